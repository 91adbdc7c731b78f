-- title: Không mã nào bị ghi hai lần | No key stands twice
-- The tables have no keys of their own: an explicit index loses rows after a crash.
WITH keys AS (
    SELECT 'runs' AS what, run_no, NULL AS file_id, NULL AS return_id, run_no::VARCHAR AS key FROM store.runs
    UNION ALL SELECT 'runs.run_id', run_no, NULL, NULL, run_id FROM store.runs
    UNION ALL SELECT 'files', run_no, file_id, NULL, file_id FROM store.files
    UNION ALL SELECT 'returns', run_no, file_id, return_id, return_id FROM store.returns
    UNION ALL SELECT 'columns', NULL, NULL, return_id, return_id || ' ' || col FROM store.columns
    UNION ALL SELECT 'scopes', NULL, NULL, NULL, scope_id FROM store.scopes
    UNION ALL SELECT 'touched', run_no, NULL, NULL, run_no || ' ' || scope_id FROM store.touched
    UNION ALL SELECT 'unit_links', NULL, NULL, NULL, unit_ref FROM store.unit_links
    UNION ALL SELECT 'unit_days', NULL, NULL, NULL, unit_ref || ' ' || told_on FROM store.unit_days
    UNION ALL SELECT 'person_links', NULL, NULL, NULL, kind || ' ' || row_id FROM store.person_links
    UNION ALL SELECT 'lineage', run_no, NULL, return_id, run_no || ' ' || kind || ' ' || row_id FROM store.lineage
    UNION ALL SELECT 'areas', NULL, NULL, NULL, area_id FROM store.areas
    UNION ALL SELECT 'code_lists', NULL, NULL, NULL, list || ' ' || code FROM store.code_lists
    UNION ALL SELECT 'meta', NULL, NULL, NULL, key FROM store.meta
)
SELECT what, max(run_no) AS run_no, max(file_id) AS file_id, max(return_id) AS return_id
FROM keys GROUP BY what, key HAVING count(*) > 1
