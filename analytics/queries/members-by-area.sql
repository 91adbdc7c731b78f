-- rank:   31
-- title:  Số lượng đảng viên theo xã, phường | Members by commune
-- about:  Theo địa bàn của chi bộ. | By the area of the branch.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: area_id | text | Mã | Id
-- column: area_name | text | Xã, phường | Commune
-- column: branches | organisations | Chi bộ | Branches
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: mean_age | years | Tuổi bình quân | Mean age
-- chart:  bar | area_name | members, women
-- list:   members, women, minority | members | area_id, area_name
-- list:   branches | units | area_id, area_name
-- sensitive: minority
-- hide:   minority | members | rows
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1
SELECT u.area_id, a.area_name, counted_once(u.unit_id, true) AS branches, counted(m.row_id, true) AS members,
    counted(m.row_id, m.gender = 'female') AS women,
    counted(m.row_id, m.ethnicity <> 'Kinh') AS minority,
    CAST(round(avg(years_between(m.birth_date, CAST($as_of AS DATE))), 1) AS DECIMAL(6, 1)) AS mean_age
FROM members_in($as_of, $area, NULL) m
LEFT JOIN tree_units u ON u.unit_id = m.unit_id
LEFT JOIN tree_areas() a ON a.area_id = u.area_id
GROUP BY u.area_id, a.area_name
ORDER BY numbered(a.area_name) COLLATE vi NULLS LAST, u.area_id
