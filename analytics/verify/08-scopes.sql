-- title: Mỗi dòng thuộc một danh sách của một đơn vị, một kỳ | Every row belongs to the list of a unit and a period
WITH used AS (
    SELECT what, run_from AS run_no, return_id, row_no, scope_id FROM verify_facts
    UNION ALL SELECT 'lineage', run_no, return_id, row_no, scope_id FROM store.lineage
    UNION ALL SELECT 'quarantine', run_no, return_id, row_no, scope_id FROM store.quarantine
    UNION ALL SELECT 'returns', run_no, return_id, NULL, scope_id FROM store.returns
    UNION ALL SELECT 'return_units', run_no, return_id, NULL, scope_id FROM store.return_units
    UNION ALL SELECT 'touched', run_no, NULL, NULL, scope_id FROM store.touched
)
SELECT what, run_no, return_id, row_no FROM used ANTI JOIN store.scopes s USING (scope_id)
UNION ALL
SELECT 'scopes ' || scope_id, NULL, NULL, NULL FROM store.scopes s ANTI JOIN store.touched t USING (scope_id)
