-- code: DC-09
-- severity: info
-- kinds: hamlet member
-- needs: hamlet member
-- phase: loaded
-- title: Trưởng thôn ghi là đảng viên nhưng chưa thấy hồ sơ | A hamlet head said to be a member, without a dossier
-- why: Tỷ lệ trưởng thôn là đảng viên tính theo danh sách thôn; người không có hồ sơ đảng viên trong xã thì chưa có căn cứ. | The share of hamlet heads who are members rests on this list; for one without a dossier in the commune there is no ground.
-- bad: Trưởng thôn Lê Văn Cường, là đảng viên: x; xã không có đảng viên nào tên này | Hamlet head Lê Văn Cường marked as a member; no member of the commune has that name
-- good: Lê Văn Cường có trong danh sách Chi bộ thôn Vĩnh Sơn | Lê Văn Cường is in the list of “Chi bộ thôn Vĩnh Sơn”
-- fix: Đối chiếu với đảng ủy xã; sửa họ tên trưởng thôn hoặc bỏ dấu “là đảng viên”; nếu trưởng thôn sinh hoạt ở đảng bộ khác thì giữ nguyên. Ví dụ: Lê Văn Cương → Lê Văn Cường. | Compare with the commune committee; mend the name or take the mark away, and leave it if he belongs to another organisation, for example Lê Văn Cương → Lê Văn Cường.
-- message: Trưởng thôn {value} của {unit} ghi là đảng viên nhưng không có trong danh sách đảng viên của xã. | The head {value} of {unit} is said to be a member, but is in no list of the commune.
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
SELECT r.return_id, r.row_no, 'head_name' AS field, h.head_name AS value, h.hamlet_name AS unit
FROM hamlets h
JOIN standing_rows r ON r.kind = 'hamlet' AND r.row_id = h.row_id
JOIN staged_names n ON n.name = h.head_name
WHERE h.head_is_party_member
  AND EXISTS (SELECT 1 FROM standing_members m WHERE m.area_id = h.area_id AND m.is_last)
  AND NOT EXISTS (SELECT 1 FROM standing_units u -- of a branch there nothing is known yet
      WHERE u.area_id = h.area_id AND u.unit_kind IN ('branch', 'base_branch') AND NOT coalesce(u.valid_to <= h.speaks_on, false)
        AND u.unit_id NOT IN (SELECT unit_id FROM standing_counts))
  AND NOT EXISTS (SELECT 1 FROM standing_members m WHERE m.area_id = h.area_id AND m.is_last AND m.is_active AND m.name_key = n.name_key)
  AND NOT EXISTS (SELECT 1 FROM standing_held q WHERE q.kind = 'member' AND q.full_name = lower(h.head_name))
ORDER BY r.return_id, r.row_no
