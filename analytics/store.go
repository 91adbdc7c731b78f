package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/duckdb/duckdb-go/v2" // the driver
)

// Errors on which a caller branches.
var (
	ErrLocked = errors.New("store is in use")                       // by another process
	ErrNewer  = errors.New("store was made by a newer hoso")        // update hoso
	ErrOlder  = errors.New("store was made by an older hoso")       // open it for writing once
	ErrBroken = errors.New("store does not hold what it once held") // restore a copy
	ErrNoRun  = errors.New("no such run")                           // or it was undone
)

// schema holds the tables behind the views.
const schema = "store"

// Options say how a store is opened. The zero value opens for writing.
type Options struct {
	ReadOnly    bool
	Threads     int    // 0: as many as DuckDB thinks
	MemoryLimit string // "2GB"; "" as DuckDB thinks
}

// Store is an open store. Its methods may be called from several goroutines, but only
// one Load may be open at a time.
type Store struct {
	db      *sql.DB
	path    string
	version Version
}

// Version says what a store is made of.
type Version struct {
	Schema int    // number of the last migration
	DuckDB string // "v1.5.5"
}

// Open opens the store at path, makes it when it is missing, and brings it up to date.
// The path "" or ":memory:" is a store that is gone when it is closed.
//
// Errors: ErrLocked with the process that holds it, ErrNewer, ErrOlder (only when read
// only), ErrBroken, fs.ErrNotExist when read only.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if path == ":memory:" {
		path = ""
	}
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.ReadOnly && path != "" {
		if _, err := os.Stat(path); err != nil {
			return nil, fs.ErrNotExist
		}
	}
	if name := strings.ToLower(filepath.Base(path)); strings.HasPrefix(name, schema+".") || name == schema {
		// DuckDB names a database after its file, and could then not tell it from our schema.
		return nil, fmt.Errorf("a store cannot be named %s: choose another file name", filepath.Base(path))
	}
	restrictUmask()
	if path != "" && !isFile(path) {
		if err := makeStore(ctx, path); err != nil {
			return nil, err
		}
	}
	return openAt(ctx, path, o)
}

// openAt opens a file that is there, or makes one.
func openAt(ctx context.Context, path string, o Options) (*Store, error) {
	db, err := sql.Open("duckdb", path+o.query())
	if err != nil {
		return nil, connectError(err)
	}
	s := &Store{db: db, path: path}
	if err := s.prepare(ctx, o); err != nil {
		db.Close()
		return nil, connectError(err)
	}
	return s, nil
}

// query is the part of the data source name that must be set before the file is opened.
func (o Options) query() string {
	parts := []string{"autoinstall_known_extensions=false", "autoload_known_extensions=false"}
	if o.ReadOnly {
		parts = append(parts, "access_mode=read_only")
	}
	if o.Threads > 0 {
		parts = append(parts, fmt.Sprintf("threads=%d", o.Threads))
	}
	if o.MemoryLimit != "" {
		parts = append(parts, "memory_limit="+o.MemoryLimit)
	}
	return "?" + strings.Join(parts, "&")
}

// connectError turns DuckDB's words for a locked file into ErrLocked.
func connectError(err error) error {
	_, holder, ok := strings.Cut(err.Error(), "Conflicting lock is held in ")
	if !ok {
		return err
	}
	if end := strings.Index(holder, ")"); end >= 0 {
		holder = holder[:end+1]
	}
	return fmt.Errorf("%w by %s", ErrLocked, holder)
}

// prepare brings the store to this program's schema and checks that it is whole.
func (s *Store) prepare(ctx context.Context, o Options) error {
	if err := s.db.QueryRowContext(ctx, "SELECT version()").Scan(&s.version.DuckDB); err != nil {
		return err
	}
	if o.ReadOnly {
		return s.checkSchema(ctx)
	}
	// A crash leaves a log behind; folding it in at once is what heals it.
	if _, err := s.db.ExecContext(ctx, "CHECKPOINT"); err != nil {
		return err
	}
	if s.path != "" {
		if err := os.Chmod(s.path, 0o600); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if err := s.seed(ctx); err != nil {
		return err
	}
	return s.verify(ctx)
}

// Close closes the store.
func (s *Store) Close() error { return s.db.Close() }

// Version says what the store is made of.
func (s *Store) Version() Version { return s.version }

// Path is the file of the store, "" in memory.
func (s *Store) Path() string { return s.path }

// checkpoint folds the log into the file: a log that is cut off loses runs without a word.
func (s *Store) checkpoint(ctx context.Context) error {
	if _, err := s.db.ExecContext(ctx, "CHECKPOINT"); err != nil {
		return fmt.Errorf("checkpoint (what was committed is kept): %w", err)
	}
	return nil
}

// verify compares the ledger with what is stored.
func (s *Store) verify(ctx context.Context) error {
	var run string
	err := s.db.QueryRowContext(ctx, ledgerMismatch).Scan(&run)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return fmt.Errorf("verify the ledger: %w", err)
	}
	return fmt.Errorf("%w: run %s", ErrBroken, run)
}

// ledgerMismatch names a run whose rows are not those that the ledger counted.
const ledgerMismatch = `
SELECT r.run_id
FROM store.runs r
LEFT JOIN (SELECT run_no, count(*) AS n FROM store.lineage GROUP BY run_no) l USING (run_no)
LEFT JOIN (SELECT run_no, count(*) AS n FROM store.quarantine GROUP BY run_no) q USING (run_no)
WHERE r.status = 'done' AND coalesce(l.n, 0) + coalesce(q.n, 0) <> r.added + r.changed + r.unchanged + r.quarantined
ORDER BY r.run_no LIMIT 1`
