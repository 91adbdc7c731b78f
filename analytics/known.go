package analytics

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"
)

// KnownAt is a moment in the life of a store: after a run, or at an instant. A run that was
// taken back since was never known.
type KnownAt struct {
	RunID string    // the last run that was known; or
	Until time.Time // runs that started before this instant were known
}

// OpenKnown opens the store at path as it was known at a moment: a copy in memory in which the
// later runs have never been, as after undoing them. Nothing is written to the file. So a
// report asked for an earlier moment is the same, byte for byte, as the one written then.
// Errors: those of Open, and ErrNoRun.
func OpenKnown(ctx context.Context, path string, at KnownAt) (*Store, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, fs.ErrNotExist)
	}
	now, err := Open(ctx, path, Options{ReadOnly: true}) // says what is wrong with it
	if err != nil {
		return nil, err
	}
	if err := now.Close(); err != nil {
		return nil, err
	}
	s, err := Open(ctx, "", Options{})
	if err != nil {
		return nil, err
	}
	if err := s.know(ctx, path, at); err != nil {
		s.Close()
		return nil, fmt.Errorf("open store %s as it was known: %w", path, connectError(err))
	}
	return s, nil
}

func (s *Store) know(ctx context.Context, path string, at KnownAt) error {
	attach := "ATTACH '" + strings.ReplaceAll(path, "'", "''") + "' AS file (READ_ONLY)"
	if _, err := s.db.ExecContext(ctx, attach); err != nil {
		return err
	}
	defer s.db.ExecContext(context.WithoutCancel(ctx), "DETACH file")
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	if err := w.copyFrom(ctx, "file"); err != nil {
		return err
	}
	if err := w.unlearn(ctx, at); err != nil {
		return err
	}
	return w.commit(ctx)
}

// copyFrom fills the tables with those of an attached store.
func (w *writer) copyFrom(ctx context.Context, attached string) error {
	tables, err := w.texts(ctx, "SELECT table_name FROM duckdb_tables() WHERE database_name = ? AND schema_name = 'store' AND table_name <> 'schema_version'", attached)
	if err != nil {
		return err
	}
	for _, table := range tables {
		if err := w.exec(ctx, fmt.Sprintf("DELETE FROM store.%[1]s; INSERT INTO store.%[1]s BY NAME FROM %[2]s.store.%[1]s", table, attached)); err != nil {
			return fmt.Errorf("copy %s: %w", table, err)
		}
	}
	return nil
}

// unlearn takes back the runs after a moment, as undo does, and leaves no line of them.
func (w *writer) unlearn(ctx context.Context, at KnownAt) error {
	later, args := "started_at >= ?", []any{at.Until.UTC()}
	if at.RunID != "" {
		no, err := runNumber(ctx, w.tx, at.RunID)
		if err != nil {
			return err
		}
		later, args = "run_no > ?", []any{no}
	}
	numbers, err := w.texts(ctx, "SELECT run_no::VARCHAR FROM store.runs WHERE "+later, args...)
	if err != nil || len(numbers) == 0 {
		return err
	}
	for _, table := range append([]string{"runs", "files"}, runTables...) {
		if err := w.exec(ctx, fmt.Sprintf("DELETE FROM store.%s WHERE run_no IN (%s)", table, strings.Join(numbers, ", "))); err != nil {
			return err
		}
	}
	if err := w.exec(ctx, "DELETE FROM store.columns WHERE return_id NOT IN (SELECT return_id FROM store.returns)"); err != nil {
		return err
	}
	return w.derive(ctx)
}

// texts are the values of a query of one column.
func (w *writer) texts(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := w.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}
