-- A seal on each line of the ledger: the hash of what its run wrote, so that it is noticed where something of that is gone
-- or is not what it was. In older stores it is that of what stands now.

ALTER TABLE store.runs ADD COLUMN content_sha256 VARCHAR;

-- What a run wrote, as one hash: over the sums of the hashes of its rows, so that nothing has to be sorted. Texts that can
-- hold anything stand as hashes, so that no two rows make the same line.
CREATE VIEW store.run_contents AS
SELECT run_no, sha256(concat_ws('|', count(*), sum(md5_number_lower(line)), sum(md5_number_upper(line)))) AS sha256
FROM (
    SELECT run_no, concat_ws('|', 'run', run_no, run_id, coalesce(epoch_us(started_at)::VARCHAR, '?'), as_of, md5(concat_ws('|', user_name, hoso_version,
        rule_book, rules_file_sha256, own_rules_sha256))) AS line
    FROM store.runs
    UNION ALL
    SELECT run_no, concat_ws('|', 'file', file_id, md5(path), sha256, size, status, rows_read, added, changed, unchanged, removed, quarantined)
    FROM store.files
    UNION ALL
    SELECT run_no, concat_ws('|', 'return', return_id, file_id, kind, scope_id, md5(sheet), coalesce(period, '?'), coalesce(period_end::VARCHAR, '?'),
        is_partial, row_count)
    FROM store.returns
    UNION ALL
    SELECT run_no, concat_ws('|', 'unit', return_id, scope_id, coalesce(cell_row, 0), coalesce(cell_col, 0), md5(coalesce(unit_name, '')))
    FROM store.return_units
    UNION ALL
    SELECT run_no, concat_ws('|', 'row', kind, row_id, row_hash, scope_id, return_id, row_no)
    FROM store.lineage
    UNION ALL
    SELECT run_no, concat_ws('|', 'out', kind, row_id, scope_id, return_id, row_no, array_to_string(reasons, ' '), md5(raw::VARCHAR), md5(cleaned::VARCHAR))
    FROM store.quarantine
    UNION ALL
    SELECT run_no, concat_ws('|', 'change', return_id, cell, field, md5(coalesce(raw, '')), md5(coalesce(cleaned, '')))
    FROM store.changes
    UNION ALL
    SELECT run_no, concat_ws('|', 'finding', file_id, rule, severity, fingerprint, coalesce(cell, '?'), coalesce(row_no, 0), coalesce(status, '?'),
        md5(coalesce(message, '')))
    FROM store.findings
    UNION ALL
    SELECT run_no, concat_ws('|', 'spoke', scope_id, speaks_on)
    FROM store.touched
    UNION ALL
    SELECT run_no, concat_ws('|', 'ref', unit_ref, party, coalesce(org_code, '?'), coalesce(parent_ref, '?'), md5(coalesce(name, '')))
    FROM store.unit_refs
    UNION ALL
    SELECT run_no, concat_ws('|', 'spared', kind, row_id, rule)
    FROM store.spared)
GROUP BY run_no;

UPDATE store.runs SET content_sha256 = c.sha256 FROM store.run_contents c WHERE c.run_no = runs.run_no AND runs.status = 'done';

COMMENT ON COLUMN store.runs.content_sha256 IS 'SHA-256 của toàn bộ nội dung lượt nạp đã ghi vào kho';
COMMENT ON VIEW store.run_contents IS 'Dấu vân của nội dung từng lượt nạp, tính lại từ những gì đang lưu';
COMMENT ON COLUMN store.run_contents.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.run_contents.sha256 IS 'SHA-256 của những gì lượt nạp đã ghi';
