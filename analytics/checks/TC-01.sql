-- code: TC-01
-- severity: error
-- kinds: member
-- phase: staged
-- title: Chi bộ có dưới 3 đảng viên chính thức | A branch with fewer than 3 official members
-- why: Chi bộ phải có ít nhất 3 đảng viên chính thức; đảng viên dự bị không được tính. | A branch needs at least 3 official members; probationary members do not count.
-- bad: Chi bộ có 2 đảng viên chính thức và 1 đảng viên dự bị | A branch of 2 official members and 1 probationary
-- good: Chi bộ có 3 đảng viên chính thức trở lên | A branch of 3 official members or more
-- fix: Kiểm tra xem danh sách có thiếu người hoặc ghi nhầm “Loại đảng viên” không. Nếu đúng là dưới 3, báo cáo đảng ủy cấp trên để ghép với chi bộ khác. Ví dụ: bổ sung đảng viên còn thiếu vào danh sách. | Check for missing rows and for official members marked probationary. If it is right, report to the superior committee so that the branch is joined to another.
-- message: {unit} có {official} đảng viên chính thức, phải có ít nhất 3. | {unit} has {official} official members; at least 3 are needed.
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 21.2, Điều 24.1 | 2011-01-01/ | verified
-- confidence: verified
WITH told AS (
    SELECT scope_id, return_id, row_no,
        coalesce(member_type = 'official', official_date IS NOT NULL OR official_decision_date IS NOT NULL OR party_card_no IS NOT NULL) AS is_official
    FROM staged_members
    WHERE store.is_active(member_status, left_on, DATE '9999-12-31')
), counted AS (
    SELECT scope_id, min(return_id) AS return_id, count(*) AS total, count(*) FILTER (WHERE is_official) AS official
    FROM told GROUP BY scope_id
), says AS ( -- lists that tell official from probationary; in others any row may be official
    SELECT DISTINCT return_id FROM store.columns
    WHERE field IN ('member_type', 'official_date', 'official_decision_date', 'party_card_no')
), listed AS (
    SELECT unit_ref, any_value(unit_kind) AS unit_kind
    FROM (SELECT unit_ref, unit_kind FROM store.units WHERE run_to IS NULL UNION ALL SELECT unit_ref, unit_kind FROM staged_units)
    GROUP BY unit_ref
)
SELECT
    c.return_id, t.cell_row, t.cell_col, t.unit_name AS unit,
    CASE WHEN says.return_id IS NULL THEN c.total ELSE c.official END AS official
FROM counted c
LEFT JOIN says ON says.return_id = c.return_id
JOIN staged_scopes t ON t.return_id = c.return_id AND t.scope_id = c.scope_id
JOIN store.scopes s ON s.scope_id = c.scope_id
JOIN store.unit_links l ON l.unit_ref = s.unit_ref
LEFT JOIN listed u ON u.unit_ref = l.unit_id
WHERE CASE WHEN says.return_id IS NULL THEN c.total ELSE c.official END < 3 AND coalesce(u.unit_kind, l.unit_kind) IN ('branch', 'base_branch')
ORDER BY c.return_id, t.cell_row
