package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// on is the person as a list of an earlier day shows him: what came later is not there yet.
// It is nil for somebody who was no member then.
func (p *person) on(day dossier.Date) *person {
	if p.party.ceremony.After(day) {
		return nil
	}
	c := p.clone()
	m := c.party
	for _, d := range []*dossier.Date{
		&m.class, &m.official, &m.officialResolution, &m.officialDecision, &m.cardDate, &m.exempt, &m.left,
	} {
		if d.After(day) {
			*d = dossier.Date{}
		}
	}
	if m.officialDecision.IsZero() {
		m.official, m.officialResolution = dossier.Date{}, dossier.Date{}
		m.partyPost = ""
	}
	if m.cardDate.IsZero() {
		m.card = ""
	}
	if m.isOfficial() {
		m.badge = badgeOf(m.ceremony, day)
	}
	return c
}

// leave adds members who left between the two reports to branches whose lists say how: most died
// or moved, a few were struck off.
func (d *district) leave() {
	var branches []*branch
	for _, b := range branchesOf(d.committees) {
		if b.hamlet != "" && !b.small && b.layout.shows("member_status") {
			branches = append(branches, b)
		}
	}
	for i := range d.figures.left {
		b := branches[i%len(branches)]
		p := d.member(b, arrival{})
		p.party.left = d.day(d.figures.earlier.AddDays(5), d.figures.asOf.AddDays(-5))
		if p.party.exempt.After(p.party.left) {
			p.party.exempt = dossier.Date{}
		}
		p.party.leftHow = draw(d.chance, []weighted[string]{{60, "Từ trần"}, {34, "Đã chuyển sinh hoạt"}, {6, "Xóa tên"}})
		b.members = append(b.members, p)
	}
}
