-- code: TR-12
-- severity: info
-- kinds: candidate
-- needs: candidate member
-- phase: loaded
-- title: Đảng viên giúp đỡ không có trong danh sách đảng viên | The helper is not among the members
-- why: Chi bộ phân công đảng viên của mình giúp đỡ quần chúng; người được phân công phải có tên trong danh sách đảng viên của tổ chức cơ sở đảng. | A branch assigns one of its members to help; he must stand in the lists of the grassroots organisation.
-- bad: Đảng viên giúp đỡ: Trần Thị Bình; đảng bộ không có đảng viên nào tên này | Helping member Trần Thị Bình; no member of the organisation has that name
-- good: Đảng viên giúp đỡ: Trần Thị Bình, đảng viên của chi bộ | Helping member Trần Thị Bình, a member of the branch
-- fix: Kiểm tra họ tên đảng viên giúp đỡ theo nghị quyết phân công của chi bộ. Ví dụ: Trần Thị Bính → Trần Thị Bình. | Check the name against the resolution of the branch, for example Trần Thị Bính → Trần Thị Bình.
-- message: Đảng viên giúp đỡ {value} không có trong danh sách đảng viên của tổ chức cơ sở đảng. | The helper {value} is not among the members of the grassroots organisation.
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 4 | 2011-01-01/ | verified
-- confidence: secondary
WITH helped AS (
    SELECT r.return_id, r.row_no, l.speaks_on, coalesce(u.grassroots_id, l.unit_id) AS grassroots_id, c.mentor_party_member AS name, n.name_key
    FROM store.candidates c
    JOIN standing_rows r ON r.kind = 'candidate' AND r.row_id = c.row_id
    JOIN standing_lists l ON l.scope_id = c.scope_id
    JOIN staged_names n ON n.name = c.mentor_party_member
    LEFT JOIN standing_units u ON u.unit_id = l.unit_id
    WHERE c.run_to IS NULL
)
SELECT h.return_id, h.row_no, 'mentor_party_member' AS field, h.name AS value
FROM helped h
JOIN standing_totals t ON t.unit_id = h.grassroots_id AND t.is_whole
WHERE NOT EXISTS (SELECT 1 FROM standing_members m WHERE m.grassroots_id = h.grassroots_id AND m.name_key = h.name_key)
  AND NOT EXISTS (SELECT 1 FROM standing_held q WHERE q.kind = 'member' AND q.grassroots_id = h.grassroots_id AND coalesce(q.full_name = lower(h.name), true))
ORDER BY h.return_id, h.row_no
