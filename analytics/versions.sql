-- Party organisations through time, from what stands; see resolve_versions.go.

-- How lists tell of a unit, once for each day. What a list does not tell (it has no column of kinds, or does not say
-- where) has not changed by that.
CREATE OR REPLACE TEMP TABLE standing_tellings AS
WITH remarks AS ( -- other names and other superiors, as rows tell them
    SELECT row_id, row_hash, min(changed_on) AS changed_on,
        any_value(from_name) FILTER (kind = 'renamed') AS from_name, any_value(to_name) FILTER (kind = 'renamed') AS to_name,
        any_value(from_parent) AS from_parent, any_value(to_parent) AS to_parent
    FROM store.unit_remarks
    WHERE kind IN ('renamed', 'moved') AND successor_id IS NOT NULL
    GROUP BY row_id, row_hash
), said AS (
    SELECT l.unit_id, s.speaks_on AS told_on, l.org_name AS name, coalesce(u.org_name, l.org_name) AS org_name,
        u.unit_kind AS told_kind, l.unit_kind AS name_kind, l.parent_id, d.area_id AS told_area,
        u.valid_from AS founded_on, u.valid_to AS ended_on, u.row_id, r.* EXCLUDE (row_id, row_hash)
    FROM store.units u
    JOIN store.scopes s ON s.scope_id = u.scope_id
    JOIN store.unit_links l ON l.unit_ref = u.unit_ref
    LEFT JOIN store.unit_days d ON d.unit_ref = u.unit_ref AND d.told_on = s.speaks_on
    LEFT JOIN remarks r ON r.row_id = u.row_id AND r.row_hash = u.row_hash
    WHERE u.run_to IS NULL
), days AS ( -- a remark tells of the day before the change and of the day itself
    SELECT *, coalesce(changed_on <= told_on, false) AS is_after, 1 AS rank FROM said
    UNION ALL
    SELECT * REPLACE (changed_on - 1 AS told_on), false, 2 FROM said WHERE changed_on IS NOT NULL
    UNION ALL
    SELECT * REPLACE (changed_on AS told_on), true, 2 FROM said WHERE changed_on IS NOT NULL
), told AS (
    SELECT unit_id, told_on, told_kind, name_kind, told_area, founded_on, ended_on,
        CASE WHEN is_after THEN coalesce(to_name, name) ELSE coalesce(from_name, name) END AS name,
        CASE WHEN coalesce(CASE WHEN is_after THEN to_name ELSE from_name END, name) <> name
             THEN CASE WHEN is_after THEN to_name ELSE from_name END ELSE org_name END AS org_name,
        coalesce(CASE WHEN is_after THEN to_parent ELSE from_parent END, parent_id) AS parent_id
    FROM days
    QUALIFY row_number() OVER (PARTITION BY unit_id, told_on ORDER BY rank, row_id) = 1
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
