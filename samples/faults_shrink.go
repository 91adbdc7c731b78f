package samples

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
