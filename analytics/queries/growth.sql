-- rank:   71
-- title:  Tăng, giảm đảng viên so với một năm trước | Growth against a year before
-- about:  So số đảng viên theo báo cáo đã nhận đến ngày tính và đến cùng ngày năm trước; ngày đó chưa có đảng viên nào trong danh sách thì để trống. | Members by the returns of the day and of the same day a year before; empty where no list of then has a member.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: before | persons | Năm trước | Year before
-- column: now | persons | Hiện nay | Now
-- column: change | persons | Tăng, giảm | Change
-- column: pct | percent | Tăng, giảm (%) | Change (%)
-- chart:  bar | - | before, now
-- list:   now, before | members | -
-- source: Thông báo của Ban Tổ chức Trung ương về số liệu đảng viên, 30/06/2021
WITH n AS (
    SELECT (SELECT counted(row_id, true) FROM members_in(CAST($as_of AS DATE) - to_years(1), $area, $unit)) AS before,
        (SELECT counted(row_id, true) FROM members_in($as_of, $area, $unit)) AS now
)
SELECT CASE WHEN number_of(n.before) > 0 THEN n.before END AS before, now,
    CASE WHEN number_of(n.before) > 0 THEN number_of(now) - number_of(n.before) END AS change,
    cut_percent(number_of(now) - number_of(n.before), number_of(n.before)) AS pct
FROM n
