package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// fill adds a Var for every placeholder of a fault that its check left open.
func (c *Case) fill(f Fault) []dossier.Var {
	vars := slices.Clone(f.Vars)
	message, fix := f.message(c.rule), f.fix(c.rule)
	for _, text := range []string{message.VI, message.EN, fix.VI, fix.EN} {
		for name := range placeholders(text) {
			if slices.ContainsFunc(vars, func(v dossier.Var) bool { return v.Name == name }) {
				continue
			}
			if v, ok := c.variable(name); ok {
				vars = append(vars, v)
			}
		}
	}
	return vars
}

// variable is what a name stands for in the row: the date of the event, a field, or a threshold.
func (c *Case) variable(name string) (dossier.Var, bool) {
	if name == "event_date" {
		return dossier.Var{Name: name, Value: c.event.date.VN(), Privacy: dossier.Personal}, true
	}
	if v := c.Show(name); v.Name != "" {
		return v, true
	}
	for _, p := range c.rule.Params {
		if p.Name == name {
			return dossier.Var{Name: name, Value: strconv.Itoa(c.Param(name))}, true
		}
	}
	return dossier.Var{}, false
}

// Show is a field of the row as an official reads it, under its own name.
func (c *Case) Show(field string) dossier.Var {
	f, ok := c.Record.Kind.Field(field)
	if !ok {
		return dossier.Var{}
	}
	return dossier.Var{Name: field, Value: shown(f, c.Record.Get(field)), Privacy: f.Privacy}
}

func shown(f dossier.Field, v dossier.Value) string {
	switch f.Type {
	case dossier.Day:
		return v.Date.VN()
	case dossier.Choice:
		return dossier.Label(f.List, v.Text).VI
	}
	return v.Text
}

// placeholders yields the names in braces of a text.
func placeholders(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for {
			_, rest, ok := strings.Cut(text, "{")
			if !ok {
				return
			}
			name, rest, ok := strings.Cut(rest, "}")
			if !ok || !yield(name) {
				return
			}
			text = rest
		}
	}
}
