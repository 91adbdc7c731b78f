package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// counts are findings by severity, and apart from them those that a rules file sets aside.
type counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Infos    int `json:"infos"`
	Waived   int `json:"waived,omitempty"`
	Beta     int `json:"beta,omitempty"`
}

func (c *counts) add(f dossier.Finding) {
	switch {
	case f.Status == dossier.Waived:
		c.Waived++
	case f.Status == dossier.Beta:
		c.Beta++
	case f.Severity == dossier.Error:
		c.Errors++
	case f.Severity == dossier.Warning:
		c.Warnings++
	default:
		c.Infos++
	}
}

// compare puts the one with more, and graver, faults first.
func (c counts) compare(d counts) int {
	return cmp.Or(d.Errors-c.Errors, d.Warnings-c.Warnings, d.Infos-c.Infos)
}

// unitTally is what was found at one unit.
type unitTally struct {
	Unit  string `json:"unit"`
	Files int    `json:"files"`
	Rows  int    `json:"rows"`
	counts
}

// byUnit counts by unit, the one with the most errors first. A finding counts for its own unit, but for its file's where
// that is the same with its superior named: many branches have one name.
func (r *Report) byUnit() []unitTally {
	at := map[string]*unitTally{}
	unit := func(name string) *unitTally {
		if at[name] == nil {
			at[name] = &unitTally{Unit: name}
		}
		return at[name]
	}
	unitOf := map[string]string{}
	for _, f := range r.Files {
		unitOf[f.Path] = f.Unit
		u := unit(f.Unit)
		u.Files++
		u.Rows += f.Rows
	}
	for _, f := range r.Findings {
		name := f.Unit
		if whole := unitOf[f.File]; strings.HasPrefix(whole, name) {
			name = whole
		}
		unit(name).add(f)
	}
	out := make([]unitTally, 0, len(at))
	for _, u := range at {
		out = append(out, *u)
	}
	slices.SortFunc(out, func(a, b unitTally) int { return cmp.Or(a.compare(b.counts), strings.Compare(a.Unit, b.Unit)) })
	return out
}

// ruleTally is what was found under one rule.
type ruleTally struct {
	Rule     string           `json:"rule"`
	Title    string           `json:"title,omitempty"`
	Severity dossier.Severity `json:"severity"` // the gravest met
	Count    int              `json:"count"`
	Files    int              `json:"files"`
	Waived   int              `json:"waived,omitempty"` // not in count
	Beta     int              `json:"beta,omitempty"`   // not in count
}

// byRule counts by rule, the gravest and then the most frequent first.
func (r *Report) byRule(lang dossier.Lang) []ruleTally {
	at, seen := map[string]*ruleTally{}, map[[2]string]bool{}
	for _, f := range r.Findings {
		t := at[f.Rule]
		if t == nil {
			t = &ruleTally{Rule: f.Rule, Title: r.title(f.Rule, lang), Severity: f.Severity}
			at[f.Rule] = t
		}
		switch f.Status {
		case dossier.Waived:
			t.Waived++
		case dossier.Beta:
			t.Beta++
		default:
			t.Count++
		}
		if f.Severity.Rank() > t.Severity.Rank() {
			t.Severity = f.Severity
		}
		if key := [2]string{f.Rule, f.File}; !seen[key] {
			seen[key] = true
			t.Files++
		}
	}
	out := make([]ruleTally, 0, len(at))
	for _, t := range at {
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b ruleTally) int {
		return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), b.Count-a.Count, strings.Compare(a.Rule, b.Rule))
	})
	return out
}

// worst picks at most n findings, the gravest first and no more than each of one rule, so that a frequent fault does
// not hide the others. An error that keeps out a whole file or sheet is graver than one that keeps out a row.
func (r *Report) worst(n, each int) []dossier.Finding {
	byRule := map[string][]dossier.Finding{}
	for _, f := range r.sorted() {
		if !f.Status.Aside() {
			byRule[f.Rule] = append(byRule[f.Rule], f)
		}
	}
	var out []dossier.Finding
	for _, t := range r.byRule(dossier.VI) {
		findings := byRule[t.Rule]
		slices.SortStableFunc(findings, byWeight)
		out = append(out, findings[:min(each, len(findings))]...)
	}
	slices.SortStableFunc(out, byWeight)
	return out[:min(n, len(out))]
}

func byWeight(a, b dossier.Finding) int { return weight(b) - weight(a) }

func weight(f dossier.Finding) int {
	w := 2 * f.Severity.Rank()
	if f.Severity == dossier.Error && f.Record == 0 {
		w++
	}
	return w
}
