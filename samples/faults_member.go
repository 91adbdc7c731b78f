package samples

// recognised fits members with an official date, admitted under known texts.
func recognised(_ *planter, s seat) bool {
	return s.member() && s.shows("official_date") && !s.line.party.ceremony.Before(settledRules)
}

func officialEarly(p *planter, s seat) []spot {
	m := s.line.party
	m.official = m.official.AddDays(-p.between(20, 150))
	return s.wrong("official_date")
}

// probationary fits members whose twelve months are not over.
func probationary(p *planter, s seat) bool {
	return s.member() && s.paper.layout.shows("party_card_no") &&
		s.line.party.ceremony.AddMonths(12).After(p.asOf)
}

func cardOnProbation(p *planter, s seat) []spot {
	s.line.party.card = p.registry.card()
	return s.wrong("party_card_no")
}

// longStanding fits members of 36 years and more who have the badge of 30 years.
func longStanding(p *planter, s seat) bool {
	return s.member() && s.shows("party_badge") && s.line.party.badge == 30 &&
		s.line.party.ceremony.AddMonths(12*36).Before(p.asOf)
}

// noSuchBadge is 35 years: badges go from 30 to 40 (HD 01-HD/TW ngày 28/09/2021, mục 18).
func noSuchBadge(_ *planter, s seat) []spot {
	s.line.party.badge = 35
	return s.wrong("party_badge")
}

// inTwoBranches lists the member in a branch of another organisation as well.
func inTwoBranches(p *planter, s seat) []spot {
	start := p.IntN(len(p.papers))
	for i := range p.papers {
		other := p.papers[(start+i)%len(p.papers)]
		if other.branch == nil || other.branch.committee == s.paper.branch.committee ||
			!other.layout.shows("citizen_id") || other.branch.officials() < 8 || other.branch.has(s.line.name) {
			continue
		}
		again := &line{person: s.line.clone()}
		again.party.branch, again.party.partyPost, again.party.govPost = other.branch, "", ""
		other.lines = append(other.lines, again)
		return append(s.wrong("citizen_id"), spot{other, again, "citizen_id"})
	}
	return nil
}

// shrink leaves n branches with two official members: the others move to branches of the same
// organisation, so that totals stay. Only branches that are named by the title of their list are
// chosen, since that is where the fault must be found.
func (d *district) shrink(n int) {
	var able []*branch
	for _, b := range branchesOf(d.committees) {
		if b.size <= 16 && !b.layout.shows("party_cell") {
			able = append(able, b)
		}
	}
	c := d.faultChance
	c.Shuffle(len(able), func(i, j int) { able[i], able[j] = able[j], able[i] })
	for _, b := range able {
		if n == 0 {
			return
		}
		if d.empty(c, b) {
			n--
		}
	}
}

// empty moves all but two official members away; it does nothing where the organisation has no
// other branch to take them.
func (d *district) empty(c chance, b *branch) bool {
	var others []*branch
	for _, o := range b.committee.branches {
		if o != b && !o.shrunk {
			others = append(others, o)
		}
	}
	if len(others) < 2 {
		return false
	}
	var stay []*person
	for _, p := range b.members {
		if len(stay) < 2 && p.party.isOfficial() && p.party.exempt.IsZero() {
			stay = append(stay, p)
			continue
		}
		to := pick(c, others)
		for to.has(p.name) {
			to = pick(c, others)
		}
		p.party.branch = to
		to.members = append(to.members, p)
	}
	b.members, b.shrunk = stay, true
	return true
}
