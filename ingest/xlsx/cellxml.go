package xlsx

import (
	"bytes"
	"strconv"
	"unsafe"
)

// cellType is the t attribute of a cell.
type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeText
	typeInline
	typeBool
	typeError
	typeISODate
	typeUnknown
)

func cellTypeOf(t []byte) cellType {
	switch string(t) {
	case "", "n":
		return typeNumber
	case "s":
		return typeShared
	case "str":
		return typeText
	case "inlineStr":
		return typeInline
	case "b":
		return typeBool
	case "e":
		return typeError
	case "d":
		return typeISODate
	}
	return typeUnknown
}

// cell reads a <c> of whatever form, whose start was read.
func (s *sheetScan) cell() error {
	ref, _ := s.lex.attr("r")
	col, inGrid, err := s.place(ref)
	if err != nil {
		return err
	}
	t, _ := s.lex.attr("t")
	typ := cellTypeOf(t)
	c := Cell{Col: col, Style: s.style()}
	hasValue, hasInline, err := s.content(&c)
	switch {
	case err != nil || !inGrid:
		return err
	case hasInline:
		return s.text(c, unescape(s.inline))
	case hasValue && len(s.value) > 0:
		return s.typed(c, typ, s.value)
	case c.Formula && (typ != typeText || !hasValue):
		c.NoCache = true
		s.out.add(c)
		return nil
	}
	return s.out.blank(1)
}

// content reads what is inside a cell, to its end: <v> into s.value, the text of <is> into s.inline.
func (s *sheetScan) content(c *Cell) (hasValue, hasInline bool, err error) {
	for {
		tok, err := s.lex.next()
		switch {
		case err != nil || tok == tokEnd:
			return hasValue, hasInline, err
		case tok != tokStart:
			continue
		}
		switch string(s.lex.name) {
		case "v":
			hasValue = true
			s.value, err = s.lex.content(s.value[:0])
		case "is":
			hasInline = true
			s.inline, c.Font, err = s.lex.richText(s.inline[:0])
		case "f":
			c.Formula = true
			err = s.lex.skip()
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return hasValue, hasInline, err
		}
	}
}

// place returns the column that a reference names, or the next one when there is none; inGrid is false for a cell that
// has to be left out.
func (s *sheetScan) place(ref []byte) (col int, inGrid bool, err error) {
	col = s.col + 1
	bad := false
	if ref != nil {
		c, row, ok := splitRef(ref)
		bad = !ok || row != s.num
		if ok {
			col = c
		}
	}
	s.col, s.out.col = col, col
	switch {
	case col > maxCol:
		s.col = maxCol
		s.out.problem(OutsideGrid, s.num, maxCol)
		return col, false, nil
	case col > s.out.lim.Cols:
		return col, false, reject(TooManyCols, "column %d, the limit is %d", col, s.out.lim.Cols)
	case bad:
		s.out.problem(BadRef, s.num, col)
	}
	return col, true, nil
}

// style returns the cell's style, 0 when it names none or one that is not there.
func (s *sheetScan) style() int {
	v, ok := s.lex.attr("s")
	if !ok {
		return 0
	}
	n, ok := digits(v)
	if ok && (n < len(s.book.styles) || n == 0) {
		return n
	}
	s.out.problem(BadStyle, s.num, s.out.col)
	return 0
}

// typed adds a cell whose <v> is not empty.
func (s *sheetScan) typed(c Cell, typ cellType, v []byte) error {
	switch typ {
	case typeText, typeInline:
		return s.text(c, unescape(v))
	case typeShared:
		return s.sharedText(c, bytes.TrimSpace(v))
	case typeError:
		c.Kind = Error
	case typeISODate:
		c.Kind = ISODate
	case typeBool:
		return s.boolean(c, v)
	case typeUnknown:
		s.out.problem(BadType, s.num, c.Col)
		return s.text(c, unescape(v))
	default:
		return s.number(c, bytes.TrimSpace(v))
	}
	c.Raw = s.out.keep(v)
	s.out.add(c)
	return nil
}

// text adds a cell with text, unless there is none in it.
func (s *sheetScan) text(c Cell, v []byte) error {
	switch {
	case len(v) == 0:
		return s.out.blank(1)
	case len(v) > s.out.lim.StringLen:
		return reject(StringTooLong, "text of more than %d bytes", s.out.lim.StringLen)
	case hasPrefix(v, "=DISPIMG(") || hasPrefix(v, "=_xlfn.DISPIMG("):
		s.out.problem(Picture, s.num, c.Col)
		return nil
	}
	c.Kind, c.Raw = String, s.out.keep(v)
	s.out.add(c)
	return nil
}

func (s *sheetScan) sharedText(c Cell, v []byte) error {
	if err := s.loadShared(); err != nil {
		return err
	}
	i, ok := digits(v)
	if !ok || i >= len(s.shared.ends) {
		s.out.problem(BadString, s.num, c.Col)
		return nil
	}
	if c.Raw = s.shared.at(i); len(c.Raw) == 0 {
		return s.out.blank(1)
	}
	c.Kind, c.Shared, c.Font = String, uint32(i)+1, s.shared.fonts[uint32(i)]
	s.out.add(c)
	return nil
}

func (s *sheetScan) loadShared() (err error) {
	if s.shared == nil {
		s.shared, err = s.book.shared()
	}
	return err
}

func (s *sheetScan) boolean(c Cell, v []byte) error {
	switch string(bytes.ToLower(bytes.TrimSpace(v))) {
	case "1", "true":
		c.Kind, c.Num, c.Raw = Bool, 1, trueText
	case "0", "false":
		c.Kind, c.Raw = Bool, falseText
	default:
		s.out.problem(BadBool, s.num, c.Col)
		return s.text(c, v)
	}
	s.out.add(c)
	return nil
}

var trueText, falseText = []byte("TRUE"), []byte("FALSE")

func (s *sheetScan) number(c Cell, v []byte) error {
	var ok bool
	if c.Num, ok = parseNumber(v); !ok {
		s.out.problem(BadNumber, s.num, c.Col)
		return s.text(c, v)
	}
	c.Kind, c.Raw = s.book.kind(c.Style), s.out.keep(v)
	s.out.add(c)
	return nil
}

// kind returns what a number under the style is.
func (x *ooxml) kind(style int) Kind {
	if style >= len(x.styles) {
		return Number
	}
	return x.styles[style].kind
}

// parseNumber reads a decimal number; not a hexadecimal one, an infinity or a NaN, which strconv takes too.
func parseNumber(b []byte) (float64, bool) {
	for _, c := range b {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	if len(b) == 0 {
		return 0, false
	}
	f, err := strconv.ParseFloat(unsafe.String(&b[0], len(b)), 64)
	return f, err == nil
}
