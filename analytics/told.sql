-- What the run tells, for its rules; temporary tables of the load's transaction.

-- Who is told of as one of a circle (the party, an association) on a day: by the rows of this
-- run (with stage_no), and by stored rows on which this run says nothing.
-- An id or date of birth that a rule of the row calls an error tells nothing here.
CREATE OR REPLACE TEMP TABLE told_people AS
WITH wrong AS (
    SELECT scope_id, place, bool_or(field = 'citizen_id') AS citizen_id, bool_or(field = 'birth_date') AS birth_date
    FROM (
        SELECT scope_id, field, unnest(store.places_of(cell, row_no)) AS place
        FROM store.findings SEMI JOIN staged_run USING (run_no)
        WHERE severity = 'error' AND field IN ('citizen_id', 'birth_date') AND row_no IS NOT NULL)
    GROUP BY ALL
), spoken AS (
    SELECT DISTINCT s.kind, coalesce(s.unit_id, s.unit_ref) AS unit, coalesce(s.association, '') AS association
    FROM staged_scopes t JOIN store.scopes s ON s.scope_id = t.scope_id
), silent AS (
    SELECT s.* FROM store.scopes s ANTI JOIN spoken p
    ON p.kind = s.kind AND p.unit = coalesce(s.unit_id, s.unit_ref) AND p.association = coalesce(s.association, '')
), rows AS (
    SELECT stage_no, 'member' AS circle, scope_id, return_id, row_no, citizen_id, full_name, name_key, birth_date,
        birth_precision, store.is_active(member_status, left_on, DATE '9999-12-31') AS is_active
    FROM staged_members
    UNION ALL
    SELECT stage_no, association, scope_id, return_id, row_no, citizen_id, full_name, name_key, birth_date,
        birth_precision, left_on IS NULL
    FROM staged_rolls
    UNION ALL
    SELECT NULL, 'member', scope_id, return_id, row_no, citizen_id, full_name, name_key, birth_date,
        birth_precision, store.is_active(member_status, left_on, DATE '9999-12-31')
    FROM store.members SEMI JOIN silent USING (scope_id) ANTI JOIN staged_again USING (row_id) WHERE run_to IS NULL
    UNION ALL
    SELECT NULL, association, scope_id, return_id, row_no, citizen_id, full_name, name_key, birth_date,
        birth_precision, left_on IS NULL
    FROM store.rolls SEMI JOIN silent USING (scope_id) ANTI JOIN staged_again USING (row_id) WHERE run_to IS NULL
)
SELECT r.* EXCLUDE (scope_id, is_active) REPLACE (
        CASE WHEN NOT coalesce(w.citizen_id, false) THEN r.citizen_id END AS citizen_id,
        CASE WHEN NOT coalesce(w.birth_date, false) THEN r.birth_date END AS birth_date),
    s.speaks_on
FROM rows r
JOIN store.scopes s ON s.scope_id = r.scope_id
LEFT JOIN store.returns t ON t.return_id = r.return_id
LEFT JOIN wrong w ON r.stage_no IS NOT NULL AND w.scope_id = r.scope_id AND w.place = store.place_of(r.row_no, t.vertical)
WHERE r.is_active;

-- Where a field of a return stands: "file › sheet › column".
CREATE OR REPLACE TEMP TABLE told_columns AS
SELECT t.return_id, c.field, f.path || ' › ' || t.sheet || ' › ' || c.letter AS place
FROM store.returns t JOIN store.files f ON f.file_id = t.file_id JOIN store.columns c ON c.return_id = t.return_id
WHERE c.field IS NOT NULL;
