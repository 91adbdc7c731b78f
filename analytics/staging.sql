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

-- What became of each row, by the return that decided it.
CREATE OR REPLACE TEMP TABLE staged_outcomes (
    return_id VARCHAR NOT NULL, outcome VARCHAR NOT NULL, row_id VARCHAR NOT NULL, stage_no BIGINT);

-- The counts of the files, until they are written to the ledger.
CREATE OR REPLACE TEMP TABLE staged_files (
    file_id VARCHAR NOT NULL, status VARCHAR NOT NULL, rows_read INTEGER, added INTEGER, changed INTEGER, unchanged INTEGER,
    removed INTEGER, quarantined INTEGER);

-- The rows that are kept out.
CREATE OR REPLACE TEMP TABLE staged_faulty (stage_no BIGINT NOT NULL, reasons VARCHAR[] NOT NULL);
