package analytics

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// derivedOf is what a store shows of what follows from its ledger.
func derivedOf(t *testing.T, s *Store) map[string][]string {
	t.Helper()
	return map[string][]string{
		"content":       {contentHash(t, s)},
		"unit_versions": strs(t, s, "FROM unit_versions ORDER BY ALL"),
		"unit_changes":  strs(t, s, "FROM unit_changes ORDER BY ALL"),
		"members":       strs(t, s, "SELECT * EXCLUDE (return_id) FROM members ORDER BY ALL"),
	}
}

// lifeOfBranches is a store with lists of organisations of two days and what they tell of mergers.
func lifeOfBranches(t *testing.T) (path string, want map[string][]string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "a.duckdb")
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	loadLate(t, s, "r1", vinhHao2018)
	loadLate(t, s, "r2", membersOfVinhHao...)
	loadLate(t, s, "r3", vinhHao2021)
	return path, derivedOf(t, s)
}

// aged writes a store as a hoso of so many steps of the schema had it.
func aged(t *testing.T, path string, steps int) string {
	t.Helper()
	ctx := context.Background()
	old := filepath.Join(t.TempDir(), "old.duckdb")
	db, err := sql.Open("duckdb", old+Options{}.query())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	s := &Store{db: db, path: old}
	if err := s.begun(ctx); err != nil {
		t.Fatal(err)
	}
	all, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all[:steps] {
		if err := s.apply(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec("ATTACH '" + path + "' AS young (READ_ONLY)"); err != nil {
		t.Fatal(err)
	}
	for _, table := range strs(t, s, "SELECT table_name FROM duckdb_tables() WHERE database_name <> 'young' AND schema_name = 'store' AND table_name <> 'schema_version'") {
		columns := strings.Join(strs(t, s, `SELECT column_name FROM duckdb_columns() WHERE schema_name = 'store' AND table_name = ?
			GROUP BY ALL HAVING count(*) = 2`, table), ", ")
		if _, err := db.Exec("INSERT INTO store." + table + " BY NAME SELECT " + columns + " FROM young.store." + table); err != nil {
			t.Fatalf("%s: %v", table, err)
		}
	}
	for _, statement := range []string{"DELETE FROM store.meta WHERE key = 'derived'", "DETACH young", "CHECKPOINT"} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	return old
}

// deep is what verify --deep finds of what is derived: the title, and how many faults.
func deep(t *testing.T, path string) (string, int) {
	t.Helper()
	s, err := OpenToVerify(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	checks, err := s.Verify(context.Background(), VerifyOptions{Deep: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if c.Name == "derived" {
			return c.Title.VI, c.Faults
		}
	}
	t.Fatal("no check of what is derived")
	return "", 0
}

// A store of a hoso that did not know the versions of units has them when it has been brought up to date.
func TestAnOldStoreIsDerivedAnew(t *testing.T) {
	path, want := lifeOfBranches(t)
	old := aged(t, path, 17) // before 018_unit_versions
	s, err := Open(context.Background(), old, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := derivedOf(t, s)
	s.Close()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-made by this hoso +brought up to date)\n%s", diff)
	}
	if _, faults := deep(t, old); faults > 0 {
		t.Errorf("verify --deep: %d faults", faults)
	}
}

// One that another hoso derived otherwise is told so by verify, until it is opened for writing;
// damage of one that this hoso derived is no such thing, and stays.
func TestAStoreDerivedOtherwise(t *testing.T) {
	path, want := lifeOfBranches(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, before string
		other        bool
	}{
		{"by another hoso", "UPDATE store.meta SET value = 'x' WHERE key = 'derived'; DELETE FROM store.unit_versions", true},
		{"damaged", "DELETE FROM store.unit_versions", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := os.WriteFile(path, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			execFile(t, path, c.before)
			if title, faults := deep(t, path); faults == 0 || (title == notSettled.VI) != c.other {
				t.Errorf("verify --deep: %q, %d faults", title, faults)
			}
			s, err := Open(context.Background(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			same := cmp.Equal(want, derivedOf(t, s))
			s.Close()
			if same != c.other {
				t.Errorf("derived as by this hoso: %v, want %v", same, c.other)
			}
		})
	}
}
