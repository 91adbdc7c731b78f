-- title: Mọi khoảng bắt đầu trước khi kết thúc | Every span begins before it ends
-- What a sheet says of the days on which a unit was founded and ended is its own affair; these spans are made by the program.
SELECT what, run_from AS run_no, return_id, row_no FROM verify_facts
WHERE run_to <= run_from OR run_to IS NOT NULL AND run_to NOT IN (SELECT run_no FROM store.runs WHERE status = 'done')
UNION ALL
SELECT 'areas ' || area_id, NULL, NULL, NULL FROM store.areas WHERE valid_from > valid_to
UNION ALL
SELECT 'unit_versions ' || unit_id, NULL, NULL, NULL FROM store.unit_versions WHERE valid_from > valid_to
