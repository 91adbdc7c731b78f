-- rank:   100
-- title:  Lớp bồi dưỡng và người học theo loại | Classes and who took part, by kind
-- about:  Lượt người tính mỗi người một lần trong mỗi lớp; số người tính mỗi người một lần trong mỗi loại. Không nêu từ ngày thì tính từ đầu năm. | Attendances count a person once a class, persons once a kind. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: training_kind | list:training_kind | Loại lớp | Kind
-- column: classes | classes | Số lớp | Classes
-- column: attendances | persons | Lượt người | Attendances
-- column: persons | persons | Số người | Persons
-- column: certificates | persons | Được cấp giấy chứng nhận | Certificates
-- chart:  bar | training_kind | attendances, persons, certificates
-- list:   attendances, certificates | attendances | training_kind
-- list:   persons | learners | training_kind
-- list:   classes | classes | training_kind
-- source: Báo cáo của huyện ủy Mai Sơn, 2023 (4 lớp, 305 người; 4 lớp, 279 người)
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
)
SELECT training_kind, counted_once(training_id, true) AS classes,
    counted_once((training_id, person_id), true) AS attendances,
    counted_once(person_id, true) AS persons,
    counted_once((training_id, person_id), certificate_no IS NOT NULL OR certificate_issued_on IS NOT NULL) AS certificates
FROM trainings LEFT JOIN tree_places p USING (area_id), span
WHERE coalesce(started_on, certificate_issued_on) BETWEEN first_day AND last_day
  AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), coalesce(p.place_id, area_id)))
  AND ($unit IS NULL OR list_contains(CAST($unit AS VARCHAR[]), unit_id))
GROUP BY training_kind
ORDER BY coalesce(list_position(['awareness', 'new_member', 'committee', 'theory_elementary', 'theory_intermediate', 'contest'], training_kind), 9)
