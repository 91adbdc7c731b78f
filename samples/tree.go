package samples

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// committee is a grassroots organisation: the đảng bộ of a commune or of an agency.
type committee struct {
	name      string // "Đảng bộ xã Vĩnh Hảo"
	commune   *commune
	agency    bool
	root      bool // the district itself, above its grassroots branches
	founded   dossier.Date
	branches  []*branch
	secretary *person
	named     map[string]bool // keys of those who introduced its members, once asked for
	bearers   map[string]int  // key of a name → lines that have it in its branches, once asked for
}

// branch is a chi bộ and its members.
type branch struct {
	name      string // "Chi bộ thôn Vĩnh Sơn"
	hamlet    string // "Thôn Vĩnh Sơn"; "" where the branch is no hamlet's
	work      string // occupation in a branch that is no hamlet's
	founded   dossier.Date
	committee *committee
	layout    *layout
	size      int
	members   []*person
	secretary *person
	headsIt   bool // the secretary is head of the hamlet too
	shrunk    bool // left with two official members, as a planted fault

	before    *committee // above it at the time of the earlier report, where that was another
	office    bool       // of the commune's cadres
	small     bool       // too few official members for a committee
	difficult bool       // of a hard hamlet
	turn      int        // among the hard ones
}

// officials is the number of official members who take part in the branch's work.
func (b *branch) officials() int {
	n := 0
	for _, p := range b.members {
		if p.party.isActive() {
			n++
		}
	}
	return n
}

// isOf reports whether the branch is in the organisation of a commune.
func (b *branch) isOf(c *commune) bool {
	return b.committee.commune == c && !b.committee.agency && !b.committee.root
}

// has reports whether a member has that name, accents apart.
func (b *branch) has(name string) bool {
	key := plain(name)
	return slices.ContainsFunc(b.members, func(p *person) bool { return p != nil && p.key == key })
}

// newTree is the organisations and branches with the sizes they will have.
func newTree(c chance, p *place, f *figures) []*committee {
	committees := make([]*committee, 0, len(f.communes)+f.agencies)
	weights := []float64{}
	for _, cm := range f.communes {
		committees = append(committees, &committee{name: "Đảng bộ " + lowerFirst(cm.name), commune: cm})
		weights = append(weights, 1+c.Float64()/2)
	}
	for _, a := range p.agencies[:f.agencies] {
		committees = append(committees, &committee{name: a.name, commune: f.communes[c.IntN(2)], agency: true})
		weights = append(weights, 0.25+c.Float64()/8)
	}
	for i, n := range share(f.branches, 3, weights) {
		k := committees[i]
		k.founded = c.day(dossier.NewDate(1950, 1, 1), dossier.NewDate(1985, 12, 31))
		if k.agency {
			k.addAgencyBranches(c, n, p.agencies[i-len(f.communes)])
		} else {
			k.addCommuneBranches(c, n)
		}
	}
	setSizes(c, branchesOf(committees), f.members)
	return committees
}

func branchesOf(committees []*committee) []*branch {
	var all []*branch
	for _, k := range committees {
		all = append(all, k.branches...)
	}
	return all
}

// setSizes shares the members out over the branches.
func setSizes(c chance, branches []*branch, members int) {
	weights := make([]float64, len(branches))
	for i, b := range branches {
		weights[i] = 0.3 + c.Float64()
		if b.hamlet == "" {
			weights[i] *= 0.7
		}
	}
	for i, n := range share(members, 5, weights) {
		branches[i].size = n
	}
}

func (k *committee) add(c chance, b *branch) {
	b.committee = k
	b.founded = c.day(k.founded, dossier.NewDate(2005, 12, 31))
	k.branches = append(k.branches, b)
}

// addCommuneBranches gives the commune one branch for each hamlet and a few of schools.
func (k *committee) addCommuneBranches(c chance, n int) {
	place := strings.TrimPrefix(k.name, "Đảng bộ ")
	p := k.commune.place
	extra := min(len(p.services), n/4)
	word, names := p.hamlet, c.Perm(len(p.hamletNames))
	if strings.HasPrefix(place, "thị trấn") {
		word = p.townHamlet
	}
	for i := range n - extra {
		name := p.hamletNames[names[i%len(names)]]
		switch round := i / len(names); {
		case word == p.townHamlet:
			name = fmt.Sprint(i + 1)
		case round > 0:
			name = fmt.Sprintf("%s %d", name, round+1)
		}
		b := &branch{name: "Chi bộ " + word + " " + name}
		b.hamlet = upperFirst(word) + " " + name
		k.add(c, b)
	}
	for _, s := range p.services[:extra] {
		k.add(c, &branch{name: "Chi bộ " + s.name + " " + place, work: s.work})
	}
}

// addAgencyBranches gives the agency its branches; where it needs more than are named, they are numbered.
func (k *committee) addAgencyBranches(c chance, n int, a agency) {
	names := list(a.branches)
	for i := range n {
		name := names[i%len(names)]
		if round := i / len(names); round > 0 {
			name = fmt.Sprintf("%s %d", name, round+1)
		}
		k.add(c, &branch{name: "Chi bộ " + name, work: a.work})
	}
}
