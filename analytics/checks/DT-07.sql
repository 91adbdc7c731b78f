-- code: DT-07
-- severity: warning
-- kinds: roll
-- phase: loaded
-- title: Khai là đảng viên nhưng không có trong danh sách đảng viên | Declared a party member, but no dossier fits
-- why: Số đảng viên trong hội, đoàn thể phải khớp với hồ sơ đảng viên; người tự khai mà không đối chiếu được làm sai tỷ lệ. | Party members in an association must agree with the members' dossiers; one who only says so makes the shares wrong.
-- bad: Đánh dấu “x” ở cột Là đảng viên, nhưng không chi bộ nào có người này | “x” under “Là đảng viên”, and no branch lists the person
-- good: Đánh dấu “x” và ghi đúng số định danh hoặc số thẻ Đảng như trong danh sách của chi bộ | “x”, with the personal id or card number as in the list of the branch
-- fix: Kiểm tra với chi bộ nơi người này sinh hoạt; ghi đúng số định danh cá nhân, số thẻ Đảng, họ tên và ngày sinh như trong danh sách đảng viên, hoặc bỏ dấu nếu không phải đảng viên. Ví dụ: ghi thêm số thẻ Đảng 02012345. | Ask the branch; write the id number, card number, name and birth date as in its list, or remove the mark, for example add the card number 02012345.
-- message: {full_name} khai là đảng viên nhưng {why_vi}. | {full_name} is declared a party member, but {why_en}.
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
WITH held AS ( -- members who stand in a list, but in a row that is kept out: that row says what is wrong
    FROM standing_held WHERE kind = 'member'
), told AS ( -- rows that are told already that what would find the dossier is missing or no date or number
    SELECT t.return_id, t.vertical, unnest(store.places_of(n.cell, n.row_no)) AS place
    FROM store.findings n SEMI JOIN staged_run USING (run_no)
    JOIN store.returns t ON t.file_id = n.file_id AND t.sheet = n.sheet
    WHERE n.field IN ('birth_date', 'citizen_id', 'old_id_number', 'party_card_no') AND n.row_no IS NOT NULL
)
SELECT
    r.return_id, r.row_no, 'declared_party_member' AS field, r.full_name,
    CASE WHEN k.member_person_id IS NULL THEN 'không khớp với hồ sơ đảng viên nào'
         ELSE 'theo danh sách đảng viên thì đã thôi sinh hoạt Đảng' END AS why_vi,
    CASE WHEN k.member_person_id IS NULL THEN 'no dossier fits' ELSE 'by the list of members has left' END AS why_en
FROM standing_links k
JOIN standing_rolls r ON r.row_id = k.row_id
WHERE r.return_id IS NOT NULL AND k.declared_party_member AND (k.member_person_id IS NULL OR NOT k.is_party_member)
  AND NOT (k.member_person_id IS NULL AND coalesce(r.citizen_id, r.old_id_number, r.party_card_no) IS NULL AND r.birth_date IS NULL
      AND EXISTS (SELECT 1 FROM told WHERE told.return_id = r.return_id AND told.place = store.place_of(r.row_no, told.vertical)))
  AND coalesce(r.citizen_id NOT IN (SELECT citizen_id FROM held WHERE citizen_id IS NOT NULL), true)
  AND coalesce(r.party_card_no NOT IN (SELECT party_card_no FROM held WHERE party_card_no IS NOT NULL), true)
  AND NOT EXISTS (SELECT 1 FROM held h
      WHERE coalesce(h.full_name = lower(r.full_name), true) AND coalesce(h.birth_date = r.birth_date, true)
        AND (h.full_name IS NOT NULL OR h.birth_date IS NOT NULL))
ORDER BY r.return_id, r.row_no
