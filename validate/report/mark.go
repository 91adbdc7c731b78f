package report

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// MarkOptions say how the marked workbooks are made. The zero value marks every finding and masks values.
type MarkOptions struct {
	Options
	From   dossier.Severity // files whose findings are all below it get no workbook; "": all do
	Limits xlsx.Limits      // of the reader, with the passwords of the run
	Jobs   int              // files at a time; 0: one
}

// MarkAll writes, for every file with findings, the sender's own workbook with its faults marked into dir, in the
// folders in which the files lie, and notes the paths in the report. A file lies where paths says for its File.Path,
// or at that path itself. One that cannot be opened gets no workbook; an error means that one could not be written.
func MarkAll(ctx context.Context, r *Report, dir string, paths map[string]string, o MarkOptions) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(o.Jobs, 1))
	byFile := r.faults(o)
	root := r.root()
	for i := range r.Files {
		f := &r.Files[i]
		faults := byFile[f.Path]
		if !worthMarking(faults, o.From) {
			continue
		}
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			dst := path.Join(filepath.ToSlash(dir), markedName(root, f.Path))
			src := cmp.Or(paths[f.Path], filepath.FromSlash(f.Path))
			ok, err := markFile(src, filepath.FromSlash(dst), faults, o)
			if ok {
				f.Marked = dst
			}
			return err
		})
	}
	return group.Wait()
}

// faults are the findings by file as the senders are to read them.
func (r *Report) faults(o MarkOptions) map[string][]xlsx.Fault {
	out := map[string][]xlsx.Fault{}
	for _, f := range r.sorted() {
		what, fix := f.Render(o.Lang, o.ShowValues)
		if f.Status == dossier.Waived {
			fix = "" // there is nothing to mend
		}
		out[f.File] = append(out[f.File], xlsx.Fault{
			Sheet: f.Sheet, Cell: f.Cell, Severity: f.Severity, Rule: f.Rule, What: what, Fix: fix,
			Source: r.Rules[f.Rule].SourceIn(f.Source, o.Lang), Status: f.Status,
		})
	}
	return out
}

func worthMarking(faults []xlsx.Fault, from dossier.Severity) bool {
	for _, f := range faults {
		if f.Severity.Rank() >= from.Rank() {
			return true
		}
	}
	return false
}

// root is the folder that all files of the run lie in.
func (r *Report) root() string {
	var dirs []string
	for _, f := range r.Files {
		dirs = append(dirs, strings.TrimPrefix(path.Dir(f.Path), "."))
	}
	if len(dirs) == 0 {
		return ""
	}
	return commonDir(dirs)
}

// below is a path as seen from a folder above it.
func below(root, file string) string {
	return strings.TrimPrefix(strings.TrimPrefix(file, root), "/")
}

// markedName is the name of the marked form of a file below the folder of reports. A form with another extension
// keeps the old one in its name, so that a.csv and a.xls beside each other do not become one file.
func markedName(root, file string) string {
	name := below(root, file)
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		name = path.Base(file)
	}
	if ext := xlsx.MarkedExt(file); !strings.EqualFold(path.Ext(name), ext) {
		name += ext
	}
	return name
}

// markFile marks one file; ok is false, without an error, when the file cannot be opened.
func markFile(src, dst string, faults []xlsx.Fault, o MarkOptions) (ok bool, err error) {
	if err := os.MkdirAll(filepath.Dir(dst), 0o755); err != nil {
		return false, fmt.Errorf("make folder for %s: %w", dst, err)
	}
	err = xlsx.Mark(src, dst, faults, xlsx.MarkOptions{Lang: o.Lang, Limits: o.Limits})
	var reject *xlsx.Reject
	switch {
	case errors.As(err, &reject):
		return false, nil
	case err != nil:
		return false, err
	}
	return true, nil
}
