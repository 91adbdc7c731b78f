package xlsx

import "strconv"

// sheetScan reads one worksheet part from its first byte to its last.
type sheetScan struct {
	book   *ooxml
	lex    *lexer
	out    *rows
	shared *stringTable // nil until a cell refers to it
	num    int          // the last row
	rowEnd []byte       // what references in this row end in: 7"
	col    int          // the last cell of the row
	value  []byte       // scratch: content of <v>
	inline []byte       // scratch: text of <is>
}

func (x *ooxml) scan(sheet int, out *rows) error {
	l, done, err := x.zip.lex(x.sheets[sheet])
	if err != nil {
		return err
	}
	defer done()
	s := &sheetScan{book: x, lex: l, out: out}
	return s.worksheet()
}

// worksheet reads the root element: columns, rows, merged ranges. That it reads to the end of the part is what tells a
// whole sheet from one that was cut off.
func (s *sheetScan) worksheet() error {
	tok, err := s.lex.next()
	if err != nil {
		return err
	}
	if tok != tokStart || string(s.lex.name) != "worksheet" {
		return reject(Corrupt, "the part of the sheet holds something else")
	}
	found := false
	for {
		tok, err := s.lex.next()
		switch {
		case err != nil:
			return err
		case tok == tokEnd && !found:
			return reject(Corrupt, "the sheet has no sheetData")
		case tok == tokEnd:
			return s.lex.finish()
		case tok != tokStart:
			continue
		}
		switch string(s.lex.name) {
		case "sheetData":
			found = true
			err = s.children("row", s.row)
		case "cols":
			err = s.children("col", s.column)
		case "mergeCells":
			err = s.children("mergeCell", s.merge)
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return err
		}
	}
}

// children calls read at the start of each child of that name, which read reads to its end.
func (s *sheetScan) children(name string, read func() error) error {
	for {
		tok, err := s.lex.next()
		switch {
		case err != nil || tok == tokEnd:
			return err
		case tok != tokStart:
			continue
		case string(s.lex.name) == name:
			err = read()
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return err
		}
	}
}

// column takes note of hidden columns.
func (s *sheetScan) column() error {
	lo, hi := number(s.lex.value("min")), number(s.lex.value("max"))
	if s.lex.flag("hidden") && lo >= 1 && hi >= lo {
		s.out.tail.HiddenCols = append(s.out.tail.HiddenCols, ColSpan{lo, min(hi, maxCol)})
	}
	return s.lex.skip()
}

func (s *sheetScan) merge() error {
	ref, _ := s.lex.attr("ref")
	r, ok := parseRange(ref)
	if !ok {
		s.out.problem(BadMerge, 1, 1)
	} else if err := s.out.merge(r); err != nil {
		return err
	}
	return s.lex.skip()
}

// row reads a <row> whose start was read.
func (s *sheetScan) row() error {
	num, bad := s.num+1, false
	if v, ok := s.lex.attr("r"); ok {
		n, ok := digits(v)
		if bad = !ok; ok {
			num = n
		}
	} else if num > s.out.lim.Rows {
		return reject(TooManyRows, "more than %d rows", s.out.lim.Rows)
	}
	ok, err := s.out.begin(num, s.lex.flag("hidden"))
	if err != nil {
		return err
	}
	if !ok {
		return s.lex.skip()
	}
	if bad {
		s.out.problem(BadRef, num, 1)
	}
	s.num, s.col = num, 0
	s.rowEnd = append(strconv.AppendInt(s.rowEnd[:0], int64(num), 10), '"')
	if err := s.cells(); err != nil {
		return err
	}
	if len(s.out.row.Cells) == 0 {
		return s.out.blank(1)
	}
	return s.out.end()
}

// cells reads the cells of a row and its end.
func (s *sheetScan) cells() error {
	for {
		if err := s.plainCells(); err != nil {
			return err
		}
		tok, err := s.lex.next()
		switch {
		case err != nil || tok == tokEnd:
			return err
		case tok != tokStart:
			continue
		case string(s.lex.name) == "c":
			err = s.cell()
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return err
		}
	}
}
