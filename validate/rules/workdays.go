package rules

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Public holidays by year: the day of Tết, how many days it had, the day of the Hùng kings, how many
// days National Day had, and the law that said so. New Year, 30 April and 1 May have one day each.
//
//go:embed holidays.csv
var holidayCSV string

// lateness is what can be said of a limit in working days.
type lateness int

const (
	onTime      lateness = iota
	perhapsLate          // it depends on which days the office took off
	surelyLate
)

// afterWorkingDays says whether more working days than a limit lie after one day up to another,
// both full. Thirty are at least 42 days and sixty at least 84; holidays only lengthen them.
func afterWorkingDays(from, to dossier.Date, limit int) lateness {
	if from.DaysUntil(to) <= limit*7/5 {
		return onTime
	}
	least, most := 0, 0
	for day := from.Time().AddDate(0, 0, 1); !day.After(to.Time()) && least <= limit; day = day.AddDate(0, 0, 1) {
		if isWeekend(day) {
			continue
		}
		surely, perhaps := dayOff(day)
		if !surely {
			most++
		}
		if !perhaps {
			least++
		}
	}
	switch {
	case least > limit:
		return surelyLate
	case most > limit:
		return perhapsLate
	}
	return onTime
}

func isWeekend(day time.Time) bool {
	return day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
}

// dayOff reports whether a day is a public holiday, or one given for a holiday on a weekend, under
// every choice that the law leaves, and under one of them.
func dayOff(day time.Time) (surely, perhaps bool) {
	surely, perhaps = daysOff()[day]
	return surely, perhaps
}

// daysOff are the days off of the table; true for those off under every choice.
var daysOff = sync.OnceValue(func() map[time.Time]bool {
	rows, err := csv.NewReader(strings.NewReader(holidayCSV)).ReadAll()
	if err != nil {
		panic("rules: embedded holidays: " + err.Error())
	}
	off := make(map[time.Time]bool)
	for _, row := range rows[1:] {
		choices := choicesOf(row)
		for _, days := range choices {
			for _, day := range days {
				off[day] = !slices.ContainsFunc(choices, func(other []time.Time) bool { return !slices.Contains(other, day) })
			}
		}
	}
	return off
})

// choicesOf are the ways in which offices may take the holidays of a year: Tết begins one or two days
// before the lunar new year (one, when it had four days), and since 2021 National Day has a day more on either side.
func choicesOf(row []string) [][]time.Time {
	tet := dossier.MustDate(row[1]).Time()
	tetDays, nationalDays := number(row[2]), number(row[4])
	year := tet.Year()
	fixed := []time.Time{on(year, 1, 1), on(year, 4, 30), on(year, 5, 1)}
	if row[3] != "" {
		fixed = append(fixed, dossier.MustDate(row[3]).Time())
	}
	var choices [][]time.Time
	for before := 1; before <= tetDays-3; before++ {
		for early := range nationalDays {
			days := slices.Clone(fixed)
			days = append(days, inARow(tet.AddDate(0, 0, -before), tetDays)...)
			days = append(days, inARow(on(year, 9, 2-early), nationalDays)...)
			choices = append(choices, compensated(days))
		}
	}
	return choices
}

// compensated adds, for each holiday on a weekend, the next day that is neither weekend nor holiday.
func compensated(days []time.Time) []time.Time {
	slices.SortFunc(days, time.Time.Compare)
	for _, day := range slices.Clone(days) {
		if !isWeekend(day) {
			continue
		}
		for isWeekend(day) || slices.Contains(days, day) {
			day = day.AddDate(0, 0, 1)
		}
		days = append(days, day)
	}
	return days
}

func inARow(first time.Time, n int) []time.Time {
	days := make([]time.Time, n)
	for i := range days {
		days[i] = first.AddDate(0, 0, i)
	}
	return days
}

func on(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("rules: embedded holidays: " + err.Error())
	}
	return n
}
