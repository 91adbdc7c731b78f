package value

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// DayNumbers says what the five-digit numbers of a date column are: 20390 is the serial number of
// 1955-10-28, and also 02/03/90 whose zero was lost. One cell cannot tell; its column can.
type DayNumbers uint8

// The forms of numbers that are dates.
const (
	UnknownNumbers DayNumbers = iota // a number that can be both is not read
	Serials                          // days since 1899-12-30
	Packed                           // ddmmyy
)

// NumberDetector learns from the numbers of one column which form they have. The zero value is ready.
type NumberDetector struct {
	Date1904       bool // the workbook counts days from 1904
	serial, packed int
	latest         dossier.Date // of the numbers that can be both, as days
}

// Add takes the text of a number cell, or of a text cell that holds digits only. Other text counts for nothing.
func (n *NumberDetector) Add(text string) {
	days, ok := parseNumber(text)
	if !ok || days != math.Trunc(days) || days > 31129999 {
		return
	}
	digits := strconv.Itoa(int(days))
	day, isSerial := serialDay(days, Options{Date1904: n.Date1904})
	_, isPacked := packedDay("birth_date", digits, dossier.NewDate(2099, 12, 31))
	switch {
	case isSerial && !isPacked:
		n.serial++
	case isPacked && !isSerial && len(digits) <= 6:
		n.packed++
	case isSerial && (n.latest.IsZero() || day.After(n.latest)):
		n.latest = day
	}
}

// Form is the form that all telling numbers of the column have; UnknownNumbers where they disagree or none tells.
func (n *NumberDetector) Form() DayNumbers {
	switch {
	case n.serial > 0 && n.packed == 0:
		return Serials
	case n.packed > 0 && n.serial == 0:
		return Packed
	}
	return UnknownNumbers
}

// fewestTelling numbers of other columns speak for a column that does not tell itself.
const fewestTelling = 3

// FormBeside is the form of a column among all columns of dates of its table. One whose few numbers can all be both
// has the form that the others agree on: what took the formats off one took them off all. Days to come are not read so.
func (n *NumberDetector) FormBeside(columns []NumberDetector, asOf dossier.Date) DayNumbers {
	if n.serial > 0 || n.packed > 0 {
		return n.Form()
	}
	var all NumberDetector
	for i := range columns {
		all.serial += columns[i].serial
		all.packed += columns[i].packed
	}
	if all.serial+all.packed < fewestTelling || !asOf.IsZero() && n.latest.After(asOf) {
		return UnknownNumbers
	}
	return all.Form()
}

// fromStyle judges a cell that is a date by its style: its serial may be a year, a count or a time that only
// looks like a date.
func fromStyle(field string, c Cell) reading {
	serial, isNumber := parseNumber(c.Text)
	switch {
	case isDefault(field, c.Date):
		return reading{outcome: unset}
	case isNumber && serial == math.Trunc(serial) && plausible(int(serial)):
		return reading{dossier.Date{Year: int16(serial)}, "year_as_date", read} // 1958 typed, 11/05/1905 shown
	case isShifted(c.Date, timeOf(c)), c.Date.Year == 1900 && c.Date.Month <= 2, !c.Date.Valid(), !plausible(int(c.Date.Year)):
		return reading{}
	}
	if timeOf(c) >= 24*60-1 {
		return reading{c.Date, "utc_shifted", read} // midnight told a little early: the next day
	}
	return reading{c.Date, "", read}
}

// fromNumber reads a year, a serial number, or the digits of a date from a number.
func fromNumber(field, text string, o Options) reading {
	if len(text) > 1 && text[0] == '0' && isDigits(text) {
		if len(text) != 6 && len(text) != 8 {
			return reading{}
		}
		return fromPacked(field, text, o)
	}
	n, ok := parseNumber(text)
	if !ok {
		return reading{}
	}
	whole := int(math.Floor(n))
	digits := strconv.Itoa(whole)
	switch {
	case n == 0:
		return reading{outcome: unset}
	case float64(whole) == n && plausible(whole):
		return reading{dossier.Date{Year: int16(whole)}, "year_only", read}
	case float64(whole) == n && len(digits) > 5:
		return fromPacked(field, digits, o)
	}
	serial, isSerial := serialDay(n, o)
	if isShifted(serial, minutesOf(n)) {
		return reading{}
	}
	packed, isPacked := packedDay(field, digits, o.AsOf)
	isPacked = isPacked && float64(whole) == n
	switch {
	case isSerial && (!isPacked || o.Numbers == Serials):
		return reading{serial, "serial", read}
	case isPacked && (!isSerial || o.Numbers == Packed):
		return reading{packed, "digits", read}
	}
	return reading{}
}

func fromPacked(field, digits string, o Options) reading {
	d, ok := packedDay(field, digits, o.AsOf)
	switch {
	case !ok:
		return reading{}
	case isDefault(field, d):
		return reading{outcome: unset}
	}
	return reading{d, "digits", read}
}

// parseNumber reads a number as files hold it: 42038, 42038.0, 4.2038E4.
func parseNumber(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "0123456789.eE+-") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n >= 0 && n < 1e15
}

// The lowest serial numbers that are read. Four digits are hardly ever a day, and may be a year with a slip; of a
// column that holds serial numbers they are the birth date of somebody very old.
const (
	lowestSerial   = 10000 // 1927-05-18
	lowestOfColumn = 7306  // 1920-01-01
)

// serialDay is the day of a serial number up to 2099-12-31. The last minute of a day belongs to the next, as for localDay.
func serialDay(n float64, o Options) (dossier.Date, bool) {
	if o.Date1904 {
		n += 1462 // days from 1899-12-30 to 1904-01-01
	}
	if n < lowestOfColumn || n < lowestSerial && o.Numbers != Serials || n >= 73051 {
		return dossier.Date{}, false
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return dossier.FromTime(epoch.AddDate(0, 0, int(math.Floor(n+1.0/(24*60)+1e-9)))), true
}

// packedDay reads ddmmyyyy, yyyymmdd and ddmmyy, of which never two fit; a five- or seven-digit
// number has lost the zero of its day.
func packedDay(field, s string, asOf dossier.Date) (dossier.Date, bool) {
	if len(s) == 5 || len(s) == 7 {
		s = "0" + s
	}
	num := func(a, b int) int { n, _ := strconv.Atoi(s[a:b]); return n }
	var tries []dossier.Date
	switch len(s) {
	case 6:
		tries = []dossier.Date{dossier.NewDate(century(field, num(4, 6), asOf), num(2, 4), num(0, 2))}
	case 8:
		tries = []dossier.Date{dossier.NewDate(num(4, 8), num(2, 4), num(0, 2)), dossier.NewDate(num(0, 4), num(4, 6), num(6, 8))}
	}
	for _, d := range tries {
		if d.Valid() && d.Full() && plausible(int(d.Year)) {
			return d, true
		}
	}
	return dossier.Date{}, false
}
