package report

import (
	"fmt"
	"strings"
)

// setAside tells what the rules file waived or has on trial, which waivers have ended, and which were never used.
func (t *textWriter) setAside() {
	sum, file := t.report.Sum(), t.report.RulesFile
	if sum.Waived+sum.Beta+sum.Lapsed == 0 && (file == nil || len(file.Waivers) == 0) {
		return
	}
	t.title(t.aside)
	t.labels("   ", [][2]string{
		{t.asideWaived, t.some(sum.Waived)}, {t.asideBeta, t.some(sum.Beta)}, {t.asideLapsed, t.some(sum.Lapsed)},
		{t.onTrial, t.trialRules()},
	})
	if file == nil {
		return
	}
	for i, w := range file.Waivers {
		t.line("")
		t.line(wrap(fmt.Sprintf("   %d. ", i+1), "      ", t.scope(w)))
		t.labels("      ", [][2]string{
			{t.document, w.Document + " (" + w.Approver + ")"},
			{t.until, t.printer.Sprintf(t.upTo, w.Expires.In(t.options.Lang))},
			{t.outcome, t.result(w)},
		})
	}
}

// some is a number, "" for none.
func (t *textWriter) some(n int) string {
	if n == 0 {
		return ""
	}
	return t.number(n)
}

// trialRules are the rules on trial with the number of their findings.
func (t *textWriter) trialRules() string {
	var list []string
	for _, r := range t.report.byRule(t.options.Lang) {
		if r.Beta > 0 {
			list = append(list, fmt.Sprintf("%s (%s)", r.Rule, t.number(r.Beta)))
		}
	}
	return strings.Join(list, ", ")
}

// scope is the rule that a waiver is of, and for what it is.
func (t *textWriter) scope(w Waiver) string {
	parts := []string{w.person(t.options), w.Unit, w.Superior}
	if w.Period != "" {
		parts = append(parts, t.printer.Sprintf(t.period, w.Period))
	}
	var given []string
	for _, p := range parts {
		if p != "" {
			given = append(given, p)
		}
	}
	return w.Rule + " – " + strings.Join(given, ", ")
}

func (t *textWriter) result(w Waiver) string {
	switch {
	case w.Findings == 0 && w.Lapsed:
		return t.ended
	case w.Findings == 0:
		return t.unused
	case w.Lapsed:
		return t.printer.Sprintf(t.lapsed, w.Findings)
	}
	return t.printer.Sprintf(t.waived, w.Findings)
}

func (t *textWriter) rulesFileLine() string {
	if f := t.report.RulesFile; f != nil {
		return f.Name + " (" + t.hash + f.SHA256 + ")"
	}
	return ""
}

func (t *textWriter) ownRulesLine() string {
	if o := t.report.OwnRules; o != nil {
		return o.Dir + ": " + strings.Join(o.Codes, ", ") + " (" + t.hash + o.SHA256 + ")"
	}
	return ""
}
