-- rank:   61
-- title:  Tuổi đời đảng viên theo chi bộ | Ages by branch
-- about:  Tuổi tròn năm vào ngày tính. Chi bộ có tuổi bình quân cao nhất đứng đầu. | Completed years on the day; the oldest branches first.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Chi bộ | Branch
-- column: parent_name | text | Trực thuộc | Under
-- column: members | persons | Đảng viên | Members
-- column: mean_age | years | Tuổi bình quân | Mean age
-- column: under_31 | persons | Từ 30 tuổi trở xuống | 30 or younger
-- column: over_60 | persons | Trên 60 tuổi | Over 60
-- column: over_60_pct | percent | Trên 60 tuổi (%) | Over 60 (%)
-- list:   members, under_31, over_60 | members | unit_id, org_name
-- source: Báo cáo của thành ủy Lai Châu, nhiệm kỳ 2015–2020
WITH m AS (SELECT *, years_between(birth_date, CAST($as_of AS DATE)) AS age FROM members_in($as_of, $area, $unit))
SELECT u.unit_id, u.org_name, above.org_name AS parent_name, counted(m.row_id, true) AS members,
    CAST(round(avg(age), 1) AS DECIMAL(6, 1)) AS mean_age,
    counted(m.row_id, age <= 30) AS under_31,
    counted(m.row_id, age > 60) AS over_60,
    cut_percent(count(*) FILTER (age > 60), count(*)) AS over_60_pct
FROM m
JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = m.unit_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
GROUP BY u.unit_id, u.org_name, above.org_name
ORDER BY mean_age DESC NULLS LAST, u.unit_id
