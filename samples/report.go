package samples

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// report is what a place with two reports sends up on one of their days.
type report struct {
	*district
	day dossier.Date
}

// reports are the papers of both days: organisations and members of each, the rest of the last day.
func (d *district) reports() []*paper {
	var out []*paper
	for _, day := range []dossier.Date{d.figures.earlier, d.figures.asOf} {
		r := report{d, day}
		papers := []*paper{r.units()}
		for _, b := range branchesOf(d.committees) {
			if day == d.figures.earlier || b.changedSince(d.figures.earlier) {
				papers = append(papers, r.members(b))
			}
		}
		if day == d.figures.asOf {
			papers = append(papers, d.hamletTable(), d.planTable(), d.candidateTable())
		}
		for _, c := range d.classes {
			if p := c.paper(d); p.title.asOf == day {
				papers = append(papers, p)
			}
		}
		for _, p := range papers {
			p.path = r.folder() + "/" + p.path
			p.title.asOf = day
		}
		out = append(out, papers...)
	}
	return out
}

// changedSince reports whether the list of the branch has changed since an earlier day. A branch
// without a change does not send its list again.
func (b *branch) changedSince(day dossier.Date) bool {
	return b.before != nil || slices.ContainsFunc(b.members, func(p *person) bool {
		then := p.on(day)
		return then == nil || *then.party != *p.party
	})
}

// folder is where a report lies: "Số liệu ngày 31-12-2023".
func (r report) folder() string {
	return "Số liệu ngày " + strings.ReplaceAll(r.day.VN(), "/", "-")
}

// above is the organisation above a branch on the day of the report.
func (r report) above(b *branch) *committee {
	if b.before != nil && r.day.Before(b.committee.commune.place.movedOn()) {
		return b.before
	}
	return b.committee
}

// units lists the organisations of the day; where branches became grassroots organisations since
// the last report, what they were is listed with its last day.
func (r report) units() *paper {
	var rows []map[string]any
	for _, k := range r.committees {
		if !k.root {
			rows = append(rows, map[string]any{
				"org_name": k.name, "unit_kind": "Đảng bộ cơ sở", "parent_name": r.place.party,
				"commune": k.commune.name, "secretary_name": k.secretary.name, "has_committee": "x", "valid_from": k.founded,
				"place_kind": k.placeKind(),
			})
		}
		for _, b := range k.branches {
			rows = append(rows, r.unit(b, r.above(b)))
			if b.before != nil && r.above(b) != b.before {
				ended := r.unit(b, b.before)
				ended["valid_from"], ended["valid_to"] = b.founded, r.place.movedOn().AddDays(-1)
				ended["secretary_name"] = ""
				rows = append(rows, ended)
			}
		}
	}
	return r.tablePaper("Danh sách tổ chức đảng", unitLayout, "DANH SÁCH TỔ CHỨC ĐẢNG", rows)
}

// unit is the row of a branch under the organisation above it.
func (r report) unit(b *branch, above *committee) map[string]any {
	row := map[string]any{
		"org_name": b.name, "unit_kind": "Chi bộ trực thuộc", "parent_name": above.name,
		"commune": b.committee.commune.name, "hamlet": b.hamlet, "secretary_name": b.secretary.name,
		"secretary_is_hamlet_head": mark(b.headsIt), "has_committee": mark(!b.small && b.officials() >= minCommittee),
		"valid_from": b.founded, "place_kind": b.placeKind(), "difficult": mark(b.difficult), "helper": r.helper(b),
	}
	if day := r.place.meetingDay(b); day > 0 {
		row["meeting_day"] = day
	}
	if above.root {
		row["unit_kind"], row["parent_name"] = "Chi bộ cơ sở", r.place.party
		if b.before != nil {
			row["valid_from"] = r.place.movedOn()
		}
	}
	return row
}

// helper is who was told to help the branch of a hamlet: officials the hard ones, and where the
// commune has set up teams, by the last report, these all of its hamlets.
func (r report) helper(b *branch) string {
	teams := r.figures.courses[r.place.teams[b.committee.commune.name]]
	switch {
	case b.hamlet == "":
		return ""
	case teams > 0 && r.day == r.figures.asOf:
		return fmt.Sprintf("Tổ công tác số %d", 1+slices.Index(b.committee.branches, b)%teams)
	case b.difficult && len(r.helpers) > 0:
		return r.helpers[b.turn%len(r.helpers)]
	}
	return ""
}

// placeKind is where a branch works, as forms call it.
func (b *branch) placeKind() string {
	if b.hamlet != "" {
		return "Thôn, bản, tổ dân phố"
	}
	return placeKinds[b.work]
}

