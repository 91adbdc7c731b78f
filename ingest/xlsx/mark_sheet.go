package xlsx

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// sheetXML is a worksheet part in its three pieces: what stands before the rows, the rows, what stands behind them.
type sheetXML struct {
	doc        []byte
	rows, tail int // where <sheetData> and what follows it begin
	prefix     string
	merges     []Range
}

func newSheetXML(doc []byte) (*sheetXML, error) {
	data, ok := findTag(doc, "sheetData")
	if !ok {
		return nil, reject(Corrupt, "the sheet has no rows element")
	}
	s := &sheetXML{doc: doc, rows: data.from, tail: data.to, prefix: data.prefix()}
	if !data.empty {
		shut := "</" + string(data.full)
		i := bytes.LastIndex(doc, []byte(shut))
		if i < 0 {
			return nil, reject(Truncated, "the sheet ends inside its rows")
		}
		s.tail = i + len(shut) + bytes.IndexByte(doc[i+len(shut):], '>') + 1
	}
	for t, ok := nextTag(doc, s.tail); ok; t, ok = nextTag(doc, t.to) {
		if t.name() != "mergeCell" || t.end {
			continue
		}
		ref, _ := t.attr("ref")
		if r, ok := parseRange([]byte(ref)); ok {
			s.merges = append(s.merges, r)
		}
	}
	return s, nil
}

// shown is the cell that is seen where c lies: the upper left one of a merged range. A cell without a column is that of
// its row's first.
func (s *sheetXML) shown(c dossier.Cell) dossier.Cell {
	c.Col = max(c.Col, 1)
	for _, m := range s.merges {
		if m.FirstRow <= c.Row && c.Row <= m.LastRow && m.FirstCol <= c.Col && c.Col <= m.LastCol {
			return dossier.Cell{Row: m.FirstRow, Col: m.FirstCol}
		}
	}
	return c
}

// columnStyle returns the style that a column gives to cells that are not written.
func (s *sheetXML) columnStyle(col int) int {
	for t, ok := nextTag(s.doc, 0); ok && t.from < s.rows; t, ok = nextTag(s.doc, t.to) {
		if t.name() == "col" && t.number("min", 0) <= col && col <= t.number("max", 0) {
			return t.number("style", 0)
		}
	}
	return 0
}

// restyle gives cells other styles. style gets a cell's style and returns the new one; cells that are not in the sheet
// are written. A row that has none of the cells is not looked into.
func (s *sheetXML) restyle(cells []dossier.Cell, style func(c dossier.Cell, old int) int) []byte {
	w := &rowWalk{sheetXML: s, style: style, want: map[int][]int{}}
	for _, c := range cells {
		w.want[c.Row] = append(w.want[c.Row], c.Col)
	}
	w.order = slices.Sorted(maps.Keys(w.want))
	for _, r := range w.order {
		slices.Sort(w.want[r])
		w.want[r] = slices.Compact(w.want[r])
	}
	return w.run().apply(s.doc)
}

// restyleAll gives every cell another style for which style has one.
func (s *sheetXML) restyleAll(style func(c dossier.Cell, old int) (int, bool)) []byte {
	var e edits
	var at dossier.Cell
	for t, ok := nextTag(s.doc, s.rows); ok && t.from < s.tail; t, ok = nextTag(s.doc, t.to) {
		switch {
		case t.end:
		case t.name() == "row":
			at = dossier.Cell{Row: t.number("r", at.Row+1)}
		case t.name() == "c":
			at.Col = t.column(at.Col)
			if id, ok := style(at, t.number("s", 0)); ok {
				e.replace(t.from, t.to, string(t.with("s", fmt.Sprint(id)).text))
			}
		}
	}
	return e.apply(s.doc)
}

// column is the column of a cell's tag; without a reference the cell stands behind the last.
func (t tag) column(last int) int {
	ref, _ := t.attr("r")
	if col, _, ok := ParseRef(ref); ok {
		return col
	}
	return last + 1
}

// rowWalk goes once through the rows of a sheet and notes what is to change.
type rowWalk struct {
	*sheetXML
	edits
	style func(c dossier.Cell, old int) int
	want  map[int][]int // columns by row, rising
	order []int         // the rows of want, rising
	place []int         // of each row of order: where it would stand if it is not there
}

