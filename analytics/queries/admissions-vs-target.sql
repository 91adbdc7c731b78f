-- rank:   20
-- title:  Kết nạp đảng viên so với chỉ tiêu | Admissions against the target
-- about:  Kết nạp tính theo ngày vào Đảng trong hồ sơ, kể cả người sau đó đã chuyển đi hoặc ra khỏi Đảng; nơi chưa có hồ sơ nào thì để trống. Chỉ tiêu là của các kỳ bắt đầu từ ngày đầu đến ngày cuối. Tỷ lệ được cắt, không làm tròn, như trong báo cáo. | Admissions by the admission date of the dossiers, also of those who left later; empty where there are no dossiers. Targets are those of periods that begin between the two days. Percentages are cut, not rounded, as reports print them.
-- about:  “Đạt” là kết quả so với chỉ tiêu, “vượt” là phần hơn chỉ tiêu: 37 trên 20 là đạt 185 %, vượt 85 %. | “Reached” is the result as a share of the target, “exceeded” what is above it: 37 of 20 reached 185 %, exceeded it by 85 %.
-- about:  Theo năm (--by year) chỉ cộng chỉ tiêu của cấp cao nhất được giao trong năm đó. | By year only the targets of the highest organisations that were given one are summed.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- param:  by | choice:unit,year | unit | Theo | By
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: period | text | Kỳ | Period
-- column: target | persons | Chỉ tiêu | Target
-- column: reported | persons | Báo cáo | Reported
-- column: admitted | persons | Kết nạp theo hồ sơ | Admitted by dossiers
-- column: pct | percent | Đạt (%) | Reached (%)
-- column: over_pct | percent | Vượt (%) | Exceeded by (%)
-- column: reported_pct | percent | Đạt theo báo cáo (%) | Reached as reported (%)
-- chart:  bar | org_name, period | target, admitted
-- list:   admitted | members | unit_id, org_name, period
-- list:   target, reported | targets | unit_id, org_name, period
-- source: Báo cáo kết quả kết nạp đảng viên hằng năm của huyện ủy Mai Sơn, 2021–2023
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
units_here AS (SELECT * FROM seats_in($area, $unit, ['member', 'target'])),
lines AS (SELECT * FROM unit_lines(getvariable('tree_day'))),
given AS (
    SELECT t.unit_id, left(t.period, 4) AS year, t.target, t.reported, t.row_id
    FROM targets_seated() t JOIN units_here USING (unit_id), span
    WHERE t.category = 'admission' AND period_start(t.period) BETWEEN first_day AND last_day
),
told AS MATERIALIZED (SELECT unit_id, row_id, admission_date FROM dossiers_in($as_of, NULL, NULL)),
admissions AS (
    SELECT unit_id, row_id, CAST(year(admission_date) AS VARCHAR) AS year
    FROM told, span
    WHERE admission_date BETWEEN first_day AND last_day
),
by_unit AS (
    SELECT u.unit_id, u.org_name, u.unit_kind,
        (SELECT CASE WHEN year(first_day) = year(last_day) THEN CAST(year(last_day) AS VARCHAR)
            ELSE year(first_day) || '–' || year(last_day) END FROM span) AS period,
        (SELECT summed(g.row_id, g.target) FROM given g WHERE g.unit_id = u.unit_id) AS target,
        (SELECT summed(g.row_id, g.reported) FROM given g WHERE g.unit_id = u.unit_id) AS reported,
        CASE WHEN u.unit_id IN (SELECT l.above FROM lines l SEMI JOIN told ON told.unit_id = l.unit_id)
            THEN (SELECT counted(a.row_id, true) FROM lines l JOIN admissions a ON a.unit_id = l.unit_id WHERE l.above = u.unit_id) END AS admitted
    FROM units_here u
    WHERE u.unit_kind IN ('base_committee', 'base_branch') OR u.unit_id IN (SELECT unit_id FROM given)
),
highest AS (
    SELECT g.*
    FROM given g
    WHERE NOT EXISTS (SELECT 1 FROM given h JOIN lines l ON l.above = h.unit_id AND l.unit_id = g.unit_id
        WHERE h.year = g.year AND h.unit_id <> g.unit_id)
),
by_year AS (
    SELECT CAST(y.y AS VARCHAR) AS period,
        (SELECT summed(row_id, target) FROM highest h WHERE h.year = CAST(y.y AS VARCHAR)) AS target,
        (SELECT summed(row_id, reported) FROM highest h WHERE h.year = CAST(y.y AS VARCHAR)) AS reported,
        CASE WHEN EXISTS (SELECT 1 FROM told WHERE (($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit))))
            THEN (SELECT counted(a.row_id, true) FROM admissions a WHERE a.year = CAST(y.y AS VARCHAR)
                AND (($area IS NULL AND $unit IS NULL) OR a.unit_id IN (FROM unit_ids($area, $unit)))) END AS admitted
    FROM (SELECT unnest(range(year(first_day), year(last_day) + 1)) AS y FROM span) y
),
answer AS (
    SELECT unit_id, org_name, unit_kind, period, target, reported, admitted FROM by_unit WHERE $by = 'unit'
    UNION ALL
    SELECT NULL, NULL, NULL, period, target, reported, admitted FROM by_year WHERE $by = 'year'
)
SELECT unit_id, org_name, period, target, reported, admitted,
    CASE WHEN admitted IS NOT NULL THEN cut_percent(number_of(admitted), number_of(target)) END AS pct,
    CASE WHEN number_of(admitted) > number_of(target) THEN cut_percent(number_of(admitted) - number_of(target), number_of(target)) END AS over_pct,
    cut_percent(number_of(reported), number_of(target)) AS reported_pct
FROM answer
ORDER BY coalesce(list_position(['provincial_committee', 'district_committee'], unit_kind), 9), period, numbered(org_name) COLLATE vi, unit_id
