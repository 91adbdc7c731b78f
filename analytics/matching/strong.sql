-- Step 1: the pairs that share a number. A number that many mentions share fills a column; it names nobody.
CREATE OR REPLACE TEMP TABLE people_pairs AS
SELECT DISTINCT x.no AS a, y.no AS b
FROM people_ids x JOIN people_ids y ON y.kind = x.kind AND y.value = x.value AND x.no < y.no
SEMI JOIN (SELECT kind, value FROM people_ids GROUP BY ALL HAVING count(*) BETWEEN 2 AND 20) few ON few.kind = x.kind AND few.value = x.value;
