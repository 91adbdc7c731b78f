package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Fault is what a check says of a row. Parts that are zero come from the rule.
type Fault struct {
	Field    string
	Severity dossier.Severity // at most that of the rule
	Message  dossier.Text
	Fix      dossier.Text
	Source   string
	Vars     []dossier.Var

	status dossier.Status
	note   dossier.Text // what the status rests on
}

// Report puts the rule's message on a field.
func (c *Case) Report(field string, vars ...dossier.Var) { c.Add(Fault{Field: field, Vars: vars}) }

// Warn puts the rule's message on a field as a warning.
func (c *Case) Warn(field string, vars ...dossier.Var) {
	c.Add(Fault{Field: field, Severity: dossier.Warning, Vars: vars})
}

// Add puts a fault on its field, brought to what the sources of the event allow.
func (c *Case) Add(f Fault) {
	standing := c.rule.On(c.event.date)
	f = f.weigh(c.rule, c.event.date)
	if f.Severity == dossier.Error && (c.event.lowered || standing.Doubtful) {
		f.Severity = dossier.Warning
		f.Message = c.explain(f.message(c.rule), standing)
	}
	f.Vars = c.fill(f)
	out := c.finding(c.rule, f)
	out.Source = standing.Citation.String()
	if f.Source != "" {
		out.Source = f.Source
	}
	c.found = append(c.found, out)
	if i, ok := c.Record.Kind.Index(f.Field); ok && out.Severity == dossier.Error {
		c.unsound[i] = true
	}
}

// explain adds to a message why it only warns.
func (c *Case) explain(m dossier.Text, standing Standing) dossier.Text {
	if c.event.lowered {
		wanted, _ := c.Record.Kind.Field(c.rule.Event)
		used, _ := c.Record.Kind.Field(c.event.field)
		if wanted.Name != used.Name {
			return dossier.Text{
				VI: m.VI + " Thiếu “" + wanted.Header + "” nên tạm xét theo “" + used.Header + "”, chưa kết luận là sai.",
				EN: m.EN + " The date of the " + wanted.EN + " is missing; judged by the " + used.EN + ", so this is a question, not a verdict.",
			}
		}
		return dossier.Text{
			VI: m.VI + " Ngày không đủ ngày, tháng nên chưa kết luận là sai.",
			EN: m.EN + " The date is not known to the day, so this is a question, not a verdict.",
		}
	}
	return standing.explain(m)
}

// finding is a finding about the row.
func (c *Case) finding(rule *Rule, f Fault) dossier.Finding {
	out := c.Sheet.finding(rule, f, c.cell(c.Record, f.Field), c.unit())
	out.Record = c.Record.Number
	return out
}

func (c *Case) unit() dossier.UnitRef {
	if !c.Record.Unit.IsZero() {
		return c.Record.Unit
	}
	return c.Return.Unit
}

// weigh gives a fault the severity that its rule allows it for events of a day.
func (f Fault) weigh(r *Rule, event dossier.Date) Fault {
	most, beta := r.severityOn(event)
	if f.Severity == "" || f.Severity.Rank() > most.Rank() {
		f.Severity = most
	}
	if beta != nil {
		f.status, f.note = dossier.Beta, trial(beta.By)
	}
	return f
}

func (f Fault) message(r *Rule) dossier.Text {
	if f.Message.VI == "" {
		return r.Message
	}
	return f.Message
}

func (f Fault) fix(r *Rule) dossier.Text {
	if f.Fix.VI == "" {
		return r.Fix
	}
	return f.Fix
}
