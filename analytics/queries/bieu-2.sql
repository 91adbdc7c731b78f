-- rank:   202
-- title:  Biểu 2: Thống kê đảng viên mới kết nạp | Form 2: members newly admitted
-- about:  Người có ngày vào Đảng (hoặc ngày kết nạp lại) trong kỳ theo danh sách đảng viên của ngày cuối kỳ, kể cả người đã chuyển đi, ra khỏi Đảng mà danh sách còn ghi; cùng kỳ năm trước cũng theo danh sách đó. Tuổi tròn năm vào ngày cuối kỳ. Không nêu từ ngày thì tính từ đầu năm. | Whose admission, or re-admission, is in the period, by the member lists of its last day, with those who left since and are still listed; the year before by the same lists. Completed years on the last day. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Đến hết ngày | To the end of
-- param:  from | date | year | Từ ngày | From
-- column: line | line | Tiêu chí | Criterion
-- column: now | persons | Kỳ này | This period
-- column: before | persons | Cùng kỳ năm trước | A year before
-- column: pct | percent | (%) so với cùng kỳ | Of a year before (%)
-- list:   now, before | units | line = organisations, base_committees, base_committees_admitted, base_branches, base_branches_admitted
-- list:   now, before | members | line
-- sensitive: line = minority
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2; Nghị định 356/2025/NĐ-CP, Điều 4
-- form:   2 | 1 | THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP | STATISTICS OF MEMBERS NEWLY ADMITTED
-- head:   line | 1 | 58 | Tiêu chí | Criterion
-- head:   now | 2 | 11 | Thực hiện > Kỳ này | Achieved > This period
-- head:   before | 3 | 11 | Thực hiện > Cùng kỳ năm trước | Achieved > A year before
-- head:   pct | 4 (=2*100/3) | 14 | (%) kỳ này so với cùng kỳ năm trước | This period of a year before (%)
-- line:   total | | bold | I. Tổng số đảng viên mới kết nạp | I. Members newly admitted
-- line:   women | | item | Trong đó: - Nữ | Of them: - Women
-- line:   minority | | item | - Dân tộc thiểu số | - Of an ethnic minority
-- line:   youth | | item | - Đoàn viên Đoàn TNCS Hồ Chí Minh | - Members of the Youth Union
-- line:   private_owner | | item | - Chủ doanh nghiệp tư nhân | - Owners of private enterprises
-- line:   family_planning | | unheld | - Quần chúng vi phạm chính sách KHHGĐ | - Against the family-planning policy
-- line:   foreign_marriage | | unheld | - Có quan hệ hôn nhân với người nước ngoài | - Married to foreigners
-- line:   readmitted | | item | - Kết nạp lại | - Re-admitted
-- line:   analysis | | heading | II. Phân tích đảng viên mới kết nạp | II. Analysis
-- line:   work | | heading | 1. Nghề nghiệp | 1. Occupation
-- line:   work_state | | item | - Cán bộ, công chức cơ quan Nhà nước tính từ cấp huyện trở lên | - Officials of state agencies, district and above
-- line:   work_party | | item | - Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội tính từ cấp huyện trở lên | - Officials of the Party, the Fatherland Front and mass associations, district and above
-- line:   work_commune | | item | - Cán bộ, công chức; người hoạt động không chuyên trách ở xã, phường, thị trấn | - Officials and part-time workers of communes
-- line:   work_hamlet | | item | - Người hoạt động không chuyên trách thôn, tổ dân phố, bản (ấp, khóm) | - Part-time workers of hamlets
-- line:   work_public_service | | item | - Viên chức trong các đơn vị sự nghiệp công lập | - Staff of public services
-- line:   work_private_service | | item | - Người lao động trong các đơn vị sự nghiệp ngoài công lập | - Staff of services that are not public
-- line:   work_enterprise | | item | - Lãnh đạo, quản lý và lao động trong các doanh nghiệp, chia ra: | - In enterprises, of them:
-- line:   work_manager | | part | + Người lãnh đạo, quản lý doanh nghiệp | + Managers
-- line:   work_clerk | | part | + Nhân viên, người gián tiếp sản xuất | + Clerks
-- line:   work_worker | | part | + Công nhân, lao động trực tiếp sản xuất | + Workers
-- line:   work_enterprise_unknown | | extra | + Chưa rõ công việc trong doanh nghiệp | + Post not told
-- line:   work_farm | | item | - Người làm nông, lâm, ngư nghiệp | - Farmers, foresters, fishers
-- line:   work_forces | | item | - Sỹ quan, chiến sỹ quân đội và công an (lực lượng vũ trang) | - Army and police
-- line:   work_student | | item | - Sinh viên | - Students
-- line:   work_pupil | | item | - Học sinh | - Pupils
-- line:   work_other | | item | - Khác (lao động hợp đồng, tự do…) | - Others (contract, free-lance)
-- line:   retired | | extra | - Đã nghỉ hưu, nghỉ công tác | - Retired
-- line:   work_unknown | | extra | - Chưa xác định được nghề nghiệp | - Occupation not told
-- line:   age | | heading | 2. Tuổi đời | 2. Age
-- line:   age_18_30 | | item | - Từ 18 - 30 tuổi | - 18 to 30
-- line:   age_31_35 | | item | - Từ 31 - 35 tuổi | - 31 to 35
-- line:   age_36_40 | | item | - Từ 36 - 40 tuổi | - 36 to 40
-- line:   age_41_45 | | item | - Từ 41 - 45 tuổi | - 41 to 45
-- line:   age_46_50 | | item | - Từ 46 - 50 tuổi | - 46 to 50
-- line:   age_51_55 | | item | - Từ 51 - 55 tuổi | - 51 to 55
-- line:   age_56_60 | | item | - Từ 56 - 60 tuổi | - 56 to 60
-- line:   age_over_60 | | item | - Trên 60 tuổi | - Over 60
-- line:   age_unknown | | extra | - Chưa có ngày sinh | - No birth date
-- line:   age_mean | | item | - Tuổi bình quân | - Mean age
-- line:   general | | heading | 3. Trình độ giáo dục phổ thông | 3. General education
-- line:   general_literate | | item | - Biết đọc, biết viết chữ quốc ngữ | - Reads and writes
-- line:   general_primary | | item | - Tiểu học | - Primary
-- line:   general_lower_secondary | | item | - Trung học cơ sở | - Lower secondary
-- line:   general_upper_secondary | | item | - Trung học phổ thông | - Upper secondary
-- line:   general_unknown | | extra | - Chưa có thông tin | - Not told
-- line:   professional | | heading | 4. Trình độ chuyên môn nghiệp vụ | 4. Professional education
-- line:   professional_elementary | | item | - Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp | - Skilled workers, elementary
-- line:   professional_intermediate | | item | - Trung cấp | - Intermediate
-- line:   professional_college | | item | - Cao đẳng | - College
-- line:   professional_bachelor | | item | - Đại học | - Bachelor
-- line:   professional_master | | item | - Thạc sỹ | - Master
-- line:   professional_doctor | | item | - Tiến sỹ | - Doctor
-- line:   professional_none | | extra | - Chưa qua đào tạo | - None
-- line:   professional_unknown | | extra | - Chưa có thông tin | - Not told
-- line:   academic | | heading | 5. Chức danh khoa học | 5. Academic title
-- line:   associate_professor | | unheld | - Phó Giáo sư | - Associate professors
-- line:   professor | | unheld | - Giáo sư | - Professors
-- line:   organisations | | bold | III. Số tổ chức cơ sở đảng có đến cuối kỳ báo cáo | III. Grassroots organisations at the end of the period
-- line:   base_committees | | bold | 1. Đảng bộ cơ sở | 1. Base committees
-- line:   base_committees_admitted | | part | Trong đó: + Có kết nạp đảng viên | Of them: + that admitted
-- line:   base_committees_nobody | | unheld part | + Không còn quần chúng | + with nobody outside the Party
-- line:   base_branches | | bold | 2. Chi bộ cơ sở | 2. Base branches
-- line:   base_branches_admitted | | part | Trong đó: + Có kết nạp đảng viên | Of them: + that admitted
-- line:   base_branches_nobody | | unheld part | + Không còn quần chúng | + with nobody outside the Party
-- reckoned: age_mean
-- sum:    total | work_state + work_party + work_commune + work_hamlet + work_public_service + work_private_service + work_enterprise + work_farm + work_forces + work_student + work_pupil + work_other + retired + work_unknown
-- sum:    work_enterprise | work_manager + work_clerk + work_worker + work_enterprise_unknown
-- sum:    organisations | base_committees + base_branches
-- note:   (*) Dòng không có trong mẫu, thêm vào để các mục cộng bằng tổng số. Giáo viên, nhân viên y tế không ghi rõ được xếp vào đơn vị công lập. | (*) A line that is not on the form, so that the parts add up. Teachers and health staff without more are taken to be in public service.
-- note:   Ô ghi “…”: kho không có số liệu (vi phạm KHHGĐ, hôn nhân với người nước ngoài, chức danh khoa học, nơi không còn quần chúng, kỳ chưa có danh sách đoàn viên) hoặc không nêu vì chỉ có 1–2 người. | A cell with “…”: the store does not hold it (family planning, marriage, academic titles, places with nobody left, a period without lists of the Youth Union), or it would tell of one or two persons.
WITH spans AS (
    SELECT 'now' AS side, CAST($from AS DATE) AS first_day, CAST($as_of AS DATE) AS last_day
    UNION ALL
    SELECT 'before', year_before($from), year_before($as_of)
),
m AS (
    SELECT s.side, s.last_day AS day, d.*, coalesce(d.second_admission_date BETWEEN s.first_day AND s.last_day, false) AS again
    FROM spans s JOIN dossiers_in($as_of, $area, $unit) d
        ON d.admission_date BETWEEN s.first_day AND s.last_day OR d.second_admission_date BETWEEN s.first_day AND s.last_day
),
youth AS (
    SELECT 'now' AS side, coalesce(member_person_id, person_id) AS person_id
    FROM rolls_on(CAST($as_of AS DATE)) WHERE association = 'youth' AND is_active
    UNION
    SELECT 'before', coalesce(member_person_id, person_id)
    FROM rolls_on(year_before($as_of)) WHERE association = 'youth' AND is_active
),
base AS (
    SELECT 'now' AS side, unit_id, unit_kind FROM units_in($as_of, $area, $unit)
    UNION ALL
    SELECT 'before', unit_id, unit_kind FROM units_in(year_before($as_of), $area, $unit)
),
lines AS (
    SELECT 'now' AS side, above, unit_id FROM unit_lines($as_of)
    UNION ALL
    SELECT 'before', above, unit_id FROM unit_lines(year_before($as_of))
),
told AS (
    SELECT side, row_id AS id, unnest([
        'total', form_age(birth_date, day), form_general(education_general), form_professional(education_professional),
        CASE WHEN gender = 'female' THEN 'women' END,
        CASE WHEN ethnicity <> 'Kinh' THEN 'minority' END,
        CASE WHEN (side, person_id) IN (SELECT (side, person_id) FROM youth) THEN 'youth' END,
        CASE WHEN contains(lower(occupation), 'chủ doanh nghiệp') THEN 'private_owner' END,
        CASE WHEN again THEN 'readmitted' END
    ] || form_work_groups(CASE WHEN member_status = 'exempt' THEN 'retired' ELSE form_work(lower(occupation)) END)) AS line
    FROM m
    UNION ALL
    SELECT b.side, b.unit_id, unnest(['organisations', b.unit_kind || CASE b.unit_kind WHEN 'base_branch' THEN 'es' ELSE 's' END,
        CASE WHEN EXISTS (FROM m JOIN lines l ON l.side = m.side AND l.unit_id = m.unit_id WHERE m.side = b.side AND l.above = b.unit_id)
            THEN b.unit_kind || CASE b.unit_kind WHEN 'base_branch' THEN 'es_admitted' ELSE 's_admitted' END END])
    FROM base b WHERE b.unit_kind IN ('base_committee', 'base_branch')
),
figures AS (SELECT side, line, counted(id, true) AS n FROM told WHERE line IS NOT NULL GROUP BY side, line),
ages AS (SELECT side, round(avg(years_between(birth_date, day)), 1) AS mean FROM m GROUP BY side),
cells AS (
    SELECT s.side, l.line,
        CASE WHEN l.line = 'age_mean' THEN reckoned(a.mean)
             WHEN l.line = 'youth' AND s.side NOT IN (SELECT side FROM youth) THEN NULL
             WHEN l.line = 'minority' AND NOT form_tells(number_of(or_nought(f.n)), (SELECT count(*) FROM m WHERE m.side = s.side), $tell_all) THEN NULL
             ELSE or_nought(f.n) END AS n
    FROM spans s
    CROSS JOIN (SELECT unnest(CAST($lines AS VARCHAR[])) AS line) l
    LEFT JOIN figures f ON f.side = s.side AND f.line = l.line
    LEFT JOIN ages a ON a.side = s.side
)
SELECT line, any_value(n) FILTER (side = 'now') AS now, any_value(n) FILTER (side = 'before') AS before,
    CASE WHEN line <> 'age_mean' THEN cut_percent(CAST(number_of(now) AS BIGINT), CAST(number_of(before) AS BIGINT)) END AS pct
FROM cells
GROUP BY line
