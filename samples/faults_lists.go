package samples

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Where faults are asked for, each organisation sends further lists, of the people of a class and
// of its hamlets, and some branches send their candidates. The list of organisations has some that
// ended long ago.
const (
	rowsOfLists    = 18
	rowsOfClass    = 32
	candidateLists = 100
)

func (p *planter) furtherLists() []*paper {
	units := p.papers[0]
	units.lines = append(units.lines, p.ended(6*len(p.district.committees), "Hợp tác xã số")...)
	var out []*paper
	for i, k := range p.district.committees {
		out = append(out, p.class(k, i))
		if !k.agency {
			out = append(out, p.hamlets(k))
		}
	}
	branches := branchesOf(p.district.committees)
	for i := range min(candidateLists, len(branches)) {
		out = append(out, p.candidates(branches[i*len(branches)/min(candidateLists, len(branches))]))
	}
	return out
}

// listOf is a list that an organisation sends.
func (p *planter) listOf(k *committee, kind dossier.Kind, l *layout, name, heading string, lines []*line) *paper {
	return &paper{
		path: k.name + "/" + name + ".xlsx", kind: kind, layout: l, committee: k, lines: lines,
		title: title{district: strings.ToUpper(p.district.place.party), unit: k.name, heading: heading, asOf: p.asOf},
	}
}

// newcomer is somebody of the commune who is in no list yet.
func (p *planter) newcomer(k *committee, from, to int) *person {
	n := &person{commune: k.commune, hamlet: pick(p.chance, p.district.hamlets[k.commune]), occupation: "Nông dân", woman: p.percent(45)}
	n.birth = p.asOf.AddMonths(-12 * p.between(from, to)).AddDays(-p.between(1, 360))
	n.ethnicity, n.religion = draw(p.chance, p.district.place.peoples).spellings[0], "Không"
	n.hometown = hometown{"tỉnh Hà Giang", lowerFirst(k.commune.name) + ", huyện Bắc Quang"}
	n.general, n.professional, n.theory = "12/12", "Chưa qua đào tạo", "Chưa qua đào tạo"
	p.registry.name(n)
	n.citizenID = p.registry.citizen(n)
	return n
}

// candidates are people on the way into the party: every other has been proposed by the branch.
func (p *planter) candidates(b *branch) *paper {
	k := b.committee
	var lines []*line
	for i := range rowsOfLists / 2 {
		n := p.newcomer(k, 21, 33)
		for n.key == b.secretary.key {
			p.registry.name(n)
		}
		met := p.asOf.AddDays(-p.between(8, 50))
		l := &line{person: n, cells: map[string]any{
			"party_cell": b.name, "mentor_party_member": b.secretary.name, "sector": "Nông thôn",
			"candidate_stage": "Đã học lớp nhận thức về Đảng", "candidate_recognised_on": met.AddDays(-p.between(300, 420)),
			"certificate_issued_on": met.AddDays(-p.between(80, 280)), "certificate_no": p.certificateNo(),
			"application_on": met.AddDays(-p.between(40, 70)), "cv_written_on": met.AddDays(-p.between(15, 35)),
		}}
		if i%2 == 1 {
			l.cells["candidate_stage"], l.cells["cell_resolution_on"] = "Chi bộ đề nghị kết nạp", met
		}
		lines = append(lines, l)
	}
	list := p.listOf(k, dossier.Candidate, candidateLayout, "Quần chúng ưu tú, "+b.name, "DANH SÁCH QUẦN CHÚNG ƯU TÚ", lines)
	list.title.superior, list.title.unit = k.name, b.name
	return list
}

// certificateNo is the number of a certificate that nobody else has.
func (p *planter) certificateNo() string {
	return p.registry.number("certificate", func() string { return fmt.Sprintf("%04d/GCN-TTCT", p.IntN(10_000)) })
}

// class is an awareness class that an organisation held.
func (p *planter) class(k *committee, no int) *paper {
	began := p.asOf.AddDays(-p.between(120, 200))
	var lines []*line
	for range rowsOfClass {
		lines = append(lines, &line{person: p.newcomer(k, 19, 35), cells: map[string]any{
			"training_kind": "Bồi dưỡng nhận thức về Đảng", "class_name": fmt.Sprintf("Khóa %d/2018", no+1), "started_on": began,
			"certificate_no": p.certificateNo(), "certificate_issued_on": began.AddDays(12), "grade": pick(p.chance, []string{"Khá", "Giỏi", "Trung bình"}),
		}})
	}
	return p.listOf(k, dossier.Training, trainingLayout, "Lớp nhận thức về Đảng", "DANH SÁCH HỌC VIÊN LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG", lines)
}

// hamlets are those of a commune: of branches, and small ones without.
func (p *planter) hamlets(k *committee) *paper {
	var lines []*line
	add := func(name string, b *branch, cells map[string]any) {
		cells["hamlet_name"], cells["commune"], cells["household_count"] = name, k.commune.name, p.between(60, 160)
		lines = append(lines, &line{branch: b, cells: cells})
	}
	for _, b := range k.branches {
		if b.hamlet != "" && len(lines) < rowsOfLists {
			add(b.hamlet, b, map[string]any{"has_branch": "x", "head_name": b.secretary.name, "head_is_party_member": "x"})
		}
	}
	for i := range rowsOfLists {
		add(fmt.Sprintf("Thôn Khe Lạnh %d", i+1), nil, map[string]any{"difficult": "x"})
	}
	return p.listOf(k, dossier.Hamlet, hamletLayout, "Danh sách thôn", "DANH SÁCH THÔN, BẢN, TỔ DÂN PHỐ", lines)
}

// ended are grassroots branches of the district that were merged into others long ago: to none
// that still sends lists do they matter.
func (p *planter) ended(count int, name string) []*line {
	var lines []*line
	for i := range count {
		lines = append(lines, &line{cells: map[string]any{
			"org_name": fmt.Sprintf("Chi bộ %s %d", name, i+1), "unit_kind": "Chi bộ cơ sở",
			"parent_name": p.district.place.party, "secretary_name": p.district.place.newName(p.chance, "Tày", false),
			"valid_from": p.day(dossier.NewDate(1965, 1, 1), dossier.NewDate(1975, 12, 31)),
			"valid_to":   p.day(dossier.NewDate(1988, 1, 1), dossier.NewDate(1996, 12, 31)),
		}})
	}
	return lines
}
