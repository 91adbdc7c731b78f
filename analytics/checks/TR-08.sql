-- code: TR-08
-- severity: info
-- kinds: member roll
-- needs: roll member
-- phase: loaded
-- title: Ở đây ghi CMND, ở danh sách khác đã có số định danh | An old number here, the personal id in another list
-- why: Hồ sơ đảng viên và danh sách hội cùng nói về một người; số định danh đã có ở một danh sách thì bổ sung được cho danh sách kia. | The dossier and the roll are about one person; the id that one has can be added to the other.
-- bad: Danh sách đảng viên ghi CMND 073123456; danh sách Hội Nông dân ghi số định danh của cùng người | The list of members has the old number 073123456, the Farmers' roll the personal id of the same person
-- good: Cả hai danh sách ghi số định danh 002090001234 | 002090001234 in both lists
-- fix: Đối chiếu căn cước của người này rồi ghi số định danh cá nhân 12 chữ số. Ví dụ: 002090001234. | Check the card of this person, then give the 12-digit id, for example 002090001234.
-- message: {full_name} ở đây chỉ ghi số CMND; số định danh cá nhân đã có ở ô {other}. | {full_name} has only an old number here; the personal id stands in {other}.
-- cite: 137/2015/NĐ-CP | 2015-12-31 | Điều 13 | / | verified
-- confidence: verified
WITH one AS (
    SELECT m.full_name, m.citizen_id AS member_id, m.old_id_number AS member_old, m.return_id, m.row_no, m.seen_in, m.seen_at,
        r.citizen_id AS roll_id, r.old_id_number AS roll_old, r.full_name AS roll_name, r.return_id AS roll_return, r.row_no AS roll_row,
        r.seen_in AS roll_in, r.seen_at AS roll_at
    FROM standing_links k
    JOIN standing_members m ON m.person_id = k.member_person_id AND m.is_last
    JOIN standing_rolls r ON r.row_id = k.row_id
), told AS (
    SELECT return_id, row_no, full_name, roll_in AS other_in, roll_at AS other_at
    FROM one WHERE member_id IS NULL AND member_old IS NOT NULL AND roll_id IS NOT NULL
    UNION ALL
    SELECT roll_return, roll_row, roll_name, seen_in, seen_at
    FROM one WHERE roll_id IS NULL AND roll_old IS NOT NULL AND member_id IS NOT NULL
)
SELECT t.return_id, t.row_no, 'old_id_number' AS field, t.full_name, min(c.place || t.other_at) AS other
FROM told t
LEFT JOIN told_columns c ON c.return_id = t.other_in AND c.field = 'citizen_id'
WHERE t.return_id IS NOT NULL
GROUP BY ALL
ORDER BY t.return_id, t.row_no
