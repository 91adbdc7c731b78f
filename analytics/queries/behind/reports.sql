-- title:  số liệu tổ chức đảng báo cáo | reports of organisations
-- column: report_unit | text | Theo báo cáo của | Reported of
-- column: reported_on | date | Số liệu đến ngày | As of
-- column: member_number | persons | Đảng viên | Members
-- column: admitted_number | persons | Kết nạp | Admitted
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT u.row_id AS id, u.org_name AS report_unit, s.speaks_on AS reported_on, CAST(u.member_count AS BIGINT) AS member_number,
    CAST(u.admitted_count AS BIGINT) AS admitted_number, c.file, c.sheet, c.cell, (s.speaks_on, c.file, c.sheet, u.row_no) AS sorted
FROM store.units u
LEFT JOIN store.scopes s ON s.scope_id = u.scope_id
LEFT JOIN cells_of('unit', 'member_count') c ON c.row_id = u.row_id AND c.return_id = u.return_id
WHERE u.run_to IS NULL
