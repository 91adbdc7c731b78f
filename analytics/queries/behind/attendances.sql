-- title:  lượt người học, người dự thi | attendances
-- column: person_id | text | Mã người | Person
-- column: full_name | name | Họ và tên | Name
-- column: class_name | text | Lớp, hội thi | Class
-- column: certificate_no | id | Số giấy chứng nhận | Certificate
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT (t.training_id, t.person_id) AS id, t.person_id, t.full_name, t.class_name, t.certificate_no, c.file, c.sheet, c.cell,
    (t.started_on, t.class_name, c.file, c.sheet, t.row_no) AS sorted
FROM (SELECT DISTINCT ON (training_id, person_id) * FROM trainings ORDER BY row_id) t
LEFT JOIN cells_of('training', 'full_name') c ON c.row_id = t.row_id AND c.return_id = t.return_id
