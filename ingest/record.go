package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/value"
)

// builder makes records of the rows of one region.
type builder struct {
	*reader
	kind     dossier.Kind
	fields   []dossier.Field
	cols     []column
	at       place           // sheet and unit, for findings
	current  *dossier.Record // the one being made
	found    []dossier.Finding
	slots    []*slot
	byCol    []*slot         // by number of the column
	values   *dossier.Values // of the records
	restored []noted         // by field, what was mended with a view of the row
	days     []*slot         // columns of dates
	parts    []*slot         // columns that make a value together with others
	joins    []*join         // addresses that several columns make
	address  []byte          // scratch of join
	widened  bool            // a row may be several records
	has      map[string]bool // fields that a column holds
	homes    []int           // by field, the column that it stands in, 0 for none
	options  value.Options
}

// slot is a column while its cells are read.
type slot struct {
	*column
	field  int // index of its field, -1 for none
	header string
	tally
	memory
	numbers value.DayNumbers   // what the numbers of a column of dates are
	swaps   value.SwapDetector // whether its days and months changed places
}

// tally counts what happened in the cells of one column.
type tally struct {
	errors, noCache, repaired noted
	reason                    string // of the first repair
}

// then adds the tally of later rows.
func (t *tally) then(later tally) {
	if t.reason == "" {
		t.reason = later.reason
	}
	t.errors.then(later.errors)
	t.noCache.then(later.noCache)
	t.repaired.then(later.repaired)
}

type noted struct {
	n     int
	first dossier.Cell
}

func (n *noted) add(row, col int) {
	if n.n++; n.n == 1 {
		n.first = dossier.Cell{Row: row, Col: col}
	}
}

// then adds what was noted of later rows.
func (n *noted) then(later noted) {
	if n.n == 0 {
		n.first = later.first
	}
	n.n += later.n
}

func newBuilder(r *reader, kind dossier.Kind, cols []column, at place) *builder {
	b := &builder{reader: r, kind: kind, fields: kind.Fields(), cols: cols, at: at, values: &dossier.Values{},
		has: map[string]bool{}, options: value.Options{AsOf: r.opts.AsOf, Date1904: r.date1904}}
	last := 0
	for i := range cols {
		last = max(last, cols[i].col+cols[i].boxes)
	}
	b.byCol = make([]*slot, last+1)
	b.homes = make([]int, len(b.fields))
	for i := range cols {
		b.add(&cols[i])
	}
	b.days = b.dayColumns()
	return b
}

func (b *builder) add(c *column) {
	s := &slot{column: c, field: -1, header: c.String()}
	if i, ok := b.kind.Index(c.field); ok {
		s.field = i
	}
	b.slots = append(b.slots, s)
	b.has[c.field] = true
	b.place(c)
	for box := range max(c.boxes, 1) {
		b.byCol[c.col+box] = s
	}
	b.widened = b.widened || c.role == wideTarget
	switch {
	case c.role == addressPart:
		b.joinPart(s)
	case c.role > output || c.boxes > 1 && c.role == whole:
		b.parts = append(b.parts, s)
	}
}

// place notes in which column a field stands, so that a blank cell has a place too; the first counts.
func (b *builder) place(c *column) {
	for _, name := range append(c.parts, c.field) {
		if i, ok := b.kind.Index(name); ok && b.homes[i] == 0 {
			b.homes[i] = c.col
		}
	}
}

// record is one row, typed.
func (b *builder) record(number int, r *row, sec *section) *dossier.Record {
	rec := b.values.NewRecord(b.kind, r.num)
	rec.Number, rec.Vertical, rec.Columns = number, b.turned, b.homes
	b.current = rec
	for i := range r.cells {
		c := r.cell(i)
		s := b.slot(int(c.col))
		switch {
		case s == nil:
			b.keep(rec, dossier.ColumnName(int(c.col)), c)
		case b.unreadable(r.num, s, c) || s.role == rowNumber || s.role == output:
		case s.role == open:
			b.keep(rec, s.header, c)
		case s.role == whole && s.boxes <= 1:
			b.set(rec, s, c)
		}
	}
	for _, s := range b.parts {
		b.part(rec, r, s)
	}
	for _, j := range b.joins {
		b.join(rec, r, j)
	}
	b.complete(rec, sec)
	for _, repair := range value.Restore(rec) {
		b.repaired(rec, repair)
	}
	return rec
}

