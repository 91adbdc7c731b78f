-- rank:   41
-- title:  Tổ chức đảng theo loại hình cơ sở | Organisations by the place where they work
-- about:  Tổ chức đảng còn hoạt động vào ngày tính, theo cột loại hình cơ sở; chi bộ có thôn, bản mà không ghi loại hình tính vào thôn, bản. | Organisations that stood on the day, by the kind of place; a branch with a hamlet and no kind counts as residential.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: place_kind | list:place_kind | Loại hình cơ sở | Place
-- column: base_committees | organisations | Đảng bộ cơ sở | Base committees
-- column: base_branches | organisations | Chi bộ cơ sở | Base branches
-- column: branches | organisations | Chi bộ trực thuộc | Branches below
-- column: members | persons | Đảng viên | Members
-- chart:  bar | place_kind | base_committees, base_branches, branches
-- list:   base_committees, base_branches, branches | units | place_kind
-- list:   members | members | place_kind
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5
WITH m AS (SELECT unit_id, row_id FROM members_in($as_of, NULL, NULL)),
u AS (
    SELECT *, coalesce(place_kind, CASE WHEN hamlet IS NOT NULL THEN 'residential' END) AS place
    FROM units_in($as_of, $area, $unit)
    WHERE unit_kind IN ('base_committee', 'base_branch', 'section_committee', 'branch')
)
SELECT place AS place_kind,
    counted_once(u.unit_id, unit_kind = 'base_committee') AS base_committees,
    counted_once(u.unit_id, unit_kind = 'base_branch') AS base_branches,
    counted_once(u.unit_id, unit_kind = 'branch') AS branches,
    counted(m.row_id, m.row_id IS NOT NULL) AS members
FROM u LEFT JOIN m ON m.unit_id = u.unit_id
GROUP BY place
ORDER BY coalesce(list_position(['commune', 'residential', 'agency', 'school', 'health', 'public_service', 'state_enterprise',
    'private_enterprise', 'fdi_enterprise', 'cooperative', 'police', 'military'], place), 99)
