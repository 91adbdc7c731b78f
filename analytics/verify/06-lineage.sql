-- title: Mỗi dòng dẫn về đúng lần nhập, trang và số dòng đã báo | Every row leads back to the run, sheet and row that told it
SELECT what, run_from AS run_no, return_id, row_no
FROM verify_facts f
WHERE NOT EXISTS (
    SELECT 1 FROM store.lineage l
    WHERE l.kind = f.kind AND l.row_id = f.row_id AND l.row_hash = f.row_hash AND l.run_no = f.run_from
      AND l.return_id = f.return_id AND l.row_no = f.row_no)
UNION ALL
SELECT 'lineage', run_no, return_id, row_no
FROM store.lineage l
WHERE NOT EXISTS (
    SELECT 1 FROM verify_facts f
    WHERE f.kind = l.kind AND f.row_id = l.row_id AND f.row_hash = l.row_hash
      AND f.run_from <= l.run_no AND (f.run_to IS NULL OR f.run_to > l.run_no))
