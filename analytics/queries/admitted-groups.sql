-- rank:   28
-- title:  Kết nạp theo nhóm đối tượng | Admissions by group
-- about:  Theo danh sách kết nạp có ngày vào Đảng. Một người có thể thuộc nhiều nhóm; dân tộc thiểu số, tôn giáo dưới 3 người thì không nêu, trừ khi hỏi cả huyện, tỉnh hoặc thêm --show-values. Nhóm theo đối tượng, lĩnh vực ghi trong danh sách. Không nêu từ ngày thì tính từ đầu năm. | By the lists of candidates that have an admission date. One person can be in several groups; fewer than 3 of a minority or religion are not told, unless of a whole district or province or with --show-values. Groups go by the sector that the list gives. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: person_group | text | Nhóm | Group
-- column: admitted | persons | Kết nạp | Admitted
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- word:   person_group | Tổng số | Total
-- word:   person_group | Học sinh, sinh viên | Pupils and students
-- word:   person_group | Công nhân, lao động trong doanh nghiệp | Workers in enterprises
-- word:   person_group | Chủ doanh nghiệp | Owners of enterprises
-- word:   person_group | Trong doanh nghiệp | In enterprises
-- word:   person_group | Trong doanh nghiệp ngoài nhà nước | In enterprises outside the state sector
-- word:   person_group | Bộ đội xuất ngũ, dân quân | Demobilised soldiers, militia
-- word:   person_group | Trường học | Schools
-- word:   person_group | Y tế | Health
-- word:   person_group | Thôn, bản, khu dân cư | Hamlets, residential areas
-- word:   person_group | Có thành tích phòng, chống dịch COVID-19 | Merit against COVID-19
-- word:   person_group | Dân tộc thiểu số | Ethnic minorities
-- word:   person_group | Theo tôn giáo | Followers of a religion
-- chart:  bar | person_group | admitted, women
-- list:   admitted, women | candidates | person_group
-- sensitive: person_group
-- source: Báo cáo của các tỉnh Yên Bái, Ninh Bình, Hải Dương, Phú Thọ, Nghệ An, Bà Rịa – Vũng Tàu, 2021
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
c AS (
    SELECT * FROM candidates_on(CAST($as_of AS DATE)), span
    WHERE admission_date BETWEEN first_day AND last_day
      AND (($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit)))
),
told AS (SELECT *, lower(coalesce(sector, '')) AS s FROM c),
groups AS (
    SELECT unnest([
        {'place': 1, 'name': 'Tổng số', 'is_in': true},
        {'place': 2, 'name': 'Học sinh, sinh viên', 'is_in': s LIKE '%học sinh%' OR s LIKE '%sinh viên%'},
        {'place': 3, 'name': 'Công nhân, lao động trong doanh nghiệp', 'is_in': s LIKE '%công nhân%'},
        {'place': 4, 'name': 'Chủ doanh nghiệp', 'is_in': s LIKE '%chủ doanh nghiệp%'},
        {'place': 5, 'name': 'Trong doanh nghiệp', 'is_in': enterprise_kind IS NOT NULL},
        {'place': 6, 'name': 'Trong doanh nghiệp ngoài nhà nước', 'is_in': coalesce(enterprise_kind <> 'state', false)},
        {'place': 7, 'name': 'Bộ đội xuất ngũ, dân quân', 'is_in': s LIKE '%xuất ngũ%' OR s LIKE '%dân quân%'},
        {'place': 8, 'name': 'Trường học', 'is_in': s LIKE '%trường học%' OR s LIKE '%giáo viên%'},
        {'place': 9, 'name': 'Y tế', 'is_in': s LIKE '%y tế%'},
        {'place': 10, 'name': 'Thôn, bản, khu dân cư', 'is_in': s LIKE '%nông dân%' OR s LIKE '%khu dân cư%'},
        {'place': 11, 'name': 'Có thành tích phòng, chống dịch COVID-19', 'is_in': s LIKE '%covid%'},
        {'place': 12, 'name': 'Dân tộc thiểu số', 'is_in': coalesce(ethnicity <> 'Kinh', false)},
        {'place': 13, 'name': 'Theo tôn giáo', 'is_in': coalesce(religion <> 'Không', false)}
    ]) AS g, gender, row_id
    FROM told
)
SELECT g.name AS person_group, counted(row_id, true) AS admitted,
    CASE WHEN $tell_all OR g.place < 12 OR count(*) FILTER (gender = 'female') >= 3 AND count(*) FILTER (gender = 'male') >= 3
        THEN counted(row_id, gender = 'female') END AS women,
    cut_percent(count(*), (SELECT count(*) FROM c)) AS pct
FROM groups
WHERE g.is_in
GROUP BY g.place, g.name
HAVING $tell_all OR g.place < 12
    OR count(*) >= 3 AND (SELECT count(*) FROM c) - count(*) NOT IN (1, 2)
        AND CASE WHEN g.place = 12 THEN (SELECT count(*) FROM c WHERE ethnicity = 'Kinh') ELSE (SELECT count(*) FROM c WHERE religion = 'Không') END NOT IN (1, 2)
ORDER BY g.place
