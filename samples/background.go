package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// background gives a person what depends on neither party nor association: group, hometown,
// education, old soldiers' years. Minority says whether he is of a minority, nil leaves it to chance.
func (d *district) background(p *person, minority *bool) {
	group := draw(d.chance, d.place.peoples)
	for minority != nil && *minority == (group.spellings[0] == "Kinh") {
		group = draw(d.chance, d.place.peoples)
	}
	p.ethnicity = group.spellings[0]
	if d.percent(20) {
		p.ethnicity = pick(d.chance, group.spellings)
	}
	p.religion = "Không"
	if group.spellings[0] == "Hmông" && d.percent(8) {
		p.religion = "Tin Lành"
	}
	p.hometown = d.place.homeIn(p.commune)
	if !d.percent(group.home) {
		p.hometown = pick(d.chance, d.place.farHomes)
	}
	d.educate(p)
	if d.percent(55) {
		p.phone = "09000" + digits(d.chance, 5)
	}
}

// educate gives an education that fits the generation; party members have lower secondary or more.
func (d *district) educate(p *person) {
	switch {
	case p.birth.Year < 1970: // the ten-year school of the North
		p.general = draw(d.chance, []weighted[string]{{40, "7/10"}, {15, "8/10"}, {45, "10/10"}})
	case p.birth.Year < 1982:
		p.general = draw(d.chance, []weighted[string]{{35, "9/12"}, {5, "10/12"}, {60, "12/12"}})
	case p.age(d.figures.asOf) < 19: // still at school
		p.general = "9/12"
	default:
		p.general = draw(d.chance, []weighted[string]{{12, "9/12"}, {88, "12/12"}})
	}
	p.professional = "Chưa qua đào tạo"
	if p.general == "12/12" || p.general == "10/10" {
		p.professional = draw(d.chance, []weighted[string]{
			{45, "Chưa qua đào tạo"}, {10, "Sơ cấp"}, {18, "Trung cấp"}, {10, "Cao đẳng"}, {17, "Đại học"},
		})
	}
	if p.age(d.figures.asOf) < 21 {
		p.professional = "Chưa qua đào tạo"
	}
	p.theory = "Chưa qua đào tạo"
	if p.party != nil && p.age(d.figures.asOf) >= 28 {
		p.theory = draw(d.chance, []weighted[string]{{30, "Chưa qua đào tạo"}, {48, "Sơ cấp"}, {19, "Trung cấp"}, {3, "Cao cấp"}})
	}
}

// identify gives numbers: in 2018 a third had no personal number yet, and half of those an old card;
// by 2023 everybody had one.
func (d *district) identify(p *person) {
	switch {
	case d.percent(d.place.identified):
		p.citizenID = d.registry.citizen(p)
	case d.percent(55) && p.age(d.figures.asOf) >= 14:
		p.oldID = d.registry.old()
	}
}

// serve gives a person years in the army, from 18 on.
func (d *district) serve(p *person) {
	p.enlisted = d.day(adultFrom(p.birth), p.birth.AddMonths(12*21))
	months := d.between(18, 70)
	if p.birth.Year > 1972 {
		months = d.between(18, 30)
	}
	p.discharged = p.enlisted.AddMonths(months).AddDays(d.between(0, 27))
	if p.discharged == dossier.NewDate(1970, 1, 1) { // as chance.day
		p.discharged.Day = 2
	}
}

// hamletIn is a hamlet of the commune that has a branch.
func (d *district) hamletIn(c *commune) string {
	return pick(d.chance, d.hamlets[c])
}

// digits is n random digits.
func digits(c chance, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + c.IntN(10))
	}
	return string(b)
}

// veteranBefore is the last birth date with which somebody can have served and come home.
func veteranBefore(asOf dossier.Date) dossier.Date { return asOf.AddMonths(-12 * 25) }
