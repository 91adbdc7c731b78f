-- rank:   132
-- title:  Đảng viên chưa có số định danh cá nhân | Members without a citizen id
-- about:  Đảng viên đang tính vào ngày tính mà hồ sơ chưa có số định danh. | Members of the day whose dossier has no citizen id.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: person_id | text | Mã | Id
-- column: full_name | name | Họ và tên | Name
-- column: org_name | text | Chi bộ | Branch
-- column: parent_name | text | Trực thuộc | Under
-- list:   behind | members | parent_name, org_name
-- source: CV 1361-CV/BTCTW ngày 30/06/2026
SELECT m.person_id, m.full_name, u.org_name, above.org_name AS parent_name, m.row_id AS behind
FROM members_in($as_of, $area, $unit) m
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = m.unit_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
WHERE m.citizen_id IS NULL
ORDER BY numbered(above.org_name) COLLATE vi, numbered(u.org_name) COLLATE vi, m.person_id
