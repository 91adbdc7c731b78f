-- rank:   26
-- title:  Kết nạp đảng viên theo năm | Admissions by year
-- about:  Theo ngày vào Đảng trong hồ sơ, kể cả người sau đó đã chuyển đi hoặc ra khỏi Đảng. | By the admission date of the dossiers, also of those who left later.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: year | text | Năm | Year
-- column: admitted | persons | Kết nạp | Admitted
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: mean_age | years | Tuổi bình quân | Mean age
-- chart:  line | year | admitted, women, minority
-- list:   admitted, women, minority | members | year
-- sensitive: minority
-- hide:   minority | admitted | scope
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 3
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), DATE '1930-02-03') AS first_day
),
admitted AS (
    SELECT d.* FROM dossiers_in($as_of, $area, $unit) d, span WHERE admission_date BETWEEN first_day AND last_day
)
SELECT CAST(year(admission_date) AS VARCHAR) AS year,
    counted(row_id, true) AS admitted,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    CAST(round(avg(years_between(birth_date, admission_date)), 1) AS DECIMAL(6, 1)) AS mean_age
FROM admitted
GROUP BY 1
ORDER BY 1
