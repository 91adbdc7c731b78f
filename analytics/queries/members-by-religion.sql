-- rank:   68
-- title:  Đảng viên theo tôn giáo | Members by religion
-- about:  Nhóm dưới 3 người được gộp vào một dòng chung, cùng nhóm nhỏ kế tiếp nếu cần, để không nhận ra từng người; số nữ dưới 3 hoặc chỉ thiếu dưới 3 người thì để trống; --show-values thì để riêng. | Groups under 3 are joined in one line, with the next smallest where needed, so that no one can be told; the women are left out where they, or the men, are under 3; with --show-values they stand alone.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: name | text | Tôn giáo | Religion
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | name | members
-- list:   members, women | members | name
-- sensitive: name
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2; Nghị định 356/2025/NĐ-CP, Điều 4
WITH m AS (SELECT *, coalesce(religion, 'chưa có thông tin') AS told FROM members_in($as_of, $area, $unit)),
g AS (SELECT told, count(*) AS persons FROM m GROUP BY told),
sizes AS (
    SELECT *, sum(persons) FILTER (persons < 3) OVER () AS few, row_number() OVER (PARTITION BY persons < 3 ORDER BY persons, told) AS place
    FROM g
),
names AS (
    SELECT told, CASE WHEN NOT $show_values AND (persons < 3 OR few < 3 AND place = 1) THEN 'nhóm dưới 3 người, gộp chung' ELSE told END AS name
    FROM sizes
)
SELECT name, counted(row_id, true) AS members,
    CASE WHEN $show_values OR count(*) FILTER (gender = 'female') >= 3 AND count(*) FILTER (gender IS DISTINCT FROM 'female') >= 3
        THEN counted(row_id, gender = 'female') END AS women,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM m JOIN names USING (told)
GROUP BY name
ORDER BY count(*) DESC, name
