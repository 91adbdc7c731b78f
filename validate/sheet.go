package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Sheet is one return under judgement.
type Sheet struct {
	Return *dossier.Return
	AsOf   dossier.Date // the day of judgement
	Day    dossier.Date // the day for which the sheet speaks; see SheetDay

	engine  *Engine
	file    string
	fields  []dossier.Field
	columns []int // column of each field in the sheet, 0 where it has none
	rules   []*Rule
	rule    *Rule // under which a Whole check runs
	found   []dossier.Finding
}

func (e *Engine) newSheet(file string, r *dossier.Return) *Sheet {
	s := &Sheet{
		Return: r, AsOf: e.asOf, Day: e.asOf,
		engine: e, file: file, fields: r.Kind.Fields(), columns: columnsOf(r),
	}
	if end := r.PeriodEnd; !end.IsZero() && !end.Last().After(e.asOf) {
		s.Day = end.Last()
	}
	for _, rule := range e.byKind[r.Kind] {
		if s.hasAll(rule.Needs) {
			s.rules = append(s.rules, rule)
		}
	}
	return s
}

// columnsOf tells where each field stands. A column may fill several fields, so the cells are asked too.
func columnsOf(r *dossier.Return) []int {
	columns := make([]int, len(r.Kind.Fields()))
	for _, c := range r.Columns {
		if i, ok := r.Kind.Index(c.Field); ok && columns[i] == 0 {
			columns[i] = c.Col
		}
	}
	for _, rec := range r.Records {
		for i, col := range columns {
			if col == 0 && rec.Kind == r.Kind {
				columns[i] = rec.At(i).Col
			}
		}
	}
	return columns
}

// Has reports whether the sheet has a column for the field.
func (s *Sheet) Has(field string) bool {
	i, ok := s.Return.Kind.Index(field)
	return ok && s.columns[i] > 0
}

func (s *Sheet) hasAll(fields []string) bool {
	for _, f := range fields {
		if !s.Has(f) {
			return false
		}
	}
	return true
}

// Header is the place of a field's header: the last header row of its column.
func (s *Sheet) Header(field string) dossier.Cell {
	if !s.Has(field) {
		return dossier.Cell{}
	}
	i, _ := s.Return.Kind.Index(field)
	return dossier.Cell{Row: s.Return.HeaderRows[1], Col: s.columns[i]}.Turned(s.Return.Vertical)
}

// cell is the place of a field in a row. A blank cell may not know its own column.
func (s *Sheet) cell(rec *dossier.Record, field string) dossier.Cell {
	col := rec.Get(field).Col
	if i, ok := rec.Kind.Index(field); ok && col == 0 {
		col = s.columns[i]
	}
	return rec.Place(col)
}

// Report puts the rule's message on the header of a field. No row is kept out by it.
func (s *Sheet) Report(field string, vars ...dossier.Var) {
	fault := Fault{Vars: vars}.weigh(s.rule, s.Day)
	s.found = append(s.found, s.finding(s.rule, fault, s.Header(field), s.Return.Unit))
}

// Param is the value of a threshold on the day of the sheet; 0 for a name the rule does not have.
func (s *Sheet) Param(name string) int { return s.rule.param(name, s.Day) }

func (s *Sheet) judge() []dossier.Finding {
	s.undecidedSheet()
	unsound := make([]bool, len(s.fields))
	for _, rec := range s.Return.Records {
		if rec.Kind == s.Return.Kind {
			clear(unsound)
			s.judgeRow(Case{Sheet: s, Record: rec, unsound: unsound})
		}
	}
	for _, rule := range s.rules {
		if rule.Whole != nil && !rule.offOn(s.Day) {
			s.rule = rule
			rule.Whole(s)
		}
	}
	return s.found
}

func (s *Sheet) judgeRow(c Case) {
	for _, rule := range s.rules {
		if !c.take(rule) {
			continue
		}
		c.checkShape()
		if rule.Check != nil {
			rule.Check(&c)
		}
	}
	c.flushUndecided()
}

// finding fills in what every finding of the sheet shares.
func (s *Sheet) finding(rule *Rule, f Fault, at dossier.Cell, unit dossier.UnitRef) dossier.Finding {
	source, _ := rule.source(s.Day)
	return dossier.Finding{
		Rule: rule.Code, Severity: f.Severity, File: s.file, Sheet: s.Return.Sheet,
		Cell: at, Field: f.Field, Unit: unit.Name,
		Message: f.message(rule), Fix: f.fix(rule), Source: source.String(), Vars: f.Vars,
		Status: f.status, Note: f.note,
	}
}
