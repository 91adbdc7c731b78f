package samples

// district is a place with its organisations, people and rolls, before anything is written.
type district struct {
	chance
	faultChance chance
	place       *place
	figures     *figures
	registry    *registry
	committees  []*committee
	hamlets     map[*commune][]string
	rolls       []*roll
	hopefuls    []*person
	classes     []*class
	helpers     []string // officials who were told to help hard hamlets
}

// The streams of a seed. Faults have their own, so that planting one more moves little else.
const (
	streamPlace = iota + 1
	streamRegistry
	streamFaults
)

// newDistrict makes a place. Branches that are to be left with two official members are
// emptied before anyone is elected or introduces anyone.
func newDistrict(p *place, o Options) (*district, error) {
	f, err := readFigures(p, o.Scale)
	if err != nil {
		return nil, err
	}
	d := &district{
		chance:      newChance(o.Seed, streamPlace),
		faultChance: newChance(o.Seed, streamFaults),
		place:       p,
		figures:     f,
		registry:    newRegistry(newChance(o.Seed, streamRegistry), p),
		hamlets:     map[*commune][]string{},
	}
	if !f.listed {
		d.committees = newTree(d.chance, p, f)
	} else {
		d.committees = newListedTree(d.chance, p, f)
	}
	d.settle()
	d.members()
	d.exempt()
	d.leave()
	d.shrink((o.Faults + len(kindsOfFaults)) / (len(kindsOfFaults) + 1))
	d.posts()
	d.introduce()
	for range d.figures.courses["helpers"] {
		d.helpers = append(d.helpers, d.registry.stranger(d.percent(25)))
	}
	d.recommend()
	for _, c := range p.courses {
		d.classes = append(d.classes, d.hold(c))
	}
	d.keepWaiting()
	return d, d.enrol()
}

// settle notes the hamlets of each commune and deals the layouts out to the branches.
func (d *district) settle() {
	layouts := memberLayouts
	if !d.figures.earlier.IsZero() { // lists of several days say of which day they are, and who may lead
		layouts = []*layout{ownTemplate, handMade, register, template}
	}
	for i, b := range branchesOf(d.committees) {
		b.layout = layouts[i%len(layouts)]
		if b.office {
			b.layout = ownTemplate // which tells every post
		}
		if b.hamlet != "" {
			c := b.committee.commune
			d.hamlets[c] = append(d.hamlets[c], b.hamlet)
		}
	}
}
