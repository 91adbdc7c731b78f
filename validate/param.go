package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Param is one threshold of a rule and the values it had through time.
type Param struct {
	Name   string // "min_age"
	Unit   string // "years", "months", "days", "persons"
	Values []Dated
}

// Dated is the value of a parameter for the events of an interval.
type Dated struct {
	From, To dossier.Date // both included; zero: open
	Value    int
	Citation dossier.Citation // where it differs from the citations of the rule
}

// Constant is a parameter that had one value at all times.
func Constant(name, unit string, value int) Param {
	return Param{Name: name, Unit: unit, Values: []Dated{{Value: value}}}
}

// At is the value that governs an event, by the event's earliest day.
func (p Param) At(event dossier.Date) (Dated, bool) {
	day := event.First()
	for _, d := range p.Values {
		if !day.Before(d.From) && !day.After(d.To) {
			return d, true
		}
	}
	return Dated{}, false
}

func (r *Rule) param(name string, event dossier.Date) int {
	for _, p := range r.Params {
		if p.Name == name {
			d, _ := p.At(event)
			return d.Value
		}
	}
	return 0
}
