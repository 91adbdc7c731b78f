package samples

import "slices"

// lead gives each commune a party secretary and a chairman, who belong to the branch of its office;
// so many of them come from elsewhere as is published.
func (d *district) lead() {
	var posts []*person
	for _, k := range d.committees {
		if k.agency || k.root {
			continue
		}
		office := k.branches[slices.IndexFunc(k.branches, func(b *branch) bool { return b.office })]
		able := d.able(office)
		able = slices.DeleteFunc(able, func(p *person) bool { return p.party.partyPost != "" })
		secretary, chairman := able[0], able[1]
		k.secretary = secretary
		secretary.party.partyPost = "Bí thư Đảng ủy"
		chairman.party.partyPost, chairman.party.govPost = "Phó Bí thư Đảng ủy", "Chủ tịch UBND "+k.commune.kind()
		posts = append(posts, secretary, chairman)
	}
	d.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
	for i, p := range posts {
		p.hometown = d.place.homeIn(p.commune)
		if i < d.figures.nonLocals {
			p.hometown = pick(d.chance, d.place.farHomes)
		}
		p.general = "12/12"
		if p.birth.Year < 1970 { // the ten-year school of the North
			p.general = "10/10"
		}
		p.professional, p.theory = "Đại học", pick(d.chance, list("Trung cấp,Cao cấp"))
	}
}

// train gives whoever sits on a committee an elementary course in political theory at least.
func (d *district) train() {
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			if p.party.partyPost != "" && p.theory == "Chưa qua đào tạo" {
				p.theory = "Sơ cấp"
			}
		}
	}
}

// headHamlets has secretaries lead their hamlets, but for as many as is published.
func (d *district) headHamlets() {
	hamlets := slices.DeleteFunc(branchesOf(d.committees), func(b *branch) bool { return b.hamlet == "" })
	for i, at := range d.Perm(len(hamlets)) {
		b := hamlets[at]
		b.headsIt = i >= d.figures.hamlets.notHeads
		b.secretary.party.govPost = ""
		if b.headsIt {
			b.secretary.party.govPost = d.place.headOf(b.committee.commune)
		}
	}
}
