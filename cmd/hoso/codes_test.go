//go:build !race

// Many imports: make test runs it without the race detector; the scripts have the same code watched.

package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/analytics"
)

// elsewhere are the codes whose files cannot be written as text: where they are shown to fire and to stay silent.
var elsewhere = map[string]string{
	"TP-02": "testdata/script/broken.txtar", "TP-03": "testdata/script/broken.txtar",
	"TP-05": "../../ingest/faults_raw_test.go", "TP-16": "../../ingest/faults_raw_test.go", "TP-18": "../../ingest/faults_test.go", "TP-17": "../../ingest/faults_raw_test.go",
	"TP-23": "testdata/script/maps.txtar",
	"DC-05": "../../analytics/setrule_roll_test.go", // totals below 1,000 may well agree
	"TR-20": "../../analytics/forget_test.go",       // wants a person whom the store has forgotten
}

// TestCodes runs testdata/codes/CODE.txtar through the whole program, for the rules of reading and of sets; those of
// records have theirs beside the rules. The first folder of a file is its case: the code is among the findings
// of "fires …" and not among those of "silent …". What stands in "before" is loaded first. Lines of the comment:
//
//	as-of: 2018-09-30     day of judgement
//	book: fires/a.csv     made a workbook, in which "=…" is a formula without a value and "[…]" in the header hides the column
func TestCodes(t *testing.T) {
	if testing.Short() {
		t.Skip("two imports for each of 60 codes")
	}
	shown := map[string]bool{}
	files, err := filepath.Glob("testdata/codes/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		code := strings.TrimSuffix(filepath.Base(file), ".txtar")
		shown[code] = true
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			fires, silent := 0, 0
			for _, c := range casesOf(archive) {
				found := c.findings(t)
				if want := strings.HasPrefix(c.name, "fires"); want != slices.Contains(found, code) {
					t.Errorf("%s: the findings are %q", c.name, found)
				} else if want {
					fires++
				} else {
					silent++
				}
			}
			if fires == 0 || silent == 0 {
				t.Errorf("%d firing and %d silent cases, want one of each", fires, silent)
			}
		})
	}
	for code, by := range holders() {
		shown[code] = shown[code] || by == "record" || by == "principle"
	}
	for _, r := range wholeBook(t) {
		if name, ok := elsewhere[r.Code]; ok {
			text, err := os.ReadFile(name)
			shown[r.Code] = err == nil && strings.Contains(string(text), r.Code)
		}
		if !shown[r.Code] {
			t.Errorf("%s has no cases", r.Code)
		}
	}
}

// codeCase is one case of an archive.
type codeCase struct {
	name, asOf string
	books      []string
	files      []txtar.File
}

func casesOf(archive *txtar.Archive) []*codeCase {
	asOf := "2026-06-30"
	var books []string
	for line := range strings.Lines(string(archive.Comment)) {
		switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
		case "as-of":
			asOf = value
		case "book":
			books = append(books, value)
		}
	}
	var list []*codeCase
	for _, f := range archive.Files {
		name, _, _ := strings.Cut(f.Name, "/")
		if len(list) == 0 || list[len(list)-1].name != name {
			list = append(list, &codeCase{name: name, asOf: asOf, books: books})
		}
		last := list[len(list)-1]
		last.files = append(last.files, f)
	}
	return list
}

// findings are the codes that the program finds in the files of the case.
func (c *codeCase) findings(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	before, now := filepath.Join(dir, "before"), filepath.Join(dir, "now")
	for _, f := range c.files {
		_, name, _ := strings.Cut(f.Name, "/")
		if rest, ok := strings.CutPrefix(name, "before/"); ok {
			name = filepath.Join(before, rest)
		} else {
			name = filepath.Join(now, name)
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if slices.Contains(c.books, f.Name) {
			writeBook(t, strings.TrimSuffix(name, ".csv")+".xlsx", f.Data)
		} else if err := os.WriteFile(name, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	db := filepath.Join(dir, "a.duckdb")
	if err := os.WriteFile(db, emptyStore(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(before); err == nil {
		hoso(t, 0, "import", before, "--db", db, "--as-of", c.asOf, "--out", filepath.Join(dir, "reports"), "--fail-on", "never")
	}
	out := hoso(t, 0, "import", now, "--db", db, "--as-of", c.asOf, "--out", filepath.Join(dir, "reports"), "--format", "json", "--fail-on", "never")
	var rep struct{ Findings []struct{ Rule string } }
	if err := json.Unmarshal(out, &rep); err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, f := range rep.Findings {
		codes = append(codes, f.Rule)
	}
	return codes
}

// emptyStore is the file of a store that has no rows: building it takes longer than a case.
func emptyStore(t *testing.T) []byte {
	t.Helper()
	emptyOnce.Do(func() {
		dir, err := os.MkdirTemp("", "hoso-empty")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		name := filepath.Join(dir, "a.duckdb")
		store, err := analytics.Open(context.Background(), name, analytics.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
		if emptyBytes, err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	})
	return emptyBytes
}

var (
	emptyOnce  sync.Once
	emptyBytes []byte
)

func writeBook(t *testing.T, name string, text []byte) {
	t.Helper()
	r := csv.NewReader(strings.NewReader(string(text)))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f := excelize.NewFile()
	for i, row := range rows {
		for j, cell := range row {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			switch {
			case strings.HasPrefix(cell, "="):
				err = f.SetCellFormula("Sheet1", at, cell[1:])
			case strings.HasPrefix(cell, "["):
				col, _ := excelize.ColumnNumberToName(j + 1)
				if err = f.SetColVisible("Sheet1", col, false); err == nil {
					err = f.SetCellValue("Sheet1", at, strings.Trim(cell, "[]"))
				}
			default:
				err = f.SetCellValue("Sheet1", at, cell)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
}
