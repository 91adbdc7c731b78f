package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// verify compares the ledger with what is stored: the counts of all runs, and the seal of the
// last one, which is where something can be lost. Verify looks at the seals of all.
func (s *Store) verify(ctx context.Context) error {
	var last sql.NullInt32
	if err := s.db.QueryRowContext(ctx, "SELECT max(run_no) FROM store.runs WHERE status = 'done'").Scan(&last); err != nil {
		return fmt.Errorf("verify the ledger: %w", err)
	}
	for _, look := range []*sql.Row{s.db.QueryRowContext(ctx, ledgerMismatch), s.db.QueryRowContext(ctx, sealBroken, last.Int32)} {
		var run string
		switch err := look.Scan(&run); {
		case errors.Is(err, sql.ErrNoRows):
			continue
		case err != nil:
			return fmt.Errorf("verify the ledger: %w", err)
		}
		return fmt.Errorf("%w: run %s", ErrBroken, run)
	}
	return nil
}

const (
	// ledgerMismatch names a run whose rows are not those that the ledger counted.
	ledgerMismatch = `
SELECT r.run_id
FROM store.runs r
LEFT JOIN (SELECT run_no, count(*) AS n FROM store.lineage GROUP BY run_no) l USING (run_no)
LEFT JOIN (SELECT run_no, count(*) AS n FROM store.quarantine GROUP BY run_no) q USING (run_no)
WHERE r.status = 'done' AND coalesce(l.n, 0) + coalesce(q.n, 0) <> r.added + r.changed + r.unchanged + r.quarantined
ORDER BY r.run_no LIMIT 1`

	// sealBroken names a run where what it wrote is not what it sealed.
	sealBroken = `
SELECT r.run_id
FROM store.runs r JOIN (SELECT sha256 FROM store.run_contents WHERE run_no = $1) c ON c.sha256 <> r.content_sha256
WHERE r.run_no = $1`
)

// sealRun seals a run: it is the last that is written of it.
const sealRun = `
UPDATE store.runs SET content_sha256 = (SELECT sha256 FROM store.run_contents WHERE run_no = $1) WHERE run_no = $1`

// The seals of runs of which somebody is forgotten are made anew, but not of those that were
// broken before.
const (
	wholeRuns = `
CREATE OR REPLACE TEMP TABLE staged_whole AS
SELECT run_no FROM store.runs r JOIN store.run_contents c USING (run_no) WHERE r.status = 'done' AND r.content_sha256 = c.sha256`

	sealAgain = `
UPDATE store.runs SET content_sha256 = c.sha256
FROM store.run_contents c WHERE c.run_no = runs.run_no AND runs.run_no IN (SELECT run_no FROM staged_whole)`
)
