-- code: DC-01
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Số đảng viên báo cáo không khớp hồ sơ | Reported members that the dossiers do not show
-- why: Số đảng viên trong danh sách tổ chức đảng phải bằng số hồ sơ đảng viên đang sinh hoạt của cùng ngày. | The members that the list of organisations reports must be the active dossiers of the same day.
-- bad: Danh sách tổ chức đảng ghi 23 đảng viên, danh sách của chi bộ có 22 | The list of organisations says 23 members, the list of the branch has 22
-- good: Danh sách tổ chức đảng ghi 22, danh sách của chi bộ có 22 | The list of organisations says 22, the list of the branch has 22
-- fix: Đối chiếu hai danh sách: bổ sung hồ sơ còn thiếu, ghi trạng thái cho người đã chuyển đi hoặc từ trần, hoặc sửa số báo cáo. Ví dụ: 23 → 22. | Compare the two: add missing dossiers, mark those who left, or mend the number, for example 23 → 22.
-- message: {unit} báo cáo {reported} đảng viên, hồ sơ có {counted} ({lack_vi} {difference}). | {unit} reports {reported} members, the dossiers show {counted} ({difference} {lack_en}).
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 1 | 2021-12-13/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'member_count' AS field, u.org_name AS unit, u.member_count AS reported, t.members AS counted,
    abs(u.member_count - t.members) AS difference, CASE WHEN u.member_count > t.members THEN 'thiếu' ELSE 'thừa' END AS lack_vi,
    CASE WHEN u.member_count > t.members THEN 'fewer' ELSE 'more' END AS lack_en
FROM standing_units u
JOIN standing_totals t ON t.unit_id = u.unit_id AND t.is_whole AND t.speaks_on = u.speaks_on
WHERE u.return_id IS NOT NULL
  AND NOT u.member_count BETWEEN t.members AND t.members + t.held
  AND u.member_count IS DISTINCT FROM ( -- of a sum of what branches say the branches are told
      SELECT sum(b.member_count) FROM standing_lines k JOIN standing_units b ON b.unit_id = k.unit_id
      WHERE k.above = u.unit_id AND b.unit_id <> u.unit_id AND b.unit_kind = 'branch')
ORDER BY u.return_id, u.row_no
