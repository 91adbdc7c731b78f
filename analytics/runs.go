package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// RunInfo is a line of the ledger.
type RunInfo struct {
	Run
	Status string // "done" or "undone"
	Files  int
	Total  Counts
}

// Runs lists the runs of the store, the last first.
func (s *Store) Runs(ctx context.Context) ([]RunInfo, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT run_id, started_at, as_of, coalesce(user_name, ''), coalesce(hoso_version, ''),
		coalesce(rule_book, ''), status, files, rows_read, added, changed, unchanged, removed, quarantined,
		coalesce(rules_file_sha256, ''), coalesce(own_rules_sha256, '')
		FROM store.runs ORDER BY run_no DESC`)
	if err != nil {
		return nil, fmt.Errorf("list runs: %w", err)
	}
	defer rows.Close()
	var list []RunInfo
	for rows.Next() {
		var r RunInfo
		var asOf time.Time
		t := &r.Total
		err := rows.Scan(&r.ID, &r.StartedAt, &asOf, &r.User, &r.Version, &r.RuleBook, &r.Status, &r.Files,
			&t.Read, &t.Added, &t.Changed, &t.Unchanged, &t.Removed, &t.Quarantined, &r.RulesFileSHA256, &r.OwnRulesSHA256)
		if err != nil {
			return nil, fmt.Errorf("list runs: %w", err)
		}
		r.AsOf = dossier.FromTime(asOf)
		list = append(list, r)
	}
	return list, rows.Err()
}

// RunFiles lists the files of a run by their paths. Error: ErrNoRun.
func (s *Store) RunFiles(ctx context.Context, runID string) ([]FileResult, error) {
	no, err := runNumber(ctx, s.db, runID)
	if err != nil {
		return nil, err
	}
	rows, err := s.db.QueryContext(ctx, `SELECT path, status, rows_read, added, changed, unchanged, removed, quarantined
		FROM store.files WHERE run_no = ? ORDER BY path`, no)
	if err != nil {
		return nil, fmt.Errorf("list files of run %s: %w", runID, err)
	}
	defer rows.Close()
	var list []FileResult
	for rows.Next() {
		var f FileResult
		err := rows.Scan(&f.Path, &f.Status, &f.Read, &f.Added, &f.Changed, &f.Unchanged, &f.Removed, &f.Quarantined)
		if err != nil {
			return nil, fmt.Errorf("list files of run %s: %w", runID, err)
		}
		list = append(list, f)
	}
	return list, rows.Err()
}

// rowQuerier is a store or a transaction.
type rowQuerier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// runNumber is the number of a run that stands.
func runNumber(ctx context.Context, db rowQuerier, runID string) (int32, error) {
	var no int32
	err := db.QueryRowContext(ctx, "SELECT run_no FROM store.runs WHERE run_id = ? AND status = 'done'", runID).Scan(&no)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return 0, fmt.Errorf("run %s: %w", runID, ErrNoRun)
	case err != nil:
		return 0, fmt.Errorf("run %s: %w", runID, err)
	}
	return no, nil
}
