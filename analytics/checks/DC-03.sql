-- code: DC-03
-- severity: warning
-- kinds: hamlet member
-- needs: hamlet member
-- phase: loaded
-- title: Số đảng viên của thôn không khớp danh sách chi bộ | Members of a hamlet that the branch does not list
-- why: Thôn có chi bộ riêng thì số đảng viên của thôn phải bằng số đảng viên đang sinh hoạt của chi bộ đó cùng ngày. | In a hamlet with a branch of its own the members are the active members of that branch on the same day.
-- bad: Danh sách thôn ghi 18 đảng viên, Chi bộ thôn Vĩnh Sơn có 16 | The list of hamlets says 18 members, “Chi bộ thôn Vĩnh Sơn” has 16
-- good: Danh sách thôn ghi 16, Chi bộ thôn Vĩnh Sơn có 16 | The list of hamlets says 16, “Chi bộ thôn Vĩnh Sơn” has 16
-- fix: Đối chiếu với chi bộ thôn; người ở thôn nhưng sinh hoạt ở chi bộ cơ quan thì không tính. Ví dụ: 18 → 16. | Compare with the branch; those who live there but belong to the branch of an office do not count, for example 18 → 16.
-- message: {unit} ghi {reported} đảng viên, danh sách của chi bộ có {counted}. | {unit} reports {reported} members, the list of the branch has {counted}.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 5 | 2021-12-13/ | verified
-- confidence: verified
SELECT r.return_id, r.row_no, 'party_member_count' AS field, h.hamlet_name AS unit, h.party_member_count AS reported,
    any_value(t.members) AS counted
FROM hamlets h
JOIN standing_rows r ON r.kind = 'hamlet' AND r.row_id = h.row_id
JOIN standing_units u ON lower(u.hamlet) = lower(h.hamlet_name) AND u.area_id = h.area_id AND u.unit_kind IN ('branch', 'base_branch')
JOIN standing_totals t ON t.unit_id = u.unit_id AND t.speaks_on = h.speaks_on
WHERE h.party_member_count IS NOT NULL
GROUP BY ALL
HAVING count(*) = 1 AND NOT h.party_member_count BETWEEN any_value(t.members) AND any_value(t.members + t.held)
ORDER BY r.return_id, r.row_no
