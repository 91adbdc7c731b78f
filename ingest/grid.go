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
	cells []cell
}

// cell is one cell with content. The text of a number or date is its digits in the file.
type cell struct {
	text   string
	change *change      // how text differs from the file, nil when it does not
	date   dossier.Date // of a date cell
	col    int16        // from 1
	kind   cellKind
	font   uint8 // number of a font that tells of an encoding before Unicode, 0 for none
}

type change struct{ raw, reason string }

type cellKind uint8

const (
	textCell cellKind = iota
	numberCell
	dateCell
	boolCell
	errorCell   // #N/A and its like
	noCacheCell // a formula without its result
)

// raw is the text as it stood in the file.
func (c *cell) raw() string {
	if c.change != nil {
		return c.change.raw
	}
	return c.text
}

// blank reports a cell with nothing to say: no letter and no digit.
func (c *cell) blank() bool { return c.kind == textCell && isBlankText(c.text) }

// at is the cell of a row in a column, nil when it is empty. Where few cells are missing it stands at its number or
// shortly before.
func (r *row) at(col int) *cell {
	for i := min(col, len(r.cells)) - 1; i >= max(0, col-5); i-- {
		switch c := &r.cells[i]; {
		case int(c.col) == col:
			return c
		case int(c.col) < col:
			return nil
		}
	}
	i, ok := slices.BinarySearchFunc(r.cells, int16(col), func(c cell, col int16) int { return int(c.col - col) })
	if !ok {
		return nil
	}
	return &r.cells[i]
}

// text is the text of a row in a column, "" when empty.
func (r *row) text(col int) string {
	if c := r.at(col); c != nil {
		return c.text
	}
	return ""
}

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
