package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// test is what a line must be to hold a fault.
type test = func(*planter, seat) bool

// all passes lines that pass every test.
func all(tests ...test) test {
	return func(p *planter, s seat) bool {
		for _, t := range tests {
			if !t(p, s) {
				return false
			}
		}
		return true
	}
}

// not passes lines that fail a test.
func not(t test) test { return func(p *planter, s seat) bool { return !t(p, s) } }

// showing passes lines that have something in each of the fields.
func showing(fields ...string) test {
	return func(_ *planter, s seat) bool {
		for _, f := range fields {
			if !s.shows(f) {
				return false
			}
		}
		return true
	}
}

// columns passes lines of lists with a column for each of the fields.
func columns(fields ...string) test {
	return func(_ *planter, s seat) bool {
		for _, f := range fields {
			if !s.paper.layout.shows(f) {
				return false
			}
		}
		return true
	}
}

// in passes the lines of lists of a kind.
func in(k dossier.Kind) test { return func(_ *planter, s seat) bool { return s.paper.kind == k } }

// rollOf passes the lines of the rolls of one association.
func rollOf(code string) test {
	return func(_ *planter, s seat) bool { return s.paper.roll != nil && s.paper.roll.association.code == code }
}

// member passes lines of a branch's list.
func member(_ *planter, s seat) bool { return s.paper.branch != nil }

// outsider passes lines of a roll that tell of nobody in the party.
func outsider(_ *planter, s seat) bool { return s.paper.roll != nil && s.line.party == nil }

// anybody passes lines that tell of somebody in a list of any kind.
func anybody(_ *planter, s seat) bool { return s.line.person != nil }

// settledRules is from when the texts of the regulations on admission are at hand
// (QĐ 29-QĐ/TW ngày 25/07/2016, HD 01-HD/TW ngày 20/09/2016): earlier events may be judged mildly.
var settledRules = dossier.NewDate(2016, 9, 20)

// oneRegime is from when probation is twelve months for everybody.
var oneRegime = dossier.NewDate(1991, 1, 1)

// considered passes members whose list shows the whole admission, considered under known texts.
func considered(_ *planter, s seat) bool {
	return s.paper.branch != nil && s.paper.layout.shows("cell_resolution_on") && !s.line.party.resolution.Before(settledRules)
}

// aged passes members of an age, in completed years, when the branch considered them.
func aged(from, to int) test {
	return func(_ *planter, s seat) bool {
		age := s.line.age(s.line.party.resolution)
		return age >= from && age <= to
	}
}

// admitted passes members whose ceremony was in a span of days; the zero Date for no end.
func admitted(from, to dossier.Date) test {
	return func(_ *planter, s seat) bool {
		c := s.line.party.ceremony
		return !c.Before(from) && (to.IsZero() || !c.After(to))
	}
}

// longAgo is the last ceremony that no target's result still has to show.
var longAgo = dossier.NewDate(2016, 12, 31)

// official passes members who are recognised, take part and hold no post.
func official(_ *planter, s seat) bool {
	return s.paper.branch != nil && s.line.party.isOfficial() && s.line.party.exempt.IsZero() && s.line.party.partyPost == ""
}

// probationary passes members whose twelve months are not over.
func probationary(p *planter, s seat) bool {
	return s.paper.branch != nil && !s.line.party.isOfficial() && s.line.party.ceremony.AddMonths(12).After(p.asOf)
}

// unnumbered passes people of whom the list has no number at all.
func unnumbered(_ *planter, s seat) bool {
	return s.line.value("citizen_id") == nil && s.line.value("old_id_number") == nil && s.line.value("party_card_no") == nil
}

// writes puts a text into a field in place of its value.
func writes(field, text string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.put(field, text)
		return s.wrong(field)
	}
}

// forgets leaves a field blank.
func forgets(field string) func(*planter, seat) []spot { return writes(field, "") }

// write writes a day as the paper does: its own way of text, or a serial.
func (s seat) write(field string, d dossier.Date) []spot {
	text := d.VN()
	if s.paper.layout.date != nil {
		text = s.paper.layout.date(d).(string)
	}
	s.line.put(field, text)
	return s.wrong(field)
}

// reborn gives the line another birth date and what hangs on it, so that nothing else contradicts.
func (p *planter) reborn(l *line, birth dossier.Date) {
	l.birth = birth
	if l.citizenID != "" {
		l.citizenID = p.registry.citizen(l.person)
	}
	if !l.youthJoined.IsZero() {
		l.youthJoined = p.day(birth.AddMonths(12*16), birth.AddMonths(12*17))
	}
}
