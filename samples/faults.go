package samples

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// fault is one thing that is wrong on purpose, under the code of the rule that it breaks.
type fault struct {
	rule  string
	spots []spot // two where it takes two places to be wrong
}

// spot is where a fault must be found: a field of a line, or the unit of a paper.
type spot struct {
	paper *paper
	line  *line // nil: the unit
	field string
}

// cell is known once the paper is written.
func (s spot) cell() dossier.Cell {
	if s.line == nil {
		return s.paper.unit
	}
	return s.paper.layout.place(s.line, s.field)
}

// seat is a line in its paper.
type seat struct {
	paper *paper
	line  *line
}

// wrong is the seat's field as the only spot of a fault.
func (s seat) wrong(field string) []spot { return []spot{{s.paper, s.line, field}} }

// member reports whether the seat is in a branch's list.
func (s seat) member() bool { return s.paper.branch != nil }

// shows reports whether the seat has something in a field.
func (s seat) shows(field string) bool {
	return s.paper.layout.shows(field) && s.line.value(field) != nil
}

// kindOfFault plants the faults of one rule. A seat that fits is clean; edit works on a copy of
// its person and leaves exactly one thing wrong.
type kindOfFault struct {
	rule string
	fits func(*planter, seat) bool
	edit func(*planter, seat) []spot // nil: no room after all
}

// planter plants faults, each in another person.
type planter struct {
	chance
	registry *registry
	asOf     dossier.Date
	papers   []*paper
	seats    []seat
	next     map[string]int // the seat that each kind looks at next
	touched  map[*person]bool
}

// plant puts n faults into the papers, the kinds in turn. It is an error when the place is too
// small to hold them.
func (d *district) plant(papers []*paper, n int) ([]fault, error) {
	if n == 0 {
		return nil, nil
	}
	p := &planter{
		chance: d.faultChance, registry: d.registry, asOf: d.figures.asOf, papers: papers,
		next: map[string]int{}, touched: map[*person]bool{},
	}
	p.deal()
	var faults []fault
	for _, paper := range papers {
		if paper.branch != nil && paper.branch.shrunk {
			faults = append(faults, fault{"TC-01", []spot{{paper: paper}}})
		}
	}
	for len(faults) < n {
		before := len(faults)
		for _, k := range kindsOfFaults {
			if len(faults) == n {
				break
			}
			if spots := p.plant(k); spots != nil {
				faults = append(faults, fault{k.rule, spots})
			}
		}
		if len(faults) == before {
			return nil, fmt.Errorf("only %d of %d faults fit; a larger scale holds more", before, n)
		}
	}
	return faults, nil
}

// deal lays out the seats such that the layouts take turns. Small branches and their secretaries
// are left out: a fault there would change more than its own line.
func (p *planter) deal() {
	var order []*layout
	byLayout := map[*layout][]seat{}
	for _, paper := range p.papers {
		if paper.branch == nil && paper.roll == nil || paper.branch != nil && paper.branch.officials() < 8 {
			continue
		}
		if byLayout[paper.layout] == nil {
			order = append(order, paper.layout)
		}
		for _, l := range paper.lines {
			if paper.branch == nil || l.person != paper.branch.secretary {
				byLayout[paper.layout] = append(byLayout[paper.layout], seat{paper, l})
			}
		}
	}
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

// plant plants one fault of a kind in the next seat that fits; nil when none is left.
func (p *planter) plant(k kindOfFault) []spot {
	for p.next[k.rule] < len(p.seats) {
		s := p.seats[p.next[k.rule]]
		p.next[k.rule]++
		original := s.line.person
		if p.touched[original] || !k.fits(p, s) {
			continue
		}
		s.line.person = original.clone()
		if spots := k.edit(p, s); spots != nil {
			p.touched[original], p.touched[s.line.person] = true, true
			return spots
		}
		s.line.person = original
	}
	return nil
}
