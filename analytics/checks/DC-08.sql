-- code: DC-08
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Bí thư không có trong danh sách đảng viên | The secretary is not among the members
-- why: Bí thư phải là đảng viên chính thức của chính tổ chức đó; không có tên trong danh sách thì tên bí thư ghi sai, hoặc danh sách đảng viên thiếu người. | The secretary is an official member of the organisation; if he is not in its list, the name is wrong or the list is short.
-- bad: Chi bộ thôn Vĩnh Sơn, bí thư Trần Thị Bình; danh sách đảng viên không có Trần Thị Bình | Secretary of “Chi bộ thôn Vĩnh Sơn”: Trần Thị Bình, who is not in its list of members
-- good: Trần Thị Bình có trong danh sách đảng viên của chi bộ | Trần Thị Bình is in the list of members of the branch
-- fix: Kiểm tra họ tên bí thư theo quyết định chuẩn y; bổ sung hồ sơ nếu danh sách thiếu người. Ví dụ: Trần Thị Bính → Trần Thị Bình. | Check the name against the decision, and add the dossier if it is missing, for example Trần Thị Bính → Trần Thị Bình.
-- message: Bí thư {value} của {unit} không có trong danh sách đảng viên. | The secretary {value} of {unit} is not among its members.
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 24 | 2011-01-01/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'secretary_name' AS field, u.secretary_name AS value, u.org_name AS unit
FROM standing_units u
JOIN staged_names n ON n.name = u.secretary_name
JOIN standing_totals t ON t.unit_id = u.unit_id AND t.is_whole
WHERE u.return_id IS NOT NULL AND u.unit_kind IN ('branch', 'base_branch', 'base_committee') AND NOT coalesce(u.valid_to <= u.speaks_on, false)
  AND NOT EXISTS (SELECT 1 FROM standing_lines k JOIN standing_members m ON m.unit_id = k.unit_id AND m.is_last
      WHERE k.above = u.unit_id AND m.is_active AND m.name_key = n.name_key)
  AND NOT EXISTS (SELECT 1 FROM standing_lines k JOIN standing_held h ON h.unit_id = k.unit_id
      WHERE k.above = u.unit_id AND h.kind = 'member' AND coalesce(h.full_name = lower(u.secretary_name), true))
ORDER BY u.return_id, u.row_no
