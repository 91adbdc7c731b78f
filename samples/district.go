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
	d.committees = newTree(d.chance, p, f)
	d.settle()
	d.members()
	d.exempt()
	d.shrink((o.Faults + len(kindsOfFaults)) / (len(kindsOfFaults) + 1))
	d.posts()
	d.introduce()
	return d, d.enrol()
}

// settle notes the hamlets of each commune and deals the layouts out to the branches.
func (d *district) settle() {
	for i, b := range branchesOf(d.committees) {
		b.layout = memberLayouts[i%len(memberLayouts)]
		if b.hamlet != "" {
			c := b.committee.commune
			d.hamlets[c] = append(d.hamlets[c], b.hamlet)
		}
	}
}
