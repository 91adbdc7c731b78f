-- code: DC-02
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Số đảng viên chính thức báo cáo không khớp hồ sơ | Reported official members that the dossiers do not show
-- why: Số đảng viên chính thức quyết định số người biểu quyết và việc bầu chi ủy, nên phải bằng số hồ sơ chính thức của cùng ngày. | The number of official members decides votes and the committee, so it must be that of the dossiers of the same day.
-- bad: Danh sách tổ chức đảng ghi 22 chính thức, hồ sơ có 20 chính thức và 2 dự bị | The list of organisations says 22 official members, the dossiers show 20 official and 2 probationary
-- good: Danh sách tổ chức đảng ghi 20 chính thức, hồ sơ có 20 | The list of organisations says 20 official members, the dossiers show 20
-- fix: Đối chiếu cột “Loại đảng viên” và “Ngày chính thức” trong danh sách của chi bộ, rồi sửa số báo cáo hoặc hồ sơ. Ví dụ: 22 → 20. | Compare kind and official date in the list of the branch, then mend number or dossier, for example 22 → 20.
-- message: {unit} báo cáo {reported} đảng viên chính thức, hồ sơ có {counted} ({lack_vi} {difference}). | {unit} reports {reported} official members, the dossiers show {counted} ({difference} {lack_en}).
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 1 | 2021-12-13/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'official_count' AS field, u.org_name AS unit, u.official_count AS reported, t.officials AS counted,
    abs(u.official_count - t.officials) AS difference, CASE WHEN u.official_count > t.officials THEN 'thiếu' ELSE 'thừa' END AS lack_vi,
    CASE WHEN u.official_count > t.officials THEN 'fewer' ELSE 'more' END AS lack_en
FROM standing_units u
JOIN standing_totals t ON t.unit_id = u.unit_id AND t.is_whole AND t.speaks_on = u.speaks_on
WHERE u.return_id IS NOT NULL AND t.untold = 0
  AND NOT u.official_count BETWEEN t.officials AND t.officials + t.held
  AND u.official_count - t.officials IS DISTINCT FROM u.member_count - t.members -- DC-01
  AND u.official_count IS DISTINCT FROM ( -- of a sum of what branches say the branches are told
      SELECT sum(b.official_count) FROM standing_lines k JOIN standing_units b ON b.unit_id = k.unit_id
      WHERE k.above = u.unit_id AND b.unit_id <> u.unit_id AND b.unit_kind = 'branch')
ORDER BY u.return_id, u.row_no
