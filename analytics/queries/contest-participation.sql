-- rank:   101
-- title:  Chi bộ có người dự thi | Branches with a contestant
-- about:  Chi bộ có người dự hội thi trong thời gian tính, trên tổng số chi bộ đang hoạt động; chi bộ theo cột chi bộ của danh sách dự thi; --place residential chỉ tính chi bộ thôn, bản, tổ dân phố. Không nêu từ ngày thì tính từ đầu năm. | Branches with a contestant in the time, of all that stood on the day; the branch is the one that the list of contestants names; --place residential takes those of hamlets and street groups only. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- param:  place | choice:all,residential | all | Loại chi bộ | Kind of branch
-- column: contest | text | Hội thi | Contest
-- column: contestants | persons | Người dự thi | Contestants
-- column: branches | organisations | Chi bộ có người dự thi | Branches with a contestant
-- column: of_branches | organisations | Tổng số chi bộ | All branches
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- word:   contest | Hội thi | Contest
-- chart:  bar | contest | branches, of_branches
-- list:   contestants | learners | contest
-- list:   branches | units | contest
-- list:   of_branches | units | contest
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023 (264/293 = 90,1 %)
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
u AS (
    SELECT unit_id, lower(org_name) AS name, count(*) OVER (PARTITION BY lower(org_name)) AS namesakes FROM units_in($as_of, $area, $unit)
    WHERE unit_kind IN ('branch', 'base_branch') AND ($place = 'all' OR hamlet IS NOT NULL)
)
SELECT coalesce(regexp_replace(t.class_name, ' \d+/\d+$', ''), 'Hội thi') AS contest, counted_once(t.person_id, true) AS contestants,
    counted_once(u.unit_id, true) AS branches, (SELECT counted(unit_id, true) FROM u) AS of_branches,
    cut_percent(count(DISTINCT u.unit_id), (SELECT count(*) FROM u)) AS pct
FROM trainings t JOIN u ON u.unit_id = t.unit_id OR u.namesakes = 1 AND u.name = lower(t.party_cell), span
WHERE t.training_kind = 'contest' AND coalesce(t.started_on, t.certificate_issued_on) BETWEEN first_day AND last_day
GROUP BY 1
ORDER BY count(DISTINCT u.unit_id) DESC, contest
