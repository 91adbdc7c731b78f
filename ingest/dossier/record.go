package dossier

import "slices"

// Record is one row of a sheet, typed by the fields of its kind.
type Record struct {
	Kind     Kind
	Number   int     // in its file, from 1; records made of one row share it
	Row      int     // row in the sheet, from 1; of a vertical record its column
	Vertical bool    // the fields stand below each other: what is called a column is a row of the sheet
	Columns  []int   // by field of the kind, the column in which it stands, 0 for none; shared by the records of a sheet
	Unit     UnitRef // where the row names its own unit; else the zero UnitRef and the return's counts
	Extra    []Extra // cells of columns that no field claims

	values []uint32 // by field of the kind, the number of its value; 0 where the row says nothing
	all    *Values  // what the numbers stand for
}

// NewRecord is an empty record of a kind, numbered by its row, with values of its own.
func NewRecord(kind Kind, row int) *Record {
	return &Record{Kind: kind, Number: row, Row: row}
}

// Value is one cell after typing.
type Value struct {
	Raw    string // text as it stood in the cell; of a number, its digits in the file
	Text   string // canonical: the code of a Choice, ISO of a Day, "true"/"false" of a Flag, digits of an id
	Reason string // why Text differs from Raw, "" when it does not or the type explains it
	Col    int    // column in the sheet, from 1, see Record.Vertical; 0: the sheet has no such column
	Date   Date   // of a Day
	Bad    bool   // the cell holds something that could not be typed; a finding says so
}

// Empty reports whether there is nothing to judge: no cell, a blank, or a cell that could not be typed.
func (v Value) Empty() bool { return v.Text == "" }

// Extra is a cell of a column that no field claims.
type Extra struct {
	Header string
	Text   string
	Col    int
}

// At is the value of the field at a position of the kind's table; of a blank cell only its column is known.
func (r *Record) At(i int) Value {
	if v := r.value(i); v != nil {
		return *v
	}
	if i < len(r.Columns) {
		return Value{Col: r.Columns[i]}
	}
	return Value{}
}

// value is nil where the row says nothing.
func (r *Record) value(i int) *Value {
	if i >= len(r.values) || r.values[i] == 0 {
		return nil
	}
	return r.all.At(r.values[i])
}

// All lists the values of all fields with their positions in the kind's table.
func (r *Record) All(yield func(int, Value) bool) {
	for i := range r.Kind.Fields() {
		if !yield(i, r.At(i)) {
			return
		}
	}
}

// Put puts the value of a number (Values.Add) at a position of the kind's table: many records may share it.
func (r *Record) Put(i int, number uint32) { r.values[i] = number }

// Kept is the number of the value at a position of the kind's table, 0 where nothing was put.
func (r *Record) Kept(i int) uint32 { return r.values[i] }

// Clone is a record of its own with the same values.
func (r *Record) Clone() *Record {
	c := *r
	c.values, c.Extra = slices.Clone(r.values), slices.Clone(r.Extra)
	return &c
}

// Get is the value of a field; the zero Value where the kind has no such field.
func (r *Record) Get(field string) Value {
	if i, ok := r.Kind.Index(field); ok {
		return r.At(i)
	}
	return Value{}
}

// Set puts a value; it does nothing where the kind has no such field.
func (r *Record) Set(field string, v Value) {
	if i, ok := r.Kind.Index(field); ok {
		r.SetAt(i, v)
	}
}

// SetAt puts a value at a position of the kind's table.
func (r *Record) SetAt(i int, v Value) {
	if r.values == nil {
		r.all, r.values = &Values{}, make([]uint32, len(r.Kind.Fields()))
	}
	r.values[i] = r.all.Add(v)
}

// Text is the canonical text of a field, "" when empty.
func (r *Record) Text(field string) string {
	if i, ok := r.Kind.Index(field); ok {
		if v := r.value(i); v != nil {
			return v.Text
		}
	}
	return ""
}

// Date is the date of a field, the zero Date when empty.
func (r *Record) Date(field string) Date { return r.Get(field).Date }

// Cell is the place of a field in the sheet; its column is 0 where the sheet has none.
func (r *Record) Cell(field string) Cell { return r.Place(r.Get(field).Col) }

// Place is the cell of the record in a column; see Vertical.
func (r *Record) Place(col int) Cell { return Cell{Row: r.Row, Col: col}.Turned(r.Vertical) }
