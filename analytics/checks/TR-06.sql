-- code: TR-06
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Một đảng viên có tên ở hai nơi | One member stands in two places
-- why: Mỗi đảng viên chỉ sinh hoạt ở một chi bộ; có tên hai lần thì số đảng viên bị tính thừa. | A member belongs to one branch; one who stands twice is counted twice.
-- bad: Nguyễn Văn An, sinh 03/02/1990, có trong danh sách Chi bộ thôn Vĩnh Sơn và Chi bộ thôn Vĩnh Chính | Nguyễn Văn An, born 3 February 1990, in “Chi bộ thôn Vĩnh Sơn” and in “Chi bộ thôn Vĩnh Chính”
-- good: Nguyễn Văn An chỉ có trong danh sách chi bộ nơi đang sinh hoạt; chi bộ cũ ghi “Đã chuyển sinh hoạt” | Nguyễn Văn An only in the branch to which he belongs; “Đã chuyển sinh hoạt” (transferred) in the former one
-- fix: Nếu là một người: chỉ để tên ở chi bộ đang sinh hoạt, chi bộ kia ghi trạng thái “Đã chuyển sinh hoạt” và ngày chuyển. Nếu là hai người khác nhau: ghi số định danh cá nhân của cả hai để phân biệt. Ví dụ: ghi 002090001234 và 002090005678. | For one person keep the name in the branch he is in and mark the other row as transferred; for two people give both id numbers, for example 002090001234 and 002090005678.
-- message: {full_name} cũng có tên ở ô {other} (cùng {shared_vi}). | {full_name} also stands in {other} (the same {shared_en}).
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
WITH pairs AS (
    SELECT a.return_id, a.row_no, a.full_name, b.seen_in, b.seen_at,
        CASE WHEN a.party_card_no IN (b.party_card_no, b.party_card_no_qd85) THEN ['số thẻ đảng viên', 'card number']
             WHEN a.party_file_no = b.party_file_no THEN ['số lý lịch', 'file number']
             WHEN a.old_id_number = b.old_id_number THEN ['số CMND', 'old identity number']
             WHEN same_birthday(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)
              AND NOT differ(a.citizen_id, b.citizen_id) AND NOT differ(a.party_card_no, b.party_card_no)
              AND NOT differ(a.party_file_no, b.party_file_no) AND NOT differ(a.old_id_number, b.old_id_number)
             THEN ['họ tên và ngày sinh', 'name and birth date'] END AS shared
    FROM standing_members a
    JOIN standing_members b ON b.name_key = a.name_key AND b.speaks_on = a.speaks_on AND b.row_id <> a.row_id
    WHERE a.return_id IS NOT NULL AND a.is_active AND b.is_active
      AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)
      AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
      AND NOT (differ(a.citizen_id, b.citizen_id)
          AND same_birthday(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)) -- TR-02
)
SELECT p.return_id, p.row_no, 'full_name' AS field, p.full_name, min(p.shared)[1] AS shared_vi, min(p.shared)[2] AS shared_en,
    min(c.place || p.seen_at) AS other
FROM pairs p
LEFT JOIN told_columns c ON c.return_id = p.seen_in AND c.field = 'full_name'
WHERE p.shared IS NOT NULL
GROUP BY p.return_id, p.row_no, p.full_name
ORDER BY p.return_id, p.row_no
