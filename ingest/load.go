package ingest

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// loader copies one sheet into a grid. Texts of a row share one string, cells of many rows one slice.
type loader struct {
	ctx    context.Context
	book   *xlsx.Workbook
	grid   *grid
	hidden int // hidden rows
	buf    []byte
	slab   []cell
	fonts  map[int]string // by style, "" where the font says nothing of the encoding
	doubts []doubt
	texts  map[int32]*vntext.Detector
	votes  map[int32]int
}

// enoughVotes is the number of texts after which the encoding of a column is settled.
const enoughVotes = 200

// doubt is a text that may be in an encoding of before Unicode; its column decides.
type doubt struct {
	row, cell int
	font      string
}

// load reads a sheet. The tail tells merges, hidden columns and problems.
func load(ctx context.Context, book *xlsx.Workbook, sheet int) (*loader, xlsx.Tail, error) {
	l := &loader{ctx: ctx, book: book, grid: &grid{}, fonts: map[int]string{}, texts: map[int32]*vntext.Detector{}, votes: map[int32]int{}}
	tail, err := book.Scan(sheet, l.row)
	if err != nil {
		return l, tail, err
	}
	for _, m := range tail.Merges {
		l.grid.merges = append(l.grid.merges, rect{m.FirstRow, m.FirstCol, m.LastRow, m.LastCol})
	}
	l.decode()
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
		l.buf = append(l.buf, r.Cells[i].Raw...)
	}
	all, from := string(l.buf), 0
	cells := l.cells(len(r.Cells))
	for i := range r.Cells {
		src := &r.Cells[i]
		text := all[from : from+len(src.Raw)]
		from += len(src.Raw)
		if c, ok := l.cell(src, text); ok {
			cells = append(cells, c)
		}
	}
	if len(cells) > 0 {
		l.grid.rows = append(l.grid.rows, row{num: r.Num, cells: cells})
		l.doubt(r, cells)
	}
	return nil
}

// cells is room for n cells.
func (l *loader) cells(n int) []cell {
	if cap(l.slab)-len(l.slab) < n {
		l.slab = make([]cell, 0, max(4096, n))
	}
	start := len(l.slab)
	l.slab = l.slab[:start+n]
	return l.slab[start : start : start+n]
}

// cell makes a cell of the grid; ok is false for one with nothing in it.
func (l *loader) cell(src *xlsx.Cell, text string) (cell, bool) {
	c := cell{text: text, col: int32(src.Col)}
	switch src.Kind {
	case xlsx.String:
		return l.text(c, text)
	case xlsx.Number, xlsx.Duration:
		c.kind = numberCell
		c.text = plainNumber(text, src.Num)
	case xlsx.Date:
		c.kind = dateCell
		if y, m, d, _, ok := l.book.Serial(src.Num); ok {
			c.date = dossier.NewDate(y, m, d)
		} else {
			c.kind = numberCell
		}
	case xlsx.ISODate:
		c.kind = dateCell
		d, err := dossier.ParseDate(text[:min(10, len(text))])
		if err != nil {
			c.kind = textCell
		}
		c.date = d
	case xlsx.Bool:
		c.kind = boolCell
		c.text = strings.ToLower(text)
	case xlsx.Error:
		c.kind = errorCell
	case xlsx.Empty:
		c.kind = noCacheCell
		return c, src.NoCache
	}
	return c, true
}

// text cleans a text; what cleaning leaves empty is no cell.
func (l *loader) text(c cell, text string) (cell, bool) {
	clean, reason := vntext.Clean(text)
	if clean != text {
		c.change = &change{text, string(reason)}
	}
	c.text = clean
	return c, clean != ""
}

// plainNumber writes a number without an exponent: "7.9090000001E10" is 79090000001.
func plainNumber(raw string, num float64) string {
	if strings.ContainsAny(raw, "eE") {
		return strconv.FormatFloat(num, 'f', -1, 64)
	}
	return raw
}

// font is the font of a style where it may say something of the encoding.
func (l *loader) font(style int) string {
	font, ok := l.fonts[style]
	if !ok {
		if font = l.book.Font(style); !strings.HasPrefix(font, ".Vn") && !strings.HasPrefix(font, "VN") && !strings.HasPrefix(font, ".VN") {
			font = ""
		}
		l.fonts[style] = font
	}
	return font
}

// doubt notes the texts of a row that may not be Unicode and lets all that are not plain ASCII speak for their column.
func (l *loader) doubt(r *xlsx.Row, cells []cell) {
	j := 0
	for i := range cells {
		c := &cells[i]
		for r.Cells[j].Col != int(c.col) {
			j++
		}
		if c.kind != textCell {
			continue
		}
		font := l.font(r.Cells[j].Style)
		if font == "" && surelyUnicode(c.text) {
			continue
		}
		if l.votes[c.col]++; l.votes[c.col] <= enoughVotes {
			if l.texts[c.col] == nil {
				l.texts[c.col] = &vntext.Detector{}
			}
			l.texts[c.col].Add(c.raw(), font)
		}
		l.doubts = append(l.doubts, doubt{len(l.grid.rows) - 1, i, font})
	}
}

// surelyUnicode reports ASCII, or a text with a letter that only Unicode has: ă, đ, ơ, ư and those with hat and tone.
func surelyUnicode(s string) bool {
	ascii := true
	for _, r := range s {
		switch {
		case r >= 0x1EA0 && r <= 0x1EF9, r == 'đ', r == 'Đ', r == 'ơ', r == 'Ơ', r == 'ư', r == 'Ư', r == 'ă':
			return true
		case r > 0x7E:
			ascii = false
		}
	}
	return ascii
}

// decode gives each doubtful text its Unicode reading by its font, its column and its words.
func (l *loader) decode() {
	verdicts := map[int32]vntext.Encoding{}
	for col, d := range l.texts {
		verdicts[col], _ = d.Verdict()
	}
	for _, d := range l.doubts {
		c := &l.grid.rows[d.row].cells[d.cell]
		raw := c.raw()
		text, enc, _ := vntext.DecodeAs(raw, d.font, verdicts[c.col])
		if enc == vntext.Unicode {
			continue
		}
		clean, reason := vntext.Clean(text)
		c.text, c.change = clean, &change{raw, string(enc.Reason().With(reason))}
	}
}
