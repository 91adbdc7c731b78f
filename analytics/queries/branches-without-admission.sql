-- rank:   50
-- title:  Chi bộ nhiều năm không kết nạp đảng viên | Branches that admitted nobody for years
-- about:  Chi bộ không có ai vào Đảng trong số năm đã nêu tính ngược từ ngày tính; chi bộ thành lập trong thời gian đó, chi bộ chưa gửi danh sách (xem branches-without-list) không tính. | Branches without an admission in the years before the day; those founded in that time, and those that sent no list (see branches-without-list), do not count.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  years | number | 3 | Số năm | Years
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Chi bộ | Branch
-- column: parent_name | text | Trực thuộc | Under
-- column: members | persons | Đảng viên | Members
-- column: mean_age | years | Tuổi bình quân | Mean age
-- column: last_admission | date | Kết nạp gần nhất | Last admission
-- list:   behind | units | -
-- list:   members | members | unit_id, org_name
-- source: Báo cáo của thành ủy Lai Châu, nhiệm kỳ 2015–2020
WITH d AS (SELECT * FROM dossiers_in($as_of, NULL, NULL) WHERE admission_date <= CAST($as_of AS DATE)),
last AS (SELECT unit_id, max(admission_date) AS last_admission FROM d GROUP BY unit_id),
m AS (SELECT unit_id, row_id, years_between(birth_date, CAST($as_of AS DATE)) AS age FROM members_in($as_of, NULL, NULL))
SELECT u.unit_id, u.org_name, above.org_name AS parent_name, counted(m.row_id, m.row_id IS NOT NULL) AS members,
    CAST(round(avg(m.age), 1) AS DECIMAL(6, 1)) AS mean_age, l.last_admission, u.unit_id AS behind
FROM units_in($as_of, $area, $unit) u
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
LEFT JOIN last l ON l.unit_id = u.unit_id
LEFT JOIN m ON m.unit_id = u.unit_id
WHERE u.unit_kind IN ('branch', 'base_branch')
  AND u.unit_id IN (SELECT unit_id FROM members_on(CAST($as_of AS DATE)))
  AND coalesce(l.last_admission <= CAST($as_of AS DATE) - to_years(CAST($years AS INTEGER)), true)
  AND coalesce(u.valid_from <= CAST($as_of AS DATE) - to_years(CAST($years AS INTEGER)), true)
GROUP BY u.unit_id, u.org_name, above.org_name, l.last_admission
ORDER BY l.last_admission NULLS FIRST, numbered(above.org_name) COLLATE vi, numbered(u.org_name) COLLATE vi, u.unit_id
