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
-- list:   admitted, members | members | -
-- list:   branches, branches_admitting | units | -
-- source: Báo cáo của huyện ủy Mai Sơn, 2023; QĐ 24-QĐ/TW ngày 30/07/2021, Điều 24
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
m AS (SELECT unit_id, row_id, type_on FROM members_in($as_of, NULL, NULL)),
hard AS (
    SELECT u.unit_id
    FROM units_in($as_of, $area, $unit) u
    WHERE u.unit_kind IN ('branch', 'base_branch') AND u.difficult
      AND (SELECT count(*) FROM m WHERE m.unit_id = u.unit_id AND type_on = 'official') < CAST($fewer AS BIGINT)
),
a AS (
    SELECT d.unit_id, d.row_id, d.unit_id IN (FROM hard) AS is_hard
    FROM dossiers_in($as_of, $area, $unit) d, span WHERE admission_date BETWEEN first_day AND last_day
)
SELECT (SELECT counted(unit_id, true) FROM hard) AS branches,
    (SELECT counted(row_id, true) FROM m SEMI JOIN hard USING (unit_id)) AS members,
    counted(row_id, is_hard) AS admitted, counted_once(unit_id, is_hard) AS branches_admitting,
    cut_percent(count(*) FILTER (is_hard), count(*)) AS pct
FROM a
