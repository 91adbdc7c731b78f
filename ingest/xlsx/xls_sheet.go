package xlsx

import (
	"math"
	"strconv"
)

// biffScan reads the records of one worksheet.
type biffScan struct {
	*biff
	out    *rows
	recs   records
	hidden map[int]bool // rows, 1-based
	open   bool         // a row was begun
	result *Cell        // a formula whose text is in a record to come
}

func (b *biff) scan(sheet int, out *rows) error {
	s := biffScan{biff: b, out: out, hidden: map[int]bool{}}
	if err := s.each(sheet, s.outline); err != nil {
		return err
	}
	if err := s.each(sheet, s.record); err != nil {
		return err
	}
	return s.endRow()
}

// each calls visit with the records of a sheet. Charts inside it, which begin and end like sheets, are passed over.
func (s *biffScan) each(sheet int, visit func(record) error) error {
	s.recs.rest = s.stream[s.sheets[sheet]:]
	if _, err := s.recs.begins(); err != nil {
		return err
	}
	for depth := 1; ; {
		rec, err := s.recs.next()
		if err != nil {
			return err
		}
		switch rec.kind {
		case recBOF:
			depth++
		case recEOF:
			if depth--; depth == 0 {
				return nil
			}
		default:
			if depth > 1 {
				continue
			}
			if err := visit(rec); err != nil {
				return err
			}
		}
	}
}

// outline takes what is about rows and columns; rows may be described behind their cells.
func (s *biffScan) outline(rec record) error {
	d := rec.data
	switch {
	case rec.kind == recRow && len(d) >= 14:
		if d[12]&0x20 != 0 {
			s.hidden[int(le.Uint16(d))+1] = true
		}
	case rec.kind == recColInfo && len(d) >= 10:
		if d[8]&1 != 0 && le.Uint16(d) <= le.Uint16(d[2:]) {
			s.out.tail.HiddenCols = append(s.out.tail.HiddenCols, ColSpan{int(le.Uint16(d)) + 1, int(le.Uint16(d[2:])) + 1})
		}
	}
	return nil
}

// record takes a record with cells or merged ranges.
func (s *biffScan) record(rec record) error {
	switch rec.kind {
	case recMergedCells:
		return s.merges(rec.data)
	case recString:
		return s.formulaText(rec)
	case recMulBlank:
		return s.out.blank(int64(max(len(rec.data)-6, 0) / 2))
	case recBlank:
		return s.out.blank(1)
	case recFormula, recNumber, recRK, recMulRK, recLabelSST, recLabel, recRString, recBoolErr:
		return s.cells(rec)
	}
	return nil
}

// cells takes a record that begins with row, column and style.
func (s *biffScan) cells(rec record) error {
	d := rec.data
	if len(d) < 6 {
		return reject(Corrupt, "a record that is too short")
	}
	if err := s.enter(int(le.Uint16(d)) + 1); err != nil {
		return err
	}
	c := Cell{Col: int(le.Uint16(d[2:])) + 1}
	s.out.col = c.Col
	switch {
	case c.Col > maxCol:
		s.out.problem(OutsideGrid, s.out.row.Num, maxCol)
		return nil
	case c.Col > s.lim.Cols:
		return reject(TooManyCols, "column %d, the limit is %d", c.Col, s.lim.Cols)
	}
	if rec.kind == recMulRK {
		return s.numbers(c, d[4:])
	}
	c.Style = s.style(int(le.Uint16(d[4:])))
	return s.cell(c, rec, d[6:])
}

// enter begins the row of a cell, unless it is the one before's.
func (s *biffScan) enter(row int) error {
	s.noText()
	if s.open && s.out.row.Num == row {
		return nil
	}
	if err := s.endRow(); err != nil {
		return err
	}
	s.open = true
	_, err := s.out.begin(row, s.hidden[row])
	return err
}

func (s *biffScan) endRow() error {
	if !s.open {
		return nil
	}
	s.open = false
	s.noText()
	return s.out.end()
}

func (s *biffScan) style(i int) int {
	if i < len(s.styles) {
		return i
	}
	s.out.problem(BadStyle, s.out.row.Num, s.out.col)
	return 0
}

// cell adds one cell; d is what follows row, column and style.
func (s *biffScan) cell(c Cell, rec record, d []byte) error {
	switch {
	case rec.kind == recNumber && len(d) >= 8:
		return s.number(c, math.Float64frombits(le.Uint64(d)))
	case rec.kind == recRK && len(d) >= 4:
		return s.number(c, rkNumber(le.Uint32(d)))
	case rec.kind == recBoolErr && len(d) >= 2:
		return s.boolOrError(c, d[0], d[1] != 0)
	case rec.kind == recLabelSST && len(d) >= 4:
		return s.sharedText(c, uint64(le.Uint32(d)))
	case (rec.kind == recLabel || rec.kind == recRString) && len(d) >= 3:
		return s.label(c, record{rec.kind, d})
	case rec.kind == recFormula && len(d) >= 8:
		return s.formula(c, d)
	}
	return reject(Corrupt, "a record that is too short")
}

// numbers adds the cells of a MULRK record: style and number of each, and the last column at the end.
func (s *biffScan) numbers(c Cell, d []byte) error {
	for ; len(d) >= 8; d = d[6:] {
		s.out.col = c.Col
		c.Style = s.style(int(le.Uint16(d)))
		if err := s.number(c, rkNumber(le.Uint32(d[2:]))); err != nil {
			return err
		}
		c.Col++
	}
	return nil
}

func (s *biffScan) number(c Cell, f float64) error {
	c.Num, c.Kind = f, Number
	if c.Style < len(s.styles) {
		c.Kind = s.styles[c.Style].kind
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		s.out.problem(BadNumber, s.out.row.Num, c.Col)
		return nil
	}
	form := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-9 || a >= 1e21) {
		form = 'E'
	}
	c.Raw = s.out.keep(strconv.AppendFloat(nil, f, form, -1, 64))
	s.out.add(c)
	return nil
}

// rkNumber reads the short form of a number (RkNumber, MS-XLS 2.5.217): an integer of 30 bits or the upper 30 bits of
// a float, perhaps to be divided by 100.
func rkNumber(rk uint32) float64 {
	f := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		f = float64(int32(rk) >> 2)
	}
	if rk&1 != 0 {
		f /= 100
	}
	return f
}

// merges takes the merged ranges: a count, then first and last row, first and last column of each.
func (s *biffScan) merges(d []byte) error {
	if len(d) < 2 {
		return nil
	}
	for d = d[2:]; len(d) >= 8; d = d[8:] {
		at := func(i int) int { return int(le.Uint16(d[2*i:])) + 1 }
		r := Range{FirstCol: at(2), FirstRow: at(0), LastCol: at(3), LastRow: at(1)}
		if r.LastCol < r.FirstCol || r.LastRow < r.FirstRow {
			s.out.problem(BadMerge, r.FirstRow, r.FirstCol)
			continue
		}
		if err := s.out.merge(r); err != nil {
			return err
		}
	}
	return nil
}
