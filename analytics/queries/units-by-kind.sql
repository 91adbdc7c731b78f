-- rank:   40
-- title:  Tổ chức đảng theo loại hình | Organisations by kind
-- about:  Tổ chức đảng còn hoạt động vào ngày tính. Tổ chức cơ sở đảng gồm đảng bộ cơ sở và chi bộ cơ sở. Tính theo ngày khác (--tree) thì tổ chức đã sáp nhập, chia tách tính là các tổ chức sau đó. | Organisations that stood on the day. Grassroots organisations are base committees and base branches. In the tree of another day those merged or divided count as what became of them.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_kind | list:unit_kind | Loại hình | Kind
-- column: units | organisations | Số tổ chức | Organisations
-- chart:  bar | unit_kind | units
-- list:   units | units | unit_kind
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5
SELECT unit_kind, counted(unit_id, true) AS units
FROM organisations_in($as_of, $area, $unit)
GROUP BY unit_kind
ORDER BY coalesce(list_position(['provincial_committee', 'district_committee', 'base_committee', 'base_branch',
    'section_committee', 'branch'], unit_kind), 9)
