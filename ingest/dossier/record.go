package dossier

// Record is one row of a sheet, typed by the fields of its kind.
type Record struct {
	Kind   Kind
	Row    int     // row in the sheet, from 1
	Values []Value // one for each field of the kind, in table order
	Unit   UnitRef // where the row names its own unit; else the zero UnitRef and the return's counts
	Extra  []Extra // cells of columns that no field claims
}

// NewRecord is an empty record of a kind.
func NewRecord(kind Kind, row int) *Record {
	return &Record{Kind: kind, Row: row, Values: make([]Value, len(kind.Fields()))}
}

// Value is one cell after typing.
type Value struct {
	Raw    string // text as it stood in the cell; of a number, its digits in the file
	Text   string // canonical: the code of a Choice, ISO of a Day, "true"/"false" of a Flag, digits of an id
	Reason string // why Text differs from Raw, "" when it does not or the type explains it
	Col    int    // column in the sheet, from 1; 0: the sheet has no such column
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

// Get is the value of a field; the zero Value where the kind has no such field.
func (r *Record) Get(field string) Value {
	if i, ok := r.Kind.Index(field); ok {
		return r.Values[i]
	}
	return Value{}
}

// Set puts a value; it does nothing where the kind has no such field.
func (r *Record) Set(field string, v Value) {
	if i, ok := r.Kind.Index(field); ok {
		r.Values[i] = v
	}
}

// Text is the canonical text of a field, "" when empty.
func (r *Record) Text(field string) string { return r.Get(field).Text }

// Date is the date of a field, the zero Date when empty.
func (r *Record) Date(field string) Date { return r.Get(field).Date }

// Cell is the place of a field in the sheet; its column is 0 where the sheet has none.
func (r *Record) Cell(field string) Cell { return Cell{Row: r.Row, Col: r.Get(field).Col} }
