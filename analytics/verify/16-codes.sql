-- title: Mọi mã đều có trong danh mục | Every code stands in its list
SELECT c.what, c.run_no, c.return_id, c.row_no
FROM verify_codes c
ANTI JOIN store.code_lists l ON l.list = c.list AND l.code = c.code
UNION ALL
SELECT 'findings', run_no, NULL, row_no FROM store.findings WHERE severity NOT IN ('error', 'warning', 'info')
UNION ALL
SELECT 'returns', run_no, return_id, NULL FROM store.returns WHERE kind NOT IN (SELECT kind FROM verify_kinds)
UNION ALL
SELECT 'areas ' || area_id, NULL, NULL, NULL FROM store.areas WHERE area_kind NOT IN ('province', 'district', 'commune')
