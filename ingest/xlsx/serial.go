package xlsx

import "math"

// Serial turns a serial number into a civil date and the seconds since midnight, rounded to the second, by the
// workbook's epoch. ok is false for what is no date: below day 1, after 9999-12-31, and 60 in the 1900 system, which
// Excel shows as 29 February 1900. See SuspectSerial for dates that are rather something else.
func (w *Workbook) Serial(f float64) (year, month, day, secs int, ok bool) {
	if math.IsNaN(f) || f < 0 || f >= 2958466 {
		return 0, 0, 0, 0, false
	}
	total := int64(math.Round(f * 86400))
	// days since 1899-12-31
	days, secs := int(total/86400), int(total%86400)
	switch {
	case w.Date1904:
		days += 1461 // day 0 is 1904-01-01
		ok = days <= 2958465-1
	case days > 60:
		days-- // no 29 February 1900
		ok = days <= 2958465-1
	default:
		ok = days >= 1 && days < 60
	}
	if !ok {
		return 0, 0, 0, 0, false
	}
	year, month, day = civil(days)
	return year, month, day, secs, true
}

// SuspectSerial tells whether a serial number under a date format is likely no date: a time without a day, a year or a
// count (below 61, that is before March 1900), or outside what Serial takes.
func (w *Workbook) SuspectSerial(f float64) bool {
	_, _, _, _, ok := w.Serial(f)
	return !ok || (!w.Date1904 && f < 61) || (w.Date1904 && f < 1)
}

// civil turns days since 1899-12-31 into year, month and day of the Gregorian calendar, by the era arithmetic of
// Howard Hinnant's "chrono-compatible low-level date algorithms".
func civil(days int) (year, month, day int) {
	z := days + 693900 // days since 0000-03-01
	era := z / 146097
	doe := z % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp%12 + 3
	if mp >= 10 {
		month = mp - 9
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}
