-- The mentions: each way in which standing rows tell of a person (name, birth and what the row
-- alone makes of them), with its numbers, places and lists. Rows that set rules keep out tell
-- nothing. Temporary tables of one transaction.

CREATE OR REPLACE TEMP MACRO folded(s) AS replace(strip_accents(lower(s)), 'đ', 'd');

-- A number that somebody can have; 000000000 fills a cell.
CREATE OR REPLACE TEMP MACRO usable(n) AS
    CASE WHEN regexp_full_match(n, '[0-9]{6,12}') AND ltrim(n, left(n, 1)) <> '' THEN n END;

-- A place without the words for its rank, so that "xã Vĩnh Hảo, H. Bắc Quang" and "Vĩnh Hảo - Bắc Quang" are one.
CREATE OR REPLACE TEMP MACRO place_key(s) AS
    nullif(trim(regexp_replace(regexp_replace(regexp_replace(folded(s), '[^a-z0-9]+', ' ', 'g'),
        '\b(thon|ban|xom|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|x|p|tt|h|q|tx|tp|t)\b', ' ', 'g'), ' +', ' ', 'g')), '');

CREATE OR REPLACE TEMP TABLE people_rows AS
SELECT t.*, coalesce(l.own_id, t.person_id) AS own_id,
    coalesce(coalesce(l.own_id, t.person_id) = 'p' || left(sha256('cid:' || t.citizen_id), 15), false) AS by_cid,
    left(md5(concat_ws('|', coalesce(l.own_id, t.person_id), name_key, coalesce(birth_date::VARCHAR, '?'), birth_precision)), 16) AS mention_id
FROM (
    SELECT 'member' AS kind, row_id, scope_id, person_id, name_key, birth_date, birth_precision, gender, citizen_id, old_id_number,
        party_card_no, party_card_no_qd85, other_name, hometown, NULL AS association_branch
    FROM store.members WHERE run_to IS NULL
    UNION ALL
    SELECT 'candidate', row_id, scope_id, person_id, name_key, birth_date, birth_precision, gender, citizen_id, NULL, NULL, NULL, NULL, hometown, NULL
    FROM store.candidates WHERE run_to IS NULL
    UNION ALL
    SELECT 'roll', row_id, scope_id, person_id, name_key, birth_date, birth_precision, gender, citizen_id, old_id_number, party_card_no,
        NULL, NULL, hometown, association_branch
    FROM store.rolls WHERE run_to IS NULL
    UNION ALL
    SELECT 'training', row_id, scope_id, person_id, name_key, birth_date, birth_precision, gender, citizen_id, NULL, NULL, NULL, NULL, NULL, NULL
    FROM store.trainings WHERE run_to IS NULL) t
LEFT JOIN store.person_links l ON l.kind = t.kind AND l.row_id = t.row_id
WHERE t.row_id NOT IN (SELECT row_id FROM store.rows_held);

-- The counts n_… say how often a value comes: what is rare weighs more than what is common. Of one name and one day of
-- birth there are n_key: mentions of one person in several lists, by all that can be known.
CREATE OR REPLACE TEMP TABLE people_mentions AS
WITH names AS MATERIALIZED (
    SELECT name_key, folded(name_key) AS name_folded, list_sort(string_split(folded(name_key), ' ')) AS parts
    FROM (SELECT DISTINCT name_key FROM people_rows)
), mentions AS (
    SELECT mention_id, any_value(own_id) AS own_id, any_value(name_key) AS name_key, any_value(birth_date) AS birth_date,
        any_value(birth_precision) AS birth_precision, CASE WHEN min(gender) = max(gender) THEN min(gender) END AS gender,
        folded(max(other_name)) AS other_name, count(hometown) > 0 AS has_home, bool_or(by_cid) AS by_cid, count(*) AS n_rows
    FROM people_rows GROUP BY mention_id
)
SELECT (row_number() OVER (ORDER BY mention_id) - 1)::INTEGER AS no, m.*, n.name_folded, array_to_string(n.parts, ' ') AS name_parts,
    coalesce(birth_precision = 'day' AND NOT (month(birth_date) = 1 AND day(birth_date) = 1), false) AS is_day,
    count(*) OVER (PARTITION BY name_key) AS n_name, count(*) OVER (PARTITION BY n.name_folded) AS n_folded,
    CASE WHEN is_day THEN count(*) OVER (PARTITION BY name_key, birth_date, birth_precision) ELSE 1 END AS n_key,
    count(*) OVER (PARTITION BY birth_date, birth_precision) AS n_birth, count(*) OVER (PARTITION BY year(birth_date)) AS n_year,
    count(*) OVER () AS n_all
