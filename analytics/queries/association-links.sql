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
-- source: Quy ước đối chiếu của hoso (docs/design.md)
SELECT association,
    count(DISTINCT person_id) FILTER (link_method = 'citizen_id') AS by_citizen_id,
    count(DISTINCT person_id) FILTER (link_method = 'party_card') AS by_party_card,
    count(DISTINCT person_id) FILTER (link_method = 'name_birth') AS by_name,
    count(DISTINCT person_id) FILTER (declared_party_member AND member_person_id IS NULL) AS declared_only,
    count(DISTINCT person_id) FILTER (is_party_member AND NOT coalesce(declared_party_member, false)) AS not_declared,
    count(DISTINCT person_id) FILTER (declared_party_member AND NOT is_party_member) AS contradicted
FROM rolls_in($as_of)
WHERE is_active
  AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id))
  AND ($association IS NULL OR association = $association)
GROUP BY association
ORDER BY coalesce(list_position(['veterans', 'women', 'farmers', 'youth'], association), 9), association
