package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{
		"Chi bộ 10.xlsx": "", "Chi bộ 2.xlsx": "", "~$Chi bộ 2.xlsx": "", "ghi chú.txt": "", "ảnh.jpg": "", "b.pdf": "",
		"faults.csv": "file,sheet,cell,rule\n", "sub/chỉ tiêu.CSV": "Đơn vị,Năm", "sub/a.docx": "", ".git/x.xlsx": "", "hoso-reports/r.xlsx": "",
		"báo cáo/run/tom-tat.txt": "", "báo cáo/run/bao-cao.json": "", "báo cáo/run/loi.csv": "", "báo cáo/run/tra-lai/r.xlsx": "",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, skipped, err := Find([]string{root, filepath.Join(root, "Chi bộ 2.xlsx")})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		rel, _ := filepath.Rel(root, f.Path)
		got = append(got, rel)
	}
	want := []string{"Chi bộ 2.xlsx", "Chi bộ 10.xlsx", "b.pdf", "sub/a.docx", "sub/chỉ tiêu.CSV"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files -want +got:\n%s", diff)
	}
	why := map[string]string{}
	for _, s := range skipped {
		why[filepath.Base(s.Path)] = s.Why.EN
	}
	wantWhy := map[string]string{
		"~$Chi bộ 2.xlsx": whyLock.EN, "ghi chú.txt": whyOther.EN, "ảnh.jpg": whyOther.EN, "faults.csv": whyKey.EN, "hoso-reports": whyReport.EN, "run": whyReport.EN, ".git": whyReport.EN,
	}
	if diff := cmp.Diff(wantWhy, why); diff != "" {
		t.Errorf("skipped -want +got:\n%s", diff)
	}
}

func TestFindNothing(t *testing.T) {
	if _, _, err := Find([]string{filepath.Join(t.TempDir(), "none")}); !os.IsNotExist(err) {
		t.Errorf("want no such file, got %v", err)
	}
}
