package xlsx

import (
	"bytes"
	"unicode/utf8"
)

// plainRoom is the longest that <c r="XFD1048576" s="65429" t="inlineStr"> can be, and some more.
const plainRoom = 64

// plainCells reads cells of the forms that nearly all writers use straight from the buffer, without the lexer:
//
//	<c r="B7" s="3"/>   <c r="B7" s="3" t="s"><v>12</v></c>   <c r="B7" t="inlineStr"><is><t>…</t></is></c>
//
// It stops before the first cell that is not of these forms, needs a problem noted or is not wholly in the buffer; the
// lexer reads that one. This halves the time of a whole sheet.
func (s *sheetScan) plainCells() error {
	for !s.lex.closes {
		b := s.lex.buf[s.lex.pos:s.lex.end]
		if len(b) < plainRoom || b[0] != '<' || b[1] != 'c' {
			return nil
		}
		h, ok := s.plainHead(b)
		if !ok {
			return nil
		}
		n := h.len
		if !h.empty {
			var err error
			if n, err = s.plainValue(b, h); err != nil || n == 0 {
				return err
			}
		} else if err := s.out.blank(1); err != nil {
			return err
		}
		s.col = h.col
		s.lex.pos += n
	}
	return nil
}

// plainCell is the start tag of a cell.
type plainCell struct {
	len   int // of the tag
	col   int
	style int
	typ   cellType
	empty bool // closes itself
}

// plainHead reads a start tag. b has plainRoom bytes at least.
func (s *sheetScan) plainHead(b []byte) (h plainCell, ok bool) {
	if string(b[:6]) != `<c r="` {
		return h, false
	}
	i := 6
	for ; b[i] >= 'A' && b[i] <= 'Z' && i < 9; i++ {
		h.col = h.col*26 + int(b[i]-'A') + 1
	}
	row, first := 0, i
	for ; b[i] >= '0' && b[i] <= '9' && i < first+7; i++ {
		row = row*10 + int(b[i]-'0')
	}
	if row != s.num || h.col == 0 || h.col > s.out.lim.Cols || b[i] != '"' {
		return h, false
	}
	i++
	if string(b[i:i+4]) == ` s="` {
		i += 4
		first := i
		for ; b[i] >= '0' && b[i] <= '9' && i < first+6; i++ {
			h.style = h.style*10 + int(b[i]-'0')
		}
		if b[i] != '"' || i == first || h.style != 0 && h.style >= len(s.book.styles) {
			return h, false
		}
		i++
	}
	if string(b[i:i+4]) == ` t="` {
		i += 4
		n := bytes.IndexByte(b[i:i+10], '"')
		if n < 1 {
			return h, false
		}
		h.typ = cellTypeOf(b[i : i+n])
		i += n + 1
	}
	if b[i] == '/' && b[i+1] == '>' {
		h.len, h.empty = i+2, true
		return h, true
	}
	h.len = i + 1
	return h, b[i] == '>'
}

// plainValue reads the content and end tag of a cell and adds it. It returns the length of the whole cell, 0 when the
// lexer has to read it.
func (s *sheetScan) plainValue(b []byte, h plainCell) (int, error) {
	const value, closing = "<v>", "</v></c>"
	if h.typ == typeInline {
		return s.plainInline(b, h)
	}
	rest := b[h.len:]
	if !hasPrefix(rest, value) {
		return 0, nil
	}
	rest = rest[len(value):]
	n := bytes.IndexByte(rest, '<')
	if n <= 0 || !hasPrefix(rest[n:], closing) {
		return 0, nil
	}
	whole := h.len + len(value) + n + len(closing)
	c := Cell{Col: h.col, Style: h.style}
	switch h.typ {
	case typeShared:
		return s.plainShared(c, rest[:n], whole)
	case typeNumber:
		var ok bool
		if c.Num, ok = quickNumber(rest[:n]); !ok {
			return 0, nil
		}
		c.Kind = s.book.kind(c.Style)
	case typeText:
		if !isPlainText(rest[:n], s.out.lim.StringLen) || rest[0] == '=' {
			return 0, nil
		}
		c.Kind = String
	default:
		return 0, nil
	}
	c.Raw = s.out.keep(rest[:n])
	s.out.add(c)
	return whole, nil
}

func (s *sheetScan) plainShared(c Cell, v []byte, whole int) (int, error) {
	if err := s.loadShared(); err != nil {
		return 0, err
	}
	i, ok := digits(v)
	if !ok || i >= len(s.shared.ends) || s.shared.fonts != nil {
		return 0, nil
	}
	if c.Raw = s.shared.at(i); len(c.Raw) == 0 {
		return whole, s.out.blank(1)
	}
	c.Kind = String
	s.out.add(c)
	return whole, nil
}

func (s *sheetScan) plainInline(b []byte, h plainCell) (int, error) {
	const bare, spaced, closing = "<is><t>", `<is><t xml:space="preserve">`, "</t></is></c>"
	begin := h.len + len(bare)
	if rest := b[h.len:]; !hasPrefix(rest, bare) {
		if !hasPrefix(rest, spaced) {
			return 0, nil
		}
		begin = h.len + len(spaced)
	}
	n := bytes.IndexByte(b[begin:], '<')
	if n <= 0 || !hasPrefix(b[begin+n:], closing) || !isPlainText(b[begin:begin+n], s.out.lim.StringLen) {
		return 0, nil
	}
	s.out.add(Cell{Col: h.col, Style: h.style, Kind: String, Raw: s.out.keep(b[begin : begin+n])})
	return begin + n + len(closing), nil
}

// isPlainText tells whether character data is the text itself, with nothing to resolve, refuse or look at closer.
func isPlainText(b []byte, limit int) bool {
	class := classify(b)
	return class&(needsXML|needsEscape|forbidden) == 0 && len(b) <= limit && b[0] != '=' &&
		(class&needsUTF8 == 0 || utf8.Valid(b))
}

// quickNumber reads a number whose value is exact in one division: up to 15 digits with at most one point among them.
func quickNumber(b []byte) (f float64, ok bool) {
	neg := b[0] == '-'
	if neg {
		b = b[1:]
	}
	if len(b) == 0 || len(b) > 16 || b[0] == '.' {
		return 0, false
	}
	n, point := uint64(0), -1
	for i, c := range b {
		switch {
		case c >= '0' && c <= '9':
			n = n*10 + uint64(c-'0')
		case c == '.' && point < 0:
			point = i
		default:
			return 0, false
		}
	}
	f = float64(n)
	switch {
	case n >= 1<<53 || point == len(b)-1:
		return 0, false
	case point >= 0:
		f /= powersOfTen[len(b)-1-point]
	}
	if neg {
		f = -f
	}
	return f, true
}

var powersOfTen = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16}
