-- rank:   204
-- title:  Biểu 4: Đảng viên chia theo dân tộc và tôn giáo | Form 4: members by ethnicity and religion
-- about:  Nhóm dưới 3 người được gộp vào một dòng chung, cùng nhóm nhỏ kế tiếp nếu cần; số nữ để trống ở nhóm có dưới 3 nữ hoặc dưới 3 nam, và ở nhóm nhỏ kế tiếp nếu cần, để không nhận ra từng người; hỏi cả huyện, tỉnh hoặc thêm --show-values thì để riêng. | Groups under 3 are joined in one line, with the next smallest where needed; the women are left out where they, or the men, are under 3, and in the next smallest where needed, so that no one can be told; asked of a whole district or province, or with --show-values, all stand alone.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: no | text | TT | No.
-- column: line | line | Tên dân tộc, tôn giáo | Ethnicity, religion
-- column: members | persons | Tổng số | Members
-- column: women | persons | Trong đó: nữ | Of them: women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- list:   members, women | members | line
-- sensitive: line
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 4; Nghị định 356/2025/NĐ-CP, Điều 4
-- form:   4 | 2 | ĐẢNG VIÊN CHIA THEO DÂN TỘC VÀ TÔN GIÁO | MEMBERS BY ETHNICITY AND RELIGION
-- head:   no | 1 | 5 | TT | No.
-- head:   line | 2 | 29 | Tên dân tộc, tôn giáo | Ethnicity, religion
-- head:   members | 3 | 10 | Đảng viên chia theo dân tộc, tôn giáo > Tổng số | Members > Total
-- head:   women | 4 | 10 | Đảng viên chia theo dân tộc, tôn giáo > Trong đó: nữ | Members > Of them: women
-- head:   pct | 5 | 9 | Tỷ lệ (%) | Share (%)
-- line:   ethnicity | I | bold | Đảng viên chia theo dân tộc | Members by ethnicity
-- lines:  ethnicity |
-- line:   ethnicity:other | | extra | Dân tộc khác | Others
-- line:   ethnicity:joined | | extra | Nhóm dưới 3 người, gộp chung | Groups under 3, joined
-- line:   ethnicity:unknown | | extra | Chưa có thông tin | Not told
-- line:   religion | I | bold | Đảng viên chia theo tôn giáo | Members by religion
-- lines:  religion | Không
-- line:   religion:other | | extra | Tôn giáo khác | Others
-- line:   religion:joined | | extra | Nhóm dưới 3 người, gộp chung | Groups under 3, joined
-- line:   religion:Không | | extra | Không theo tôn giáo | No religion
-- line:   religion:unknown | | extra | Chưa có thông tin | Not told
-- note:   (*) Dòng không có trong mẫu, thêm vào để cộng bằng tổng số. Tỷ lệ tính trên tổng số đảng viên. | (*) A line that is not on the form, so that the lines add up. Shares are of all members.
-- note:   Dòng của dân tộc, tôn giáo để trống là không có đảng viên hoặc đã gộp vào dòng chung; ô ghi “…” là không nêu vì chỉ có 1–2 người. | The line of an ethnicity or religion is empty where there is no member or where they are in the joined line; “…” would tell of one or two persons.
WITH m AS (SELECT row_id, gender, ethnicity, religion FROM members_in($as_of, $area, $unit)),
g AS (
    SELECT 'ethnicity' AS axis, coalesce('ethnicity:' || ethnicity, 'ethnicity:unknown') AS told_line,
        counted(row_id, true) AS members, counted(row_id, gender = 'female') AS women
    FROM m GROUP BY ALL
    UNION ALL
    SELECT 'religion', coalesce('religion:' || religion, 'religion:unknown'), counted(row_id, true), counted(row_id, gender = 'female')
    FROM m GROUP BY ALL
),
groups AS (
    SELECT axis, CASE WHEN list_contains(CAST($lines AS VARCHAR[]), told_line) THEN told_line ELSE axis || ':other' END AS line,
        added(members, true) AS members, added(women, true) AS women
    FROM g GROUP BY ALL
),
sizes AS (
    SELECT *, number_of(members) AS n, sum(n) FILTER (n < 3) OVER (PARTITION BY axis) AS few,
        row_number() OVER (PARTITION BY axis, n < 3 ORDER BY n, line) AS place,
        line NOT IN ('religion:Không', 'religion:unknown') AS follows
    FROM groups
),
joined AS (
    SELECT axis, CASE WHEN NOT $tell_all AND (n < 3 OR few < 3 AND place = 1) THEN axis || ':joined' ELSE line END AS line,
        added(members, true) AS members, added(women, true) AS women, bool_and(follows) AS all_follow, bool_or(follows) AS some_follow
    FROM sizes GROUP BY ALL
),
small AS (SELECT *, number_of(women) AS w, number_of(members) - w AS men, w < 3 OR men < 3 AS is_small FROM joined),
hidden AS (
    SELECT *, NOT $tell_all AND (is_small OR count(*) FILTER (is_small) OVER (PARTITION BY axis) > 0
        AND (count(*) OVER before < 2 OR coalesce(sum(w) OVER before, 0) < 3 OR coalesce(sum(men) OVER before, 0) < 3)) AS women_hidden
    FROM small
    WINDOW before AS (PARTITION BY axis ORDER BY is_small DESC, w + men, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
told AS (
    SELECT line, members, CASE WHEN NOT women_hidden THEN women END AS women FROM hidden
    UNION ALL
    SELECT 'ethnicity', (SELECT counted(row_id, true) FROM m), (SELECT counted(row_id, gender = 'female') FROM m)
    UNION ALL
    SELECT 'religion',
        CASE WHEN bool_and(all_follow OR NOT some_follow)
                AND form_tells(number_of(or_nought(added(members, some_follow))), (SELECT count(*) FROM m), $tell_all)
            THEN or_nought(added(members, some_follow)) END,
        CASE WHEN bool_and(all_follow OR NOT some_follow) AND NOT coalesce(bool_or(women_hidden) FILTER (some_follow), false)
            THEN or_nought(added(women, some_follow)) END
    FROM hidden WHERE axis = 'religion'
)
SELECT NULL::VARCHAR AS no, line, members, women,
    cut_percent(number_of(members), (SELECT count(*) FROM m)) AS pct
FROM told
