-- code: DT-21
-- severity: warning
-- kinds: roll
-- phase: loaded
-- title: Một hội viên có tên hai lần trong một hội cơ sở | One member stands twice in one local association
-- why: Một người chỉ sinh hoạt ở một chi hội; có tên ở hai chi hội thì số hội viên bị tính thừa. | A person belongs to one branch of an association; one who stands in two is counted twice.
-- bad: Lý Thị Mai, sinh 05/06/1980, có ở Chi hội thôn Vĩnh Sơn và Chi hội thôn Vĩnh Chính của cùng một xã | Lý Thị Mai, born 5 June 1980, in “Chi hội thôn Vĩnh Sơn” and “Chi hội thôn Vĩnh Chính” of one commune
-- good: Lý Thị Mai chỉ có ở chi hội đang sinh hoạt | Lý Thị Mai only in the branch to which she belongs
-- fix: Nếu là một người: bỏ dòng ở chi hội không còn sinh hoạt. Nếu là hai người: ghi số định danh cá nhân của cả hai. Ví dụ: ghi 002180001234 và 002180005678. | For one person drop the row of the branch she has left; for two give both id numbers, for example 002180001234 and 002180005678.
-- message: {full_name} cũng có tên ở ô {other} trong cùng hội. | {full_name} also stands in {other} of the same association.
-- cite: Kinh nghiệm đối chiếu danh sách | 2026 |  | / | memory
-- confidence: verified
SELECT a.return_id, a.row_no, 'full_name' AS field, a.full_name, min(c.place || b.seen_at) AS other
FROM standing_rolls a
JOIN standing_rolls b ON b.association = a.association AND b.unit_id = a.unit_id AND b.speaks_on = a.speaks_on
    AND b.name_key = a.name_key AND b.row_id <> a.row_id
LEFT JOIN told_columns c ON c.return_id = b.seen_in AND c.field = 'full_name'
WHERE a.return_id IS NOT NULL AND a.is_active AND b.is_active
  AND same_birthday(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)
  AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
  AND NOT differ(a.citizen_id, b.citizen_id) AND NOT differ(a.old_id_number, b.old_id_number)
  AND NOT differ(a.party_card_no, b.party_card_no) AND NOT differ(a.association_card_no, b.association_card_no)
GROUP BY ALL
ORDER BY a.return_id, a.row_no
