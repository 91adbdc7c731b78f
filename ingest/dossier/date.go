package dossier

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a civil date that may be known only to the month or the year.
// Month 0 means that only the year is known, Day 0 that only the month is.
// The zero Date is no date.
type Date struct {
	Year  int16
	Month int8
	Day   int8
}

// NewDate is the full date of year, month and day; it does not normalise.
func NewDate(year, month, day int) Date {
	return Date{int16(year), int8(month), int8(day)}
}

// ParseDate reads "2006-01-02", "2006-01" or "2006".
func ParseDate(s string) (Date, error) {
	var parts [3]int
	widths := [3]int{4, 2, 2}
	n := 0
	for rest := s; ; n++ {
		if n == 3 || len(rest) < widths[n] {
			return Date{}, fmt.Errorf("date must be YYYY-MM-DD, YYYY-MM or YYYY")
		}
		v, err := strconv.ParseUint(rest[:widths[n]], 10, 16)
		if err != nil {
			return Date{}, fmt.Errorf("date must be YYYY-MM-DD, YYYY-MM or YYYY")
		}
		parts[n], rest = int(v), rest[widths[n]:]
		if rest == "" {
			break
		}
		if rest[0] != '-' {
			return Date{}, fmt.Errorf("date must be YYYY-MM-DD, YYYY-MM or YYYY")
		}
		rest = rest[1:]
	}
	d := NewDate(parts[0], parts[1], parts[2])
	if !d.Valid() || (n >= 1 && d.Month == 0) || (n == 2 && d.Day == 0) {
		return Date{}, fmt.Errorf("no such day in the calendar")
	}
	return d, nil
}

// MustDate is ParseDate for literals in code; it panics on a bad one.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic("dossier: " + s + ": " + err.Error())
	}
	return d
}

// Valid reports whether d is a day, month or year of the calendar, 1 to 9999.
func (d Date) Valid() bool {
	switch {
	case d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0:
		return false
	case d.Month == 0:
		return d.Day == 0
	}
	return int(d.Day) <= daysIn(int(d.Year), int(d.Month))
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Full reports whether the day is known.
func (d Date) Full() bool { return d.Day != 0 }

// Precision is "day", "month", "year", or "" for no date.
func (d Date) Precision() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return "year"
	case d.Day == 0:
		return "month"
	}
	return "day"
}

// First is the earliest day that d can mean.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last is the latest day that d can mean.
func (d Date) Last() Date {
	if d.IsZero() || d.Full() {
		return d
	}
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	return Date{d.Year, d.Month, int8(daysIn(int(d.Year), int(d.Month)))}
}

// Before reports whether d surely lies before e: its latest day before e's earliest.
func (d Date) Before(e Date) bool {
	return !d.IsZero() && !e.IsZero() && d.Last().number() < e.First().number()
}

// After reports whether d surely lies after e.
func (d Date) After(e Date) bool { return e.Before(d) }

// Compare orders dates by their earliest day; no date comes first.
func (d Date) Compare(e Date) int { return d.First().number() - e.First().number() }

// number grows with the date; it is not a count of days.
func (d Date) number() int { return int(d.Year)*10000 + int(d.Month)*100 + int(d.Day) }

// AddMonths is the same day n months on, or the last day of that month where
// it has no such day (31 January + 1 month = 28 or 29 February).
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	if d.Month == 0 {
		return Date{Year: d.Year + int16(n/12)}
	}
	m := int(d.Year)*12 + int(d.Month) - 1 + n
	year, month := m/12, m%12+1
	return NewDate(year, month, min(int(d.Day), daysIn(year, month)))
}

// AddDays is n days on; d must be full.
func (d Date) AddDays(n int) Date { return FromTime(d.Time().AddDate(0, 0, n)) }

// DaysUntil is the number of days from d to e, both full; negative when e is earlier.
func (d Date) DaysUntil(e Date) int { return int(e.Time().Sub(d.Time()).Hours() / 24) }

// MonthsUntil is the number of completed months from d to e, both full.
// The last day of a short month completes a month begun on a later day number.
func (d Date) MonthsUntil(e Date) int {
	n := (int(e.Year)-int(d.Year))*12 + int(e.Month) - int(d.Month)
	if d.AddMonths(n).Compare(e) > 0 {
		n--
	}
	return n
}

// Time is midnight UTC of d's earliest day. The store needs UTC: a local time shifts the day.
func (d Date) Time() time.Time {
	f := d.First()
	return time.Date(int(f.Year), time.Month(f.Month), int(f.Day), 0, 0, 0, 0, time.UTC)
}

// FromTime is the civil date of t in t's own zone.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	return NewDate(y, int(m), d)
}

// String is "2006-01-02", "2006-01", "2006" or "".
func (d Date) String() string {
	switch d.Precision() {
	case "year":
		return fmt.Sprintf("%04d", d.Year)
	case "month":
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case "day":
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
	return ""
}

// VN is d as written in Viet Nam: "02/01/2006", "01/2006" or "2006".
func (d Date) VN() string {
	switch d.Precision() {
	case "year":
		return fmt.Sprintf("%d", d.Year)
	case "month":
		return fmt.Sprintf("%02d/%d", d.Month, d.Year)
	case "day":
		return fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year)
	}
	return ""
}

// In is d as a text in a language: "02/01/2006" in Vietnamese, "2 January 2006" in English.
func (d Date) In(lang Lang) string {
	if lang != EN {
		return d.VN()
	}
	switch d.Precision() {
	case "month":
		return d.Time().Format("January 2006")
	case "day":
		return d.Time().Format("2 January 2006")
	}
	return d.VN()
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
