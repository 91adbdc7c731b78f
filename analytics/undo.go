package analytics

import (
	"context"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Undone says what taking a run back did, or would do.
type Undone struct {
	RunID string
	Files int // of the run
	Gone  int // rows that no longer stand: new in the run, or as the run changed them
	Back  int // rows that stand again as they did: removed or changed by the run
}

// Undo takes a run back, also one that is not the last: the store holds what it would
// hold had the run never been. Of the run only its line in the ledger is kept. With dry
// nothing is changed and the counts say what would be. Error: ErrNoRun.
func (s *Store) Undo(ctx context.Context, runID string, dry bool) (*Undone, error) {
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, fmt.Errorf("undo run %s: %w", runID, connectError(err))
	}
	defer w.abort()
	u, err := undo(ctx, w, runID)
	if err != nil {
		return nil, fmt.Errorf("undo: %w", err)
	}
	if dry {
		return u, w.abort()
	}
	if err := w.commit(ctx); err != nil {
		return nil, fmt.Errorf("undo run %s: %w", runID, err)
	}
	return u, s.checkpoint(ctx)
}

func undo(ctx context.Context, w *writer, runID string) (*Undone, error) {
	no, err := runNumber(ctx, w.tx, runID)
	if err != nil {
		return nil, err
	}
	u := &Undone{RunID: runID}
	if err := standing(ctx, w, "staged_before"); err != nil {
		return nil, err
	}
	if err := w.forget(ctx, no, u); err != nil {
		return nil, err
	}
	if err := w.exec(ctx, "UPDATE store.runs SET status = 'undone' WHERE run_no = ?", no); err != nil {
		return nil, err
	}
	if err := w.derive(ctx); err != nil {
		return nil, err
	}
	if err := standing(ctx, w, "staged_after"); err != nil {
		return nil, err
	}
	err = w.tx.QueryRowContext(ctx, `SELECT
		(SELECT count(*) FROM (FROM staged_before EXCEPT FROM staged_after)),
		(SELECT count(*) FROM (FROM staged_after EXCEPT FROM staged_before))`).Scan(&u.Gone, &u.Back)
	return u, err
}

// derive makes anew what follows from the ledger.
func (w *writer) derive(ctx context.Context) error {
	if _, err := resolve(ctx, w, listedUnits); err != nil {
		return err
	}
	for _, step := range []func(context.Context, *writer) error{rebuild, timeUnits, hold, identify} {
		if err := step(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// runTables hold what runs wrote, by run_no, besides their lines and files.
var runTables = []string{"returns", "return_units", "findings", "quarantine", "changes", "lineage", "touched", "unit_refs", "spared"}

// forget deletes what a run wrote into the ledger.
func (w *writer) forget(ctx context.Context, run int32, u *Undone) error {
	err := w.exec(ctx, "DELETE FROM store.columns WHERE return_id IN (SELECT return_id FROM store.returns WHERE run_no = ?)", run)
	if err != nil {
		return err
	}
	u.Files, err = w.count(ctx, "DELETE FROM store.files WHERE run_no = ?", run)
	if err != nil {
		return err
	}
	for _, table := range runTables {
		if err := w.exec(ctx, "DELETE FROM store."+table+" WHERE run_no = ?", run); err != nil {
			return err
		}
	}
	return nil
}

// standing notes the rows that stand now in a temporary table.
func standing(ctx context.Context, w *writer, table string) error {
	if err := w.exec(ctx, "CREATE OR REPLACE TEMP TABLE "+table+" (row_id VARCHAR, row_hash VARCHAR)"); err != nil {
		return err
	}
	for _, kind := range dossier.Kinds() {
		err := w.exec(ctx, fmt.Sprintf("INSERT INTO %s SELECT row_id, row_hash FROM store.%s ANTI JOIN store.rows_held USING (row_id) WHERE run_to IS NULL", table, kind.Table()))
		if err != nil {
			return err
		}
	}
	return nil
}
