package xlsx

import "unsafe"

// Row is one row with at least one cell that is not empty.
type Row struct {
	Num    int  // 1-based, as Excel shows it
	Hidden bool // hidden by hand or by a filter
	Cells  []Cell
}

// Cell is one cell with content. Raw is never to be kept or changed: it is valid until the next row; that of a shared string is to be had by its number later.
type Cell struct {
	Col     int // 1-based: column A is 1
	Style   int // for Workbook.Font and Workbook.NumFmt
	Kind    Kind
	Formula bool    // computed by a formula
	NoCache bool    // a formula whose result is not in the file; Kind is Empty
	Shared  uint32  // number of the shared string that Raw is, for Workbook.Shared; 0 for other texts
	Font    string  // font of the whole text when the text itself names one, "" otherwise: then Workbook.Font(Style)
	Num     float64 // Number, Date and Duration: the value, in days for the latter two; Bool: 1 or 0
	Raw     []byte  // String: the text; numbers: the digits as in the file; Bool: TRUE or FALSE; Error: #N/A …; ISODate: ISO 8601
}

// Shared is shared string n (Cell.Shared). It shares the memory of the table: cells of the same text hold it once.
func (w *Workbook) Shared(n uint32) string {
	x, ok := w.body.(*ooxml)
	if !ok || n == 0 {
		return ""
	}
	raw := x.table.at(int(n - 1))
	return unsafe.String(unsafe.SliceData(raw), len(raw))
}

// SharedCount is how many shared strings there are, as far as a scan needed them.
func (w *Workbook) SharedCount() int {
	if x, ok := w.body.(*ooxml); ok && x.table != nil {
		return len(x.table.ends)
	}
	return 0
}

// Kind is what a cell holds.
type Kind uint8

// The kinds of content. Empty only comes with Cell.NoCache: other empty cells are left out.
const (
	Empty    Kind = iota
	Number        // a plain number
	Date          // a serial number under a date or time format: Workbook.Serial
	Duration      // a serial number under an elapsed time format, [h]:mm
	Bool          // TRUE or FALSE
	Error         // #N/A, #REF!, …
	String        // text
	ISODate       // a date written as ISO 8601 text (strict workbooks, .ods)
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	return [...]string{"empty", "number", "date", "duration", "bool", "error", "string", "isodate"}[k]
}

// Tail is what a scan found beside the rows.
type Tail struct {
	Merges     []Range
	HiddenCols []ColSpan
	Problems   []Problem // the first ones, at most Limits.Problems
	MoreProbs  int       // how many more there were
	Blanks     int64     // cells and rows that have a style and no content
}

// Range is a rectangle of cells, 1-based, both corners included.
type Range struct{ FirstCol, FirstRow, LastCol, LastRow int }

// String returns the range as Excel writes it, A1:C3.
func (r Range) String() string {
	return CellName(r.FirstCol, r.FirstRow) + ":" + CellName(r.LastCol, r.LastRow)
}

// ColSpan is a run of columns, 1-based, both ends included.
type ColSpan struct{ First, Last int }

// Problem is a fault at one cell that does not stop the reading.
type Problem struct {
	Code ProblemCode
	Cell string // A1 form
}

// ProblemCode says what is wrong at the cell and what was done about it.
type ProblemCode uint8

// The problems of a cell or row.
const (
	BadString   ProblemCode = iota + 1 // index of a shared string that is not there: the text is lost, the cell left out
	BadNumber                          // no number where one is declared: given as String
	BadBool                            // no boolean where one is declared: given as String
	BadType                            // unknown cell type: given as String
	BadStyle                           // style that is not there: taken as style 0
	BadRef                             // reference that cannot be read or names another row: placed by its position
	OutsideGrid                        // beyond the last row or column: left out
	CellTwice                          // cell given twice: the last one is taken
	RowOrder                           // row that comes after a later one, or twice
	BadMerge                           // merged range that cannot be read: left out
	Picture                            // a picture in the cell (WPS DISPIMG): left out
	BadText                            // bytes that are no UTF-8, in a text file that is UTF-8 elsewhere: read as Latin-1
	OpenQuote                          // quoted text that the file ends in
	StrayQuote                         // text behind a closing quote: kept as it stands
)

var problemNames = [...]string{
	"unknown", "shared string missing", "not a number", "not a boolean", "unknown cell type", "style missing",
	"bad reference", "outside the grid", "cell given twice", "row out of order", "bad merged range", "picture in cell",
	"not UTF-8", "quote not closed", "text behind quote",
}

// String returns the problem in a few English words.
func (c ProblemCode) String() string {
	if int(c) >= len(problemNames) {
		return problemNames[0]
	}
	return problemNames[c]
}

// Note is something in the file that is left aside on purpose.
type Note struct {
	Code   NoteCode
	Detail string // name of the sheet or part
}

// NoteCode says what was left aside.
type NoteCode uint8

// The things that are left aside and said.
const (
	Macros        NoteCode = iota + 1 // program code: never run, never read
	ExternalLinks                     // links to other workbooks: cached values are used, nothing is fetched
	SheetSkipped                      // a chart, dialog or macro sheet, or one whose content is missing
	WasEncrypted                      // opened with a password
)

// String returns the note in a few English words.
func (c NoteCode) String() string {
	return [...]string{"unknown", "macros ignored", "external links ignored", "sheet skipped", "was encrypted"}[c]
}
