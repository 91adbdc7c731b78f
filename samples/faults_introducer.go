package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// introducerFaults concern who introduced the admitted.
var introducerFaults = []kindOfFault{
	{rule: "KN-13", what: "no introducer", fits: considered, edit: noIntroducer},
	{rule: "KN-13", what: "one introducer and no Union", fits: all(considered, twoIntroducers), edit: oneIntroducer},
	{rule: "KN-17", what: "one introducer twice", fits: all(considered, twoIntroducers), edit: sameIntroducer},
	{rule: "KN-17", what: "introduced by himself, second", fits: all(considered, twoIntroducers), edit: introducesHimself("referrer_2")},
	{rule: "KN-17", what: "introduced by himself, first", fits: considered, edit: introducesHimself("referrer_1")},
	{rule: "KN-17", what: "introduced by himself, in capitals", fits: all(considered, twoIntroducers), edit: introducesHimselfLoudly},
	{rule: "KN-35", what: "introduced by the Youth Union far above its age", fits: all(considered, aged(37, 60)), edit: youthIntroduces},
	{rule: "KN-36", what: "introduced by the Union after the meeting", fits: all(considered, showing("union_resolution")), edit: unionLate},
	{rule: "TR-09", what: "introducer who stands nowhere", fits: all(considered, showing("referrer_1")), edit: unknownIntroducer},
	{rule: "TR-10", what: "introducer still on probation", fits: all(considered, showing("referrer_1")), edit: probationaryIntroducer},
}

func noIntroducer(_ *planter, s seat) []spot {
	m := s.line.party
	m.referrer1, m.referrer2, m.unionResolution = "", "", ""
	return s.wrong("referrer_1")
}

func oneIntroducer(_ *planter, s seat) []spot {
	s.line.party.referrer2 = ""
	return s.wrong("referrer_2")
}

func sameIntroducer(_ *planter, s seat) []spot {
	s.line.party.referrer2 = s.line.party.referrer1
	return s.wrong("referrer_2")
}

func introducesHimself(field string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.put(field, s.line.name)
		return s.wrong(field)
	}
}

func introducesHimselfLoudly(_ *planter, s seat) []spot {
	s.line.put("referrer_2", strings.ToUpper(s.line.name))
	return s.wrong("referrer_2")
}

func youthIntroduces(p *planter, s seat) []spot {
	m := s.line.party
	m.referrer2, m.unionResolution = "", unionResolution(p.chance, m.resolution)
	return s.wrong("union_resolution")
}

func unionLate(p *planter, s seat) []spot {
	m := s.line.party
	m.unionResolution = unionResolution(p.chance, m.resolution.AddDays(p.between(30, 60)))
	return s.wrong("union_resolution")
}

// unknownIntroducer names somebody whom no branch has.
func unknownIntroducer(p *planter, s seat) []spot {
	s.line.party.referrer1 = p.stranger()
	return s.wrong("referrer_1")
}

// stranger is a name that no member of any branch has.
func (p *planter) stranger() string {
	if p.members == nil {
		p.members = map[string]bool{}
		for _, b := range branchesOf(p.district.committees) {
			for _, m := range b.members {
				p.members[m.key] = true
			}
		}
	}
	for {
		name := p.district.place.newName(p.chance, pick(p.chance, p.district.place.introducers), p.percent(40))
		if !p.members[plain(name)] {
			return name
		}
	}
}

// probationaryIntroducer names a member of the branch who was not official yet.
func probationaryIntroducer(p *planter, s seat) []spot {
	m := s.line.party
	for _, other := range m.branch.members {
		late := !other.party.isOfficial() || other.party.official.After(m.resolution)
		if late && other.name != s.line.name && other.name != m.referrer2 && m.branch.committee.namesakes(other.key) == 1 && p.pinned(other) {
			m.referrer1 = other.name
			return s.wrong("referrer_1")
		}
	}
	return nil
}

// someProbationary is a member of some branches whose twelve months are not over and whom the organisation
// cannot take for another; nil for none.
func (p *planter) someProbationary(k *committee, branches []*branch) *person {
	for _, b := range branches {
		for _, m := range b.members {
			young := !m.party.isOfficial() && m.party.ceremony.AddMonths(12).After(p.asOf)
			if young && k.namesakes(m.key) == 1 && p.pinned(m) {
				return m
			}
		}
	}
	return nil
}

