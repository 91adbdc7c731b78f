package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Add stages a file. The findings are those of the rules; the batch has its own of the
// reading. A row with an error is staged too, for the set rules, and goes to quarantine.
// A file that was loaded before is staged like any other, so that taking the earlier run back
// takes nothing from this one; of a copy within the run only the name is kept. The same bytes
// under another unit or period, as in another folder, are neither: they are a return of their own.
func (l *Load) Add(ctx context.Context, b *dossier.Batch, findings []dossier.Finding) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := l.add(b, findings); err != nil {
		return fmt.Errorf("load %s: %w", b.File.Path, err)
	}
	return nil
}

func (l *Load) add(b *dossier.Batch, findings []dossier.Finding) error {
	f := &loadedFile{id: id("f", "file", l.run.ID, b.File.Path), file: b.File, status: "loaded"}
	l.files = append(l.files, f)
	if l.isCopy(b) {
		return l.addCopy(f)
	}
	b, findings = l.withoutForgotten(b, together(b.Findings, findings))
	switch {
	case b.Rejected:
		f.status = "rejected"
	case b.Rows() == 0:
		f.status = "empty"
	}
	var returns []*loadedReturn
	if f.status == "loaded" {
		var err error
		if returns, err = l.addReturns(f, b, findings); err != nil {
			return err
		}
	}
	runID, seen := l.known[said(b.File.SHA256, returns)]
	if seen && f.status == "loaded" {
		f.status = "known"
	}
	if err := l.addFile(f); err != nil {
		return err
	}
	for _, finding := range findings {
		if err := l.addFinding(f, finding, scopeOf(returns, finding)); err != nil {
			return err
		}
	}
	if f.status == "known" {
		return l.addSeen(f, runID)
	}
	return nil
}

// isCopy reports whether a file of the same bytes that speaks of the same units and periods is in
// this run already. Where folders name them, the same bytes can speak of others.
func (l *Load) isCopy(b *dossier.Batch) bool {
	parts := []string{b.File.SHA256}
	for _, ret := range b.Returns {
		period, _ := l.period(ret)
		parts = append(append(parts, period), chain(ret.Unit)...)
	}
	key := strings.Join(parts, "\x1f")
	if l.copies[key] {
		return true
	}
	l.copies[key] = len(b.Returns) > 0
	return false
}

// said is what makes a file known: its bytes, and of what its returns speak.
func said(sha256 string, returns []*loadedReturn) string {
	var scopes []string
	for _, ret := range returns {
		if scope := ret.scopes[0]; scope != "" {
			scopes = append(scopes, scope)
		}
	}
	slices.Sort(scopes)
	return sha256 + " " + strings.Join(slices.Compact(scopes), " ")
}

// addCopy notes a file that says what another of the run says.
func (l *Load) addCopy(f *loadedFile) error {
	f.status = "known"
	if err := l.addFile(f); err != nil {
		return err
	}
	return l.addSeen(f, l.run.ID)
}

// addSeen tells that a file was loaded before.
func (l *Load) addSeen(f *loadedFile, runID string) error {
	finding := seenFinding(f.file, runID)
	l.findings = append(l.findings, finding)
	return l.addFinding(f, finding, "")
}

func (l *Load) addReturns(f *loadedFile, b *dossier.Batch, findings []dossier.Finding) ([]*loadedReturn, error) {
	var returns []*loadedReturn
	bad := faultyRows(findings)
	for n, ret := range b.Returns {
		loaded, err := l.addReturn(f, n, ret, bad)
		if err != nil {
			return nil, err
		}
		returns = append(returns, loaded)
	}
	return returns, nil
}

// place is a record of a sheet.
type place struct {
	sheet  string
	record int // its number
}

// faultyRows are the rules that keep a row out, by its place.
func faultyRows(findings []dossier.Finding) map[place][]string {
	bad := map[place][]string{}
	for _, f := range findings {
		if f.Severity == dossier.Error && f.Record > 0 {
			at := place{f.Sheet, f.Record}
			bad[at] = append(bad[at], f.Rule)
		}
	}
	return bad
}

// scopeOf is the scope of the row of a finding, or of the sheet; "" where it is of the file.
func scopeOf(returns []*loadedReturn, f dossier.Finding) string {
	for _, ret := range returns {
		if scope, ok := ret.scopes[f.Record]; ok && ret.sent.Sheet == f.Sheet {
			return scope
		}
	}
	return ""
}

// together joins two lists of findings; one that is in both counts once.
func together(a, b []dossier.Finding) []dossier.Finding {
	list := make([]dossier.Finding, 0, len(a)+len(b))
	seen := map[string]bool{}
	for _, findings := range [][]dossier.Finding{a, b} {
		for _, f := range findings {
			if key := f.Fingerprint(); !seen[key] {
				seen[key] = true
				list = append(list, f)
			}
		}
	}
	return list
}
