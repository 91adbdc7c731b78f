package ingest

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// grid is the content of one sheet: rows in order, empty cells left out.
type grid struct {
	rows    []row
	merges  []rect
	origins map[[2]int]rect // merges by their first cell, made when asked for
}

// rect is a merged range, both corners included, from 1.
type rect struct{ top, left, bottom, right int }

type row struct {
	num   int // as Excel shows it, from 1
	cells []packed
	texts *texts
}

// packed is a cell with content as a sheet holds millions of them: without pointers, so that the garbage collector has
// nothing to look at.
type packed struct {
	text    uint32 // its number among the texts of the sheet; of a number or date, its digits in the file
	date    dossier.Date
	col     int16 // from 1
	kind    cellKind
	changed bool // the text differs from the file
	blank   bool // it is a text with nothing to say: no letter and no digit
}

// cell is a cell as it is looked at. The zero cell is none.
type cell struct {
	packed
	texts *texts
	made  *made // of a cell that is not in the sheet but made of others
}

// made is a text made of other cells.
type made struct {
	text string
	change
}

type cellKind uint8

const (
	textCell cellKind = iota
	numberCell
	dateCell
	boolCell
	errorCell   // #N/A and its like
	noCacheCell // a formula without its result
)

// makeCell is a cell that is made of others.
func makeCell(col int, text string, c change) cell {
	return cell{packed: packed{col: int16(col), changed: c != change{}, blank: isBlankText(text)}, made: &made{text, c}}
}

// none reports that there is no cell.
func (c cell) none() bool { return c.col == 0 }

func (c cell) text() string {
	switch {
	case c.made != nil:
		return c.made.text
	case c.texts != nil:
		return c.texts.at(c.packed.text)
	}
	return ""
}

// change tells how the text differs from the file; the zero change where it does not.
func (c cell) change() change {
	switch {
	case !c.changed:
		return change{}
	case c.made != nil:
		return c.made.change
	}
	return c.texts.changes[c.packed.text]
}

// raw is the text as it stood in the file.
func (c cell) raw() string {
	if c.changed {
		return c.change().raw
	}
	return c.text()
}

// unreadable reports a cell that holds an error or no value.
func (c cell) unreadable() bool { return c.kind == errorCell || c.kind == noCacheCell }

// cell is the cell at an index.
func (r *row) cell(i int) cell { return cell{packed: r.cells[i], texts: r.texts} }

// at is the cell of a row in a column, none when it is empty.
func (r *row) at(col int) cell {
	if i := r.index(col); i >= 0 {
		return r.cell(i)
	}
	return cell{}
}

// index is that of the cell in a column, -1 when it is empty. Where few cells are missing it stands at its number or
// shortly before.
func (r *row) index(col int) int {
	for i := min(col, len(r.cells)) - 1; i >= max(0, col-5); i-- {
		switch c := &r.cells[i]; {
		case int(c.col) == col:
			return i
		case int(c.col) < col:
			return -1
		}
	}
	i, ok := slices.BinarySearchFunc(r.cells, int16(col), func(c packed, col int16) int { return int(c.col - col) })
	if !ok {
		return -1
	}
	return i
}

// text is the text of a row in a column, "" when empty.
func (r *row) text(col int) string { return r.at(col).text() }

// merge is the merged range that begins at a cell, and whether there is one.
func (g *grid) merge(row, col int) (rect, bool) {
	if g.origins == nil {
		g.origins = make(map[[2]int]rect, len(g.merges))
		for _, m := range g.merges {
			g.origins[[2]int{m.top, m.left}] = m
		}
	}
	m, ok := g.origins[[2]int{row, col}]
	return m, ok
}
