-- code: TR-05
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Trùng số chứng minh nhân dân | The same old identity number twice
-- why: Một số chứng minh nhân dân ghi cho hai đảng viên thì ít nhất một số ghi sai, sau này không đối chiếu được với số định danh cá nhân. | An old identity number that stands with two members is wrong with one of them, and cannot be matched to the personal id later.
-- bad: Hai đảng viên cùng ghi CMND 073123456 | Two members with the old id number 073123456
-- good: Mỗi đảng viên một số: 073123456, 073123465 | A number for each member: 073123456, 073123465
-- fix: Đối chiếu giấy tờ của hai người và sửa số ghi sai; nếu đã có căn cước thì ghi số định danh 12 chữ số. Ví dụ: 073123456 → 073123465. | Compare the papers and mend the wrong number, or give the 12-digit id, for example 073123456 → 073123465.
-- message: Số CMND {value} của {full_name} trùng với ô {other}. | The old identity number {value} of {full_name} also stands in {other}.
-- cite: 26/2023/QH15 (Luật Căn cước) | 2023-11-27 | Điều 46 | / | memory
-- confidence: verified
SELECT
    a.return_id, a.row_no, 'old_id_number' AS field,
    a.old_id_number AS value, a.full_name, min(c.place || b.seen_at) AS other
FROM standing_members a
JOIN standing_members b ON b.old_id_number = a.old_id_number AND b.speaks_on = a.speaks_on AND b.row_id <> a.row_id
LEFT JOIN told_columns c ON c.return_id = b.seen_in AND c.field = 'old_id_number'
WHERE a.return_id IS NOT NULL AND a.is_active AND b.is_active
  AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
  AND NOT coalesce(a.party_card_no = b.party_card_no, false) -- TR-03
  AND NOT coalesce(a.party_file_no = b.party_file_no, false) -- TR-04
  AND NOT (a.name_key = b.name_key AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)) -- TR-06
GROUP BY ALL
ORDER BY a.return_id, a.row_no
