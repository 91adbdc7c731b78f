package ingest

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

const openLayout = `
A2: CHI BỘ THÔN VĨNH SƠN
5 | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Mã nội bộ
6 | 1 | Nông Văn Một | 05/06/1960 | 03/02/1985 | 02010101
`

// TestMapFixesColumns reads an unclear column by what a person decided, and says so.
func TestMapFixesColumns(t *testing.T) {
	book := xlsx.NewBook()
	for line := range strings.Lines(strings.TrimSpace(openLayout)) {
		writeLine(t, book.Sheet("Sheet1"), strings.TrimSpace(line))
	}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	if err := book.Save(path); err != nil {
		t.Fatal(err)
	}
	info, err := Inspect(context.Background(), path, Options{})
	if err != nil || len(info.Sheets) != 1 {
		t.Fatalf("inspect: %v, %v", info, err)
	}
	m := info.Sheets[0].Map()
	if m.Columns["Mã nội bộ"] != "" || m.Columns["Họ và tên"] != "full_name" {
		t.Fatalf("map of what was found: %v", m.Columns)
	}
	m.Columns["Mã nội bộ"] = "party_card_no"
	var text strings.Builder
	if err := (Maps{m}).Write(&text); err != nil {
		t.Fatal(err)
	}
	maps, err := ReadMaps(strings.NewReader(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	b, err := Read(context.Background(), path, Options{Maps: maps})
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Returns[0].Records[0].Text("party_card_no"); got != "02010101" {
		t.Errorf("fixed column reads %q", got)
	}
	if !strings.Contains(describeBatch(b), "TP-23 info") || strings.Contains(describeBatch(b), "TP-11") {
		t.Errorf("want the map said and no open column, got:\n%s", describeBatch(b))
	}
	other := Maps{{Fingerprint: "of another layout", Columns: map[string]string{"Họ và tên": ""}}}
	if b, err = Read(context.Background(), path, Options{Maps: other}); err != nil || b.Rejected {
		t.Errorf("the map of another layout was used: %v, %s", err, describeBatch(b))
	}
}

func TestReadMapsRefuses(t *testing.T) {
	for _, text := range []string{`[{"columns": {"A": "no_such_field"}}]`, `{"kind": "person", "columns": {}}`, `[`, `{"kind": "unit", "columns": {"A": "full_name"}}`} {
		if _, err := ReadMaps(strings.NewReader(text)); err == nil {
			t.Errorf("%s was taken", text)
		}
	}
	if m, err := ReadMaps(strings.NewReader(`{"columns": {"Mã": "record_id"}}`)); err != nil || len(m) != 1 || m[0].Kind != dossier.Kind("") {
		t.Errorf("a single map: %v, %v", m, err)
	}
}
