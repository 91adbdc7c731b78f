-- code: DT-23
-- severity: warning
-- kinds: roll member
-- needs: roll member
-- phase: loaded
-- title: Đã từ trần theo hồ sơ đảng viên nhưng còn trong danh sách hội | Deceased by the dossier, but still in the roll
-- why: Danh sách hội còn tên người đã từ trần thì số hội viên và số hội viên là đảng viên đều sai. | A roll that still lists the dead makes both the members and the party members among them wrong.
-- bad: Hồ sơ đảng viên: từ trần ngày 15/01/2018; danh sách Hội Cựu chiến binh ngày 30/09/2018 vẫn có tên | The dossier says deceased on 15 January 2018; the Veterans' roll of 30 September 2018 still has the name
-- good: Danh sách hội ghi ngày rời hội 15/01/2018 | The roll gives 15 January 2018 as the day of leaving
-- fix: Đối chiếu với chi bộ; nếu đúng là người đó thì ghi ngày rời hội, nếu là người trùng tên thì ghi số định danh cá nhân. Ví dụ: Ngày rời Hội 15/01/2018. | Ask the branch; if it is the same person give the date of leaving, for a namesake give the personal id, for example left on 15 January 2018.
-- message: {full_name} còn trong danh sách hội, nhưng theo hồ sơ đảng viên thì đã từ trần (ô {other}). | {full_name} is still in the roll, but has died by the dossier ({other}).
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
SELECT r.return_id, r.row_no, 'full_name' AS field, r.full_name, min(c.place || m.seen_at) AS other
FROM standing_links k
JOIN standing_rolls r ON r.row_id = k.row_id
JOIN standing_members m ON m.person_id = k.member_person_id AND m.is_last
LEFT JOIN told_columns c ON c.return_id = m.seen_in AND c.field = 'full_name'
WHERE r.return_id IS NOT NULL AND r.is_active AND m.member_status = 'deceased' AND coalesce(m.left_on, m.speaks_on) <= r.speaks_on
  AND NOT coalesce(r.declared_party_member, false) -- DT-07
GROUP BY ALL
ORDER BY r.return_id, r.row_no
