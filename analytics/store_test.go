package analytics

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// spare are the empty stores of tests that have ended. Making a store costs as much as
// twenty tests of it, so they are passed on.
var spare []*Store

// openMemory is an empty store that nobody else has until the test ends.
func openMemory(t testing.TB) *Store {
	t.Helper()
	if n := len(spare); n > 0 {
		s := spare[n-1]
		spare = spare[:n-1]
		t.Cleanup(func() { passOn(t, s) })
		return s
	}
	s, err := Open(context.Background(), "", Options{Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { passOn(t, s) })
	return s
}

// passOn empties a store of everything but what comes with the program.
func passOn(t testing.TB, s *Store) {
	for _, table := range strs(t, s, `SELECT table_name FROM duckdb_tables()
		WHERE schema_name = 'store' AND table_name NOT IN ('areas', 'area_members', 'area_changes', 'code_lists', 'meta', 'schema_version')`) {
		if _, err := s.db.Exec("DELETE FROM store." + table); err != nil {
			t.Errorf("empty the store: %v", err)
			return
		}
	}
	spare = append(spare, s)
}

// emptyFile is the path of a store of the test in which nothing is.
func emptyFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.duckdb")
	if emptyContent == nil {
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
		if emptyContent, err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, emptyContent, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

var emptyContent []byte // of a file with a new store

// openFile is an empty store in a file of the test.
func openFile(t testing.TB) *Store {
	t.Helper()
	s, err := Open(context.Background(), emptyFile(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// strs runs a query and returns its rows, columns joined by " | ".
func strs(t testing.TB, s *Store, query string, args ...any) []string {
	t.Helper()
	rows, err := s.db.Query("SELECT coalesce(COLUMNS(*)::VARCHAR, 'NULL') FROM ("+query+")", args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list []string
	cols, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		vals := make([]string, len(cols))
		ptrs := make([]any, len(cols))
		for i := range vals {
			ptrs[i] = &vals[i]
		}
		if err := rows.Scan(ptrs...); err != nil {
			t.Fatal(err)
		}
		list = append(list, strings.Join(vals, " | "))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// fewer is n, or less of it where time is short: what chance is tried on need not be tried
// as often under the race detector.
func fewer(n int) int {
	if raced || testing.Short() {
		return max(1, n/4)
	}
	return n
}

// Two that make one store at the same moment make one store.
func TestANewStoreIsMadeOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.duckdb")
	if err := makeStore(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", branchOf2018)
	s.Close()
	left := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new-killed")
	if err := os.Mkdir(left, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := makeStore(context.Background(), path); err != nil { // the slower one
		t.Fatal(err)
	}
	s, err = Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n := strs(t, s, "SELECT count(*) FROM members"); n[0] != "4" {
		t.Errorf("%s members are left of 4", n[0])
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path))
}
