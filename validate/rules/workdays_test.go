package rules

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestHolidaysAreThoseOfTheLunarCalendar compares every year of the table with the moon and the sun.
func TestHolidaysAreThoseOfTheLunarCalendar(t *testing.T) {
	rows := holidayRows(t)
	if first, last := rows[0][0], rows[len(rows)-1][0]; first > "1990" || last < "2030" {
		t.Errorf("the table covers %s to %s", first, last)
	}
	for i, row := range rows {
		year := number(row[0])
		if year != number(rows[0][0])+i {
			t.Errorf("the year %d is out of order", year)
		}
		if want := lunarDay(year, 1, 1).String(); row[1] != want {
			t.Errorf("Tết %d: %s, the new moon says %s", year, row[1], want)
		}
		want := ""
		if year >= 2007 {
			want = lunarDay(year, 3, 10).String()
		}
		if row[3] != want {
			t.Errorf("Giỗ Tổ %d: %q, the new moon says %q", year, row[3], want)
		}
	}
}

// The numbers of days: Bộ luật Lao động 1994 Điều 73 (Tết 4, Quốc khánh 1), from 2007 with Giỗ Tổ;
// 2012 Điều 115, in force on 2013-05-01 (Tết 5); 2019 Điều 112, in force on 2021-01-01 (Quốc khánh 2).
func TestHolidaysOfTheLabourCodes(t *testing.T) {
	for _, row := range holidayRows(t) {
		tet, national, law := "4", "1", "1994"
		switch year := number(row[0]); {
		case year >= 2021:
			tet, national, law = "5", "2", "45/2019/QH14"
		case year >= 2014:
			tet, law = "5", "10/2012/QH13"
		case year >= 2007:
			law = "84/2007/QH11"
		}
		if row[2] != tet || row[4] != national || !strings.Contains(row[5], law) {
			t.Errorf("%v: want %s days of Tết, %s of National Day, by %s", row, tet, national, law)
		}
	}
}

// TestDaysOffAsAnnounced: what the government announced for its offices lies within what the law
// leaves open, and what is surely off was off.
func TestDaysOffAsAnnounced(t *testing.T) {
	for _, a := range []struct{ first, last string }{
		{"2018-02-14", "2018-02-20"}, {"2019-02-04", "2019-02-08"}, {"2020-01-23", "2020-01-29"}, {"2021-02-10", "2021-02-16"},
		{"2022-01-31", "2022-02-04"}, {"2023-01-20", "2023-01-26"}, {"2024-02-08", "2024-02-14"}, {"2025-01-27", "2025-01-31"},
		{"2026-02-16", "2026-02-20"}, {"2018-04-30", "2018-05-01"}, {"2021-04-30", "2021-05-03"}, {"2023-04-29", "2023-05-03"},
		{"2018-09-02", "2018-09-03"}, {"2021-09-02", "2021-09-03"}, {"2022-09-01", "2022-09-02"}, {"2023-09-01", "2023-09-04"},
		{"2024-09-02", "2024-09-03"}, {"2025-09-01", "2025-09-02"}, {"2023-01-01", "2023-01-02"}, {"2024-04-18", "2024-04-18"},
	} {
		first, last := dossier.MustDate(a.first), dossier.MustDate(a.last)
		for day := first.AddDays(-7); !day.After(last.AddDays(7)); day = day.AddDays(1) {
			if isWeekend(day.Time()) {
				continue
			}
			announced := !day.Before(first) && !day.After(last)
			surely, perhaps := dayOff(day.Time())
			if announced && !perhaps {
				t.Errorf("%s was off, the table does not allow it", day)
			}
			if surely && !announced && !otherHoliday(day) {
				t.Errorf("%s was no day off, the table is sure of it", day)
			}
		}
	}
}

// otherHoliday are days off near those announced that are holidays of their own.
func otherHoliday(day dossier.Date) bool {
	return day.String() == "2018-04-25" // Giỗ Tổ
}

func TestWorkingDays(t *testing.T) {
	for _, tt := range []struct {
		name, from, to string
		limit          int
		want           lateness
	}{
		{"42 days", "2019-06-05", "2019-07-17", 30, onTime},
		{"the 31st working day", "2019-06-05", "2019-07-18", 30, surelyLate},
		{"84 days", "2019-05-08", "2019-07-31", 60, onTime},
		{"the 61st working day", "2019-05-08", "2019-08-01", 60, surelyLate},
		{"from a Friday over a weekend", "2019-06-07", "2019-07-21", 30, onTime},
		{"over Tết 2024: 26 working days in 43 days", "2024-01-10", "2024-02-22", 30, onTime},
		{"over Tết 2024: at most the 30th", "2024-01-10", "2024-02-27", 30, onTime},
		{"over Tết 2024: the 31st, had the office taken four days off", "2024-01-10", "2024-02-28", 30, perhapsLate},
		{"over Tết 2024: at least the 30th", "2024-01-10", "2024-02-29", 30, perhapsLate},
		{"over Tết 2024: the 31st in any case", "2024-01-10", "2024-03-01", 30, surelyLate},
		{"over National Day before 2021, one day", "2019-08-07", "2019-09-19", 30, onTime},
		{"over National Day before 2021, the 31st", "2019-08-07", "2019-09-20", 30, surelyLate},
		{"over National Day since 2021, which has two", "2024-08-07", "2024-09-20", 30, onTime},
		{"decades", "1992-02-03", "2026-02-03", 60, surelyLate},
		{"backwards", "2024-02-03", "2020-02-03", 30, onTime},
	} {
		if got := afterWorkingDays(dossier.MustDate(tt.from), dossier.MustDate(tt.to), tt.limit); got != tt.want {
			t.Errorf("%s: %s to %s, limit %d: got %d, want %d", tt.name, tt.from, tt.to, tt.limit, got, tt.want)
		}
	}
}

func holidayRows(t *testing.T) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(holidayCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}
