package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// probationFaults concern the twelve months and those who are still in them.
var probationFaults = []kindOfFault{
	{rule: "DB-02", what: "official weeks early", fits: settled, edit: officialMoved(-150, -20)},
	{rule: "DB-02", what: "official one day early", fits: settled, edit: officialMoved(-1, -1)},
	{rule: "DB-02", what: "official one day late", fits: settled, edit: officialMoved(1, 1)},
	{rule: "DB-02", what: "official on the day of the decision", fits: settled, edit: officialAsDecided},
	{rule: "DB-08", what: "official years late before 1991", fits: all(official, showing("official_date"), admitted(dossier.Date{}, beforeRegime), longServed), edit: officialMoved(400, 900)},
	{rule: "DB-08", what: "official before the ceremony, before 1991", fits: all(official, showing("official_date"), admitted(dossier.Date{}, beforeRegime), longServed), edit: officialMoved(-600, -370)},
	{rule: "DB-06", what: "probation overdue", fits: all(settled, admitted(settledRules, overdue)), edit: overdueProbation},
	{rule: "DB-09", what: "card on probation", fits: all(probationary, columns("party_card_no")), edit: cardOnProbation},
	{rule: "DB-09", what: "committee post on probation", fits: all(probationary, columns("party_position")), edit: writes("party_position", "Chi ủy viên")},
	{rule: "DB-16", what: "badge on probation", fits: all(probationary, columns("member_type", "party_badge")), edit: badgeOnProbation},
}

var (
	beforeRegime = oneRegime.AddDays(-1)
	overdue      = dossier.NewDate(2017, 4, 30)
)

// settled passes official members without a post, admitted under known texts.
func settled(p *planter, s seat) bool {
	return official(p, s) && s.shows("official_date") && !s.line.party.ceremony.Before(settledRules)
}

// longServed passes members whose party age is the same by either count of the probation.
func longServed(_ *planter, s seat) bool {
	return !s.paper.layout.shows("official_decision_date") && !s.paper.layout.shows("party_card_issued_on")
}

// officialMoved moves the official date by days.
func officialMoved(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		m := s.line.party
		m.official = m.official.AddDays(p.between(from, to))
		return s.wrong("official_date")
	}
}

// officialAsDecided copies the day on which the decision was signed.
func officialAsDecided(_ *planter, s seat) []spot {
	m := s.line.party
	m.official = m.officialDecision
	return s.wrong("official_date")
}

// overdueProbation is a member whom nobody recognised and nobody struck off.
func overdueProbation(_ *planter, s seat) []spot {
	m := s.line.party
	m.official, m.officialResolution, m.officialDecision = dossier.Date{}, dossier.Date{}, dossier.Date{}
	m.card, m.cardDate, m.badge = "", dossier.Date{}, 0
	return s.wrong("official_date")
}

func cardOnProbation(p *planter, s seat) []spot {
	s.line.party.card = p.registry.card()
	return s.wrong("party_card_no")
}

func badgeOnProbation(_ *planter, s seat) []spot {
	m := s.line.party
	m.badge = 30
	return append(s.wrong("party_badge"), spot{paper: s.paper, line: s.line, field: "party_badge", rule: "TD-05"})
}

// recognitionFaults concern the meeting, decision and class on the way to recognition.
var recognitionFaults = []kindOfFault{
	{rule: "DB-03", what: "branch considered recognition early", fits: all(settled, columns("official_resolution_on")), edit: recognisedEarly},
	{rule: "DB-03", what: "recognition decided early", fits: all(settled, showing("official_decision_date"), not(columns("official_resolution_on"))), edit: decidedEarly},
	{rule: "DB-04", what: "branch considered recognition late", fits: all(settled, columns("official_resolution_on"), admitted(settledRules, dossier.NewDate(2017, 1, 31))), edit: recognised(75, 95, 10)},
	{rule: "DB-04", what: "branch considered recognition weeks late", fits: all(settled, columns("official_resolution_on"), admitted(settledRules, dossier.NewDate(2017, 3, 31))), edit: recognised(57, 64, 10)},
	{rule: "DB-05", what: "recognition decided months after the meeting", fits: all(settled, columns("official_resolution_on"), admitted(settledRules, dossier.NewDate(2017, 1, 31))), edit: decidedLate},
	{rule: "DB-05", what: "recognition decided before the meeting", fits: all(settled, columns("official_resolution_on")), edit: decidedFirst},
	{rule: "DB-07", what: "new-member class before the ceremony", fits: all(settled, showing("new_member_class_on")), edit: classEarly},
	{rule: "DB-07", what: "new-member class after recognition", fits: all(settled, showing("new_member_class_on", "official_decision_date")), edit: classLate},
}

