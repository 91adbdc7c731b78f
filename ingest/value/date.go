package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseDay reads a date cell, a number without a date format, or a text.
func parseDay(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	r := readDay(f.Name, c, o)
	switch r.outcome {
	case unread:
		if saysNone(c.Text) {
			return because(v, "said_none"), nil
		}
		if isLunar(c.Text) {
			return bad(v, lunarDate, f)
		}
		return bad(v, notADate, f)
	case unset:
		return bad(v, defaultDate, f)
	}
	v.Date, v.Text = r.date, iso(r.date)
	if r.why != "" {
		v = because(v, r.why)
	}
	return v, nil
}

// iso is d.String without the cost of fmt for full dates.
func iso(d dossier.Date) string {
	if !d.Full() {
		return d.String()
	}
	var b [10]byte
	put := func(at, digits, n int) {
		for i := at + digits - 1; i >= at; i-- {
			b[i] = byte('0' + n%10)
			n /= 10
		}
	}
	put(0, 4, int(d.Year))
	put(5, 2, int(d.Month))
	put(8, 2, int(d.Day))
	b[4], b[7] = '-', '-'
	return string(b[:])
}

// reading is what a cell or a text says as a date.
type reading struct {
	date    dossier.Date
	why     string // why the date differs from what is written, "" where it does not
	outcome outcome
}

// outcome is the zero value where nothing certain could be read.
type outcome uint8

const (
	unread outcome = iota
	read
	unset // a date that programs write for "none"
)

func readDay(field string, c Cell, o Options) reading {
	switch {
	case !c.Date.IsZero():
		return fromStyle(field, c)
	case c.Number:
		return fromNumber(field, c.Text, o)
	}
	return readDate(field, c.Text, o)
}

// readDate reads a date from text. The field decides what can be meant: nobody joined before the
// Party was founded, only a course has a range; o.AsOf decides the century of two-digit years.
func readDate(field, text string, o Options) reading {
	if d, ok := plainDate(text); ok && !isDefault(field, d) && plausible(int(d.Year)) {
		if field == "birth_date" && text == "01-01-1970" {
			return reading{outcome: unset} // what PHP prints for no date
		}
		return reading{d, "", read}
	}
	text = trimPointZero(strings.TrimLeft(strings.TrimSpace(text), "'’‘`"))
	if isDigits(text) {
		return fromNumber(field, text, o)
	}
	if len(text) > maxDateText {
		return reading{}
	}
	s := scan{toks: tokens(text), field: field, o: o}
	return s.read()
}

// maxDateText is the length in bytes beyond which a text is a story, not a date.
const maxDateText = 200

// plainDate reads "3/2/2015", "03.02.2015", "03-02-2015" and "2015-02-03" without looking further.
func plainDate(s string) (dossier.Date, bool) {
	var parts, widths [3]int
	var seps [3]byte
	n := 0
	for i := range len(s) {
		switch b := s[i]; {
		case b >= '0' && b <= '9':
			parts[n] = parts[n]*10 + int(b-'0')
			if widths[n]++; widths[n] > 4 {
				return dossier.Date{}, false
			}
		case (b == '/' || b == '.' || b == '-') && n < 2 && widths[n] > 0:
			seps[n] = b
			n++
		default:
			return dossier.Date{}, false
		}
	}
	if widths[0] == 4 {
		parts[0], parts[2] = parts[2], parts[0]
		widths[0], widths[2] = widths[2], widths[0]
	}
	if n < 2 || seps[0] != seps[1] || widths[0] == 0 || widths[0] > 2 || widths[1] > 2 || widths[2] != 4 {
		return dossier.Date{}, false
	}
	d := dossier.NewDate(parts[2], parts[1], parts[0])
	return d, d.Valid() && d.Full()
}

// isDefault reports the dates that programs write for "none". 1 January 1970 is a birthday like others.
func isDefault(field string, d dossier.Date) bool {
	switch d {
	case dossier.NewDate(1970, 1, 1):
		return field != "birth_date"
	case dossier.NewDate(1, 1, 1), dossier.NewDate(1753, 1, 1), dossier.NewDate(1800, 1, 1), dossier.NewDate(1899, 12, 30),
		dossier.NewDate(1899, 12, 31), dossier.NewDate(1900, 1, 0), dossier.NewDate(1900, 1, 1), dossier.NewDate(9999, 12, 31), dossier.Date{}:
		return true
	}
	return false
}

// plausible reports whether a sheet of our days can speak of the year; a slip such as 1015 or 20155 is not read.
func plausible(year int) bool { return year >= 1880 && year <= 2100 }

// foundedIn is the year of the Party, before which only birth dates lie.
const foundedIn = 1930

// century puts a two-digit year into the hundred years that end with the day of judgement; 0 where that cannot be.
func century(field string, yy int, asOf dossier.Date) int {
	if asOf.IsZero() {
		return 0
	}
	year := int(asOf.Year)/100*100 + yy
	if year > int(asOf.Year) {
		year -= 100
	}
	if year < foundedIn && field != "birth_date" {
		return 0
	}
	return year
}
