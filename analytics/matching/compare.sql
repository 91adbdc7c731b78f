-- What the two mentions of each pair of people_pairs have in common, and what that weighs, in bits:
-- log2 of how much more often it happens with one person than with two (Fellegi and Sunter 1969).

-- The share of a value that comes n times, not counting the pair itself; the prior share stands for
-- a thousand people, so that a small store does not take a common name for a rare one.
CREATE OR REPLACE TEMP MACRO share(n, prior, n_all) AS
    CASE WHEN n IS NOT NULL THEN (greatest(n - 2, 0) + 1000 * prior) / (n_all + 1000.0) END;

CREATE OR REPLACE TEMP TABLE people_compared AS
WITH number_of_a AS MATERIALIZED ( -- so that the planner starts from the pairs, which are few
    SELECT a, b, kind, value FROM people_pairs JOIN people_ids ON no = a
), numbers AS (
    SELECT a, b, x.kind,
        CASE WHEN bool_or(x.value = y.value) THEN 'same' WHEN bool_or(damerau_levenshtein(x.value, y.value) = 1) THEN 'near' ELSE 'other' END AS verdict
    FROM number_of_a x JOIN people_ids y ON y.no = b AND y.kind = x.kind
    GROUP BY a, b, x.kind
), ids AS (
    SELECT a, b, any_value(verdict) FILTER (kind = 'citizen_id') AS cid, any_value(verdict) FILTER (kind = 'old_id_number') AS cmnd,
        CASE WHEN bool_or(kind LIKE 'party%' AND verdict = 'same') THEN 'same' WHEN bool_or(kind LIKE 'party%' AND verdict = 'near') THEN 'near'
             WHEN bool_or(kind LIKE 'party%') THEN 'other' END AS card
    FROM numbers GROUP BY a, b
), place_of_a AS MATERIALIZED (
    SELECT a, b, kind, value, here, n FROM people_pairs JOIN people_places ON no = a
), places AS (
    SELECT a, b, min(x.n) FILTER (x.kind = 'unit') AS n_unit, min(x.n) FILTER (x.kind = 'area') AS n_area, min(x.n) FILTER (x.kind = 'home') AS n_home,
        min(x.n) FILTER (x.kind = 'sub_branch' AND (x.here OR y.here)) AS n_sub_branch
    FROM place_of_a x JOIN people_places y ON y.no = b AND y.kind = x.kind AND y.value = x.value
    GROUP BY a, b
), list_of_a AS MATERIALIZED (
    SELECT a, b, scope_id FROM people_pairs JOIN people_lists ON no = a WHERE kind <> 'training' -- somebody can take part in two classes
), together AS (
    SELECT DISTINCT a, b FROM list_of_a x JOIN people_lists y ON y.no = b AND y.scope_id = x.scope_id
), seen AS (
    SELECT p.a, p.b, i.cid, i.cmnd, i.card, l.n_unit, l.n_area, l.n_home, l.n_sub_branch, t.a IS NOT NULL AS together,
        CASE WHEN x.gender = y.gender THEN 'same' WHEN x.gender <> y.gender THEN 'other' END AS gender,
        NOT coalesce(l.n_home > 0, false) AND x.has_home AND y.has_home AS other_home,
        CASE WHEN x.name_key = y.name_key THEN 'same'
             WHEN x.name_folded = y.name_folded THEN 'tone'
             WHEN x.other_name = y.name_folded OR y.other_name = x.name_folded THEN 'known_as'
             WHEN x.name_parts = y.name_parts THEN 'order'
             WHEN damerau_levenshtein(x.name_folded, y.name_folded) <= 1 THEN 'typo'
             WHEN string_split(x.name_folded, ' ')[1] = string_split(y.name_folded, ' ')[1]
              AND string_split(x.name_folded, ' ')[-1] = string_split(y.name_folded, ' ')[-1] THEN 'middle'
             WHEN damerau_levenshtein(x.name_folded, y.name_folded) = 2 THEN 'near'
             WHEN string_split(x.name_folded, ' ')[-1] = string_split(y.name_folded, ' ')[-1] THEN 'given'
             ELSE 'other' END AS name,
        CASE WHEN x.birth_date IS NULL OR y.birth_date IS NULL THEN NULL
             WHEN x.birth_date = y.birth_date AND x.is_day AND y.is_day THEN 'same'
             WHEN x.birth_date = y.birth_date AND x.birth_precision = 'day' AND y.birth_precision = 'day' THEN 'first_day'
             WHEN year(x.birth_date) = year(y.birth_date) AND (
                  x.birth_precision = 'year' OR y.birth_precision = 'year'
                  OR month(x.birth_date) = 1 AND day(x.birth_date) = 1 OR month(y.birth_date) = 1 AND day(y.birth_date) = 1
             ) THEN CASE WHEN x.is_day = y.is_day THEN 'year' ELSE 'in_year' END
             WHEN year(x.birth_date) = year(y.birth_date) AND month(x.birth_date) = month(y.birth_date)
              AND (x.birth_precision = 'month' OR y.birth_precision = 'month') THEN 'month'
             WHEN year(x.birth_date) = year(y.birth_date) AND month(x.birth_date) = day(y.birth_date)
              AND day(x.birth_date) = month(y.birth_date) THEN 'swapped'
             WHEN (year(x.birth_date) = year(y.birth_date))::INT + (month(x.birth_date) = month(y.birth_date))::INT
                + (day(x.birth_date) = day(y.birth_date))::INT = 2 THEN 'typo'
             WHEN year(x.birth_date) = year(y.birth_date) THEN 'only_year'
             ELSE 'other' END AS birth,
        -- a person who stands in many lists makes neither his name nor his birthday common
        CASE WHEN x.name_key = y.name_key AND x.birth_date = y.birth_date THEN greatest(x.n_key - 2, 0) ELSE x.n_key + y.n_key - 2 END AS n_own,
        x.n_all, x.n_name, greatest(x.n_folded, y.n_folded) AS n_folded, x.n_birth, x.n_year,
        least(strlen(x.name_folded), strlen(y.name_folded)) AS letters
    FROM people_pairs p
    JOIN people_mentions x ON x.no = p.a
    JOIN people_mentions y ON y.no = p.b
    LEFT JOIN ids i ON i.a = p.a AND i.b = p.b
    LEFT JOIN places l ON l.a = p.a AND l.b = p.b
    LEFT JOIN together t ON t.a = p.a AND t.b = p.b
), weighed AS (
    SELECT *,
        CASE name
            WHEN 'same' THEN log2(0.90 / share(n_name - n_own, 0.001, n_all)) WHEN 'tone' THEN log2(0.05 / share(n_folded, 0.002, n_all))
            WHEN 'known_as' THEN 8 WHEN 'order' THEN log2(0.02 / share(n_folded, 0.001, n_all)) WHEN 'typo' THEN 4.5 WHEN 'middle' THEN 2
            WHEN 'near' THEN 1.5 WHEN 'given' THEN -4 ELSE -9 END AS name_bits,
        CASE birth
            WHEN 'same' THEN log2(0.93 / greatest(share(n_birth - n_own, 0.00005, n_all), 0.00005))
            WHEN 'first_day' THEN log2(0.93 / share(n_birth, 0.002, n_all))
            WHEN 'year' THEN log2(0.90 / share(n_year, 0.02, n_all)) - 0.5 WHEN 'in_year' THEN 3
            WHEN 'month' THEN 7 WHEN 'swapped' THEN 6.5 WHEN 'typo' THEN 3 WHEN 'only_year' THEN -4 WHEN 'other' THEN -8 ELSE 0 END AS birth_bits,
        CASE cid WHEN 'same' THEN 20 WHEN 'near' THEN 9 WHEN 'other' THEN -11 ELSE 0 END
        + CASE cmnd WHEN 'same' THEN 17 WHEN 'near' THEN 7 WHEN 'other' THEN -5 ELSE 0 END
        + CASE card WHEN 'same' THEN 17 WHEN 'near' THEN 7 WHEN 'other' THEN -7 ELSE 0 END AS number_bits,
        greatest(coalesce(log2(0.60 / share(n_unit, 0.005, n_all)), 0), coalesce(log2(0.80 / share(n_area, 0.02, n_all)), 0),
            coalesce(log2(0.85 / share(n_home, 0.02, n_all)), 0), 0) - other_home::INT * 2.5 AS place_bits,
        CASE gender WHEN 'same' THEN 0.9 WHEN 'other' THEN -6 ELSE 0 END - together::INT * 10 AS other_bits
    FROM seen
)
SELECT *, name_bits + birth_bits + number_bits + place_bits + other_bits - log2(n_all + 1000) AS bits,
    name IN ('same', 'tone', 'known_as', 'order', 'typo', 'middle') OR name = 'near' AND letters >= 8 AS names_agree,
    coalesce(birth NOT IN ('other', 'only_year'), false) AS births_agree,
    coalesce('other' IN (cid, cmnd, card, gender), false) AS contradicts
FROM weighed;
