-- Temporary tables and views of one load, in its transaction; gone with its connection.
-- The tables staged_members … (made from the fact tables) come first.

-- The number of the run.
CREATE OR REPLACE TEMP TABLE staged_run (run_no INTEGER NOT NULL);

-- The units of which the returns of this run speak.
CREATE OR REPLACE TEMP VIEW staged_scopes AS
FROM store.return_units SEMI JOIN staged_run USING (run_no);

-- The scopes on which this run has the last word, each with a return that has it: those
-- touched, under whatever name the unit went before.
CREATE OR REPLACE TEMP VIEW staged_reach AS
SELECT old.scope_id, min(r.return_id) AS return_id
FROM (SELECT DISTINCT return_id, scope_id FROM staged_scopes) r
JOIN store.scopes s ON s.scope_id = r.scope_id
JOIN store.scopes old ON old.means = s.means
GROUP BY old.scope_id;

-- The rows of earlier returns that this run brings again, each with the return that
-- stands in the place of its own.
CREATE OR REPLACE TEMP VIEW staged_again AS
SELECT l.row_id, min(a.return_id) AS return_id
FROM store.returns_again a
JOIN store.lineage l ON l.return_id = a.old_id
SEMI JOIN staged_scopes s ON s.return_id = a.return_id
GROUP BY l.row_id;

-- The files of this run that were loaded before and are not read again.
CREATE OR REPLACE TEMP TABLE staged_known (sha256 VARCHAR NOT NULL);

-- What such files say of units on which others speak in this run. The last word on those
-- is what all of them say together.
CREATE OR REPLACE TEMP VIEW staged_repeated AS
SELECT l.* EXCLUDE (run_no), f.sha256
FROM staged_known k
JOIN store.files f ON f.sha256 = k.sha256 AND f.status = 'loaded'
JOIN store.returns t ON t.file_id = f.file_id
JOIN store.lineage l ON l.return_id = t.return_id AND l.run_no = t.run_no
JOIN staged_reach r ON r.scope_id = l.scope_id
QUALIFY f.run_no = max(f.run_no) OVER (PARTITION BY f.sha256);

-- Who is told of as one of a circle (the party, an association) on a day: by the rows of this
-- run (with stage_no), and by stored rows on which this run says nothing.
CREATE OR REPLACE TEMP VIEW told_people AS
WITH spoken AS (
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
SELECT r.* EXCLUDE (scope_id, is_active), s.speaks_on
FROM rows r JOIN store.scopes s ON s.scope_id = r.scope_id
WHERE r.is_active;

-- Where a field of a return stands: "file › sheet › column".
CREATE OR REPLACE TEMP VIEW told_columns AS
SELECT t.return_id, c.field, f.path || ' › ' || t.sheet || ' › ' || c.letter AS place
FROM store.returns t JOIN store.files f ON f.file_id = t.file_id JOIN store.columns c ON c.return_id = t.return_id
WHERE c.field IS NOT NULL;

-- What became of each row, by the return that decided it.
CREATE OR REPLACE TEMP TABLE staged_outcomes (
    return_id VARCHAR NOT NULL, outcome VARCHAR NOT NULL, row_id VARCHAR NOT NULL, stage_no BIGINT);

-- The counts of the files, until they are written to the ledger.
CREATE OR REPLACE TEMP TABLE staged_files (
    file_id VARCHAR NOT NULL, status VARCHAR NOT NULL, rows_read INTEGER, added INTEGER, changed INTEGER, unchanged INTEGER,
    removed INTEGER, quarantined INTEGER);

-- The rows that are kept out.
CREATE OR REPLACE TEMP TABLE staged_faulty (stage_no BIGINT NOT NULL, reasons VARCHAR[] NOT NULL);
