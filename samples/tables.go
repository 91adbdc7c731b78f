package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The layouts of the tables that the district keeps.
var (
	unitLayout   = ownLayout(dossier.Unit, "Danh sách")
	targetLayout = ownLayout(dossier.Target, "Danh sách")
	hamletLayout = ownLayout(dossier.Hamlet, "Danh sách")
)

// unitTable lists the grassroots organisations and their branches under our own headers.
func (d *district) unitTable() *paper {
	var rows []map[string]any
	var of []*branch
	for _, k := range d.committees {
		rows, of = append(rows, map[string]any{
			"org_name": k.name, "unit_kind": "Đảng bộ cơ sở", "parent_name": d.place.party,
			"commune": k.commune.name, "secretary_name": k.secretary.name, "has_committee": "x", "valid_from": k.founded,
		}), append(of, nil)
		for _, br := range k.branches {
			rows, of = append(rows, map[string]any{
				"org_name": br.name, "unit_kind": "Chi bộ trực thuộc", "parent_name": k.name,
				"commune": k.commune.name, "hamlet": br.hamlet, "secretary_name": br.secretary.name,
				"secretary_is_hamlet_head": mark(br.headsIt), "has_committee": mark(br.officials() >= minCommittee),
				"valid_from": br.founded,
			}), append(of, br)
		}
	}
	p := d.tablePaper("Danh sách tổ chức đảng", unitLayout, "DANH SÁCH TỔ CHỨC ĐẢNG", rows)
	for i, l := range p.lines {
		l.branch = of[i]
	}
	return p
}

// targetTable lists what each organisation was asked to reach in each year of the term and
// what it reported.
func (d *district) targetTable() *paper {
	var rows []map[string]any
	for _, t := range d.targets() {
		rows = append(rows, map[string]any{
			"org_name": t.committee.name, "period": t.year, "category": "Kết nạp đảng viên",
			"target": t.target, "reported": t.reported,
		})
	}
	return d.tablePaper("Chỉ tiêu kết nạp", targetLayout, "CHỈ TIÊU VÀ KẾT QUẢ KẾT NẠP ĐẢNG VIÊN", rows)
}

// tablePaper is a table of the district, one line for each row.
func (d *district) tablePaper(name string, l *layout, heading string, rows []map[string]any) *paper {
	p := &paper{
		path: d.place.folder() + "/" + name + ".xlsx", layout: l, kind: l.kind,
		title: title{district: strings.ToUpper(d.place.party), heading: heading, asOf: d.figures.asOf},
	}
	for _, row := range rows {
		p.lines = append(p.lines, &line{cells: row})
	}
	return p
}

// yearTarget is the target of one organisation for one year.
type yearTarget struct {
	committee              *committee
	year, target, reported int
}

// targets shares the resolution of the term out by members and years.
func (d *district) targets() []yearTarget {
	first, last := int(d.figures.termStart.Year), int(d.figures.asOf.Year)
	var out []yearTarget
	var weights []float64
	for _, k := range d.committees {
		members := 0
		admitted := map[int]int{}
		for _, b := range k.branches {
			members += len(b.members)
			for _, p := range b.members {
				admitted[int(p.party.ceremony.Year)]++
			}
		}
		for y := first; y <= last; y++ {
			out = append(out, yearTarget{k, y, 0, admitted[y]})
			weights = append(weights, float64(members))
		}
	}
	for i, n := range share(max(d.figures.resolution, len(out)), 1, weights) {
		out[i].target = n
	}
	return out
}

func mark(yes bool) string {
	if yes {
		return "x"
	}
	return ""
}
