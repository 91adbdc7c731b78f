-- rank:   67
-- title:  Đảng viên theo dân tộc | Members by ethnicity
-- about:  Nhóm dưới 3 người được gộp vào một dòng chung, cùng nhóm nhỏ kế tiếp nếu cần, để không nhận ra từng người; số nữ dưới 3 hoặc chỉ thiếu dưới 3 người thì để trống; --show-values thì để riêng. | Groups under 3 are joined in one line, with the next smallest where needed, so that no one can be told; the women are left out where they, or the men, are under 3; with --show-values they stand alone.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: name | text | Dân tộc | Ethnicity
-- column: members | persons | Đảng viên | Members
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | name | members
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2; Nghị định 356/2025/NĐ-CP, Điều 4
WITH g AS (
    SELECT coalesce(ethnicity, 'chưa có thông tin') AS name, count(*) AS members, count(*) FILTER (gender = 'female') AS women
    FROM members_in($as_of, $area, $unit)
    GROUP BY 1
),
sizes AS (
    SELECT *, sum(members) FILTER (members < 3) OVER () AS few, row_number() OVER (PARTITION BY members < 3 ORDER BY members, name) AS place
    FROM g
),
told AS (
    SELECT CASE WHEN NOT $show_values AND (members < 3 OR few < 3 AND place = 1) THEN 'nhóm dưới 3 người, gộp chung' ELSE name END AS name,
        members, women
    FROM sizes
)
SELECT name, CAST(sum(members) AS BIGINT) AS members,
    CASE WHEN $show_values OR sum(women) >= 3 AND sum(members - women) >= 3 THEN CAST(sum(women) AS BIGINT) END AS women,
    cut_percent(CAST(sum(members) AS BIGINT), (SELECT CAST(sum(members) AS BIGINT) FROM g)) AS pct
FROM told
GROUP BY name
ORDER BY members DESC, name
