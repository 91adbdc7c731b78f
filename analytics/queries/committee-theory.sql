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
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023
WITH c AS (
    SELECT *, list_position(['none', 'elementary', 'intermediate', 'advanced', 'bachelor'], political_theory) AS grade
    FROM members_in($as_of, $area, $unit)
    WHERE regexp_matches(lower(party_position), 'bí thư|ủy viên|uỷ viên|chi ủy|chi uỷ|đảng ủy viên')
)
SELECT political_theory AS level, count(*) AS members, count(*) FILTER (gender = 'female') AS women,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct,
    CASE WHEN grade IS NOT NULL THEN CAST(sum(count(*)) OVER (ORDER BY grade DESC NULLS LAST) AS BIGINT) END AS at_least,
    cut_percent(at_least, sum(count(*)) OVER ()) AS at_least_pct
FROM c
GROUP BY political_theory, grade
ORDER BY coalesce(grade, 99)
