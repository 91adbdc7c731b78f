package ingest

import (
	"slices"
	"strings"
)

// heading is one column of a header: its texts from the top row down, parents first.
type heading struct {
	col   int
	path  []string
	boxes int // columns over which one value is spread, 0 for one
}

// String is the header as a person would cite it.
func (h heading) String() string {
	parts := make([]string, len(h.path))
	for i, s := range h.path {
		parts[i] = strings.Join(strings.Fields(s), " ")
	}
	return strings.Join(parts, " - ")
}

// leaf is the lowest text of the heading.
func (h heading) leaf() string { return h.path[len(h.path)-1] }

const (
	searchRows    = 30 // a header stands in the first 30 rows with content
	maxHeaderRows = 4
)

// findHeader looks for a header among the rows from index from on and returns the index of its first and last
// row; ok is false when there is none. The first row that names at least half as many
// columns as the best row is taken: a line of filters above the table names few.
func (g *grid) findHeader(from int) (top, bottom int, ok bool) {
	end := min(len(g.rows), from+searchRows)
	hits := make([]int, 0, searchRows)
	for i := from; i < end; i++ {
		hits = append(hits, headerHits(&g.rows[i]))
	}
	if len(hits) == 0 {
		return 0, 0, false
	}
	best := slices.Max(hits)
	if best < 2 {
		return g.loneHeader(from, end)
	}
	for i, n := range hits {
		if n >= 2 && 2*n >= best {
			top = g.parentRow(from, from+i)
			return top, g.lastHeaderRow(top, from+i), true
		}
	}
	return 0, 0, false
}

// loneHeader accepts a row with one known header if it is a name and the rest looks like headers too.
func (g *grid) loneHeader(from, end int) (top, bottom int, ok bool) {
	for i := from; i < end; i++ {
		r := &g.rows[i]
		if len(r.cells) < 3 || !plainTexts(r) {
			continue
		}
		for j := range r.cells {
			if strings.HasPrefix(newPhrase(r.cell(j).text()).canon, "@name") {
				return i, g.lastHeaderRow(i, i), true
			}
		}
	}
	return 0, 0, false
}

// headerHits counts the cells of a row that are headers we know, each text once.
func headerHits(r *row) int {
	seen := map[string]bool{}
	for i := range r.cells {
		c := r.cell(i)
		if !headerLike(c) {
			continue
		}
		if p := newPhrase(c.text()); !seen[p.canon] && !isMark(p) && knownHeader(p) {
			seen[p.canon] = true
		}
	}
	return len(seen)
}

// isMark reports words that are values as often as headers; they do not make a header row.
func isMark(p phrase) bool {
	switch p.bare {
	case "nam", "nu", "chinh thuc", "du bi", "so cap", "trung cap", "cao cap", "cu nhan", "dai hoc", "cao dang",
		"tong so", "cong", "khong", "xa", "phuong", "huyen", "tinh", "nong dan", "chi bo", "dang vien", "ket qua":
		return true
	}
	return false
}

// headerLike reports a cell whose text could be a header at all: text, not long, no label of a form.
func headerLike(c cell) bool {
	return c.kind == textCell && len(c.text()) < 300 && !strings.HasSuffix(c.text(), ":") && !c.blank ||
		c.text() == "#"
}

// plainTexts reports a row of at least three different texts and no number.
func plainTexts(r *row) bool {
	seen := map[string]bool{}
	for i := range r.cells {
		if !headerLike(r.cell(i)) {
			return false
		}
		seen[r.cell(i).text()] = true
	}
	return len(seen) >= 3
}

// parentRow moves up to a row of group titles right above: merged over several columns that the row
// below divides, or known groups with gaps between them.
func (g *grid) parentRow(from, i int) int {
	for i > from && g.rows[i-1].num == g.rows[i].num-1 && g.holdsParents(i-1, i) {
		i--
	}
	return i
}

func (g *grid) holdsParents(above, below int) bool {
	parents := 0
	for j := range g.rows[above].cells {
		c := g.rows[above].cell(j)
		m, merged := g.merge(g.rows[above].num, int(c.col))
		switch {
		case c.blank:
		case merged && m.bottom > m.top && m.bottom >= g.rows[below].num:
			parents++ // reaches down into the header
		case merged && m.right > m.left && g.rows[below].startsIn(m):
			return false // a title reaches over the number or the name, a group never does
		case merged && m.right > m.left && m.right-m.left < 12 && g.rows[below].filled(m.left, m.right) > 1:
			parents++
		}
	}
	return parents > 0
}

// startsIn reports whether the running number or the name is headed within a merged range.
func (r *row) startsIn(m rect) bool {
	for i := range r.cells {
		c := r.cell(i)
		if int(c.col) < m.left || int(c.col) > m.right || c.kind != textCell {
			continue
		}
		if p := newPhrase(c.text()); isRowNumber(p) || p.canon == "@name" {
			return true
		}
	}
	return false
}

// filled counts the cells with content from one column to another.
func (r *row) filled(left, right int) int {
	n := 0
	for i := range r.cells {
		if col := int(r.cells[i].col); col >= left && col <= right && !r.cells[i].blank {
			n++
		}
	}
	return n
}

// lastHeaderRow extends a header downwards: by ranges merged down from it, and by rows that only
// divide its groups.
func (g *grid) lastHeaderRow(top, known int) int {
	last := known
	for last+1 < len(g.rows) && last+1-top < maxHeaderRows {
		next := &g.rows[last+1]
		if next.num > g.rows[last].num+1 && g.mergedDownTo(top, last) < next.num {
			break
		}
		if g.mergedDownTo(top, last) < next.num && !g.divides(last, next) {
			break
		}
		last++
	}
	return last
}

// mergedDownTo is the lowest row that a range of several rows, starting in the rows top to last, reaches.
func (g *grid) mergedDownTo(top, last int) int {
	lowest := 0
	first, final := g.rows[top].num, g.rows[last].num
	for _, m := range g.merges {
		if m.top >= first && m.top <= final && m.bottom > m.top && m.bottom-m.top < maxHeaderRows && g.rowAt(m.top).text(m.left) != "" {
			lowest = max(lowest, m.bottom)
		}
	}
	return lowest
}

// rowAt is the row of a number, an empty one when the sheet has none.
func (g *grid) rowAt(num int) *row {
	i, ok := slices.BinarySearchFunc(g.rows, num, func(r row, n int) int { return r.num - n })
	if !ok {
		return &row{num: num}
	}
	return &g.rows[i]
}

// divides reports whether a row names the columns under groups of the row above it: short texts, some
// of them words we know, none where a row of data would count or name somebody.
func (g *grid) divides(above int, next *row) bool {
	if len(next.cells) < 2 || !allHeaderLike(next) {
		return false
	}
	known := 0
	for i := range next.cells {
		c := next.cell(i)
		if knownHeader(newPhrase(c.text())) {
			known++
		}
		head := g.rows[above].at(int(c.col))
		if !head.none() && (isRowNumber(newPhrase(head.text())) || strings.HasPrefix(newPhrase(head.text()).canon, "@name")) {
			return false
		}
	}
	return known >= 2 && 2*known >= len(next.cells)
}

func allHeaderLike(r *row) bool {
	for i := range r.cells {
		if !headerLike(r.cell(i)) {
			return false
		}
	}
	return true
}
