-- title:  lỗi còn mở | open findings
-- column: rule_code | text | Quy tắc | Rule
-- column: message | text | Nội dung | Message
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT (n.run_id, n.file_id, n.rule, n.sheet, n.cell, n.row_no, n.message) AS id, any_value(n.rule) AS rule_code, any_value(n.message) AS message,
    any_value(f.path) AS file, any_value(n.sheet) AS sheet, any_value(n.cell) AS cell, any_value((f.path, n.sheet, n.row_no, n.cell)) AS sorted
FROM findings n LEFT JOIN files f ON f.file_id = n.file_id
GROUP BY 1
