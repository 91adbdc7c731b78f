-- rank:   63
-- title:  Đảng viên theo thời kỳ vào Đảng | Members by period of admission
-- about:  Các mốc thời kỳ theo biểu thống kê. Dòng trống là chưa có ngày vào Đảng. | Periods of the statistical form. The empty line has no admission date.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: period | text | Thời kỳ | Period
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- word:   period | trước 19/8/1945 | before 1945-08-19
-- word:   period | 19/8/1945 – 20/7/1954 | 1945-08-19 – 1954-07-20
-- word:   period | 21/7/1954 – 30/4/1975 | 1954-07-21 – 1975-04-30
-- word:   period | từ 1/5/1975 | from 1975-05-01
-- chart:  bar | period | members, women
-- list:   members, women | members | period
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2
WITH periods(rank, period, first_day, last_day) AS (
    VALUES (1, 'trước 19/8/1945', DATE '1930-01-01', DATE '1945-08-18'),
        (2, '19/8/1945 – 20/7/1954', DATE '1945-08-19', DATE '1954-07-20'),
        (3, '21/7/1954 – 30/4/1975', DATE '1954-07-21', DATE '1975-04-30'),
        (4, 'từ 1/5/1975', DATE '1975-05-01', DATE '9999-12-31')
),
m AS (SELECT * FROM members_in($as_of, $area, $unit))
SELECT p.period, counted(m.row_id, m.row_id IS NOT NULL) AS members, counted(m.row_id, m.gender = 'female') AS women,
    cut_percent(count(m.person_id), (SELECT count(*) FROM m)) AS pct
FROM periods p FULL JOIN m ON m.admission_date BETWEEN p.first_day AND p.last_day
GROUP BY p.rank, p.period
ORDER BY p.rank NULLS LAST
