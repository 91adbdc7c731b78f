-- code: DC-07
-- severity: info
-- kinds: member unit
-- needs: unit member
-- phase: loaded
-- title: Danh sách của chi bộ không có trong danh sách tổ chức đảng | A list of a branch that the list of organisations does not know
-- why: Đảng bộ đã gửi danh sách tổ chức đảng thì mọi chi bộ có đảng viên phải có trong đó; tên chi bộ ghi khác đi thì số bị tách làm hai. | Where the organisation has sent its list of branches, every branch with members stands in it; a name written otherwise parts the figures in two.
-- bad: Danh sách đảng viên của “Chi bộ Vĩnh Sơn”; danh sách tổ chức đảng ghi “Chi bộ thôn Vĩnh Sơn 1” | Members of “Chi bộ Vĩnh Sơn”, while the list of organisations has “Chi bộ thôn Vĩnh Sơn 1”
-- good: Hai danh sách cùng ghi “Chi bộ thôn Vĩnh Sơn 1” | “Chi bộ thôn Vĩnh Sơn 1” in both lists
-- fix: Ghi tên chi bộ đúng như trong danh sách tổ chức đảng, hoặc bổ sung chi bộ mới thành lập vào danh sách đó. Ví dụ: Chi bộ Vĩnh Sơn → Chi bộ thôn Vĩnh Sơn 1. | Write the name as in the list of organisations, or add a new branch there, for example “Chi bộ Vĩnh Sơn” → “Chi bộ thôn Vĩnh Sơn 1”.
-- message: {unit} có danh sách đảng viên nhưng không có trong danh sách tổ chức đảng của {parent}. | {unit} has a list of members, but does not stand in the list of organisations of {parent}.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 5 | 2021-12-13/ | verified
-- confidence: verified
SELECT l.return_id, l.cell_row, l.cell_col, u.org_name AS unit, p.org_name AS parent
FROM standing_lists l
JOIN standing_units u ON u.unit_id = l.unit_id
JOIN standing_units p ON p.unit_id = u.parent_id
WHERE l.kind = 'member' AND l.return_id IS NOT NULL AND l.is_last AND NOT u.is_listed AND u.unit_kind IN ('branch', 'base_branch')
  AND u.parent_id IN (SELECT s.parent_id FROM standing_units s WHERE s.is_listed AND s.unit_kind IN ('branch', 'base_branch'))
ORDER BY l.return_id, l.cell_row
