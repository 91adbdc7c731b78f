-- rank:   83
-- title:  Cấp ủy viên theo trình độ lý luận chính trị | Committee members by political theory
-- about:  Đảng viên có chức vụ Đảng ghi bí thư, phó bí thư, ủy viên, chi ủy hoặc đảng ủy viên. | Members whose party post says secretary, deputy or committee member.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: level | list:political_theory | Trình độ | Level
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023
SELECT political_theory AS level, count(*) AS members, count(*) FILTER (gender = 'female') AS women,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM members_in($as_of, $area, $unit)
WHERE regexp_matches(lower(party_position), 'bí thư|ủy viên|uỷ viên|chi ủy|chi uỷ|đảng ủy viên')
GROUP BY political_theory
ORDER BY coalesce(list_position(['none', 'elementary', 'intermediate', 'advanced', 'bachelor'], political_theory), 99)
