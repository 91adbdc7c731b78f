package value

import (
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestZonePeriods has the days at both sides of each change of the clocks, with the hour of UTC at which they began.
func TestZonePeriods(t *testing.T) {
	for _, tc := range []struct {
		day  string
		hour int
	}{
		{"1942-12-31", 17}, {"1943-01-01", 16}, {"1943-01-02", 16},
		{"1945-03-14", 16}, {"1945-03-15", 15}, {"1945-03-16", 15},
		{"1945-09-01", 15}, {"1945-09-02", 17}, {"1945-09-03", 17},
		{"1947-04-01", 17}, {"1947-04-02", 16}, {"1947-04-03", 16},
		{"1955-06-30", 16}, {"1955-07-01", 16}, {"1955-07-02", 17},
		{"1959-12-31", 17}, {"1960-01-01", 16}, {"1960-01-02", 16},
		{"1975-06-12", 16}, {"1975-06-13", 17}, {"1975-06-14", 17},
	} {
		day := dossier.MustDate(tc.day)
		before := day.AddDays(-1)
		if !isShifted(before, float64(tc.hour)*60) {
			t.Errorf("%d:00 before %s is not taken for its midnight", tc.hour, tc.day)
		}
		if tc.hour > 15 && isShifted(before, float64(tc.hour-1)*60) {
			t.Errorf("%d:00 before %s is taken for its midnight", tc.hour-1, tc.day)
		}
		midnight := before.Time().Add(time.Duration(tc.hour) * time.Hour)
		for _, m := range []struct {
			at   time.Time
			want dossier.Date
		}{{midnight.Add(-2 * time.Minute), before}, {midnight.Add(-30 * time.Second), day}, {midnight, day}} {
			if got := localDay(m.at); got != m.want {
				t.Errorf("%v is on %v, want %v", m.at, got, m.want)
			}
		}
	}
}
