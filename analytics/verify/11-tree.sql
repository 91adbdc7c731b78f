-- title: Không tổ chức nào, địa bàn nào đứng dưới chính mình | No unit and no area stands below itself
WITH RECURSIVE edges AS (
    SELECT DISTINCT unit_id AS below, parent_id AS above FROM store.unit_links WHERE parent_id IS NOT NULL
    UNION ALL
    SELECT area_id, parent_id FROM store.areas WHERE parent_id IS NOT NULL
), reach AS (
    SELECT below, above FROM edges
    UNION
    SELECT r.below, e.above FROM reach r JOIN edges e ON e.below = r.above
)
SELECT below AS what FROM reach WHERE below = above
