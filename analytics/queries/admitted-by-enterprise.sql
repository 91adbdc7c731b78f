-- rank:   29
-- title:  Kết nạp trong doanh nghiệp theo loại hình | Admissions in enterprises by kind
-- about:  Theo danh sách kết nạp có ngày vào Đảng và loại hình doanh nghiệp. Chủ doanh nghiệp theo cột đối tượng, lĩnh vực. Không nêu từ ngày thì tính từ đầu năm. | By the lists of candidates with an admission date and a kind of enterprise. Owners by the sector. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: enterprise_kind | list:enterprise_kind | Loại hình doanh nghiệp | Kind of enterprise
-- column: admitted | persons | Kết nạp | Admitted
-- column: owners | persons | Chủ doanh nghiệp | Owners
-- column: women | persons | Nữ | Women
-- chart:  bar | enterprise_kind | admitted, women
-- list:   admitted, owners, women | candidates | enterprise_kind
-- source: Báo cáo của tỉnh ủy Nghệ An, 2021 (834 đảng viên, 23 chủ doanh nghiệp trong 5 năm)
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
c AS (
    SELECT * FROM candidates_on(CAST($as_of AS DATE)), span
    WHERE admission_date BETWEEN first_day AND last_day
      AND (($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit)))
)
SELECT enterprise_kind, counted(row_id, true) AS admitted,
    counted(row_id, lower(sector) LIKE '%chủ doanh nghiệp%') AS owners,
    counted(row_id, gender = 'female') AS women
FROM c
WHERE enterprise_kind IS NOT NULL
GROUP BY enterprise_kind
ORDER BY list_position(['state', 'sole_proprietor', 'limited', 'joint_stock', 'fdi', 'cooperative', 'household'], enterprise_kind)
