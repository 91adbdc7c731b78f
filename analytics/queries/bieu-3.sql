-- rank:   203
-- title:  Biểu 3: Thống kê đội ngũ đảng viên | Form 3: party members
-- about:  Đảng viên có trong danh sách vào ngày tính và vào ngày đó năm trước; tuổi tròn năm vào ngày tính. Nghề nghiệp xếp theo chữ ghi trong danh sách; người được miễn công tác và sinh hoạt xếp vào mục nghỉ công tác. | Members on the list on the day and a year before; completed years on the day. Occupations go by the words of the lists; those exempt from work and meetings count as retired.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: line | line | Tiêu chí | Criterion
-- column: now | persons | Kỳ này | This period
-- column: before | persons | Cùng kỳ năm trước | A year before
-- column: pct | percent | (%) so với cùng kỳ | Of a year before (%)
-- list:   now, before | members | line
-- sensitive: line = minority, religious
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 3; Nghị định 356/2025/NĐ-CP, Điều 4
-- form:   3 | 1 | THỐNG KÊ ĐỘI NGŨ ĐẢNG VIÊN | STATISTICS OF PARTY MEMBERS
-- head:   line | 1 | 58 | Tiêu chí | Criterion
-- head:   now | 2 | 11 | Thực hiện > Kỳ này | Achieved > This period
-- head:   before | 3 | 11 | Thực hiện > Cùng kỳ năm trước | Achieved > A year before
-- head:   pct | 4 (=2*100/3) | 14 | (%) kỳ này so với cùng kỳ năm trước | This period of a year before (%)
-- line:   total | | bold | I. Đảng viên trong danh sách có đến cuối kỳ báo cáo | I. Members on the list at the end of the period
-- line:   women | | item | Trong đó: - Nữ | Of them: - Women
-- line:   probationary | | item | - Dự bị | - Probationary
-- line:   minority | | item | - Dân tộc thiểu số | - Of an ethnic minority
-- line:   religious | | item | - Người theo tôn giáo | - Followers of a religion
-- line:   youth | | item | - Đoàn viên Đoàn TNCS Hồ Chí Minh | - Members of the Youth Union
-- line:   private_owner | | item | - Chủ doanh nghiệp tư nhân | - Owners of private enterprises
-- line:   foreign_marriage | | unheld | - Có quan hệ hôn nhân với người nước ngoài | - Married to foreigners
-- line:   analysis | | heading | II. Phân tích đội ngũ đảng viên | II. Analysis
-- line:   work | | heading | 1. Nghề nghiệp | 1. Occupation
-- line:   working | | bold | a. Đảng viên đang làm việc và công tác | a. At work
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
-- line:   retired | | bold | b. Đảng viên đã nghỉ hưu và nghỉ công tác | b. Retired
-- line:   exempt | | part | Trong đó: Được miễn công tác và sinh hoạt đảng | Of them: exempt from work and meetings
-- line:   work_unknown | | extra | c. Chưa xác định được nghề nghiệp | c. Occupation not told
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
-- line:   admitted | | heading | 3. Thời gian kết nạp vào Đảng | 3. Period of admission
-- line:   admitted_1 | | item | - Trước 19/8/1945 | - Before 19 August 1945
-- line:   admitted_2 | | item | - Từ 19/8/1945 đến 20/7/1954 | - 19 August 1945 to 20 July 1954
-- line:   admitted_3 | | item | - Từ 21/7/1954 đến 30/4/1975 | - 21 July 1954 to 30 April 1975
-- line:   admitted_4 | | item | - Từ 01/5/1975 đến nay | - From 1 May 1975
-- line:   admitted_unknown | | extra | - Chưa có ngày vào Đảng | - No date of admission
-- line:   general | | heading | 4. Trình độ giáo dục phổ thông | 4. General education
-- line:   general_literate | | item | - Biết đọc, biết viết chữ quốc ngữ | - Reads and writes
-- line:   general_primary | | item | - Tiểu học | - Primary
-- line:   general_lower_secondary | | item | - Trung học cơ sở | - Lower secondary
-- line:   general_upper_secondary | | item | - Trung học phổ thông | - Upper secondary
-- line:   general_unknown | | extra | - Chưa có thông tin | - Not told
-- line:   professional | | heading | 5. Trình độ chuyên môn nghiệp vụ | 5. Professional education
-- line:   professional_elementary | | item | - Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp | - Skilled workers, elementary
-- line:   professional_intermediate | | item | - Trung cấp | - Intermediate
-- line:   professional_college | | item | - Cao đẳng | - College
-- line:   professional_bachelor | | item | - Đại học | - Bachelor
-- line:   professional_master | | item | - Thạc sỹ | - Master
-- line:   professional_doctor | | item | - Tiến sỹ | - Doctor
-- line:   professional_none | | extra | - Chưa qua đào tạo | - None
-- line:   professional_unknown | | extra | - Chưa có thông tin | - Not told
-- line:   academic | | heading | 6. Chức danh khoa học | 6. Academic title
-- line:   associate_professor | | unheld | - Phó Giáo sư | - Associate professors
-- line:   professor | | unheld | - Giáo sư | - Professors
-- line:   theory | | heading | 7. Trình độ lý luận chính trị | 7. Political theory
-- line:   theory_elementary | | item | - Sơ cấp | - Elementary
-- line:   theory_intermediate | | item | - Trung cấp | - Intermediate
-- line:   theory_advanced | | item | - Cao cấp, cử nhân | - Advanced, bachelor
-- line:   theory_none | | extra | - Chưa qua đào tạo | - None
-- line:   theory_unknown | | extra | - Chưa có thông tin | - Not told
-- reckoned: age_mean
-- sum:    total | working + retired + work_unknown
-- sum:    working | work_state + work_party + work_commune + work_hamlet + work_public_service + work_private_service + work_enterprise + work_farm + work_forces + work_student + work_pupil + work_other
-- sum:    work_enterprise | work_manager + work_clerk + work_worker + work_enterprise_unknown
-- note:   (*) Dòng không có trong mẫu, thêm vào để các mục cộng bằng tổng số. Giáo viên, nhân viên y tế không ghi rõ được xếp vào đơn vị công lập. | (*) A line that is not on the form, so that the parts add up. Teachers and health staff without more are taken to be in public service.
-- note:   Ô ghi “…”: kho không có số liệu (hôn nhân với người nước ngoài, chức danh khoa học, kỳ chưa có danh sách) hoặc không nêu vì chỉ có 1–2 người. | A cell with “…”: the store does not hold it (marriage, academic titles, a period without lists), or it would tell of one or two persons.
WITH m AS (
    SELECT 'now' AS side, CAST($as_of AS DATE) AS day, * FROM members_in($as_of, $area, $unit)
    UNION ALL
    SELECT 'before', year_before($as_of), * FROM members_in(year_before($as_of), $area, $unit)
),
youth AS (
    SELECT 'now' AS side, coalesce(member_person_id, person_id) AS person_id
    FROM rolls_on(CAST($as_of AS DATE)) WHERE association = 'youth' AND is_active
    UNION
    SELECT 'before', coalesce(member_person_id, person_id)
    FROM rolls_on(year_before($as_of)) WHERE association = 'youth' AND is_active
),
told AS (
    SELECT side, row_id AS id, unnest([
        'total', form_age(birth_date, day), form_period(admission_date),
        form_general(education_general), form_professional(education_professional), form_theory(political_theory),
        CASE WHEN gender = 'female' THEN 'women' END,
        CASE WHEN type_on = 'probationary' THEN 'probationary' END,
        CASE WHEN ethnicity <> 'Kinh' THEN 'minority' END,
        CASE WHEN religion <> 'Không' THEN 'religious' END,
        CASE WHEN (side, person_id) IN (SELECT (side, person_id) FROM youth) THEN 'youth' END,
        CASE WHEN contains(lower(occupation), 'chủ doanh nghiệp') THEN 'private_owner' END,
        CASE WHEN member_status = 'exempt' THEN 'exempt' END
    ] || form_work_groups(CASE WHEN member_status = 'exempt' THEN 'retired' ELSE form_work(lower(occupation)) END)) AS line
    FROM m
),
figures AS (SELECT side, line, counted(id, true) AS n FROM told WHERE line IS NOT NULL GROUP BY side, line),
ages AS (SELECT side, round(avg(years_between(birth_date, day)), 1) AS mean FROM m GROUP BY side),
sides AS (
    SELECT side, count(*) AS total, side IN (SELECT side FROM youth) AS has_youth FROM m GROUP BY side
),
cells AS (
    SELECT s.side, l.line,
        CASE WHEN l.line = 'age_mean' THEN reckoned(a.mean)
             WHEN l.line = 'youth' AND NOT has_youth THEN NULL
             WHEN l.line IN ('minority', 'religious') AND NOT form_tells(number_of(or_nought(f.n)), total, $tell_all) THEN NULL
             ELSE or_nought(f.n) END AS n
    FROM sides s
    CROSS JOIN (SELECT unnest(CAST($lines AS VARCHAR[])) AS line) l
    LEFT JOIN figures f ON f.side = s.side AND f.line = l.line
    LEFT JOIN ages a ON a.side = s.side
)
SELECT line, any_value(n) FILTER (side = 'now') AS now, any_value(n) FILTER (side = 'before') AS before,
    CASE WHEN line <> 'age_mean' THEN cut_percent(CAST(number_of(now) AS BIGINT), CAST(number_of(before) AS BIGINT)) END AS pct
FROM cells
GROUP BY line
