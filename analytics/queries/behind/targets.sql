-- title:  chỉ tiêu được giao | targets given
-- column: target_unit | text | Đơn vị được giao | Organisation
-- column: target_period | text | Kỳ chỉ tiêu | Period of the target
-- column: target_category | list:target_category | Nội dung chỉ tiêu | Target category
-- column: target_number | persons | Số chỉ tiêu | Target
-- column: reported_number | persons | Số báo cáo | Reported
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT t.row_id AS id, u.org_name AS target_unit, t.period AS target_period, t.category AS target_category,
    t.target AS target_number, t.reported AS reported_number, c.file, c.sheet, c.cell, (t.period, c.file, c.sheet, t.row_no) AS sorted
FROM targets t
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = t.unit_id
LEFT JOIN cells_of('target', 'target') c ON c.row_id = t.row_id AND c.return_id = t.return_id
