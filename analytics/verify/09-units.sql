-- title: Mọi đơn vị được nhắc tới đều có trong kho | Every unit that is referred to is there
WITH used AS (
    SELECT 'scopes ' || scope_id AS what, NULL AS run_no, NULL AS return_id, NULL AS row_no, unit_id AS unit FROM store.scopes
    UNION ALL SELECT 'scopes ' || scope_id, NULL, NULL, NULL, unit_ref FROM store.scopes WHERE unit_ref NOT LIKE 'x%' -- a file
    UNION ALL SELECT 'unit_links ' || unit_ref, NULL, NULL, NULL, unit_id FROM store.unit_links
    UNION ALL SELECT 'unit_links ' || unit_ref, NULL, NULL, NULL, parent_id FROM store.unit_links
    UNION ALL SELECT 'unit_days ' || told_on, NULL, NULL, NULL, unit_ref FROM store.unit_days
    UNION ALL SELECT 'unit_versions ' || unit_id, NULL, NULL, NULL, unit_id FROM store.unit_versions
    UNION ALL SELECT 'unit_versions ' || unit_id, NULL, NULL, NULL, parent_id FROM store.unit_versions
    UNION ALL SELECT 'units', run_from, return_id, row_no, unit_ref FROM store.units
    UNION ALL SELECT 'units', run_from, return_id, row_no, nullif(parent_ref, '') FROM store.units
    UNION ALL SELECT 'unit_refs', run_no, NULL, NULL, nullif(parent_ref, '') FROM store.unit_refs
)
SELECT what, run_no, return_id, row_no
FROM used u
WHERE unit IS NOT NULL AND unit NOT IN (SELECT unit_ref FROM store.unit_links)
