-- rank:   27
-- title:  Kết nạp theo đối tượng, lĩnh vực | Admissions by sector
-- about:  Theo danh sách quần chúng ưu tú, đối tượng kết nạp có ngày vào Đảng. Không nêu từ ngày thì tính từ đầu năm. | By the lists of candidates that have an admission date. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: sector | text | Đối tượng, lĩnh vực | Sector
-- column: admitted | persons | Kết nạp | Admitted
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | sector | admitted, women
-- list:   admitted, women, minority | candidates | sector
-- sensitive: minority
-- hide:   minority | admitted | scope
-- source: Báo cáo của các tỉnh Yên Bái, Ninh Bình, Hải Dương, Phú Thọ, Nghệ An, 2021
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
)
SELECT sector, counted(row_id, true) AS admitted, counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM candidates_on(CAST($as_of AS DATE)), span
WHERE admission_date BETWEEN first_day AND last_day
  AND (($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit)))
GROUP BY sector
ORDER BY admitted DESC, sector
