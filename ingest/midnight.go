package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// lastMinute is a minute in days. SheetJS writes midnight in Việt Nam up to so much early, so that a day with a time
// in its last minute is the next one.
const lastMinute = 1.0 / (24 * 60)

// fromEve gives a serial number in the last minute of a day the next day. A time without a day stays one.
func fromEve(serial float64) float64 {
	if next := serial + lastMinute; serial >= 1 && int(next+1e-9) > int(serial) {
		return next + 1e-9
	}
	return serial
}

// isoDay is the day of "2013-02-11", "2013-02-11T08:00:00" and "2013-02-10T23:59:30.000Z".
func isoDay(text string) (dossier.Date, error) {
	day, clock := text, ""
	if len(text) > len("2013-02-11") {
		day, clock = text[:len("2013-02-11")], text[len("2013-02-11"):]
	}
	d, err := dossier.ParseDate(day)
	if err == nil && d.Full() && strings.HasPrefix(clock, "T23:59") {
		d = d.AddDays(1)
	}
	return d, err
}
