package analytics

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// What each question shows of one district.
func TestQuestionGoldens(t *testing.T) {
	s := randomDistrict(1).store(t)
	params := map[string]string{"area": "huyện Bắc Quang", "from": "2016"}
	for _, q := range Questions() {
		given := map[string]string{}
		for name, value := range params {
			if _, ok := q.Param(name); ok {
				given[name] = value
			}
		}
		var out bytes.Buffer
		if err := s.mustAsk(t, q.Name, given).Write(&out, "table", FormatOptions{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "questions/"+q.Name+".txt", out.Bytes())
	}
}

// One answer in every format and language.
func TestFormatGoldens(t *testing.T) {
	table := sampleTable()
	for _, format := range []string{"table", "csv", "json", "md"} {
		for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
			var out bytes.Buffer
			if err := table.Write(&out, format, FormatOptions{Lang: lang, BOM: lang == dossier.VI}); err != nil {
				t.Fatal(err)
			}
			golden(t, "formats/"+string(lang)+"."+format, out.Bytes())
		}
	}
	if err := table.Write(&bytes.Buffer{}, "pdf", FormatOptions{}); err == nil {
		t.Error("an unknown format was written")
	}
}

// The printed sheet holds numbers as numbers and text that looks like a formula as text.
func TestSheetToPrint(t *testing.T) {
	var out bytes.Buffer
	if err := sampleTable().Write(&out, "xlsx", FormatOptions{}); err != nil {
		t.Fatal(err)
	}
	book, err := xlsx.OpenBytes("sample.xlsx", out.Bytes(), xlsx.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var got []string
	_, err = book.Scan(0, func(r *xlsx.Row) error {
		for _, c := range r.Cells {
			got = append(got, fmt.Sprintf("%s %s formula=%t", xlsx.CellName(c.Col, r.Num), c.Raw, c.Formula))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"A1 Bảng thử formula=false", "B4 Tổng số formula=false", "A5 Hội Cựu chiến binh formula=false", "B5 9863 formula=false",
		"C5 73 formula=false", "D5 43134 formula=false", "D6 02/2018 formula=false", "E5 =1+1| [31mđỏ formula=false", "E11 T/M CẤP ỦY formula=false"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in the sheet:\n%q", want, got)
		}
	}
}

func sampleTable() *Table {
	return &Table{
		Name: "sample", Title: dossier.Text{VI: "Bảng thử", EN: "A sample"},
		Heads: []dossier.Text{{VI: "Tính đến ngày: 30/09/2018", EN: "As of: 2018-09-30"}},
		Columns: []Column{
			{Name: "association", Label: dossier.Text{VI: "Hội, đoàn thể", EN: "Association"}, List: "association"},
			{Name: "members", Label: dossier.Text{VI: "Tổng số", EN: "Members"}, Unit: "persons"},
			{Name: "non_party_pct", Label: dossier.Text{VI: "Tỷ lệ (%)", EN: "Share (%)"}, Unit: "percent"},
			{Name: "day", Label: dossier.Text{VI: "Ngày", EN: "Day"}},
			{Name: "text", Label: dossier.Text{VI: "Chữ", EN: "Text"}},
			{Name: "flag", Label: dossier.Text{VI: "Cờ", EN: "Flag"}},
		},
		Rows: [][]any{
			{"veterans", int64(9863), Decimal("73.00"), dossier.MustDate("2018-02-03"), "=1+1|\x1b[31mđỏ", true},
			{"women", int64(-1045), Decimal("-0.50"), dossier.MustDate("2018-02"), "", false},
			{"unknown", nil, nil, nil, "@x \"y\", z", nil},
		},
		Notes: []dossier.Text{{VI: "Ghi chú.", EN: "A note."}},
	}
}
