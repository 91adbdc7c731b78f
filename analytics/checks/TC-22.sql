-- code: TC-22
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Chi bộ cơ sở có từ 30 đảng viên | A grassroots branch of 30 members or more
-- why: Dưới 30 đảng viên thì lập chi bộ cơ sở; từ 30 đảng viên trở lên thì lập đảng bộ cơ sở, trừ khi cấp ủy cấp trên đồng ý. Số đảng viên ở đây đếm theo hồ sơ; khi danh sách tổ chức đảng có ghi số thì TC-03 xét theo số đó. | Below 30 members there is a grassroots branch, from 30 a grassroots committee, unless the superior consents. Here they are counted by the dossiers; where the list of organisations gives a number, TC-03 goes by that.
-- bad: Chi bộ cơ sở Công an huyện, hồ sơ có 45 đảng viên | The grassroots branch of the district police, 45 members by the dossiers
-- good: Đảng bộ cơ sở Công an huyện, 45 đảng viên | The grassroots committee of the district police, 45 members
-- fix: Kiểm tra loại hình tổ chức; nếu đúng là chi bộ cơ sở thì giữ văn bản đồng ý của cấp trên. Ví dụ: Đảng bộ cơ sở. | Check the kind; if it is right keep the consent of the superior, for example “Đảng bộ cơ sở”.
-- message: {unit} là chi bộ cơ sở nhưng hồ sơ có {counted} đảng viên (từ 30 thì lập đảng bộ cơ sở). | {unit} is a grassroots branch, but the dossiers show {counted} members (from 30 it is a committee).
-- valid: /2026-07-25
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 21 | 2011-01-01/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'unit_kind' AS field, u.org_name AS unit, t.members AS counted
FROM standing_units u
JOIN standing_counts t ON t.unit_id = u.unit_id
WHERE u.return_id IS NOT NULL AND u.unit_kind = 'base_branch' AND u.member_count IS NULL AND t.members >= 30
ORDER BY u.return_id, u.row_no
