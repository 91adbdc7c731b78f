-- rank:   21
-- title:  Chỉ tiêu theo nội dung, kể cả chỉ tiêu thành phần | Targets by category, with sub-quotas
-- about:  Chỉ tiêu và kết quả như các tổ chức đảng báo cáo, của các kỳ bắt đầu từ ngày đầu đến ngày cuối; không có từ ngày thì từ đầu năm. Chỉ cộng cấp cao nhất được giao. | Targets and results as reported, for periods that begin between the two days. Only the highest organisations that were given one are summed.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: category | list:target_category | Nội dung | Category
-- column: target | persons | Chỉ tiêu | Target
-- column: reported | persons | Kết quả báo cáo | Reported
-- column: pct | percent | Đạt (%) | Reached (%)
-- chart:  bar | category | target, reported
-- list:   target, reported | targets | category
-- source: Nghị quyết của tỉnh ủy Yên Bái, Ninh Bình về kết nạp đảng viên, nhiệm kỳ 2020–2025
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
given AS (
    SELECT t.unit_id, left(t.period, 4) AS year, t.category, t.target, t.reported, t.row_id
    FROM targets_seated() t JOIN seats_in($area, $unit, ['target']) u USING (unit_id), span
    WHERE period_start(t.period) BETWEEN first_day AND last_day
),
lines AS (SELECT * FROM unit_lines(getvariable('tree_day'))),
highest AS (
    SELECT g.* FROM given g
    WHERE NOT EXISTS (SELECT 1 FROM given h JOIN lines l ON l.above = h.unit_id AND l.unit_id = g.unit_id
        WHERE h.year = g.year AND h.category = g.category AND h.unit_id <> g.unit_id)
)
SELECT category, summed(row_id, target) AS target, summed(row_id, reported) AS reported,
    cut_percent(CAST(sum(reported) AS BIGINT), CAST(sum(target) AS BIGINT)) AS pct
FROM highest
GROUP BY category
ORDER BY list_position(['admission', 'admission_enterprise', 'admission_student', 'awareness_class', 'new_member_class', 'branch_founding'], category)
