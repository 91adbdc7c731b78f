-- title: Mọi địa bàn được nhắc tới đều có trong kho | Every area that is referred to is there
WITH used AS (
    SELECT 'scopes ' || scope_id AS what, area_id AS area FROM store.scopes
    UNION ALL SELECT 'unit_links ' || unit_ref, area_id FROM store.unit_links
    UNION ALL SELECT 'unit_days ' || unit_ref, area_id FROM store.unit_days
    UNION ALL SELECT 'unit_versions ' || unit_id, area_id FROM store.unit_versions
    UNION ALL SELECT 'areas ' || area_id, parent_id FROM store.areas
    UNION ALL SELECT 'area_members ' || area_id, area_id FROM store.area_members
    UNION ALL SELECT 'area_members ' || area_id, within_id FROM store.area_members
)
SELECT what FROM used WHERE area IS NOT NULL AND area NOT IN (SELECT area_id FROM store.areas)
