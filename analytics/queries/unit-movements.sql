-- rank:   72
-- title:  Biến động đảng viên theo tổ chức đảng | Movements of members by organisation
-- about:  Đầu kỳ + kết nạp + tiếp nhận + chuyển đến − chuyển đi − ra khỏi danh sách = cuối kỳ, kể cả khi chi bộ sáp nhập, chia tách: người của chi bộ sáp nhập tính là chuyển đi, chuyển đến; của chi bộ chia tách mà chưa rõ về đâu thì ghi “Chưa xác định”. Mỗi người tính một lần, theo danh sách cuối cùng gửi đến ngày đó. Chi bộ chưa gửi danh sách trước từ ngày có đầu kỳ bằng 0, mọi người tính là tiếp nhận. Không ghi từ ngày thì tính từ đầu năm. | Opening + admitted + received + moved in − moved out − left = closing, also where branches are merged or split: their people count as moved, and as undecided where a split leaves open where they went. Each person once, by the last list of the day. A branch that sent no list before the first day opens with 0, and all count as received. Without a first day, from the first of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  from | date | | Từ ngày | From
-- param:  as-of | date | today | Đến hết ngày | To the end of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: opening | persons | Đầu kỳ | Opening
-- column: admitted | persons | Kết nạp | Admitted
-- column: received | persons | Tiếp nhận | Received
-- column: moved_in | persons | Chuyển đến | Moved in
-- column: moved_out | persons | Chuyển đi | Moved out
-- column: departed | persons | Ra khỏi danh sách | Left
-- column: closing | persons | Cuối kỳ | Closing
-- list:   opening, admitted, received, moved_in, moved_out, departed, closing | members | unit_id, org_name
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1
WITH span AS (
    SELECT coalesce(CAST($from AS DATE), date_trunc('year', CAST($as_of AS DATE))::DATE) AS first_day
),
opening AS (
    SELECT person_id, unit_id, row_id
    FROM seated(coalesce(CAST($from AS DATE), date_trunc('year', CAST($as_of AS DATE))::DATE) - 1, getvariable('opening_day')), span
    WHERE is_active AND coalesce(admission_date < first_day, true)
),
closing AS (
    SELECT person_id, unit_id, row_id, admission_date FROM members_in($as_of, NULL, NULL)
),
lives AS (
    SELECT o.person_id IS NOT NULL AS was, c.person_id IS NOT NULL AS stays, o.unit_id AS old_id, c.unit_id AS new_id,
        o.row_id AS old_row, c.row_id AS new_row, was AND stays AND c.unit_id IS DISTINCT FROM o.unit_id AS moves,
        coalesce(c.admission_date >= first_day, false) AS is_new
    FROM opening o FULL JOIN closing c ON c.person_id = o.person_id, span
),
lines AS (
    SELECT old_id AS unit_id, old_row AS row_id, true AS opening, false AS admitted, false AS received, false AS moved_in,
        moves AS moved_out, NOT stays AS departed, false AS closing
    FROM lives WHERE was
    UNION ALL
    SELECT new_id, new_row, false, NOT was AND is_new, NOT was AND NOT is_new, moves, false, false, true
    FROM lives WHERE stays
)
SELECT l.unit_id, CASE WHEN l.unit_id LIKE '?%' THEN 'Chưa xác định (' || u.org_name || ')' ELSE u.org_name END AS org_name,
    counted(l.row_id, l.opening) AS opening, counted(l.row_id, l.admitted) AS admitted,
    counted(l.row_id, l.received) AS received, counted(l.row_id, l.moved_in) AS moved_in, counted(l.row_id, l.moved_out) AS moved_out,
    counted(l.row_id, l.departed) AS departed, counted(l.row_id, l.closing) AS closing
FROM lines l LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = ltrim(l.unit_id, '?')
WHERE ($area IS NULL AND $unit IS NULL) OR l.unit_id IN (FROM unit_ids($area, $unit))
GROUP BY l.unit_id, u.org_name
ORDER BY numbered(u.org_name) COLLATE vi NULLS LAST, l.unit_id
