package xlsx

import (
	"bytes"
	"regexp"
	"strconv"
)

// odsValue is what the attributes of a cell say.
type odsValue struct {
	kind, value string
	isError     bool
}

// cell reads a cell, which may stand for many of the same content side by side.
func (s *odsScan) cell() error {
	times := s.repeated("number-columns-repeated")
	c := Cell{Col: s.col + 1, Style: s.styleOf(s.lex.value("style-name")), Formula: s.lex.value("formula") != ""}
	s.out.col = c.Col
	s.col = min(s.col+times, maxCol+1)
	if err := s.span(c.Col); err != nil {
		return err
	}
	v := s.attrs()
	var err error
	if s.value, err = s.text(s.value[:0]); err != nil {
		return err
	}
	if !s.typed(&c, v) {
		return nil
	}
	return s.repeat(c, times)
}

// repeat adds the cell as often as it stands there.
func (s *odsScan) repeat(c Cell, times int) error {
	for ; times > 0; times-- {
		switch {
		case c.Col > maxCol:
			s.out.problem(OutsideGrid, s.out.row.Num, maxCol)
			return nil
		case c.Col > s.lim.Cols:
			return reject(TooManyCols, "column %d, the limit is %d", c.Col, s.lim.Cols)
		}
		s.out.add(c)
		c.Col++
	}
	return nil
}

func (s *odsScan) styleOf(name string) int {
	if name != "" {
		return s.byName[name]
	}
	for _, c := range s.cols {
		if s.col+1 >= c.First && s.col+1 <= c.Last {
			return c.style
		}
	}
	return 0
}

// span takes note of a merged range.
func (s *odsScan) span(col int) error {
	wide, high := s.repeated("number-columns-spanned"), s.repeated("number-rows-spanned")
	if wide == 1 && high == 1 {
		return nil
	}
	row := s.out.row.Num
	return s.out.merge(Range{col, row, min(col+wide-1, maxCol), min(row+high-1, maxRow)})
}

// attrs reads type and value. Type and value of LibreOffice's own come under the same names with another prefix; they
// only matter in that they tell an error.
func (s *odsScan) attrs() (v odsValue) {
	for _, a := range s.lex.attrs {
		name := string(local(a.name))
		own := bytes.HasPrefix(a.name, []byte("calcext:"))
		switch {
		case own:
			v.isError = v.isError || name == "value-type" && string(a.value) == "error"
		case name == "value-type":
			v.kind = string(a.value)
		case name == "value", name == "date-value", name == "time-value", name == "boolean-value", name == "string-value":
			if text, err := appendXML(nil, a.value); err == nil {
				v.value = string(text)
			}
		}
	}
	return v
}

// typed fills in the content of a cell; ok is false when there is none.
func (s *odsScan) typed(c *Cell, v odsValue) (ok bool) {
	text := s.value
	if len(text) == 0 && v.kind == "string" {
		text = []byte(v.value)
	}
	switch v.kind {
	case "float", "percentage", "currency":
		c.Kind, c.Raw = Number, s.out.keep([]byte(v.value))
		if c.Num, ok = parseNumber(c.Raw); ok {
			if len(text) <= len("31/12/2026") && shownDate.Match(text) {
				c.Kind = Date
			}
			return true
		}
		s.out.problem(BadNumber, s.out.row.Num, c.Col)
	case "date":
		c.Kind, c.Raw = ISODate, s.out.keep([]byte(v.value))
		return len(c.Raw) > 0
	case "time":
		if c.Num, ok = isoDuration(v.value); ok {
			c.Kind, c.Raw = Duration, s.out.keep(strconv.AppendFloat(nil, c.Num, 'f', -1, 64))
			return true
		}
		s.out.problem(BadNumber, s.out.row.Num, c.Col)
	case "boolean":
		c.Kind, c.Raw = Bool, falseText
		if v.value == "true" {
			c.Num, c.Raw = 1, trueText
		}
		return true
	}
	if len(text) == 0 {
		return false
	}
	c.Kind, c.Raw = String, s.out.keep(text)
	if v.isError {
		c.Kind = Error
	}
	return true
}

// text appends the paragraphs of a cell, one line each, and reads to the cell's end. Notes and nested tables are left
// out.
func (s *odsScan) text(dst []byte) ([]byte, error) {
	for paragraphs := 0; ; {
		tok, err := s.lex.next()
		switch {
		case err != nil || tok == tokEnd:
			return dst, err
		case tok != tokStart:
			continue
		case string(s.lex.name) == "p" || string(s.lex.name) == "h":
			if paragraphs++; paragraphs > 1 {
				dst = append(dst, '\n')
			}
			dst, err = s.paragraph(dst)
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return dst, err
		}
		if len(dst) > s.lim.StringLen {
			return dst, reject(StringTooLong, "text of more than %d bytes", s.lim.StringLen)
		}
	}
}

// paragraph appends the text of a paragraph with its spans, spaces, tabs and line breaks. White space of the XML counts
// as one space, as in HTML (OpenDocument 1.3 part 3, 6.1.2).
func (s *odsScan) paragraph(dst []byte) ([]byte, error) {
	begin := len(dst)
	for depth := 1; depth > 0; {
		tok, err := s.lex.next()
		if err != nil {
			return dst, err
		}
		switch tok {
		case tokEnd:
			depth--
		case tokText:
			n := len(dst)
			if dst, err = appendText(dst, s.lex.chars, s.lex.cdata); err != nil {
				return dst, err
			}
			dst = collapse(dst, n, begin)
		case tokStart:
			depth++
			switch string(s.lex.name) {
			case "s":
				n, ok := digits([]byte(s.lex.value("c")))
				if !ok {
					n = 1
				}
				dst = append(dst, bytes.Repeat([]byte{' '}, min(n, s.lim.StringLen+1))...)
			case "tab":
				dst = append(dst, '\t')
			case "line-break":
				dst = append(dst, '\n')
			case "annotation", "ruby-text", "note":
				depth--
				err = s.lex.skip()
			}
		}
		if err != nil || len(dst)-begin > s.lim.StringLen {
			return dst, or2(err, reject(StringTooLong, "text of more than %d bytes", s.lim.StringLen))
		}
	}
	return dst, nil
}

// collapse makes one space of each run of white space in b[from:]; at the paragraph's begin it is none.
func collapse(b []byte, from, begin int) []byte {
	out := b[:from]
	for _, c := range b[from:] {
		if c == '\t' || c == '\n' {
			c = ' '
		}
		if c == ' ' && (len(out) == begin || out[len(out)-1] == ' ') {
			continue
		}
		out = append(out, c)
	}
	return out
}

// shownDate is the form of a date in the text that is shown for a number: some writers (SheetJS) store dates as plain
// numbers and only show what they are.
var shownDate = regexp.MustCompile(`^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$`)

// isoDuration reads PT36H15M00S as days.
func isoDuration(s string) (days float64, ok bool) {
	if len(s) < 4 || s[:2] != "PT" {
		return 0, false
	}
	secs := map[byte]float64{'H': 3600, 'M': 60, 'S': 1}
	begin := 2
	for i := 2; i < len(s); i++ {
		unit, known := secs[s[i]]
		if !known {
			continue
		}
		n, ok := parseNumber([]byte(s[begin:i]))
		if !ok {
			return 0, false
		}
		days += n * unit / 86400
		begin = i + 1
	}
	return days, begin == len(s)
}
