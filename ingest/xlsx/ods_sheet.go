package xlsx

// odsScan reads one table of the content part.
type odsScan struct {
	*opendoc
	lex   *lexer
	out   *rows
	num   int // the last row
	col   int // the last column of the row or of the column list
	cols  []odsColumns
	value []byte // scratch: text of a cell
}

// odsColumns is a run of columns whose cells have a style of their own unless they name one.
type odsColumns struct {
	ColSpan
	style int
}

func (o *opendoc) scan(sheet int, out *rows) error {
	l, done, err := o.zip.lex(o.content)
	if err != nil {
		return err
	}
	defer done()
	s := &odsScan{opendoc: o, lex: l, out: out}
	for tables := 0; ; {
		tok, err := l.next()
		switch {
		case err != nil:
			return err
		case tok == tokEOF:
			return reject(Corrupt, "the sheet is no longer there")
		case tok != tokStart || string(l.name) != "table" || len(l.marks) != odsDepth:
			continue
		}
		if tables == o.places[sheet] {
			if err := s.table(); err != nil {
				return err
			}
			return l.finish()
		}
		tables++
	}
}

// table reads columns and rows, which may stand in groups and header sections, to the end of the table.
func (s *odsScan) table() error {
	for depth := 1; depth > 0; {
		tok, err := s.lex.next()
		if err != nil {
			return err
		}
		if tok == tokEnd {
			depth--
		}
		if tok != tokStart {
			continue
		}
		switch string(s.lex.name) {
		case "table-column":
			s.columns()
			err = s.lex.skip()
		case "table-row":
			err = s.row()
		case "table-columns", "table-header-columns", "table-column-group", "table-rows", "table-header-rows", "table-row-group":
			depth++
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// columns takes one column description, perhaps of many columns.
func (s *odsScan) columns() {
	span := ColSpan{s.col + 1, min(s.col+s.repeated("number-columns-repeated"), maxCol)}
	s.col = span.Last
	if s.invisible() {
		s.out.tail.HiddenCols = append(s.out.tail.HiddenCols, span)
	}
	if i := s.byName[s.lex.value("default-cell-style-name")]; i > 0 {
		s.cols = append(s.cols, odsColumns{span, i})
	}
}

// row reads a row, which may stand for many of the same content.
func (s *odsScan) row() error {
	times := s.repeated("number-rows-repeated")
	hidden := s.invisible()
	first := s.num + 1
	s.num, s.col = min(s.num+times, maxRow), 0
	if first > maxRow {
		s.out.problem(OutsideGrid, maxRow, 1)
		return s.lex.skip()
	}
	if _, err := s.out.begin(first, hidden); err != nil {
		return err
	}
	if err := s.cells(); err != nil {
		return err
	}
	if len(s.out.row.Cells) == 0 {
		return nil
	}
	for num := first; num < first+times; num++ {
		if num > s.lim.Rows {
			return reject(TooManyRows, "more than %d rows", s.lim.Rows)
		}
		s.out.row.Num, s.out.top = num, num
		if err := s.out.end(); err != nil {
			return err
		}
	}
	return nil
}

func (s *odsScan) cells() error {
	for {
		tok, err := s.lex.next()
		switch {
		case err != nil || tok == tokEnd:
			return err
		case tok != tokStart:
			continue
		}
		switch string(s.lex.name) {
		case "table-cell", "covered-table-cell":
			err = s.cell()
		default:
			err = s.lex.skip()
		}
		if err != nil {
			return err
		}
	}
}

// repeated reads how many rows or columns an element stands for.
func (s *odsScan) repeated(attr string) int {
	n, ok := digits([]byte(s.lex.value(attr)))
	if !ok || n == 0 {
		return 1
	}
	return min(n, maxRow+1)
}

func (s *odsScan) invisible() bool {
	v := s.lex.value("visibility")
	return v == "collapse" || v == "filter"
}
