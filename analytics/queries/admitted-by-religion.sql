-- rank:   30
-- title:  Kết nạp theo tôn giáo | Admissions by religion
-- about:  Theo danh sách kết nạp có ngày vào Đảng. Nhóm dưới 3 người được gộp vào một dòng chung, cùng nhóm nhỏ kế tiếp nếu cần, để không nhận ra từng người; hỏi cả huyện, tỉnh hoặc thêm --show-values thì để riêng. | By the lists of candidates with an admission date. Groups under 3 are joined in one line, with the next smallest where needed, so that no one can be told; asked of a whole district or province, or with --show-values, they stand alone.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: name | text | Tôn giáo | Religion
-- column: admitted | persons | Kết nạp | Admitted
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- word:   name | chưa có thông tin | not told
-- word:   name | các nhóm gộp chung, có nhóm dưới 3 người | groups joined, some under 3 persons
-- word:   name | Không | None
-- chart:  bar | name | admitted
-- list:   admitted | candidates | name
-- sensitive: name
-- source: Báo cáo của tỉnh ủy Nghệ An, 2021 (11 người Công giáo); Nghị định 356/2025/NĐ-CP, Điều 4
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
),
c AS (
    SELECT * FROM candidates_on(CAST($as_of AS DATE)), span
    WHERE admission_date BETWEEN first_day AND last_day
      AND (($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit)))
),
m AS (SELECT *, coalesce(religion, 'chưa có thông tin') AS told FROM c),
g AS (
    SELECT told, count(*) AS persons, CASE WHEN any_value(religion) IS NULL THEN 2 WHEN told = 'Không' THEN 1 ELSE 0 END AS trait
    FROM m GROUP BY told
),
sizes AS (
    SELECT *, persons < 3 AND trait < 2 AS small, sum(persons) FILTER (small) OVER () AS few,
        row_number() OVER (PARTITION BY small ORDER BY trait, persons, told) AS place
    FROM g
),
names AS (
    SELECT told, CASE WHEN NOT $tell_all AND (small OR few < 3 AND place = 1) THEN 'các nhóm gộp chung, có nhóm dưới 3 người' ELSE told END AS name
    FROM sizes
)
SELECT name, counted(row_id, true) AS admitted, cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM m JOIN names USING (told)
GROUP BY name
ORDER BY count(*) DESC, name
