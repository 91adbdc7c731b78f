package analytics

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// ContentHash is a SHA-256, in hex, over what the store says now: the rows that stand, those
// that are kept out and why, which unit and area each name means, and which rows are one
// person. It does not depend on the order in which returns came, on how they were grouped into
// runs, or on runs that were undone; of two returns of one unit and period the one of the later
// run counts, and those of one run count together.
func (s *Store) ContentHash(ctx context.Context) (string, error) {
	rows, err := s.db.QueryContext(ctx, contentLines)
	if err != nil {
		return "", fmt.Errorf("content hash: %w", err)
	}
	defer rows.Close()
	sum := sha256.New()
	var line sql.RawBytes
	for rows.Next() {
		if err := rows.Scan(&line); err != nil {
			return "", fmt.Errorf("content hash: %w", err)
		}
		sum.Write(line)
		sum.Write([]byte{'\n'})
	}
	if err := rows.Err(); err != nil {
		return "", fmt.Errorf("content hash: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// contentLines are the lines of the content, sorted by their bytes. What a row says is in its
// row_hash, so that the way in which DuckDB prints values does not matter.
const contentLines = `
SELECT line FROM (
    SELECT CASE WHEN h.row_id IS NULL THEN 'row ' ELSE 'held ' || array_to_string(h.rules, ' ') || ' ' END
        || t.kind || ' ' || t.row_id || ' ' || t.row_hash || ' ' || t.scope_id AS line
    FROM (
        SELECT 'member' AS kind, row_id, row_hash, scope_id FROM store.members WHERE run_to IS NULL
        UNION ALL SELECT 'candidate', row_id, row_hash, scope_id FROM store.candidates WHERE run_to IS NULL
        UNION ALL SELECT 'roll', row_id, row_hash, scope_id FROM store.rolls WHERE run_to IS NULL
        UNION ALL SELECT 'unit', row_id, row_hash, scope_id FROM store.units WHERE run_to IS NULL
        UNION ALL SELECT 'hamlet', row_id, row_hash, scope_id FROM store.hamlets WHERE run_to IS NULL
        UNION ALL SELECT 'target', row_id, row_hash, scope_id FROM store.targets WHERE run_to IS NULL
        UNION ALL SELECT 'training', row_id, row_hash, scope_id FROM store.trainings WHERE run_to IS NULL) t
    LEFT JOIN store.rows_held h ON h.row_id = t.row_id
    UNION ALL
    SELECT 'out ' || kind || ' ' || row_id || ' ' || array_to_string(reasons, ' ') || ' ' || md5(raw::VARCHAR) FROM store.kept_out
    UNION ALL
    SELECT concat_ws(' ', 'scope', scope_id, speaks_on::VARCHAR, unit_id, coalesce(area_id, '?')) FROM store.scopes
    UNION ALL
    SELECT concat_ws(' ', 'unit', unit_ref, unit_id, coalesce(parent_id, '?'), coalesce(area_id, '?'), coalesce(unit_kind, '?'),
        coalesce(org_code, '?'), party::VARCHAR, org_name)
    FROM store.unit_links
    UNION ALL
    SELECT concat_ws(' ', 'person', kind, row_id, person_id) FROM store.person_links)
ORDER BY line`
