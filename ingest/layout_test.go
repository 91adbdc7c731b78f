package ingest

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

var update = flag.Bool("update", false, "write what is read into the golden files")

// TestLayouts reads sheets as people send them. Each file of testdata/layout is one workbook:
//
//	-- path --          folder and name of the file, where it matters
//	-- sheet NAME --    or "hidden NAME"; its lines are
//	A1:E1: text         one cell, merged where a range stands
//	8 | 1 | An |        a row from column A on; n:12 is a number, d:2015-02-03 a date, \n a line break
//	-- want --          what is read
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layout/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no layouts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			root := t.TempDir()
			path := buildWorkbook(t, ar, root)
			batch, err := Read(context.Background(), path, Options{AsOf: dossier.MustDate("2026-06-30"), Root: root})
			if err != nil {
				t.Fatal(err)
			}
			compareWant(t, file, ar, describeBatch(batch))
		})
	}
}

func compareWant(t *testing.T, file string, ar *txtar.Archive, got string) {
	t.Helper()
	for i := range ar.Files {
		if ar.Files[i].Name != "want" {
			continue
		}
		if *update {
			ar.Files[i].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(strings.Split(string(ar.Files[i].Data), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		return
	}
	t.Error("no want section")
}

// buildWorkbook writes the workbook of a layout and returns its path.
func buildWorkbook(t *testing.T, ar *txtar.Archive, root string) string {
	t.Helper()
	path, book := "Danh sách.xlsx", xlsx.NewBook()
	for _, f := range ar.Files {
		kind, name, _ := strings.Cut(f.Name, " ")
		switch kind {
		case "path":
			path = strings.TrimSpace(string(f.Data))
		case "sheet", "hidden":
			s := book.Sheet(name)
			for line := range strings.Lines(string(f.Data)) {
				writeLine(t, s, strings.TrimRight(line, "\n"))
			}
			if kind == "hidden" {
				s.Hide()
			}
		}
	}
	full := filepath.Join(root, path)
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := book.Save(full); err != nil {
		t.Fatal(err)
	}
	return full
}

var cellLine = regexp.MustCompile(`^([A-Z]+\d+)(?::([A-Z]+\d+))?: (.*)$`)

func writeLine(t *testing.T, s *xlsx.SheetWriter, line string) {
	t.Helper()
	if m := cellLine.FindStringSubmatch(line); m != nil {
		from := parseCell(m[1])
		writeCell(s, from, m[3])
		if m[2] != "" {
			to := parseCell(m[2])
			s.Merge(from.Row, from.Col, to.Row, to.Col)
		}
		return
	}
	cells := strings.Split(line, "|")
	row, err := strconv.Atoi(strings.TrimSpace(cells[0]))
	if err != nil {
		t.Fatalf("line %q: want CELL: text, or ROW | cell | cell", line)
	}
	for i, text := range cells[1:] {
		writeCell(s, dossier.Cell{Row: row, Col: i + 1}, strings.TrimSpace(text))
	}
}

func writeCell(s *xlsx.SheetWriter, at dossier.Cell, text string) {
	var v any = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\s`, " ").Replace(text)
	if n, ok := strings.CutPrefix(text, "n:"); ok {
		v, _ = strconv.ParseFloat(n, 64)
	}
	if d, ok := strings.CutPrefix(text, "d:"); ok {
		v = dossier.MustDate(d)
	}
	if v != "" {
		s.Set(at.Row, at.Col, v, xlsx.Style{})
	}
}

// describeBatch is a batch as text: returns, records, findings.
func describeBatch(b *dossier.Batch) string {
	var out strings.Builder
	if b.Rejected {
		out.WriteString("rejected\n")
	}
	for _, r := range b.Returns {
		fmt.Fprintf(&out, "return %s%s of %s, sheet %q, period %q, header %d-%d\n", r.Kind, dashed(r.Association), describeUnit(r.Unit), r.Sheet, r.Period, r.HeaderRows[0], r.HeaderRows[1])
		for _, rec := range r.Records {
			describeRecord(&out, rec)
		}
	}
	for _, f := range b.Findings {
		message, _ := f.Render(dossier.VI, true)
		fmt.Fprintf(&out, "%s %s %s!%s %s: %s\n", f.Rule, f.Severity, f.Sheet, f.Cell, f.Field, strings.ReplaceAll(message, "\n", "⏎"))
	}
	return out.String()
}

func dashed(s string) string {
	if s == "" {
		return ""
	}
	return "-" + s
}

func describeUnit(u dossier.UnitRef) string {
	if u.IsZero() {
		return "nobody"
	}
	s := fmt.Sprintf("%q", u.Name)
	for _, p := range u.Parents {
		s += fmt.Sprintf(" < %q", p)
	}
	return s + " (" + u.From + " " + u.Cell.String() + ")"
}

func describeRecord(out *strings.Builder, rec *dossier.Record) {
	fmt.Fprintf(out, "row %d\n", rec.Row)
	if !rec.Unit.IsZero() {
		fmt.Fprintf(out, "  unit: %s\n", describeUnit(rec.Unit))
	}
	for i, f := range rec.Kind.Fields() {
		v := rec.At(i)
		if v.Text == "" && !v.Bad && v.Reason == "" {
			continue
		}
		fmt.Fprintf(out, "  %s: %s", f.Name, strings.ReplaceAll(v.Text, "\n", "⏎"))
		if v.Bad {
			fmt.Fprintf(out, " BAD %q", v.Raw)
		}
		if v.Reason != "" {
			fmt.Fprintf(out, " [%s]", v.Reason)
		}
		out.WriteByte('\n')
	}
	for _, x := range rec.Extra {
		fmt.Fprintf(out, "  + %s: %s\n", strings.ReplaceAll(x.Header, "\n", "⏎"), strings.ReplaceAll(x.Text, "\n", "⏎"))
	}
}
