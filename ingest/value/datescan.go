package value

import "github.com/hoso-vn/hoso/ingest/dossier"

// scan looks for the one date in a text. A text that holds two, or words that make the date doubtful
// ("trước", "khoảng", "dự kiến"), or numbers left over beside it, is not read.
type scan struct {
	toks  []token
	field string
	o     Options
	found []written
	clock clock
}

// written is one date as it stands in the text.
type written struct {
	first, next int // its tokens
	date        dossier.Date
	why         string
	unset       bool
	slashed     bool // day and month parted by a slash, both in figures
}

func (s *scan) read() reading {
	s.spellOut()
	s.findClock()
	s.findCounted()
	if s.doubtful() || !s.findDates() || s.hasLeftovers() || s.ofOtherEvent() {
		return reading{}
	}
	w, ok := s.only()
	switch {
	case !ok:
		return reading{}
	case w.unset:
		return reading{outcome: unset}
	}
	return s.atClock(w)
}

// rangedField is the one date that a range may stand for: the first day of a course.
const rangedField = "started_on"

// findDates collects the dates of the text; false when something written like a date is none.
func (s *scan) findDates() bool {
	for i := 0; i < len(s.toks); {
		w, matched := s.match(i)
		if !matched {
			i++
			continue
		}
		if !w.unset && (!w.date.Valid() || !plausible(int(w.date.Year))) {
			return false
		}
		for j := w.first; j < w.next; j++ {
			s.toks[j].used = true
		}
		s.found = append(s.found, w)
		i = w.next
	}
	return len(s.found) > 0
}

// only is the one date of the text: of two that agree the more precise, of a range the first.
func (s *scan) only() (written, bool) {
	w := s.found[0]
	for _, other := range s.found[1:] {
		switch {
		case within(other.date, w.date):
			w = other
		case within(w.date, other.date):
		case s.field == rangedField && len(s.found) == 2 && s.isRange(s.found[0].next, s.found[1].first) && !other.date.Before(w.date):
			w.why = "range_start"
		default:
			return written{}, false
		}
	}
	if w.why == "" && s.hasWords() {
		w.why = "date_in_text"
	}
	return w, true
}

// within reports whether the day, month or year d lies in e.
func within(d, e dossier.Date) bool {
	return d.First().Compare(e.First()) >= 0 && d.Last().Compare(e.Last()) <= 0
}

// isRange reports that only a dash or "đến" (and "ngày") stand between two dates.
func (s *scan) isRange(from, to int) bool {
	parted := false
	for _, t := range s.toks[from:to] {
		switch t.text {
		case "-", "den":
			parted = true
		case "ngay", "het":
		default:
			return false
		}
	}
	return parted
}

// hasWords reports text beside the date that is more than "ngày", a weekday's name, marks or zeros of a time.
func (s *scan) hasWords() bool {
	for _, t := range s.toks {
		if !t.used && t.kind != punct && t.text != "ngay" {
			return true
		}
	}
	return false
}

func (s *scan) wordAt(i int, text string) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].kind == word && s.toks[i].text == text
}
