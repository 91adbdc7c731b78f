package samples

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// association is a mass association with its ways.
type association struct {
	code     string // of code list "association"
	folder   string // of its rolls
	unit     string // before the commune: "Hội Nông dân" xã Vĩnh Hảo
	superior string
	founded  dossier.Date
	branch   string // before the hamlet: "Chi hội" thôn Vĩnh Sơn
	title    string
	post     string // of who leads a branch
}

// associations are the four of the article.
var associations = []*association{
	{"veterans", "Hội Cựu chiến binh", "Hội Cựu chiến binh", "HỘI CỰU CHIẾN BINH HUYỆN",
		dossier.NewDate(1990, 6, 1), "Chi hội", "DANH SÁCH HỘI VIÊN HỘI CỰU CHIẾN BINH", "Chi hội trưởng"},
	{"women", "Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ", "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN",
		dossier.NewDate(1960, 1, 1), "Chi hội", "DANH SÁCH HỘI VIÊN HỘI LIÊN HIỆP PHỤ NỮ", "Chi hội trưởng"},
	{"farmers", "Hội Nông dân", "Hội Nông dân", "HỘI NÔNG DÂN HUYỆN",
		dossier.NewDate(1979, 1, 1), "Chi hội", "DANH SÁCH HỘI VIÊN HỘI NÔNG DÂN", "Chi hội trưởng"},
	{"youth", "Đoàn Thanh niên", "Đoàn Thanh niên", "HUYỆN ĐOÀN",
		dossier.NewDate(1931, 3, 26), "Chi đoàn", "DANH SÁCH ĐOÀN VIÊN", "Bí thư chi đoàn"},
}

// roll is the list that one association of a commune keeps.
type roll struct {
	association *association
	commune     *commune
	layout      *layout
	entries     []*entry
}

// name is the association in the commune: "Hội Nông dân xã Vĩnh Hảo".
func (r *roll) name() string { return r.association.unit + " " + lowerFirst(r.commune.name) }

// entry is one person in one roll.
type entry struct {
	*person
	roll     *roll
	joined   dossier.Date
	post     string
	cardNo   string // of the association
	withID   bool   // the roll knows the personal number
	withCard bool   // and the party card
}

// enrol fills the rolls: first the party members, as many as the figures say, then others.
func (d *district) enrol() error {
	for _, a := range associations {
		if d.figures.rolls[a.code].total == 0 {
			continue
		}
		if err := d.enrolIn(a); err != nil {
			return err
		}
	}
	return nil
}

func (d *district) enrolIn(a *association) error {
	want := d.figures.rolls[a.code]
	var able []*person
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			if d.may(a, p) {
				able = append(able, p)
			}
		}
	}
	if len(able) < want.party {
		return fmt.Errorf("only %d party members could be in %s, the figures ask for %d", len(able), a.code, want.party)
	}
	d.Shuffle(len(able), func(i, j int) { able[i], able[j] = able[j], able[i] })
	rolls := map[*commune]*roll{}
	weights := []float64{}
	for i, c := range d.figures.communes {
		layouts := rollLayouts[a.code]
		rolls[c] = &roll{association: a, commune: c, layout: layouts[i%len(layouts)]}
		d.rolls = append(d.rolls, rolls[c])
		weights = append(weights, 0.6+d.Float64())
	}
	for _, p := range able[:want.party] {
		d.enter(rolls[p.commune], p)
	}
	for i, n := range share(want.total-want.party, 0, weights) {
		r := rolls[d.figures.communes[i]]
		d.outsiders(r, n)
		d.Shuffle(len(r.entries), func(i, j int) { r.entries[i], r.entries[j] = r.entries[j], r.entries[i] })
	}
	return nil
}

// may reports whether a party member could be in the association.
func (d *district) may(a *association, p *person) bool {
	switch a.code {
	case "veterans":
		return !p.woman && !p.birth.After(veteranBefore(d.figures.asOf))
	case "women":
		return p.woman
	case "farmers":
		return p.occupation == "Nông dân"
	}
	return p.age(d.figures.asOf) < 30
}

// enter puts a person on a roll.
func (d *district) enter(r *roll, p *person) {
	e := &entry{person: p, roll: r, cardNo: digits(d.chance, 6), withID: d.percent(80), withCard: d.percent(60)}
	from := adultFrom(p.birth)
	switch r.association.code {
	case "veterans":
		if p.enlisted.IsZero() {
			d.serve(p)
		}
		from = p.discharged.AddDays(20)
	case "youth":
		if p.youthJoined.IsZero() {
			p.youthJoined = d.day(p.birth.AddMonths(12*16), lesser(p.birth.AddMonths(12*17), d.figures.asOf))
		}
	}
	if from.Before(r.association.founded) {
		from = r.association.founded
	}
	e.joined = d.day(from, lesser(from.AddMonths(12*12), d.figures.asOf))
	if r.association.code == "youth" {
		e.joined = p.youthJoined
	}
	if len(r.entries)%25 == 0 {
		e.post = r.association.post
	}
	r.entries = append(r.entries, e)
}

func lesser(a, b dossier.Date) dossier.Date {
	if b.Before(a) {
		return b
	}
	return a
}
