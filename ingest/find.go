package ingest

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Source is a file to read.
type Source struct {
	Path string
	Root string // the folder that was searched, or the one of the file
}

// Skip is a file that is not read, and why.
type Skip struct {
	Path string
	Why  dossier.Text
}

// sought are the extensions of workbooks and of what people send instead of them: the latter are read to
// be told what is wrong with them.
var sought = map[string]bool{
	".xlsx": true, ".xlsm": true, ".xltx": true, ".xls": true, ".xlsb": true, ".ods": true, ".csv": true,
	".pdf": true, ".docx": true, ".doc": true, ".et": true,
}

var (
	whyLock   = dossier.Text{VI: "tệp khóa tạm của Excel", EN: "Excel's lock file"}
	whyKey    = dossier.Text{VI: "bảng ghi lỗi cài sẵn của dữ liệu mẫu", EN: "key of the faults planted in samples"}
	whyOther  = dossier.Text{VI: "không phải bảng tính", EN: "not a workbook"}
	whyReport = dossier.Text{VI: "thư mục báo cáo của hoso", EN: "reports of hoso"}
)

// Find lists the files to read under paths, which are files or folders, in the order in which people sort
// names: "Chi bộ 2" before "Chi bộ 10". A file named by itself is always read. An error means that a path
// cannot be opened.
func Find(paths []string) (files []Source, skipped []Skip, err error) {
	s := &search{}
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, nil, err
		}
		if !info.IsDir() {
			s.files = append(s.files, Source{p, filepath.Dir(p)})
			continue
		}
		s.root = p
		if err := filepath.WalkDir(p, s.visit); err != nil {
			return nil, nil, err
		}
	}
	slices.SortStableFunc(s.files, func(a, b Source) int { return naturalCompare(a.Path, b.Path) })
	return slices.CompactFunc(s.files, func(a, b Source) bool { return a.Path == b.Path }), s.skipped, nil
}

type search struct {
	root    string
	files   []Source
	skipped []Skip
}

func (s *search) visit(path string, d fs.DirEntry, err error) error {
	if err != nil {
		return err
	}
	name := d.Name()
	switch {
	case d.IsDir() && path != s.root && (strings.HasPrefix(name, ".") || name == "hoso-reports" || isReport(path)):
		s.skip(path, whyReport)
		return filepath.SkipDir
	case d.IsDir(), strings.HasPrefix(name, "."):
	case strings.HasPrefix(name, "~$"):
		s.skip(path, whyLock)
	case !sought[strings.ToLower(filepath.Ext(name))]:
		s.skip(path, whyOther)
	case name == "faults.csv" && isFaultKey(path):
		s.skip(path, whyKey)
	default:
		s.files = append(s.files, Source{path, s.root})
	}
	return nil
}

func (s *search) skip(path string, why dossier.Text) { s.skipped = append(s.skipped, Skip{path, why}) }

// isReport reports whether a folder is of one run's reports: the marked workbooks in it are no returns.
func isReport(dir string) bool {
	for _, name := range []string{"tom-tat.txt", "bao-cao.json"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

// isFaultKey reports the key that the samples are written with.
func isFaultKey(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 64)
	n, _ := f.Read(head)
	return strings.HasPrefix(strings.TrimPrefix(string(head[:n]), "\ufeff"), "file,sheet,cell,rule")
}

// naturalCompare orders names with numbers by their value.
func naturalCompare(a, b string) int {
	for a != "" && b != "" {
		na, nb := leadingDigits(a), leadingDigits(b)
		if na > 0 && nb > 0 {
			x, y := strings.TrimLeft(a[:na], "0"), strings.TrimLeft(b[:nb], "0")
			if len(x) != len(y) {
				return len(x) - len(y)
			}
			if c := strings.Compare(x, y); c != 0 {
				return c
			}
			a, b = a[na:], b[nb:]
			continue
		}
		if a[0] != b[0] {
			return int(a[0]) - int(b[0])
		}
		a, b = a[1:], b[1:]
	}
	return len(a) - len(b)
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
