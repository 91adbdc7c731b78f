-- Which rows the set rules keep out: those of TR-01, one personal id of two rows of a circle
-- (the party, an association) on a day. Rows that are kept out for faults of their own speak too,
-- unless it is the number that is wrong.
-- Two lists of one unit that are not the same list (another period, a part) are no two rows.
CREATE OR REPLACE TEMP TABLE standing_twins AS
WITH told AS (
    SELECT 'member' AS kind, row_id, false AS in_quarantine, 'member' AS circle, scope_id, return_id, row_no, citizen_id, full_name,
        store.is_active(member_status, left_on, DATE '9999-12-31') AS is_active
    FROM store.members WHERE run_to IS NULL
    UNION ALL
    SELECT 'roll', row_id, false, association, scope_id, return_id, row_no, citizen_id, full_name, left_on IS NULL
    FROM store.rolls WHERE run_to IS NULL
    UNION ALL
    SELECT kind, row_id, true, CASE kind WHEN 'member' THEN 'member' ELSE cleaned->>'association' END, scope_id, return_id, row_no,
        cleaned->>'citizen_id', cleaned->>'full_name',
        CASE kind WHEN 'member' THEN store.is_active(cleaned->>'member_status', TRY_CAST(cleaned->>'left_on' AS DATE), DATE '9999-12-31')
            ELSE (cleaned->>'left_on') IS NULL END
    FROM store.kept_out q LEFT JOIN (SELECT return_id, vertical FROM store.returns) t USING (return_id)
    WHERE kind IN ('member', 'roll') AND NOT EXISTS (
        SELECT 1 FROM store.findings n
        WHERE n.run_no = q.run_no AND n.scope_id = q.scope_id AND list_contains(store.places_of(n.cell, n.row_no), store.place_of(q.row_no, t.vertical))
          AND n.severity = 'error' AND n.field = 'citizen_id' AND n.rule <> 'TR-01')
), listed AS (
    SELECT t.* EXCLUDE (is_active), s.speaks_on, s.means, coalesce(s.unit_id, s.unit_ref) AS unit
    FROM told t JOIN store.scopes s ON s.scope_id = t.scope_id
    WHERE t.is_active AND length(t.citizen_id) = 12 AND NOT regexp_full_match(t.citizen_id, '0+|1+|2+|3+|4+|5+|6+|7+|8+|9+')
)
SELECT a.* EXCLUDE (speaks_on, means, unit), b.kind AS other_kind, b.row_id AS other_id, b.return_id AS other_return, b.row_no AS other_no
FROM listed a
JOIN listed b
  ON b.circle = a.circle AND b.citizen_id = a.citizen_id AND b.speaks_on = a.speaks_on AND b.row_id <> a.row_id
 AND (b.unit <> a.unit OR b.means = a.means);

-- A row that the last run to tell it let pass is not held.
DELETE FROM store.holds;
INSERT INTO store.holds
SELECT DISTINCT kind, row_id, in_quarantine, 'TR-01'
FROM standing_twins t
WHERE NOT EXISTS (
    SELECT 1 FROM store.spared s
    WHERE s.row_id = t.row_id AND s.rule = 'TR-01'
      AND s.run_no >= (SELECT max(run_no) FROM (
          SELECT run_no FROM store.lineage l WHERE l.row_id = t.row_id
          UNION ALL SELECT run_no FROM store.quarantine q WHERE q.row_id = t.row_id)))
ORDER BY ALL;
