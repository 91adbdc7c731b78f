-- title:  đảng viên | party members
-- column: person_id | text | Mã người | Person
-- column: full_name | name | Họ và tên | Name
-- column: birth_date | born | Ngày sinh | Born
-- column: unit_name | text | Nơi sinh hoạt | Organisation
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT m.row_id AS id, m.person_id, m.full_name, born(m.birth_date, m.birth_precision) AS birth_date, u.org_name AS unit_name,
    c.file, c.sheet, c.cell, (u.org_name, c.file, c.sheet, m.row_no) AS sorted
FROM store.members m
LEFT JOIN store.scopes s ON s.scope_id = m.scope_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = s.unit_id
LEFT JOIN cells_of('member', 'full_name') c ON c.row_id = m.row_id AND c.return_id = m.return_id
WHERE m.run_to IS NULL
