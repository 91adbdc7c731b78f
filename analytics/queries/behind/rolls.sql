-- title:  hội viên, đoàn viên | association members
-- column: person_id | text | Mã người | Person
-- column: full_name | name | Họ và tên | Name
-- column: birth_date | born | Ngày sinh | Born
-- column: commune | text | Xã, phường | Commune
-- column: association_branch | text | Chi hội, chi đoàn | Branch
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT r.row_id AS id, r.person_id, r.full_name, born(r.birth_date, r.birth_precision) AS birth_date, a.area_name AS commune, r.association_branch,
    c.file, c.sheet, c.cell, (a.area_name, c.file, c.sheet, r.row_no) AS sorted
FROM rolls_in($as_of) r
LEFT JOIN tree_areas() a ON a.area_id = r.area_id
LEFT JOIN cells_of('roll', 'full_name') c ON c.row_id = r.row_id AND c.return_id = r.return_id
