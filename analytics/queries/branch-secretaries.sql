-- rank:   80
-- title:  Bí thư chi bộ đồng thời là trưởng thôn; chi bộ có chi ủy | Secretaries who are hamlet heads; branches with a committee
-- about:  Chi bộ trực thuộc của đảng bộ cơ sở; --place residential chỉ tính chi bộ thôn, bản, tổ dân phố. Tỷ lệ được cắt, không làm tròn. | Branches below grassroots committees; --place residential takes those of hamlets and street groups only. Percentages are cut, not rounded.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  place | choice:all,residential | all | Loại chi bộ | Kind of branch
-- column: branches | organisations | Chi bộ | Branches
-- column: secretary_is_head | organisations | Bí thư đồng thời là trưởng thôn | Secretary is hamlet head
-- column: secretary_pct | percent | Tỷ lệ (%) | Share (%)
-- column: with_committee | organisations | Có chi ủy | With a committee
-- column: committee_pct | percent | Có chi ủy (%) | With a committee (%)
-- column: unknown | organisations | Chưa báo cáo | Not reported
-- chart:  bar | - | branches, secretary_is_head, with_committee, unknown
-- list:   branches, secretary_is_head, with_committee, unknown | units | -
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023 (281/293 = 95,9 %; 238/293 = 81,2 %)
SELECT counted(unit_id, true) AS branches,
    counted(unit_id, secretary_is_hamlet_head) AS secretary_is_head,
    cut_percent(count(*) FILTER (secretary_is_hamlet_head), count(*)) AS secretary_pct,
    counted(unit_id, has_committee) AS with_committee,
    cut_percent(count(*) FILTER (has_committee), count(*)) AS committee_pct,
    counted(unit_id, secretary_is_hamlet_head IS NULL AND has_committee IS NULL) AS unknown
FROM units_in($as_of, $area, $unit)
WHERE unit_kind = 'branch' AND ($place = 'all' OR hamlet IS NOT NULL)
