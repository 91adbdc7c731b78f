package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// cardTooLong has nine digits and no zero in front that could be one too many.
func cardTooLong(p *planter, s seat) []spot {
	s.line.put("party_card_no", s.line.party.card[1:]+digits(p.chance, 2))
	return s.wrong("party_card_no")
}

// idLength drops or adds a digit at the end; a zero put before the short one makes no number,
// as no province is 000.
func idLength(p *planter, s seat) []spot {
	id := s.line.citizenID + digits(p.chance, 1)
	if p.percent(50) {
		id = s.line.citizenID[:11]
	}
	s.line.put("citizen_id", id)
	return s.wrong("citizen_id")
}

// idSex turns the digit of century and sex to the other sex.
func idSex(p *planter, s seat) []spot {
	id := []byte(s.line.citizenID)
	id[3] ^= 1 // 0 and 1 are men and women of the 20th century, 2 and 3 of the 21st
	if !p.registry.take("cid " + string(id)) {
		return nil
	}
	s.line.put("citizen_id", string(id))
	return s.wrong("citizen_id")
}

func noName(_ *planter, s seat) []spot {
	s.line.put("full_name", "")
	return s.wrong("full_name")
}

// noDays are days that no calendar has.
var noDays = []dossier.Date{{Month: 2, Day: 31}, {Month: 2, Day: 30}, {Month: 4, Day: 31}, {Month: 6, Day: 31}, {Month: 13, Day: 45}, {Month: 11, Day: 32}}

// noSuchDay writes an impossible day into one of the dates on which little else hangs. Where
// numbers have lost their zeros the birth date is what they are restored by: there it stays.
func noSuchDay(p *planter, s seat) []spot {
	var able []string
	for _, field := range []string{"birth_date", "party_card_issued_on", "association_joined_on", "discharged_on"} {
		if s.shows(field) && !(field == "birth_date" && s.paper.layout.losesZeros()) {
			able = append(able, field)
		}
	}
	if len(able) == 0 {
		return nil
	}
	field := pick(p.chance, able)
	day := pick(p.chance, noDays)
	day.Year = s.line.value(field).(dossier.Date).Year
	text := day.VN()
	if s.paper.layout.date != nil {
		text = s.paper.layout.date(day).(string)
	}
	s.line.put(field, text)
	return s.wrong(field)
}

// futureField is a date that can lie in the future with nothing else being wrong: joining an
// association, the issue of a card, the ceremony of a probationary member; "" for none.
func futureField(p *planter, s seat) string {
	switch {
	case s.shows("association_joined_on"):
		return "association_joined_on"
	case !s.member():
		return ""
	case s.shows("party_card_issued_on"):
		return "party_card_issued_on"
	case !s.paper.layout.shows("cell_resolution_on") && probationary(p, s):
		return "admission_date"
	}
	return ""
}

// inTheFuture writes a day after the one for which the list speaks.
func inTheFuture(p *planter, s seat) []spot {
	field, day := futureField(p, s), p.asOf.AddDays(p.between(20, 300))
	switch field {
	case "association_joined_on":
		e := *s.line.entry
		e.joined = day
		s.line.entry = &e
	case "party_card_issued_on":
		s.line.party.cardDate = day
	case "admission_date":
		s.line.party.ceremony = day
	}
	return s.wrong(field)
}

// womanWithoutNumber fits the women's roll where no number would contradict.
func womanWithoutNumber(_ *planter, s seat) bool {
	return s.paper.roll != nil && s.paper.roll.association.code == "women" &&
		s.line.party == nil && s.line.citizenID == ""
}

// manAmongWomen puts a man in the woman's place.
func manAmongWomen(p *planter, s seat) []spot {
	s.line.woman = false
	p.registry.name(s.line.person)
	return s.wrong("gender")
}
