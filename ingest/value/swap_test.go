package value

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestSwapDetector(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	birth := func() dossier.Date { return dossier.NewDate(1950+rng.IntN(50), 1+rng.IntN(12), 1+rng.IntN(28)) }
	early := func() dossier.Date { return dossier.NewDate(1950+rng.IntN(50), 1+rng.IntN(12), 1+rng.IntN(12)) }
	asCell := func(d dossier.Date) Cell { return Cell{Text: "30000", Date: d} }
	asText := func(d dossier.Date) Cell { return text(d.VN()) }
	add := func(s *SwapDetector, n int, date func() dossier.Date, cell func(dossier.Date) Cell) {
		for range n {
			d := date()
			s.Add(cell(d), d)
		}
	}
	for _, tc := range []struct {
		name string
		fill func(*SwapDetector)
		want bool
	}{
		{"nothing", func(*SwapDetector) {}, false},
		{"real births", func(s *SwapDetector) { add(s, 100, birth, asCell) }, false},
		{"30 swapped cells", func(s *SwapDetector) { add(s, 30, early, asCell) }, true},
		{"30 swapped texts", func(s *SwapDetector) { add(s, 30, early, asText) }, true},
		{"29 are too few", func(s *SwapDetector) { add(s, 29, early, asCell) }, false},
		{"one late day of 30 is under five per cent", func(s *SwapDetector) {
			add(s, 29, early, asCell)
			s.Add(asCell(dossier.NewDate(1990, 5, 13)), dossier.NewDate(1990, 5, 13))
		}, true},
		{"two late days of 40 are five per cent", func(s *SwapDetector) {
			add(s, 38, early, asCell)
			s.Add(asCell(dossier.NewDate(1990, 5, 13)), dossier.NewDate(1990, 5, 13))
			s.Add(asCell(dossier.NewDate(1990, 5, 31)), dossier.NewDate(1990, 5, 31))
		}, false},
		{"one class, one day", func(s *SwapDetector) {
			add(s, 60, func() dossier.Date { return dossier.NewDate(2015, 2, 3) }, asCell)
		}, false},
		{"what Excel could turn is turned, the rest is text", func(s *SwapDetector) {
			add(s, 12, early, asCell)
			add(s, 18, func() dossier.Date { d := early(); d.Day += 12; return d }, asText)
		}, true},
		{"texts that read month first", func(s *SwapDetector) {
			for day := 13; day < 16; day++ {
				s.Add(text(fmt.Sprintf("02/%d/2015", day)), dossier.Date{})
			}
		}, true},
		{"two slips are no habit", func(s *SwapDetector) {
			s.Add(text("02/13/2015"), dossier.Date{})
			s.Add(text("31/02/2015"), dossier.Date{})
			s.Add(text("02/31/2015"), dossier.Date{})
		}, false},
		{"years tell nothing", func(s *SwapDetector) {
			add(s, 50, func() dossier.Date { return dossier.Date{Year: int16(1950 + rng.IntN(40))} }, asText)
		}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var s SwapDetector
			tc.fill(&s)
			if v := s.Verdict(); v.Suspicious != tc.want {
				t.Errorf("got %+v, want suspicious %v", v, tc.want)
			}
		})
	}
}

func TestFromParts(t *testing.T) {
	for _, tc := range []struct{ day, month, year, want string }{
		{"03", "02", "2015", "2015-02-03 "},
		{"3", "2", "2015", "2015-02-03 "},
		{"3.0", "2.0", "2015.0", "2015-02-03 "},
		{"3", "2", "58", "1958-02-03 two_digit_year"},
		{"", "02", "2015", "2015-02 month_only"},
		{"00", "02", "2015", "2015-02 month_only"},
		{"", "", "2015", "2015 year_only"},
		{"-", "…", "2015", "2015 year_only"},
		{"", "", "", "- "},
		{"3", "", "2015", "DD-12 "},
		{"3", "2", "", "DD-12 "},
		{"3", "", "", "DD-12 "},
		{"31", "2", "2015", "DD-12 "},
		{"", "13", "2015", "DD-12 "},
		{"", "", "58", "DD-12 "},
		{"3/2", "", "2015", "DD-12 "},
		{"2015", "02", "03", "2015-02-03 "},
	} {
		joined := FromParts(tc.day, tc.month, tc.year)
		v, p := Parse(dateField(""), text(joined), asOf)
		if got := outcomeOf(v, p); got != tc.want {
			t.Errorf("%q %q %q: got %q, want %q", tc.day, tc.month, tc.year, got, tc.want)
		}
	}
}

func TestHalvesOfAColumnSayWhatTheWholeSays(t *testing.T) {
	var whole, first, second SwapDetector
	for i := range 60 {
		d := dossier.NewDate(1950+i, 1+i%12, 1+i%9)
		half := &first
		if i >= 30 {
			half = &second
		}
		half.Add(Cell{Date: d}, d)
		whole.Add(Cell{Date: d}, d)
	}
	first.Join(&second)
	if got, want := first.Verdict(), whole.Verdict(); got != want || !want.Suspicious {
		t.Errorf("halves say %+v, the whole %+v", got, want)
	}
}
