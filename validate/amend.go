package validate

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// amend makes a change to a rule of the engine's own copy of the catalogue.
func (r *Rule) amend(c Change) error {
	r.amendments = append(slices.Clone(r.amendments), c)
	switch {
	case r.maker == byReading:
		return errors.New("can be waived, but not changed")
	case r.maker == bySet && c.Severity.Rank() > r.Severity.Rank():
		return fmt.Errorf("looks at many rows and cannot be graver than %s", r.Severity)
	case c.Threshold != "":
		return r.setThreshold(c)
	case r.principle():
		return errors.New("is a principle that other rules apply: there is nothing to change")
	case c.redates():
		return r.redate(c)
	}
	r.changes = append(slices.Clone(r.changes), c)
	return nil
}

// setThreshold puts the value before those of the book, since [Param.At] takes the first that fits.
func (r *Rule) setThreshold(c Change) error {
	i := slices.IndexFunc(r.Params, func(p Param) bool { return p.Name == c.Threshold })
	if i < 0 {
		return fmt.Errorf("has no threshold %q", c.Threshold)
	}
	r.Params = slices.Clone(r.Params)
	corrected := Dated{From: c.From, To: c.To, Value: c.Value, Citation: c.By.Citation()}
	r.Params[i].Values = append([]Dated{corrected}, r.Params[i].Values...)
	return nil
}

func (r *Rule) redate(c Change) error {
	if !c.ValidFrom.IsZero() {
		r.From = c.ValidFrom
	}
	if !c.ValidTo.IsZero() {
		r.To = c.ValidTo
	}
	if r.To.Before(r.From) {
		return fmt.Errorf("would judge events from %s to %s only", r.From, r.To)
	}
	return nil
}

// Changes are what a rules file changes of the rule for events of a day, thresholds and its own
// days apart: those stand in the rule itself.
func (r Rule) Changes(event dossier.Date) []Change {
	var on []Change
	for _, c := range r.changes {
		if day := event.First(); !day.Before(c.From) && !day.After(c.To) {
			on = append(on, c)
		}
	}
	return on
}

// Amendments are all that a rules file changes of the rule for events of a day, or at all where event is no date.
func (r Rule) Amendments(event dossier.Date) []Change {
	return slices.DeleteFunc(slices.Clone(r.amendments), func(c Change) bool {
		day := event.First()
		return !event.IsZero() && (day.Before(c.From) || day.After(c.To))
	})
}

// severityOn is the gravest severity for events of a day, and the change that made the rule beta, if one did.
func (r *Rule) severityOn(event dossier.Date) (dossier.Severity, *Change) {
	severity := r.Severity
	for _, c := range r.Changes(event) {
		if c.State == Beta {
			return dossier.Info, &c
		}
		if c.Severity != "" {
			severity = c.Severity
		}
	}
	return severity, nil
}

func (r *Rule) offOn(event dossier.Date) bool {
	return slices.ContainsFunc(r.Changes(event), func(c Change) bool { return c.State == Off })
}
