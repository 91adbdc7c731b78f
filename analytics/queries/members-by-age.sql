-- rank:   60
-- title:  Đảng viên theo tuổi đời | Members by age
-- about:  Tuổi tròn năm vào ngày tính; các mốc tuổi theo biểu thống kê. Dòng trống là chưa có ngày sinh; người chưa rõ giới tính chỉ có trong tổng số. | Completed years on the day; bands of the statistical form. The empty line has no birth date; persons of unknown sex are in the total only.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: band | text | Tuổi | Age
-- column: members | persons | Đảng viên | Members
-- column: men | persons | Nam | Men
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  pyramid | band | men, women
-- list:   members, men, women, minority | members | band
-- sensitive: minority
-- hide:   minority | members | scope
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2
WITH bands(rank, band, low, high) AS (
    VALUES (1, '18–30', 0, 30), (2, '31–35', 31, 35), (3, '36–40', 36, 40), (4, '41–45', 41, 45),
        (5, '46–50', 46, 50), (6, '51–55', 51, 55), (7, '56–60', 56, 60), (8, '> 60', 61, 200)
),
m AS (SELECT *, years_between(birth_date, CAST($as_of AS DATE)) AS age FROM members_in($as_of, $area, $unit))
SELECT b.band, counted(m.row_id, m.row_id IS NOT NULL) AS members,
    counted(m.row_id, m.gender = 'male') AS men,
    counted(m.row_id, m.gender = 'female') AS women,
    counted(m.row_id, m.ethnicity <> 'Kinh') AS minority,
    cut_percent(count(m.person_id), (SELECT count(*) FROM m)) AS pct
FROM bands b FULL JOIN m ON m.age BETWEEN b.low AND b.high
GROUP BY b.rank, b.band
ORDER BY b.rank NULLS LAST
