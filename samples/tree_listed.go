package samples

import (
	"slices"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// newListedTree is the tree of a place whose branches are published by kind: those of hamlets,
// those of schools and offices, and grassroots branches that stand under the district itself.
func newListedTree(c chance, p *place, f *figures) []*committee {
	var committees []*committee
	weights := []float64{}
	for _, cm := range f.communes {
		committees = append(committees, &committee{name: "Đảng bộ " + lowerFirst(cm.name), commune: cm, founded: c.longAgo()})
		weight := 1 + c.Float64()/2
		if f.within[cm.name] > 0 { // those of which the members are published are small ones
			weight /= 2
		}
		weights = append(weights, weight)
	}
	names := slices.Clone(p.hamletNames)
	f.hamlets.branches = max(f.hamlets.branches, 3*len(f.communes))
	for i, n := range share(f.hamlets.branches, 3, weights) {
		names = committees[i].addHamlets(c, p, n, names)
		for _, s := range p.services {
			place := lowerFirst(f.communes[i].name)
			committees[i].add(c, &branch{name: "Chi bộ " + s.name + " " + place, work: s.work, office: s.name == p.services[0].name})
		}
	}
	town := f.communes[0]
	root := &committee{name: "Đảng bộ " + p.district, commune: town, root: true, founded: c.longAgo()}
	for _, a := range p.agencies[:f.agencies] {
		k := &committee{name: a.name, commune: town, agency: true, founded: c.longAgo()}
		for _, name := range list(a.branches) {
			k.add(c, &branch{name: "Chi bộ " + name, work: a.work})
		}
		committees = append(committees, k)
		if a.moved != "" {
			for _, name := range list(a.moved) {
				root.add(c, &branch{name: "Chi bộ " + name, work: a.work, before: k})
			}
		}
	}
	for _, a := range p.baseBranches[:min(f.baseBranches, len(p.baseBranches))] {
		root.add(c, &branch{name: a.name, work: a.work})
	}
	markHard(c, branchesOf(committees), f)
	committees = append(committees, root)
	setListedSizes(c, committees, f)
	return committees
}

// longAgo is when an organisation was founded.
func (c chance) longAgo() dossier.Date {
	return c.day(dossier.NewDate(1950, 1, 1), dossier.NewDate(1985, 12, 31))
}

// addHamlets gives a commune its hamlets, each with a branch, and returns the names that are left:
// no two hamlets of the district share a name.
func (k *committee) addHamlets(c chance, p *place, n int, names []string) []string {
	word := p.hamlet
	if !k.commune.rural() {
		word = p.townHamlet
	}
	for i := range n {
		name := strconv.Itoa(i + 1)
		if word == p.hamlet {
			name, names = names[0], names[1:]
		}
		b := &branch{name: "Chi bộ " + word + " " + name, hamlet: upperFirst(word) + " " + name}
		if word == p.townHamlet { // numbers come again in other towns
			b.name += " " + lowerFirst(k.commune.name)
		}
		k.add(c, b)
	}
	return names
}

// markHard says which hamlets are hard, and which of their branches are small.
func markHard(c chance, branches []*branch, f *figures) {
	hamlets := slices.DeleteFunc(slices.Clone(branches), func(b *branch) bool { return b.hamlet == "" || !b.committee.commune.rural() })
	c.Shuffle(len(hamlets), func(i, j int) { hamlets[i], hamlets[j] = hamlets[j], hamlets[i] })
	for i, b := range hamlets {
		b.difficult, b.small, b.turn = i < f.hamlets.difficult, i < f.hamlets.small, i
	}
}

// The sizes of branches: a committee needs nine official members, a grassroots branch stays below
// thirty (Điều lệ Đảng, Điều 21; QĐ 29-QĐ/TW ngày 25/07/2016, Điều 24).
const (
	smallLeast, smallMost = 6, 8
	baseLeast, baseMost   = 9, 26
	otherLeast            = 14
)

// setListedSizes shares the members out: small and grassroots branches by lot, the organisations
// of which it is published as published, the rest over the others.
func setListedSizes(c chance, committees []*committee, f *figures) {
	total := f.members
	var rest []*branch
	for _, k := range committees {
		var open []*branch
		fixed := 0
		for _, b := range k.branches {
			switch {
			case b.small:
				b.size = c.between(smallLeast, smallMost)
			case k.root:
				b.size = c.between(baseLeast, baseMost)
			default:
				open = append(open, b)
			}
			fixed += b.size
		}
		if n, ok := f.within[k.commune.name]; ok && !k.agency && !k.root {
			sizeAll(c, open, max(n-fixed, otherLeast*len(open)))
			for _, b := range k.branches {
				total -= b.size
			}
			continue
		}
		total -= fixed
		rest = append(rest, open...)
	}
	sizeAll(c, rest, max(total, otherLeast*len(rest)))
}

// sizeAll shares a number of members out over branches.
func sizeAll(c chance, branches []*branch, members int) {
	weights := make([]float64, len(branches))
	for i, b := range branches {
		weights[i] = 0.3 + c.Float64()
		if b.hamlet == "" {
			weights[i] *= 0.5
		}
	}
	for i, n := range share(members, otherLeast, weights) {
		branches[i].size = n
	}
}
