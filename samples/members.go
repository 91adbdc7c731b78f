package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// members fills every branch up to its size, the admissions of the term spread over all.
func (d *district) members() {
	branches := branchesOf(d.committees)
	for _, b := range branches {
		for range b.size {
			b.members = append(b.members, nil)
		}
	}
	arrivals := d.arrivals(branches)
	for _, b := range branches {
		for i := range b.members {
			b.members[i] = d.member(b, arrivals[slot{b, i}])
		}
	}
}

// ages are how old people are when the branch considers them.
var (
	agesOfTerm = []weighted[[2]int]{{22, [2]int{18, 21}}, {48, [2]int{22, 27}}, {22, [2]int{28, 37}}, {8, [2]int{38, 57}}}
	agesBefore = []weighted[[2]int]{{26, [2]int{18, 21}}, {40, [2]int{22, 28}}, {26, [2]int{29, 38}}, {8, [2]int{39, 46}}}
)

// member is one party member of a branch.
func (d *district) member(b *branch, a arrival) *person {
	p := &person{commune: b.committee.commune, party: &membership{branch: b}}
	ages := agesOfTerm
	var ceremony dossier.Date
	if a.wave != nil {
		ceremony = d.ceremony(a.wave.from, a.wave.to)
	} else {
		years := draw(d.chance, d.place.admissionYears)
		ceremony = d.ceremony(dossier.NewDate(years[0], 1, 1), dossier.NewDate(years[1], 12, 31))
		ages = agesBefore
	}
	p.party.admit(d.chance, ceremony)
	d.born(p, draw(d.chance, ages))
	if a.woman != nil {
		p.woman = *a.woman
	}
	p.party.prepare(d.chance, p)
	p.party.recognise(d.chance, d.figures.asOf)
	d.background(p, a.minority)
	d.nameIn(b, p)
	d.identify(p)
	p.party.fileNo = d.registry.fileNo()
	if !p.party.cardDate.IsZero() {
		p.party.card = d.registry.card()
	}
	d.home(p, b)
	return p
}

// ceremony is a day in the interval, often near one of the great days, never 29 February.
func (d *district) ceremony(from, to dossier.Date) dossier.Date {
	day := d.day(from, to)
	if d.percent(30) {
		great := pick(d.chance, []dossier.Date{{Month: 2, Day: 3}, {Month: 5, Day: 19}, {Month: 9, Day: 2}})
		great.Year = day.Year
		if near := great.AddDays(d.between(-3, 6)); !near.Before(from) && !near.After(to) {
			day = near
		}
	}
	if day.Month == 2 && day.Day == 29 {
		day.Day = 28
	}
	return day
}

// born gives a member sex and a birth date such that the age fits the branch's meeting.
func (d *district) born(p *person, ages [2]int) {
	p.woman = d.percent(womenAmong(p.party.ceremony))
	years := d.between(ages[0], ages[1])
	p.birth = p.party.resolution.AddMonths(-12 * years).AddDays(-d.between(70, 350))
}

// womenAmong is the percentage of women among those admitted in a year: it has risen.
func womenAmong(ceremony dossier.Date) float64 {
	switch {
	case ceremony.Year < 1980:
		return 14
	case ceremony.Year < 2000:
		return 25
	}
	return 41
}

// nameIn names a person as nobody in the branch is named, so that introducers are told apart.
func (d *district) nameIn(b *branch, p *person) {
	for {
		d.registry.name(p)
		if !b.has(p.name) {
			return
		}
	}
}

// home puts a member where the branch is: hamlet branches gather neighbours.
func (d *district) home(p *person, b *branch) {
	p.hamlet, p.occupation = b.hamlet, b.work
	if b.hamlet == "" {
		p.hamlet = d.hamletIn(p.commune)
	}
	if p.occupation == "" {
		p.occupation = d.villageWork(p)
	}
}

// villageWork is what somebody of a hamlet lives on.
func (d *district) villageWork(p *person) string {
	retired := 60
	if p.woman {
		retired = 55
	}
	if p.age(d.figures.asOf) >= retired && d.percent(45) {
		return "Hưu trí"
	}
	return draw(d.chance, []weighted[string]{
		{76, "Nông dân"}, {8, "Cán bộ xã"}, {6, "Kinh doanh"}, {5, "Lao động tự do"}, {5, "Giáo viên"},
	})
}
