-- rank:   142
-- title:  Chi bộ chưa gửi danh sách đảng viên | Branches that sent no list of members
-- about:  Chi bộ có trong danh sách tổ chức đảng mà chưa có hồ sơ đảng viên nào vào ngày tính. | Branches in the list of organisations without a single dossier on the day.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Chi bộ | Branch
-- column: parent_name | text | Trực thuộc | Under
-- list:   behind | units | -
-- source: Chế độ báo cáo thống kê, HD 11-HD/BTCTW ngày 13/12/2021
SELECT u.unit_id, u.org_name, above.org_name AS parent_name, u.unit_id AS behind
FROM units_in($as_of, $area, $unit) u
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
WHERE u.unit_kind IN ('branch', 'base_branch')
  AND u.unit_id NOT IN (SELECT unit_id FROM members_on(CAST($as_of AS DATE)) WHERE unit_id IS NOT NULL)
ORDER BY numbered(above.org_name) COLLATE vi NULLS LAST, numbered(u.org_name) COLLATE vi, u.unit_id