func recognisedEarly(p *planter, s seat) []spot {
	m := s.line.party
	m.officialResolution = m.official.AddDays(-p.between(1, 9))
	m.officialDecision = m.official.AddDays(p.between(5, 12))
	return s.wrong("official_resolution_on")
}

func decidedEarly(p *planter, s seat) []spot {
	s.line.party.officialDecision = s.line.party.official.AddDays(-p.between(1, 9))
	return s.wrong("official_decision_date")
}

// recognised has the branch meet so many days after probation, the committee soon after.
func recognised(from, to, decision int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		m := s.line.party
		m.officialResolution = m.official.AddDays(p.between(from, to))
		m.officialDecision = m.officialResolution.AddDays(decision)
		p.issue(m)
		return s.wrong("official_resolution_on")
	}
}

func decidedLate(p *planter, s seat) []spot {
	m := s.line.party
	m.officialDecision = m.officialResolution.AddDays(p.between(60, 120))
	p.issue(m)
	return s.wrong("official_decision_date")
}

// issue has the card, where there is one, issued after a late decision.
func (p *planter) issue(m *membership) {
	if m.cardDate = m.officialDecision.AddDays(p.between(15, 40)); m.card == "" {
		m.cardDate = dossier.Date{}
	}
}

func decidedFirst(p *planter, s seat) []spot {
	m := s.line.party
	m.officialResolution = m.official.AddDays(p.between(18, 25))
	m.officialDecision = m.officialResolution.AddDays(-p.between(3, 15))
	return s.wrong("official_decision_date")
}

// classEarly takes the certificate of the awareness class for that of the new members' class.
func classEarly(_ *planter, s seat) []spot {
	s.line.party.class = s.line.party.certificate
	return s.wrong("new_member_class_on")
}

func classLate(p *planter, s seat) []spot {
	m := s.line.party
	m.class = m.officialDecision.AddDays(p.between(5, 30))
	if m.class.After(p.asOf) {
		return nil
	}
	return s.wrong("new_member_class_on")
}

// memberTypeFaults concern columns that contradict each other about who is official.
var memberTypeFaults = []kindOfFault{
	{rule: "DB-10", what: "official without an official date", fits: all(official, showing("member_type", "official_date")), edit: officialUndated},
	{rule: "DB-11", what: "called probationary with an official date", fits: all(official, showing("member_type", "official_date"), unbadged), edit: calledProbationary},
	{rule: "DB-12", what: "called official on probation", fits: all(probationary, columns("member_type", "official_date")), edit: calledOfficial},
	{rule: "DB-13", what: "decision on recognition without an official date", fits: all(official, showing("member_type", "official_date", "official_decision_date")), edit: forgets("official_date")},
	{rule: "DB-14", what: "official without a ceremony", fits: all(official, showing("admission_date", "official_date"), admitted(dossier.Date{}, longAgo)), edit: forgets("admission_date")},
}

func officialUndated(_ *planter, s seat) []spot {
	m := s.line.party
	m.officialResolution, m.officialDecision = dossier.Date{}, dossier.Date{}
	s.line.put("official_date", "")
	return s.wrong("official_date")
}

// calledProbationary forgets to bring the type up to date; there is no card yet.
func calledProbationary(_ *planter, s seat) []spot {
	s.line.party.card, s.line.party.cardDate = "", dossier.Date{}
	s.line.put("member_type", "Dự bị")
	return s.wrong("member_type")
}

func calledOfficial(_ *planter, s seat) []spot {
	s.line.put("member_type", "Chính thức")
	return []spot{
		{paper: s.paper, line: s.line, field: "member_type"},
		{paper: s.paper, line: s.line, field: "official_date", rule: "DB-10"},
	}
}