func (b *builder) slot(col int) *slot {
	if col < len(b.byCol) {
		return b.byCol[col]
	}
	return nil
}

// keep puts a cell that no field claims into extra.
func (b *builder) keep(rec *dossier.Record, header string, c cell) {
	if c.blank {
		return
	}
	text := c.text()
	if c.kind == dateCell {
		text = c.date.VN()
	}
	rec.Extra = append(rec.Extra, dossier.Extra{Header: header, Text: text, Col: int(c.col)})
}

// unreadable counts the cells that hold no value, and repairs of text.
func (b *builder) unreadable(row int, s *slot, c cell) bool {
	switch {
	case c.kind == errorCell:
		s.errors.add(row, int(c.col))
		return true
	case c.kind == noCacheCell:
		s.noCache.add(row, int(c.col))
		return true
	case c.changed && spoilt(c.change().reason):
		if s.repaired.add(row, int(c.col)); s.reason == "" {
			s.reason = c.change().reason
		}
	}
	return false
}

// spoilt reports a repair of the encoding or of marks; blanks that were tidied are not worth a finding.
func spoilt(reason string) bool {
	for part := range strings.SplitSeq(reason, "+") {
		if part != "spaces" && part != "case" && part != "" && part != "control" && part != "full_width" && part != "zero_width" {
			return true
		}
	}
	return false
}

// set types a cell by its column's field. Where an earlier column of the same field already gave a value
// the cell is kept in extra, unless it says the same.
func (b *builder) set(rec *dossier.Record, s *slot, c cell) {
	if s.field < 0 {
		return
	}
	n := s.recall(&c.packed)
	if n == 0 {
		b.options.Numbers = s.numbers
		v := b.parse(b.fields[s.field], c)
		if n = b.values.Add(v); v.Text != "" && !v.Bad {
			s.learn(&c.packed, n)
		}
	}
	if rec.Kept(s.field) == 0 {
		rec.Put(s.field, n)
		return
	}
	switch old, v := rec.At(s.field), b.values.At(n); {
	case old.Empty() && !old.Bad:
		rec.Put(s.field, n)
	case v.Text != old.Text:
		b.keep(rec, s.header, c)
	}
}

// parse types a cell and reports what is wrong with it.
func (b *builder) parse(f dossier.Field, c cell) dossier.Value {
	v, problem := value.Parse(f, cellValue(c), b.options)
	if problem != nil {
		b.problem(v.Col, f, problem)
	}
	return v
}

func cellValue(c cell) value.Cell {
	text := c.text()
	vc := value.Cell{Raw: text, Text: text, Number: c.kind == numberCell, Date: c.date, Col: int(c.col)}
	if c.changed {
		was := c.change()
		vc.Raw, vc.Reason = was.raw, was.reason
	}
	return vc
}

func (b *builder) problem(col int, f dossier.Field, p *value.Problem) {
	b.found = append(b.found, dossier.Finding{
		Rule: p.Rule.Code, Severity: p.Rule.Severity, File: b.batch.File.Path, Sheet: b.at.sheet,
		Cell: b.current.Place(col), Record: b.current.Number, Field: f.Name, Unit: b.at.unit,
		Message: p.Message, Fix: p.Rule.Fix, Source: p.Rule.Cite(dossier.Date{}).String(), Vars: p.Vars,
	})
}

// repaired counts what was mended with a view of the whole row, by the field that changed.
func (b *builder) repaired(rec *dossier.Record, r value.Repair) {
	i, ok := b.kind.Index(r.Field)
	if !ok {
		return
	}
	if b.restored == nil {
		b.restored = make([]noted, len(b.fields))
	}
	b.restored[i].add(rec.Row, rec.At(i).Col)
}
