package samples

// youthFaults concern the Youth Union in the file of a member.
var youthFaults = []kindOfFault{
	{rule: "KN-33", what: "joined the Youth Union after the party", fits: all(considered, showing("youth_union_joined_on")), edit: unionAfterParty},
	{rule: "KN-34", what: "joined the Youth Union as a child", fits: all(member, showing("youth_union_joined_on")), edit: unionAsChild},
	{rule: "DD-18", what: "joined the Youth Union before birth", fits: all(member, showing("youth_union_joined_on")), edit: unionBeforeBirth},
}

func unionAfterParty(p *planter, s seat) []spot {
	after := s.line.party.ceremony.AddDays(p.between(10, 400))
	if after.After(p.asOf) {
		return nil
	}
	s.line.youthJoined = after
	return s.wrong("youth_union_joined_on")
}

func unionAsChild(p *planter, s seat) []spot {
	s.line.youthJoined = s.line.birth.AddMonths(12 * p.between(7, 12)).AddDays(p.between(0, 300))
	return s.wrong("youth_union_joined_on")
}

func unionBeforeBirth(p *planter, s seat) []spot {
	s.line.youthJoined = s.line.birth.AddDays(-p.between(30, 900))
	return s.wrong("youth_union_joined_on")
}
