-- rank:   131
-- title:  Mức đầy đủ của hồ sơ đảng viên theo tổ chức cơ sở đảng | Completeness of dossiers by grassroots organisation
-- about:  Hồ sơ đủ khi có giới tính, ngày sinh, dân tộc, số định danh, quê quán, trình độ, ngày vào Đảng; đảng viên chính thức phải có thêm ngày chính thức và số thẻ Đảng. | Complete: gender, birth date, ethnicity, citizen id, hometown, education, admission date; of official members also the official date and the party card.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: members | persons | Đảng viên | Members
-- column: complete | persons | Hồ sơ đủ | Complete
-- column: pct | percent | Đầy đủ (%) | Complete (%)
-- column: no_citizen_id | persons | Thiếu số định danh | No citizen id
-- column: no_card | persons | Thiếu số thẻ Đảng | No party card
-- chart:  bar | org_name | pct
-- list:   members, complete, no_citizen_id, no_card | members | unit_id, org_name
-- source: CV 1361-CV/BTCTW ngày 30/06/2026
WITH m AS (
    SELECT *, gender IS NOT NULL AND birth_date IS NOT NULL AND ethnicity IS NOT NULL AND citizen_id IS NOT NULL AND hometown IS NOT NULL
        AND education_general IS NOT NULL AND admission_date IS NOT NULL
        AND (type_on IS DISTINCT FROM 'official' OR official_date IS NOT NULL AND party_card_no IS NOT NULL) AS is_complete
    FROM members_in($as_of, NULL, NULL)
)
SELECT u.unit_id, u.org_name, counted(m.row_id, true) AS members,
    counted(m.row_id, is_complete) AS complete,
    cut_percent(count(*) FILTER (is_complete), count(*)) AS pct,
    counted(m.row_id, m.citizen_id IS NULL) AS no_citizen_id,
    counted(m.row_id, m.party_card_no IS NULL AND m.type_on = 'official') AS no_card
FROM units_in($as_of, $area, $unit) u
JOIN unit_lines($as_of) l ON l.above = u.unit_id
JOIN m ON m.unit_id = l.unit_id
WHERE u.unit_kind IN ('base_committee', 'base_branch')
GROUP BY u.unit_id, u.org_name
ORDER BY pct, numbered(u.org_name) COLLATE vi, u.unit_id
