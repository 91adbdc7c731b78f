-- Step 2: the pairs of one name, tones and all, and one full date of birth.
CREATE OR REPLACE TEMP TABLE people_pairs AS
WITH days AS MATERIALIZED (
    SELECT no, cluster, name_key, birth_date FROM people_mentions JOIN people_clusters USING (no) WHERE birth_precision = 'day'
)
SELECT x.no AS a, y.no AS b
FROM days x JOIN days y ON y.name_key = x.name_key AND y.birth_date = x.birth_date
WHERE x.no < y.no AND x.cluster <> y.cluster;
