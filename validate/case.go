package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Case is one row under one rule. Its accessors give only what can be relied on: a cell that
// could not be typed, or that an earlier rule called an error, reads as empty.
type Case struct {
	*Sheet
	Record *dossier.Record

	rule    *Rule
	event   event
	unsound []bool // fields that an earlier rule called an error
	open    []*Rule
}

// take brings a rule to the row; false when it has nothing to say of it.
func (c *Case) take(rule *Rule) bool {
	c.rule = rule
	c.event = c.find(rule)
	if c.event.date.IsZero() {
		c.leaveOpen(rule)
		return false
	}
	outside, unsure := rule.spans(c.event.date)
	c.event.lowered = c.event.lowered || unsure
	return !outside && !rule.offOn(c.event.date)
}

// Fields is the field table of the row.
func (c *Case) Fields() []dossier.Field { return c.fields }

// Value is a field that can be relied on, else the zero Value.
func (c *Case) Value(field string) dossier.Value {
	i, ok := c.Record.Kind.Index(field)
	if !ok || c.unsound[i] || c.Record.At(i).Bad {
		return dossier.Value{}
	}
	return c.Record.At(i)
}

// Text is the canonical text of a field, "" when there is nothing to rely on.
func (c *Case) Text(field string) string { return c.Value(field).Text }

// Date is the date of a field, no date when there is nothing to rely on.
func (c *Case) Date(field string) dossier.Date { return c.Value(field).Date }

// Blank reports whether the sheet has the column and the row has nothing in it.
func (c *Case) Blank(field string) bool {
	return c.Has(field) && c.Record.Text(field) == "" && !c.Bad(field)
}

// Bad reports whether the cell holds something that was already called wrong.
func (c *Case) Bad(field string) bool {
	i, ok := c.Record.Kind.Index(field)
	return ok && (c.unsound[i] || c.Record.At(i).Bad)
}

// Event is the date that selected the rule.
func (c *Case) Event() dossier.Date { return c.event.date }

// Param is the value of a threshold on the day of the event; 0 for a name the rule does not have.
func (c *Case) Param(name string) int { return c.rule.param(name, c.event.date) }

// ParamOn is the value of a threshold on another day than that of the event.
func (c *Case) ParamOn(name string, on dossier.Date) int { return c.rule.param(name, on) }
