-- code: TR-01
-- severity: error
-- kinds: member roll
-- phase: staged
-- title: Trùng số định danh cá nhân | The same personal id number twice
-- why: Mỗi số định danh cá nhân chỉ thuộc về một người; một đảng viên chỉ sinh hoạt ở một chi bộ, một hội viên chỉ có tên một lần trong danh sách của một hội. | A personal id number belongs to one person; a member belongs to one branch, and stands once in the roll of an association.
-- bad: 002090001234 ở dòng 8 và dòng 21
-- good: 002090001234 chỉ ở dòng 8
-- fix: Đối chiếu thẻ căn cước của hai người: nếu là hai người khác nhau, sửa số ghi sai; nếu là một người, chỉ để tên ở đơn vị đang sinh hoạt và xóa dòng kia. Ví dụ: 002090001234 → 002090001243. | Compare the cards: for two people mend the wrong number, for one person keep one row only, for example 002090001234 → 002090001243.
-- message: Số định danh cá nhân {value} của {full_name} trùng với ô {other}. | The personal id number {value} of {full_name} also stands in {other}.
-- cite: 137/2015/NĐ-CP | 2015-12-31 | Điều 13 | / | verified
-- confidence: verified
SELECT
    a.stage_no, a.return_id, a.row_no, 'citizen_id' AS field,
    a.citizen_id AS value, a.full_name, min(c.place || b.row_no) AS other
FROM told_people a
JOIN told_people b
  ON b.circle = a.circle AND b.citizen_id = a.citizen_id AND b.speaks_on = a.speaks_on
 AND (b.return_id <> a.return_id OR b.row_no <> a.row_no)
LEFT JOIN told_columns c ON c.return_id = b.return_id AND c.field = 'citizen_id'
WHERE a.stage_no IS NOT NULL
  AND length(a.citizen_id) = 12 AND NOT regexp_full_match(a.citizen_id, '0+|1+|2+|3+|4+|5+|6+|7+|8+|9+')
GROUP BY ALL
ORDER BY a.stage_no
