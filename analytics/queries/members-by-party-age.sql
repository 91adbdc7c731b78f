-- rank:   62
-- title:  Đảng viên theo tuổi đảng | Members by party age
-- about:  Tuổi đảng tính từ ngày quyết định kết nạp, nếu hồ sơ không có thì từ ngày vào Đảng; chỉ tính đảng viên chính thức. | Party age counts from the admission decision, else from the ceremony; official members only.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: band | text | Tuổi đảng (năm) | Party age (years)
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | band | members, women
-- list:   members, women | members | band
-- source: Điều lệ Đảng, Điều 5.4; HD 01-HD/TW ngày 28/09/2021, mục 18
WITH bands(rank, band, low, high) AS (
    VALUES (1, '< 10', 0, 9), (2, '10–19', 10, 19), (3, '20–29', 20, 29), (4, '30–39', 30, 39), (5, '40–49', 40, 49),
        (6, '50–59', 50, 59), (7, '60–69', 60, 69), (8, '≥ 70', 70, 200)
),
m AS (
    SELECT *, years_between(coalesce(admission_decision_date, admission_date), CAST($as_of AS DATE)) AS age
    FROM members_in($as_of, $area, $unit) WHERE type_on = 'official'
)
SELECT b.band, counted(m.row_id, m.row_id IS NOT NULL) AS members, counted(m.row_id, m.gender = 'female') AS women,
    cut_percent(count(m.person_id), (SELECT count(*) FROM m)) AS pct
FROM bands b FULL JOIN m ON m.age BETWEEN b.low AND b.high
GROUP BY b.rank, b.band
ORDER BY b.rank NULLS LAST
