package ingest

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// loader copies one sheet into rows and tidies their texts. Cells of many rows share one slice.
type loader struct {
	ctx    context.Context
	book   *xlsx.Workbook
	grid   *grid
	texts  *texts
	tidier *tidier
	hidden int // hidden rows
	buf    []byte
	slab   []packed
	fonts  []uint8 // by style, the number of its font
}

// load reads a sheet. The tail tells merges, hidden columns and problems.
func load(ctx context.Context, book *xlsx.Workbook, sheet int) (*loader, xlsx.Tail, error) {
	l := &loader{ctx: ctx, book: book, grid: &grid{}, texts: &texts{book: book}}
	l.tidier = newTidier(l.grid, l.texts, book.Legacy)
	tail, err := book.Scan(sheet, l.row)
	if err != nil {
		return l, tail, err
	}
	for _, m := range tail.Merges {
		l.grid.merges = append(l.grid.merges, rect{m.FirstRow, m.FirstCol, m.LastRow, m.LastCol})
	}
	l.tidier.decode()
	slices.SortStableFunc(l.grid.rows, func(a, b row) int { return a.num - b.num }) // nearly always sorted
	return l, tail, nil
}

func (l *loader) row(r *xlsx.Row) error {
	if r.Num%1024 == 0 && l.ctx.Err() != nil {
		return l.ctx.Err()
	}
	if r.Hidden {
		l.hidden++
	}
	l.buf = l.buf[:0]
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Shared == 0 {
			l.buf = append(l.buf, c.Raw...)
		}
	}
	own := string(l.buf)
	cells := l.cells(len(r.Cells))
	for i := range r.Cells {
		src, text := &r.Cells[i], ""
		if src.Shared == 0 {
			text, own = own[:len(src.Raw)], own[len(src.Raw):]
		}
		if src.Kind == xlsx.Empty && !src.NoCache {
			continue
		}
		c := packed{text: src.Shared, col: int16(src.Col)}
		if src.Shared == 0 {
			l.fill(&c, src, text)
		}
		if c.kind == textCell && !l.tidier.tidy(&c, l.font(src), len(cells)) {
			continue
		}
		cells = append(cells, c)
	}
	if len(cells) > 0 {
		l.grid.rows = append(l.grid.rows, row{num: r.Num, cells: cells, texts: l.texts})
	}
	return nil
}

// cells is room for n cells.
func (l *loader) cells(n int) []packed {
	if cap(l.slab)-len(l.slab) < n {
		l.slab = make([]packed, 0, max(4096, n))
	}
	start := len(l.slab)
	l.slab = l.slab[:start+n]
	return l.slab[start : start : start+n]
}

// fill fills in a cell that is no shared string; a text is still to be tidied.
func (l *loader) fill(c *packed, src *xlsx.Cell, text string) {
	switch src.Kind {
	case xlsx.String:
		c.text = l.tidier.number(text)
		return
	case xlsx.Number, xlsx.Duration:
		c.kind = numberCell
		text = plainNumber(text, src.Num)
	case xlsx.Date:
		c.kind = dateCell
		if y, m, d, _, ok := l.book.Serial(fromEve(src.Num)); ok {
			c.date = dossier.NewDate(y, m, d)
		} else {
			c.kind = numberCell
		}
	case xlsx.ISODate:
		c.kind = dateCell
		d, err := isoDay(text)
		if err != nil {
			c.kind = textCell
		}
		c.date = d
	case xlsx.Bool:
		c.kind = boolCell
		text = strings.ToLower(text)
	case xlsx.Error:
		c.kind = errorCell
	case xlsx.Empty:
		c.kind = noCacheCell
	}
	c.text = l.texts.intern(text)
}

// plainNumber writes a number without an exponent: "7.9090000001E10" is 79090000001.
func plainNumber(raw string, num float64) string {
	if strings.ContainsAny(raw, "eE") {
		return strconv.FormatFloat(num, 'f', -1, 64)
	}
	return raw
}

// font is the number of a cell's font where it may say something of the encoding, else 0. A font within the text
// goes before that of the style.
func (l *loader) font(src *xlsx.Cell) uint8 {
	if src.Font != "" {
		return l.tidier.fontNumber(src.Font)
	}
	for src.Style >= len(l.fonts) {
		l.fonts = append(l.fonts, l.tidier.fontNumber(l.book.Font(len(l.fonts))))
	}
	return l.fonts[src.Style]
}
