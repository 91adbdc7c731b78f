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
-- column: at_least | persons | Từ trình độ này trở lên | This level or higher
-- column: at_least_pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | level | members, women
-- list:   members, women, at_least | members | level
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023
WITH c AS (
    SELECT *, list_position(['none', 'elementary', 'intermediate', 'advanced', 'bachelor'], political_theory) AS grade
    FROM members_in($as_of, $area, $unit)
    WHERE regexp_matches(lower(party_position), 'bí thư|ủy viên|uỷ viên|chi ủy|chi uỷ|đảng ủy viên')
),
levels AS (SELECT DISTINCT political_theory AS level, grade FROM c)
SELECT l.level, counted(c.row_id, c.political_theory IS NOT DISTINCT FROM l.level) AS members,
    counted(c.row_id, c.political_theory IS NOT DISTINCT FROM l.level AND c.gender = 'female') AS women,
    cut_percent(count(*) FILTER (c.political_theory IS NOT DISTINCT FROM l.level), (SELECT count(*) FROM c)) AS pct,
    CASE WHEN l.grade IS NOT NULL THEN counted(c.row_id, c.grade >= l.grade) END AS at_least,
    cut_percent(number_of(at_least), (SELECT count(*) FROM c)) AS at_least_pct
FROM levels l CROSS JOIN c
GROUP BY l.level, l.grade
ORDER BY coalesce(l.grade, 99)
