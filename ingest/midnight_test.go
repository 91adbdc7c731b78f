package ingest

import "testing"

func TestDaysAroundMidnight(t *testing.T) {
	for text, want := range map[string]string{
		"2013-02-11": "2013-02-11", "2013-02-11T00:00:00": "2013-02-11", "2013-02-11T00:00:30.000Z": "2013-02-11",
		"2013-02-10T23:58:59.999Z": "2013-02-10", "2013-02-10T23:59:00.000Z": "2013-02-11", "2013-02-10T23:59:30.000Z": "2013-02-11",
		"2012-12-31T23:59:30.000Z": "2013-01-01", "2012-02-28T23:59:30Z": "2012-02-29", "2013-02": "2013-02",
	} {
		if got, err := isoDay(text); err != nil || got.String() != want {
			t.Errorf("%s: got %v, %v, want %s", text, got, err, want)
		}
	}
	if d, err := isoDay("PT23H59M30S"); err == nil {
		t.Errorf("a duration is read as %v", d)
	}
}

func TestSerialsAroundMidnight(t *testing.T) {
	for _, tc := range []struct {
		serial float64
		want   int
	}{
		{41315, 41315}, {41315.5, 41315}, {41315.999, 41315}, {41315 + 1438.9/1440, 41315},
		{41315 + 1439.0/1440, 41316}, {41315.99965, 41316}, {41315.999999, 41316}, {41316, 41316},
		{0.99965, 0}, {1, 1},
	} {
		if got := int(fromEve(tc.serial)); got != tc.want {
			t.Errorf("%v: got day %d, want %d", tc.serial, got, tc.want)
		}
	}
}
