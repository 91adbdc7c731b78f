-- rank:   45
-- title:  Tổng hợp tổ chức đảng và đảng viên | Organisations and members in total
-- about:  Tổ chức cơ sở đảng gồm đảng bộ cơ sở và chi bộ cơ sở; chi bộ trực thuộc là chi bộ của các đảng bộ cơ sở, đảng bộ bộ phận. | Grassroots organisations are base committees and base branches; branches are those below them.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: grassroots | organisations | Tổ chức cơ sở đảng | Grassroots organisations
-- column: base_committees | organisations | Đảng bộ cơ sở | Base committees
-- column: base_branches | organisations | Chi bộ cơ sở | Base branches
-- column: branches | organisations | Chi bộ trực thuộc | Branches below
-- column: members | persons | Đảng viên | Members
-- column: official | persons | Chính thức | Official
-- column: probationary | persons | Dự bị | Probationary
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- chart:  bar | - | grassroots, base_committees, base_branches, branches
-- list:   members, official, probationary, women, minority | members | -
-- list:   grassroots, base_committees, base_branches, branches | units | -
-- sensitive: minority
-- hide:   minority | members | scope
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1 và Biểu 5
WITH u AS (SELECT * FROM units_in($as_of, $area, $unit)),
m AS (SELECT * FROM members_in($as_of, $area, $unit))
SELECT
    (SELECT counted(unit_id, unit_kind IN ('base_committee', 'base_branch')) FROM u) AS grassroots,
    (SELECT counted(unit_id, unit_kind = 'base_committee') FROM u) AS base_committees,
    (SELECT counted(unit_id, unit_kind = 'base_branch') FROM u) AS base_branches,
    (SELECT counted(unit_id, unit_kind = 'branch') FROM u) AS branches,
    counted(row_id, true) AS members,
    counted(row_id, type_on = 'official') AS official,
    counted(row_id, type_on = 'probationary') AS probationary,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority
FROM m
