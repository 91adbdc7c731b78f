-- title: Mọi dòng đều có lần nhập, tệp, trang và số dòng | Everything has its run, file, sheet and row
WITH returned AS (
    SELECT 'lineage' AS what, run_no, return_id, row_no FROM store.lineage
    UNION ALL SELECT 'quarantine', run_no, return_id, row_no FROM store.quarantine
    UNION ALL SELECT 'changes', run_no, return_id, row_no FROM store.changes
    UNION ALL SELECT 'return_units', run_no, return_id, 1 FROM store.return_units
    UNION ALL SELECT 'columns', NULL, return_id, 1 FROM store.columns
), filed AS (
    SELECT 'returns' AS what, run_no, file_id, return_id, NULL AS row_no FROM store.returns
    UNION ALL SELECT 'findings', run_no, file_id, NULL, row_no FROM store.findings
), runs AS (
    SELECT run_no FROM store.runs WHERE status = 'done'
)
SELECT r.what, r.run_no, NULL AS file_id, r.return_id, r.row_no
FROM returned r
LEFT JOIN store.returns t ON t.return_id = r.return_id
WHERE t.return_id IS NULL OR t.run_no <> r.run_no OR r.row_no < 1
UNION ALL
SELECT f.what, f.run_no, f.file_id, f.return_id, f.row_no
FROM filed f
LEFT JOIN store.files s ON s.file_id = f.file_id
WHERE s.file_id IS NULL OR s.run_no <> f.run_no
UNION ALL
SELECT 'files', run_no, file_id, NULL, NULL FROM store.files WHERE run_no NOT IN (FROM runs) OR path = ''
UNION ALL
SELECT 'touched', run_no, NULL, NULL, NULL FROM store.touched WHERE run_no NOT IN (FROM runs)
UNION ALL
SELECT 'unit_refs', run_no, NULL, NULL, NULL FROM store.unit_refs WHERE run_no NOT IN (FROM runs)
UNION ALL
SELECT 'spared', run_no, NULL, NULL, NULL FROM store.spared WHERE run_no NOT IN (FROM runs)
