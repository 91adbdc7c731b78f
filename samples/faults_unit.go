package samples

import "fmt"

// unitFaults concern the list of organisations.
var unitFaults = []kindOfFault{
	{rule: "DC-01", what: "more members reported than listed", fits: all(unit, ofBranch), edit: reports("member_count", 7)},
	{rule: "DC-02", what: "more official members reported than listed", fits: all(unit, ofBranch, typed), edit: reportsOfficials},
	{rule: "DC-08", what: "a secretary who stands nowhere", fits: all(unit, ofBranch), edit: secretaryUnknown},
	{rule: "TC-23", what: "a probationary secretary", fits: all(unit, ofBranch), edit: secretaryProbationary},
	{rule: "TC-17", what: "no secretary", fits: all(unit, ofBranch), edit: forgets("secretary_name")},
	{rule: "TC-21", what: "a large branch without an executive", fits: all(unit, ofBranch, officials(16, 1000)), edit: writes("has_committee", "Không")},
	{rule: "TC-22", what: "a grassroots branch of thirty", fits: all(unit, ofBranch, officials(34, 1000)), edit: writes("unit_kind", "Chi bộ cơ sở")},
	{rule: "TC-16", what: "hamlet head without a hamlet", fits: all(unit, ofBranch, withoutHamlet), edit: writes("secretary_is_hamlet_head", "x")},
	{rule: "TC-09", what: "more official members than members", fits: all(unit, endedUnit), edit: officialsAbove},
	{rule: "TC-10", what: "ended before it was founded", fits: all(unit, endedUnit), edit: endedEarly},
	{rule: "TC-11", what: "its own superior", fits: all(unit, endedUnit), edit: ownSuperior},
	{rule: "TC-12", what: "no superior", fits: all(unit, endedUnit), edit: noSuperior},
	{rule: "TC-14", what: "a branch called a committee", fits: all(unit, endedUnit), edit: writes("unit_kind", "Đảng bộ cơ sở")},
	{rule: "DD-11", what: "an organisation without a name", fits: all(unit, endedUnit), edit: forgets("org_name")},
	{rule: "DD-12", what: "no such day of an end", fits: all(unit, endedUnit), edit: writes("valid_to", "31/06/1992")},
	{rule: "DD-13", what: "a kind of organisation of nobody's list", fits: all(unit, endedUnit), edit: writes("unit_kind", "Tổ đảng")},
	{rule: "DD-15", what: "an executive with a question mark", fits: all(unit, endedUnit), edit: writes("has_committee", "có lẽ")},
	{rule: "DD-15", what: "members in words", fits: all(unit, endedUnit), edit: writes("member_count", "mười hai")},
	{rule: "DD-17", what: "founded in the future", fits: all(unit, endedUnit), edit: foundedLater},
}

// ofBranch passes rows of branches that are large enough to be wrong about.
func ofBranch(p *planter, s seat) bool {
	return s.line.branch != nil && !s.line.branch.shrunk && s.line.branch.officials() >= 8
}

// endedUnit passes rows of branches that are no more.
func endedUnit(_ *planter, s seat) bool { return s.shows("valid_to") }

// officials passes rows of branches by the number of official members who take part.
func officials(from, to int) test {
	return func(_ *planter, s seat) bool { n := s.line.branch.officials(); return n >= from && n <= to }
}

// typed passes rows of branches whose list says of everybody whether he is official.
func typed(_ *planter, s seat) bool { return s.line.branch.layout.shows("member_type") }

func withoutHamlet(_ *planter, s seat) bool { return s.line.branch.hamlet == "" }

// reports writes the true number and some more: more than can be kept out for faults of their own.
func reports(field string, more int) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.cells[field] = len(s.line.branch.members) + more
		return s.wrong(field)
	}
}

func reportsOfficials(p *planter, s seat) []spot {
	s.line.cells["has_committee"] = "x"
	return reports("official_count", 9)(p, s)
}

func secretaryUnknown(p *planter, s seat) []spot {
	return writes("secretary_name", p.stranger())(p, s)
}

func secretaryProbationary(p *planter, s seat) []spot {
	b := s.line.branch
	if m := p.someProbationary(b.committee, []*branch{b}); m != nil {
		return writes("secretary_name", m.name)(p, s)
	}
	return nil
}

func officialsAbove(p *planter, s seat) []spot {
	s.line.cells["member_count"], s.line.cells["official_count"] = p.between(4, 6), p.between(7, 8)
	return s.wrong("official_count")
}

func endedEarly(p *planter, s seat) []spot {
	return s.set("valid_to", s.on("valid_from").AddDays(-p.between(10, 2000)))
}

func ownSuperior(_ *planter, s seat) []spot {
	s.line.cells["parent_name"] = s.line.cells["org_name"]
	return s.wrong("parent_name")
}

// noSuperior is a branch that was under a committee, which the list does not say.
func noSuperior(_ *planter, s seat) []spot {
	s.line.cells["unit_kind"], s.line.cells["parent_name"] = "Chi bộ trực thuộc", ""
	return s.wrong("parent_name")
}

