package samples

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// seat is a line in its paper.
type seat struct {
	paper *paper
	line  *line
	twin  *seat // in a roll: the same person in the list of the branch
}

// wrong is the seat's field as the only spot of a fault.
func (s seat) wrong(field string) []spot { return []spot{{paper: s.paper, line: s.line, field: field}} }

// shows reports whether the seat has something in a field.
func (s seat) shows(field string) bool {
	return s.paper.layout.shows(field) && s.line.value(field) != nil
}

// deal lays out the seats such that the layouts take turns. Left out are small branches and their
// secretaries, and whoever introduced others: a fault there would change more than its own line.
// Of each layout some papers are kept whole.
func (p *planter) deal() {
	standing := p.standing()
	p.lists = standing
	var order []*layout
	byLayout, wholes := map[*layout][]seat{}, map[*layout]int{}
	for _, paper := range p.papers {
		if paper.branch != nil && (paper.branch.officials() < 8 || paper.branch.shrunk) {
			continue
		}
		if wholes[paper.layout]++; wholes[paper.layout]%keptWhole(paper.kind) == 2 {
			p.whole = append(p.whole, paper)
			continue
		}
		if byLayout[paper.layout] == nil {
			order = append(order, paper.layout)
		}
		for _, l := range paper.lines {
			if s, ok := p.seat(paper, l, standing[l.person]); ok {
				byLayout[paper.layout] = append(byLayout[paper.layout], s)
			}
		}
	}
	p.senders = slices.Clone(p.district.committees)
	p.Shuffle(len(p.senders), func(i, j int) { p.senders[i], p.senders[j] = p.senders[j], p.senders[i] })
	p.Shuffle(len(p.whole), func(i, j int) { p.whole[i], p.whole[j] = p.whole[j], p.whole[i] })
	longest := 0
	for _, l := range order {
		seats := byLayout[l]
		p.Shuffle(len(seats), func(i, j int) { seats[i], seats[j] = seats[j], seats[i] })
		longest = max(longest, len(seats))
	}
	for i := range longest {
		for _, l := range order {
			if i < len(byLayout[l]) {
				p.seats = append(p.seats, byLayout[l][i])
			}
		}
	}
}

// keptWhole is how many papers of a kind there are for one that is kept whole.
func keptWhole(k dossier.Kind) int {
	switch k {
	case dossier.Candidate, dossier.Training:
		return 3
	}
	return 7
}

// pinned keeps a member of a branch as he is, for the sake of a fault elsewhere that names him; false
// where his line is wrong already.
func (p *planter) pinned(m *person) bool {
	for _, s := range p.lists[m] {
		if p.touched[s.line] || s.line.person != m {
			return false
		}
	}
	for _, s := range p.lists[m] {
		p.touched[s.line] = true
	}
	return true
}

// standing is where each person stands.
func (p *planter) standing() map[*person][]seat {
	all := map[*person][]seat{}
	for _, paper := range p.papers {
		for _, l := range paper.lines {
			if l.person != nil {
				all[l.person] = append(all[l.person], seat{paper: paper, line: l})
			}
		}
	}
	return all
}

// seat is that of a line which nothing else hangs on: of somebody who stands nowhere else, or of
// a roll whose person stands in the list of a branch as well.
func (p *planter) seat(paper *paper, l *line, stands []seat) (seat, bool) {
	s := seat{paper: paper, line: l}
	switch {
	case l.person == nil:
		return s, true
	case l.party != nil && l.party.branch.relies(l.person):
		return s, false
	case len(stands) == 1:
		return s, true
	case len(stands) != 2 || paper.roll == nil || l.party == nil:
		return s, false
	}
	other := slices.IndexFunc(stands, func(o seat) bool { return o.paper.branch != nil })
	if other < 0 || stands[other].paper.branch.officials() < 8 {
		return s, false
	}
	s.twin = &stands[other]
	return s, true
}

// relies reports whether the branch names somebody elsewhere: as its secretary, or as an introducer
// of anyone in its organisation.
func (b *branch) relies(p *person) bool {
	k := b.committee
	if k.named == nil {
		k.named = map[string]bool{}
		for _, other := range k.branches {
			for _, m := range other.members {
				k.named[plain(m.party.referrer1)], k.named[plain(m.party.referrer2)] = true, true
			}
		}
	}
	return p == b.secretary || p == k.secretary || k.named[p.key]
}
