package samples

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

//go:embed figures/provinces.csv
var provincesCSV string

// province is what a province sends to the centre: summaries, and lists of those whom it admitted.
type province struct {
	chance
	*place
	registry  *registry
	districts []*commune // who its lists come from
	admitted  []admissions
	quotas    []quota
}

// admissions are some of those admitted in a span of time, all of one sector.
type admissions struct {
	figure, sector string
	from, to       string
	enterprise     string // kind; "" outside enterprises
	religion       string // "" for none
	ages           [2]int
}

// quota is what was asked of the province in a year, and what it reports.
type quota struct{ category, target, reported string }

// newProvince is a province of which only names and numbers are peculiar.
func newProvince(o Options, stream uint64, name, id, letters string) *province {
	p := &place{
		district: "", province: "tỉnh " + name, party: "Tỉnh ủy " + name, superior: "Tỉnh ủy " + name,
		registered: []weighted[string]{{1, id}}, oldPrefix: id, cardPrefix: id[1:], fileLetters: letters,
		peoples: []weighted[*people]{
			{88, &people{spellings: []string{"Kinh"}, home: 90, surnames: kinhSurnames}},
			{7, &people{spellings: []string{"Mường"}, home: 98, surnames: list("Bùi,Đinh,Quách,Hà,Phùng")}},
			{5, &people{spellings: []string{"Thái"}, home: 98, surnames: list("Lò,Vi,Lương,Hà,Lang,Lộc")}},
		},
		introducers: list("Kinh"),
		farHomes:    []hometown{{"tỉnh Thanh Hóa", "huyện Hà Trung"}, {"tỉnh Nam Định", "huyện Ý Yên"}, {"thành phố Hà Nội", "huyện Ba Vì"}},
		hamlet:      "thôn",
	}
	pr := &province{chance: newChance(o.Seed, stream), place: p, registry: newRegistry(newChance(o.Seed, stream+1), p)}
	for _, a := range org.Areas() {
		above, _ := org.ByID(a.ParentID)
		if a.Kind == org.District && above.Name == upperFirst(p.province) {
			pr.districts = append(pr.districts, &commune{name: a.Name, code: a.Code, place: p})
		}
	}
	return pr
}

// provincePapers are the workbooks of the six provinces and of the whole party.
func provincePapers(o Options) ([]*paper, *Summary, error) {
	rows, err := table(provincesCSV)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{cells: map[string]string{}, scale: o.Scale}
	for _, row := range rows {
		r.cells[row[0]] = row[1]
	}
	papers := wholeParty(r)
	s := &Summary{}
	for i, p := range provinces(o) {
		papers = append(papers, p.targets(r)...)
		for _, span := range p.spans() {
			paper := p.admissionList(r, span, candidateLayouts[i%len(candidateLayouts)])
			papers = append(papers, paper)
			s.Admitted += len(paper.lines)
		}
		if p.bare() == "Nghệ An" {
			papers = append(papers, p.enterprises(r), p.hamlets(r, "2016-12-31", "2016"), p.hamlets(r, "2020-12-31", "2020"))
		}
	}
	s.Files = len(papers)
	return papers, s, r.err
}

// bare is the name without its kind.
func (p *province) bare() string { return strings.TrimPrefix(p.place.province, "tỉnh ") }

// paper is a list of the province under its name.
func (p *province) paper(name, heading string, l *layout, asOf dossier.Date, lines []*line) *paper {
	return &paper{
		path: upperFirst(p.place.province) + "/" + name + ".xlsx", layout: l, lines: lines,
		title: title{
			district: strings.ToUpper(p.party), heading: heading, asOf: asOf,
			motto: "ĐẢNG CỘNG SẢN VIỆT NAM", place: p.bare(), signer: p.registry.stranger(false),
		},
	}
}

// targets is the table of what was asked of the province, with the sub-quotas; none where none is told.
func (p *province) targets(r *reader) []*paper {
	if p.quotas == nil {
		return nil
	}
	var lines []*line
	for _, q := range p.quotas {
		lines = append(lines, &line{cells: map[string]any{
			"org_name": p.party, "period": 2021, "category": q.category, "target": r.scaled(q.target), "reported": r.scaled(q.reported),
		}})
	}
	return []*paper{p.paper("Chỉ tiêu kết nạp năm 2021", "CHỈ TIÊU VÀ KẾT QUẢ KẾT NẠP ĐẢNG VIÊN", targetLayout, dossier.MustDate("2021-12-31"), lines)}
}

// spans are the spans of time of its lists, in their order.
func (p *province) spans() [][2]string {
	var out [][2]string
	for _, a := range p.admitted {
		if span := [2]string{a.from, a.to}; len(out) == 0 || out[len(out)-1] != span {
			out = append(out, span)
		}
	}
	return out
}

// admissionList lists those admitted in a span of time.
func (p *province) admissionList(r *reader, span [2]string, l *layout) *paper {
	var lines []*line
	for _, a := range p.admitted {
		if a.from != span[0] {
			continue
		}
		for range r.scaled(a.figure) {
			lines = append(lines, p.admittedLine(a))
		}
	}
	p.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	to := dossier.MustDate(span[1])
	name := fmt.Sprintf("Danh sách kết nạp %s đến %s", span[0][:4], strings.ReplaceAll(to.VN(), "/", "-"))
	return p.paper(name, "DANH SÁCH ĐỐI TƯỢNG KẾT NẠP ĐẢNG ĐÃ ĐƯỢC KẾT NẠP", l, to, lines)
}

// admittedLine is somebody admitted, with the days of his admission.
func (p *province) admittedLine(a admissions) *line {
	m := &membership{}
	m.admit(p.chance, p.day(dossier.MustDate(a.from).AddDays(3), dossier.MustDate(a.to)))
	if m.ceremony.Month == 2 && m.ceremony.Day == 29 {
		m.ceremony.Day = 28
	}
	who := &person{party: m, commune: pick(p.chance, p.districts), woman: p.percent(46), religion: "Không"}
	if a.religion != "" {
		who.religion = a.religion
	}
	who.birth = m.resolution.AddMonths(-12 * p.between(a.ages[0], a.ages[1])).AddDays(-p.between(70, 350))
	m.prepare(p.chance, who)
	group := draw(p.chance, p.peoples)
	who.ethnicity, who.occupation = group.spellings[0], a.sector
	who.hometown = hometown{p.place.province, lowerFirst(who.commune.name)}
	who.general, who.professional = "12/12", "Chưa qua đào tạo"
	if a.sector == "Học sinh" {
		who.general = "11/12"
	}
	p.registry.name(who)
	who.citizenID = p.registry.citizen(who)
	return &line{person: who, cells: map[string]any{
		"party_cell": "Đảng bộ " + lowerFirst(who.commune.name), "candidate_stage": "6. Đã kết nạp", "sector": a.sector, "enterprise_kind": a.enterprise,
		"candidate_recognised_on": m.certificate.AddDays(-p.between(60, 200)), "mentor_party_member": p.registry.stranger(p.percent(30)),
		"current_address": lowerFirst(who.commune.name) + ", " + p.place.province,
	}}
}
