-- code: TC-23
-- severity: warning
-- kinds: unit member
-- needs: unit member
-- phase: loaded
-- title: Bí thư chi bộ là đảng viên dự bị | The secretary is a probationary member
-- why: Đảng viên dự bị không có quyền bầu cử, ứng cử vào cơ quan lãnh đạo của Đảng, nên không thể là bí thư. | A probationary member cannot stand for the leading bodies of the party, so he cannot be secretary.
-- bad: Bí thư Trần Thị Bình; hồ sơ: đảng viên dự bị, vào Đảng 03/02/2018 | Secretary Trần Thị Bình; by the dossier probationary, admitted 3 February 2018
-- good: Bí thư Trần Thị Bình; hồ sơ: đảng viên chính thức | Secretary Trần Thị Bình; by the dossier an official member
-- fix: Kiểm tra họ tên bí thư và loại đảng viên trong hồ sơ; sửa chỗ ghi sai. Ví dụ: Loại đảng viên “Chính thức”. | Check the name of the secretary and the kind of membership, and mend what is wrong, for example “Chính thức”.
-- message: Bí thư {value} của {unit} là đảng viên dự bị theo hồ sơ. | The secretary {value} of {unit} is a probationary member by the dossier.
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 3.4 | 2011-01-01/ | verified
-- confidence: verified
SELECT u.return_id, u.row_no, 'secretary_name' AS field, u.secretary_name AS value, u.org_name AS unit
FROM standing_units u
JOIN staged_names n ON n.name = u.secretary_name
JOIN standing_lines k ON k.above = u.unit_id
JOIN standing_members m ON m.unit_id = k.unit_id AND m.is_last AND m.is_active AND m.name_key = n.name_key
WHERE u.return_id IS NOT NULL AND u.unit_kind IN ('branch', 'base_branch', 'base_committee')
GROUP BY ALL
HAVING bool_and(m.type_on IS NOT DISTINCT FROM 'probationary')
ORDER BY u.return_id, u.row_no
