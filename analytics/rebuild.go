package analytics

import (
	"context"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// rebuild makes the versions of all rows anew from the ledger: from what each run said
// (lineage), what it kept out (quarantine) and on which units and periods it spoke. It
// gives what merge would have given run by run, had it known the units as they are known
// now; merge is the short way for the last run.
func rebuild(ctx context.Context, w *writer) error {
	for _, kind := range dossier.Kinds() {
		for _, step := range []string{rebuildVersions, rebuildTable} {
			if err := w.exec(ctx, fmt.Sprintf(step, kind.Table(), kind)); err != nil {
				return fmt.Errorf("rebuild %s: %w", kind.Table(), err)
			}
		}
	}
	return nil
}

const (
	// The life of each row: what it said in which run, and the runs in which it was missing
	// although they spoke about its unit and period, or were the same sheet again as the one
	// that told it last. A run that only kept it out says nothing. What repeats is one version.
	rebuildVersions = `
CREATE OR REPLACE TEMP TABLE staged_versions AS
WITH spoke AS (
    SELECT DISTINCT c.means, u.run_no
    FROM store.return_units u JOIN store.scopes c ON c.scope_id = u.scope_id
    WHERE NOT c.is_partial
), said AS (
    SELECT row_id, run_no, row_hash, scope_id, return_id, lead(run_no) OVER (PARTITION BY row_id ORDER BY run_no) AS next_no
    FROM store.lineage WHERE kind = '%[2]s'
), heard AS (
    SELECT row_id, run_no FROM said UNION SELECT row_id, run_no FROM store.quarantine WHERE kind = '%[2]s'
), missing AS (
    SELECT s.row_id, k.run_no
    FROM (SELECT DISTINCT row_id, scope_id FROM said) s
    JOIN store.scopes c ON c.scope_id = s.scope_id
    JOIN spoke k ON k.means = c.means
    ANTI JOIN heard h ON h.row_id = s.row_id AND h.run_no = k.run_no
    UNION
    SELECT s.row_id, n.run_no
    FROM said s JOIN store.returns_again g ON g.old_id = s.return_id JOIN store.returns n ON n.return_id = g.return_id
    WHERE coalesce(n.run_no < s.next_no, true)
      AND NOT EXISTS (SELECT 1 FROM store.quarantine q WHERE q.row_id = s.row_id AND q.return_id = n.return_id)
), life AS (
    SELECT row_id, run_no, row_hash FROM said UNION ALL SELECT row_id, run_no, NULL FROM missing
), turns AS (
    SELECT row_id, run_no, row_hash
    FROM life
    QUALIFY row_hash IS DISTINCT FROM lag(row_hash) OVER (PARTITION BY row_id ORDER BY run_no)
)
SELECT row_id, row_hash, run_no AS run_from, lead(run_no) OVER (PARTITION BY row_id ORDER BY run_no) AS run_to
FROM turns
QUALIFY row_hash IS NOT NULL`

	rebuildTable = `
CREATE OR REPLACE TEMP TABLE staged_rebuilt AS
SELECT t.* REPLACE (v.run_from AS run_from, v.run_to AS run_to, l.return_id AS return_id, l.row_no AS row_no)
FROM staged_versions v
JOIN (SELECT * FROM store.%[1]s QUALIFY row_number() OVER (PARTITION BY row_id, row_hash ORDER BY run_from) = 1) t
  ON t.row_id = v.row_id AND t.row_hash = v.row_hash
JOIN store.lineage l ON l.kind = '%[2]s' AND l.row_id = v.row_id AND l.run_no = v.run_from;
DELETE FROM store.%[1]s;
INSERT INTO store.%[1]s FROM staged_rebuilt ORDER BY run_from, return_id, row_no;
DROP TABLE staged_rebuilt;
DROP TABLE staged_versions`
)
