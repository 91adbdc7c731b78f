-- The row of the ledger that a finding is about, also of a form filled in downwards: there the column of its cell is the
-- number of the row, and the row is that of the field.

CREATE MACRO store.place_of(row_no, vertical) AS CASE WHEN vertical THEN store.column_letters(row_no) ELSE row_no::VARCHAR END;
CREATE MACRO store.places_of(cell, row_no) AS [regexp_extract(cell, '^[A-Z]+'), row_no::VARCHAR];

-- A finding stands until a later run speaks about the same unit and period, or reads the same path; one of TR-01 also only as
-- long as its row is held.
CREATE OR REPLACE VIEW findings AS
WITH doubled AS (
    SELECT run_no, file_id, sheet, cell, row_no FROM store.findings WHERE rule = 'TR-01' AND severity = 'error'
), freed AS (
    SELECT d.run_no, d.file_id, d.sheet, d.cell
    FROM doubled d
    JOIN store.returns t ON t.file_id = d.file_id AND t.sheet = d.sheet
    JOIN (SELECT kind, row_id, return_id, row_no FROM store.lineage UNION ALL SELECT kind, row_id, return_id, row_no FROM store.quarantine) l
      ON l.return_id = t.return_id AND list_contains(store.places_of(d.cell, d.row_no), store.place_of(l.row_no, t.vertical))
    LEFT JOIN store.holds h ON h.rule = 'TR-01' AND h.kind = l.kind AND h.row_id = l.row_id
    GROUP BY ALL HAVING count(h.row_id) = 0
)
SELECT r.run_id, n.file_id, n.rule, n.severity, n.sheet, n.cell, n.row_no, n.field, n.message, n.fix, n.source,
    n.fingerprint,
    CASE WHEN n.run_no < coalesce(s.last_run, p.last_run) THEN 'superseded'
         WHEN n.status IN ('waived', 'beta') THEN n.status
         WHEN n.rule = 'TR-01' AND n.severity = 'error' AND e.cell IS NOT NULL THEN 'settled'
         ELSE 'open' END AS status,
    f.path, n.message_en
FROM store.findings n
JOIN store.runs r ON r.run_no = n.run_no
JOIN store.files f ON f.file_id = n.file_id
JOIN (SELECT path, max(run_no) AS last_run FROM store.files GROUP BY path) p ON p.path = f.path
LEFT JOIN store.scopes s ON s.scope_id = n.scope_id
LEFT JOIN freed e ON e.run_no = n.run_no AND e.file_id = n.file_id AND e.sheet = n.sheet AND e.cell = n.cell;

COMMENT ON VIEW findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON COLUMN findings.status IS 'Tình trạng: open còn đó, settled không còn vì dòng trùng đã được sửa hoặc rút lại, waived được miễn trừ, beta của quy tắc áp dụng thử, superseded đã có báo cáo sau thay thế';
COMMENT ON COLUMN findings.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN findings.path IS 'Đường dẫn tệp';
