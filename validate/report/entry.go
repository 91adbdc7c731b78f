package report

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// entry is a finding as the formats for programs give it.
type entry struct {
	Rule        string           `json:"rule"`
	Severity    dossier.Severity `json:"severity"`
	File        string           `json:"file"`
	Sheet       string           `json:"sheet,omitempty"`
	Cell        string           `json:"cell,omitempty"` // A1
	Row         int              `json:"row,omitempty"`
	Field       string           `json:"field,omitempty"`
	Unit        string           `json:"unit,omitempty"`
	Message     string           `json:"message"`
	Fix         string           `json:"fix,omitempty"`
	Source      string           `json:"source,omitempty"`
	Fingerprint string           `json:"fingerprint"`
	Status      dossier.Status   `json:"status,omitempty"` // waived, beta or lapsed

	note string // the end of the message, which tells what the status rests on
}

// entries are the findings in order, in the language asked for, with values masked as asked for.
func (r *Report) entries(o Options) []entry {
	findings := r.sorted()
	out := make([]entry, len(findings))
	for i, f := range findings {
		message, fix := f.Render(o.Lang, o.ShowValues)
		out[i] = entry{
			Rule: f.Rule, Severity: f.Severity, File: f.File, Sheet: f.Sheet, Cell: f.Cell.String(), Row: f.Cell.Row,
			Field: f.Field, Unit: f.Unit, Message: message, Fix: fix, Source: r.Rules[f.Rule].SourceIn(f.Source, o.Lang), Fingerprint: f.Fingerprint(),
			Status: f.Status, note: f.Note.In(o.Lang),
		}
	}
	return out
}
