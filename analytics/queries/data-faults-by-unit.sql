-- rank:   141
-- title:  Lỗi dữ liệu còn mở theo đơn vị | Open findings by organisation
-- about:  Theo đơn vị mà tệp nói đến. Dòng có lỗi chưa được nạp, chờ đơn vị sửa. | By the organisation of the file. Rows with an error are kept out until mended.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: parent_name | text | Trực thuộc | Under
-- column: files | files | Số tệp | Files
-- column: errors | faults | Lỗi | Errors
-- column: warnings | faults | Cảnh báo | Warnings
-- column: infos | faults | Thông tin | Infos
-- chart:  bar | org_name | errors, warnings
-- list:   errors, warnings, infos | findings | unit_id, org_name, parent_name
-- list:   files | files | unit_id, org_name, parent_name
-- source: Bộ quy tắc của hoso (docs/rules.md)
SELECT f.unit_id, u.org_name, above.org_name AS parent_name, counted_once(n.file_id, true) AS files,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'error') AS errors,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'warning') AS warnings,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'info') AS infos
FROM findings n
LEFT JOIN files f ON f.file_id = n.file_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = f.unit_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
WHERE n.status = 'open'
  AND (($area IS NULL AND $unit IS NULL) OR f.unit_id IN (FROM unit_ids($area, $unit)))
GROUP BY f.unit_id, u.org_name, above.org_name
ORDER BY count(*) FILTER (n.severity = 'error') DESC, count(*) FILTER (n.severity = 'warning') DESC, numbered(u.org_name) COLLATE vi NULLS LAST, f.unit_id
