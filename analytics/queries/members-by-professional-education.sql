-- rank:   65
-- title:  Đảng viên theo trình độ chuyên môn, nghiệp vụ | Members by professional education
-- about:  Dòng “chưa có thông tin”: danh sách không nêu. | “Not known”: the lists do not say.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: level | list:education_professional | Trình độ | Level
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | level | members, women
-- list:   members, women, minority | members | level
-- sensitive: minority
-- hide:   minority | members | scope
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2
SELECT education_professional AS level, counted(row_id, true) AS members,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM members_in($as_of, $area, $unit)
GROUP BY education_professional
ORDER BY coalesce(list_position(['none', 'elementary', 'intermediate', 'college', 'bachelor', 'master', 'doctor'], education_professional), 99)
