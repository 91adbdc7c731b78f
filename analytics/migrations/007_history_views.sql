-- What the world sees of the ledger: runs, files, findings, and the way back to the cell.

CREATE VIEW code_lists AS FROM store.code_lists;
CREATE VIEW areas AS FROM store.areas;
CREATE VIEW area_members AS FROM store.area_members;

CREATE VIEW runs AS
SELECT run_id, run_no, started_at, as_of, user_name, hoso_version, rule_book, status,
    files, rows_read, added, changed, unchanged, removed, quarantined
FROM store.runs;

CREATE VIEW returns AS
SELECT t.return_id, r.run_id, t.file_id, t.kind, t.sheet, s.unit_id, s.area_id, t.association, t.period, t.period_end,
    t.unit_name, t.unit_from, t.unit_cell, t.header_first, t.header_last, t.row_count
FROM store.returns t
JOIN store.runs r USING (run_no)
LEFT JOIN store.scopes s ON s.scope_id = t.scope_id;

CREATE VIEW files AS
SELECT f.file_id, r.run_id, f.path, f.sha256, t.kind, t.unit_id, t.period, f.status,
    f.sender, f.size, f.rows_read, f.added, f.changed, f.unchanged, f.removed, f.quarantined
FROM store.files f
JOIN store.runs r USING (run_no)
LEFT JOIN (
    SELECT * FROM returns
    QUALIFY row_number() OVER (PARTITION BY file_id ORDER BY return_id) = 1) t ON t.file_id = f.file_id;

CREATE VIEW columns AS
SELECT t.file_id, t.sheet, t.kind, c.col, c.letter, c.header, c.field, c.confidence, c.why, c.return_id
FROM store.columns c JOIN store.returns t USING (return_id);

-- Returns that came again later. Rows of the old that the new no longer has are gone, even
-- where none of their unit are left. Two lists of one committee that share no unit are parts
-- of one whole, unless one is the same sheet of the same file as the other.
CREATE VIEW store.returns_again AS
WITH says AS (
    SELECT t.return_id, t.run_no, f.path, t.sheet, whole.means AS whole, part.means AS part
    FROM store.returns t
    JOIN store.files f ON f.file_id = t.file_id
    JOIN store.return_units u ON u.return_id = t.return_id
    JOIN store.scopes whole ON whole.scope_id = t.scope_id
    JOIN store.scopes part ON part.scope_id = u.scope_id
)
SELECT old.return_id AS old_id, t.return_id
FROM says t JOIN says old ON old.whole = t.whole AND old.part = t.part AND old.run_no < t.run_no
UNION
SELECT old.return_id, t.return_id
FROM says t JOIN says old ON old.whole = t.whole AND old.path = t.path AND old.sheet = t.sheet AND old.run_no < t.run_no;

-- A finding stands until a later run speaks about the same unit and period, or reads the same path.
CREATE VIEW findings AS
SELECT r.run_id, n.file_id, n.rule, n.severity, n.sheet, n.cell, n.row_no, n.field, n.message, n.fix, n.source,
    n.fingerprint,
    CASE WHEN n.run_no < coalesce(s.last_run, p.last_run) THEN 'superseded' ELSE 'open' END AS status,
    f.path, n.message_en
FROM store.findings n
JOIN store.runs r ON r.run_no = n.run_no
JOIN store.files f ON f.file_id = n.file_id
JOIN (SELECT path, max(run_no) FILTER (WHERE status <> 'known') AS last_run FROM store.files GROUP BY path) p ON p.path = f.path
LEFT JOIN store.scopes s ON s.scope_id = n.scope_id;

-- The rows that are kept out now; a later return of the unit and period replaces them.
CREATE VIEW quarantine AS
SELECT r.run_id, t.file_id, f.path, t.sheet, q.row_no, q.kind, s.unit_id, q.reasons, q.raw, q.cleaned, q.row_id, q.return_id
FROM store.quarantine q
JOIN store.runs r ON r.run_no = q.run_no
JOIN store.returns t ON t.return_id = q.return_id
JOIN store.files f ON f.file_id = t.file_id
JOIN store.scopes s ON s.scope_id = q.scope_id
WHERE q.run_no = s.last_run;

CREATE VIEW changes AS
SELECT r.run_id, t.file_id, f.path, t.sheet, c.cell, c.row_no, c.field, c.raw, c.cleaned, c.reason
FROM store.changes c
JOIN store.runs r ON r.run_no = c.run_no
JOIN store.returns t ON t.return_id = c.return_id
JOIN store.files f ON f.file_id = t.file_id;

CREATE VIEW lineage AS
SELECT l.row_id, l.kind, r.run_id, t.file_id, f.path, t.sheet, l.row_no, l.return_id
FROM store.lineage l
JOIN store.runs r ON r.run_no = l.run_no
JOIN store.returns t ON t.return_id = l.return_id
JOIN store.files f ON f.file_id = t.file_id;

COMMENT ON VIEW code_lists IS 'Danh mục mã';
COMMENT ON VIEW areas IS 'Địa bàn hành chính trước và sau ngày 01/07/2025';
COMMENT ON VIEW area_members IS 'Địa bàn nào được tính vào địa bàn nào, qua mọi lần sắp xếp';
COMMENT ON VIEW runs IS 'Các lượt nạp dữ liệu';
COMMENT ON VIEW returns IS 'Các báo cáo: mỗi vùng dữ liệu của một trang tính là một báo cáo';
COMMENT ON VIEW files IS 'Các tệp đã nhận';
COMMENT ON VIEW columns IS 'Cột nào của báo cáo là trường nào';
COMMENT ON VIEW findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON VIEW quarantine IS 'Các dòng đang bị giữ lại vì có lỗi';
COMMENT ON VIEW changes IS 'Các ô có nội dung được làm sạch';
COMMENT ON VIEW lineage IS 'Mỗi dòng trong kho lấy từ dòng nào của tệp nào';
COMMENT ON COLUMN findings.status IS 'Tình trạng: open còn đó, superseded đã có báo cáo sau thay thế';
COMMENT ON COLUMN findings.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN findings.path IS 'Đường dẫn tệp';
COMMENT ON VIEW store.returns_again IS 'Các báo cáo được gửi lại cho cùng đơn vị và kỳ';
COMMENT ON COLUMN store.returns_again.old_id IS 'Báo cáo trước';
COMMENT ON COLUMN store.returns_again.return_id IS 'Báo cáo gửi lại';
