-- rank:   130
-- title:  Mức đầy đủ của hồ sơ đảng viên theo trường | Completeness of dossiers by field
-- about:  Số hồ sơ đảng viên có giá trị trong từng trường. | Members whose dossier has a value in the field.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: field | text | Trường | Field
-- column: label | text | Tên trường | Label
-- column: filled | persons | Có giá trị | Filled
-- column: missing | persons | Còn thiếu | Missing
-- column: pct | percent | Đầy đủ (%) | Filled (%)
-- chart:  bar | label | pct
-- source: HD 12-HD/BTCTW (2022); CV 1361-CV/BTCTW ngày 30/06/2026
WITH m AS (SELECT * FROM members_in($as_of, $area, $unit)),
f AS (
    SELECT 1 AS rank, 'gender' AS field, 'Giới tính' AS label, count(gender) AS filled FROM m
    UNION ALL SELECT 2 AS rank, 'birth_date' AS field, 'Ngày sinh' AS label, count(birth_date) AS filled FROM m
    UNION ALL SELECT 3 AS rank, 'ethnicity' AS field, 'Dân tộc' AS label, count(ethnicity) AS filled FROM m
    UNION ALL SELECT 4 AS rank, 'religion' AS field, 'Tôn giáo' AS label, count(religion) AS filled FROM m
    UNION ALL SELECT 5 AS rank, 'citizen_id' AS field, 'Số định danh cá nhân' AS label, count(citizen_id) AS filled FROM m
    UNION ALL SELECT 6 AS rank, 'party_card_no' AS field, 'Số thẻ Đảng' AS label, count(party_card_no) AS filled FROM m
    UNION ALL SELECT 7 AS rank, 'hometown' AS field, 'Quê quán' AS label, count(hometown) AS filled FROM m
    UNION ALL SELECT 8 AS rank, 'occupation' AS field, 'Nghề nghiệp' AS label, count(occupation) AS filled FROM m
    UNION ALL SELECT 9 AS rank, 'education_general' AS field, 'Giáo dục phổ thông' AS label, count(education_general) AS filled FROM m
    UNION ALL SELECT 10 AS rank, 'education_professional' AS field, 'Chuyên môn, nghiệp vụ' AS label, count(education_professional) AS filled FROM m
    UNION ALL SELECT 11 AS rank, 'political_theory' AS field, 'Lý luận chính trị' AS label, count(political_theory) AS filled FROM m
    UNION ALL SELECT 12 AS rank, 'admission_date' AS field, 'Ngày vào Đảng' AS label, count(admission_date) AS filled FROM m
    UNION ALL SELECT 13 AS rank, 'official_date' AS field, 'Ngày chính thức' AS label, count(official_date) AS filled FROM m
)
SELECT field, label, filled, (SELECT count(*) FROM m) - filled AS missing, cut_percent(filled, (SELECT count(*) FROM m)) AS pct
FROM f
ORDER BY rank
