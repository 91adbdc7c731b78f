-- Rows that set rules keep out are no evidence of who is who, and a finding of such a rule is settled when its row is free.

CREATE OR REPLACE VIEW identities AS
SELECT r.person_id, r.kind, r.full_name, r.other_name, r.gender, r.birth_date, r.birth_precision, r.citizen_id, r.old_id_number,
    r.party_card_no, r.party_card_no_qd85, r.hometown, s.unit_id, s.area_id, s.association, s.period, s.speaks_on,
    coalesce(l.own_id, r.person_id) AS own_id, r.name_key, r.row_id, r.return_id, r.row_no
FROM (
    SELECT 'member' AS kind, person_id, full_name, other_name, gender, birth_date, birth_precision, citizen_id, old_id_number,
        party_card_no, party_card_no_qd85, hometown, name_key, scope_id, row_id, return_id, row_no
    FROM store.members WHERE run_to IS NULL
    UNION ALL
    SELECT 'candidate', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, NULL, NULL, NULL, hometown, name_key,
        scope_id, row_id, return_id, row_no
    FROM store.candidates WHERE run_to IS NULL
    UNION ALL
    SELECT 'roll', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, old_id_number, party_card_no, NULL, hometown,
        name_key, scope_id, row_id, return_id, row_no
    FROM store.rolls WHERE run_to IS NULL
    UNION ALL
    SELECT 'training', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, NULL, NULL, NULL, NULL, name_key,
        scope_id, row_id, return_id, row_no
    FROM store.trainings WHERE run_to IS NULL) r
JOIN store.scopes s ON s.scope_id = r.scope_id
LEFT JOIN store.person_links l ON l.kind = r.kind AND l.row_id = r.row_id
WHERE r.row_id NOT IN (SELECT row_id FROM store.rows_held);

-- A finding stands until a later run speaks about the same unit and period, or reads the same path; one of TR-01 also only as
-- long as its row is held. Of a form filled in downwards row_no is no row of the ledger: there it stays open.
CREATE OR REPLACE VIEW findings AS
WITH doubled AS (
    SELECT run_no, file_id, sheet, row_no FROM store.findings WHERE rule = 'TR-01' AND severity = 'error'
), freed AS (
    SELECT d.run_no, d.file_id, d.sheet, d.row_no
    FROM doubled d
    JOIN store.returns t ON t.file_id = d.file_id AND t.sheet = d.sheet AND NOT coalesce(t.vertical, false)
    JOIN (SELECT kind, row_id, return_id, row_no FROM store.lineage UNION ALL SELECT kind, row_id, return_id, row_no FROM store.quarantine) l
      ON l.return_id = t.return_id AND l.row_no = d.row_no
    LEFT JOIN store.holds h ON h.rule = 'TR-01' AND h.kind = l.kind AND h.row_id = l.row_id
    GROUP BY ALL HAVING count(h.row_id) = 0
)
SELECT r.run_id, n.file_id, n.rule, n.severity, n.sheet, n.cell, n.row_no, n.field, n.message, n.fix, n.source,
    n.fingerprint,
    CASE WHEN n.run_no < coalesce(s.last_run, p.last_run) THEN 'superseded'
         WHEN n.status IN ('waived', 'beta') THEN n.status
         WHEN n.rule = 'TR-01' AND n.severity = 'error' AND e.row_no IS NOT NULL THEN 'settled'
         ELSE 'open' END AS status,
    f.path, n.message_en
FROM store.findings n
JOIN store.runs r ON r.run_no = n.run_no
JOIN store.files f ON f.file_id = n.file_id
JOIN (SELECT path, max(run_no) AS last_run FROM store.files GROUP BY path) p ON p.path = f.path
LEFT JOIN store.scopes s ON s.scope_id = n.scope_id
LEFT JOIN freed e ON e.run_no = n.run_no AND e.file_id = n.file_id AND e.sheet = n.sheet AND e.row_no = n.row_no;

COMMENT ON VIEW identities IS 'Mọi dòng đang có hiệu lực nói về một người: họ tên, giấy tờ, nơi sinh hoạt theo từng danh sách';
COMMENT ON COLUMN identities.kind IS 'Loại danh sách';
COMMENT ON COLUMN identities.own_id IS 'Mã người nếu chỉ xét riêng dòng này';
COMMENT ON COLUMN identities.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';
COMMENT ON VIEW findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON COLUMN findings.status IS 'Tình trạng: open còn đó, settled không còn vì dòng trùng đã được sửa hoặc rút lại, waived được miễn trừ, beta của quy tắc áp dụng thử, superseded đã có báo cáo sau thay thế';
COMMENT ON COLUMN findings.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN findings.path IS 'Đường dẫn tệp';
