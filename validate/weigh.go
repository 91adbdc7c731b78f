package validate

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Runs reports whether a set rule has anything to judge: it is not off for all events.
func (e *Engine) Runs(code string) bool {
	r := e.sets[code]
	return r == nil || !slices.ContainsFunc(r.changes, func(c Change) bool {
		return c.State == Off && c.From.IsZero() && c.To.IsZero()
	})
}

// Waives reports whether a waiver is about a rule, so that [Engine.Weigh] has to know the row.
func (e *Engine) Waives(code string) bool {
	return e.overrides != nil && slices.ContainsFunc(e.overrides.Waivers, func(w Waiver) bool { return w.Rule == code })
}

// Weigh brings a finding of a set rule to what the book and the rules file say of its rule for events of a day. Sent is
// the return that it is in, of which the records are not looked at; row is its row, nil where it is about the return.
// It is false where the rule does not judge events of that day.
func (e *Engine) Weigh(f dossier.Finding, event dossier.Date, sent *dossier.Return, row *dossier.Record) (dossier.Finding, bool) {
	r := e.sets[f.Rule]
	if r == nil {
		return f, true
	}
	standing := r.On(event)
	if !standing.Applies {
		return f, false
	}
	most, beta := r.severityOn(event)
	if f.Severity == r.Severity || f.Severity.Rank() > most.Rank() {
		f.Severity = most // a rules file can raise a rule too
	}
	if f.Severity == dossier.Error && standing.Doubtful {
		f.Severity, f.Message = dossier.Warning, standing.explain(f.Message)
	}
	if beta != nil {
		f.Status, f.Note = dossier.Beta, trial(beta.By)
	}
	f.Source = standing.Citation.String()
	return e.waive(f, place{sent, row}), true
}
