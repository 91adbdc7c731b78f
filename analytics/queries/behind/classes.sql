-- title:  lớp bồi dưỡng, hội thi | classes
-- column: training_id | text | Mã lớp | Class
-- column: class_name | text | Lớp, hội thi | Name
-- column: started_on | date | Khai giảng | Started on
-- column: attendances | persons | Lượt người | Attendances
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
SELECT t.training_id AS id, t.training_id, min(t.class_name) AS class_name, min(t.started_on) AS started_on,
    count(DISTINCT t.person_id) AS attendances, min(c.file) AS file, min(c.sheet) AS sheet, (min(t.started_on), min(t.class_name)) AS sorted
FROM trainings t
LEFT JOIN cells_of('training', 'full_name') c ON c.row_id = t.row_id AND c.return_id = t.return_id
GROUP BY t.training_id
