package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// kindsOfFaults are planted in turn; TC-01 is planted before, when the branches are filled.
var kindsOfFaults = []kindOfFault{
	{"KN-01", admittedWith(func(p *planter, l *line) bool { return l.age(l.party.resolution) <= 26 }), tooYoung},
	{"KN-02", admittedWith(twoIntroducers), tooOld},
	{"KN-09", admittedWith(nil), certificateLate},
	{"KN-10", admittedWith(func(p *planter, l *line) bool { return l.age(l.party.resolution) >= 26 }), certificateExpired},
	{"KN-13", admittedWith(nil), noIntroducer},
	{"KN-17", admittedWith(twoIntroducers), sameIntroducer},
	{"KN-24", admittedWith(nil), outOfOrder},
	{"DB-02", recognised, officialEarly},
	{"DB-09", probationary, cardOnProbation},
	{"DD-01", func(p *planter, s seat) bool { return s.shows("party_card_no") }, cardTooLong},
	{"DD-05", func(p *planter, s seat) bool { return s.shows("citizen_id") && s.line.citizenID[:3] == "002" }, idLength},
	{"DD-06", func(p *planter, s seat) bool { return s.shows("citizen_id") }, idSex},
	{"DD-11", func(p *planter, s seat) bool { return true }, noName},
	{"DD-12", func(p *planter, s seat) bool { return true }, noSuchDay},
	{"DD-17", func(p *planter, s seat) bool { return futureField(p, s) != "" }, inTheFuture},
	{"TD-04", longStanding, noSuchBadge},
	{"DT-04", womanWithoutNumber, manAmongWomen},
	{"TR-01", func(p *planter, s seat) bool { return s.member() && s.shows("citizen_id") }, inTwoBranches},
}

// settledRules is from when the texts of the regulations on admission are at hand
// (QĐ 29-QĐ/TW ngày 25/07/2016, HD 01-HD/TW ngày 20/09/2016): earlier events may be judged mildly.
var settledRules = dossier.NewDate(2016, 9, 20)

// admittedWith fits members whose list shows the whole admission, considered under known texts.
func admittedWith(more func(*planter, *line) bool) func(*planter, seat) bool {
	return func(p *planter, s seat) bool {
		return s.member() && s.paper.layout.shows("cell_resolution_on") &&
			!s.line.party.resolution.Before(settledRules) && (more == nil || more(p, s.line))
	}
}

func twoIntroducers(_ *planter, l *line) bool { return l.party.referrer2 != "" }

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

func tooYoung(p *planter, s seat) []spot {
	p.reborn(s.line, s.line.party.resolution.AddMonths(-12*18).AddDays(p.between(40, 200)))
	return s.wrong("birth_date")
}

func tooOld(p *planter, s seat) []spot {
	p.reborn(s.line, s.line.party.resolution.AddMonths(-12*60-2).AddDays(-p.between(1, 900)))
	s.line.general = "10/10"
	return s.wrong("birth_date")
}

func certificateLate(p *planter, s seat) []spot {
	m := s.line.party
	m.certificate = m.resolution.AddDays(p.between(2, 10))
	return s.wrong("certificate_issued_on")
}

func certificateExpired(p *planter, s seat) []spot {
	m := s.line.party
	m.certificate = m.resolution.AddMonths(-p.between(62, 84))
	return s.wrong("certificate_issued_on")
}

func noIntroducer(_ *planter, s seat) []spot {
	m := s.line.party
	m.referrer1, m.referrer2, m.unionResolution = "", "", ""
	return s.wrong("referrer_1")
}

func sameIntroducer(p *planter, s seat) []spot {
	m := s.line.party
	m.referrer2 = m.referrer1
	if p.percent(40) {
		m.referrer2 = s.line.name
	}
	return s.wrong("referrer_2")
}

// outOfOrder puts the ceremony before the decision, or the decision before the branch's resolution.
func outOfOrder(p *planter, s seat) []spot {
	m := s.line.party
	if late := m.ceremony.AddDays(p.between(1, 9)); p.percent(50) && !late.After(p.asOf) {
		m.decision = late
		return s.wrong("admission_date")
	}
	m.resolution = m.decision.AddDays(p.between(1, m.decision.DaysUntil(m.ceremony)-1))
	return s.wrong("admission_decision_date")
}
