package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// match is the date that starts at token i. A text that has the form of a date but names no day of
// the calendar matches too, with a date that is not valid.
func (s *scan) match(i int) (written, bool) {
	if s.toks[i].used || !s.mayStart(i) {
		return written{}, false
	}
	for _, form := range []func(int) (written, bool){
		s.courseDays, s.dayMonthYear, s.yearMonthDay, s.namedMonth, s.monthYear, s.yearMonth, s.year,
	} {
		w, ok := form(i)
		if ok && s.mayEnd(w) {
			w.first = i
			return w, true
		}
	}
	return written{}, false
}

// mayStart keeps a date from starting inside something else: "A2015", the "02/2015" of "31/02/2015".
func (s *scan) mayStart(i int) bool {
	t := s.toks[i]
	if i == 0 || t.gap || t.kind == punct {
		return t.kind != punct
	}
	before := s.toks[i-1]
	switch {
	case before.kind == word:
		return false
	case !isSeparator(before) || i == 1 || before.gap:
		return true
	}
	switch further := s.toks[i-2]; further.kind {
	case word:
		return further.text == "x" || further.text == "xx" // xx/xx/1958
	case numeral:
		return false
	}
	return true
}

// mayEnd keeps a date from ending inside something else: "12/2015/QĐ", "2015-CS", "03/02/2015/7".
func (s *scan) mayEnd(w written) bool {
	if w.next >= len(s.toks) {
		return true
	}
	next := s.toks[w.next]
	if next.gap || next.used {
		return true
	}
	if next.kind != punct {
		return false
	}
	if !isSeparator(next) && next.text != "," || w.next+1 >= len(s.toks) || s.toks[w.next+1].gap {
		return true
	}
	switch s.toks[w.next+1].kind {
	case numeral:
		return false
	case word:
		return w.date.Full() && next.text != "/"
	}
	return true
}

func isSeparator(t token) bool { return t.kind == punct && strings.Contains(`/.-\,`, t.text) }

// set is w with a date. A zero day or month is one that the writer did not know.
func (w written) set(y, m, d int, why string) written {
	w.unset = y == 0 && m == 0 && d == 0
	w.date, w.why = dossier.NewDate(y, m, d), why
	switch {
	case why == "" && m == 0 && d == 0:
		w.why = "year_only"
	case why == "" && d == 0:
		w.why = "month_only"
	}
	if isDefault("", w.date) && y != 1970 {
		w.unset = true
	}
	return w
}

// number is the numeral at i if it has from least to most digits.
func (s *scan) number(i, least, most int) (int, bool) {
	if i >= len(s.toks) || s.toks[i].kind != numeral || s.toks[i].used {
		return 0, false
	}
	n := len(s.toks[i].text)
	return s.toks[i].n, n >= least && n <= most
}

// skip passes what parts two numbers and says what it was: a separator (also doubled), the word,
// " " for a blank, "" for nothing.
func (s *scan) skip(i int, between string) (next int, sep string) {
	if between != "" && s.wordAt(i, between) {
		return i + 1, between
	}
	for n := 0; n < 2 && i < len(s.toks) && isSeparator(s.toks[i]); n++ {
		sep += s.toks[i].text
		i++
	}
	if between != "" && s.wordAt(i, between) {
		return i + 1, between
	}
	if sep == "" && i < len(s.toks) && s.toks[i].gap {
		sep = " "
	}
	return i, sep
}
