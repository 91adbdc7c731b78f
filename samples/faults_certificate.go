package samples

// certificateFaults concern the awareness class and what school the admitted went to.
var certificateFaults = []kindOfFault{
	{rule: "KN-09", what: "certificate after the meeting", fits: considered, edit: certificateLate},
	{rule: "KN-09", what: "certificate one day after the meeting", fits: considered, edit: certificateNextDay},
	{rule: "KN-09", what: "no certificate", fits: considered, edit: forgets("certificate_issued_on")},
	{rule: "KN-10", what: "certificate expired for months", fits: all(considered, aged(26, 60)), edit: certificateExpired},
	{rule: "KN-10", what: "certificate of sixty months and a day", fits: all(considered, aged(24, 60)), edit: certificateJustExpired},
	{rule: "KN-37", what: "certificate of a child", fits: all(considered, aged(18, 19)), edit: certificateOfChild},
	{rule: "KN-04", what: "reads and writes, no school", fits: all(considered, untrained, columns("education_general")), edit: writes("education_general", "Biết đọc, biết viết")},
	{rule: "KN-04", what: "primary school", fits: all(considered, untrained, columns("education_general")), edit: writes("education_general", "Tiểu học")},
}

// untrained passes people with neither profession nor theory.
func untrained(_ *planter, s seat) bool {
	return s.line.professional == "Chưa qua đào tạo" && s.line.theory == "Chưa qua đào tạo"
}

func certificateLate(p *planter, s seat) []spot {
	m := s.line.party
	m.certificate = m.resolution.AddDays(p.between(2, 10))
	return s.wrong("certificate_issued_on")
}

func certificateNextDay(_ *planter, s seat) []spot {
	s.line.party.certificate = s.line.party.resolution.AddDays(1)
	return s.wrong("certificate_issued_on")
}

func certificateExpired(p *planter, s seat) []spot {
	m := s.line.party
	m.certificate = m.resolution.AddMonths(-p.between(62, 84))
	return s.wrong("certificate_issued_on")
}

// certificateJustExpired was valid for the last time on the day before the meeting.
func certificateJustExpired(_ *planter, s seat) []spot {
	m := s.line.party
	last := m.resolution.AddDays(-1)
	if m.certificate = last.AddMonths(-60); m.certificate.AddMonths(60) != last {
		return nil // the month was longer
	}
	return s.wrong("certificate_issued_on")
}

func certificateOfChild(p *planter, s seat) []spot {
	s.line.party.certificate = s.line.birth.AddMonths(12*16 - 2).AddDays(p.between(1, 50))
	return s.wrong("certificate_issued_on")
}
