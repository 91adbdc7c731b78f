package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/analytics"
)

func TestCutStatement(t *testing.T) {
	for text, want := range map[string][]string{
		"SELECT 1;":                           {"SELECT 1", ""},
		"SELECT 1; SELECT 2;":                 {"SELECT 1", " SELECT 2;"},
		";":                                   {"", ""},
		"SELECT ';' AS \"a;b\" -- c;d\n; x":   {"SELECT ';' AS \"a;b\" -- c;d\n", " x"},
		"SELECT 'O''Brien;' /* ; /* ; */ */;": {"SELECT 'O''Brien;' /* ; /* ; */ */", ""},
		"SELECT $q$ ; $$ $q$, $$;$$;":         {"SELECT $q$ ; $$ $q$, $$;$$", ""},
		"SELECT e'\\';', 1;":                  {"SELECT e'\\';', 1", ""},
		"SELECT name'\\';'":                   {"SELECT name'\\'", "'"},
		"SELECT a$b$;":                        {"SELECT a$b$", ""},
		"SELECT $1;":                          {"SELECT $1", ""},
		"SELECT 1":                            nil,
		"SELECT 'a;":                          nil,
		"SELECT \"a;":                         nil,
		"SELECT /* ; /* */ ;":                 nil,
		"SELECT 1 -- ;":                       nil,
		"SELECT $$ ; ":                        nil,
		"":                                    nil,
	} {
		statement, rest, ok := cutStatement(text)
		var got []string
		if ok {
			got = []string{statement, rest}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// Nothing that is typed is lost or doubled, and a statement holds no ";" that DuckDB would see.
func FuzzCutStatement(f *testing.F) {
	f.Add("SELECT ';' AS \"a;b\" -- c;d\n; x /* ; */; $q$;$q$")
	f.Fuzz(func(t *testing.T, text string) {
		statement, rest, ok := cutStatement(text)
		switch {
		case !ok && rest != text:
			t.Errorf("%q leaves %q", text, rest)
		case ok && statement+";"+rest != text:
			t.Errorf("%q becomes %q and %q", text, statement, rest)
		case ok:
			if _, _, again := cutStatement(statement); again {
				t.Errorf("%q is cut twice", statement)
			}
			if s, _, same := cutStatement(statement + ";"); !same || s != statement {
				t.Errorf("%q alone is %q", statement, s)
			}
		}
		onlyComments(text)
	})
}

var twoViews = []analytics.View{
	{Name: "members", Comment: "Đảng viên", Columns: []analytics.ViewColumn{{Name: "full_name"}, {Name: "birth_date"}}},
	{Name: "areas", Columns: []analytics.ViewColumn{{Name: "area_name"}}},
}

func TestCompletion(t *testing.T) {
	c := newCompleter(twoViews)
	for text, want := range map[string][]string{
		"SELECT * FROM mem":                 {"members", "members_on"},
		"SELECT * FROM areas JOIN\nMEM":     {"members", "members_on"},
		"SELECT ful":                        {"full", "full_name"},
		"SELECT * FROM areas WHERE area_":   {"area_name"},
		"SELECT * FROM areas WHERE birth":   nil,
		"SELECT * FROM members_on(x) m, bi": {"birth_date"},
		"sel":                               {"select"},
		"SEL":                               {"SELECT"},
		"SELECT m.full_n":                   {"full_name"},
		"SELECT regexp_m":                   {"regexp_matches"},
		`\`:                                 {"d", "o", "q", "x"},
		`\d mem`:                            {"members", "members_on"},
		`\o j`:                              {"json"},
		`\x a`:                              nil,
		"SELECT Nguyễn":                     nil,
	} {
		_, got := c.complete(text)
		slices.Sort(got)
		if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func FuzzCompletion(f *testing.F) {
	c := newCompleter(twoViews)
	f.Add("SELECT * FROM mem")
	f.Add(`\d `)
	f.Fuzz(func(t *testing.T, text string) {
		word, may := c.complete(text)
		if !strings.HasSuffix(text, word) {
			t.Errorf("%q does not end with %q", text, word)
		}
		for _, m := range may {
			if !strings.EqualFold(m[:len(word)], word) {
				t.Errorf("%q does not go on as %q", word, m)
			}
		}
	})
}

func TestSessionCommands(t *testing.T) {
	var out bytes.Buffer
	w := testWorld()
	w.stdout = &out
	s := &session{flags: &sqlFlags{tableFlags: tableFlags{format: "table"}}, world: w, views: twoViews}
	ctx := context.Background()
	for line, want := range map[string]string{
		`\d`: "members_on(DATE): Đảng viên", `\d members`: "full_name", `\d members_on`: "birth_date", `\?`: "Ctrl-C", `\o csv`: "", `\x`: "", "-- a comment;": "",
	} {
		out.Reset()
		if err := s.line(ctx, line); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%s: %v\n%s", line, err, out.String())
		}
	}
	if s.flags.format != "csv" || !s.upward {
		t.Errorf("format %s, upward %t", s.flags.format, s.upward)
	}
	s.typed = ""
	for _, line := range []string{`\z`, `\d nothing`, `\o pdf`, `\o xlsx`, `\o`, `\q now`} {
		if err := s.line(ctx, line); exitCode(ctx, err) != exitUsage {
			t.Errorf("%s: %v", line, err)
		}
	}
	if s.flags.format != "csv" {
		t.Errorf("a wrong format is kept: %s", s.flags.format)
	}
	for _, line := range []string{`\q`, `\q;`, "exit", "QUIT;"} {
		if err := s.line(ctx, line); err != errQuit {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// Statements of a file run one after another, until one fails.
func TestStatementsFromInput(t *testing.T) {
	dir := t.TempDir()
	db := filepath.Join(dir, "hoso.duckdb")
	hoso(t, exitOK, "sample", "bac-quang", filepath.Join(dir, "bq"), "--scale", "0.01")
	hoso(t, exitOK, "import", filepath.Join(dir, "bq"), "--as-of", "2018-09-30", "--db", db, "--out", filepath.Join(dir, "reports"))
	file := filepath.Join(dir, "ra.csv")
	for _, tt := range []struct {
		in, out, err string
		code         int
	}{
		{"SELECT 1 AS a; SELECT\n 2 AS b -- ;\n;SELECT 3 AS c", "a\n1\nb\n2\nc\n3\n", "", exitOK},
		{"SELECT 1 AS a;\nDROP TABLE members;\nSELECT 2 AS b;", "a\n1\n", "bị từ chối", exitUsage},
		{"SELECT 1 AS a;\n\\q\nSELECT 2 AS b;", "a\n1\n", "", exitOK},
		{"\\o json\nSELECT 1 AS a;\n\\x\n\\o table\nSELECT 2 AS b;", "[\n  {\"a\": 1}\n]\n", "", exitOK},
		{"\\o csv " + file + "\nSELECT 5 AS a;", "", "", exitOK},
		{" ; ;; -- nothing\n", "", "", exitOK},
	} {
		var stdout, stderr bytes.Buffer
		w := testWorld()
		w.stdin, w.stdout, w.stderr, w.terminal, w.interactive = strings.NewReader(tt.in), &stdout, &stderr, false, false
		code := run(context.Background(), w, []string{"sql", "--db", db, "--format", "csv"})
		if code != tt.code || !strings.HasPrefix(stdout.String(), tt.out) || !strings.Contains(stderr.String(), tt.err) {
			t.Errorf("%q: exit %d\n%s\n%s", tt.in, code, stdout.String(), stderr.String())
		}
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "a\n5\n" {
		t.Errorf("written: %q, %v", got, err)
	}
}