FROM mentions m JOIN names n USING (name_key);

-- The numbers by which a person is known; a citizen id of nine digits is an old identity card,
-- an old card of twelve digits is the citizen id, and cards of two lengths do not contradict each other.
CREATE OR REPLACE TEMP TABLE people_ids AS
SELECT DISTINCT m.no, CASE length(n.value) WHEN 12 THEN n.long ELSE n.short || CASE n.short WHEN 'party_card' THEN length(n.value)::VARCHAR ELSE '' END END AS kind, n.value
FROM people_rows r JOIN people_mentions m USING (mention_id),
    (SELECT unnest([usable(r.citizen_id), usable(r.old_id_number), usable(r.party_card_no), usable(r.party_card_no_qd85)]) AS value,
        unnest(['citizen_id', 'citizen_id', 'party_card12', 'party_card12']) AS long,
        unnest(['old_id_number', 'old_id_number', 'party_card', 'party_card']) AS short) n
WHERE n.value IS NOT NULL;

-- The lists in which a mention stands: of one list, two rows are two people.
CREATE OR REPLACE TEMP TABLE people_lists AS
SELECT DISTINCT m.no, r.kind, r.scope_id FROM people_rows r JOIN people_mentions m USING (mention_id);

-- A hamlet of which a sub-branch of an association bears the name. A number alone names none: many communes have a thôn 3.
CREATE OR REPLACE TEMP MACRO sub_branch_key(s) AS
    nullif(regexp_replace(trim(regexp_replace(coalesce(place_key(s), ''), '\b(chi hoi|chi doan|phan hoi|to dan pho|tdp|khu pho|khoi pho|tieu khu|khu|to|so)\b', ' ', 'g')), '^[0-9 ]+$', ''), '');

-- Where a person stands: his unit, its commune (also the one into which it was merged), his hometown, and the sub-branch of
-- his association in that commune. Here says that he stands there, and not in a commune that was merged into it.
CREATE OR REPLACE TEMP TABLE people_places AS
WITH communes AS MATERIALIZED (
    SELECT area_id, area_id AS within_id, true AS here FROM store.areas WHERE area_kind = 'commune'
    UNION SELECT w.area_id, w.within_id, false FROM store.area_members w JOIN store.areas a ON a.area_id = w.within_id
    WHERE a.area_kind = 'commune' AND w.area_id <> w.within_id
), places_of_lists AS MATERIALIZED (
    SELECT scope_id, 'unit' AS kind, unit_id AS value, true AS here FROM store.scopes WHERE unit_id IS NOT NULL
    UNION ALL SELECT s.scope_id, 'area', c.within_id, true FROM store.scopes s JOIN communes c ON c.area_id = s.area_id
), hometowns AS MATERIALIZED (
    SELECT hometown, place_key(hometown) AS value FROM (SELECT DISTINCT hometown FROM people_rows)
), sub_branches AS MATERIALIZED (
    SELECT association_branch, sub_branch_key(association_branch) AS value FROM (SELECT DISTINCT association_branch FROM people_rows)
), places AS MATERIALIZED (
    SELECT l.no, p.kind, p.value, p.here FROM people_lists l JOIN places_of_lists p ON p.scope_id = l.scope_id
    UNION SELECT m.no, 'home', h.value, true FROM people_rows r JOIN people_mentions m USING (mention_id) JOIN hometowns h USING (hometown)
    UNION SELECT m.no, 'sub_branch', concat_ws('|', s.association, c.within_id, b.value), c.here
    FROM people_rows r JOIN people_mentions m USING (mention_id) JOIN sub_branches b USING (association_branch)
    JOIN store.scopes s USING (scope_id) JOIN communes c ON c.area_id = s.area_id
    WHERE b.value IS NOT NULL
)
SELECT no, kind, value, here, n FROM places JOIN (SELECT kind, value, count(*) AS n FROM places GROUP BY ALL) USING (kind, value);
