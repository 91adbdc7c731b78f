-- rank:   13
-- title:  Số người và số lượt tham gia hội, đoàn thể | Persons and memberships in associations
-- about:  Một người có thể tham gia nhiều hội, đoàn thể: số lượt tính mỗi hội một lần, số người tính một lần. | A person may be in several associations: memberships count each, persons once.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: associations | organisations | Số hội tham gia | Associations joined
-- column: persons | persons | Số người | Persons
-- column: memberships | persons | Số lượt | Memberships
-- column: non_party | persons | Chưa là đảng viên | Not party members
-- chart:  bar | associations | persons
-- list:   persons, non_party | rolls | associations
-- list:   memberships | rolls | associations
-- source: Cách tính của tỉnh Trà Vinh, 2017: tách số người và số lượt
WITH people AS (
    SELECT person_id, count(DISTINCT association) AS associations, bool_or(coalesce(is_party_member, false)) AS in_party,
        min_by(row_id, association) AS row_id, list(row_id) AS row_ids
    FROM (
        SELECT person_id, association, bool_or(coalesce(is_party_member, false)) AS is_party_member, any_value(row_id) AS row_id
        FROM rolls_in($as_of)
        WHERE is_active AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id))
        GROUP BY person_id, association
    )
    GROUP BY person_id
),
joined AS (SELECT * EXCLUDE (row_ids), unnest(row_ids) AS joined_id FROM people)
SELECT associations, counted_once(row_id, true) AS persons, counted(joined_id, true) AS memberships, counted_once(row_id, NOT in_party) AS non_party
FROM joined
GROUP BY associations
ORDER BY associations