// namesakes counts the lines of the organisation with a name, accents apart.
func (k *committee) namesakes(key string) int {
	if k.bearers == nil {
		k.bearers = map[string]int{}
		for _, b := range k.branches {
			for _, m := range b.members {
				k.bearers[m.key]++
			}
		}
	}
	return k.bearers[key]
}

// bears notes one more line with a name.
func (k *committee) bears(key string) {
	k.bearers[key] = k.namesakes(key) + 1
}

// stepFaults concern the days of meeting, decision and ceremony.
var stepFaults = []kindOfFault{
	{rule: "KN-24", what: "ceremony before the decision", fits: considered, edit: ceremonyEarly},
	{rule: "KN-24", what: "ceremony one day before the decision", fits: considered, edit: ceremonyDayEarly},
	{rule: "KN-24", what: "decision before the meeting", fits: considered, edit: decisionEarly},
	{rule: "KN-19", what: "decision months after the meeting", fits: all(considered, lateAdmitted, aged(21, 60)), edit: decisionLate(130, 200)},
	{rule: "KN-19", what: "decision weeks too late", fits: all(considered, lateAdmitted, aged(21, 60)), edit: decisionLate(104, 112)},
	{rule: "KN-22", what: "ceremony months after the decision", fits: all(considered, lateAdmitted, aged(21, 60)), edit: ceremonyLate(80, 120)},
	{rule: "KN-22", what: "ceremony weeks too late", fits: all(considered, lateAdmitted, aged(21, 60)), edit: ceremonyLate(58, 66)},
	{rule: "KN-38", what: "no decision and a ceremony long after the meeting", fits: all(considered, lateAdmitted, aged(21, 60)), edit: undecided},
	{rule: "KN-42", what: "meeting, decision and ceremony on one day", fits: considered, edit: allOnOneDay},
}

// lateAdmitted passes members of whom even a meeting months earlier falls under known texts.
func lateAdmitted(_ *planter, s seat) bool {
	return !s.line.party.ceremony.Before(settledRules.AddMonths(10))
}

func ceremonyEarly(p *planter, s seat) []spot {
	m := s.line.party
	late := m.ceremony.AddDays(p.between(2, 9))
	if late.After(p.asOf) {
		return nil
	}
	m.decision = late
	return s.wrong("admission_date")
}

func ceremonyDayEarly(p *planter, s seat) []spot {
	m := s.line.party
	if m.ceremony == p.asOf {
		return nil
	}
	m.decision = m.ceremony.AddDays(1)
	return s.wrong("admission_date")
}

func decisionEarly(p *planter, s seat) []spot {
	m := s.line.party
	m.resolution = m.decision.AddDays(p.between(1, m.decision.DaysUntil(m.ceremony)-1))
	return s.wrong("admission_decision_date")
}

// decisionLate moves what came before the decision away from it.
func decisionLate(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		p.meet(s.line.party, s.line.party.decision.AddDays(-p.between(from, to)))
		return s.wrong("admission_decision_date")
	}
}

// ceremonyLate moves what came before the ceremony away from it.
func ceremonyLate(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		m := s.line.party
		moved := m.ceremony.AddDays(-p.between(from, to))
		p.meet(m, moved.AddDays(-m.resolution.DaysUntil(m.decision)))
		m.decision = moved
		return s.wrong("admission_date")
	}
}

func undecided(p *planter, s seat) []spot {
	p.meet(s.line.party, s.line.party.ceremony.AddDays(-p.between(215, 300)))
	s.line.party.decision = dossier.Date{}
	return s.wrong("admission_date")
}

func allOnOneDay(_ *planter, s seat) []spot {
	m := s.line.party
	m.resolution, m.decision = m.ceremony, m.ceremony
	return s.wrong("admission_date")
}

// meet moves the meeting of the branch, with the papers that it had before it.
func (p *planter) meet(m *membership, on dossier.Date) {
	m.certificate = m.certificate.AddDays(m.resolution.DaysUntil(on))
	m.resolution = on
	if m.unionResolution != "" {
		m.unionResolution = unionResolution(p.chance, on)
	}
}
