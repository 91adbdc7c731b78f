package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Rule is a literal of the catalogue: what the book says of a code and how it is checked.
// A rule without Shape, Check and Whole is a principle: it stands in the book, other rules apply it.
type Rule struct {
	dossier.Rule

	// Kinds of dossier that the rule judges.
	Kinds []dossier.Kind
	// Needs are the fields that must be columns of the sheet; without one of them the rule is silent.
	Needs []string
	// Later are the dates that stand in for a missing Event, nearest first. SheetDay may come last.
	Later []string
	// Due is how many months after the date of Event the day lies that selects the rule: 12 for what begins at the end of
	// probation.
	Due int
	// Steady says that the verdict does not depend on which of the dates selects the rule:
	// a later date then lowers nothing.
	Steady bool
	// Happened are the kinds in whose rows the event surely took place, so that a
	// missing date is worth a "cannot decide". Elsewhere it means "not yet".
	Happened []dossier.Kind
	// Params are the thresholds of the rule by date.
	Params []Param
	// Message says what is wrong. "{name}" is filled from the Vars of the finding, else by the
	// field of that name, else by the parameter of that name; "{event_date}" is the date that selected the rule.
	Message dossier.Text

	// Shape checks the form of single values.
	Shape Shape
	// Check judges one row.
	Check func(*Case)
	// Whole judges one sheet, after its rows.
	Whole func(*Sheet)

	events     []string // the fields that can select the rule, best first; set by New
	changes    []Change // of severity and state, from a rules file; set by New
	amendments []Change // all of the rules file; set by New
	maker      maker
	keeps      bool // of a set rule: it can keep rows out of the store
}

// maker is who applies a rule.
type maker int

const (
	byEngine  maker = iota
	bySet           // the store, to many rows
	byReading       // reading, to a cell, a sheet or a file
)

// OfSet reports whether the store applies the rule, to many rows at once.
func (r Rule) OfSet() bool { return r.maker == bySet }

// OfReading reports whether reading applies the rule.
func (r Rule) OfReading() bool { return r.maker == byReading }

// Shape is what a filled value of a type must look like.
type Shape struct {
	Type dossier.Type
	Tag  string // in the language of validator/v10: "len=12,number"
}

// SheetDay stands for the day for which the sheet speaks: the end of its period, or the
// day of judgement where the sheet names none or a later one.
const SheetDay = "sheet_day"

func (r *Rule) principle() bool {
	return r.maker == byEngine && r.Shape.Tag == "" && r.Check == nil && r.Whole == nil
}

func (r *Rule) chain() []string {
	if r.Event == "" {
		return []string{SheetDay}
	}
	return append([]string{r.Event}, r.Later...)
}

// spans reports how an event lies to the days that the rule judges: surely outside,
// or so imprecise that it may lie on either side of a border.
func (r *Rule) spans(event dossier.Date) (outside, unsure bool) {
	if event.Before(r.From) || event.After(r.To) {
		return true, false
	}
	first, last := event.First(), event.Last()
	return false, first.Before(r.From) || last.After(r.To)
}

// source is the citation that governs an event and whether it covers the event at all.
func (r *Rule) source(event dossier.Date) (dossier.Citation, bool) {
	for _, p := range r.Params {
		if d, ok := p.At(event); ok && d.Citation.Number != "" {
			return d.Citation, true
		}
	}
	c := r.Cite(event)
	return c, c.Covers(event)
}

// certainty orders confidences, the best known highest.
func certainty(c dossier.Confidence) int {
	switch c {
	case dossier.Verified:
		return 2
	case dossier.Secondary:
		return 1
	}
	return 0
}
