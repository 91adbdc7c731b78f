package samples

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// candidateLayouts are how provinces lay out their lists of the admitted.
var candidateLayouts = []*layout{candidateLayout, admissionSheet}

// admissionSheet is a plain list with short headers, dotted dates and a signature.
var admissionSheet = &layout{
	name:  "admissions",
	sheet: "Kết nạp",
	date:  dotted,
	columns: []column{
		number("TT"),
		{header: "Họ và tên", field: "full_name", width: 24},
		{header: "Ngày sinh", field: "birth_date", width: 12},
		{header: "Giới tính", field: "gender"},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Tôn giáo", field: "religion"},
		{header: "Số CCCD", field: "citizen_id", width: 15},
		{header: "Chi bộ giới thiệu", field: "party_cell", width: 24},
		{header: "Bước", field: "candidate_stage", width: 14},
		{header: "Đối tượng", field: "sector", width: 22},
		{header: "Loại doanh nghiệp", field: "enterprise_kind", width: 22},
		{header: "Ngày công nhận quần chúng ưu tú", field: "candidate_recognised_on", width: 12},
		{header: "Đảng viên giúp đỡ", field: "mentor_party_member", width: 22},
		{header: "Ngày cấp GCN nhận thức về Đảng", field: "certificate_issued_on", width: 12},
		{header: "Ngày NQ chi bộ", field: "cell_resolution_on", width: 12},
		{header: "Ngày QĐ kết nạp", field: "admission_decision_date", width: 12},
		{header: "Ngày kết nạp", field: "admission_date", width: 12},
		{header: "Trình độ văn hóa", field: "education_general"},
		{header: "Quê quán", field: "hometown", width: 28},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		unit := letterhead(s, t, t.district)
		return unit.Row + 5, unit
	},
	foot: func(s sheet, t title, row int, lines []*line) {
		s.text(row, 1, 4, "Tổng số: "+count(len(lines))+" người", boldStyle)
		signed(s, row+2, "T/M BAN TỔ CHỨC TỈNH ỦY", "TRƯỞNG BAN", t.signer)
	},
}

// wholeParty are the two tables with the numbers of the whole party, a year apart.
func wholeParty(r *reader) []*paper {
	var out []*paper
	for _, year := range []int{2020, 2021} {
		day := dossier.NewDate(year, 6, 30)
		out = append(out, &paper{
			path: fmt.Sprintf("Toàn Đảng/Số liệu đảng viên ngày 30-06-%d.xlsx", year), layout: unitLayout,
			title: title{district: "BAN TỔ CHỨC TRUNG ƯƠNG", heading: "SỐ LIỆU TỔ CHỨC ĐẢNG, ĐẢNG VIÊN", asOf: day},
			lines: []*line{{cells: map[string]any{
				"org_name": "Toàn Đảng", "member_count": r.scaled(fmt.Sprint("whole_members_", year)), "admitted_count": r.scaledIf(fmt.Sprint("whole_admitted_", year)),
			}}},
		})
	}
	return out
}

// enterprises lists the branches founded in enterprises: those of five years and those of the last.
func (p *province) enterprises(r *reader) *paper {
	parent := "Đảng bộ Khối Doanh nghiệp " + p.place.province
	lines := []*line{{cells: map[string]any{
		"org_name": parent, "unit_kind": "Đảng bộ cơ sở", "parent_name": p.party, "place_kind": "Doanh nghiệp ngoài nhà nước",
		"has_committee": "x", "valid_from": dossier.NewDate(1996, 5, 4),
	}}}
	kinds := []weighted[[2]string]{
		{5, [2]string{"Công ty cổ phần", "Doanh nghiệp ngoài nhà nước"}}, {4, [2]string{"Công ty TNHH", "Doanh nghiệp ngoài nhà nước"}},
		{1, [2]string{"Công ty FDI", "Doanh nghiệp có vốn đầu tư nước ngoài"}},
	}
	first, last := r.scaled("founded_five_years"), r.scaled("founded_2021")
	for i := range first + last {
		from, to := dossier.NewDate(2016, 1, 4), dossier.NewDate(2020, 12, 28)
		if i >= first {
			from, to = dossier.NewDate(2021, 1, 5), dossier.NewDate(2021, 11, 30)
		}
		kind := draw(p.chance, kinds)
		lines = append(lines, &line{cells: map[string]any{
			"org_name": fmt.Sprintf("Chi bộ %s Sông Lam %d", kind[0], i+1), "unit_kind": "Chi bộ trực thuộc", "parent_name": parent,
			"place_kind": kind[1], "secretary_name": p.registry.stranger(false), "valid_from": p.day(from, to),
		}})
	}
	return p.paper("Tổ chức đảng trong doanh nghiệp", "DANH SÁCH TỔ CHỨC ĐẢNG TRONG DOANH NGHIỆP", unitLayout, dossier.MustDate("2021-12-31"), lines)
}

// hamlets lists the hamlets of the border districts on a day: as many as is published have no
// branch, no member or too few members, and as many no Youth Union cell.
func (p *province) hamlets(r *reader, day, year string) *paper {
	var communes []string
	for _, a := range org.Areas() {
		above, _ := org.ByID(a.ParentID)
		top, _ := org.ByID(above.ParentID)
		if a.Kind == org.Commune && top.Name == "Tỉnh Nghệ An" && borderDistricts[above.Name] {
			communes = append(communes, a.Name+", "+lowerFirst(above.Name))
		}
	}
	lacking, youthless := r.scaled("hamlets_lacking_"+year), r.scaled("hamlets_without_youth_"+year)
	c := newChance(1, 77) // the hamlets are the same on both days
	var lines []*line
	for i, at := range c.Perm(r.scaled("hamlets_nghe_an")) {
		cells := map[string]any{
			"hamlet_name": fmt.Sprintf("Bản %s %d", list("Huồi Mũ,Phà Lõm,Na Kho,Xốp Nhị,Piêng Luống,Kẻo Nam,Tam Hợp")[i%7], i+1), "commune": communes[i%len(communes)],
			"has_branch": "x", "has_youth_union": yesNo(at >= youthless), "party_member_count": 6 + at%19, "household_count": 24 + at%80,
			"head_name": p.registry.stranger(false), "head_is_party_member": yesNo(at%4 > 0), "difficult": "x",
		}
		if at < lacking {
			switch at % 3 {
			case 0:
				cells["has_branch"], cells["party_member_count"], cells["head_is_party_member"] = "Không", 0, "Không"
			case 1:
				cells["has_branch"], cells["party_member_count"] = "Không", 1+at%2
			default:
				cells["party_member_count"] = 3 + at%2
			}
		}
		lines = append(lines, &line{cells: cells})
	}
	return p.paper("Thôn, bản "+year, "DANH SÁCH THÔN, BẢN", hamletLayout, dossier.MustDate(day), lines)
}

var borderDistricts = map[string]bool{"Huyện Kỳ Sơn": true, "Huyện Tương Dương": true, "Huyện Quế Phong": true, "Huyện Con Cuông": true}