func foundedLater(p *planter, s seat) []spot {
	s.line.cells["valid_to"] = p.asOf.AddDays(700)
	return s.set("valid_from", p.asOf.AddDays(p.between(30, 300)))
}

// hamletFaults concern the lists of hamlets.
var hamletFaults = []kindOfFault{
	{rule: "DC-03", what: "more members in the hamlet than in its branch", fits: all(hamlet, ofBranch), edit: reports("party_member_count", 8)},
	{rule: "DC-09", what: "a head said to be a member", fits: all(hamlet, ofBranch), edit: headUnknown},
	{rule: "DC-11", what: "members enough and no branch", fits: all(hamlet, small), edit: membersOf(map[string]any{"party_member_count": 5, "has_branch": "Không"}, "has_branch")},
	{rule: "DC-12", what: "a branch of two members", fits: all(hamlet, small), edit: membersOf(map[string]any{"party_member_count": 2, "has_branch": "x"}, "party_member_count")},
	{rule: "DC-13", what: "a head who is a member where there is none", fits: all(hamlet, small), edit: headAlone},
	{rule: "DC-14", what: "a head who is a member without a name", fits: all(hamlet, ofBranch), edit: forgets("head_name")},
	{rule: "DC-15", what: "more members than households can have", fits: all(hamlet, small), edit: membersOf(map[string]any{"party_member_count": 90, "household_count": 40, "has_branch": "x"}, "party_member_count")},
	{rule: "DD-15", what: "households in words", fits: all(hamlet, small), edit: writes("household_count", "gần một trăm")},
}

// small passes hamlets without a branch.
func small(_ *planter, s seat) bool { return s.line.branch == nil }

func membersOf(cells map[string]any, field string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		for f, v := range cells {
			s.line.cells[f] = v
		}
		return s.wrong(field)
	}
}

func headUnknown(p *planter, s seat) []spot {
	return writes("head_name", p.stranger())(p, s)
}

// headAlone is a member of another branch of the organisation, in a hamlet said to have no member.
func headAlone(_ *planter, s seat) []spot {
	s.line.cells["head_name"], s.line.cells["head_is_party_member"] = s.paper.committee.secretary.name, "x"
	s.line.cells["party_member_count"] = 0
	return s.wrong("party_member_count")
}

// targetFaults concern targets and what was reported.
var targetFaults = []kindOfFault{
	{rule: "DC-04", what: "more admissions reported than listed", fits: all(target, thisYear), edit: admissionsAbove},
	{rule: "DC-16", what: "called reached and is not", fits: all(target, yearBefore), edit: result(10, 8, "Đạt")},
	{rule: "DC-16", what: "called surpassed and is only reached", fits: all(target, yearBefore), edit: result(10, 10, "Vượt")},
	{rule: "DC-16", what: "called not reached and is", fits: all(target, yearBefore), edit: result(8, 9, "Chưa đạt")},
	{rule: "DC-17", what: "a percentage of other numbers", fits: all(target, yearBefore), edit: result(20, 17, "Đạt 95%")},
	{rule: "DC-18", what: "more than twice the target", fits: all(target, yearBefore), edit: result(6, 15, "")},
	{rule: "DC-19", what: "a past year without its result", fits: all(target, yearBefore), edit: forgets("reported")},
	{rule: "DC-20", what: "a year of another century", fits: all(target, yearBefore), edit: centuryAgo},
	{rule: "DD-11", what: "a target without its number", fits: all(target, yearBefore), edit: forgets("target")},
	{rule: "DD-13", what: "a target of nobody's list", fits: all(target, yearBefore), edit: writes("category", "Phát triển kinh tế")},
	{rule: "DD-15", what: "a result in words", fits: all(target, yearBefore), edit: writes("reported", "mười")},
}

// thisYear passes targets of the year of the lists, yearBefore those of 2016 and before: of the
// admissions of those years some members have left since, and nobody counts them.
func thisYear(p *planter, s seat) bool   { return s.line.cells["period"] == int(p.asOf.Year) }
func yearBefore(p *planter, s seat) bool { return s.line.cells["period"].(int) < int(p.asOf.Year)-1 }

// centuryAgo slips in the century; two years stay two.
func centuryAgo(p *planter, s seat) []spot {
	return writes("period", fmt.Sprint(s.line.cells["period"].(int)-100))(p, s)
}

func admissionsAbove(_ *planter, s seat) []spot {
	s.line.cells["reported"] = s.line.cells["reported"].(int) + 40
	s.line.cells["target"] = s.line.cells["reported"].(int) + 2
	return s.wrong("reported")
}

// result writes target, result and remark; the remark is what is wrong, the result without one.
func result(target, reported int, note string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.cells["target"], s.line.cells["reported"], s.line.cells["note"] = target, reported, note
		if note == "" {
			return s.wrong("reported")
		}
		return s.wrong("note")
	}
}
