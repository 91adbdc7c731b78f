package value

import (
	"strings"
	"time"
)

// clock is the time of day that stands with a date, and its zone where one is named.
type clock struct {
	hour, min int
	minutes   int  // east of Greenwich
	zoned     bool // the zone is named
	english   bool // AM or PM
	set       bool
}

// findClock takes "17:00:00Z", "12:00:00 AM" and "07:00 GMT+0700 (Indochina Time)" out of the text.
func (s *scan) findClock() {
	for i := 0; i+2 < len(s.toks); i++ {
		h, okH := s.number(i, 1, 2)
		m, okM := s.number(i+2, 2, 2)
		if !okH || !okM || s.toks[i+1].text != ":" || s.toks[i+2].gap || h > 24 || m > 59 {
			continue
		}
		s.clock = clock{hour: h, min: m, set: true}
		end := s.takeSeconds(i + 3)
		end = s.takeZone(s.takeHalf(end))
		first := i
		if i > 0 && !s.toks[i].gap && s.wordAt(i-1, "t") {
			first--
		}
		for j := first; j < end; j++ {
			s.toks[j].used = true
		}
		return
	}
}

// takeSeconds passes ":00" and ".000".
func (s *scan) takeSeconds(i int) int {
	for _, sign := range []string{":", "."} {
		if _, ok := s.number(i+1, 1, 9); ok && i < len(s.toks) && s.toks[i].text == sign && !s.toks[i+1].gap {
			i += 2
		}
	}
	return i
}

func (s *scan) takeHalf(i int) int {
	switch {
	case s.wordAt(i, "am"), s.wordAt(i, "pm"):
		s.clock.english = true
		if s.clock.hour %= 12; s.toks[i].text == "pm" {
			s.clock.hour += 12
		}
	case s.wordAt(i, "sa"), s.wordAt(i, "ch"):
	default:
		return i
	}
	return i + 1
}

// takeZone passes "Z", "+07:00", "GMT+0700" and the name of the zone in brackets.
func (s *scan) takeZone(i int) int {
	if s.wordAt(i, "z") || s.wordAt(i, "gmt") || s.wordAt(i, "utc") {
		s.clock.zoned = true
		i++
	}
	if i < len(s.toks) && (s.toks[i].text == "+" || s.toks[i].text == "-") && !s.toks[i].gap {
		sign := 1
		if s.toks[i].text == "-" {
			sign = -1
		}
		hours, okH := s.number(i+1, 1, 2)
		both, ok4 := s.number(i+1, 4, 4)
		switch {
		case okH:
			s.clock.zoned, s.clock.minutes = true, sign*hours*60
			i += 2
			if m, ok := s.number(i+1, 2, 2); ok && s.toks[i].text == ":" {
				s.clock.minutes += sign * m
				i += 2
			}
		case ok4:
			s.clock.zoned, s.clock.minutes = true, sign*(both/100*60+both%100)
			i += 2
		}
	}
	if s.clock.zoned && i < len(s.toks) && s.toks[i].text == "(" {
		for ; i < len(s.toks); i++ {
			if s.toks[i].text == ")" {
				return i + 1
			}
		}
	}
	return i
}

// atClock is the day in Hà Nội of a date with a time. Without a zone 17:00 is not read: it may be
// midnight in Hà Nội told in UTC, as 16:00 in some years. Neither is 2/3/2015 12:00 AM, which Americans write for 3 February.
func (s *scan) atClock(w written) reading {
	r := reading{w.date, w.why, read}
	if s.clock.zoned && w.date.Full() {
		utc := w.date.Time().Add(time.Duration(s.clock.hour*60+s.clock.min-s.clock.minutes) * time.Minute)
		if utc.Unix() == 0 {
			return reading{outcome: unset}
		}
		if r.date = localDay(utc); r.date != w.date {
			r.why = strings.TrimPrefix(r.why+"+utc_shifted", "+")
		}
	}
	switch {
	case isDefault(s.field, r.date):
		return reading{outcome: unset}
	case s.clock.set && !s.clock.zoned && isShifted(w.date, float64(s.clock.hour*60+s.clock.min)):
		return reading{}
	case s.clock.english && w.slashed && w.date.Day <= 12 && int(w.date.Day) != int(w.date.Month):
		return reading{}
	}
	return r
}
