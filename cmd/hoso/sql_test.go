package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// doubled is a statement whose text grows twofold n times, from one letter.
func doubled(n int) string {
	s := "SELECT 'x' AS t"
	for range n {
		s = "SELECT t || t AS t FROM (" + s + ")"
	}
	return s
}

// stopped statements pass the gate, since each of their parts is harmless, and would fill the
// memory or never end.
var stopped = map[string]string{
	"cross join":         "SELECT count(*) FROM range(1000000000000) a, range(1000) b",
	"self join":          "SELECT sum(length(a.full_name || b.full_name || c.full_name || d.full_name || e.full_name)) FROM members a, members b, members c, members d, members e",
	"doubled text":       "SELECT length(t) FROM (" + doubled(40) + ")",
	"replaced text":      "SELECT length(" + strings.Repeat("replace(", 12) + "'aaaaaaaaaa'" + strings.Repeat(", 'a', 'aaaaaaaaaa')", 12) + ")",
	"replaced pattern":   "SELECT length(" + strings.Repeat("regexp_replace(", 12) + "'aaaaaaaaaa'" + strings.Repeat(", 'a', 'aaaaaaaaaa', 'g')", 12) + ")",
	"pattern on a long":  "SELECT count(*) FROM range(100000000000) t(r) WHERE regexp_matches(CAST(r AS VARCHAR), '(1|2|3)*(4|5)*(((6*)*)*)*7{1,900}')",
	"gathered text":      "SELECT length(string_agg(CAST(r AS VARCHAR), '')) FROM range(100000000000) t(r)",
	"gathered list":      "SELECT array_length(list(r)) FROM range(100000000000) t(r)",
	"sorted":             "SELECT r FROM range(100000000000) t(r) ORDER BY -r LIMIT 1 OFFSET 5000000",
	"window":             "SELECT sum(n) FROM (SELECT row_number() OVER (ORDER BY -r) AS n FROM range(100000000000) t(r))",
	"distinct":           "SELECT count(DISTINCT r) FROM range(100000000000) t(r)",
	"histogram":          "SELECT cardinality(histogram(r)) FROM range(100000000000) t(r)",
	"grouped":            "SELECT count(*) FROM (SELECT a.r, b.r, count(*) FROM range(1000000000) a(r), range(1000000000) b(r) GROUP BY ALL)",
	"correlated":         "SELECT count(*) FROM range(10000000) a(x) WHERE (SELECT count(*) FROM range(10000000) b(y) WHERE y < x) > 5",
	"filtered to no row": "SELECT * FROM range(100000000000) a(x), range(100000000000) b(y) WHERE x * 3 + y = -1",
}

// refusedSQL are statements of each sort that the gate keeps out; analytics tries all of them.
var refusedSQL = []string{
	"SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "COPY members TO 'out.csv'", "ATTACH 'x.db' AS x", "INSTALL httpfs",
	"SET lock_configuration = false", "PRAGMA database_list", "SELECT getenv('HOME')", "SELECT * FROM glob('/*')", "DROP TABLE store.members",
	"SELECT * FROM store.members", "SELECT 1; DROP TABLE store.members", "SELECT repeat('x', 2000000000)", "SELECT list_transform([1], lambda x: x)",
	"WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r", "SELECT len(range(500000000))",
}

// TestHostileStatementsAreStopped asks the program itself, which answers by a process of its own.
func TestHostileStatementsAreStopped(t *testing.T) {
	dir := t.TempDir()
	db := filepath.Join(dir, "hoso.duckdb")
	hoso(t, exitOK, "sample", "bac-quang", filepath.Join(dir, "bq"), "--scale", "0.01")
	hoso(t, exitOK, "import", filepath.Join(dir, "bq"), "--as-of", "2018-09-30", "--db", db, "--out", filepath.Join(dir, "reports"))
	before, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	for name, statement := range stopped {
		start := time.Now()
		code, told := told(t, "sql", "--db", db, "--timeout", "500ms", statement)
		if code != exitFailed || !strings.Contains(told, "đã bị dừng, kho không thay đổi") {
			t.Errorf("%s: exit %d, %s", name, code, told)
		}
		if took := time.Since(start); took > 30*time.Second { // half a second, 5 s to be killed, and a busy machine
			t.Errorf("%s: stopped after %s", name, took)
		}
	}
	for _, statement := range refusedSQL {
		if code, told := told(t, "sql", "--db", db, statement); code != exitUsage || !strings.Contains(told, "bị từ chối") {
			t.Errorf("%s: exit %d, %s", statement, code, told)
		}
	}
	after, err := os.ReadFile(db)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the store has changed (%v)", err)
	}
	if _, err := os.Stat(db + ".wal"); err == nil {
		t.Error("the store has a log of changes")
	}
	out := hoso(t, exitOK, "sql", "--db", db, "--format", "csv", "SELECT count(*) > 0 AS there FROM members")
	if got := string(out); got != "there\ntrue\n" {
		t.Errorf("afterwards: %q", got)
	}
}

// told is the exit code of a command and what it says on standard error.
func told(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	w := testWorld()
	w.stdout, w.stderr, w.terminal = &stdout, &stderr, false
	code := run(context.Background(), w, args)
	if code != exitOK && stdout.Len() > 0 {
		t.Errorf("hoso %v fails and prints %q", args, stdout.String())
	}
	return code, stderr.String()
}
