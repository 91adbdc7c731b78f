-- title:  tổ chức đảng | party organisations
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: parent_name | text | Trực thuộc | Under
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT u.unit_id AS id, u.unit_id, u.org_name, above.org_name AS parent_name, c.file, c.sheet, c.cell,
    (above.org_name, numbered(u.org_name), u.unit_id) AS sorted
FROM units_as_of(CAST($as_of AS DATE)) u
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
LEFT JOIN cells_of('unit', 'org_name') c ON c.row_id = u.row_id AND c.return_id = u.return_id
