-- rank:   68
-- title:  Đảng viên theo tôn giáo | Members by religion
-- about:  Nhóm dưới 3 người được gộp vào một dòng chung, cùng nhóm nhỏ kế tiếp nếu cần, để không nhận ra từng người; số nữ mà từ đó nhận ra được dưới 3 người thì để trống; hỏi cả huyện, tỉnh hoặc thêm --show-values thì để riêng. Người chưa có thông tin là một dòng riêng. | Groups under 3 are joined in one line, with the next smallest where needed, so that no one can be told; women are left out where under 3 persons could be told from them; asked of a whole district or province, or with --show-values, they stand alone. Those of whom nothing is known are a line of their own.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: name | text | Tôn giáo | Religion
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- word:   name | chưa có thông tin | not told
-- word:   name | các nhóm gộp chung, có nhóm dưới 3 người | groups joined, some under 3 persons
-- word:   name | Không | None
-- chart:  bar | name | members
-- list:   members, women | members | name
-- sensitive: name
-- hide:   women | members | groups
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2; Nghị định 356/2025/NĐ-CP, Điều 4
WITH m AS (SELECT *, coalesce(religion, 'chưa có thông tin') AS told FROM members_in($as_of, $area, $unit)),
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
SELECT name, counted(row_id, true) AS members,
    counted(row_id, gender = 'female') AS women,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM m JOIN names USING (told)
GROUP BY name
ORDER BY count(*) DESC, name
