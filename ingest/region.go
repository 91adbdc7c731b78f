package ingest

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// region is one table of a sheet: a header, the rows of data beneath and what stands above.
type region struct {
	title     []line // what stands above the header, from the end of the region before
	headings  []heading
	header    [2]int // first and last row of the header, as Excel numbers them
	rows      []*row
	sections  []*section // for each row, the titles between the rows that hold for it
	further   []further  // what stands in further rows of a record
	values    *beneath   // the rows as evidence for what their columns hold
	period    string     // for which the table speaks
	periodEnd dossier.Date
	fixed     *Map // what a person decided about the columns, nil for nothing
}

// line is one text above a header.
type line struct {
	text string
	cell dossier.Cell
	next string // text of the cell on the right: "Chi bộ:" | "thôn Vĩnh Sơn"
}

// further is a text in a further row of a record whose number is merged over several: "Bí thư chi bộ" under the name.
type further struct {
	row  int // number of the record's first row
	text string
	col  int
}

// section is what titles between the rows say of the rows below them.
type section struct {
	unit  label // "I. Chi bộ thôn Vĩnh Sơn"
	group label // "Công chức", "II. Đảng viên dự bị"
}

type label struct {
	text string
	cell dossier.Cell
}

// More tables in a sheet, or columns in a table, than any list has: a broken or hostile file.
const (
	maxTables  = 200
	maxColumns = 2000
)

// regions cuts a sheet into its tables; ok is false when it holds more than can be.
func (g *grid) regions() (list []*region, ok bool) {
	for from := 0; from < len(g.rows); {
		top, bottom, ok := g.findHeader(from)
		if !ok {
			break
		}
		r := &region{
			title:    g.lines(from, top),
			headings: g.headings(top, bottom),
			header:   [2]int{g.rows[top].num, g.rows[bottom].num},
		}
		from = r.take(g, bottom+1)
		if list = append(list, r.blocks()...); len(list) > maxTables || len(r.headings) > maxColumns {
			return list, false
		}
	}
	return list, true
}

// lines is every text of the rows from one index to another.
func (g *grid) lines(from, to int) []line {
	var list []line
	for i := from; i < to; i++ {
		r := &g.rows[i]
		for j := range r.cells {
			c := r.cell(j)
			if c.blank {
				continue
			}
			l := line{text: c.text(), cell: dossier.Cell{Row: r.num, Col: int(c.col)}}
			if j+1 < len(r.cells) && !r.cells[j+1].blank {
				l.next = r.cell(j + 1).text()
			}
			list = append(list, l)
		}
	}
	return list
}

// take reads the rows beneath a header and returns the index of the first row that is not the region's. The titles
// above another header are the next region's.
func (r *region) take(g *grid, from int) int {
	k := newClassifier(g, r.headings)
	sec, title := &section{}, -1 // title is the first row of titles since the last row of data
	var record rect              // the rows over which the number of the last record is merged
	for i := from; i < len(g.rows); i++ {
		row := &g.rows[i]
		if row.num > record.top && row.num <= record.bottom && row.filled(1, k.last) <= 2 {
			r.readOn(record.top, row)
			continue
		}
		class, text := k.classify(row, i-from)
		switch {
		case class == dataRow:
			title = -1
		case title < 0 && (class == unitRow || class == groupRow):
			title = i
		}
		switch class {
		case dataRow:
			record, _ = g.merge(row.num, max(k.number, 1))
			r.rows = append(r.rows, row)
			r.sections = append(r.sections, sec)
		case unitRow:
			sec = &section{unit: label{text, dossier.Cell{Row: row.num, Col: int(row.cells[0].col)}}}
		case groupRow:
			sec = &section{sec.unit, label{text, dossier.Cell{Row: row.num, Col: int(row.cells[0].col)}}}
		case headerRow:
			switch {
			case title >= 0:
				return title
			case !k.sameHeader(row):
				return i
			}
		case footRow:
			if !k.goesOn(i + 1) {
				return i + 1
			}
			if n := len(r.rows); n > 0 {
				r.readOn(r.rows[n-1].num, row)
			}
		}
	}
	return len(g.rows)
}

// readOn notes what stands in a further row of a record.
func (r *region) readOn(record int, row *row) {
	for i := range row.cells {
		if c := row.cell(i); !c.blank {
			r.further = append(r.further, further{record, c.text(), int(c.col)})
		}
	}
}
