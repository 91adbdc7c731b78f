package analytics

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExport(t *testing.T) {
	s, err := Open(context.Background(), storeOfOne(t), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, tt := range []struct {
		o    ExportOptions
		file string
		want []string // parts of it
		no   string
	}{
		{ExportOptions{Format: "csv"}, "members.csv", []string{"H. T. T.", "0********234", "1990-01-01"}, "Hoàng"},
		{ExportOptions{Format: "csv", ShowValues: true}, "members.csv", []string{"Hoàng Thị Thử", "002190001234", "1990-02-03"}, "***"},
		{ExportOptions{}, "members.parquet", nil, "Hoàng"},
	} {
		dir := filepath.Join(t.TempDir(), "out")
		left, another := filepath.Join(filepath.Dir(dir), ".out.export-1"), dir+".tmp" // by an export that was killed; somebody's own
		for _, folder := range []string{left, another} {
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		list, err := s.Export(context.Background(), dir, tt.o)
		if err != nil {
			t.Fatal(err)
		}
		data := read(t, dir, list, "members")
		for _, part := range tt.want {
			if !bytes.Contains(data, []byte(part)) {
				t.Errorf("%+v: members have no %q", tt.o, part)
			}
		}
		if bytes.Contains(data, []byte(tt.no)) {
			t.Errorf("%+v: members hold %q", tt.o, tt.no)
		}
		if _, err := s.Export(context.Background(), dir, tt.o); !errors.Is(err, ErrExists) {
			t.Errorf("the same folder again: %v", err)
		}
		wantFolder(t, filepath.Dir(dir), "out", "out.tmp")
	}
	if _, err := s.Export(context.Background(), filepath.Join(t.TempDir(), "out"), ExportOptions{Format: "pdf"}); err == nil {
		t.Error("an unknown format was exported")
	}
}

// read is the bytes of a table's only file; the manifest must say the same as the list.
func read(t *testing.T, dir string, list []Exported, table string) []byte {
	t.Helper()
	manifest, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var told []Exported
	if err := json.Unmarshal(manifest, &told); err != nil || len(told) != len(list) {
		t.Fatalf("manifest: %d tables, %v", len(told), err)
	}
	for _, e := range told {
		if e.Table != table {
			continue
		}
		if e.Rows != 1 || len(e.Files) != 1 {
			t.Fatalf("%s: %+v", table, e)
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(e.Files[0].Path)))
		if err != nil || int64(len(data)) != e.Files[0].Size {
			t.Fatalf("%s: %v", e.Files[0].Path, err)
		}
		return data
	}
	t.Fatalf("no table %s", table)
	return nil
}

func TestExportedTextIsNoFormula(t *testing.T) {
	path := storeOfOne(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.db.Exec("UPDATE store.members SET party_position = '=HYPERLINK(1)'"); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "out")
	list, err := s.Export(context.Background(), dir, ExportOptions{Format: "csv"})
	if err != nil {
		t.Fatal(err)
	}
	if data := string(read(t, dir, list, "members")); !strings.Contains(data, "'=HYPERLINK(1)") {
		t.Error("a formula left the house")
	}
}
