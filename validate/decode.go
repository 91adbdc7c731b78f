package validate

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// decoder makes an entry of a rules file into a change or a waiver and collects what is wrong with it.
type decoder struct {
	entry
	used   map[string]bool
	faults []error
}

func (d *decoder) change() Change {
	c := Change{
		Rule: d.rule(), Line: d.line,
		Threshold: d.text("threshold"), Severity: dossier.Severity(d.text("severity")), State: State(d.text("state")),
		From: d.date("events_from"), To: d.date("events_to"),
		ValidFrom: d.date("valid_from"), ValidTo: d.date("valid_to"),
		By: d.authority(),
	}
	if c.Threshold != "" {
		c.Value = d.number("value")
	}
	d.checkAspect(c)
	d.ordered("events_from", c.From, "events_to", c.To)
	d.ordered("valid_from", c.ValidFrom, "valid_to", c.ValidTo)
	d.refuseUnknown()
	return c
}

func (d *decoder) checkAspect(c Change) {
	aspects := 0
	for _, given := range []bool{c.Threshold != "", c.Severity != "", c.State != "", c.redates()} {
		if given {
			aspects++
		}
	}
	if aspects != 1 {
		d.fault("want exactly one of threshold, severity, state and valid_from or valid_to")
	}
	if c.Severity != "" && !slices.Contains([]dossier.Severity{dossier.Error, dossier.Warning, dossier.Info}, c.Severity) {
		d.faultOf("severity", "severity is error, warning or info")
	}
	if c.State != "" && c.State != Beta && c.State != Off {
		d.faultOf("state", "state is beta or off")
	}
	if c.redates() && !(c.From.IsZero() && c.To.IsZero()) {
		d.faultOf("events_from", "valid_from and valid_to hold for all events; leave out events_from and events_to")
	}
}

var periodShape = regexp.MustCompile(`^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$`)

func (d *decoder) waiver() Waiver {
	w := Waiver{
		Rule: d.rule(), Line: d.line,
		Unit: d.text("unit"), Superior: d.text("superior"), Period: d.text("period"),
		Person: d.text("person"), Born: d.date("born"),
		By: d.authority(), Expires: d.date("expires"),
	}
	switch {
	case w.Unit == "" && w.Person == "" && w.Period == "":
		d.fault("a waiver without a scope: name a unit, a person or a period")
	case w.Superior != "" && w.Unit == "":
		d.faultOf("superior", "superior without a unit")
	case w.Person != "" && !isNumber(w.Person) && w.Born.IsZero():
		d.faultOf("person", "a person named without a number needs born: the birth date")
	case w.Period != "" && !periodShape.MatchString(w.Period):
		d.faultOf("period", "period is 2018, 2018-Q3, 2018-09 or 2018-09-30")
	}
	if !d.has("expires") {
		d.fault("a waiver without its last day: expires")
	}
	d.ordered("date", w.By.Date, "expires", w.Expires)
	d.refuseUnknown()
	return w
}

var numberShape = regexp.MustCompile(`^\d{8,12}$`)

func isNumber(s string) bool { return numberShape.MatchString(s) }

var codeShape = regexp.MustCompile(`^[A-Z]{2}-\d\d$`)

func (d *decoder) rule() string {
	code := d.text("rule")
	if !codeShape.MatchString(code) {
		d.fault("want the code of a rule, such as “rule: KN-22”")
	}
	return code
}

func (d *decoder) authority() Authority {
	a := Authority{Document: d.text("document"), Date: d.date("date"), Approver: d.text("approver")}
	for _, key := range []string{"document", "date", "approver"} {
		if !d.has(key) {
			d.fault("without " + key + ": document, date and approver are required")
		}
	}
	return a
}

func (d *decoder) text(key string) string {
	d.used[key] = true
	for _, f := range d.fields {
		if f.key == key {
			return f.value
		}
	}
	return ""
}

func (d *decoder) date(key string) dossier.Date {
	text := d.text(key)
	if text == "" {
		return dossier.Date{}
	}
	day, err := dossier.ParseDate(text)
	if err != nil || !day.Full() {
		d.faultOf(key, key+" is a day such as 2024-01-05")
	}
	return day
}

func (d *decoder) number(key string) int {
	n, err := strconv.Atoi(d.text(key))
	if err != nil || n < 0 {
		d.faultOf(key, key+" is a whole number, not below 0")
	}
	return n
}

func (d *decoder) has(key string) bool {
	return slices.ContainsFunc(d.fields, func(f pair) bool { return f.key == key })
}

// ordered wants two days in their order.
func (d *decoder) ordered(fromKey string, from dossier.Date, toKey string, to dossier.Date) {
	if to.Before(from) {
		d.faultOf(toKey, toKey+" comes before "+fromKey)
	}
}

func (d *decoder) refuseUnknown() {
	for _, f := range d.fields {
		if !d.used[f.key] {
			d.faults = append(d.faults, faultAt(f.line, "unknown key %q", f.key))
		}
	}
}

func (d *decoder) fault(reason string) { d.faults = append(d.faults, lineError{d.line, reason}) }

// faultOf puts a fault on the line of a key.
func (d *decoder) faultOf(key, reason string) {
	line := d.line
	for _, f := range d.fields {
		if f.key == key {
			line = f.line
		}
	}
	d.faults = append(d.faults, lineError{line, reason})
}
