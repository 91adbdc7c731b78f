-- rank:   84
-- title:  Chi bộ được phân công người, tổ phụ trách | Branches under a helper
-- about:  Theo danh sách tổ chức đảng của ngày tính. Một người hay tổ có thể phụ trách nhiều chi bộ; tên bắt đầu bằng “Tổ” là tổ. | By the list of organisations of the day. One person or team can have several branches; a name that begins with “Tổ” is a team.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: branches | organisations | Chi bộ | Branches
-- column: with_helper | organisations | Có người, tổ phụ trách | Under a helper
-- column: difficult | organisations | Chi bộ khó khăn | Hard branches
-- column: difficult_with_helper | organisations | Chi bộ khó khăn có người phụ trách | Hard branches under a helper
-- column: persons | persons | Người được phân công | Persons
-- column: teams | organisations | Tổ được phân công | Teams
-- chart:  bar | - | branches, with_helper, difficult, difficult_with_helper
-- list:   branches, with_helper, difficult, difficult_with_helper | units | -
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023 (33 đồng chí; 123 bản)
SELECT counted(unit_id, true) AS branches,
    counted(unit_id, helper IS NOT NULL) AS with_helper,
    counted(unit_id, difficult) AS difficult,
    counted(unit_id, difficult AND helper IS NOT NULL) AS difficult_with_helper,
    count(DISTINCT helper) FILTER (NOT starts_with(lower(helper), 'tổ ')) AS persons,
    count(DISTINCT helper) FILTER (starts_with(lower(helper), 'tổ ')) AS teams
FROM units_in($as_of, $area, $unit)
WHERE unit_kind IN ('branch', 'base_branch')
