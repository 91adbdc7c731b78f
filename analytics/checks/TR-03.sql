-- code: TR-03
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Trùng số thẻ đảng viên | The same party card number twice
-- why: Mỗi số thẻ đảng viên chỉ cấp cho một người; trùng số thì một trong hai dòng ghi sai và khi đối chiếu hội viên với đảng viên sẽ nhầm người. | A card number belongs to one member; where it stands twice one row is wrong, and rolls are tied to the wrong person.
-- bad: Nguyễn Văn An và Lê Văn Cường cùng ghi số thẻ 02012345 | Nguyễn Văn An and Lê Văn Cường both with card 02012345
-- good: Nguyễn Văn An: 02012345; Lê Văn Cường: 02012354 | Nguyễn Văn An: 02012345; Lê Văn Cường: 02012354
-- fix: Đối chiếu thẻ đảng viên của hai người và sửa số ghi sai; nếu là một người có tên ở hai nơi, chỉ để tên ở chi bộ đang sinh hoạt. Ví dụ: 02012345 → 02012354. | Compare the cards of the two and mend the wrong number; if it is one person, keep the name in one branch only, for example 02012345 → 02012354.
-- message: Số thẻ đảng viên {value} của {full_name} trùng với ô {other}. | The card number {value} of {full_name} also stands in {other}.
-- cite: 29-CT/TW | 2003-10-17 | Thẻ đảng viên | /2025-08-07 | verified
-- cite: 51-CT/TW | 2025-08-08 | Thẻ đảng viên mới | 2025-08-08/ | verified
-- confidence: verified
WITH carried AS (
    SELECT *, 'party_card_no' AS field, party_card_no AS card FROM standing_members WHERE is_active
    UNION ALL
    SELECT *, 'party_card_no_qd85', party_card_no_qd85 FROM standing_members
    WHERE is_active AND party_card_no_qd85 IS DISTINCT FROM party_card_no
)
SELECT
    a.return_id, a.row_no, a.field, a.card AS value, a.full_name, min(c.place || b.seen_at) AS other
FROM carried a
JOIN carried b ON b.card = a.card AND b.speaks_on = a.speaks_on AND b.row_id <> a.row_id
LEFT JOIN told_columns c ON c.return_id = b.seen_in AND c.field = b.field
WHERE a.return_id IS NOT NULL
  AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
  AND NOT (a.name_key = b.name_key AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)) -- TR-06
GROUP BY ALL
ORDER BY a.return_id, a.row_no
