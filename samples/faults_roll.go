package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// rollFaults concern the ages, days and branches of the associations.
var rollFaults = []kindOfFault{
	{rule: "DT-01", what: "joined the Youth Union as a child, by its roll", fits: all(rollOf("youth"), outsider), edit: joinsAt(12*12, 12*14)},
	{rule: "DT-02", what: "Youth Union member over thirty-five", fits: all(rollOf("youth"), outsider, noPostThere), edit: youthAged(37, 44)},
	{rule: "DT-02", what: "Youth Union member over thirty", fits: all(rollOf("youth"), outsider, noPostThere), edit: youthAged(32, 34)},
	{rule: "DT-04", what: "a girl among the women", fits: all(rollOf("women"), outsider), edit: childThere},
	{rule: "DT-05", what: "a child among the farmers", fits: all(rollOf("farmers"), outsider), edit: childThere},
	{rule: "DT-08", what: "joined the farmers before eighteen", fits: all(rollOf("farmers"), outsider, born1965), edit: joinsAt(12*10, 12*17)},
	{rule: "DT-08", what: "joined the women before eighteen", fits: all(rollOf("women"), outsider, born1965), edit: joinsAt(12*10, 12*17)},
	{rule: "DT-09", what: "left before joining", fits: all(outsider, showing("association_joined_on"), columns("left_on")), edit: leftBeforeJoining},
	{rule: "DT-14", what: "a post of somebody who left", fits: all(outsider, showing("association_joined_on"), columns("left_on", "association_role")), edit: postOfGone},
	{rule: "DT-20", what: "a branch of another association", fits: all(rollOf("farmers"), columns("association_branch")), edit: branchOfOthers},
}

// noPostThere passes people without a post in the association.
func noPostThere(_ *planter, s seat) bool { return s.line.entry.post == "" }

// born1965 passes people born when the association had long been there.
func born1965(_ *planter, s seat) bool { return s.line.birth.Year >= 1965 }

// joinsAt has somebody join at an age in months.
func joinsAt(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		e := *s.line.entry
		e.joined = p.day(s.line.birth.AddMonths(from), s.line.birth.AddMonths(to))
		if s.line.entry = &e; e.joined.After(p.asOf) {
			return nil
		}
		return s.wrong("association_joined_on")
	}
}

func youthAged(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		p.reborn(s.line, p.asOf.AddMonths(-12*p.between(from, to)).AddDays(-p.between(1, 200)))
		e := *s.line.entry
		e.joined = p.day(s.line.birth.AddMonths(12*17), s.line.birth.AddMonths(12*20))
		s.line.entry = &e
		return s.wrong("birth_date")
	}
}

// childThere is a pupil of sixteen who was put down without a day of joining.
func childThere(p *planter, s seat) []spot {
	p.reborn(s.line, p.asOf.AddMonths(-12*17).AddDays(p.between(10, 300)))
	s.line.put("association_joined_on", "")
	s.line.general, s.line.professional = "9/12", "Chưa qua đào tạo"
	return s.wrong("birth_date")
}

func leftBeforeJoining(p *planter, s seat) []spot {
	s.write("left_on", s.line.entry.joined.AddDays(-p.between(20, 700)))
	return s.wrong("left_on")
}

func postOfGone(p *planter, s seat) []spot {
	left := p.asOf.AddDays(-p.between(10, 200))
	if left.Before(s.line.entry.joined) {
		return nil
	}
	s.write("left_on", left)
	return writes("association_role", "Chi hội trưởng")(p, s)
}

func branchOfOthers(p *planter, s seat) []spot {
	return writes("association_branch", "Chi hội Phụ nữ "+lowerFirst(s.line.hamlet))(p, s)
}

// serviceFaults concern the years in the army.
var serviceFaults = []kindOfFault{
	{rule: "DT-03", what: "a veteran without dates of service", fits: all(rollOf("veterans"), outsider, showing("enlisted_on", "discharged_on")), edit: noService},
	{rule: "DT-03", what: "discharged before enlisting", fits: all(rollOf("veterans"), outsider, showing("enlisted_on", "discharged_on")), edit: dischargedEarly},
	{rule: "DT-10", what: "enlisted as a child", fits: all(rollOf("veterans"), outsider, showing("enlisted_on")), edit: enlistedAt(12*10, 12*14)},
	{rule: "DT-11", what: "joined the veterans before enlisting", fits: all(rollOf("veterans"), outsider, showing("enlisted_on", "association_joined_on")), edit: veteranBeforeService},
	{rule: "DT-12", what: "joined the veterans before there were any", fits: all(rollOf("veterans"), outsider, showing("enlisted_on", "association_joined_on")), edit: veteranBeforeFounding},
	{rule: "DT-13", what: "nearly fifty years of service", fits: all(rollOf("veterans"), outsider, showing("enlisted_on", "discharged_on")), edit: servedForLife},
	{rule: "DD-18", what: "enlisted before birth", fits: all(rollOf("veterans"), outsider, showing("enlisted_on")), edit: enlistedAt(-12*9, -12)},
}

