-- rank:   66
-- title:  Đảng viên theo trình độ lý luận chính trị | Members by political theory
-- about:  Dòng “chưa có thông tin”: danh sách không nêu. | “Not known”: the lists do not say.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: level | list:political_theory | Trình độ | Level
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | level | members, women
-- list:   members, women, minority | members | level
-- sensitive: minority
-- hide:   minority | members | scope
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2
SELECT political_theory AS level, counted(row_id, true) AS members,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM members_in($as_of, $area, $unit)
GROUP BY political_theory
ORDER BY coalesce(list_position(['none', 'elementary', 'intermediate', 'advanced', 'bachelor'], political_theory), 99)
