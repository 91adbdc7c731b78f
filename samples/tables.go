package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// unitTable lists the grassroots organisations and their branches under our own headers.
func (d *district) unitTable(b *xlsx.Book) {
	var rows []map[string]any
	for _, k := range d.committees {
		rows = append(rows, map[string]any{
			"org_name": k.name, "unit_kind": "Đảng bộ cơ sở", "parent_name": districtParty,
			"commune": k.commune.name, "secretary_name": k.secretary.name, "has_committee": "x", "valid_from": k.founded,
		})
		for _, br := range k.branches {
			rows = append(rows, map[string]any{
				"org_name": br.name, "unit_kind": "Chi bộ trực thuộc", "parent_name": k.name,
				"commune": k.commune.name, "hamlet": br.hamlet, "secretary_name": br.secretary.name,
				"secretary_is_hamlet_head": mark(br.headsIt), "has_committee": mark(br.officials() >= minCommittee),
				"valid_from": br.founded,
			})
		}
	}
	d.writeTable(b, dossier.Unit, "DANH SÁCH TỔ CHỨC ĐẢNG", rows)
}

// targetTable lists what each organisation was asked to reach in each year of the term and
// what it reported.
func (d *district) targetTable(b *xlsx.Book) {
	var rows []map[string]any
	for _, t := range d.targets() {
		rows = append(rows, map[string]any{
			"org_name": t.committee.name, "period": t.year, "category": "Kết nạp đảng viên",
			"target": t.target, "reported": t.reported,
		})
	}
	d.writeTable(b, dossier.Target, "CHỈ TIÊU VÀ KẾT QUẢ KẾT NẠP ĐẢNG VIÊN", rows)
}

// writeTable writes rows under the headers of a kind.
func (d *district) writeTable(b *xlsx.Book, k dossier.Kind, heading string, rows []map[string]any) {
	fields := k.Fields()
	s := sheet{b.Sheet("Danh sách"), len(fields) + 1}
	s.Set(1, 1, strings.ToUpper(districtParty), boldStyle)
	s.text(2, 1, s.columns, heading, midStyle)
	s.text(3, 1, s.columns, asOfLine(title{asOf: d.figures.asOf}), noteStyle)
	s.Set(5, 1, "STT", headStyle)
	for i, f := range fields {
		s.Set(5, i+2, f.Header, headStyle)
		s.Width(i+2, 18)
	}
	for r, row := range rows {
		s.Set(6+r, 1, r+1, cellStyle)
		for i, f := range fields {
			if v, ok := row[f.Name]; ok && v != "" {
				s.Set(6+r, i+2, v, cellStyle)
			}
		}
	}
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
