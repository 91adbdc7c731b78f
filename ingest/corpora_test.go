package ingest_test

import (
	"context"
	"fmt"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// corporaDir is where `make corpora` installs the libraries of node, and where the workbooks stay to be looked at.
const corporaDir = "../build/corpora"

// TestCorpora has other programs save our workbooks anew, and reads the same records from what they write.
// Differences that are no fault of the reader are in knownDifferences, each with its reason.
//
//	make corpora
func TestCorpora(t *testing.T) {
	if os.Getenv("HOSO_CORPORA") == "" {
		t.Skip("set HOSO_CORPORA=1, or run `make corpora`, which installs LibreOffice and the libraries of node")
	}
	files, err := filepath.Abs(filepath.Join(corporaDir, "files"))
	if err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(files, "own")
	removeAll(t, own)
	inputs := corporaInputs(t, own)
	want := map[string]reading{}
	for _, in := range inputs {
		want[in] = read(t, own, in)
	}
	t.Run("own", func(t *testing.T) {
		compare(t, "own", daysFrom1904, want[daysFrom1900], want[daysFrom1904])
	})
	ran := 0
	for _, w := range corporaWriters {
		t.Run(w.name, func(t *testing.T) {
			dir := filepath.Join(files, w.name)
			removeAll(t, dir)
			w.save(t, own, inputs, dir)
			count := 0
			for _, in := range inputs {
				got := read(t, dir, strings.TrimSuffix(in, ".xlsx")+"."+w.ext)
				compare(t, w.name, in, want[in], got)
				count += len(got)
			}
			t.Logf("%d workbooks, %d values", len(inputs), count)
			ran++
		})
	}
	if ran == len(corporaWriters) {
		reportKnown(t)
	}
}

// compare reports what another program's workbook says that ours does not, unless it is known.
func compare(t *testing.T, writer, file string, own, theirs reading) {
	t.Helper()
	own, theirs = withoutKnown(writer, file, own, theirs)
	if diff := cmp.Diff(own, theirs); diff != "" {
		t.Errorf("%s (-own +%s):\n%s", file, writer, diff)
	}
}

func removeAll(t *testing.T, dir string) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
}

// reading is what was read of a file: where, and what.
type reading map[string]string

// read reads a file below root as `hoso import` would.
func read(t *testing.T, root, name string) reading {
	t.Helper()
	o := ingest.Options{AsOf: dossier.MustDate("2018-09-30"), Root: root}
	b, err := ingest.Read(context.Background(), filepath.Join(root, filepath.FromSlash(name)), o)
	if err != nil {
		t.Fatal(err)
	}
	out := reading{}
	if b.Rejected {
		out["rejected"] = "yes"
	}
	for i, r := range b.Returns {
		out.add(fmt.Sprintf("return %d", i+1), r)
	}
	for _, f := range b.Findings {
		message, _ := f.Render(dossier.EN, true)
		out[fmt.Sprintf("finding %s %s!%s %s", f.Rule, f.Sheet, f.Cell, f.Field)] += message
	}
	return out
}

// add puts all that a return says.
func (out reading) add(name string, r *dossier.Return) {
	out[name] = fmt.Sprintf("%s %s, sheet %q, header %v, %d records", r.Kind, r.Association, r.Sheet, r.HeaderRows, len(r.Records))
	out[name+" unit"] = fmt.Sprintf("%+v", r.Unit)
	out[name+" period"] = fmt.Sprintf("%s, to %s", r.Period, r.PeriodEnd)
	for _, c := range r.Columns {
		out[fmt.Sprintf("%s column %s", name, dossier.ColumnName(c.Col))] = fmt.Sprintf("%q is %q, %.2f", c.Header, c.Field, c.Confidence)
	}
	for _, rec := range r.Records {
		maps.Copy(out, record(fmt.Sprintf("%s row %d", name, rec.Row), rec))
	}
}

// record is the canonical values of a record, and its cells that no field claims.
func record(name string, rec *dossier.Record) reading {
	out := reading{name: "read"}
	if !rec.Unit.IsZero() {
		out[name+" unit"] = fmt.Sprintf("%+v", rec.Unit)
	}
	for i, f := range rec.Kind.Fields() {
		switch v := rec.At(i); {
		case v.Bad:
			out[name+" "+f.Name] = "bad: " + quoted(v.Raw)
		case v.Text != "":
			out[name+" "+f.Name] = quoted(v.Text)
		}
	}
	for _, x := range rec.Extra {
		out[name+" + "+x.Header] = quoted(x.Text)
	}
	return out
}

// quoted is a text as a difference shows it: a very long one by its begin, length and hash.
func quoted(s string) string {
	if len(s) < 200 {
		return fmt.Sprintf("%q", s)
	}
	return fmt.Sprintf("%q… of %d bytes, %08x", s[:20], len(s), crc32.ChecksumIEEE([]byte(s)))
}
