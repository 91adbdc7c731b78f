package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// hopes are what is known of somebody outside the party whom a branch wants to admit.
type hopes struct {
	branch      *branch
	recognised  dossier.Date // as outstanding
	certificate dossier.Date
	mentor      string
	sector      string
}

var candidateLayout = ownLayout(dossier.Candidate, "Nguồn kết nạp")

// recommend has the branches of hamlets name the people they want to admit: the branches of which
// it is published exactly so many, the others by turns.
func (d *district) recommend() {
	var open []*branch
	for _, b := range branchesOf(d.committees) {
		if b.hamlet == "" {
			continue
		}
		if figure, ok := d.place.recognised[b.hamlet]; ok {
			for range d.figures.courses[figure] {
				d.hopefuls = append(d.hopefuls, d.hopeful(b))
			}
			continue
		}
		open = append(open, b)
	}
	for i := len(d.hopefuls); i < d.figures.courses["candidates"]; i++ {
		d.hopefuls = append(d.hopefuls, d.hopeful(open[i%len(open)]))
	}
}

// keepWaiting gives some of those whom no class of the year took in a certificate of five years ago, which soon ends.
func (d *district) keepWaiting() {
	for i, p := range d.hopefuls {
		learnt := d.figures.asOf.AddDays(15 + i%150).AddMonths(-60)
		if i%9 == 4 && p.hopes.certificate.IsZero() && !p.birth.AddMonths(12*18).After(learnt) {
			p.hopes.certificate = learnt
		}
	}
}

// hopeful is a young person of a hamlet, recognised in the year of the report.
func (d *district) hopeful(b *branch) *person {
	p := &person{commune: b.committee.commune, hamlet: b.hamlet, woman: d.percent(48), occupation: "Nông dân"}
	p.birth = d.figures.asOf.AddMonths(-12 * d.between(19, 34)).AddDays(-d.between(1, 360))
	d.background(p, nil)
	d.registry.name(p)
	d.identify(p)
	first := dossier.NewDate(int(d.figures.asOf.Year), 1, 5)
	p.hopes = &hopes{
		branch: b, recognised: d.day(first, first.AddMonths(9)), mentor: pick(d.chance, d.able(b)).name,
		sector: pick(d.chance, d.place.sectors),
	}
	return p
}

// candidateTable lists the candidates of the place, branch by branch.
func (d *district) candidateTable() *paper {
	var lines []*line
	for _, p := range d.hopefuls {
		h := p.hopes
		stage := "1. Quần chúng ưu tú"
		if !h.certificate.IsZero() {
			stage = "2. Đã học lớp nhận thức về Đảng"
		}
		lines = append(lines, &line{person: p, cells: map[string]any{
			"party_cell": h.branch.name, "candidate_stage": stage, "candidate_recognised_on": h.recognised, "mentor_party_member": h.mentor,
			"certificate_issued_on": filled(h.certificate), "sector": h.sector,
		}})
	}
	return &paper{
		path: d.place.folder() + "/Nguồn kết nạp Đảng.xlsx", layout: candidateLayout, lines: lines,
		title: title{district: strings.ToUpper(d.place.party), heading: "DANH SÁCH QUẦN CHÚNG ƯU TÚ, ĐỐI TƯỢNG KẾT NẠP ĐẢNG", asOf: d.figures.asOf},
	}
}