func (w *rowWalk) run() edits {
	data, _ := nextTag(w.doc, w.rows)
	num, end := 0, w.tail
	rowEnd := []byte("</" + w.prefix + "row")
	plain := !bytes.Contains(w.doc, []byte("<!")) // no comment that could hold a false row
	for t, ok := nextTag(w.doc, data.to); ok && t.from < w.tail; t, ok = nextTag(w.doc, t.to) {
		if t.end && t.from >= data.to && t.name() == "sheetData" {
			end = t.from
		}
		if t.end || t.name() != "row" {
			continue
		}
		num = t.number("r", num+1)
		w.pass(num, t.from)
		if cols, ok := w.want[num]; ok {
			delete(w.want, num)
			t = w.row(t, num, cols)
		} else if plain && !t.empty {
			t.to += max(bytes.Index(w.doc[t.to:], rowEnd), 0)
		}
	}
	w.pass(maxRow+1, end)
	w.addRows(data)
	return w.edits
}

// pass notes where the rows before num would stand.
func (w *rowWalk) pass(num, at int) {
	for len(w.place) < len(w.order) && w.order[len(w.place)] < num {
		w.place = append(w.place, at)
	}
}

// addRows writes the rows that the sheet does not have.
func (w *rowWalk) addRows(data tag) {
	var alone strings.Builder
	for i, num := range w.order {
		cols, missing := w.want[num]
		if !missing {
			continue
		}
		row := fmt.Sprintf(`<%srow r="%d">%s</%srow>`, w.prefix, num, w.cells(tag{}, num, cols), w.prefix)
		if data.empty {
			alone.WriteString(row)
			continue
		}
		w.insert(w.place[i], row)
	}
	if alone.Len() > 0 {
		w.replace(data.from, data.to, data.opened()+alone.String()+"</"+string(data.full)+">")
	}
}

// row changes the cells of one row and returns the last tag of it that was read.
func (w *rowWalk) row(start tag, num int, cols []int) tag {
	if start.empty {
		w.replace(start.from, start.to, start.opened()+w.cells(start, num, cols)+"</"+string(start.full)+">")
		return start
	}
	old, end := w.cellsOf(start)
	for _, c := range old {
		if _, found := slices.BinarySearch(cols, c.col); found {
			id := w.style(dossier.Cell{Row: num, Col: c.col}, c.number("s", 0))
			w.replace(c.from, c.to, string(c.with("s", fmt.Sprint(id)).text))
		}
	}
	for _, col := range cols {
		if slices.ContainsFunc(old, func(c cellTag) bool { return c.col == col }) {
			continue
		}
		at := end.from
		if i := slices.IndexFunc(old, func(c cellTag) bool { return c.col > col }); i >= 0 {
			at = old[i].from
		}
		w.insert(at, w.cells(start, num, []int{col}))
	}
	return end
}

// cellTag is the start tag of a cell and the column in which the cell stands.
type cellTag struct {
	tag
	col int
}

// cellsOf lists the cells of a row and returns the row's end tag.
func (w *rowWalk) cellsOf(start tag) (cells []cellTag, end tag) {
	col := 0
	for t, ok := nextTag(w.doc, start.to); ok; t, ok = nextTag(w.doc, t.to) {
		switch {
		case t.end && t.name() == "row":
			return cells, t
		case t.end || t.name() != "c":
			continue
		}
		col = t.column(col)
		cells = append(cells, cellTag{t, col})
	}
	return cells, tag{from: w.tail, to: w.tail}
}

// cells writes cells that the row does not have; they look as the row or their columns say.
func (w *rowWalk) cells(row tag, num int, cols []int) string {
	var b strings.Builder
	for _, col := range cols {
		style := row.number("s", 0)
		if style == 0 {
			style = w.columnStyle(col)
		}
		c := dossier.Cell{Row: num, Col: col}
		fmt.Fprintf(&b, `<%sc r="%s" s="%d"/>`, w.prefix, c, w.style(c, style))
	}
	return b.String()
}
