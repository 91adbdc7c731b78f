package analytics

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/analytics/accesslog"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The traps of DuckDB that no other test meets; docs/reliability.md lists all, with their tests.

// DuckDB commits an aborted transaction without an error, and keeps nothing of it.
func TestAnAbortedTransactionIsNotCommitted(t *testing.T) {
	s := openMemory(t)
	ctx := context.Background()
	w, err := begin(ctx, s.db)
	if err != nil {
		t.Fatal(err)
	}
	defer w.abort()
	if err := w.append("meta", "x", "y"); err != nil {
		t.Fatal(err)
	}
	if err := w.exec(ctx, "INSERT INTO store.meta VALUES (NULL, 'z')"); err == nil {
		t.Fatal("a NULL goes into a column without any")
	}
	if err := w.commit(ctx); err == nil {
		t.Error("commit of an aborted transaction succeeds")
	}
	if got := strs(t, s, "SELECT * FROM store.meta WHERE key = 'x'"); got != nil {
		t.Errorf("kept: %q", got)
	}
}

// Outside a transaction an appender commits every 204,800 rows.
func TestManyRowsAreGivenUpAsOne(t *testing.T) {
	s := openMemory(t)
	w, err := begin(context.Background(), s.db)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 205_000 {
		if err := w.append("touched", int32(1), "c", day(dossier.NewDate(2018, 1, 1+i%28))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.abort(); err != nil {
		t.Fatal(err)
	}
	if got := strs(t, s, "SELECT count(*) FROM store.touched"); got[0] != "0" {
		t.Errorf("%s rows stayed", got[0])
	}
}

// A log that is cut off loses what was committed, without a word: none is left behind, while the
// store is still open.
func TestNoLogIsLeftBehind(t *testing.T) {
	ctx := context.Background()
	path := emptyFile(t)
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	noLog := func(after string) {
		t.Helper()
		if info, err := os.Stat(path + ".wal"); err == nil && info.Size() > 0 {
			t.Errorf("after %s: a log of %d bytes", after, info.Size())
		}
	}
	load(t, s, "r1", peopleSheets()...)
	noLog("a run")
	n := caseNo("tones differ")
	d := Decision{Pair: pairOf(t, s, n+"m", n+"r"), Verdict: Same, Reason: "?", At: time.Unix(0, 0)}
	if err := s.Decide(ctx, d); err != nil {
		t.Fatal(err)
	}
	noLog("a decision")
	undoRuns(t, s, []string{"r1"})
	noLog("an undo")
	if err := s.KeepLogHead(ctx, accesslog.Head{N: 1, Hash: "x"}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path + ".wal")
	if err != nil {
		t.Fatal("the test does not meet a log at all")
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode %o of the log, want 600", info.Mode().Perm())
	}
}

// The appender takes a float for an unscaled number, stores JSON as it is, and moves days west.
func TestSharesJSONAndDaysSurviveTheAppender(t *testing.T) {
	s := openMemory(t)
	sh := sheet{path: "a.xlsx", kind: dossier.Candidate, unit: branch1, period: "2018-09-30", rows: "full_name | birth_date\nAn \"{\\bad\x01 | 0001-01-01\nBình | 2000-02-29"}
	b := sh.batch()
	b.Returns[0].Columns[0].Confidence = 0.3333
	b.Returns[0].Columns[1].Confidence = 0.9996
	faulty := dossier.Finding{Rule: "KN-01", Severity: dossier.Error, File: b.File.Path, Sheet: "Sheet1", Record: 4, Cell: dossier.Cell{Row: 4, Col: 2}}
	loadBatches(t, s, thisRun("r1"), []dossier.Finding{faulty}, b)
	for query, want := range map[string]string{
		"SELECT confidence FROM store.columns ORDER BY col": "[0.333 1.000]",
		"SELECT json_valid(raw::VARCHAR) AND json_valid(cleaned::VARCHAR), cleaned->>'full_name', cleaned->>'birth_date' FROM store.quarantine": "[true | An \"{\\bad\x01 | 0001-01-01]",
		"SELECT birth_date FROM store.candidates": "[2000-02-29]",
	} {
		if got := fmt.Sprint(strs(t, s, query)); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}

// A file that is no store is refused and left as it is, as is one whose steps are not ours.
func TestWhatIsNoStoreOfOursIsLeftAlone(t *testing.T) {
	garbage := filepath.Join(t.TempDir(), "a.duckdb")
	if err := os.WriteFile(garbage, []byte("Danh sách đảng viên"), 0o600); err != nil {
		t.Fatal(err)
	}
	other := emptyFile(t)
	damageStore(t, other, "UPDATE store.schema_version SET sha256 = 'x' WHERE version = 3")
	for path, want := range map[string]error{garbage: nil, other: ErrNewer} {
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(context.Background(), path, Options{}); err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("Open = %v, want %v", err, want)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("%s: changed", path)
		}
	}
}

// DuckDB refuses a writer beside a reader of another process, and says which.
func TestAWriterIsToldOfAReader(t *testing.T) {
	path := emptyFile(t)
	cmd, _ := start(t, path, "read")
	_, err := Open(context.Background(), path, Options{})
	if want := fmt.Sprintf("(PID %d)", cmd.Process.Pid); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), want) {
		t.Errorf("Open = %v, want ErrLocked %s", err, want)
	}
	s, err := Open(context.Background(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatalf("a second reader: %v", err)
	}
	s.Close()
}

// With little memory a run is whole or not there.
func TestLittleMemoryLeavesNoHalfARun(t *testing.T) {
	path := emptyFile(t)
	for _, limit := range []string{"24MB", "512MB"} {
		s, err := Open(context.Background(), path, Options{MemoryLimit: limit, Threads: 1})
		if err != nil {
			continue // not even that
		}
		before := strs(t, s, "SELECT count(*) FROM store.runs")[0]
		l, err := s.Begin(context.Background(), thisRun(limit))
		if err == nil {
			err = l.Add(context.Background(), manyMembers(1, 1000).batch(), nil)
		}
		if err == nil {
			_, err = l.Finish(context.Background())
		} else if l != nil {
			l.Abort()
		}
		t.Logf("%s: %v", limit, err)
		s.Close()
		again, openErr := Open(context.Background(), path, Options{})
		if openErr != nil {
			t.Fatal(openErr)
		}
		after := strs(t, again, "SELECT count(*) FROM store.runs")[0]
		rows := strs(t, again, "SELECT count(*) FROM store.members")[0]
		again.Close()
		if (err == nil) == (before == after) {
			t.Errorf("%s: %s runs, then %s, and %v", limit, before, after, err)
		}
		if after != "0" && rows != "1000" || after == "0" && rows != "0" {
			t.Errorf("%s: %s rows of %s runs", limit, rows, after)
		}
	}
}

// What a Parquet file or a later DuckDB would change in silence is in no statement of ours.
func TestStatementsKeepOutOfTraps(t *testing.T) {
	bad := map[string]*regexp.Regexp{
		"an approximate number":          regexp.MustCompile(`(?i)\bapprox_`),
		"an index":                       regexp.MustCompile(`(?i)\bcreate\s+(unique\s+)?index\b`),
		"an enumeration of the database": regexp.MustCompile(`(?i)\bas\s+enum\b`),
		"a lambda of the old kind":       regexp.MustCompile(`\(\s*\w+\s*,\s*\w+\s*->[^>]`),
		"a file from elsewhere":          regexp.MustCompile(`(?i)\bread_(parquet|csv|json)`),
		"groups under a collation":       regexp.MustCompile(`(?i)\b(group|partition)\s+by\b[^()\n]*\bcollate\b`),
	}
	n := 0
	for _, dir := range []string{"migrations", "checks", "queries", "matching", "verify", "."} {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && name != dir && dir == "." {
				return errors.Join(err, fs.SkipDir)
			}
			if d.IsDir() || !strings.HasSuffix(name, ".sql") {
				return nil
			}
			text, err := os.ReadFile(name)
			n++
			for what, pattern := range bad {
				if found := pattern.Find(text); found != nil {
					t.Errorf("%s: %s: %s", name, what, found)
				}
			}
			return err
		})
		if err != nil && !errors.Is(err, fs.SkipDir) {
			t.Fatal(err)
		}
	}
	if n < 60 {
		t.Errorf("looked at %d files only", n)
	}
	s := openMemory(t)
	got := strs(t, s, `SELECT table_name, column_name, data_type FROM duckdb_columns()
		WHERE NOT internal AND schema_name = 'main' AND (data_type IN ('HUGEINT', 'UHUGEINT', 'UBIGINT') OR data_type LIKE 'ENUM%')`)
	if diff := cmp.Diff([]string(nil), got); diff != "" {
		t.Errorf("columns that a Parquet file cannot hold as they are (-want +got)\n%s", diff)
	}
}

// Each trap of docs/reliability.md names tests that are there.
func TestTheListOfTrapsNamesTests(t *testing.T) {
	text, err := os.ReadFile("../docs/reliability.md")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(text), "## Traps of DuckDB")
	list, _, _ = strings.Cut(list, "\n## ")
	there := map[string]bool{}
	err = filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := os.ReadFile(name)
		for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllSubmatch(source, -1) {
			there[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+)").FindAllStringSubmatch(list, -1)
	for _, m := range named {
		if !there[m[1]] {
			t.Errorf("there is no test %s", m[1])
		}
	}
	for n, line := range strings.Split(list, "\n") {
		if strings.HasPrefix(line, "| ") && !strings.HasPrefix(line, "| trap") && !strings.Contains(line, "`Test") && !strings.Contains(line, ".txtar") {
			t.Errorf("line %d of the list names no test: %s", n, line)
		}
	}
	if len(named) < 40 {
		t.Errorf("the list names %d tests only", len(named))
	}
}
