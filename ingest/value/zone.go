package value

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// zonePeriod is a run of days that did not begin at 17:00 UTC.
type zonePeriod struct {
	first, last dossier.Date
	hours       int // east of Greenwich
}

// zonePeriods are from the tz database (Asia/Ho_Chi_Minh, 2024a), which programs ask on the machine of the sender.
// The clock of 01/07/1955 showed midnight twice: at 16:00 UTC, which programs take, and at 17:00.
var zonePeriods = []zonePeriod{
	{dossier.NewDate(1943, 1, 1), dossier.NewDate(1945, 3, 14), 8},
	{dossier.NewDate(1945, 3, 15), dossier.NewDate(1945, 9, 1), 9},
	{dossier.NewDate(1947, 4, 2), dossier.NewDate(1955, 7, 1), 8},
	{dossier.NewDate(1960, 1, 1), dossier.NewDate(1975, 6, 12), 8},
}

const usualZone = 7

// zoneOf is the hours east of Greenwich that clocks were at the start of a day.
func zoneOf(day dossier.Date) int {
	for _, p := range zonePeriods {
		if !day.Before(p.first) && !day.After(p.last) {
			return p.hours
		}
	}
	return usualZone
}

// localDay is the day in Việt Nam of a moment. SheetJS writes midnight half a minute early, so the last minute
// belongs to the next day.
func localDay(utc time.Time) dossier.Date {
	next := dossier.FromTime(utc).AddDays(1)
	return dossier.FromTime(utc.Add(time.Duration(zoneOf(next))*time.Hour + time.Minute))
}

// isShifted reports the time that a program leaves on the day before, which took midnight in Việt Nam for UTC: 17:00,
// where clocks were further east 16:00 or 15:00. A few programs also lose the 6½ minutes of old Sài Gòn time.
func isShifted(day dossier.Date, minutes float64) bool {
	if minutes < (24-9)*60-7 || !day.Full() {
		return false
	}
	for _, hours := range []int{usualZone, zoneOf(day.AddDays(1))} {
		if early := float64(24-hours)*60 - minutes; early > -0.5 && early < 7 {
			return true
		}
	}
	return false
}

// timeOf is the minutes since midnight of a cell that is a date by its style.
func timeOf(c Cell) float64 {
	if serial, ok := parseNumber(c.Text); ok {
		return minutesOf(serial)
	}
	_, clock, _ := strings.Cut(c.Text, "T")
	if len(clock) < len("17:00") || clock[2] != ':' {
		return 0
	}
	h, errH := strconv.Atoi(clock[:2])
	m, errM := strconv.Atoi(clock[3:5])
	if errH != nil || errM != nil {
		return 0
	}
	return float64(h*60 + m)
}

// minutesOf is the minutes since midnight of a serial number.
func minutesOf(serial float64) float64 {
	_, frac := math.Modf(serial)
	return frac * 24 * 60
}
