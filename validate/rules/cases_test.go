package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// TestCases runs testdata/CODE/*.txtar. Each file of an archive is one sheet:
//
//	as-of: 2024-06-30          day of judgement
//	kind: member
//	period: 2018-09-30         last day of the period, where the sheet names one
//	sheet-association: women   for which the whole sheet speaks
//	birth_date: 2006-09-15     a field: dates as ISO, choices as codes
//	gender:                    a column whose cell is blank
//	admission_date: !31/02/24  a cell that could not be typed
//	rows: 5                    so many rows of the same
//	row:                       one more row: the same but for the fields that follow
//	want: KN-01 error birth_date
//
// All findings are listed, so that a case also shows what stays silent. A finding without a
// field ends in the word "sheet".
func TestCases(t *testing.T) {
	for _, rule := range All() {
		t.Run(rule.Code, func(t *testing.T) {
			var fires, silent bool
			for _, file := range archives(t, rule.Code) {
				archive, err := txtar.ParseFile(file)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range archive.Files {
					c := parseCase(t, string(f.Data))
					got := c.findings(t)
					if diff := cmp.Diff(c.want, got); diff != "" {
						t.Errorf("%s: %s (-want +got):\n%s", filepath.Base(file), f.Name, diff)
					}
					hit := strings.Contains(strings.Join(got, "\n"), rule.Code)
					fires, silent = fires || hit, silent || !hit
				}
			}
			principle := rule.Check == nil && rule.Whole == nil && rule.Shape.Tag == ""
			if !principle && (!fires || !silent) {
				t.Errorf("needs a firing and a silent case: fires %v, silent %v", fires, silent)
			}
		})
	}
}

func archives(t *testing.T, code string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", code, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// testCase is one sheet and what is expected of it.
type testCase struct {
	asOf dossier.Date
	sent *dossier.Return
	want []string
}

func parseCase(t *testing.T, text string) testCase {
	t.Helper()
	c := testCase{asOf: dossier.MustDate("2026-10-01"), sent: &dossier.Return{Sheet: "DS", HeaderRows: [2]int{1, 1}}, want: []string{}}
	rows := 1
	var rec *dossier.Record
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch {
		case !ok || strings.HasPrefix(key, "#"):
		case key == "as-of":
			c.asOf = dossier.MustDate(value)
		case key == "kind":
			c.sent.Kind = dossier.Kind(value)
			rec = dossier.NewRecord(c.sent.Kind, 2)
		case key == "period" && c.sent.Kind != dossier.Target: // a target has a field of that name
			c.sent.PeriodEnd = dossier.MustDate(value)
		case key == "sheet-association":
			c.sent.Association = value
		case key == "row":
			c.sent.Records = append(c.sent.Records, rec)
			rec = rec.Clone()
			rec.Row++
		case key == "rows":
			fmt.Sscan(value, &rows)
		case key == "want":
			c.want = append(c.want, value)
		default:
			setField(t, rec, key, value)
		}
	}
	for range rows {
		c.sent.Records = append(c.sent.Records, rec)
	}
	for i, v := range rec.All {
		if v.Col > 0 {
			c.sent.Columns = append(c.sent.Columns, dossier.Column{Col: v.Col, Field: rec.Kind.Fields()[i].Name})
		}
	}
	return c
}

// setField puts a value the way the reader types it.
func setField(t *testing.T, rec *dossier.Record, name, text string) {
	t.Helper()
	i, ok := rec.Kind.Index(name)
	if !ok {
		t.Fatalf("%s has no field %q", rec.Kind, name)
	}
	v := dossier.Value{Raw: text, Text: text, Col: i + 1}
	if bad, ok := strings.CutPrefix(text, "!"); ok {
		v = dossier.Value{Raw: bad, Col: i + 1, Bad: true}
	} else if rec.Kind.Fields()[i].Type == dossier.Day && text != "" {
		v.Date = dossier.MustDate(text)
	}
	rec.Set(name, v)
}

// findings are the findings of the case as lines, each checked for what every finding must have.
func (c testCase) findings(t *testing.T) []string {
	t.Helper()
	engine, err := validate.New(All(), validate.Options{AsOf: c.asOf})
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{}
	for _, f := range engine.Check(&dossier.Batch{File: dossier.File{Path: "chi-bo.xlsx"}, Returns: []*dossier.Return{c.sent}}) {
		checkWhole(t, f)
		field := f.Field
		if field == "" {
			field = "sheet"
		}
		lines = append(lines, fmt.Sprintf("%s %s %s", f.Rule, f.Severity, field))
	}
	return lines
}

// checkWhole fails on a finding that lacks one of its four parts or has a placeholder left open.
func checkWhole(t *testing.T, f dossier.Finding) {
	t.Helper()
	for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
		message, fix := f.Render(lang, true)
		if message == "" || fix == "" || f.Source == "" || f.File == "" || f.Sheet == "" {
			t.Errorf("%s is not whole: %q, %q, source %q", f.Rule, message, fix, f.Source)
		}
		if strings.ContainsAny(message+fix, "{}") {
			t.Errorf("%s leaves a placeholder open: %q, %q", f.Rule, message, fix)
		}
	}
	if f.Field != "" && (f.Cell.Row == 0 || f.Cell.Col == 0) {
		t.Errorf("%s names the field %s without its cell", f.Rule, f.Field)
	}
}

func TestEveryDirectoryIsACode(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"fuzz": true, "pages": true}
	for _, r := range All() {
		known[r.Code] = true
	}
	for _, e := range entries {
		if !known[e.Name()] {
			t.Errorf("testdata/%s is no rule", e.Name())
		}
	}
}
