package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// dayMonthYear reads 3/2/2015, "3 tháng 2 năm 2015", "03 02 2015", 03/02/58, 00/02/1958.
func (s *scan) dayMonthYear(i int) (written, bool) {
	if s.wordAt(i, "ngay") || s.wordAt(i, "mung") || s.wordAt(i, "mong") {
		i++
	}
	d, ok := s.number(i, 1, 2)
	j, sepA := s.skip(i+1, "thang")
	m, okM := s.number(j, 1, 2)
	k, sepB := s.skip(j+1, "nam")
	if !ok || !okM || !oneDate(sepA, sepB) {
		return written{}, false
	}
	w := written{next: k + 1, slashed: sepA == "/" && sepB == "/"}
	if y, ok := s.number(k, 4, 4); ok {
		return w.set(y, m, d, ""), true
	}
	if yy, ok := s.number(k, 2, 2); ok && !strings.ContainsAny(sepA+sepB, ", ") {
		return w.set(century(s.field, yy, s.o.AsOf), m, d, "two_digit_year"), true
	}
	return written{}, false
}

// oneDate reports separators that a date has: the same twice, or words. After a slash any will do, but in
// 3-4/2015 and 3,4/2015 two months may be meant.
func oneDate(a, b string) bool {
	switch {
	case a == "" || b == "":
		return false
	case a == b, a == "thang", b == "nam":
		return true
	}
	return a[0] == '/'
}

// yearMonthDay reads 2015-02-03 and 2015/02/03.
func (s *scan) yearMonthDay(i int) (written, bool) {
	y, okY := s.number(i, 4, 4)
	j, sepA := s.skip(i+1, "")
	m, okM := s.number(j, 1, 2)
	k, sepB := s.skip(j+1, "")
	d, okD := s.number(k, 1, 2)
	if !okY || !okM || !okD || sepA == "" || sepA == " " || sepA != sepB {
		return written{}, false
	}
	return written{next: k + 1}.set(y, m, d, ""), true
}

// namedMonth reads "3-Feb-2015", "3 Feb 15", "Feb 3, 2015", "03-Thg2-2015", "Feb-2015".
func (s *scan) namedMonth(i int) (written, bool) {
	d, dayFirst := s.number(i, 1, 2)
	j := i
	if dayFirst {
		j, _ = s.skip(i+1, "")
	}
	m, j := s.month(j)
	if m == 0 {
		return written{}, false
	}
	k, sep := s.skip(j, "nam")
	if n, ok := s.number(k, 1, 2); ok && !dayFirst {
		if l, _ := s.skip(k+1, ""); l > 0 {
			if y, ok := s.number(l, 4, 4); ok {
				return written{next: l + 1}.set(y, m, n, ""), true
			}
		}
	}
	w := written{next: k + 1}
	if y, ok := s.number(k, 4, 4); ok {
		return w.set(y, m, d, ""), dayFirst && d > 0 || sep == "-" || sep == "/"
	}
	if yy, ok := s.number(k, 2, 2); ok && dayFirst {
		return w.set(century(s.field, yy, s.o.AsOf), m, d, "two_digit_year"), d > 0
	}
	return written{}, false
}

// monthYear reads 02/2015, "tháng 2 năm 2015", T2/2015, and 2/79 where 79 can be no day and no month.
func (s *scan) monthYear(i int) (written, bool) {
	named := s.wordAt(i, "thang") || s.wordAt(i, "t") || s.wordAt(i, "th") || s.wordAt(i, "thg")
	if named {
		if i++; i < len(s.toks) && s.toks[i].text == "." {
			i++
		}
	}
	m, ok := s.number(i, 1, 2)
	k, sep := s.skip(i+1, "nam")
	if !ok {
		return written{}, false
	}
	w := written{next: k + 1}
	if m == 0 {
		m = -1 // no month, and no year alone either
	}
	spoken := named && (sep == "nam" || sep == " ")
	if y, ok := s.number(k, 4, 4); ok && (spoken || len(sep) == 1 && sep != " ") {
		return w.set(y, m, 0, "month_only"), true
	}
	if yy, ok := s.number(k, 2, 2); ok && yy > 31 && (sep == "/" || sep == "-" || spoken) {
		return w.set(century(s.field, yy, s.o.AsOf), m, 0, "month_only+two_digit_year"), true
	}
	return written{}, false
}

// yearMonth reads 2015-02 and 2015/02.
func (s *scan) yearMonth(i int) (written, bool) {
	y, okY := s.number(i, 4, 4)
	j, sep := s.skip(i+1, "")
	m, okM := s.number(j, 2, 2)
	if !okY || !okM || sep != "-" && sep != "/" {
		return written{}, false
	}
	return written{next: j + 1}.set(y, m, 0, "month_only"), m > 0
}

// year reads 1958 and "năm 1958".
func (s *scan) year(i int) (written, bool) {
	if s.wordAt(i, "nam") {
		i++
	}
	y, ok := s.number(i, 4, 4)
	return written{next: i + 1, date: dossier.Date{Year: int16(y)}, why: "year_only"}, ok && plausible(y)
}

// courseDays reads 26-27/5/2025 where a range may stand.
func (s *scan) courseDays(i int) (written, bool) {
	if s.field != rangedField {
		return written{}, false
	}
	first, ok := s.number(i, 1, 2)
	j, sep := s.skip(i+1, "")
	if !ok || sep != "-" {
		return written{}, false
	}
	w, ok := s.dayMonthYear(j)
	if !ok || int(w.date.Day) <= first {
		return written{}, false
	}
	return w.set(int(w.date.Year), int(w.date.Month), first, "range_start"), w.date.Valid()
}

var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}

// month is the month named at i, in English or as Excel writes it in Vietnamese, "Thg2"; 0 for none.
func (s *scan) month(i int) (m, next int) {
	if i >= len(s.toks) || s.toks[i].kind != word {
		return 0, i
	}
	if m := months[s.toks[i].text]; m > 0 {
		return m, i + 1
	}
	if s.toks[i].text == "thg" || s.toks[i].text == "th" {
		if m, ok := s.number(i+1, 1, 2); ok && !s.toks[i+1].gap {
			return m, i + 2
		}
	}
	return 0, i
}
