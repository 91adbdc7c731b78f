-- code: DT-22
-- severity: warning
-- kinds: roll
-- phase: loaded
-- title: Một hội viên có tên ở hai hội cơ sở | One member stands in the rolls of two communes
-- why: Một người chỉ sinh hoạt ở một hội cơ sở của mỗi hội; có tên ở hai xã thì số hội viên của huyện bị tính thừa. | In each association a person belongs to one local association; one who stands in two communes is counted twice in the district.
-- bad: Lý Thị Mai, CMND 073123456, có trong danh sách Hội Phụ nữ xã Vĩnh Hảo và Hội Phụ nữ xã Đồng Thành | Lý Thị Mai, old id number 073123456, in the Women's Union rolls of the communes Vĩnh Hảo and Đồng Thành
-- good: Lý Thị Mai chỉ có trong danh sách của xã đang cư trú | Lý Thị Mai only in the roll of the commune where she lives
-- fix: Hai hội cơ sở đối chiếu với nhau; nếu là một người thì chỉ để tên ở nơi đang sinh hoạt, nơi kia ghi ngày rời hội. Ví dụ: Hội Phụ nữ xã Vĩnh Hảo ghi ngày rời hội 15/03/2024. | The two associations compare their rolls; for one person the one that was left gives the date of leaving, for example 15 March 2024.
-- message: {full_name} cũng có tên ở ô {other} (cùng {shared_vi}). | {full_name} also stands in {other} (the same {shared_en}).
-- cite: Kinh nghiệm đối chiếu danh sách | 2026 |  | / | memory
-- confidence: verified
WITH pairs AS (
    SELECT a.return_id, a.row_no, a.full_name, b.seen_in, b.seen_at,
        CASE WHEN a.old_id_number = b.old_id_number THEN ['số CMND', 'old identity number']
             WHEN a.party_card_no = b.party_card_no THEN ['số thẻ đảng viên', 'party card number']
             WHEN lower(a.hometown) = lower(b.hometown)
              AND same_birthday(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)
              AND NOT differ(a.old_id_number, b.old_id_number) AND NOT differ(a.party_card_no, b.party_card_no)
             THEN ['họ tên, ngày sinh và quê quán', 'name, birth date and hometown'] END AS shared
    FROM standing_rolls a
    JOIN standing_rolls b ON b.association = a.association AND b.name_key = a.name_key AND b.speaks_on = a.speaks_on
        AND b.unit_id <> a.unit_id
    WHERE a.return_id IS NOT NULL AND a.is_active AND b.is_active
      AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision)
      AND NOT coalesce(a.citizen_id = b.citizen_id, false) -- TR-01
      AND NOT differ(a.citizen_id, b.citizen_id) -- TR-02
)
SELECT p.return_id, p.row_no, 'full_name' AS field, p.full_name, min(p.shared)[1] AS shared_vi, min(p.shared)[2] AS shared_en,
    min(c.place || p.seen_at) AS other
FROM pairs p
LEFT JOIN told_columns c ON c.return_id = p.seen_in AND c.field = 'full_name'
WHERE p.shared IS NOT NULL
GROUP BY p.return_id, p.row_no, p.full_name
ORDER BY p.return_id, p.row_no
