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
-- word:   org_name | Chưa rõ đơn vị gửi | Sender not known
-- chart:  bar | org_name | errors, warnings
-- list:   errors, warnings, infos | findings | unit_id, org_name, parent_name
-- list:   files | files | unit_id, org_name, parent_name
-- source: Bộ quy tắc của hoso (docs/rules.md)
WITH associations AS ( -- no party organisations: as their last list by the day calls them, and where they are
    SELECT r.unit_id, coalesce(r.unit_name, c.label_vi) AS org_name, a.area_name
    FROM returns r
    LEFT JOIN code_lists c ON c.list = 'association' AND c.code = r.association
    LEFT JOIN areas a ON a.area_id = r.area_id
    WHERE r.association IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY r.unit_id ORDER BY r.period_end > CAST($as_of AS DATE) NULLS LAST, r.period_end DESC NULLS LAST, r.return_id) = 1
)
SELECT f.unit_id, coalesce(u.org_name, s.org_name, CASE WHEN f.unit_id IS NULL THEN 'Chưa rõ đơn vị gửi' END) AS org_name,
    CASE WHEN u.unit_id IS NULL THEN s.area_name ELSE above.org_name END AS parent_name, counted_once(n.file_id, true) AS files,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'error') AS errors,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'warning') AS warnings,
    counted((n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message), n.severity = 'info') AS infos
FROM findings n
LEFT JOIN files f ON f.file_id = n.file_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = f.unit_id
LEFT JOIN units_as_of(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
LEFT JOIN associations s ON s.unit_id = f.unit_id
WHERE n.status = 'open'
  AND (($area IS NULL AND $unit IS NULL) OR f.unit_id IN (FROM unit_ids($area, $unit)))
GROUP BY f.unit_id, 2, 3
ORDER BY count(*) FILTER (n.severity = 'error') DESC, count(*) FILTER (n.severity = 'warning') DESC, numbered(any_value(coalesce(u.org_name, s.org_name))) COLLATE vi NULLS LAST, f.unit_id
