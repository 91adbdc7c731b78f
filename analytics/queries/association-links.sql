-- rank:   14
-- title:  Cách đối chiếu hội viên với hồ sơ đảng viên | How association members were linked to dossiers
-- about:  Hội viên tự khai là đảng viên mà không tìm được hồ sơ cần kiểm tra lại. | A declared member without a dossier needs a look.
-- param:  area | area | | Địa bàn | Area
-- param:  association | list:association | | Hội, đoàn thể | Association
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: association | list:association | Hội, đoàn thể | Association
-- column: by_citizen_id | persons | Theo số định danh | By citizen id
-- column: by_party_card | persons | Theo số thẻ Đảng | By party card
-- column: by_name | persons | Theo họ tên và ngày sinh | By name and birth date
-- column: declared_only | persons | Tự khai, chưa có hồ sơ | Declared, no dossier
-- column: not_declared | persons | Có hồ sơ, không khai | Dossier, not declared
-- column: contradicted | persons | Tự khai, hồ sơ bác bỏ | Declared, contradicted
-- chart:  bar | association | by_citizen_id, by_party_card, by_name, declared_only
-- list:   by_citizen_id, by_party_card, by_name, declared_only, not_declared, contradicted | rolls | association
-- sensitive: declared_only, not_declared, contradicted
-- source: Quy ước đối chiếu của hoso (docs/design.md)
SELECT association,
    counted_once(row_id, link_method = 'citizen_id') AS by_citizen_id,
    counted_once(row_id, link_method = 'party_card') AS by_party_card,
    counted_once(row_id, link_method = 'name_birth') AS by_name,
    counted_once(row_id, declared_party_member AND member_person_id IS NULL) AS declared_only,
    counted_once(row_id, is_party_member AND NOT coalesce(declared_party_member, false)) AS not_declared,
    counted_once(row_id, declared_party_member AND NOT is_party_member) AS contradicted
FROM (SELECT * REPLACE (min(row_id) OVER (PARTITION BY association, person_id) AS row_id) FROM rolls_in($as_of))
WHERE is_active
  AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id))
  AND ($association IS NULL OR association = $association)
GROUP BY association
ORDER BY coalesce(list_position(['veterans', 'women', 'farmers', 'youth'], association), 9), association
