package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// plainGrade reads "9/12" alone.
func plainGrade(text string) string {
	class, years, ok := strings.Cut(text, "/")
	if !ok || !isDigits(class) || len(class) > 2 || years != "10" && years != "12" {
		return ""
	}
	n := 0
	for i := range len(class) {
		n = n*10 + int(class[i]-'0')
	}
	return grade(n, 10+int(years[1]-'0'))
}

// educationDate is the date that stands in an education column, by style, serial or text.
func educationDate(c Cell, o Options) dossier.Date {
	if !c.Date.IsZero() {
		return c.Date
	}
	var r reading
	if c.Number {
		r = fromNumber("", c.Text, Options{AsOf: o.AsOf, Numbers: Serials})
	} else if strings.Count(c.Text, "/") != 1 {
		r = readDate("", withYear(c.Text), o)
	}
	switch r.why {
	case "", "two_digit_year", "serial":
		return r.date
	}
	return dossier.Date{} // among words it is the day of a diploma
}

// withYear adds a year to "10-Oct", which is all that Excel shows of a date typed without one.
func withYear(text string) string {
	s := scan{toks: tokens(text)}
	if len(s.toks) < 2 || len(s.toks) > 4 {
		return text
	}
	for i := range s.toks {
		if m, next := s.month(i); m > 0 && next == len(s.toks) {
			return text + "-2000"
		}
	}
	return text
}

// gradeOfDate reads day and month as class and years of school, in either order.
func gradeOfDate(d dossier.Date) string {
	class, years := int(d.Day), int(d.Month)
	if years != 10 && years != 12 || class > years {
		class, years = years, class
	}
	return grade(class, years)
}
