-- code: DC-06
-- severity: info
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Chi bộ chưa gửi danh sách đảng viên | A branch that has sent no list of members
-- why: Chi bộ có trong danh sách tổ chức đảng thì phải có danh sách đảng viên; thiếu một chi bộ thì số của cả đảng bộ chưa đủ. | A branch in the list of organisations has a list of members; without it the figures of the whole organisation are short.
-- bad: Đảng bộ xã Vĩnh Hảo có 12 chi bộ, 11 chi bộ đã gửi danh sách | “Đảng bộ xã Vĩnh Hảo” has 12 branches, 11 of them have sent a list
-- good: Cả 12 chi bộ đã gửi danh sách | All 12 branches have sent a list
-- fix: Đề nghị chi bộ gửi danh sách đảng viên; nếu chi bộ đã giải thể hoặc sáp nhập thì ghi ngày kết thúc hoạt động. Ví dụ: Ngày kết thúc hoạt động 30/06/2018. | Ask the branch for its list; if it has ended or was merged give that date, for example 30 June 2018.
-- message: {unit} có trong danh sách tổ chức đảng nhưng chưa có danh sách đảng viên. | {unit} stands in the list of organisations, but there is no list of its members.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 5 | 2021-12-13/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'org_name' AS field, u.org_name AS unit
FROM standing_units u
WHERE u.return_id IS NOT NULL AND u.unit_kind IN ('branch', 'base_branch') AND NOT coalesce(u.valid_to <= u.speaks_on, false)
  AND u.unit_id NOT IN (SELECT unit_id FROM standing_counts)
  AND u.grassroots_id IN (SELECT g.grassroots_id FROM standing_counts c JOIN standing_units g ON g.unit_id = c.unit_id) -- others there have
ORDER BY u.return_id, u.row_no
