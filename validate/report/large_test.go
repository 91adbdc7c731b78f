//go:build !race

// Go code alone that takes ten times as long under the race detector: make test runs it without.

package report_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
	"github.com/hoso-vn/hoso/validate/report"
)

const (
	oddSheet = `DS 'A' & "B" – ĐV (1)`
	oddName  = `Danh sách 'Chi bộ' & “thôn”, 50% + #1; quý II.xlsx`
)

// large is a file with many faults, in a deep folder, of a sheet whose name has to be quoted and escaped.
func large(t *testing.T, n int) (dir string, r *report.Report) {
	t.Helper()
	dir = t.TempDir()
	folder := filepath.Join(dir, "Đảng bộ xã Vĩnh Hảo có tên thư mục rất dài để thử đường dẫn dài",
		"Thư mục con cũng rất dài, có dấu phẩy, dấu cách và nhiều chữ tiếng Việt", "Năm 2024 – quý II (bản chính thức, đã ký)")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	book := xlsx.NewBook()
	sheet := book.Sheet(oddSheet)
	path := filepath.ToSlash(filepath.Join(folder, oddName))
	r = &report.Report{Files: []report.File{{Path: path, Rows: n, Unit: "Chi bộ thôn Vĩnh Sơn", Status: report.Checked}}}
	for row := 2; row < n+2; row++ {
		sheet.Set(row, 2, fmt.Sprintf("Nguyễn Văn %d", row), xlsx.Style{})
		r.Findings = append(r.Findings, dossier.Finding{
			Rule: "DD-05", Severity: dossier.Error, File: path, Sheet: oddSheet, Cell: dossier.Cell{Row: row, Col: 2}, Field: "full_name",
			Unit: "Chi bộ thôn Vĩnh Sơn", Message: dossier.Text{VI: "Tên “{value}” <chưa> đúng & đủ."},
			Vars: []dossier.Var{{Name: "value", Value: fmt.Sprintf("Nguyễn Văn %d", row), Privacy: dossier.Personal}},
		})
	}
	if err := book.Save(filepath.FromSlash(path)); err != nil {
		t.Fatal(err)
	}
	return dir, r
}

// Every format takes ten thousand findings of a file with an awkward name, and stays well formed.
func TestManyFindingsOfAnAwkwardFile(t *testing.T) {
	const n = 10_000
	_, r := large(t, n)
	var sarif struct {
		Runs []struct {
			Results []struct {
				Locations []struct {
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(write(t, "sarif", r, report.Options{})), &sarif); err != nil {
		t.Fatal(err)
	}
	results := sarif.Runs[0].Results
	if got := results[n-1].Locations[0].LogicalLocations[0].FullyQualifiedName; len(results) != n || got != oddSheet+"!B10001" {
		t.Errorf("%d results, the last at %s", len(results), got)
	}
	var junit struct {
		Failures int `xml:"failures,attr"`
	}
	if err := xml.Unmarshal([]byte(write(t, "junit", r, report.Options{})), &junit); err != nil || junit.Failures != n {
		t.Errorf("%d failures, error %v", junit.Failures, err)
	}
	if lines := strings.Count(write(t, "csv", r, report.Options{}), "\n"); lines != n+1 {
		t.Errorf("%d lines of CSV, want %d", lines, n+1)
	}
	for line := range strings.Lines(write(t, "text", r, report.Options{})) {
		if width := utf8.RuneCountInString(line); width > 101 && strings.Contains(strings.TrimSpace(line), " ") && !strings.Contains(line, "Thư mục:") {
			t.Errorf("a line of %d columns: %s", width, line)
		}
	}
}

// The list of the marked workbook has a line for each fault, whose link leads to its cell.
func TestMarkManyFaultsOfAnAwkwardSheet(t *testing.T) {
	const n = 10_000
	_, r := large(t, n)
	out := t.TempDir()
	if err := report.MarkAll(t.Context(), r, out, nil, report.MarkOptions{}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile(filepath.FromSlash(r.Files[0].Marked))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(xlsx.ListSheet)
	if err != nil {
		t.Fatal(err)
	}
	last := len(rows)
	if rows[last-1][0] != fmt.Sprint(n) || rows[last-1][2] != "B10001" {
		t.Errorf("the last line is %q", rows[last-1])
	}
	ok, link, err := book.GetCellHyperLink(xlsx.ListSheet, fmt.Sprintf("C%d", last))
	if want := "'" + strings.ReplaceAll(oddSheet, "'", "''") + "'!B10001"; err != nil || !ok || link != want {
		t.Errorf("the link is %q, want %q (%v, %v)", link, want, ok, err)
	}
}
