-- Temporary tables and views of one load, in its transaction; gone with its connection.
-- The tables staged_members … (made from the fact tables) come first.

-- The number of the run.
CREATE OR REPLACE TEMP TABLE staged_run (run_no INTEGER NOT NULL);

-- The units of which the returns of this run speak.
CREATE OR REPLACE TEMP VIEW staged_scopes AS
FROM store.return_units SEMI JOIN staged_run USING (run_no);

-- The scopes on which this run has the last word, each with a return that has it: those
-- touched by whole lists, under whatever name the unit went before.
CREATE OR REPLACE TEMP VIEW staged_reach AS
SELECT old.scope_id, min(r.return_id) AS return_id
FROM (SELECT DISTINCT return_id, scope_id FROM staged_scopes) r
JOIN store.scopes s ON s.scope_id = r.scope_id
JOIN store.scopes old ON old.means = s.means
WHERE NOT s.is_partial
GROUP BY old.scope_id;

-- The rows of earlier returns that this run brings again, each with the return that
-- stands in the place of its own; not those that another return has told since.
CREATE OR REPLACE TEMP VIEW staged_again AS
WITH old AS (
    SELECT a.old_id, min(a.return_id) AS return_id
    FROM store.returns_again a SEMI JOIN staged_scopes s ON s.return_id = a.return_id
    GROUP BY a.old_id
), told AS (
    SELECT l.row_id, l.run_no, o.return_id FROM store.lineage l JOIN old o ON o.old_id = l.return_id
)
SELECT t.row_id, min(t.return_id) AS return_id
FROM told t
WHERE NOT EXISTS (SELECT 1 FROM store.lineage l ANTI JOIN staged_run USING (run_no) WHERE l.row_id = t.row_id AND l.run_no > t.run_no)
GROUP BY t.row_id;

-- What became of each row, by the return that decided it.
CREATE OR REPLACE TEMP TABLE staged_outcomes (
    return_id VARCHAR NOT NULL, outcome VARCHAR NOT NULL, row_id VARCHAR NOT NULL, stage_no BIGINT);

-- The counts of the files, until they are written to the ledger.
CREATE OR REPLACE TEMP TABLE staged_files (
    file_id VARCHAR NOT NULL, status VARCHAR NOT NULL, rows_read INTEGER, added INTEGER, changed INTEGER, unchanged INTEGER,
    removed INTEGER, quarantined INTEGER);

-- The rows that are kept out.
CREATE OR REPLACE TEMP TABLE staged_faulty (stage_no BIGINT NOT NULL, reasons VARCHAR[] NOT NULL);
