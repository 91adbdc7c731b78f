package samples

// outsiders adds n people who are not in the party to a roll. Some of them are already in
// another roll of the commune, as one person may be in several associations.
func (d *district) outsiders(r *roll, n int) {
	known := d.neighbours(r)
	for range n {
		if len(known) > 0 && d.percent(38) {
			d.enter(r, known[0])
			known = known[1:]
			continue
		}
		d.enter(r, d.outsider(r))
	}
}

// neighbours are people in other rolls of the commune who could be in this one too.
func (d *district) neighbours(r *roll) []*person {
	var out []*person
	seen := map[*person]bool{}
	for _, other := range d.rolls {
		if other.commune != r.commune || other == r {
			continue
		}
		for _, e := range other.entries {
			if e.party == nil && !seen[e.person] && d.fits(r.association, e.person) {
				seen[e.person] = true
				out = append(out, e.person)
			}
		}
	}
	d.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// fits reports whether somebody outside the party could be in the association.
func (d *district) fits(a *association, p *person) bool {
	switch a.code {
	case "veterans":
		return !p.enlisted.IsZero()
	case "women":
		return p.woman
	case "farmers":
		return true
	}
	return p.age(d.figures.asOf) < 30
}

// generations are the ages at which people are in each association.
var generations = map[string][]weighted[[2]int]{
	"veterans": {{15, [2]int{26, 45}}, {60, [2]int{46, 65}}, {25, [2]int{66, 84}}},
	"women":    {{20, [2]int{18, 29}}, {55, [2]int{30, 54}}, {25, [2]int{55, 76}}},
	"farmers":  {{16, [2]int{18, 29}}, {60, [2]int{30, 54}}, {24, [2]int{55, 72}}},
	"youth":    {{30, [2]int{16, 18}}, {50, [2]int{19, 25}}, {20, [2]int{26, 29}}},
}

// outsider is a new person of the commune who is not in the party.
func (d *district) outsider(r *roll) *person {
	code := r.association.code
	ages := draw(d.chance, generations[code])
	p := &person{commune: r.commune, hamlet: d.hamletIn(r.commune), occupation: "Nông dân"}
	p.birth = d.figures.asOf.AddMonths(-12 * d.between(ages[0], ages[1])).AddDays(-d.between(1, 360))
	switch code {
	case "women":
		p.woman = true
	case "farmers", "youth":
		p.woman = d.percent(48)
	}
	d.background(p, nil)
	d.registry.name(p)
	d.identify(p)
	if p.age(d.figures.asOf) < 19 {
		p.occupation = "Học sinh"
	}
	return p
}
