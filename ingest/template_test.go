package ingest

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// TestOwnTemplates fills in the template of each kind with the examples that it shows, and reads it back: every column
// surely, every example as a value, nothing to find fault with but the day that was left open.
func TestOwnTemplates(t *testing.T) {
	for _, kind := range dossier.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "mau.xlsx")
			fillTemplate(t, kind, path)
			b, err := Read(context.Background(), path, Options{AsOf: dossier.MustDate("2026-06-30"), Unit: "Chi bộ thôn Vĩnh Sơn"})
			if err != nil {
				t.Fatal(err)
			}
			if len(b.Returns) != 1 || len(b.Returns[0].Records) != 1 || b.Returns[0].Kind != kind {
				t.Fatalf("want one record of kind %s, got:\n%s", kind, describeBatch(b))
			}
			for i, f := range kind.Fields() {
				if c := b.Returns[0].Columns[i+1]; c.Field != f.Name || c.Confidence != 1 {
					t.Errorf("column %q: want %s, got %q at %.2f (%s)", c.Header, f.Name, c.Field, c.Confidence, c.Why)
				}
				if v := b.Returns[0].Records[0].At(i); v.Bad || v.Text == "" && f.Example != "" {
					t.Errorf("%s: example %q was read as %+v", f.Name, f.Example, v)
				}
			}
			for _, f := range b.Findings {
				if f.Rule != "TP-10" {
					t.Errorf("%s %s %s", f.Rule, f.Cell, f.Message.EN)
				}
			}
		})
	}
}

// fillTemplate writes the examples into the first row under the header.
func fillTemplate(t *testing.T, kind dossier.Kind, path string) {
	t.Helper()
	const row = 9
	book := xlsx.Template(kind)
	s := book.Sheet("Danh sách")
	s.Set(row, 1, 1, xlsx.Style{})
	for i, f := range kind.Fields() {
		s.Set(row, i+2, f.Example, xlsx.Style{})
	}
	if err := book.Save(path); err != nil {
		t.Fatal(err)
	}
}
