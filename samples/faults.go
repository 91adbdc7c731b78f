package samples

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// fault is one thing that is wrong on purpose, under the code of the rule that it breaks.
type fault struct {
	rule  string
	what  string // the kind
	spots []spot // two where it takes two places to be wrong
}

// kindOfFault is one way in which people get one thing wrong: in a line, in a whole paper, or by
// sending one more paper. What is edited was clean, and exactly one thing is wrong after.
type kindOfFault struct {
	rule  string
	what  string                            // was done; no two kinds have the same
	fits  func(*planter, seat) bool         // the lines that can be edited so
	edit  func(*planter, seat) []spot       // on a copy of line and person; nil: no room after all
	twins bool                              // in the roll and the branch's list of one person; seat is in the roll
	paper func(*planter, *paper) []spot     // edits a whole paper; nil: it does not fit, nothing changed
	sends func(*planter, *committee) *paper // one more paper
	at    func(*paper) []spot               // where that one is wrong
}

// kindsOfFaults are planted in turn; TC-01 is planted before, when the branches are filled.
var kindsOfFaults = slices.Concat(
	ageFaults, certificateFaults, introducerFaults, stepFaults, youthFaults,
	probationFaults, recognitionFaults, memberTypeFaults,
	cardFaults, badgeFaults, statusFaults,
	numberFaults, valueFaults, dateFaults, personFaults,
	rollFaults, serviceFaults, rollPartyFaults,
	doubleFaults, namesakeFaults,
	candidateFaults, classFaults, hamletFaults, unitFaults, targetFaults,
	columnFaults, fileFaults, listFaults,
)

// planter plants faults, each in another person, line or paper.
type planter struct {
	chance
	district *district
	registry *registry
	asOf     dossier.Date
	papers   []*paper
	seats    []seat             // of lines
	whole    []*paper           // kept for faults that spoil a whole paper
	lists    map[*person][]seat // where each person stands
	members  map[string]bool    // keys of the names of all party members, once asked for
	senders  []*committee
	more     []*paper       // sent for the sake of a fault
	next     map[string]int // the seat or paper that each kind looks at next
	touched  map[*line]bool
	spoilt   map[*paper]bool
}

// plant puts n faults into the papers, the kinds in turn, and returns the papers, some of them
// new. It is an error when the place is too small to hold the faults.
func (d *district) plant(papers []*paper, n int) ([]*paper, []fault, error) {
	if n == 0 {
		return papers, nil, nil
	}
	p := &planter{
		chance: d.faultChance, district: d, registry: d.registry, asOf: d.figures.asOf, papers: papers,
		next: map[string]int{}, touched: map[*line]bool{}, spoilt: map[*paper]bool{},
	}
	p.papers = append(p.papers, p.furtherLists()...)
	p.deal()
	var faults []fault
	for _, paper := range papers {
		if paper.branch != nil && paper.branch.shrunk {
			faults = append(faults, fault{"TC-01", "two official members", []spot{{paper: paper}}})
		}
	}
	kinds := slices.Clone(kindsOfFaults)
	p.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	for len(faults) < n {
		before := len(faults)
		for _, k := range kinds {
			if len(faults) == n {
				break
			}
			if spots := p.plant(k); spots != nil {
				faults = append(faults, fault{k.rule, k.what, spots})
			}
		}
		if len(faults) == before {
			return nil, nil, fmt.Errorf("only %d of %d faults fit; a larger scale holds more", before, n)
		}
	}
	return append(p.papers, p.more...), faults, nil
}

// plant plants one fault of a kind where it fits next; nil when no room is left.
func (p *planter) plant(k kindOfFault) []spot {
	switch {
	case k.paper != nil:
		return p.spoil(k)
	case k.sends != nil:
		return p.send(k)
	}
	for p.next[k.what] < len(p.seats) {
		s := p.seats[p.next[k.what]]
		p.next[k.what]++
		if p.touched[s.line] || k.twins != (s.twin != nil) || !k.fits(p, s) {
			continue
		}
		if spots := p.edit(k, s); spots != nil {
			return spots
		}
	}
	return nil
}

// edit changes a copy of the line of a seat; the lines of all spots are spent.
func (p *planter) edit(k kindOfFault, s seat) []spot {
	original := *s.line
	s.line.raw, s.line.cells = maps.Clone(original.raw), maps.Clone(original.cells)
	if s.line.person != nil {
		s.line.person = original.clone()
	}
	spots := k.edit(p, s)
	if spots == nil {
		*s.line = original
		return nil
	}
	p.touched[s.line] = true
	for _, at := range spots {
		p.touched[at.line] = true
	}
	return spots
}

// spoil plants one fault of a kind in the next whole paper that fits.
func (p *planter) spoil(k kindOfFault) []spot {
	for p.next[k.what] < len(p.whole) {
		paper := p.whole[p.next[k.what]]
		p.next[k.what]++
		if p.spoilt[paper] {
			continue
		}
		if spots := k.paper(p, paper); spots != nil {
			p.spoilt[paper] = true
			return spots
		}
	}
	return nil
}

// send has the next organisation send one more paper.
func (p *planter) send(k kindOfFault) []spot {
	for p.next[k.what] < len(p.senders) {
		c := p.senders[p.next[k.what]]
		p.next[k.what]++
		if sent := k.sends(p, c); sent != nil {
			p.more = append(p.more, sent)
			return k.at(sent)
		}
	}
	return nil
}
