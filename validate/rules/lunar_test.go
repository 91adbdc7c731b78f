package rules

import (
	"math"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The Vietnamese lunar calendar as astronomy has it, to check the days in holidays.csv: months begin on the day of
// the new moon at 105° E (UTC+7); the month with the winter solstice is the eleventh; of thirteen months between two
// solstices the first in which the sun enters no new sign is a leap month.
// New moons and the longitude of the sun: J. Meeus, Astronomical Algorithms, 2nd edition, chapters 49 and 25.

// zoneDays is UTC+7 as a part of a day.
const zoneDays = 7.0 / 24

// newMoon is the local Julian day number on which the kth new moon after that of January 2000 falls.
func newMoon(k int) int {
	t := float64(k) / 1236.85
	jde := 2451550.09766 + 29.530588861*float64(k) + 0.00015437*t*t - 0.000000150*t*t*t
	e := 1 - 0.002516*t - 0.0000074*t*t
	m := radians(2.5534 + 29.10535670*float64(k) - 0.0000014*t*t)
	mp := radians(201.5643 + 385.81693528*float64(k) + 0.0107582*t*t)
	f := radians(160.7108 + 390.67050284*float64(k) - 0.0016118*t*t)
	omega := radians(124.7746 - 1.56375588*float64(k) + 0.0020672*t*t)
	jde += -0.40720*math.Sin(mp) + 0.17241*e*math.Sin(m) + 0.01608*math.Sin(2*mp) + 0.01039*math.Sin(2*f) +
		0.00739*e*math.Sin(mp-m) - 0.00514*e*math.Sin(mp+m) + 0.00208*e*e*math.Sin(2*m) - 0.00111*math.Sin(mp-2*f) -
		0.00057*math.Sin(mp+2*f) + 0.00056*e*math.Sin(2*mp+m) - 0.00042*math.Sin(3*mp) + 0.00042*e*math.Sin(m+2*f) +
		0.00038*e*math.Sin(m-2*f) - 0.00024*e*math.Sin(2*mp-m) - 0.00017*math.Sin(omega)
	return localDay(jde - deltaT)
}

// deltaT is terrestrial less universal time around the year 2010, in days: it moves no day of the table.
const deltaT = 68.0 / 86400

func localDay(jd float64) int { return int(math.Floor(jd + 0.5 + zoneDays)) }

// sign is the twelfth of its way that the sun is in when a local day begins: 0 from the spring equinox.
func sign(day int) int {
	t := (float64(day) - 0.5 - zoneDays - 2451545.0) / 36525
	l := 280.46646 + 36000.76983*t + 0.0003032*t*t
	m := radians(357.52911 + 35999.05029*t - 0.0001537*t*t)
	c := (1.914602-0.004817*t)*math.Sin(m) + (0.019993-0.000101*t)*math.Sin(2*m) + 0.000289*math.Sin(3*m)
	apparent := l + c - 0.00569 - 0.00478*math.Sin(radians(125.04-1934.136*t))
	return int(math.Floor(math.Mod(math.Mod(apparent, 360)+360, 360) / 30))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// eleventh is the number of the new moon that begins the month with the winter solstice of a year.
func eleventh(year int) int {
	k := int(math.Floor((float64(julian(dossier.NewDate(year, 12, 31))) - 2451550) / 29.530588861))
	for newMoon(k) > julian(dossier.NewDate(year, 12, 31)) {
		k--
	}
	for sign(newMoon(k)) >= 9 { // the sun is past the solstice when the month begins
		k--
	}
	return k
}

// lunarDay is the day of a month of a lunar year, leap months apart.
func lunarDay(year, month, day int) dossier.Date {
	before, after := eleventh(year-1), eleventh(year)
	k := before + month + 1 // month 1 is the second after the eleventh
	if after-before == 13 {
		leap := before + 1
		for sign(newMoon(leap)) != sign(newMoon(leap+1)) {
			leap++
		}
		if k >= leap {
			k++
		}
	}
	return dossier.NewDate(2000, 1, 1).AddDays(newMoon(k) + day - 1 - julian(dossier.NewDate(2000, 1, 1)))
}

func julian(d dossier.Date) int { return 2451545 + dossier.NewDate(2000, 1, 1).DaysUntil(d) }
