package validate

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// event is the date that selects a rule for a row.
type event struct {
	date    dossier.Date
	field   string // where it stands; SheetDay for the day of the sheet
	lowered bool   // a later or imprecise date stands in: errors become warnings
}

// find is the best date for a rule in the row. A date that was already called wrong
// selects nothing: the rule waits until it is mended.
func (c *Case) find(rule *Rule) event {
	for i, name := range rule.events {
		if name == SheetDay {
			return event{date: c.Day, field: SheetDay}
		}
		if c.Bad(name) {
			return event{}
		}
		if d := c.Date(name); !d.IsZero() {
			return event{date: d.AddMonths(rule.Due), field: name, lowered: i > 0 && !rule.Steady}
		}
	}
	return event{}
}
