package ingest

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// region turns one table into returns, and notes how it was understood.
func (r *reader) region(sheet string, t *region, first bool) {
	path := pathHints(r.path, r.opts.Root)
	slices.Reverse(path)
	hints := append([]string{sheet}, path...)
	t.period, t.periodEnd = r.periodOf(t, hints)
	fingerprint := t.fingerprint()
	d := t.decideKind(hints, r.opts.Kind, r.opts.Maps.fixedFor(fingerprint))
	info := SheetInfo{Name: sheet, Fingerprint: fingerprint, HeaderRows: t.header, DataRows: len(t.rows), Vertical: r.turned, Columns: describeColumns(d.cols)}
	if d.told() {
		info.Kind = d.kind
	}
	at := place{sheet: sheet, cell: dossier.Cell{Row: t.header[0], Col: t.headings[0].col}}
	switch {
	case r.turned && len(t.rows) > 1 && !t.named(d):
		r.leaveOut(&verticalForm, at, plain("sheet", sheet))
	case len(t.rows) > 0 && r.usable(d, at):
		info.Unit = r.list(t, d, info.Columns, at)
	case len(t.rows) == 0 && first:
		r.find(&blankTemplate, at, plain("sheet", sheet))
	}
	r.sheets = append(r.sheets, info)
}

// list reads the rows of a table and returns the name of its unit.
func (r *reader) list(t *region, d decision, columns []dossier.Column, at place) string {
	ret := dossier.Return{
		Kind: d.kind, Sheet: at.sheet, Unit: r.unitOf(t, d), Period: t.period, PeriodEnd: t.periodEnd, HeaderRows: t.header, Columns: columns,
		Vertical: r.turned, Partial: t.isPartial(d.kind),
	}
	if d.kind == dossier.Roll {
		ret.Association = d.association
	}
	at.unit = ret.Unit.Name
	before := len(r.batch.Findings)
	if d.mapped {
		r.find(&fixedByMap, at, plain("sheet", at.sheet))
	}
	r.columns(t, d, at)
	b := newBuilder(r, d.kind, d.cols, at)
	b.learnNumbers(t.rows)
	ret.Records = b.records(t, ret.Period)
	t.keepFurther(ret.Records)
	b.summary()
	b.swapped(t.rows[0].num)
	r.units(&ret, t, d)
	if r.complete(&ret, at, before) {
		r.batch.Returns = append(r.batch.Returns, byAssociation(ret)...)
	}
	return ret.Unit.Name
}

// keepFurther keeps what stands in further rows of the records.
func (t *region) keepFurther(records []*dossier.Record) {
	for _, more := range t.further {
		i, ok := slices.BinarySearchFunc(records, more.row, func(rec *dossier.Record, row int) int { return rec.Row - row })
		if ok {
			records[i].Extra = append(records[i].Extra, dossier.Extra{Header: "Dòng dưới", Text: more.text, Col: more.col})
		}
	}
}

// usable reports whether a table can be read at all; else it says why not and rejects the file.
func (r *reader) usable(d decision, at place) bool {
	if !d.told() {
		r.leaveOut(&unknownKind, at, plain("sheet", at.sheet))
		return false
	}
	for _, f := range d.missing {
		r.leaveOut(&columnMissing, at, plain("sheet", at.sheet), plain("header", f.Header), plain("example", f.Example))
	}
	return len(d.missing) == 0
}

// columns reports columns that are left open, doubled, or not read.
func (r *reader) columns(t *region, d decision, at place) {
	at.cell.Row = t.header[1]
	owner, filled := map[string]*column{}, filledColumns(t.rows, d.cols[len(d.cols)-1].col)
	for i := range d.cols {
		c := &d.cols[i]
		at.cell.Col = c.col
		header := plain("header", c.String())
		switch c.role {
		case open:
			if filled[c.col] {
				r.find(&unknownColumn, at, header)
			}
		case output:
			r.find(&checkerColumns, at, header)
		case whole:
			if before := owner[c.field]; before != nil {
				r.find(&columnTwice, at, header, plain("other", before.String()))
				continue
			}
			owner[c.field] = c
		}
	}
}

