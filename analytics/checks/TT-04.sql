-- code: TT-04
-- severity: info
-- kinds: member
-- phase: loaded
-- title: Biến động đảng viên giữa hai danh sách | The change of members between two lists
-- why: Số đầu kỳ cộng kết nạp, chuyển đến, trừ chuyển đi, từ trần, đưa ra khỏi Đảng phải bằng số cuối kỳ; người mới có tên mà không kết nạp trong kỳ và cũng không có ở chi bộ nào trước đó thì cần giải thích. | Members before, plus admitted and moved in, less moved out, died and removed, make the members after; someone new who was neither admitted in the time nor known to another branch needs an explanation.
-- bad: Ngày 30/06 có 20 đảng viên, ngày 30/09 có 22, trong kỳ không kết nạp ai và không có giấy chuyển đến | 20 members on 30 June, 22 on 30 September, nobody admitted and nobody known to have moved in
-- good: Ngày 30/06 có 20 đảng viên, kết nạp 1, chuyển đến 1, ngày 30/09 có 22 | 20 members on 30 June, 1 admitted, 1 moved in, 22 on 30 September
-- fix: Đối chiếu với sổ chuyển sinh hoạt đảng và quyết định kết nạp; ghi đủ ngày vào Đảng của người mới kết nạp, nơi chuyển đến của người khác. Ví dụ: ghi chú “chuyển đến từ Chi bộ thôn Vĩnh Chính ngày 01/08/2018”. | Compare with the register of transfers and the decisions; give the admission date of the new, and where the others came from, for example “from the branch of Vĩnh Chính, 1 August 2018”.
-- message: Từ {from_vi} đến {to_vi}: đầu kỳ {before}, kết nạp {admitted}, chuyển đến {came}, giảm {gone}, cuối kỳ {after}; {unexplained} người mới có tên mà chưa rõ từ đâu: {names}. | From {from_vi} to {to_vi}: {before} before, {admitted} admitted, {came} moved in, {gone} gone, {after} after; of {unexplained} new names it is not clear where from: {names}.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 1 | 2021-12-13/ | verified
-- confidence: verified
WITH turns AS (
    SELECT b.*, t.was_id, t.now_id, coalesce(was.is_active, false) AS was_active, coalesce(now.is_active, false) AS now_active,
        now.full_name, now.name_key, now.birth_date, now.birth_precision, now.citizen_id, now.party_card_no, now.admission_date
    FROM standing_before b
    JOIN standing_turns t ON t.unit_id = b.unit_id
    LEFT JOIN standing_members was ON was.row_id = t.was_id
    LEFT JOIN standing_members now ON now.row_id = t.now_id
), news AS (
    SELECT t.*, coalesce(t.admission_date > t.from_on, false) AS is_admitted,
        EXISTS (SELECT 1 FROM standing_members o
            WHERE o.unit_id <> t.unit_id AND (o.citizen_id = t.citizen_id OR o.party_card_no = t.party_card_no OR o.name_key = t.name_key
                AND same_birthday(o.birth_date, o.birth_precision, t.birth_date, t.birth_precision))) AS is_known
    FROM turns t WHERE t.now_active AND NOT t.was_active
), told AS (
    SELECT unit_id, count(DISTINCT now_id) AS fresh, count(DISTINCT now_id) FILTER (WHERE is_admitted) AS admitted,
        count(DISTINCT now_id) FILTER (WHERE NOT is_admitted AND is_known) AS came,
        list_sort(list(DISTINCT full_name) FILTER (WHERE NOT is_admitted AND NOT is_known AND was_id IS NULL)) AS who
    FROM news GROUP BY unit_id
), counted AS (
    SELECT unit_id, any_value(return_id) AS return_id, any_value(from_on) AS from_on, any_value(to_on) AS to_on,
        count(DISTINCT was_id) FILTER (WHERE was_active) AS before, count(DISTINCT now_id) FILTER (WHERE now_active) AS after,
        count(DISTINCT was_id) FILTER (WHERE was_active AND NOT now_active) AS gone
    FROM turns GROUP BY unit_id
)
SELECT c.return_id, l.cell_row, l.cell_col, strftime(c.from_on, '%d/%m/%Y') AS from_vi, strftime(c.to_on, '%d/%m/%Y') AS to_vi,
    c.before, t.admitted, t.came, c.gone, c.after, len(t.who) AS unexplained,
    array_to_string(t.who[:5], ', ') || CASE WHEN len(t.who) > 5 THEN ' …' ELSE '' END AS names
FROM counted c
JOIN told t ON t.unit_id = c.unit_id
JOIN standing_lists l ON l.kind = 'member' AND l.unit_id = c.unit_id AND l.return_id = c.return_id
WHERE len(t.who) > 0
ORDER BY c.return_id, l.cell_row
