-- rank:   85
-- title:  Ngày sinh hoạt định kỳ của chi bộ | Meeting days of branches
-- about:  Theo danh sách tổ chức đảng của ngày tính. | By the list of organisations of the day.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: meeting_day | text | Ngày trong tháng | Day of the month
-- column: branches | organisations | Chi bộ | Branches
-- column: residential | organisations | Chi bộ thôn, bản, tổ dân phố | Branches of hamlets
-- column: others | organisations | Chi bộ khác | Other branches
-- word:   meeting_day | chưa báo cáo | not reported
-- chart:  bar | meeting_day | residential, others
-- list:   branches, residential, others | units | meeting_day
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023; Điều lệ Đảng, Điều 22
SELECT coalesce(CAST(u.meeting_day AS VARCHAR), 'chưa báo cáo') AS meeting_day, counted(unit_id, true) AS branches,
    counted(unit_id, hamlet IS NOT NULL) AS residential, counted(unit_id, hamlet IS NULL) AS others
FROM units_in($as_of, $area, $unit) u
WHERE unit_kind IN ('branch', 'base_branch')
GROUP BY u.meeting_day
ORDER BY u.meeting_day NULLS LAST
