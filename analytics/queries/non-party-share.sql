-- rank:   10
-- title:  Tỷ lệ hội viên, đoàn viên chưa là đảng viên | Members of associations who are not party members
-- about:  Mỗi người tính một lần trong mỗi hội, đoàn thể. Cách đối chiếu: reconciled – đối chiếu với hồ sơ đảng viên, người tự khai mà hồ sơ không bác bỏ vẫn tính là đảng viên; linked – chỉ người có hồ sơ đảng viên; declared – theo danh sách hội tự khai. | Each person counts once in each association. Basis: reconciled – by party dossiers, and a declared member whom no dossier contradicts counts as one; linked – only those with a dossier; declared – as the association's list says.
-- param:  area | area | | Địa bàn | Area
-- param:  association | list:association | | Hội, đoàn thể | Association
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  basis | choice:reconciled,declared,linked | reconciled | Cách đối chiếu | Basis
-- column: association | list:association | Hội, đoàn thể | Association
-- column: members | persons | Tổng số | Members
-- column: party_members | persons | Là đảng viên | Party members
-- column: non_party | persons | Chưa là đảng viên | Not party members
-- column: non_party_pct | percent | Tỷ lệ chưa là đảng viên (%) | Not party members (%)
-- chart:  bar | association | non_party_pct
-- list:   members, party_members, non_party | rolls | association
-- source: Báo cáo công tác phát triển đảng viên của huyện ủy Bắc Quang, 05/10/2018; Điều lệ Đảng, Điều 4
WITH people AS (
    SELECT association, person_id, any_value(row_id) AS row_id,
        bool_or(CASE $basis
            WHEN 'declared' THEN coalesce(declared_party_member, false)
            WHEN 'linked' THEN member_person_id IS NOT NULL AND coalesce(is_party_member, false)
            ELSE coalesce(is_party_member, false)
        END) AS in_party
    FROM rolls_in($as_of)
    WHERE is_active
      AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id))
      AND ($association IS NULL OR association = $association)
    GROUP BY association, person_id
)
SELECT association,
    counted(row_id, true) AS members,
    counted(row_id, in_party) AS party_members,
    counted(row_id, NOT in_party) AS non_party,
    cut_percent(count(*) FILTER (NOT in_party), count(*)) AS non_party_pct
FROM people
GROUP BY association
ORDER BY coalesce(list_position(['veterans', 'women', 'farmers', 'youth'], association), 9), association
