package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// goodList is a list that draws no finding at all.
const goodList = `
A1: ĐẢNG BỘ XÃ VĨNH HẢO
A2: CHI BỘ THÔN VĨNH SƠN
A3: DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)
5 | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Số thẻ Đảng
6 | 1 | Nông Văn Một | 05/06/1960 | 03/02/1985 | 02010101
7 | 2 | Lý Thị Ba | 17/08/1970 | 19/05/1999 | 02010102
`

// TestFaultsOfSheets changes one thing in the good list and names the finding that follows, "" for none.
func TestFaultsOfSheets(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"nothing wrong", "", "", ""},
		{"no header", "5 | STT | Họ và tên | Ngày sinh | Ngày vào Đảng | Số thẻ Đảng", "", "TP-06 error A1"},
		{"blank template", goodList[strings.Index(goodList, "6 | 1"):], "", "TP-07 warning A5"},
		{"numbered blank template", goodList[strings.Index(goodList, "6 | 1"):], "6 | 1\n7 | 2\n", "TP-07 warning A5"},
		{"kind unknown", goodList[strings.Index(goodList, "A3"):], "5 | STT | Họ và tên | Ngày sinh | Địa chỉ\n6 | 1 | Nông Văn Một | 1960 | Vĩnh Sơn\n", "TP-08 error A5"},
		{"association unknown", "ĐẢNG VIÊN", "HỘI VIÊN", "TP-08 error A5"},
		{"unit unknown", "A1: ĐẢNG BỘ XÃ VĨNH HẢO\nA2: CHI BỘ THÔN VĨNH SƠN\n", "", "TP-09 error A5"},
		{"period unknown", " (Tính đến ngày 30/6/2026)", "", "TP-10 info A5"},
		{"unknown column", "| Số thẻ Đảng", "| Điểm thi", "TP-11 info E5"},
		{"unknown column without values", "| Số thẻ Đảng", "| Số thẻ Đảng | Điểm thi", ""},
		{"column twice", "| Số thẻ Đảng", "| Sinh ngày", "TP-12 warning E5"},
		{"output column", "| Số thẻ Đảng", "| Số thẻ Đảng | Kết quả kiểm tra", "TP-14 info F5"},
		{"required column missing", "Họ và tên", "Đánh giá", "TP-20 error A5"},
		{"bad date", "05/06/1960", "31/02/1960", "DD-12 error C6"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := read1(t, strings.Replace(goodList, tt.old, tt.new, 1), Options{})
			want := strings.Fields(tt.want)
			if len(want) == 0 {
				if len(got.Findings) > 0 {
					t.Errorf("want no finding, got:\n%s", describeBatch(got))
				}
				return
			}
			if !slices.ContainsFunc(got.Findings, func(f dossier.Finding) bool {
				return f.Rule == want[0] && string(f.Severity) == want[1] && f.Cell.String() == want[2]
			}) {
				t.Errorf("want %s, got:\n%s", tt.want, describeBatch(got))
			}
			if rejected := want[1] == "error" && want[0] != "DD-12"; got.Rejected != rejected || rejected && got.Rows() > 0 {
				t.Errorf("rejected %v with %d rows", got.Rejected, got.Rows())
			}
		})
	}
}

// read1 reads a sheet in the notation of the layouts.
func read1(t *testing.T, sheet string, o Options) *dossier.Batch {
	t.Helper()
	book := xlsx.NewBook()
	s := book.Sheet("Sheet1")
	for line := range strings.Lines(sheet) {
		if line = strings.TrimSpace(line); line != "" {
			writeLine(t, s, line)
		}
	}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	if err := book.Save(path); err != nil {
		t.Fatal(err)
	}
	if o.AsOf.IsZero() {
		o.AsOf = dossier.MustDate("2026-06-30")
	}
	b, err := Read(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestFaultsOfFiles reads files that are no good workbooks: each is rejected with its own finding.
func TestFaultsOfFiles(t *testing.T) {
	good := filepath.Join(t.TempDir(), "good.xlsx")
	book := xlsx.NewBook()
	book.Sheet("Sheet1").Set(1, 1, "x", xlsx.Style{})
	if err := book.Save(good); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		file    string
		content []byte
		want    string
	}{
		{"a.xlsx", []byte("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "TP-01"},
		{"b.xlsx", []byte("<html><body><table><tr><td>1</td></tr></table></body></html>"), "TP-01"},
		{"c.xlsx", nil, "TP-04"},
		{"d.xlsx", whole[:len(whole)/2], "TP-03"},
		{"~$e.xlsx", []byte("Nguyen Van A"), "TP-18"},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), tt.file)
			if err := os.WriteFile(path, tt.content, 0o600); err != nil {
				t.Fatal(err)
			}
			b, err := Read(context.Background(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !b.Rejected || len(b.Findings) != 1 || b.Findings[0].Rule != tt.want {
				t.Errorf("want %s alone, got:\n%s", tt.want, describeBatch(b))
			}
		})
	}
}

// TestBrokenWorld keeps the errors of the world apart from the faults of files.
func TestBrokenWorld(t *testing.T) {
	if _, err := Read(context.Background(), filepath.Join(t.TempDir(), "none.xlsx"), Options{}); !os.IsNotExist(err) {
		t.Errorf("want no such file, got %v", err)
	}
}

// TestSwappedDays warns where nearly no birth date has a day above 12.
func TestSwappedDays(t *testing.T) {
	sheet := strings.Builder{}
	sheet.WriteString("A1: CHI BỘ THÔN VĨNH SƠN\n3 | Họ và tên | Ngày sinh | Số thẻ Đảng\n")
	for i := range 40 {
		fmt.Fprintf(&sheet, "%d | Nông Văn An | DD/11/%d | 02010101\n", i+4, 1950+i)
	}
	swapped := strings.ReplaceAll(sheet.String(), "DD", "03")
	if b := read1(t, swapped, Options{}); !slices.ContainsFunc(b.Findings, func(f dossier.Finding) bool { return f.Rule == "TP-19" }) {
		t.Errorf("want TP-19 where no day is above 12, got:\n%s", describeBatch(b))
	}
	fine := strings.ReplaceAll(sheet.String(), "DD", "23")
	if b := read1(t, fine, Options{}); slices.ContainsFunc(b.Findings, func(f dossier.Finding) bool { return f.Rule == "TP-19" }) {
		t.Error("TP-19 where days are above 12")
	}
}

// TestRulesAreComplete keeps the rule book whole: every text in both languages, a fix with an example.
func TestRulesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range faults {
		if seen[f.Code] {
			t.Errorf("%s stands twice", f.Code)
		}
		seen[f.Code] = true
		for name, text := range map[string]dossier.Text{"title": f.Title, "why": f.Why, "fix": f.Fix, "message": f.message} {
			if text.VI == "" || text.EN == "" {
				t.Errorf("%s: no %s in both languages", f.Code, name)
			}
		}
		if f.Bad.VI == "" || f.Good.VI == "" || f.Severity == "" || f.Confidence == "" {
			t.Errorf("%s: no example, severity or confidence", f.Code)
		}
	}
	for n := 1; n <= 22; n++ {
		if code := "TP-" + string([]byte{byte('0' + n/10), byte('0' + n%10)}); !seen[code] && code != "TP-21" {
			t.Errorf("%s is missing", code)
		}
	}
}
