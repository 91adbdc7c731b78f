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
	reports := map[string]bool{}
	for _, e := range entries {
		switch _, err := os.Stat(e.Out); {
		case err != nil: // "" too
		case e.Command != "import":
			t.closed = append(t.closed, writtenBy(e, entries[0].Salt)...)
		case !reports[e.Out]:
			reports[e.Out] = true
			if err := t.inReports(e.Out, f, &t.ours); err != nil {
				return nil, err
			}
		}
	}
	if err := t.besideReports(reports, db, f); err != nil {
		return nil, err
	}
	t.ours, t.closed = clean(t.ours), clean(t.closed)
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
func (t *traces) inReports(dir string, f *analytics.Forgotten, into *[]string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		found, err := t.holds(name, f)
		if found || err == nil && isMarkedCopy(name, f) {
			*into = append(*into, name)
		}
		return err
	})
}

// besideReports looks through the reports that lie beside those of the store, and in the usual folder: they are those of
// hoso check, which has no log, or of another store, and may be about a namesake. They are told, and not removed.
func (t *traces) besideReports(known map[string]bool, db string, f *analytics.Forgotten) error {
	folders := map[string]bool{filepath.Join(filepath.Dir(absolute(db)), defaultReports): true}
	for dir := range known {
		folders[filepath.Dir(dir)] = true
	}
	for folder := range folders {
		list, err := os.ReadDir(folder)
		if err != nil {
			continue // no such folder, or not ours to read
		}
		for _, entry := range list {
			dir := filepath.Join(folder, entry.Name())
			if _, err := os.Stat(filepath.Join(dir, summaryName)); err != nil || known[dir] {
				continue
			}
			if err := t.inReports(dir, f, &t.others); err != nil {
				return err
			}
		}
	}
	return nil
}

// writtenBy are the files or the folder that a line of the log says were written, and that are still there.
func writtenBy(e accesslog.Entry, salt string) (list []string) {
	if e.File == "" {
		return []string{e.Out}
	}
	files, err := os.ReadDir(e.Out)
	if err != nil {
		return nil // not ours to read
	}
	for _, file := range files {
		if accesslog.Hash(salt, file.Name()) == e.File {
			list = append(list, filepath.Join(e.Out, file.Name()))
		}
	}
	return list
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
