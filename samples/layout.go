package samples

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// layout is a way in which people set out a list.
type layout struct {
	name    string
	kind    dossier.Kind // of our own templates; "": told by who sends the list
	sheet   string
	columns []column
	date    func(dossier.Date) any // how a date is written; nil: as a serial
	format  string                 // number format of serial dates; "": dd/mm/yyyy
	numbers string                 // pattern of the row of numbers under the header, "(%d)"; "": none
	split   bool                   // official and probationary members under headings of their own
	capital func(no int) bool      // which names are in capitals; nil: none

	keyboard func(string) string // how text is typed; nil: composed letters

	// top writes what stands above the header and returns the header's first row and the cell
	// that names the unit (no cell where only a column or the folder does).
	top   func(s sheet, t title) (header int, unit dossier.Cell)
	foot  func(s sheet, t title, row int, lines []*line) // below the last line; nil: nothing
	extra func(b *xlsx.Book, lines []*line)              // other sheets; nil: none
}

// column is one column of a layout.
type column struct {
	group  string // merged header above, "" where the header takes its full height
	header string
	field  string
	show   func(*line) any  // what the cell holds; nil: the field's value
	only   func(*line) bool // lines whose field stands here, where several columns share it; nil: all
	width  float64
	number bool // digits are written as a number: leading zeros are lost
}

// title is what the top of a list says.
type title struct {
	district string // "HUYỆN ỦY BẮC QUANG"
	motto    string // right of it: "ĐẢNG CỘNG SẢN VIỆT NAM"
	superior string // "Đảng bộ xã Vĩnh Hảo"
	unit     string // "Chi bộ thôn Vĩnh Sơn"
	place    string // "Vĩnh Hảo"
	heading  string // "DANH SÁCH ĐẢNG VIÊN"
	signer   string // name under the list
	asOf     dossier.Date
}

// sheet is a sheet that is being laid out, with the number of its columns.
type sheet struct {
	*xlsx.SheetWriter
	columns int
}

// text writes a text over a span of columns.
func (s sheet) text(row, from, to int, v string, st xlsx.Style) {
	s.Set(row, from, v, st)
	if to > from {
		s.Merge(row, from, row, to)
	}
}

// write lays a paper out and notes where its unit and its headers stand.
func (l *layout) write(b *xlsx.Book, p *paper) {
	s := sheet{b.Sheet(l.sheet), len(l.columns)}
	t, lines := p.title, p.lines
	p.top, p.unit = l.top(s, t)
	row := l.header(s, p.top)
	p.header = row - 1
	if l.numbers != "" {
		l.numberRow(s, row)
		row++
	}
	if l.split {
		row = l.parts(s, row, lines)
	} else {
		row = l.lines(s, row, lines)
	}
	if l.foot != nil {
		l.foot(s, t, row, lines)
	}
	if l.extra != nil {
		l.extra(b, lines)
	}
}

// place is the cell in which a line shows a field; no cell where the layout does not show it.
func (l *layout) place(ln *line, field string) dossier.Cell {
	for i, c := range l.columns {
		if c.field == field && (c.only == nil || c.only(ln)) {
			return dossier.Cell{Row: ln.row, Col: i + 1}
		}
	}
	return dossier.Cell{}
}

// shows reports whether the layout has a column for a field.
func (l *layout) shows(field string) bool {
	return slices.ContainsFunc(l.columns, func(c column) bool { return c.field == field })
}

// losesZeros reports whether the layout writes digits as numbers.
func (l *layout) losesZeros() bool {
	return slices.ContainsFunc(l.columns, func(c column) bool { return c.number })
}

var (
	headStyle = xlsx.Style{Bold: true, Center: true, Wrap: true, Border: true, Font: font, Size: 11}
	cellStyle = xlsx.Style{Border: true, Font: font, Size: 11}
	textStyle = xlsx.Style{Border: true, Font: font, Size: 11, NumFmt: "@"}
	boldStyle = xlsx.Style{Bold: true, Font: font, Size: 12}
	midStyle  = xlsx.Style{Bold: true, Center: true, Font: font, Size: 13}
	noteStyle = xlsx.Style{Italic: true, Center: true, Font: font, Size: 12}
)

const font = "Times New Roman"
