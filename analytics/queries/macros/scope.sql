-- Words that several questions share; they stand on the tables of tree.sql. They are temporary: each connection that asks makes them once.

-- The part of b that a is, in percent with two places, cut and not rounded, as offices print it.
CREATE OR REPLACE TEMP MACRO cut_percent(a, b) AS
    CASE WHEN b > 0 THEN CAST(CAST((a * 10000) // b AS DECIMAL(18, 0)) * 0.01 AS DECIMAL(12, 2)) END;

-- Completed years from one day to another.
CREATE OR REPLACE TEMP MACRO years_between(a, b) AS
    CAST(year(b) - year(a) - CASE WHEN month(b) * 100 + day(b) < month(a) * 100 + day(a) THEN 1 ELSE 0 END AS INTEGER);

-- A name with its numbers filled up, so that thôn 2 stands before thôn 10.
CREATE OR REPLACE TEMP MACRO numbered(name) AS
    regexp_replace(regexp_replace(name, '(\d+)', '0000\1', 'g'), '\d*(\d{5})', '\1', 'g');

-- The day on which a period begins: 2018, 2018-Q3, 2018-09 or 2018-09-30.
CREATE OR REPLACE TEMP MACRO period_start(period) AS
    TRY_CAST(CASE WHEN period[6] = 'Q' THEN left(period, 4) || '-' || lpad(CAST(3 * TRY_CAST(period[7] AS INTEGER) - 2 AS VARCHAR), 2, '0') || '-01'
        ELSE period || substr('-01-01', length(period) - 3) END AS DATE);

-- Areas by name; one that does not stand on the day stands for its people of whom nothing decides where they are.
CREATE OR REPLACE TEMP MACRO tree_areas() AS TABLE
    SELECT a.area_id, a.area_kind,
        CASE WHEN p.area_id IS NULL THEN a.area_name ELSE 'Chưa xác định (' || a.area_name || ')' END AS area_name
    FROM areas a LEFT JOIN tree_places p ON p.area_id = a.area_id;

-- Association members of a day, with the area in which they count on the day of the tree.
CREATE OR REPLACE TEMP MACRO rolls_in(day) AS TABLE
    WITH told AS MATERIALIZED (
        SELECT r.*, p.place_id, p.choices, a.area_name
        FROM rolls_on(CAST(day AS DATE)) r
        LEFT JOIN tree_places p ON p.area_id = r.area_id
        LEFT JOIN areas a ON a.area_id = r.area_id
    ),
    hints AS (
        SELECT t.person_id, t.association, 1 AS rank, k.area_id
        FROM told t JOIN tree_persons k ON k.person_id = t.person_id AND k.association = t.association
        WHERE t.place_id IS NULL AND list_contains(t.choices, k.area_id)
        UNION ALL
        SELECT t.person_id, t.association, 2, h.area_id
        FROM told t JOIN tree_hamlets h ON h.hamlet = coalesce(hamlet_key(t.association_branch), hamlet_key(t.current_address))
        WHERE t.place_id IS NULL AND list_contains(t.choices, h.area_id)
        UNION ALL
        SELECT t.person_id, t.association, 3, c.area_id
        FROM told t JOIN areas c ON list_contains(t.choices, c.area_id)
        WHERE t.place_id IS NULL AND c.area_name <> t.area_name AND contains(lower(t.current_address), lower(c.area_name))
    ),
    decided AS (
        SELECT person_id, association, rank, min(area_id) AS area_id
        FROM hints GROUP BY person_id, association, rank HAVING count(DISTINCT area_id) = 1
        QUALIFY row_number() OVER (PARTITION BY person_id, association ORDER BY rank) = 1
    )
    SELECT t.* EXCLUDE (place_id, choices, area_name) REPLACE (coalesce(t.place_id, d.area_id, t.area_id) AS area_id)
    FROM told t LEFT JOIN decided d ON d.person_id = t.person_id AND d.association = t.association;

-- Hamlets of a day, with the area in which they count on the day of the tree.
CREATE OR REPLACE TEMP MACRO hamlets_in(day) AS TABLE
    SELECT h.* REPLACE (coalesce(p.place_id, h.area_id) AS area_id)
    FROM hamlets_on(CAST(day AS DATE)) h LEFT JOIN tree_places p ON p.area_id = h.area_id;

-- The organisations of a day within areas and below a unit (its id and those below it); NULL takes all.
CREATE OR REPLACE TEMP MACRO units_in(day, areas, below) AS TABLE
    SELECT *
    FROM units_on(CAST(day AS DATE))
    WHERE (areas IS NULL OR unit_id IN (SELECT t.unit_id FROM tree_units t WHERE list_contains(CAST(areas AS VARCHAR[]), t.area_id)))
      AND (below IS NULL OR list_contains(CAST(below AS VARCHAR[]), unit_id));

-- The ids of the organisations within areas and below a unit, also of those that ended: members may
-- still be told to be in them.
CREATE OR REPLACE TEMP MACRO unit_ids(areas, below) AS TABLE
    SELECT unnest([unit_id, '?' || unit_id]) AS unit_id
    FROM tree_units
    WHERE (areas IS NULL OR list_contains(CAST(areas AS VARCHAR[]), area_id))
      AND (below IS NULL OR list_contains(CAST(below AS VARCHAR[]), unit_id));

-- Organisations that were divided before the day of the tree, for their members, candidates or targets of which nothing
-- decides where they went; their ids begin with a question mark.
CREATE OR REPLACE TEMP MACRO undecided_units(kinds) AS TABLE
    SELECT DISTINCT unit_id FROM tree_seats WHERE place_id IS NULL AND list_contains(kinds, kind);

-- Every organisation with each one below it on a day, itself too; also those that ended.
CREATE OR REPLACE TEMP MACRO unit_lines(day) AS TABLE
    WITH RECURSIVE units AS MATERIALIZED (
        SELECT unit_id, parent_id FROM units_as_of(CAST(day AS DATE))
    ), line(above, unit_id) AS (
        SELECT unit_id, unit_id FROM units
        UNION
        SELECT line.above, u.unit_id FROM line JOIN units u ON u.parent_id = line.unit_id
    )
    SELECT above, unit_id FROM line
    UNION ALL
    SELECT CASE WHEN l.above = l.unit_id THEN '?' || l.above ELSE l.above END, '?' || l.unit_id
    FROM line l SEMI JOIN undecided_units(['member', 'candidate', 'target']) q ON q.unit_id = l.unit_id;

-- The organisations of the day of the tree within areas and below a unit, for figures of members, candidates or targets.
CREATE OR REPLACE TEMP MACRO seats_in(areas, below, kinds) AS TABLE
    SELECT unit_id, org_name, unit_kind, parent_id
    FROM units_in(getvariable('tree_day'), areas, below)
    UNION ALL
    SELECT '?' || u.unit_id, 'Chưa xác định (' || u.org_name || ')', u.unit_kind, u.parent_id
    FROM units_as_of(CAST(getvariable('tree_day') AS DATE)) u SEMI JOIN undecided_units(kinds) q ON q.unit_id = u.unit_id
    WHERE '?' || u.unit_id IN (FROM unit_ids(areas, below));

-- Every dossier of a day, with the organisation in which it counts on another: the one that it became as a whole, of a
-- divided one that of which the person is told then.
CREATE OR REPLACE TEMP MACRO seated(day, seats) AS TABLE
    SELECT m.* REPLACE (CASE WHEN t.unit_id IS NULL THEN m.unit_id ELSE coalesce(k.unit_id, t.place_id, '?' || m.unit_id) END AS unit_id)
    FROM members_on(CAST(day AS DATE)) m
    LEFT JOIN tree_seats t ON t.kind = 'member' AND t.unit_id = m.unit_id AND t.speaks_on = m.speaks_on AND t.on_day = CAST(seats AS DATE)
    LEFT JOIN tree_members k ON k.person_id = m.person_id AND list_contains(t.choices, k.unit_id);

-- Whether a member is official or probationary on a day. Where a list does not say, only those
-- admitted less than 12 months ago are surely probationary (Điều lệ Đảng, Điều 5.1).
CREATE OR REPLACE TEMP MACRO type_of(member_type, admission_date, official_date, day) AS
    CASE WHEN official_date <= CAST(day AS DATE) THEN 'official'
         WHEN official_date > CAST(day AS DATE) THEN 'probationary'
         WHEN member_type IS NULL AND admission_date > CAST(day AS DATE) - to_months(12) THEN 'probationary'
         ELSE member_type END;

-- Every dossier of a day within areas and below a unit, also of those who left.
CREATE OR REPLACE TEMP MACRO dossiers_in(day, areas, below) AS TABLE
    SELECT *, type_of(member_type, admission_date, official_date, day) AS type_on
    FROM seated(day, getvariable('tree_day'))
    WHERE (areas IS NULL AND below IS NULL)
       OR unit_id IN (FROM unit_ids(areas, below));

-- The party members of a day within areas and below a unit: admitted by then, and not transferred
-- away, removed or dead by then. Those exempt, suspended or elsewhere for a time count.
CREATE OR REPLACE TEMP MACRO members_in(day, areas, below) AS TABLE
    SELECT * FROM dossiers_in(day, areas, below)
    WHERE is_active AND coalesce(admission_date <= CAST(day AS DATE), true);

-- The candidates of a day within areas and below a unit, with the organisation in which they count on the day of the tree.
CREATE OR REPLACE TEMP MACRO candidates_in(day, areas, below) AS TABLE
    SELECT *
    FROM (
        SELECT c.* REPLACE (CASE WHEN t.unit_id IS NULL THEN c.unit_id ELSE coalesce(k.unit_id, t.place_id, '?' || c.unit_id) END AS unit_id)
        FROM candidates_on(CAST(day AS DATE)) c
        LEFT JOIN tree_seats t ON t.kind = 'candidate' AND t.unit_id = c.unit_id AND t.speaks_on = c.speaks_on
            AND t.on_day = CAST(getvariable('tree_day') AS DATE)
        LEFT JOIN tree_candidates k ON k.person_id = c.person_id AND list_contains(t.choices, k.unit_id))
    WHERE (areas IS NULL AND below IS NULL)
       OR unit_id IN (FROM unit_ids(areas, below));

-- What organisations were told to reach, with the organisation for which it counts on the day of the tree.
CREATE OR REPLACE TEMP MACRO targets_seated() AS TABLE
    SELECT g.* REPLACE (CASE WHEN t.unit_id IS NULL THEN g.unit_id ELSE coalesce(t.place_id, '?' || g.unit_id) END AS unit_id)
    FROM targets g
    LEFT JOIN tree_seats t ON t.kind = 'target' AND t.unit_id = g.unit_id AND t.speaks_on = period_start(g.period)
        AND t.on_day = CAST(getvariable('tree_day') AS DATE);

-- The organisations of a day within areas and below a unit, as what they are on the day of the tree: all that came of each.
CREATE OR REPLACE TEMP MACRO organisations_in(day, areas, below) AS TABLE
    WITH stood AS (
        SELECT DISTINCT unnest(coalesce(t.choices, [u.unit_id])) AS unit_id
        FROM units_on(CAST(day AS DATE)) u
        LEFT JOIN tree_seats t ON t.kind = 'unit' AND t.unit_id = u.unit_id AND t.on_day = CAST(getvariable('tree_day') AS DATE)
    )
    SELECT u.* FROM units_as_of(CAST(getvariable('tree_day') AS DATE)) u SEMI JOIN stood USING (unit_id)
    WHERE (areas IS NULL AND below IS NULL)
       OR unit_id IN (FROM unit_ids(areas, below));

-- The names of the organisations of the day of the tree.
CREATE OR REPLACE TEMP MACRO seat_names() AS TABLE
    SELECT unit_id, org_name FROM units_as_of(CAST(getvariable('tree_day') AS DATE))
    UNION ALL
    SELECT '?' || unit_id, 'Chưa xác định (' || org_name || ')' FROM units_as_of(CAST(getvariable('tree_day') AS DATE));