func noService(_ *planter, s seat) []spot {
	s.line.enlisted, s.line.discharged = dossier.Date{}, dossier.Date{}
	return s.wrong("discharged_on")
}

func dischargedEarly(p *planter, s seat) []spot {
	s.line.discharged = s.line.enlisted.AddDays(-p.between(20, 500))
	return s.wrong("discharged_on")
}

func enlistedAt(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		s.line.enlisted = p.day(s.line.birth.AddMonths(from), s.line.birth.AddMonths(to))
		if !s.line.enlisted.AddMonths(12 * 45).After(s.line.discharged) {
			return nil
		}
		return s.wrong("enlisted_on")
	}
}

func veteranBeforeService(p *planter, s seat) []spot {
	e := *s.line.entry
	e.joined = s.line.enlisted.AddDays(-p.between(10, 700))
	if s.line.entry = &e; e.joined.Before(e.roll.association.founded) {
		return nil
	}
	return s.wrong("association_joined_on")
}

func veteranBeforeFounding(p *planter, s seat) []spot {
	e := *s.line.entry
	e.joined = p.day(dossier.NewDate(1980, 1, 1), dossier.NewDate(1989, 11, 30))
	if s.line.entry = &e; e.joined.Before(s.line.enlisted) {
		return nil
	}
	return s.wrong("association_joined_on")
}

func servedForLife(p *planter, s seat) []spot {
	s.line.discharged = s.line.enlisted.AddMonths(12 * 46).AddDays(p.between(1, 600))
	if s.line.discharged.After(p.asOf) {
		return nil
	}
	return s.wrong("discharged_on")
}

// rollPartyFaults concern what a roll says of the party.
var rollPartyFaults = []kindOfFault{
	{rule: "DT-07", what: "called a party member and in no branch", fits: all(outsider, columns("declared_party_member"), showing("birth_date")), edit: writes("declared_party_member", "x")},
	{rule: "DT-15", what: "a card without the mark of a member", twins: true, fits: all(columns("declared_party_member"), showing("party_card_no")), edit: forgets("declared_party_member")},
	{rule: "DT-16", what: "admitted as a child by the roll", twins: true, fits: showing("admission_date", "official_date"), edit: rollAdmitsChild},
	{rule: "DT-17", what: "official after another time by the roll", twins: true, fits: all(showing("admission_date", "official_date"), modern), edit: rollOfficial},
	{rule: "DT-07", what: "a party member who is deceased by the dossier", twins: true, fits: all(showing("admission_date"), twinLeaves), edit: deadInBranch("admission_date")},
	{rule: "DT-23", what: "deceased by the dossier, active in the roll", twins: true, fits: all(columns("declared_party_member"), twinLeaves), edit: deadAndUnmarked},
	{rule: "TR-08", what: "an old number here and the new one there", twins: true, fits: twinNumbers, edit: oldNumberInBranch},
}

func modern(_ *planter, s seat) bool { return !s.line.party.ceremony.Before(oneRegime) }

func rollAdmitsChild(p *planter, s seat) []spot {
	m := s.line.party
	m.ceremony = s.line.birth.AddMonths(12*14 + p.between(0, 11))
	m.official = m.ceremony.AddMonths(12)
	return s.wrong("admission_date")
}

func rollOfficial(p *planter, s seat) []spot {
	m := s.line.party
	m.official = m.official.AddDays(p.between(20, 200))
	if m.official.After(p.asOf) {
		return nil
	}
	return s.wrong("official_date")
}

// twinLeaves passes people whose branch tells status and day.
func twinLeaves(p *planter, s seat) bool { return official(p, *s.twin) && leaver(p, *s.twin) }

// deadInBranch has the list of the branch say that somebody died; field is where the roll says more.
func deadInBranch(field string) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		dead := s.twin.line
		dead.person = dead.clone()
		leaves("Từ trần", lately)(p, *s.twin)
		p.touched[dead] = true
		return s.wrong(field)
	}
}

// deadAndUnmarked leaves the mark of a party member out.
func deadAndUnmarked(p *planter, s seat) []spot {
	s.line.put("declared_party_member", "")
	s.line.put("party_card_no", "")
	return deadInBranch("full_name")(p, s)
}

// twinNumbers passes people of whom both lists could know the personal number.
func twinNumbers(_ *planter, s seat) bool {
	return s.shows("citizen_id") && s.shows("party_card_no") && s.twin.shows("party_card_no") &&
		s.twin.paper.layout.shows("citizen_id") && s.twin.paper.layout.shows("old_id_number")
}

func oldNumberInBranch(p *planter, s seat) []spot {
	old := s.twin.line
	old.put("citizen_id", "")
	old.put("old_id_number", p.registry.old())
	return s.twin.wrong("old_id_number")
}