func (k *committee) placeKind() string {
	if k.isCommune() {
		return "Xã, phường, thị trấn"
	}
	return placeKinds[k.branches[0].work]
}

var placeKinds = map[string]string{
	"Công chức": "Cơ quan", "Viên chức": "Cơ quan", "Giáo viên": "Trường học", "Nhân viên y tế": "Cơ sở y tế", "Công an": "Công an",
	"Bộ đội": "Quân đội", "Nhân viên": "Doanh nghiệp nhà nước", "Công nhân": "Doanh nghiệp ngoài nhà nước",
}

// members is the list of a branch on the day of the report; who has left stands in the next list
// with how and when.
func (r report) members(b *branch) *paper {
	p := r.branchPaper(b)
	p.title.superior = r.above(b).name
	p.path = p.title.superior + "/" + b.name + ".xlsx"
	if r.day == r.figures.asOf {
		return p
	}
	p.lines = nil
	for _, m := range b.members {
		if then := m.on(r.day); then != nil {
			p.lines = append(p.lines, &line{person: then})
		}
	}
	return p
}

// hamletTable lists the hamlets with what they have; the last has neither branch nor member.
func (d *district) hamletTable() *paper {
	var rows []map[string]any
	for _, b := range branchesOf(d.committees) {
		if b.hamlet == "" {
			continue
		}
		head, member := b.secretary.name, true
		if !b.headsIt {
			head, member = d.registry.stranger(d.percent(20)), false
		}
		rows = append(rows, map[string]any{
			"hamlet_name": b.hamlet, "commune": b.committee.commune.name, "has_branch": "x", "has_youth_union": "x",
			"party_member_count": len(slices.DeleteFunc(slices.Clone(b.members), func(p *person) bool { return !p.party.left.IsZero() })),
			"household_count":    d.between(38, 210), "head_name": head, "head_is_party_member": yesNo(member), "difficult": mark(b.difficult),
		})
	}
	for i := range d.figures.hamlets.empty {
		c := d.figures.communes[len(d.figures.communes)-1-i]
		rows = append(rows, map[string]any{
			"hamlet_name": upperFirst(d.place.hamlet) + " " + d.place.hamletNames[len(d.place.hamletNames)-1-i], "commune": c.name, "has_branch": "Không",
			"has_youth_union": "Không", "party_member_count": 0, "household_count": d.between(18, 40), "head_name": d.registry.stranger(false),
			"head_is_party_member": "Không", "difficult": "x",
		})
	}
	return d.tablePaper("Danh sách "+d.place.hamlet, hamletLayout, "DANH SÁCH "+strings.ToUpper(d.place.hamlet+", "+d.place.townHamlet), rows)
}

// planTable lists what was asked of the place and of each organisation by year, and what they reached.
func (d *district) planTable() *paper {
	var rows []map[string]any
	row := func(name string, year, target, reported int) {
		rows = append(rows, map[string]any{"org_name": name, "period": year, "category": "Kết nạp đảng viên", "target": target, "reported": reported})
	}
	for _, year := range d.figures.years() {
		total, sum := d.figures.plan[year], 0
		var told []yearTarget
		var weights []float64
		for _, k := range d.committees {
			t := yearTarget{committee: k, year: year}
			for _, b := range k.branches {
				t.reported += b.admittedIn(year)
			}
			sum += t.reported
			if n, ok := d.figures.asked[k.commune.name][year]; ok && k.isCommune() {
				row(k.name, year, n, t.reported)
				total -= n
			} else if !k.root {
				told, weights = append(told, t), append(weights, float64(len(k.branches)))
			}
		}
		row(d.place.party, year, d.figures.plan[year], sum)
		for i, n := range share(max(total, len(told)), 1, weights) {
			row(told[i].committee.name, year, n, told[i].reported)
		}
	}
	return d.tablePaper("Chỉ tiêu kết nạp", targetLayout, "CHỈ TIÊU VÀ KẾT QUẢ KẾT NẠP ĐẢNG VIÊN", rows)
}

// admittedIn counts those of the branch who were admitted in a year.
func (b *branch) admittedIn(year int) int {
	n := 0
	for _, p := range b.members {
		if int(p.party.ceremony.Year) == year {
			n++
		}
	}
	return n
}

// isCommune reports whether it is the organisation of a commune.
func (k *committee) isCommune() bool { return !k.agency && !k.root }

func yesNo(yes bool) string {
	if yes {
		return "x"
	}
	return "Không"
}