// filledColumns tells by its number whether a column, up to the last, has anything in it.
func filledColumns(rows []*row, last int) []bool {
	filled := make([]bool, last+1)
	for _, r := range rows {
		for i := range r.cells {
			if c := &r.cells[i]; int(c.col) <= last && !c.blank {
				filled[c.col] = true
			}
		}
	}
	return filled
}

// complete reports what a return lacks as a whole; false when it cannot be kept: then of the findings since before
// nothing else is said.
func (r *reader) complete(ret *dossier.Return, at place, before int) bool {
	if ret.Period == "" && !r.said(&unknownPeriod, ret.Sheet) {
		r.find(&unknownPeriod, at, plain("sheet", ret.Sheet))
	}
	if ret.Kind == dossier.Roll && ret.Association == "" && !allHave(ret.Records, "association") {
		r.forget(before)
		r.leaveOut(&unknownAssociation, at, plain("sheet", ret.Sheet))
		return false
	}
	nameless := withoutUnit(ret)
	switch {
	case len(nameless) == 0:
		return true
	case len(nameless) == len(ret.Records):
		r.forget(before)
		r.leaveOut(&unknownUnit, at, plain("sheet", ret.Sheet), number("count", len(nameless)))
		return false
	}
	for _, rec := range nameless {
		one := place{ret.Sheet, dossier.Cell{Row: rec.Row, Col: rec.Get("party_cell").Col}, "party_cell", "", rec.Number}
		r.find(&unknownUnit, one, plain("sheet", ret.Sheet), number("count", 1))
	}
	return true
}

// said reports a finding on a sheet before: a form for each of forty people lacks one period, not forty.
func (r *reader) said(f *fault, sheet string) bool {
	return slices.ContainsFunc(r.batch.Findings, func(g dossier.Finding) bool { return g.Rule == f.Code && g.Sheet == sheet })
}

func allHave(records []*dossier.Record, field string) bool {
	return !slices.ContainsFunc(records, func(r *dossier.Record) bool { return r.Text(field) == "" })
}

// withoutUnit lists the people of whom nothing says to which unit they belong, and the hamlets of no commune.
func withoutUnit(ret *dossier.Return) (nameless []*dossier.Record) {
	homeless := ret.Kind == dossier.Member || ret.Kind == dossier.Candidate || ret.Kind == dossier.Roll || ret.Kind == dossier.Hamlet
	if !homeless || !ret.Unit.IsZero() {
		return nil
	}
	for _, rec := range ret.Records {
		if rec.Unit.IsZero() && rec.Text("commune") == "" {
			nameless = append(nameless, rec)
		}
	}
	return nameless
}

// byAssociation splits a roll whose rows name several associations.
func byAssociation(ret dossier.Return) []*dossier.Return {
	if ret.Kind != dossier.Roll {
		return []*dossier.Return{&ret}
	}
	var list []*dossier.Return
	of := map[string]*dossier.Return{}
	for _, rec := range ret.Records {
		code := rec.Text("association")
		if code == "" {
			code = ret.Association
		}
		if of[code] == nil {
			one := ret
			one.Association, one.Records = code, nil
			of[code] = &one
			list = append(list, &one)
		}
		of[code].Records = append(of[code].Records, rec)
	}
	return list
}

// periodOf is the period of a table and its last day.
func (r *reader) periodOf(t *region, hints []string) (string, dossier.Date) {
	p := r.opts.Period
	if p == "" {
		p = t.periodOf(hints)
	}
	end, ok := periodEnd(p)
	if !ok {
		return "", dossier.Date{}
	}
	return p, end
}

// describeColumns is how the columns were understood, for lineage and inspect.
func describeColumns(cols []column) []dossier.Column {
	list := make([]dossier.Column, len(cols))
	for i, c := range cols {
		field := c.field
		if c.role == stacked {
			field = strings.Join(slices.DeleteFunc(slices.Clone(c.parts), func(s string) bool { return s == "" }), "+")
		}
		list[i] = dossier.Column{Col: c.col, Header: c.String(), Field: field, Confidence: c.conf, Why: c.why}
	}
	return list
}
