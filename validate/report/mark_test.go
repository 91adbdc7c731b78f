package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
	"github.com/hoso-vn/hoso/validate/report"
)

// folder holds a workbook, two lists of one name in different formats, and a file that is no workbook.
func folder(t *testing.T) (dir string, r *report.Report) {
	t.Helper()
	dir = t.TempDir()
	book := xlsx.NewBook()
	book.Sheet("Danh sách").Set(2, 2, "Nguyễn Văn An", xlsx.Style{})
	if err := os.Mkdir(filepath.Join(dir, "Tân Thành"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := book.Save(filepath.Join(dir, "Tân Thành", "a.xlsx")); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"b.csv": "Họ và tên,Ngày sinh\nNguyễn Văn An,01/01/1990\n", "b.xlsx": "%PDF-1.7", "c.csv": "Họ và tên,Năm\nLê Văn Cường,1990\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r = &report.Report{}
	name := dossier.Var{Name: "name", Value: "Nguyễn Văn An", Privacy: dossier.Personal}
	for path, sev := range map[string]dossier.Severity{"Tân Thành/a.xlsx": dossier.Error, "b.csv": dossier.Info, "b.xlsx": dossier.Error, "c.csv": ""} {
		path = filepath.ToSlash(dir) + "/" + path
		r.Files = append(r.Files, report.File{Path: path})
		if sev != "" {
			r.Findings = append(r.Findings, dossier.Finding{Rule: "DD-11", Severity: sev, File: path, Sheet: "Danh sách",
				Cell: dossier.Cell{Row: 2, Col: 2}, Message: dossier.Text{VI: "{name}: thiếu ngày sinh."}, Vars: []dossier.Var{name}})
		}
	}
	return dir, r
}

func marked(r *report.Report, out string) map[string]bool {
	got := map[string]bool{}
	for _, f := range r.Files {
		if f.Marked != "" {
			got[strings.TrimPrefix(f.Marked, filepath.ToSlash(out)+"/")] = true
		}
	}
	return got
}

func TestMarkAllKeepsFoldersAndLeavesOutWhatCannotBeOpened(t *testing.T) {
	_, r := folder(t)
	out := t.TempDir()
	if err := report.MarkAll(t.Context(), r, out, nil, report.MarkOptions{Jobs: 2}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]bool{"Tân Thành/a.xlsx": true, "b.csv.xlsx": true}, marked(r, out)); diff != "" {
		t.Error(diff)
	}
	for name := range marked(r, out) {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestMarkAllFromASeverityOn(t *testing.T) {
	_, r := folder(t)
	out := t.TempDir()
	if err := report.MarkAll(t.Context(), r, out, nil, report.MarkOptions{From: dossier.Warning}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]bool{"Tân Thành/a.xlsx": true}, marked(r, out)); diff != "" {
		t.Error(diff)
	}
}

func TestMarkAllShowsValuesOnlyWhenAsked(t *testing.T) {
	for _, show := range []bool{false, true} {
		_, r := folder(t)
		o := report.MarkOptions{Options: report.Options{ShowValues: show}}
		out := t.TempDir()
		if err := report.MarkAll(t.Context(), r, out, nil, o); err != nil {
			t.Fatal(err)
		}
		w, err := xlsx.Open(filepath.Join(out, "Tân Thành", "a.xlsx"), xlsx.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		var list strings.Builder
		if _, err := w.Scan(0, func(row *xlsx.Row) error {
			for _, c := range row.Cells {
				list.Write(c.Raw)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(list.String(), "Nguyễn Văn An"); got != show {
			t.Errorf("with ShowValues %v the list shows values: %v", show, got)
		}
	}
}

func TestMarkAllReportsABrokenDisk(t *testing.T) {
	_, r := folder(t)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := report.MarkAll(t.Context(), r, file, nil, report.MarkOptions{}); err == nil {
		t.Error("a folder that cannot be made is no error")
	}
}
