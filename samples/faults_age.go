package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// ageFaults concern how old people were when the branch considered them.
var ageFaults = []kindOfFault{
	{rule: "KN-01", what: "months under eighteen", fits: all(considered, aged(18, 26)), edit: reaching18(40, 200)},
	{rule: "KN-01", what: "one month under eighteen", fits: all(considered, aged(18, 26)), edit: nextMonth(12*18 - 1)},
	{rule: "KN-01", what: "eighteen later in the month of the meeting", fits: all(considered, aged(18, 26), early), edit: laterInMonth},
	{rule: "KN-02", what: "years over sixty without consent", fits: all(considered, twoIntroducers), edit: overSixty(12*60+2, 900)},
	{rule: "KN-02", what: "sixty earlier in the month of the meeting", fits: all(considered, twoIntroducers, late), edit: earlierInMonth},
	{rule: "KN-03", what: "consent dated after the decision", fits: all(considered, twoIntroducers, columns("age_consent")), edit: consentLate},
	{rule: "KN-39", what: "consent without a date", fits: all(considered, twoIntroducers, columns("age_consent")), edit: consentUndated},
	{rule: "KN-40", what: "consent for somebody young", fits: all(considered, columns("age_consent")), edit: consentNeedless},
	{rule: "KN-41", what: "a child admitted before 2011", fits: all(official, showing("birth_date"), not(columns("certificate_issued_on")), admitted(dossier.Date{}, dossier.NewDate(2010, 12, 31)), unbadged), edit: admittedAsChild},
	{rule: "TT-13", what: "a member under eighteen", fits: all(official, showing("admission_date"), not(columns("certificate_issued_on")), admitted(dossier.Date{}, longAgo), unbadged), edit: memberAsChild},
}

// twoIntroducers passes members whom no Union had to introduce.
func twoIntroducers(_ *planter, s seat) bool { return s.line.party.referrer2 != "" }

// unbadged passes members without a badge.
func unbadged(_ *planter, s seat) bool { return s.line.party.badge == 0 }

// early and late pass members of whom the branch met in the first or the last days of a month.
func early(_ *planter, s seat) bool { return s.line.party.resolution.Day <= 20 }
func late(_ *planter, s seat) bool  { return s.line.party.resolution.Day >= 8 }

// reaching18 makes somebody reach eighteen that many days after the meeting.
func reaching18(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		p.young(s.line, s.line.party.resolution.AddMonths(-12*18).AddDays(p.between(from, to)))
		return s.wrong("birth_date")
	}
}

// nextMonth makes somebody of so many months, counted by month, at the meeting.
func nextMonth(months int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		birth := s.line.party.resolution.AddMonths(-months)
		birth.Day = int8(p.between(1, 28))
		p.young(s.line, birth)
		return s.wrong("birth_date")
	}
}

// laterInMonth is eighteen in the month of the meeting, after it.
func laterInMonth(p *planter, s seat) []spot {
	birth := s.line.party.resolution.AddMonths(-12 * 18)
	p.young(s.line, birth.AddDays(p.between(1, 28-int(birth.Day))))
	return s.wrong("birth_date")
}

// overSixty makes somebody older than that many months, by up to so many days more.
func overSixty(months, more int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		p.old(s.line, s.line.party.resolution.AddMonths(-months).AddDays(-p.between(1, more)))
		return s.wrong("birth_date")
	}
}

// earlierInMonth is sixty in the month of the meeting, before it.
func earlierInMonth(p *planter, s seat) []spot {
	birth := s.line.party.resolution.AddMonths(-12 * 60)
	p.old(s.line, birth.AddDays(-p.between(1, int(birth.Day)-1)))
	return s.wrong("birth_date")
}

// young gives the birth date of somebody hardly eighteen, who was in the awareness class lately.
func (p *planter) young(l *line, birth dossier.Date) {
	p.reborn(l, birth)
	l.party.certificate = l.party.resolution.AddDays(-p.between(25, 60))
}

// old gives the birth date of an old person, who went to the ten-year school.
func (p *planter) old(l *line, birth dossier.Date) {
	p.reborn(l, birth)
	l.general = "10/10"
}

func consentLate(p *planter, s seat) []spot {
	overSixty(12*61, 900)(p, s)
	s.line.put("age_consent", consent(p.chance, s.line.party.decision.AddDays(p.between(1, 40))))
	return s.wrong("age_consent")
}

func consentUndated(p *planter, s seat) []spot {
	overSixty(12*61, 900)(p, s)
	s.line.put("age_consent", pick(p.chance, []string{"Có", "Tỉnh ủy đã đồng ý", "CV 123-CV/TU"}))
	return s.wrong("age_consent")
}

func consentNeedless(p *planter, s seat) []spot {
	s.line.put("age_consent", consent(p.chance, s.line.party.decision.AddDays(-p.between(5, 14))))
	return s.wrong("age_consent")
}

// consent is the province's paper on somebody over sixty.
func consent(c chance, on dossier.Date) string {
	return "CV " + digits(c, 3) + "-CV/TU ngày " + on.VN()
}

// admittedAsChild has slipped in the year of birth.
func admittedAsChild(p *planter, s seat) []spot {
	p.reborn(s.line, s.line.party.ceremony.AddMonths(-12*14).AddDays(-p.between(1, 300)))
	return s.wrong("admission_date")
}

// memberAsChild is a schoolchild without any date of the party.
func memberAsChild(p *planter, s seat) []spot {
	p.reborn(s.line, p.asOf.AddMonths(-12*17).AddDays(p.between(10, 300)))
	s.line.put("admission_date", "")
	s.line.put("official_date", "")
	return s.wrong("birth_date")
}
