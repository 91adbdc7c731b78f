-- Forms that are filled in downwards: their records stand beside each other, so that a row number is the number of a
-- column of the sheet and the place of a field is a row. lineage_cells says which cell each field came from either way.

ALTER TABLE store.returns ADD COLUMN vertical BOOLEAN;

CREATE MACRO store.column_letters(n) AS
    CASE WHEN n > 702 THEN chr(64 + (n - 703) // 676 + 1) ELSE '' END
    || CASE WHEN n > 26 THEN chr(65 + ((n - 27) // 26) % 26) ELSE '' END
    || chr(65 + (n - 1) % 26);

CREATE VIEW lineage_cells AS
SELECT l.row_id, l.kind, r.run_id, f.path, t.sheet, c.field, c.header,
    CASE WHEN t.vertical THEN store.column_letters(l.row_no) || c.col ELSE c.letter || l.row_no END AS cell,
    l.return_id
FROM store.lineage l
JOIN store.runs r ON r.run_no = l.run_no
JOIN store.returns t ON t.return_id = l.return_id
JOIN store.files f ON f.file_id = t.file_id
JOIN store.columns c ON c.return_id = l.return_id
WHERE c.field IS NOT NULL;

COMMENT ON COLUMN store.returns.vertical IS 'Biểu điền theo chiều dọc: số dòng là số thứ tự cột, vị trí của trường là số dòng';
COMMENT ON VIEW lineage_cells IS 'Mỗi trường của mỗi dòng trong kho lấy từ ô nào của tệp nào';
COMMENT ON COLUMN lineage_cells.cell IS 'Ô trong bảng tính';
