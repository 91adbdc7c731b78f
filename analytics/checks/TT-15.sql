-- code: TT-15
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Có trong danh sách kỳ trước, không có trong danh sách này | In the last list, but not in this one
-- why: Đảng viên rời chi bộ phải có lý do (chuyển đi, từ trần, khai trừ, xóa tên, xin ra) và vẫn ghi trong danh sách của kỳ đó; mất tên không rõ lý do thì số liệu biến động sai. Hồ sơ kỳ trước vẫn được giữ. | A member leaves a branch for a reason, which its list of that time states; a name that is just gone makes the changes wrong. The earlier dossier is kept.
-- bad: Ngày 30/06/2018 có Trần Văn Dũng; ngày 30/09/2018 không còn tên, không ghi lý do | Trần Văn Dũng is listed on 30 June 2018 and not on 30 September 2018, without a reason
-- good: Ngày 30/09/2018: Trần Văn Dũng, “Đã chuyển sinh hoạt”, ngày 15/08/2018 | On 30 September 2018: Trần Văn Dũng, “Đã chuyển sinh hoạt” (transferred), 15 August 2018
-- fix: Bổ sung dòng của người này với trạng thái và ngày rời; nếu bỏ sót thì ghi lại đầy đủ. Ví dụ: Trạng thái “Đã chuyển sinh hoạt”, ngày 15/08/2018. | Add the row with status and date of leaving, or the whole row if it was left out, for example transferred on 15 August 2018.
-- message: {full_name} có trong danh sách ngày {from_vi} của {unit} nhưng không có trong danh sách này. | {full_name} stands in the list of {unit} of {from_vi}, but not in this one.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 1 | 2021-12-13/ | verified
-- confidence: verified
WITH gone AS (
    SELECT b.*, m.full_name, m.name_key, m.birth_date, m.birth_precision, m.citizen_id, m.party_card_no, m.row_id
    FROM standing_before b
    JOIN standing_turns t ON t.unit_id = b.unit_id AND t.now_id IS NULL
    JOIN standing_members m ON m.row_id = t.was_id AND m.is_active
), lengths AS ( -- a list of less than half of the last one is a part
    SELECT unit_id, count(DISTINCT was_id) AS was, count(DISTINCT now_id) AS now FROM standing_turns GROUP BY unit_id
)
SELECT g.return_id, l.cell_row, l.cell_col, l.unit_name AS unit, g.full_name, strftime(g.from_on, '%d/%m/%Y') AS from_vi
FROM gone g
JOIN lengths n ON n.unit_id = g.unit_id AND 2 * n.now >= n.was
JOIN standing_lists l ON l.kind = 'member' AND l.unit_id = g.unit_id AND l.return_id = g.return_id
WHERE NOT EXISTS (SELECT 1 FROM standing_members o
    WHERE o.unit_id <> g.unit_id AND o.is_last AND o.speaks_on >= g.from_on
      AND (o.citizen_id = g.citizen_id OR o.party_card_no = g.party_card_no OR o.name_key = g.name_key
          AND births_agree(o.birth_date, o.birth_precision, g.birth_date, g.birth_precision)))
  AND NOT EXISTS (SELECT 1 FROM standing_held h WHERE h.kind = 'member'
      AND (h.full_name = lower(g.full_name) OR h.full_name IS NULL AND h.unit_id = g.unit_id))
ORDER BY g.return_id, l.cell_row, g.full_name, g.row_id
