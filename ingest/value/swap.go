package value

import "github.com/hoso-vn/hoso/ingest/dossier"

// SwapDetector watches one column of dates for days and months that changed places, as happens when 03/02 is
// typed into an American Excel: what can be read as month/day becomes a date of the wrong month, what cannot
// stays text. No single cell shows it, the column does. The zero value is ready.
type SwapDetector struct {
	cells, text   tally // dates by style, and dates in text
	monthFirst    int   // texts such as 02/13/2015, which only read month first
	different     map[dossier.Date]struct{}
	manyDifferent bool
}

// tally counts full dates and those of a day after the twelfth, which no swap can make.
type tally struct{ dates, late int }

func (t *tally) add(o tally) {
	t.dates += o.dates
	t.late += o.late
}

// Add takes a cell of the column and the date that Parse read from it, the zero Date where it read none.
func (s *SwapDetector) Add(c Cell, d dossier.Date) {
	if !d.Full() {
		if isMonthFirst(c.Text) {
			s.monthFirst++
		}
		return
	}
	t := &s.text
	if !c.Date.IsZero() || c.Number {
		t = &s.cells
	}
	t.dates++
	if d.Day > 12 {
		t.late++
	}
	s.count(d)
}

// count notes whether the column has ten different dates: a class whose members joined on one day is no swap.
func (s *SwapDetector) count(d dossier.Date) {
	if s.manyDifferent {
		return
	}
	if s.different == nil {
		s.different = map[dossier.Date]struct{}{}
	}
	s.different[d] = struct{}{}
	s.manyDifferent = len(s.different) >= 10
}

// Join adds what another detector saw of the same column.
func (s *SwapDetector) Join(o *SwapDetector) {
	s.cells.add(o.cells)
	s.text.add(o.text)
	s.monthFirst += o.monthFirst
	s.manyDifferent = s.manyDifferent || o.manyDifferent
	for d := range o.different {
		s.count(d)
	}
}

// isMonthFirst reports a text such as 02/13/2015.
func isMonthFirst(text string) bool {
	if len(text) > 10 {
		return false
	}
	s := scan{toks: tokens(text)}
	month, okM := s.number(0, 1, 2)
	day, okD := s.number(2, 1, 2)
	_, okY := s.number(4, 4, 4)
	return okM && okD && okY && len(s.toks) == 5 && isSeparator(s.toks[1]) && isSeparator(s.toks[3]) && month >= 1 && month <= 12 && day > 12 && day <= 31
}

// SwapVerdict says whether the days and months of a column look swapped, and by what.
type SwapVerdict struct {
	Suspicious bool
	Dates      int // full dates looked at
	Late       int // those of a day after the twelfth: about 60 % of real birth dates
	MonthFirst int // texts that only read month first
}

// Verdict is suspicious of three signs: of 30 dates or more fewer than 5 % have a day after the twelfth; all of
// 10 dates or more that Excel made are of the days 1 to 12 while the text beside them is of later days only; or
// three texts or more read month first.
func (s *SwapDetector) Verdict() SwapVerdict {
	v := SwapVerdict{Dates: s.cells.dates + s.text.dates, Late: s.cells.late + s.text.late, MonthFirst: s.monthFirst}
	switch {
	case s.monthFirst >= 3:
		v.Suspicious = true
	case !s.manyDifferent:
	case v.Dates >= 30 && 20*v.Late < v.Dates, s.cells.dates >= 30 && 20*s.cells.late < s.cells.dates:
		v.Suspicious = true
	case s.cells.dates >= 10 && s.cells.late == 0 && s.text.dates >= 5 && s.text.late == s.text.dates:
		v.Suspicious = true
	}
	return v
}
