package xlsx

import "math"

// errorTexts are the error values by their codes (BErr, MS-XLS 2.5.10).
var errorTexts = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}

func (s *biffScan) boolOrError(c Cell, value byte, isError bool) error {
	switch {
	case isError:
		text, ok := errorTexts[value]
		if !ok {
			text = "#ERR!"
		}
		c.Kind, c.Raw = Error, []byte(text)
	case value != 0:
		c.Kind, c.Num, c.Raw = Bool, 1, trueText
	default:
		c.Kind, c.Raw = Bool, falseText
	}
	s.out.add(c)
	return nil
}

func (s *biffScan) sharedText(c Cell, i uint64) error {
	if i >= uint64(len(s.texts.ends)) {
		s.out.problem(BadString, s.out.row.Num, c.Col)
		return nil
	}
	c.Font = s.texts.fonts[uint32(i)]
	return s.text(c, s.texts.at(int(i)))
}

// text adds a cell whose text stays valid.
func (s *biffScan) text(c Cell, text []byte) error {
	switch {
	case len(text) == 0:
		return s.out.blank(1)
	case len(text) > s.lim.StringLen:
		return reject(StringTooLong, "text of more than %d bytes", s.lim.StringLen)
	}
	c.Kind, c.Raw = String, text
	s.out.add(c)
	return nil
}

// label adds a cell that holds its text itself.
func (s *biffScan) label(c Cell, rec record) error {
	text, err := s.longText(rec)
	if err != nil {
		return err
	}
	return s.text(c, text)
}

// longText reads the string that a record holds, perhaps continued.
func (s *biffScan) longText(rec record) ([]byte, error) {
	pieces, err := s.recs.continued(rec)
	if err != nil {
		return nil, err
	}
	p := &pieced{pieces: pieces}
	head := p.take(3)
	text := p.chars(nil, int(le.Uint16(head)), head[2]&textWide != 0)
	if p.short {
		return nil, reject(Corrupt, "text that is shorter than it says")
	}
	return text, nil
}

// formula adds a cell with its cached result: a number, or, told by 0xFFFF at its end, something else (FormulaValue,
// MS-XLS 2.5.133). Text is in a STRING record behind.
func (s *biffScan) formula(c Cell, d []byte) error {
	c.Formula = true
	if le.Uint64(d) == 0 && makesText(d) {
		c.NoCache = true
		s.out.add(c)
		return nil
	}
	if le.Uint16(d[6:]) != 0xFFFF {
		return s.number(c, math.Float64frombits(le.Uint64(d)))
	}
	switch d[0] {
	case 0:
		s.result = &c
		return nil
	case 1, 2:
		return s.boolOrError(c, d[2], d[0] == 2)
	case 3:
		return s.out.blank(1)
	}
	s.out.problem(BadType, s.out.row.Num, c.Col)
	return nil
}

// formulaText adds the formula cell whose text this is.
func (s *biffScan) formulaText(rec record) error {
	if s.result == nil {
		return nil
	}
	c := *s.result
	s.result = nil
	return s.label(c, rec)
}

// noText adds the formula cell whose text did not follow.
func (s *biffScan) noText() {
	if s.result == nil {
		return
	}
	s.result.NoCache = true
	s.out.add(*s.result)
	s.result = nil
}
