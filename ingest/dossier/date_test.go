package dossier

import "testing"

func TestParseDate(t *testing.T) {
	for _, tc := range []struct {
		in, precision string
		ok            bool
	}{
		{"2018-09-30", "day", true},
		{"2018-09", "month", true},
		{"2018", "year", true},
		{"2016-02-29", "day", true},
		{"2015-02-29", "", false},
		{"2018-13", "", false},
		{"2018-00", "", false},
		{"2018-09-00", "", false},
		{"2018-9-30", "", false},
		{"18", "", false},
		{"", "", false},
		{"2018-09-30x", "", false},
		{"2018-09-30-1", "", false},
		{"2018-", "", false},
	} {
		d, err := ParseDate(tc.in)
		if (err == nil) != tc.ok || d.Precision() != tc.precision {
			t.Errorf("%q: got %+v, %v", tc.in, d, err)
		}
		if err == nil && d.String() != tc.in {
			t.Errorf("%q comes back as %q", tc.in, d)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, tc := range []struct {
		from string
		n    int
		want string
	}{
		{"2015-02-03", 12, "2016-02-03"},
		{"2016-02-29", 12, "2017-02-28"},
		{"2015-12-31", 2, "2016-02-29"},
		{"2015-01-31", -2, "2014-11-30"},
		{"2015-12", 1, "2016-01"},
		{"2015", 12, "2016"},
	} {
		if got := MustDate(tc.from).AddMonths(tc.n).String(); got != tc.want {
			t.Errorf("%s %+d months: got %s, want %s", tc.from, tc.n, got, tc.want)
		}
	}
}

func TestMonthsUntil(t *testing.T) {
	for _, tc := range []struct {
		from, to string
		want     int
	}{
		{"2000-05-10", "2018-05-09", 215},
		{"2000-05-10", "2018-05-10", 216},
		{"2000-05-10", "2018-05-11", 216},
		{"2015-01-31", "2015-02-28", 1}, // the last day completes the month
		{"2016-02-29", "2017-02-28", 12},
		{"2015-03-01", "2015-02-28", -1},
	} {
		if got := MustDate(tc.from).MonthsUntil(MustDate(tc.to)); got != tc.want {
			t.Errorf("%s to %s: got %d, want %d", tc.from, tc.to, got, tc.want)
		}
	}
}

func TestOrderOfPartialDates(t *testing.T) {
	year, month, day := MustDate("2015"), MustDate("2015-06"), MustDate("2015-06-15")
	for _, pair := range [][2]Date{{year, month}, {year, day}, {month, day}} {
		if pair[0].Before(pair[1]) || pair[0].After(pair[1]) {
			t.Errorf("%s and %s overlap: neither is surely first", pair[0], pair[1])
		}
	}
	if !year.Before(MustDate("2016-01-01")) || year.Before(MustDate("2015-12-31")) {
		t.Error("a year lies before the first day of the next, not before its own last day")
	}
	if day.Before(Date{}) || day.After(Date{}) {
		t.Error("no date is neither before nor after")
	}
}

func TestDaysAcrossLeapDay(t *testing.T) {
	if got := MustDate("2016-02-28").DaysUntil(MustDate("2016-03-01")); got != 2 {
		t.Errorf("got %d days, want 2", got)
	}
	if got := MustDate("2016-02-28").AddDays(1).String(); got != "2016-02-29" {
		t.Errorf("got %s", got)
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("2018-09-30")
	f.Add("2018")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && (!d.Valid() || d.String() != s) {
			t.Errorf("%q reads as %+v", s, d)
		}
	})
}
