-- code: TR-01
-- severity: error
-- kinds: member roll
-- phase: held
-- title: Trùng số định danh cá nhân | The same personal id number twice
-- why: Mỗi số định danh cá nhân chỉ thuộc về một người; một đảng viên chỉ sinh hoạt ở một chi bộ, một hội viên chỉ có tên một lần trong danh sách của một hội. | A personal id number belongs to one person; a member belongs to one branch, and stands once in the roll of an association.
-- bad: 002090001234 ở dòng 8 và dòng 21 | 002090001234 in rows 8 and 21
-- good: 002090001234 chỉ ở dòng 8 | 002090001234 in row 8 only
-- fix: Đối chiếu thẻ căn cước của hai người: nếu là hai người khác nhau, sửa số ghi sai; nếu là một người, chỉ để tên ở đơn vị đang sinh hoạt và xóa dòng kia. Ví dụ: 002090001234 → 002090001243. | Compare the cards: for two people mend the wrong number, for one person keep one row only, for example 002090001234 → 002090001243.
-- message: Số định danh cá nhân {value} của {full_name} trùng với ô {other}. | The personal id number {value} of {full_name} also stands in {other}.
-- cite: 137/2015/NĐ-CP | 2015-12-31 | Điều 13 | / | verified
-- confidence: verified
SELECT
    a.row_id, coalesce(r.return_id, a.return_id) AS return_id, coalesce(r.row_no, a.row_no) AS row_no, 'citizen_id' AS field,
    a.citizen_id AS value, a.full_name, min(c.place || coalesce(o.row_no, a.other_no)) AS other
FROM standing_twins a
LEFT JOIN standing_rows r ON r.kind = a.kind AND r.row_id = a.row_id AND NOT a.in_quarantine
LEFT JOIN standing_rows o ON o.kind = a.other_kind AND o.row_id = a.other_id
LEFT JOIN told_columns c ON c.return_id = coalesce(o.return_id, a.other_return) AND c.field = 'citizen_id'
GROUP BY ALL
ORDER BY 2, 3
