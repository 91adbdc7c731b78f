package xlsx

import (
	"bytes"
	"unicode/utf8"
)

// plainRoom is more than the longest <c r="XFD1048576" s="65429" t="inlineStr"> with a number and its end tags, so that
// up to there nothing has to look for the end of the buffer.
const plainRoom = 96

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
	end := i + len(s.rowEnd)
	if string(b[i:end]) != string(s.rowEnd) || h.col == 0 || h.col > s.out.lim.Cols {
		return h, false
	}
	i = end
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
	if h.typ == typeInline {
		return s.plainInline(b, h)
	}
	begin := h.len + len("<v>")
	if string(b[h.len:begin]) != "<v>" {
		return 0, nil
	}
	switch h.typ {
	case typeShared:
		return s.plainShared(b, begin, h)
	case typeNumber:
		return s.plainNumber(b, begin, h), nil
	case typeText:
		return s.plainText(b, begin, h), nil
	}
	return 0, nil
}

const closeValue = "</v></c>"

// plainShared takes a cell whose <v> is the index of a shared string.
func (s *sheetScan) plainShared(b []byte, begin int, h plainCell) (int, error) {
	if s.shared == nil {
		if err := s.loadShared(); err != nil {
			return 0, err
		}
	}
	i, n := begin, 0
	for ; b[i]-'0' < 10 && i < begin+9; i++ {
		n = n*10 + int(b[i]-'0')
	}
	if i == begin || string(b[i:i+len(closeValue)]) != closeValue || n >= len(s.shared.ends) {
		return 0, nil
	}
	raw := s.shared.at(n)
	if len(raw) == 0 {
		return i + len(closeValue), s.out.blank(1)
	}
	c := s.out.cell(h.col)
	*c = Cell{Col: h.col, Style: h.style, Kind: String, Shared: uint32(n) + 1, Raw: raw}
	if s.shared.fonts != nil {
		c.Font = s.shared.fonts[uint32(n)]
	}
	return i + len(closeValue), nil
}

// plainNumber takes a cell whose <v> is a number of up to 15 digits with at most one point among them: its value is
// exact in one division.
func (s *sheetScan) plainNumber(b []byte, begin int, h plainCell) int {
	i, n, point, neg := begin, uint64(0), 0, b[begin] == '-'
	if neg {
		i++
	}
	first := i
	for ; i < begin+18; i++ {
		switch c := b[i]; {
		case c-'0' < 10:
			n = n*10 + uint64(c-'0')
		case c == '.' && point == 0 && i > first:
			point = i
		default:
			goto done
		}
	}
done:
	if i == first || b[i-1] == '.' || n >= 1<<53 || string(b[i:i+len(closeValue)]) != closeValue {
		return 0
	}
	f := float64(n)
	if point > 0 {
		f /= powersOfTen[i-1-point]
	}
	if neg {
		f = -f
	}
	*s.out.cell(h.col) = Cell{Col: h.col, Style: h.style, Kind: s.book.kind(h.style), Num: f, Raw: s.out.keep(b[begin:i])}
	return i + len(closeValue)
}

// plainText takes a cell whose <v> is the text that a formula gave.
func (s *sheetScan) plainText(b []byte, begin int, h plainCell) int {
	n := bytes.IndexByte(b[begin:], '<')
	if n <= 0 || !hasPrefix(b[begin+n:], closeValue) || !isPlainText(b[begin:begin+n], s.out.lim.StringLen) {
		return 0
	}
	*s.out.cell(h.col) = Cell{Col: h.col, Style: h.style, Kind: String, Raw: s.out.keep(b[begin : begin+n])}
	return begin + n + len(closeValue)
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
	*s.out.cell(h.col) = Cell{Col: h.col, Style: h.style, Kind: String, Raw: s.out.keep(b[begin : begin+n])}
	return begin + n + len(closing), nil
}

// isPlainText tells whether character data is the text itself, with nothing to resolve, refuse or look at closer.
func isPlainText(b []byte, limit int) bool {
	class := classify(b)
	return class&(needsXML|needsEscape|forbidden) == 0 && len(b) <= limit && b[0] != '=' &&
		(class&needsUTF8 == 0 || utf8.Valid(b))
}

var powersOfTen = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16}
