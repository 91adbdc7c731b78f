package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
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
	ErrNoFile = errors.New("not a file of DuckDB")                  // or damaged where it begins
	ErrName   = errors.New("a store cannot have that name")         // DuckDB would take it for something else
	ErrKept   = errors.New("what was committed is kept")            // of an error that came after the commit
)

// errBehind says that a file lacks steps of the schema, which are taken on a copy of it.
var errBehind = errors.New("store lacks steps of the schema")

// schema holds the tables behind the views.
const schema = "store"

// Options say how a store is opened. The zero value opens for writing.
type Options struct {
	ReadOnly    bool
	Threads     int    // 0: as many as DuckDB thinks
	MemoryLimit string // "2GB"; "" as DuckDB thinks

	inPlace bool // missing steps of the schema are taken on the file itself: it is a copy
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
// only), ErrBroken, ErrNoFile, fs.ErrNotExist when read only.
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
		return nil, ErrName
	}
	restrictUmask()
	if path != "" && !isFile(path) {
		if err := makeStore(ctx, path); err != nil && !isFile(path) { // somebody was faster, and cleared away what we had begun
			return nil, err
		}
	}
	s, err := openAt(ctx, path, o)
	if errors.Is(err, errBehind) {
		if err := renewStore(ctx, path); err != nil {
			return nil, err
		}
		return openAt(ctx, path, o)
	}
	return s, err
}

// openAt opens a file that is there, or makes one. Error: errBehind where the file is to be
// brought up to date on a copy.
func openAt(ctx context.Context, path string, o Options) (*Store, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
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

// checkFile refuses a file that is no database: DuckDB would open one of CSV, JSON or Parquet as a table, in memory,
// and what is written were gone with it.
func checkFile(path string) error {
	if strings.Contains(path, "?") { // the driver reads options after it
		return ErrName
	}
	if path == "" || !isFile(path) {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	start := make([]byte, 12)
	_, err = io.ReadFull(f, start)
	var disk *fs.PathError
	switch {
	case errors.As(err, &disk):
		return err
	case err != nil || string(start[8:]) != "DUCK":
		return ErrNoFile
	}
	return nil
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
		if err := clearWork(s.path, "known"); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx, o.inPlace); err != nil {
		return err
	}
	if err := s.seed(ctx); err != nil {
		return err
	}
	if err := s.verify(ctx); err != nil {
		return err
	}
	return s.settle(ctx)
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
		return fmt.Errorf("checkpoint (%w): %w", ErrKept, err)
	}
	return nil
}
