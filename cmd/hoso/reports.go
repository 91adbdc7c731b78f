package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/report"
)

// Where reports are put, unless the command line says otherwise, and the file that every folder of them has.
const (
	defaultReports = "hoso-reports"
	summaryName    = "tom-tat.txt"
)

// describeFile is what the report says of a file before the store has judged it.
func describeFile(b *dossier.Batch) report.File {
	f := report.File{Path: b.File.Path, Rows: b.Rows(), Status: report.Checked}
	for _, r := range b.Returns {
		f.Kinds = append(f.Kinds, r.Kind)
		if f.Unit == "" {
			f.Unit, f.Period = fullName(r.Unit), r.Period
		}
	}
	if b.Rejected {
		f.Status = report.Rejected
	}
	return f
}

// fullName tells branches of one name apart by their superior.
func fullName(u dossier.UnitRef) string {
	if len(u.Parents) == 0 || u.Name == "" {
		return u.Name
	}
	return u.Name + ", " + u.Parents[0]
}

// statuses turns the store's words into the report's.
var statuses = map[string]report.Status{
	"loaded": report.Loaded, "partial": report.Loaded, "empty": report.Loaded,
	"known": report.Unchanged, "rejected": report.Rejected,
}

// complete adds what only the store knows; its files are in the order of the report's.
func complete(rep *report.Report, result *analytics.Result, kept bool) {
	for i, r := range result.Files {
		f := &rep.Files[i]
		f.Quarantined = r.Quarantined
		if kept {
			f.Status = statuses[r.Status]
			f.Loaded = r.Added + r.Changed + r.Unchanged
		}
	}
	rep.Findings = append(rep.Findings, result.Findings...)
	t := result.Total
	rep.Totals = report.Totals{Added: t.Added, Changed: t.Changed, Unchanged: t.Unchanged, Removed: t.Removed}
}

// writeReports puts the summary, the findings and the marked workbooks into a new folder.
func (p *pipeline) writeReports(ctx context.Context, rep *report.Report, sources []ingest.Source) error {
	dir, err := newFolder(p.flags.out, p.start)
	if err != nil {
		return fmt.Errorf("reports: %w", err)
	}
	rep.Run.Dir = dir
	if err := accessOf(ctx).wrote(dir); err != nil {
		return err
	}
	paths := map[string]string{}
	for _, s := range sources {
		paths[filepath.ToSlash(s.Path)] = s.Path
	}
	o := p.flags.view.report()
	mark := report.MarkOptions{Options: o, From: dossier.Warning, Jobs: p.flags.jobs}
	mark.ShowValues = true // each sender gets his own data back
	if err := report.MarkAll(ctx, rep, filepath.Join(dir, "tra-lai"), paths, mark); err != nil {
		return fmt.Errorf("reports: %w", err)
	}
	for _, f := range [][2]string{{summaryName, "text"}, {"bao-cao.json", "json"}, {"loi.csv", "csv"}} {
		err := toFile(filepath.Join(dir, f[0]), nil, func(w io.Writer) error { return report.Write(f[1], w, rep, o) })
		if err != nil {
			return fmt.Errorf("reports: %w", err)
		}
	}
	return nil
}

// newFolder makes a folder named after the time of the run; a second run in the same second gets "-2".
func newFolder(parent string, at time.Time) (string, error) {
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return "", err
	}
	name := at.Format("2006-01-02_150405")
	for n := 2; ; n++ {
		dir := filepath.Join(parent, name)
		err := os.Mkdir(dir, 0o700)
		if !errors.Is(err, fs.ErrExist) {
			return dir, err
		}
		name = strings.SplitN(name, "-n", 2)[0] + fmt.Sprintf("-n%d", n)
	}
}
