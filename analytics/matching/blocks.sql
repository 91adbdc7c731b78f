-- Step 3: pairs that are worth a look: of two people so far, alike in one of the ways in which the
-- same person is told differently. A block of more than 60 mentions says too little about any two.

-- The numbers, places and lists of a person are those of all his mentions.
CREATE OR REPLACE TEMP TABLE people_same AS
SELECT p.no, q.no AS other FROM people_clusters p JOIN people_clusters q ON q.cluster = p.cluster;
CREATE OR REPLACE TEMP TABLE people_ids AS
SELECT DISTINCT s.no, i.kind, i.value FROM people_same s JOIN people_ids i ON i.no = s.other;
CREATE OR REPLACE TEMP TABLE people_lists AS
SELECT DISTINCT s.no, l.kind, l.scope_id FROM people_same s JOIN people_lists l ON l.no = s.other;

CREATE OR REPLACE TEMP TABLE people_keys AS
WITH named AS (
    SELECT no, name_parts AS parts FROM people_mentions
    UNION SELECT no, array_to_string(list_sort(string_split(other_name, ' ')), ' ') FROM people_mentions WHERE other_name <> ''
)
-- one name in any tones and order, one year
SELECT no, hash('name year', n.parts, year(birth_date)) AS key FROM named n JOIN people_mentions USING (no) WHERE birth_date IS NOT NULL
-- one name, one place: the year was typed wrong, or is missing
UNION SELECT no, hash('name place', n.parts, p.kind, p.value) FROM named n JOIN people_places p USING (no) WHERE p.kind <> 'sub_branch'
-- one day of birth, and the given name or a place
UNION SELECT no, hash('given day', string_split(name_folded, ' ')[-1], birth_date) FROM people_mentions WHERE is_day
UNION SELECT no, hash('place day', p.kind, p.value, birth_date) FROM people_mentions JOIN people_places p USING (no) WHERE is_day AND p.kind <> 'sub_branch'
-- one number
UNION SELECT no, hash('number', kind, value) FROM people_ids;

CREATE OR REPLACE TEMP TABLE people_pairs AS
WITH few AS MATERIALIZED (
    SELECT k.key, k.no, c.cluster
    FROM people_keys k SEMI JOIN (SELECT key FROM people_keys GROUP BY key HAVING count(*) BETWEEN 2 AND 60) USING (key)
    JOIN people_clusters c USING (no)
)
SELECT DISTINCT x.no AS a, y.no AS b
FROM few x JOIN few y ON y.key = x.key
WHERE x.no < y.no AND x.cluster <> y.cluster;
