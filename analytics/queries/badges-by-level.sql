-- rank:   121
-- title:  Số Huy hiệu Đảng đợt tới theo mức | Badges due on the next award day, by level
-- about:  Đợt tới là ngày gần nhất trong 3/2, 19/5, 2/9, 7/11. | The next of 3 February, 19 May, 2 September, 7 November.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: level | years | Huy hiệu (năm) | Badge (years)
-- column: award_day | date | Đợt | Award day
-- column: members | persons | Đảng viên | Members
-- chart:  bar | level | members
-- list:   members | members | level
-- source: HD 01-HD/TW ngày 28/09/2021, mục 18
WITH award AS (
    SELECT min(day) AS day
    FROM (SELECT make_date(y, md[1], md[2]) AS day
        FROM (SELECT unnest([year(CAST($as_of AS DATE)), year(CAST($as_of AS DATE)) + 1]) AS y) years,
            (SELECT unnest([[2, 3], [5, 19], [9, 2], [11, 7]]) AS md) days)
    WHERE day >= CAST($as_of AS DATE)
),
due AS (
    SELECT m.*, award.day AS award_day, coalesce(admission_decision_date, admission_date) AS since,
        years_between(coalesce(admission_decision_date, admission_date), award.day) AS party_age,
        list_max(list_filter([30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90], lambda l: l <= party_age)) AS level
    FROM members_in($as_of, $area, $unit) m, award
    WHERE type_on = 'official'
)
SELECT level, any_value(award_day) AS award_day, counted(row_id, true) AS members
FROM due
WHERE level > coalesce(party_badge, 0)
GROUP BY level
ORDER BY level
