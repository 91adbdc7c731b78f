-- code: TR-04
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Trùng số lý lịch đảng viên | The same party file number twice
-- why: Số lý lịch do tỉnh ủy cấp, mỗi đảng viên một số; trùng số thì hồ sơ dễ bị ghép nhầm. | The provincial committee gives each member one file number; where it stands twice, files are mixed up.
-- bad: Hai đảng viên cùng ghi số lý lịch 012345HG | Two members with file number 012345HG
-- good: Mỗi đảng viên một số lý lịch: 012345HG, 012354HG | A file number for each member: 012345HG, 012354HG
-- fix: Đối chiếu sổ đăng ký lý lịch của đảng ủy cơ sở và sửa số ghi sai. Ví dụ: 012345HG → 012354HG. | Compare with the register of files and mend the wrong number, for example 012345HG → 012354HG.
-- message: Số lý lịch {value} của {full_name} trùng với ô {other}. | The file number {value} of {full_name} also stands in {other}.
-- cite: 12-HD/BTCTW | 2012-05-17 | Hướng dẫn ghi phiếu đảng viên | /2017-06-04 | verified
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 2-HSĐV | 2017-06-05/2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 2-HSĐV | 2022-07-06/ | verified
-- confidence: verified
SELECT
    a.return_id, a.row_no, 'party_file_no' AS field,
    a.party_file_no AS value, a.full_name, min(c.place || b.seen_at) AS other
FROM standing_members a
JOIN standing_members b ON b.party_file_no = a.party_file_no AND b.speaks_on = a.speaks_on AND b.row_id <> a.row_id
LEFT JOIN told_columns c ON c.return_id = b.seen_in AND c.field = 'party_file_no'
WHERE a.return_id IS NOT NULL AND a.is_active AND b.is_active
  AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
  AND NOT coalesce(a.party_card_no = b.party_card_no, false) -- TR-03
  AND NOT (a.name_key = b.name_key AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)) -- TR-06
GROUP BY ALL
ORDER BY a.return_id, a.row_no
