package dossier

// File is a workbook as it came.
type File struct {
	Path   string // as given or found, with forward slashes
	Sender string // folder between the root of the import and the file, "" at the root
	SHA256 string // hex, of the bytes
	Size   int64
}

// UnitRef is how a sheet names the organisation it speaks for; who that is, the store decides.
type UnitRef struct {
	Code    string   // organisation code, digits only
	Name    string   // "Chi bộ thôn Vĩnh Sơn"
	Parents []string // names of the organisations above, nearest first
	From    string   // where it was read: "column", "title", "section", "folder", "flag"
	Cell    Cell
}

// IsZero reports whether nothing names the unit.
func (u UnitRef) IsZero() bool { return u.Code == "" && u.Name == "" }

// Column is how one column of a data region was understood.
type Column struct {
	Col        int     `json:"col"`        // from 1
	Header     string  `json:"header"`     // as written; parents joined by " - "
	Field      string  `json:"field"`      // "" when nothing matched: its cells go to extra
	Confidence float64 `json:"confidence"` // 0 to 1
	Why        string  `json:"why"`        // alias, parent, values beneath, …
}

// Return is one data region of one sheet: rows of one kind, of one unit and period.
// A later return of the same three supersedes the earlier.
type Return struct {
	Kind        Kind
	Sheet       string
	Unit        UnitRef
	Association string // of a Roll: code of list "association"
	Period      string // "2018-09-30", "2018-09", "2018-Q3" or "2018"; "" when unknown
	PeriodEnd   Date   // last day of the period; zero when unknown
	Partial     bool   // the list says that it is not whole: additions, changes, newly admitted
	HeaderRows  [2]int // first and last row of the header
	Vertical    bool   // the records stand beside each other: rows and columns are exchanged, also in HeaderRows and Columns
	Columns     []Column
	Records     []*Record
}

// Change is a cell whose value differs from its text, and why.
type Change struct {
	Sheet   string
	Cell    Cell
	Field   string
	Raw     string
	Cleaned string
	Reason  string
}

// Batch is one file after reading.
type Batch struct {
	File     File
	Returns  []*Return
	Findings []Finding // structural ones, and of cells that could not be typed
	Rejected bool      // wrong file or untrusted header: nothing of it is loaded
}

// Rows is the number of records in the batch.
func (b *Batch) Rows() int {
	n := 0
	for _, r := range b.Returns {
		n += len(r.Records)
	}
	return n
}

// Changes lists the cells of a return that were cleaned, in row order.
func (r *Return) Changes(yield func(Change) bool) {
	fields := r.Kind.Fields()
	for _, rec := range r.Records {
		for i, v := range rec.All {
			if v.Reason == "" {
				continue
			}
			c := Change{r.Sheet, rec.Place(v.Col), fields[i].Name, v.Raw, v.Text, v.Reason}
			if !yield(c) {
				return
			}
		}
	}
}
