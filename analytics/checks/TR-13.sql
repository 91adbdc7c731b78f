-- code: TR-13
-- severity: warning
-- kinds: candidate
-- needs: candidate member
-- phase: loaded
-- title: Đảng viên giúp đỡ còn dự bị | The helper is a probationary member
-- why: Đảng viên được phân công giúp đỡ, sau này giới thiệu người vào Đảng, phải là đảng viên chính thức. | The member who helps, and introduces later, must be official.
-- bad: Đảng viên giúp đỡ vào Đảng ngày 03/02/2024, chưa chính thức, danh sách lập ngày 30/06/2024 | The helping member was admitted on 3 February 2024 and is not yet official in the list of 30 June 2024
-- good: Đảng viên giúp đỡ chính thức từ 03/02/2020 | The helping member is official since 3 February 2020
-- fix: Chi bộ phân công đảng viên chính thức giúp đỡ; nếu ghi nhầm tên thì sửa lại. Ví dụ: Lê Văn Cường (chính thức từ 2010). | Assign an official member, or mend the name, for example Lê Văn Cường, official since 2010.
-- message: Đảng viên giúp đỡ {value} còn là đảng viên dự bị. | The helper {value} is still a probationary member.
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
JOIN standing_members m ON m.grassroots_id = h.grassroots_id AND m.name_key = h.name_key AND m.is_last
WHERE m.is_active AND m.speaks_on <= h.speaks_on
GROUP BY ALL
HAVING bool_and(coalesce(m.official_date > h.speaks_on, m.type_on = 'probationary', false))
ORDER BY h.return_id, h.row_no
