-- rank:   120
-- title:  Đảng viên được xét tặng Huy hiệu Đảng đợt tới | Badges due on the next award day
-- about:  Đợt tới là ngày gần nhất trong 3/2, 19/5, 2/9, 7/11. Tuổi đảng tính từ ngày quyết định kết nạp, nếu hồ sơ không có thì từ ngày vào Đảng. | The next of 3 February, 19 May, 2 September, 7 November. Party age counts from the admission decision, else from the ceremony.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: award_day | date | Đợt | Award day
-- column: level | years | Huy hiệu (năm) | Badge (years)
-- column: person_id | text | Mã | Id
-- column: full_name | name | Họ và tên | Name
-- column: org_name | text | Chi bộ | Branch
-- column: since | date | Tính từ ngày | Since
-- column: party_age | years | Tuổi đảng | Party age
-- column: badge | years | Đã được tặng | Has
-- list:   behind | members | award_day, level
-- source: HD 01-HD/TW ngày 28/09/2021, mục 18; Điều lệ Đảng, Điều 5.4
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
SELECT d.award_day, d.level, d.person_id, d.full_name, u.org_name, d.since, d.party_age, d.party_badge AS badge, d.row_id AS behind
FROM due d LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = d.unit_id
WHERE d.level > coalesce(d.party_badge, 0)
ORDER BY d.level DESC, d.since, d.person_id
