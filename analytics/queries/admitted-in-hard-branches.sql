-- rank:   24
-- title:  Kết nạp ở chi bộ khó khăn, ít đảng viên | Admissions in hard branches with few members
-- about:  Chi bộ ghi là khó khăn trong danh sách tổ chức đảng, có ít đảng viên chính thức hơn số đã nêu (9: chưa đủ để có chi ủy). Không nêu từ ngày thì tính từ đầu năm. | Branches marked as hard in the list of organisations, with fewer official members than told (9: too few for a committee). Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- param:  fewer | number | 9 | Dưới số đảng viên chính thức | Fewer official members than
-- column: branches | organisations | Chi bộ khó khăn, ít đảng viên | Hard branches with few members
-- column: members | persons | Đảng viên | Members
-- column: admitted | persons | Kết nạp | Admitted
-- column: branches_admitting | organisations | Chi bộ có kết nạp | Branches that admitted
-- column: pct | percent | So với tổng số kết nạp (%) | Share of all admissions (%)
-- source: Báo cáo của huyện ủy Mai Sơn, 2023; QĐ 24-QĐ/TW ngày 30/07/2021, Điều 24
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
m AS (
    SELECT unit_id, count(*) AS members, count(*) FILTER (type_on = 'official') AS official
    FROM members_in($as_of, NULL, NULL) GROUP BY unit_id
),
hard AS (
    SELECT u.unit_id, coalesce(m.members, 0) AS members
    FROM units_in($as_of, $area, $unit) u LEFT JOIN m ON m.unit_id = u.unit_id
    WHERE u.unit_kind IN ('branch', 'base_branch') AND u.difficult AND coalesce(m.official, 0) < CAST($fewer AS BIGINT)
),
a AS (
    SELECT d.unit_id, d.unit_id IN (SELECT unit_id FROM hard) AS is_hard
    FROM dossiers_in($as_of, $area, $unit) d, span WHERE admission_date BETWEEN first_day AND last_day
)
SELECT (SELECT count(*) FROM hard) AS branches, (SELECT CAST(coalesce(sum(members), 0) AS BIGINT) FROM hard) AS members,
    count(*) FILTER (is_hard) AS admitted, count(DISTINCT unit_id) FILTER (is_hard) AS branches_admitting,
    cut_percent(count(*) FILTER (is_hard), count(*)) AS pct
FROM a
