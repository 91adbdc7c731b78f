package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// traces are the files outside the store in which a person stands.
type traces struct {
	ours   []string // made by hoso for its own use: reports, marked workbooks, old copies of the store
	others []string // of others
	closed []string // made by hoso and given away, or not to be looked into: exports, answers, backups
	looked int      // files
}

// findTraces looks through the folder of the store and through every file that the access
// log says hoso has written.
func findTraces(db string, f *analytics.Forgotten) (*traces, error) {
	t := &traces{}
	if err := t.inFolder(db, f); err != nil {
		return nil, err
	}
	entries, err := accesslog.Read(accesslog.Path(db))
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, e := range entries {
		if e.Out == "" || seen[e.Out] {
			continue
		}
		seen[e.Out] = true
		switch _, err := os.Stat(e.Out); {
		case err != nil:
		case e.Command == "import":
			err = t.inReports(e.Out, f)
			if err != nil {
				return nil, err
			}
		default:
			t.closed = append(t.closed, e.Out)
		}
	}
	t.ours = clean(t.ours)
	t.others = slices.DeleteFunc(clean(t.others), func(name string) bool { return isSource(name, f) || slices.Contains(t.ours, name) })
	return t, nil
}

// inFolder looks through the files beside the store. Older copies of the store itself are
// packed in a way that no search sees through: they go whole.
func (t *traces) inFolder(db string, f *analytics.Forgotten) error {
	files, err := os.ReadDir(filepath.Dir(db))
	if err != nil {
		return err
	}
	base := filepath.Base(db)
	for _, file := range files {
		name := filepath.Join(filepath.Dir(db), file.Name())
		switch {
		case !file.Type().IsRegular() || file.Name() == base || file.Name() == base+".wal" || file.Name() == base+".log":
		case strings.HasPrefix(file.Name(), base+".before-"):
			t.ours = append(t.ours, name)
		default:
			found, err := t.holds(name, f)
			if err != nil {
				return err
			}
			if found {
				t.others = append(t.others, name)
			}
		}
	}
	return nil
}

// inReports looks through a folder of reports. The marked copy of a workbook that holds the
// person is taken to hold him too: it may be of a kind that no search sees through.
func (t *traces) inReports(dir string, f *analytics.Forgotten) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		found, err := t.holds(name, f)
		if found || err == nil && isMarkedCopy(name, f) {
			t.ours = append(t.ours, name)
		}
		return err
	})
}

func (t *traces) holds(name string, f *analytics.Forgotten) (bool, error) {
	t.looked++
	found, err := f.In(name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return false, nil // gone meanwhile, or not ours to read
	}
	return found, err
}

// isMarkedCopy reports whether a file of the reports is the copy of a workbook that holds the
// person: it has the name of one, in a folder of the same name.
func isMarkedCopy(name string, f *analytics.Forgotten) bool {
	return slices.ContainsFunc(f.Sources, func(s analytics.Source) bool { return tail(name) == tail(s.Path) })
}

// isSource reports whether a file is a workbook that is told of as a source.
func isSource(name string, f *analytics.Forgotten) bool {
	return slices.ContainsFunc(f.Sources, func(s analytics.Source) bool {
		return filepath.Clean(filepath.FromSlash(s.Path)) == filepath.Clean(name)
	})
}

// tail is the last folder and the name of a file, without its ending.
func tail(name string) string {
	name = filepath.ToSlash(name)
	dir, file := path.Split(name)
	return path.Base(dir) + "/" + strings.TrimSuffix(file, path.Ext(file))
}

func clean(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// remove deletes the files that hoso made for its own use.
func (t *traces) remove() error {
	for _, name := range t.ours {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
