package ingest_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
	"github.com/hoso-vn/hoso/samples"
)

// corporaInputs fills a folder with workbooks and returns their paths below it: a small district in all layouts that
// samples knows, our own templates filled in, and what is awkward to save.
func corporaInputs(t *testing.T, dir string) []string {
	t.Helper()
	if _, err := samples.Generate("bac-quang", dir, samples.Options{Seed: 1, Scale: 0.05, Faults: 20}); err != nil {
		t.Fatal(err)
	}
	for _, kind := range dossier.Kinds() {
		saveFilledTemplate(t, kind, filepath.Join(dir, "Mẫu", "Mẫu "+string(kind)+".xlsx"))
	}
	saveAwkward(t, dir)
	var inputs []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".xlsx" {
			rel, _ := filepath.Rel(dir, path)
			inputs = append(inputs, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return inputs
}

// saveFilledTemplate fills some rows of our own template with the examples that it shows.
func saveFilledTemplate(t *testing.T, kind dossier.Kind, path string) {
	t.Helper()
	const firstRow, rows = 9, 3
	book := xlsx.Template(kind)
	s := book.Sheet("Danh sách")
	s.Set(1, 1, "Đảng bộ xã Vĩnh Hảo", xlsx.Style{})
	s.Set(2, 1, "Chi bộ thôn Vĩnh Sơn", xlsx.Style{})
	for row := firstRow; row < firstRow+rows; row++ {
		s.Set(row, 1, row-firstRow+1, xlsx.Style{})
		for i, f := range kind.Fields() {
			s.Set(row, i+2, example(f, row == firstRow), xlsx.Style{})
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := book.Save(path); err != nil {
		t.Fatal(err)
	}
}

// example is the example of a field; its days as text or as serials.
func example(f dossier.Field, asText bool) any {
	if day, err := time.Parse("02/01/2006", f.Example); err == nil && !asText {
		return dossier.FromTime(day)
	}
	return f.Example
}
