-- The areas as they stood on the day tree_day, and where people told to be in other areas count there.
-- Temporary: made anew for each question.

-- Areas that do not stand on the day: the one in which all their people are, where there is one, and all they can be in.
CREATE OR REPLACE TEMP TABLE tree_places AS
WITH moved AS (
    SELECT area_id, successor_id AS choice FROM area_changes WHERE changed_on <= getvariable('tree_day')
    UNION ALL
    SELECT successor_id, area_id FROM area_changes WHERE changed_on > getvariable('tree_day')
)
SELECT area_id, CASE WHEN count(DISTINCT choice) = 1 THEN any_value(choice) END AS place_id, list(DISTINCT choice) AS choices
FROM moved GROUP BY area_id;

-- What tells hamlets apart: their name without the word for hamlet. A number alone tells nothing: many communes have a thôn 3.
CREATE OR REPLACE TEMP MACRO hamlet_key(name) AS
    nullif(regexp_replace(trim(coalesce(
        nullif(regexp_extract(lower(name), '(?:^|[ ,])(?:thôn|bản|xóm|ấp|buôn|làng|tiểu khu|tổ dân phố|tdp|khu phố|khối phố) +([^,;]+)', 1), ''),
        lower(name))), '^(số )?[0-9 ]+$', ''), '');

-- The hamlets of which lists say in which area of the day they are.
CREATE OR REPLACE TEMP TABLE tree_hamlets AS
SELECT DISTINCT hamlet, area_id
FROM (SELECT hamlet_key(hamlet) AS hamlet, area_id FROM units UNION ALL SELECT hamlet_key(hamlet_name), area_id FROM hamlets)
WHERE hamlet IS NOT NULL AND area_id NOT IN (SELECT area_id FROM tree_places);

-- Organisations with the area in which they count on the day: their own, the one it became as a whole, of a
-- divided one that which has their hamlet. Where nothing decides they keep the area in which they were told to be.
CREATE OR REPLACE TEMP TABLE tree_units AS
WITH told AS MATERIALIZED (
    SELECT unit_id, area_id, hamlet FROM units_as_of(CAST(getvariable('tree_day') AS DATE))
), by_hamlet AS (
    SELECT u.unit_id, min(h.area_id) AS area_id
    FROM told u
    JOIN tree_places p ON p.area_id = u.area_id AND p.place_id IS NULL
    JOIN tree_hamlets h ON h.hamlet = hamlet_key(u.hamlet) AND list_contains(p.choices, h.area_id)
    GROUP BY u.unit_id HAVING count(DISTINCT h.area_id) = 1
)
SELECT u.unit_id, coalesce(p.place_id, h.area_id, u.area_id) AS area_id
FROM told u
LEFT JOIN tree_places p ON p.area_id = u.area_id
LEFT JOIN by_hamlet h ON h.unit_id = u.unit_id;

-- Where persons are told to be in the areas of the day, when it is not the day of the question: that decides of divided areas.
CREATE OR REPLACE TEMP TABLE tree_persons (person_id VARCHAR, association VARCHAR, area_id VARCHAR);

-- Where members and candidates told to be in an organisation on a day (speaks_on), its targets of a period that begins then,
-- and the organisation itself (kind) count on another (on_day), by mergers and splits: there, or, where place_id is NULL, in one of the choices.
CREATE OR REPLACE TEMP TABLE tree_seats (kind VARCHAR, unit_id VARCHAR, speaks_on DATE, on_day DATE, place_id VARCHAR, choices VARCHAR[]);

-- Where members are told to be on the day of the tree, when it is not the day of the question.
CREATE OR REPLACE TEMP TABLE tree_members (person_id VARCHAR, unit_id VARCHAR);

-- The same of candidates.
CREATE OR REPLACE TEMP TABLE tree_candidates (person_id VARCHAR, unit_id VARCHAR);
