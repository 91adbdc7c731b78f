-- rank:   12
-- title:  Hội viên, đoàn viên chưa là đảng viên theo xã | Association members who are not party members, by commune
-- about:  Mỗi người tính một lần trong mỗi hội, đoàn thể; là đảng viên khi đối chiếu được với hồ sơ, hoặc tự khai mà hồ sơ không bác bỏ. | Each person once in each association; a party member by dossier, or declared and not contradicted.
-- param:  area | area | | Địa bàn | Area
-- param:  association | list:association | | Hội, đoàn thể | Association
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: area_id | text | Mã | Id
-- column: area_name | text | Xã, phường | Commune
-- column: association | list:association | Hội, đoàn thể | Association
-- column: members | persons | Tổng số | Members
-- column: party_members | persons | Là đảng viên | Party members
-- column: non_party | persons | Chưa là đảng viên | Not party members
-- column: non_party_pct | percent | Tỷ lệ chưa là đảng viên (%) | Not party members (%)
-- chart:  bar | area_name, association | non_party_pct
-- list:   members, party_members, non_party | rolls | area_id, area_name, association
-- source: Báo cáo công tác phát triển đảng viên của huyện ủy Bắc Quang, 05/10/2018
WITH people AS (
    SELECT area_id, association, person_id, any_value(row_id) AS row_id, bool_or(coalesce(is_party_member, false)) AS in_party
    FROM rolls_in($as_of)
    WHERE is_active
      AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id))
      AND ($association IS NULL OR association = $association)
    GROUP BY ALL
)
SELECT p.area_id, a.area_name, p.association, counted(row_id, true) AS members,
    counted(row_id, in_party) AS party_members,
    counted(row_id, NOT in_party) AS non_party,
    cut_percent(count(*) FILTER (NOT in_party), count(*)) AS non_party_pct
FROM people p LEFT JOIN tree_areas() a ON a.area_id = p.area_id
GROUP BY p.area_id, a.area_name, p.association
ORDER BY numbered(a.area_name) COLLATE vi NULLS LAST, p.area_id,
    coalesce(list_position(['veterans', 'women', 'farmers', 'youth'], p.association), 9), p.association
