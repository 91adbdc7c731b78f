package ingest

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// TestOwnTemplates reads each kind from our own template: the headers of its fields, required ones marked,
// with one row of the examples that the template shows.
func TestOwnTemplates(t *testing.T) {
	for _, kind := range dossier.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "mau.xlsx")
			writeTemplate(t, kind, path)
			b, err := Read(context.Background(), path, Options{AsOf: dossier.MustDate("2026-06-30"), Unit: "Chi bộ thôn Vĩnh Sơn"})
			if err != nil {
				t.Fatal(err)
			}
			if len(b.Returns) != 1 || len(b.Returns[0].Records) != 1 || b.Returns[0].Kind != kind {
				t.Fatalf("want one record of kind %s, got:\n%s", kind, describeBatch(b))
			}
			for i, c := range b.Returns[0].Columns {
				if want := kind.Fields()[i].Name; c.Field != want || c.Confidence != 1 {
					t.Errorf("column %q: want %s, got %q at %.2f (%s)", c.Header, want, c.Field, c.Confidence, c.Why)
				}
			}
			rec := b.Returns[0].Records[0]
			for i, f := range kind.Fields() {
				if v := rec.Values[i]; v.Bad || v.Text == "" && f.Example != "" {
					t.Errorf("%s: example %q was read as %+v", f.Name, f.Example, v)
				}
			}
		})
	}
}

func writeTemplate(t *testing.T, kind dossier.Kind, path string) {
	t.Helper()
	book := xlsx.NewBook()
	s := book.Sheet(kind.Title().VI[:len("Danh sách")])
	for i, f := range kind.Fields() {
		header := f.Header
		if f.Required {
			header += " *"
		}
		s.Set(1, i+1, header, xlsx.Style{Bold: true})
		s.Set(2, i+1, f.Example, xlsx.Style{})
	}
	if err := book.Save(path); err != nil {
		t.Fatal(err)
	}
}
