-- What a rules file made of a run: which file it was, and which findings it waives or counts apart.

ALTER TABLE store.findings ADD COLUMN status VARCHAR;
ALTER TABLE store.runs ADD COLUMN rules_file_sha256 VARCHAR;
ALTER TABLE store.runs ADD COLUMN own_rules_sha256 VARCHAR;

-- A finding stands until a later run speaks about the same unit and period, or reads the same path.
CREATE OR REPLACE VIEW findings AS
SELECT r.run_id, n.file_id, n.rule, n.severity, n.sheet, n.cell, n.row_no, n.field, n.message, n.fix, n.source,
    n.fingerprint,
    CASE WHEN n.run_no < coalesce(s.last_run, p.last_run) THEN 'superseded'
         WHEN n.status IN ('waived', 'beta') THEN n.status
         ELSE 'open' END AS status,
    f.path, n.message_en
FROM store.findings n
JOIN store.runs r ON r.run_no = n.run_no
JOIN store.files f ON f.file_id = n.file_id
JOIN (SELECT path, max(run_no) FILTER (WHERE status <> 'known') AS last_run FROM store.files GROUP BY path) p ON p.path = f.path
LEFT JOIN store.scopes s ON s.scope_id = n.scope_id;

CREATE OR REPLACE VIEW runs AS
SELECT run_id, run_no, started_at, as_of, user_name, hoso_version, rule_book, status,
    files, rows_read, added, changed, unchanged, removed, quarantined, rules_file_sha256, own_rules_sha256
FROM store.runs;

COMMENT ON VIEW runs IS 'Các lượt nạp dữ liệu';
COMMENT ON COLUMN store.findings.status IS 'Được tệp quy tắc xử lý thế nào: waived miễn trừ, beta áp dụng thử, lapsed miễn trừ đã hết hạn';
COMMENT ON COLUMN store.runs.rules_file_sha256 IS 'SHA-256 của tệp quy tắc điều chỉnh sách quy tắc';
COMMENT ON COLUMN store.runs.own_rules_sha256 IS 'SHA-256 của các quy tắc riêng';
COMMENT ON VIEW findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON COLUMN findings.status IS 'Tình trạng: open còn đó, waived được miễn trừ, beta của quy tắc áp dụng thử, superseded đã có báo cáo sau thay thế';
COMMENT ON COLUMN findings.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN findings.path IS 'Đường dẫn tệp';
