// Package report tells what a run found: a summary for people, JSON and CSV for programs, SARIF and JUnit for build
// servers, and for each sender his own workbook with its faults marked.
//
// It only tells: it must not know rules by name, the store, or how a sheet was read. Values are masked by their privacy
// class unless the caller asks for them.
package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Report is all that a run has to tell.
type Report struct {
	Run      Run
	Files    []File
	Findings []dossier.Finding
	Rules    map[string]dossier.Rule // by code; those that are missing are shown by their code alone
	Totals   Totals

	RulesFile *RulesFile // that changed the book; nil without one
	OwnRules  *OwnRules  // nil without any
}

// Run is one call of import or check.
type Run struct {
	ID       string       `json:"id,omitempty"` // "" when nothing was to be stored
	Version  string       `json:"version"`      // of hoso
	RuleBook string       `json:"rule_book"`    // version of the rule book
	AsOf     dossier.Date `json:"-"`            // the day of judgement
	Started  time.Time    `json:"started"`
	DB       string       `json:"db,omitempty"` // path of the store, "" without one
	DryRun   bool         `json:"dry_run"`
	Dir      string       `json:"dir,omitempty"` // folder of the reports, "" when none are written
}

// File is what became of one file.
type File struct {
	Path        string         `json:"path"`
	Kinds       []dossier.Kind `json:"kinds"`
	Unit        string         `json:"unit,omitempty"`
	Period      string         `json:"period,omitempty"`
	Rows        int            `json:"rows"`
	Loaded      int            `json:"loaded"`
	Quarantined int            `json:"quarantined"`
	Status      Status         `json:"status"`
	Marked      string         `json:"marked,omitempty"` // path of the workbook with the faults marked, "" without one
}

// Status is what became of a file.
type Status string

// The statuses of a file.
const (
	Loaded    Status = "loaded"    // its rows are in the store, but for those in quarantine
	Unchanged Status = "unchanged" // it had been loaded before
	Checked   Status = "checked"   // read and judged, not to be stored
	Rejected  Status = "rejected"  // nothing of it is loaded
	Skipped   Status = "skipped"   // not meant to be read: a lock file
)

// Totals are the sums of a run; see Report.Sum.
type Totals struct {
	Files       int `json:"files"`
	Rows        int `json:"rows"`
	Added       int `json:"added"`
	Changed     int `json:"changed"`
	Unchanged   int `json:"unchanged"`
	Removed     int `json:"removed"`
	Quarantined int `json:"quarantined"`
	Errors      int `json:"errors"`
	Warnings    int `json:"warnings"`
	Infos       int `json:"infos"`
	Waived      int `json:"waived"` // counted apart from the three above
	Beta        int `json:"beta"`   // of rules on trial, counted apart too
	Lapsed      int `json:"lapsed"` // of the errors and warnings, those that a waiver past its last day was about
}

// Sum are the totals of the run. Files, rows and findings are counted here, so that they agree with what is listed; what
// the store did with the rows (Added, Changed, Unchanged, Removed) is taken from Totals.
func (r *Report) Sum() Totals {
	t := r.Totals
	t.Files, t.Rows, t.Quarantined = len(r.Files), 0, 0
	for _, f := range r.Files {
		t.Rows += f.Rows
		t.Quarantined += f.Quarantined
	}
	var c counts
	t.Lapsed = 0
	for _, f := range r.Findings {
		c.add(f)
		if f.Status == dossier.Lapsed {
			t.Lapsed++
		}
	}
	t.Errors, t.Warnings, t.Infos, t.Waived, t.Beta = c.Errors, c.Warnings, c.Infos, c.Waived, c.Beta
	return t
}

// Options say how a report is shown. The zero value is Vietnamese with masked values.
type Options struct {
	Lang       dossier.Lang
	ShowValues bool
}

// sorted are the findings in the order in which all formats give them.
func (r *Report) sorted() []dossier.Finding {
	out := slices.Clone(r.Findings)
	slices.SortStableFunc(out, func(a, b dossier.Finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), strings.Compare(a.Sheet, b.Sheet), a.Cell.Row-b.Cell.Row,
			a.Cell.Col-b.Cell.Col, strings.Compare(a.Rule, b.Rule), strings.Compare(a.Field, b.Field))
	})
	return out
}

// title is what a rule is about, "" when the report does not know the rule.
func (r *Report) title(code string, lang dossier.Lang) string { return r.Rules[code].Title.In(lang) }
