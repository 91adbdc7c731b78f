package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Sandbox answers SQL that a person typed, from a store opened for reading only.
// Four walls stand around a statement, since settings alone were shown to let one
// overwrite the store:
//
//   - the gate: one SELECT, of known views and functions only, judged by its syntax tree;
//   - the names: a view means its masked twin, unless values are shown;
//   - the settings: read only, no file system, no extensions, all locked;
//   - the limits: rows, time and memory.
//
// A statement of a person runs in a process of its own besides (AskProcess), whose rights
// are taken away: DuckDB stops some functions at no deadline, and others outgrow its limit
// of memory.
//
// A Sandbox may be used by several goroutines; their statements wait for each other.
type Sandbox struct {
	db     *sql.DB
	gate   *gate
	shown  bool
	masked map[string]map[string]bool // of each view and day table the columns that it masks

	mu   sync.Mutex
	conn *sql.Conn // nil until the first statement, and after one was broken off
}

// SandboxOptions say how a Sandbox is opened.
type SandboxOptions struct {
	ShowValues  bool   // names, numbers and sensitive values in clear
	MemoryLimit string // "1GB" when empty
}

// SQLOptions limit one statement.
type SQLOptions struct {
	MaxRows int           // 10,000 when 0
	Timeout time.Duration // 30 s when 0
}

const defaultTimeout = 30 * time.Second

// OpenSandbox opens the store at path for SQL. No Store may be open for writing there.
// Errors: ErrLocked, ErrOlder, ErrNewer, fs.ErrNotExist.
func OpenSandbox(ctx context.Context, path string, o SandboxOptions) (*Sandbox, error) {
	s, err := openSandbox(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func openSandbox(ctx context.Context, path string, o SandboxOptions) (*Sandbox, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fs.ErrNotExist
	}
	if o.MemoryLimit == "" {
		o.MemoryLimit = "1GB"
	}
	store, err := open(ctx, path, Options{ReadOnly: true, Threads: 2, MemoryLimit: o.MemoryLimit})
	if err != nil {
		return nil, err
	}
	s := &Sandbox{db: store.db, shown: o.ShowValues}
	if s.gate, err = openGate(); err == nil {
		err = s.lockDown(ctx)
	}
	if err == nil {
		err = s.connect(ctx)
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Close closes the store and the gate.
func (s *Sandbox) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn != nil {
		s.conn.Close()
	}
	err := s.db.Close()
	if s.gate != nil {
		err = errors.Join(err, s.gate.close())
	}
	return err
}

// settings in their order: the last one makes the others final.
var settings = []string{
	"SET temp_directory = ''",
	"SET autoinstall_known_extensions = false",
	"SET autoload_known_extensions = false",
	"SET allow_community_extensions = false",
	"SET allow_persistent_secrets = false",
	"SET enable_external_access = false",
	"SET disabled_filesystems = 'LocalFileSystem'",
	"SET lock_configuration = true",
}

func (s *Sandbox) lockDown(ctx context.Context) error {
	for _, set := range settings {
		if _, err := s.db.ExecContext(ctx, set); err != nil {
			return fmt.Errorf("%s: %w", set, err)
		}
	}
	return nil
}

// connect takes a connection and makes the twins on it; a statement runs on no other.
func (s *Sandbox) connect(ctx context.Context) error {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	names, err := sandboxNames(ctx, conn, s.shown)
	if err != nil {
		conn.Close()
		return err
	}
	s.conn, s.gate.twins, s.masked = conn, names.twins, names.masked
	return nil
}

// SQL answers one SELECT statement. A *UsageError says what in it is not allowed or wrong.
// More rows than the limit are cut off and said so in the notes of the table, as are the
// columns that were masked.
func (s *Sandbox) SQL(ctx context.Context, statement string, o SQLOptions) (*Table, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if o.MaxRows == 0 {
		o.MaxRows = 10_000
	}
	if o.Timeout == 0 {
		o.Timeout = defaultTimeout
	}
	if s.conn == nil {
		if err := s.connect(ctx); err != nil {
			return nil, fmt.Errorf("sql: %w", err)
		}
	}
	passed, err := s.gate.check(ctx, statement)
	if err != nil {
		return nil, err
	}
	t, err := s.run(ctx, passed.sql, o)
	if err != nil {
		return nil, err
	}
	t.note(passed, s.masked, o.MaxRows)
	return t, nil
}

func (s *Sandbox) run(ctx context.Context, statement string, o SQLOptions) (*Table, error) {
	limited, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	// Results come whole from DuckDB, so the limit must be its own.
	wrapped := fmt.Sprintf("SELECT * FROM (\n%s\n) LIMIT %d", statement, o.MaxRows+1)
	t := &Table{Name: "sql"}
	rows, err := s.conn.QueryContext(limited, wrapped)
	if err == nil {
		err = t.read(rows, o.MaxRows)
	}
	if err == nil {
		return t, nil
	}
	if limited.Err() != nil { // the connection may be gone, and with it the twins
		s.conn.Close()
		s.conn = nil
	}
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("sql: %w", ctx.Err())
	case limited.Err() != nil:
		return nil, fmt.Errorf("sql: %w (%s)", ErrSlow, o.Timeout)
	}
	return nil, sqlError(err)
}

// sqlError is what DuckDB says of a statement it could not run. Conversion errors
// carry the value that failed, which may be a person's, so only their kind is told.
func sqlError(err error) error {
	text := err.Error()
	if strings.HasPrefix(text, "Out of Memory Error") {
		return fmt.Errorf("sql: %w", ErrBig)
	}
	if kind, _, ok := strings.Cut(text, " Error:"); ok && kind != "Binder" && kind != "Catalog" && kind != "Parser" {
		text = kind + " Error"
	}
	text, _, _ = strings.Cut(text, "\n\nLINE ") // of the statement as the gate rewrote it
	return wrongUsef("câu lệnh SQL lỗi: %s", "SQL: %s", text)
}

// note says what was cut off and which of the columns that the statement names are masked.
func (t *Table) note(passed judged, masked map[string]map[string]bool, limit int) {
	if t.Cut {
		t.Notes = append(t.Notes, dossier.Text{
			VI: fmt.Sprintf("Chỉ hiện %s dòng đầu.", showValue(int64(limit), dossier.VI)),
			EN: fmt.Sprintf("Only the first %s rows.", showValue(int64(limit), dossier.EN)),
		})
	}
	names := map[string]bool{}
	for table := range passed.tables {
		for c := range masked[table] {
			if passed.seen[c] || passed.seen["*"] && t.has(c) {
				names[c] = true
			}
		}
	}
	if len(names) > 0 {
		list := strings.Join(sortedKeys(names), ", ")
		t.Notes = append(t.Notes, dossier.Text{
			VI: "Đã che dữ liệu cá nhân trong: " + list + ". Điều kiện trên các cột này tính theo giá trị đã che (ngày sinh chỉ còn năm); dùng --show-values để xem đủ.",
			EN: "Personal data are masked in: " + list + ". Conditions on them work on the masked values (of a birth date the year alone); see all with --show-values.",
		})
	}
}

func (t *Table) has(column string) bool {
	for _, c := range t.Columns {
		if c.Name == column {
			return true
		}
	}
	return false
}
