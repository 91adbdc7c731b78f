-- title:  người học, người dự thi | those who took part
-- column: person_id | text | Mã người | Person
-- column: full_name | name | Họ và tên | Name
-- column: party_cell | text | Nơi sinh hoạt | Organisation
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT t.person_id AS id, t.person_id, t.full_name, coalesce(u.org_name, t.party_cell) AS party_cell, c.file, c.sheet, c.cell,
    (c.file, c.sheet, t.row_no) AS sorted
FROM (SELECT DISTINCT ON (person_id) * FROM trainings ORDER BY started_on DESC NULLS LAST, row_id) t
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = t.unit_id
LEFT JOIN cells_of('training', 'full_name') c ON c.row_id = t.row_id AND c.return_id = t.return_id
