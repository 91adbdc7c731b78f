-- rank:   140
-- title:  Lỗi còn mở theo quy tắc | Open findings by rule
-- about:  Lỗi còn mở là lỗi mà báo cáo sau của cùng đơn vị, cùng kỳ chưa sửa. | Open: not yet mended by a later return of the unit and period.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  severity | choice:error,warning,info | | Mức độ | Severity
-- column: rule | text | Quy tắc | Rule
-- column: severity | list:severity | Mức độ | Severity
-- column: findings | faults | Số lỗi | Findings
-- column: files | files | Số tệp | Files
-- column: units | organisations | Số đơn vị | Organisations
-- chart:  bar | rule, severity | findings
-- list:   findings | findings | rule, severity
-- list:   files | files | rule, severity
-- list:   units | units | rule, severity
-- source: Bộ quy tắc của hoso (docs/rules.md)
SELECT n.rule, n.severity, counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), true) AS findings,
    counted_once(n.file_id, true) AS files, counted_once(f.unit_id, true) AS units
FROM findings n LEFT JOIN files f ON f.file_id = n.file_id
WHERE n.status = 'open'
  AND ($severity IS NULL OR n.severity = $severity)
  AND (($area IS NULL AND $unit IS NULL) OR f.unit_id IN (FROM unit_ids($area, $unit)))
GROUP BY n.rule, n.severity
ORDER BY coalesce(list_position(['error', 'warning', 'info'], n.severity), 9), count(*) DESC, n.rule
