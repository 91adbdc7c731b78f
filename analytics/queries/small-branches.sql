-- rank:   81
-- title:  Chi bộ ít đảng viên | Branches with few members
-- about:  Chi bộ phải có từ 3 đảng viên chính thức trở lên. Chi bộ chưa gửi danh sách (xem branches-without-list) không tính. | A branch must have at least 3 official members. Those that sent no list (see branches-without-list) do not count.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  fewer | number | 5 | Dưới số đảng viên chính thức | Fewer official members than
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Chi bộ | Branch
-- column: parent_name | text | Trực thuộc | Under
-- column: members | persons | Đảng viên | Members
-- column: official | persons | Chính thức | Official
-- list:   behind | units | -
-- list:   members, official | members | unit_id, org_name
-- source: Điều lệ Đảng, Điều 21 và 24
WITH m AS (SELECT unit_id, row_id, type_on FROM members_in($as_of, NULL, NULL))
SELECT u.unit_id, u.org_name, above.org_name AS parent_name, counted(m.row_id, m.row_id IS NOT NULL) AS members,
    counted(m.row_id, m.type_on = 'official') AS official, u.unit_id AS behind
FROM units_in($as_of, $area, $unit) u
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
LEFT JOIN m ON m.unit_id = u.unit_id
WHERE u.unit_kind IN ('branch', 'base_branch')
  AND u.unit_id IN (SELECT unit_id FROM members_on(CAST($as_of AS DATE)))
GROUP BY u.unit_id, u.org_name, above.org_name
HAVING count(*) FILTER (m.type_on = 'official') < CAST($fewer AS BIGINT)
ORDER BY count(*) FILTER (m.type_on = 'official'), count(m.row_id), numbered(above.org_name) COLLATE vi, numbered(u.org_name) COLLATE vi, u.unit_id
