-- code: TC-21
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Chi bộ từ 9 đảng viên chính thức mà không có chi ủy | A branch of 9 official members without an executive
-- why: Chi bộ có từ 9 đảng viên chính thức trở lên bầu chi ủy. Số đảng viên ở đây đếm theo hồ sơ; khi danh sách tổ chức đảng có ghi số chính thức thì TC-02 xét theo số đó. | A branch of 9 or more official members elects an executive. Here they are counted by the dossiers; where the list of organisations gives a number, TC-02 goes by that.
-- bad: Hồ sơ có 12 đảng viên chính thức, cột “Có chi ủy” ghi Không | 12 official members by the dossiers, “Không” (no) under “Có chi ủy”
-- good: Hồ sơ có 12 đảng viên chính thức, có chi ủy | 12 official members by the dossiers, with an executive
-- fix: Kiểm tra cột “Có chi ủy”; nếu đúng là chưa có, đề nghị chi bộ bầu chi ủy. Ví dụ: Có chi ủy: x. | Check the column, or have the branch elect an executive, for example executive: x.
-- message: {unit} có {counted} đảng viên chính thức theo hồ sơ mà không có chi ủy. | {unit} has {counted} official members by the dossiers, and no executive.
-- valid: 2016-07-25/
-- cite: 29-QĐ/TW | 2016-07-25 | Điều 24.4 | 2016-07-25/2021-07-29 | verified
-- cite: 24-QĐ/TW | 2021-07-30 | Điều 24 | 2021-07-30/2025-01-19 | verified
-- cite: 232-QĐ/TW | 2025-01-20 | Điều 24 | 2025-01-20/2025-06-30 | verified
-- cite: 294-QĐ/TW | 2025-05-26 | Điều 24 | 2025-07-01/2026-04-07 | verified
-- cite: 208-QĐ/TW | 2026-07-26 |  | 2026-07-26/ | secondary
-- confidence: verified
SELECT u.return_id, u.row_no, 'has_committee' AS field, u.org_name AS unit, t.officials AS counted
FROM standing_units u
JOIN standing_counts t ON t.unit_id = u.unit_id
WHERE u.return_id IS NOT NULL AND u.unit_kind IN ('branch', 'base_branch')
  AND NOT u.has_committee AND u.official_count IS NULL AND t.officials >= 9
ORDER BY u.return_id, u.row_no
