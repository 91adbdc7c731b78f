package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/analytics/accesslog"
)

func TestBlankLiterals(t *testing.T) {
	for statement, want := range map[string]string{
		"SELECT * FROM members WHERE citizen_id = '002060000001'":    "SELECT * FROM members WHERE citizen_id = '…'",
		"SELECT 1 WHERE x = 002060000001 AND y < 18":                 "SELECT 1 WHERE x = # AND y < 18",
		"SELECT 'O''Brien', \"Nguyễn Văn An\" -- tìm ông An\nFROM m": "SELECT '…', \"…\" FROM m",
		"SELECT e'it\\'s An' /* An /* An */ An */ FROM members":      "SELECT e'…' FROM members",
		"SELECT $$An$$, $q$An $$ An$q$ FROM members LIMIT 10":        "SELECT '…', '…' FROM members LIMIT 10",
		"SELECT 'An":   "SELECT '…'",
		"SELECT $An":   "SELECT '…'",
		"SELECT /* An": "SELECT",
		"SELECT họ_tên, member1999 FROM members": "SELECT họ_tên, member1999 FROM members",
		"": "",
	} {
		if got := blankLiterals(statement); got != want {
			t.Errorf("blankLiterals(%q) = %q, want %q", statement, got, want)
		}
	}
}

func FuzzBlankLiterals(f *testing.F) {
	f.Add("002060000001")
	f.Add("x' OR y = e'\\")
	f.Fuzz(func(t *testing.T, value string) {
		if strings.ContainsAny(value, "'…#") || len(value) < 3 {
			t.Skip()
		}
		if got := blankLiterals("SELECT 1 WHERE a = '" + value + "'"); got != "SELECT 1 WHERE a = '…'" {
			t.Errorf("%q leaves %q", value, got)
		}
		blankLiterals(value)
	})
}

// TestNothingIsShownUnlogged takes the log away: what would show values refuses, what masks
// them goes on and says so.
func TestNothingIsShownUnlogged(t *testing.T) {
	dir := t.TempDir()
	db := filepath.Join(dir, "hoso.duckdb")
	hoso(t, 0, "sample", "bac-quang", filepath.Join(dir, "bq"), "--scale", "0.01")
	hoso(t, 0, "import", filepath.Join(dir, "bq"), "--as-of", "2018-09-30", "--db", db, "--out", filepath.Join(dir, "reports"))
	if err := os.Remove(accesslog.Path(db)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(accesslog.Path(db), 0o700); err != nil { // not a file: cannot be written, also by root
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"sql", "--show-values", "SELECT full_name FROM members"},
		{"query", "members-without-citizen-id", "--show-values", "--as-of", "2018-09-30"},
		{"export", filepath.Join(dir, "out"), "--show-values"},
		{"undo", "r0001", "--yes"},
		{"import", filepath.Join(dir, "bq")},
	} {
		if out := hoso(t, exitFailed, append(args, "--db", db)...); len(out) > 0 {
			t.Errorf("hoso %v shows\n%s", args, out)
		}
	}
	var stdout, stderr bytes.Buffer
	w := testWorld()
	w.stdout, w.stderr, w.terminal = &stdout, &stderr, false
	if code := run(context.Background(), w, []string{"sql", "SELECT count(*) AS n FROM members", "--db", db}); code != exitOK {
		t.Errorf("masked reading: exit %d, %s", code, stderr.String())
	}
	if !strings.Contains(stderr.String(), "không ghi được nhật ký") {
		t.Errorf("masked reading says %q", stderr.String())
	}
}

// TestEveryStoreCommandIsLogged holds every command with a store to leave a line, also those
// that come later.
func TestEveryStoreCommandIsLogged(t *testing.T) {
	root := newRoot(testWorld())
	dir := t.TempDir()
	db := filepath.Join(dir, "hoso.duckdb")
	if err := os.WriteFile(db, []byte("not a store"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, cmd := range root.Commands() {
		if cmd.Flags().Lookup("db") == nil || cmd.Name() == "log" || cmd.Name() == "version" || cmd.Name() == "restore" {
			continue
		}
		before := len(entries(t, db))
		w := testWorld()
		w.stdout, w.stderr = &bytes.Buffer{}, &bytes.Buffer{}
		cmd.Flags().Set("db", db)
		cmd.SetContext(context.Background())
		cmd.RunE(cmd, []string{dir})
		if after := len(entries(t, db)); after == before {
			t.Errorf("hoso %s leaves no line in the access log", cmd.Name())
		}
	}
}

// A log that cannot be written keeps a command from beginning, and does not deny what was done.
func TestWhatIsSaidOfALogThatCannotBeWritten(t *testing.T) {
	a := &access{world: testWorld(), log: t.TempDir(), command: "undo"}
	if err := a.start(); err == nil || !strings.Contains(err.Error(), "nên không thực hiện") {
		t.Errorf("at the start: %v", err)
	}
	if err := a.end(context.Background(), nil); err == nil || !strings.Contains(err.Error(), "đã thực hiện xong") {
		t.Errorf("at the end: %v", err)
	}
}

func entries(t *testing.T, db string) []accesslog.Entry {
	t.Helper()
	list, err := accesslog.Read(accesslog.Path(db))
	if err != nil {
		t.Fatal(err)
	}
	return list
}
