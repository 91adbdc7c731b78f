package samples

import (
	"fmt"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// minCommittee is the number of official members from which a branch elects a committee
// (QĐ 29-QĐ/TW ngày 25/07/2016, Điều 24).
const minCommittee = 9

// posts gives each branch a secretary and, where it is big enough, a committee.
func (d *district) posts() {
	for _, k := range d.committees {
		for _, b := range k.branches {
			d.elect(b)
		}
		if k.root {
			continue
		}
		k.secretary = pick(d.chance, k.branches).secretary
		k.secretary.party.govPost = "Bí thư Đảng ủy"
	}
	if d.figures.listed {
		d.lead()
		d.headHamlets()
		d.train()
	}
}

// able are the official members who take part, the well experienced first; where two reports tell
// of the branch, those who were official in both.
func (d *district) able(b *branch) []*person {
	var able []*person
	for _, p := range b.members {
		if p.party.isActive() && (d.figures.earlier.IsZero() || !p.party.officialDecision.After(d.figures.earlier)) {
			able = append(able, p)
		}
	}
	slices.SortStableFunc(able, func(a, c *person) int {
		return distance(a.age(d.figures.asOf), 48) - distance(c.age(d.figures.asOf), 48)
	})
	return able
}

// elect chooses those who lead a branch.
func (d *district) elect(b *branch) {
	able := d.able(b)
	titles := []string{"Bí thư chi bộ", "Phó bí thư chi bộ"}
	if len(able) >= minCommittee {
		titles = append(titles, "Chi ủy viên")
	}
	for i, t := range titles[:min(len(titles), len(able))] {
		able[i].party.partyPost = t
	}
	b.secretary = able[0]
	if !d.figures.listed && b.hamlet != "" && d.percent(60) {
		b.headsIt = true
		b.secretary.party.govPost = d.place.head
	}
}

func distance(a, b int) int { return max(a-b, b-a) }

// exempt excuses some of the old from work and meetings; they remain members.
func (d *district) exempt() {
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			if p.age(d.figures.asOf) >= 72 && b.officials() > 5 && d.percent(18) {
				p.party.exempt = d.day(p.birth.AddMonths(12*70), d.figures.asOf)
			}
		}
	}
}

// introduce gives every member the introducers of his admission: two official members, or one
// and the Youth Union (Điều lệ Đảng, Điều 4.1). Those who introduced long ago have left the branch.
func (d *district) introduce() {
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			d.introducers(b, p)
		}
	}
}

func (d *district) introducers(b *branch, p *person) {
	m := p.party
	names := []string{}
	for _, i := range d.Perm(len(b.members))[:min(len(b.members), 8)] {
		other := b.members[i]
		if other != p && other.party.isOfficial() && other.party.official.AddMonths(12).Before(m.resolution) {
			names = append(names, other.name)
		}
	}
	for len(names) < 2 {
		name := d.place.newName(d.chance, pick(d.chance, d.place.introducers), d.percent(25))
		if !b.has(name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	m.referrer1, m.referrer2 = names[0], names[1]
	if !p.youthJoined.IsZero() && p.age(m.resolution) < 30 && d.percent(65) {
		m.referrer2 = ""
		m.unionResolution = unionResolution(d.chance, m.resolution)
	}
}

// unionResolution is the resolution of the Youth Union that introduces.
func unionResolution(c chance, branch dossier.Date) string {
	return fmt.Sprintf("NQ %02d-NQ/ĐTN ngày %s", c.between(1, 40), branch.AddDays(-c.between(8, 24)).VN())
}
