-- Party organisations through time, from what stands; see resolve_versions.go.

-- How lists tell of a unit, once for each day. What a list does not tell (it has no column of kinds, or does not say
-- where) has not changed by that.
CREATE OR REPLACE TEMP TABLE standing_tellings AS
WITH told AS (
    SELECT l.unit_id, s.speaks_on AS told_on, l.org_name AS name, coalesce(u.org_name, l.org_name) AS org_name,
        u.unit_kind AS told_kind, l.unit_kind AS name_kind, l.parent_id, d.area_id AS told_area,
        u.valid_from AS founded_on, u.valid_to AS ended_on
    FROM store.units u
    JOIN store.scopes s ON s.scope_id = u.scope_id
    JOIN store.unit_links l ON l.unit_ref = u.unit_ref
    LEFT JOIN store.unit_days d ON d.unit_ref = u.unit_ref AND d.told_on = s.speaks_on
    WHERE u.run_to IS NULL
    QUALIFY row_number() OVER (PARTITION BY l.unit_id, s.speaks_on ORDER BY u.row_id) = 1
)
SELECT * EXCLUDE (told_kind, name_kind, told_area),
    coalesce(told_kind, last_value(told_kind IGNORE NULLS) OVER kinds, first_value(told_kind IGNORE NULLS) OVER later_kinds, name_kind) AS unit_kind,
    coalesce(told_area, last_value(told_area IGNORE NULLS) OVER places, first_value(told_area IGNORE NULLS) OVER later_places) AS area_id
FROM told
WINDOW kinds AS (PARTITION BY unit_id, name_kind ORDER BY told_on ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    later_kinds AS (PARTITION BY unit_id, name_kind ORDER BY told_on ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
    places AS (PARTITION BY unit_id, parent_id ORDER BY told_on ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    later_places AS (PARTITION BY unit_id, parent_id ORDER BY told_on ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING);

-- The spans in which nothing of this changed. One begins on the day of the list that first tells it, the first of a unit
-- has no beginning; where only the area became another, it begins on the day on which that happened.
DELETE FROM store.unit_versions;
INSERT INTO store.unit_versions
WITH steps AS (
    SELECT *, lag(told_on) OVER w AS before_on, lag(area_id) OVER w AS before_area,
        row(name, unit_kind, parent_id) IS DISTINCT FROM row(lag(name) OVER w, lag(unit_kind) OVER w, lag(parent_id) OVER w) AS turns,
        area_id IS DISTINCT FROM lag(area_id) OVER w AS moves
    FROM standing_tellings
    WINDOW w AS (PARTITION BY unit_id ORDER BY told_on)
), starts AS (
    SELECT s.*,
        CASE WHEN s.before_on IS NULL THEN NULL
             WHEN NOT s.turns AND c.changed_on > s.before_on AND c.changed_on <= s.told_on THEN c.changed_on
             ELSE s.told_on END AS starts_on,
        count(*) FILTER (s.before_on IS NULL OR s.turns OR s.moves) OVER (PARTITION BY s.unit_id ORDER BY s.told_on) AS span_no
    FROM steps s
    LEFT JOIN store.area_changes c ON s.moves AND c.area_id = s.before_area AND c.successor_id = s.area_id
), spans AS (
    SELECT unit_id, first(starts_on ORDER BY told_on) AS starts_on, last(org_name ORDER BY told_on) AS org_name,
        any_value(unit_kind) AS unit_kind, any_value(parent_id) AS parent_id, any_value(area_id) AS area_id,
        last(founded_on ORDER BY told_on) AS founded_on, last(ended_on ORDER BY told_on) AS ended_on
    FROM starts
    GROUP BY unit_id, span_no
)
SELECT unit_id, starts_on, org_name, unit_kind, parent_id, area_id,
    coalesce(starts_on, CASE WHEN founded_on < coalesce(next_on, DATE '9999-12-31') THEN founded_on END) AS valid_from,
    CASE WHEN next_on IS NOT NULL THEN next_on - 1
         WHEN ended_on >= coalesce(starts_on, founded_on, ended_on) THEN ended_on END AS valid_to
FROM (SELECT *, lead(starts_on) OVER (PARTITION BY unit_id ORDER BY starts_on NULLS FIRST) AS next_on FROM spans)
ORDER BY unit_id, starts_on NULLS FIRST;
