-- code: TR-09
-- severity: info
-- kinds: member
-- phase: loaded
-- title: Người giới thiệu không có trong danh sách đảng viên | The introducer is not among the members
-- why: Người giới thiệu phải là đảng viên cùng tổ chức cơ sở đảng với người vào Đảng. Kết nạp trong 5 năm gần đây thì người giới thiệu thường vẫn có tên trong danh sách. | Introducers belong to the same grassroots organisation as the applicant; of an admission of the last 5 years they usually still stand in its lists.
-- bad: Người giới thiệu: Trần Thị Bình; Đảng bộ xã không có đảng viên nào tên này | Introducer Trần Thị Bình; no member of the commune organisation has that name
-- good: Người giới thiệu: Trần Thị Bình, đảng viên Chi bộ thôn Vĩnh Sơn cùng đảng bộ | Introducer Trần Thị Bình, a member of “Chi bộ thôn Vĩnh Sơn” in the same organisation
-- fix: Kiểm tra họ tên người giới thiệu theo giấy giới thiệu trong hồ sơ; nếu người đó đã chuyển đi hoặc từ trần thì giữ nguyên. Ví dụ: Trần Thị Bính → Trần Thị Bình. | Check the name against the paper in the dossier; leave it where the person has moved or died. For example Trần Thị Bính → Trần Thị Bình.
-- message: Người giới thiệu {value} không có trong danh sách đảng viên của tổ chức cơ sở đảng. | The introducer {value} is not among the members of the grassroots organisation.
-- cite: 29-QĐ/TW | 2016-07-25 | điểm 3.2 | 2016-07-25/2021-07-29 | verified
-- cite: 24-QĐ/TW | 2021-07-30 | điểm 3.2.1 | 2021-07-30/2025-01-19 | verified
-- cite: 232-QĐ/TW | 2025-01-20 | điểm 3.2.1 | 2025-01-20/2025-06-30 | verified
-- cite: 294-QĐ/TW | 2025-05-26 | điểm 3.2.1 | 2025-07-01/2026-04-07 | verified
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 4.2 | 2011-01-01/ | verified
-- confidence: verified
WITH admitted AS (
    SELECT return_id, row_no, unit_id, grassroots_id, speaks_on, full_name,
        coalesce(cell_resolution_on, admission_decision_date, admission_date) AS considered_on,
        unnest([{'field': 'referrer_1', 'name': referrer_1}, {'field': 'referrer_2', 'name': referrer_2}], recursive := true)
    FROM standing_members WHERE return_id IS NOT NULL
)
SELECT a.return_id, a.row_no, a.field, a.name AS value, a.considered_on AS event_on
FROM admitted a
JOIN staged_names n ON n.name = a.name
JOIN standing_totals t ON t.unit_id = a.grassroots_id AND t.is_whole
WHERE a.considered_on > a.speaks_on - INTERVAL 5 YEAR
  AND NOT EXISTS (SELECT 1 FROM standing_members m WHERE m.grassroots_id = a.grassroots_id AND m.name_key = n.name_key)
  AND NOT EXISTS (SELECT 1 FROM standing_held h WHERE h.kind = 'member' AND h.grassroots_id = a.grassroots_id AND coalesce(h.full_name = lower(a.name), true))
ORDER BY a.return_id, a.row_no, a.field
