-- rank:   130
-- title:  Mức đầy đủ của hồ sơ đảng viên theo trường | Completeness of dossiers by field
-- about:  Số hồ sơ đảng viên có giá trị trong từng trường. | Members whose dossier has a value in the field.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: field | text | Mã trường | Field
-- column: label | text | Tên trường | Label
-- column: filled | persons | Có giá trị | Filled
-- column: missing | persons | Còn thiếu | Missing
-- column: pct | percent | Đầy đủ (%) | Filled (%)
-- word:   label | Giới tính | Sex
-- word:   label | Ngày sinh | Date of birth
-- word:   label | Dân tộc | Ethnicity
-- word:   label | Tôn giáo | Religion
-- word:   label | Số định danh cá nhân | Citizen id
-- word:   label | Số thẻ Đảng | Party card number
-- word:   label | Quê quán | Home place
-- word:   label | Nghề nghiệp | Occupation
-- word:   label | Giáo dục phổ thông | General education
-- word:   label | Chuyên môn, nghiệp vụ | Professional education
-- word:   label | Lý luận chính trị | Political theory
-- word:   label | Ngày vào Đảng | Date of admission
-- word:   label | Ngày chính thức | Official since
-- chart:  bar | label | pct
-- list:   missing, filled | members | field, label
-- source: HD 12-HD/BTCTW (2022); CV 1361-CV/BTCTW ngày 30/06/2026
WITH fields(rank, field, label) AS (
    VALUES (1, 'gender', 'Giới tính'),
        (2, 'birth_date', 'Ngày sinh'),
        (3, 'ethnicity', 'Dân tộc'),
        (4, 'religion', 'Tôn giáo'),
        (5, 'citizen_id', 'Số định danh cá nhân'),
        (6, 'party_card_no', 'Số thẻ Đảng'),
        (7, 'hometown', 'Quê quán'),
        (8, 'occupation', 'Nghề nghiệp'),
        (9, 'education_general', 'Giáo dục phổ thông'),
        (10, 'education_professional', 'Chuyên môn, nghiệp vụ'),
        (11, 'political_theory', 'Lý luận chính trị'),
        (12, 'admission_date', 'Ngày vào Đảng'),
        (13, 'official_date', 'Ngày chính thức')
),
m AS (
    SELECT row_id, unnest([
        {'field': 'gender', 'is_there': gender IS NOT NULL},
        {'field': 'birth_date', 'is_there': birth_date IS NOT NULL},
        {'field': 'ethnicity', 'is_there': ethnicity IS NOT NULL},
        {'field': 'religion', 'is_there': religion IS NOT NULL},
        {'field': 'citizen_id', 'is_there': citizen_id IS NOT NULL},
        {'field': 'party_card_no', 'is_there': party_card_no IS NOT NULL},
        {'field': 'hometown', 'is_there': hometown IS NOT NULL},
        {'field': 'occupation', 'is_there': occupation IS NOT NULL},
        {'field': 'education_general', 'is_there': education_general IS NOT NULL},
        {'field': 'education_professional', 'is_there': education_professional IS NOT NULL},
        {'field': 'political_theory', 'is_there': political_theory IS NOT NULL},
        {'field': 'admission_date', 'is_there': admission_date IS NOT NULL},
        {'field': 'official_date', 'is_there': official_date IS NOT NULL}
    ], recursive := true)
    FROM members_in($as_of, $area, $unit)
)
SELECT f.field, f.label, counted(m.row_id, m.is_there) AS filled, counted(m.row_id, NOT m.is_there) AS missing,
    cut_percent(count(*) FILTER (m.is_there), count(m.field)) AS pct
FROM fields f LEFT JOIN m ON m.field = f.field
GROUP BY f.rank, f.field, f.label
ORDER BY f.rank
