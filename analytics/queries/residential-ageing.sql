-- rank:   59
-- title:  Già hóa chi bộ thôn, bản, tổ dân phố | Ageing of residential branches
-- about:  Tuổi tròn năm của đảng viên các chi bộ thôn, bản, tổ dân phố vào hai ngày, theo danh sách của từng ngày. Không nêu ngày trước thì lấy năm năm trước. | Completed years of the members of hamlet branches on two days, by the lists of each. Without an earlier day, five years before.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  before | date | | So với ngày | Earlier day
-- column: day | date | Ngày | Day
-- column: branches | organisations | Chi bộ | Branches
-- column: members | persons | Đảng viên | Members
-- column: under_31 | persons | Từ 30 tuổi trở xuống | 30 or younger
-- column: age_31_45 | persons | 31–45 tuổi | 31 to 45
-- column: age_46_60 | persons | 46–60 tuổi | 46 to 60
-- column: over_60 | persons | Trên 60 tuổi | Over 60
-- column: over_60_pct | percent | Trên 60 tuổi (%) | Over 60 (%)
-- column: mean_age | years | Tuổi bình quân | Mean age
-- chart:  bar | day | under_31, age_31_45, age_46_60, over_60
-- list:   members, under_31, age_31_45, age_46_60, over_60 | members | day
-- list:   branches | units | day
-- source: Báo cáo của thành ủy Lai Châu, nhiệm kỳ 2015–2020
WITH m AS (
    SELECT CAST($as_of AS DATE) AS day, unit_id, row_id, birth_date FROM members_in($as_of, $area, $unit)
    UNION ALL
    SELECT coalesce(CAST($before AS DATE), (CAST($as_of AS DATE) - to_years(5))::DATE), unit_id, row_id, birth_date
    FROM members_in(coalesce(CAST($before AS DATE), (CAST($as_of AS DATE) - to_years(5))::DATE), $area, $unit)
),
r AS (
    SELECT m.day, m.unit_id, m.row_id, years_between(m.birth_date, m.day) AS age
    FROM m JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = m.unit_id AND u.hamlet IS NOT NULL
)
SELECT day, counted_once(unit_id, true) AS branches, counted(row_id, true) AS members,
    counted(row_id, age <= 30) AS under_31, counted(row_id, age BETWEEN 31 AND 45) AS age_31_45,
    counted(row_id, age BETWEEN 46 AND 60) AS age_46_60, counted(row_id, age > 60) AS over_60,
    cut_percent(count(*) FILTER (age > 60), count(*)) AS over_60_pct,
    CAST(round(avg(age), 1) AS DECIMAL(6, 1)) AS mean_age
FROM r
GROUP BY day
ORDER BY day
