package analytics

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// KnownAt is a moment in the life of a store: when a run had just ended, or an instant. A run
// that was taken back since was never known. A decision about people is known from when it was
// made until it was taken back.
type KnownAt struct {
	RunID string    // the last run that was known, and no decision after it; or
	Until time.Time // runs that started and decisions that were made before this instant were known
}

// OpenKnown opens the store at path as it was known at a moment: a copy in memory in which the
// later runs have never been, as after undoing them, and no later decision. Nothing is written to
// the file. So a report asked for an earlier moment is the same, byte for byte, as the one written
// then. Errors: those of Open, and ErrNoRun.
func OpenKnown(ctx context.Context, path string, at KnownAt) (*Store, error) {
	if err := readable(ctx, path); err != nil {
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

// WriteKnown is OpenKnown into a file, for other processes to open. The file is in a folder of its
// own beside the store, for the user alone; remove ends both.
func WriteKnown(ctx context.Context, path string, at KnownAt) (file string, remove func() error, err error) {
	if err := readable(ctx, path); err != nil {
		return "", nil, err
	}
	restrictUmask()
	dir, err := os.MkdirTemp(filepath.Dir(path), workPattern(path, "known")) // 0700
	if err == nil {
		remove = func() error { return os.RemoveAll(dir) }
		file = filepath.Join(dir, "known.duckdb")
		err = writeKnown(ctx, file, path, at)
	}
	if err != nil {
		if remove != nil {
			remove()
		}
		return "", nil, fmt.Errorf("open store %s as it was known: %w", path, connectError(err))
	}
	return file, remove, nil
}

func writeKnown(ctx context.Context, file, path string, at KnownAt) error {
	s, err := openAt(ctx, file, Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.know(ctx, path, at); err != nil {
		return err
	}
	if err := s.checkpoint(ctx); err != nil {
		return err
	}
	return s.Close()
}

// readable says what is wrong with a store, before it is copied.
func readable(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("open store %s: %w", path, fs.ErrNotExist)
	}
	s, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	return s.Close()
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

// unlearn takes back what came after a moment: runs, as undo does but with no line left of them,
// and decisions, also those that took an earlier one back.
func (w *writer) unlearn(ctx context.Context, at KnownAt) error {
	later, decided, taken, args := "started_at >= ?", "decided_at >= ?", "undone_at >= ?", []any{at.Until.UTC()}
	if at.RunID != "" {
		no, err := runNumber(ctx, w.tx, at.RunID)
		if err != nil {
			return err
		}
		later, decided, taken, args = "run_no > ?", "after_run >= ?", "undone_after >= ?", []any{no}
	}
	numbers, err := w.texts(ctx, "SELECT run_no::VARCHAR FROM store.runs WHERE "+later, args...)
	if err != nil {
		return err
	}
	unsaid, err := w.count(ctx, "DELETE FROM store.person_decisions WHERE "+decided, args...)
	if err != nil {
		return err
	}
	held, err := w.count(ctx, "UPDATE store.person_decisions SET undone_by = NULL, undone_at = NULL, undone_after = NULL WHERE "+taken, args...)
	if err != nil || len(numbers)+unsaid+held == 0 {
		return err
	}
	if len(numbers) > 0 {
		if err := w.unlearnRuns(ctx, strings.Join(numbers, ", ")); err != nil {
			return err
		}
	}
	return w.derive(ctx)
}

func (w *writer) unlearnRuns(ctx context.Context, numbers string) error {
	for _, table := range append([]string{"runs", "files"}, runTables...) {
		if err := w.exec(ctx, fmt.Sprintf("DELETE FROM store.%s WHERE run_no IN (%s)", table, numbers)); err != nil {
			return err
		}
	}
	return w.exec(ctx, "DELETE FROM store.columns WHERE return_id NOT IN (SELECT return_id FROM store.returns)")
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
