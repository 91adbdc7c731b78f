package xlsx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A .csv is named as its file, which can be longer than Excel allows for a sheet.
func TestMarkCopiesAFileWithALongName(t *testing.T) {
	dir := t.TempDir()
	src, dst := filepath.Join(dir, "Hội Liên hiệp Phụ nữ xã Bắc Quang [2026].csv"), filepath.Join(dir, "marked.xlsx")
	if err := os.WriteFile(src, []byte("Họ và tên;Năm\nNguyễn Văn An;1990\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sheet := strings.TrimSuffix(filepath.Base(src), ".csv")
	if err := Mark(src, dst, []Fault{{Sheet: sheet, Cell: dossier.Cell{Col: 1, Row: 2}, Severity: dossier.Error, Rule: "DD-01"}}, MarkOptions{}); err != nil {
		t.Fatal(err)
	}
	marked, err := os.ReadFile(dst)
	if err != nil {
		t.Fatal(err)
	}
	filled, _ := filledCells(t, marked, "Hội Liên hiệp Phụ nữ xã Bắc Qua", "A1", "B1", "A2", "B2")
	if diff := cmp.Diff([]string{"A2"}, filled); diff != "" {
		t.Error(diff)
	}
}

func TestExcelName(t *testing.T) {
	var taken []string
	const long = "Danh sách hội viên Hội Nông dân xã Bắc Quang"
	for _, c := range []struct{ name, want string }{
		{"Chi bộ 1", "Chi bộ 1"}, {"'quý 1/2018: [mới]'", "quý 1_2018_ _mới_"}, {"chi bộ 1", "chi bộ 1 (2)"},
		{strings.Repeat("a", 31), strings.Repeat("a", 31)}, {strings.Repeat("b", 32), strings.Repeat("b", 31)},
		{long, "Danh sách hội viên Hội Nông dân"}, {long, "Danh sách hội viên Hội Nô (2)"}, {"", "Sheet (2)"}, {"", "Sheet (3)"},
	} {
		if got := excelName(c.name, taken); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		} else {
			taken = append(taken, got)
		}
	}
}
