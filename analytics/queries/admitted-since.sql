-- rank:   25
-- title:  Đảng viên kết nạp trong thời gian | Admitted in a span of time
-- about:  Theo ngày vào Đảng trong hồ sơ, kể cả người sau đó đã chuyển đi hoặc ra khỏi Đảng. Không nêu từ ngày thì tính từ đầu năm. | By the admission date of the dossiers, also of those who left later. Without a first day, since the start of the year.
-- about:  Nghị quyết (--resolution) là số đảng viên mới mà nghị quyết của nhiệm kỳ đề ra. | --resolution is the number that the resolution of the term asks for.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- param:  resolution | number | | Chỉ tiêu nghị quyết | Number of the resolution
-- column: admitted | persons | Kết nạp | Admitted
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: under_31 | persons | Từ 30 tuổi trở xuống | 30 or younger
-- column: mean_per_year | persons | Bình quân năm | Mean per year
-- column: resolution | persons | Nghị quyết | Resolution
-- column: pct | percent | Đạt (%) | Reached (%)
-- chart:  bar | - | admitted, women, minority, under_31
-- list:   admitted, women, minority, under_31 | members | -
-- sensitive: minority
-- hide:   minority | admitted | scope
-- source: Báo cáo của huyện ủy Bắc Quang, 05/10/2018; Báo cáo của thành ủy Lai Châu, nhiệm kỳ 2015–2020
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
admitted AS (
    SELECT d.* FROM dossiers_in($as_of, $area, $unit) d, span WHERE admission_date BETWEEN first_day AND last_day
)
SELECT counted(row_id, true) AS admitted,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    counted(row_id, years_between(birth_date, admission_date) <= 30) AS under_31,
    CAST(round(count(*) * 12.0 / greatest((SELECT date_diff('month', first_day, last_day + 1) FROM span), 1), 1) AS DECIMAL(12, 1)) AS mean_per_year,
    CAST($resolution AS BIGINT) AS resolution,
    cut_percent(count(*), CAST($resolution AS BIGINT)) AS pct
FROM admitted
