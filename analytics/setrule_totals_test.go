package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

const commune = "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"

// units is the list of organisations of a commune; a row names its fields in order.
func units(rows string) sheet {
	return list(dossier.Unit, "u.xlsx", commune, "org_name | unit_kind | secretary_name | has_committee | member_count | official_count\n"+rows)
}

// five is the list of a branch of four official members and a probationary one.
func five(path, unit string, n int) sheet {
	rows := "full_name | birth_date | citizen_id | admission_date | official_date"
	for i, name := range []string{"Hồ Văn", "Lý Thị", "Vi Văn", "Lò Thị"} {
		rows += fmt.Sprintf("\n%s %c | 196%d-01-0%d | 00206%d00000%d | 199%d-05-19 | 199%d-05-19", name, 'A'+n, i, n+1, i, n, i, i+1)
	}
	return list(dossier.Member, path, unit, rows+fmt.Sprintf("\nMa Văn %c | 1990-01-0%d | 00209000000%d | 2018-05-19 |", 'A'+n, n+1, n))
}

var a, b = five("a.xlsx", branch1, 0), five("b.xlsx", branch2, 1)

var totalCases = map[string]setRuleCase{
	"DC-01: six reported, five dossiers": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 6 |")},
		want:   []string{"DC-01 warning u.xlsx Sheet1!F4 member_count: Chi bộ thôn Vĩnh Sơn báo cáo 6 đảng viên, hồ sơ có 5 (thiếu 1)."},
	},
	"DC-01: four reported, five dossiers": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 4 |")},
		want:   []string{"DC-01 warning u.xlsx Sheet1!F4 member_count: Chi bộ thôn Vĩnh Sơn báo cáo 4 đảng viên, hồ sơ có 5 (thừa 1)."},
	},
	"DC-01: five and five": {sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 5 |")}},
	"DC-01: the commune, where no branch says a number": {
		sheets: []sheet{a, b, units("Đảng bộ xã Vĩnh Hảo | base_committee | | | 11 |\nChi bộ thôn Vĩnh Sơn | branch | | | |\nChi bộ thôn Vĩnh Chính | branch | | | |")},
		want:   []string{"DC-01 warning u.xlsx Sheet1!F4 member_count: Đảng bộ xã Vĩnh Hảo báo cáo 11 đảng viên, hồ sơ có 10 (thiếu 1)."},
	},
	"DC-01: the cause stands at the branch": {
		sheets: []sheet{a, b, units("Đảng bộ xã Vĩnh Hảo | base_committee | | | 11 |\nChi bộ thôn Vĩnh Sơn | branch | | | 5 |\nChi bộ thôn Vĩnh Chính | branch | | | 6 |")},
		want:   []string{"DC-01 warning u.xlsx Sheet1!F6 member_count: Chi bộ thôn Vĩnh Chính báo cáo 6 đảng viên, hồ sơ có 5 (thiếu 1)."},
	},
	"DC-01: a branch has not sent its list": {
		sheets: []sheet{a, units("Đảng bộ xã Vĩnh Hảo | base_committee | | | 10 |\nChi bộ thôn Vĩnh Sơn | branch | | | 5 |\nChi bộ thôn Vĩnh Chính | branch | | | 6 |")},
		want:   []string{"DC-06 info u.xlsx Sheet1!B6 org_name: Chi bộ thôn Vĩnh Chính có trong danh sách tổ chức đảng nhưng chưa có danh sách đảng viên."},
	},
	"DC-01: lists of two days": {
		sheets: []sheet{a, {path: "u.xlsx", kind: dossier.Unit, unit: commune, period: "2018-06-30", rows: "org_name | member_count\nChi bộ thôn Vĩnh Sơn | 9"}},
	},
	"DC-01: the missing row is kept out": {
		sheets: []sheet{
			list(dossier.Member, "a.xlsx", branch1, three+"\nHồ Văn A | 1960-01-01 | 002060000000 | official |\nHồ Văn Ă | 1960-01-02 | 002060000000 | official |"),
			units("Chi bộ thôn Vĩnh Sơn | branch | | | 5 |"),
		},
		want: []string{
			"TR-01 error a.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002060000000 của Hồ Văn A trùng với ô a.xlsx › Sheet1 › D8.",
			"TR-01 error a.xlsx Sheet1!D8 citizen_id: Số định danh cá nhân 002060000000 của Hồ Văn Ă trùng với ô a.xlsx › Sheet1 › D7.",
		},
		held: []string{"a.xlsx | 7", "a.xlsx | 8"},
	},
	"DC-02: five official reported, four by the dossiers": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 5 | 5")},
		want:   []string{"DC-02 warning u.xlsx Sheet1!G4 official_count: Chi bộ thôn Vĩnh Sơn báo cáo 5 đảng viên chính thức, hồ sơ có 4 (thiếu 1)."},
	},
	"DC-02: four": {sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 5 | 4")}},
	"DC-02: a list that does not tell": {
		sheets: []sheet{list(dossier.Member, "a.xlsx", branch1, "full_name\nHồ Văn A\nHồ Văn B\nHồ Văn C"), units("Chi bộ thôn Vĩnh Sơn | branch | | | 3 | 2")},
	},
	"DC-03: six in the hamlet, five in its branch": {
		sheets: []sheet{a, hamlets("Thôn Vĩnh Sơn | Xã Vĩnh Hảo | 6 | |")},
		want:   []string{"DC-03 warning h.xlsx Sheet1!D4 party_member_count: Thôn Vĩnh Sơn ghi 6 đảng viên, danh sách của chi bộ có 5."},
	},
	"DC-03: five, and a hamlet without a branch": {sheets: []sheet{a, hamlets("Thôn Vĩnh Sơn | Xã Vĩnh Hảo | 5 | |\nThôn Vĩnh Ban | Xã Vĩnh Hảo | 2 | |")}},
	"DC-04: two reported, one dossier": {
		sheets: []sheet{a, targets("2018 | admission | 2 | 2")},
		want:   []string{"DC-04 warning t.xlsx Sheet1!F4 reported: Đảng bộ xã Vĩnh Hảo báo cáo kết nạp 2 người trong kỳ 2018, đạt chỉ tiêu 2, hồ sơ có 1."},
	},
	"DC-04: short of the target anyway": {
		sheets: []sheet{a, targets("2018 | admission | 5 | 2")},
		want:   []string{"DC-04 warning t.xlsx Sheet1!F4 reported: Đảng bộ xã Vĩnh Hảo báo cáo kết nạp 2 người trong kỳ 2018, hồ sơ có 1."},
	},
	"DC-04: of the quarter of the admission": {sheets: []sheet{a, targets("2018-Q2 | admission | 1 | 1")}},
	"DC-04: of the quarter after it": {
		sheets: []sheet{a, targets("2018-Q3 | admission | 1 | 1")},
		want:   []string{"DC-04 warning t.xlsx Sheet1!F4 reported: Đảng bộ xã Vĩnh Hảo báo cáo kết nạp 1 người trong kỳ 2018-Q3, đạt chỉ tiêu 1, hồ sơ có 0."},
	},
	"DC-04: as many as the dossiers, classes, and long ago": {
		sheets: []sheet{a, targets("2018 | admission | 2 | 1\n2018 | awareness_class | 9 | 9\n2016 | admission | 2 | 2")},
	},
	"DC-06: no list from branches of which none has sent one": {sheets: []sheet{units("Chi bộ thôn Vĩnh Sơn | branch | | | |\nChi bộ thôn Vĩnh Chính | branch | | | |")}},
	"DC-07: a branch that the list of organisations does not know": {
		sheets: []sheet{a, b, units("Chi bộ thôn Vĩnh Sơn | branch | | | |")},
		want:   []string{"DC-07 info b.xlsx Sheet1!A2 : Chi bộ thôn Vĩnh Chính có danh sách đảng viên nhưng không có trong danh sách tổ chức đảng của Đảng bộ xã Vĩnh Hảo."},
	},
	"DC-07: both are known": {sheets: []sheet{a, b, units("Chi bộ thôn Vĩnh Sơn | branch | | | |\nChi bộ thôn Vĩnh Chính | branch | | | |")}},
	"DC-08: a secretary whom the list does not have": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | Đỗ Văn Khánh | | |")},
		want:   []string{"DC-08 warning u.xlsx Sheet1!D4 secretary_name: Bí thư Đỗ Văn Khánh của Chi bộ thôn Vĩnh Sơn không có trong danh sách đảng viên."},
	},
	"DC-08: in another spelling, and of the commune in a branch": {
		sheets: []sheet{a, units("Đảng bộ xã Vĩnh Hảo | base_committee | Lý Thị A | | |\nChi bộ thôn Vĩnh Sơn | branch | HỒ VĂN A | | |")},
	},
	"DC-09: a head whom no list has": {
		sheets: []sheet{a, hamlets("Thôn Vĩnh Sơn | Xã Vĩnh Hảo | | Đỗ Văn Khánh | true\nThôn Vĩnh Ban | Xã Vĩnh Hảo | | Đỗ Văn Nam | false\nThôn Vĩnh Xá | Xã Vĩnh Hảo | | Hồ Văn A | true")},
		want:   []string{"DC-09 info h.xlsx Sheet1!E4 head_name: Trưởng thôn Đỗ Văn Khánh của Thôn Vĩnh Sơn ghi là đảng viên nhưng không có trong danh sách đảng viên của xã."},
	},
	"DC-09: a branch that ended sends no list": {
		sheets: []sheet{a, hamlets("Thôn Vĩnh Sơn | Xã Vĩnh Hảo | | Đỗ Văn Khánh | true"),
			list(dossier.Unit, "u.xlsx", "Đảng bộ xã Vĩnh Hảo", "org_name | unit_kind | parent_name | commune | valid_to\nChi bộ Hợp tác xã | branch | Đảng bộ xã Vĩnh Hảo | Xã Vĩnh Hảo | 1995-06-30\nChi bộ thôn Vĩnh Sơn | branch | Đảng bộ xã Vĩnh Hảo | Xã Vĩnh Hảo |")},
		want: []string{"DC-09 info h.xlsx Sheet1!E4 head_name: Trưởng thôn Đỗ Văn Khánh của Thôn Vĩnh Sơn ghi là đảng viên nhưng không có trong danh sách đảng viên của xã."},
	},
	"DC-09: no lists of members there": {sheets: []sheet{a, hamlets("Thôn Tân Sơn | Xã Đồng Tâm | | Đỗ Văn Khánh | true")}},
	"TC-21: nine official members and no executive": {
		sheets: []sheet{officials(9), units("Chi bộ thôn Vĩnh Sơn | branch | | false | |")},
		want:   []string{"TC-21 warning u.xlsx Sheet1!E4 has_committee: Chi bộ thôn Vĩnh Sơn có 9 đảng viên chính thức theo hồ sơ mà không có chi ủy."},
	},
	"TC-21: eight":                           {sheets: []sheet{officials(8), units("Chi bộ thôn Vĩnh Sơn | branch | | false | |")}},
	"TC-21: not said":                        {sheets: []sheet{officials(9), units("Chi bộ thôn Vĩnh Sơn | branch | | | |")}},
	"TC-21: TC-02 goes by the number beside": {sheets: []sheet{officials(9), units("Chi bộ thôn Vĩnh Sơn | branch | | false | | 9")}},
	"TC-22: thirty in a grassroots branch": {
		sheets: []sheet{officials(30), units("Chi bộ thôn Vĩnh Sơn | base_branch | | | |")},
		want:   []string{"TC-22 warning u.xlsx Sheet1!C4 unit_kind: Chi bộ thôn Vĩnh Sơn là chi bộ cơ sở nhưng hồ sơ có 30 đảng viên (từ 30 thì lập đảng bộ cơ sở)."},
	},
	"TC-22: twenty-nine": {sheets: []sheet{officials(29), units("Chi bộ thôn Vĩnh Sơn | base_branch | | | |")}},
	"TC-23: a probationary secretary": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | Ma Văn A | | |")},
		want:   []string{"TC-23 warning u.xlsx Sheet1!D4 secretary_name: Bí thư Ma Văn A của Chi bộ thôn Vĩnh Sơn là đảng viên dự bị theo hồ sơ."},
	},
	"TC-23: an official secretary": {sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | Hồ Văn A | | |")}},
}

func hamlets(rows string) sheet {
	return list(dossier.Hamlet, "h.xlsx", "UBND huyện Bắc Quang", "hamlet_name | commune | party_member_count | head_name | head_is_party_member\n"+rows)
}

// targets are those of the commune.
func targets(rows string) sheet {
	head := "org_name | period | category | target | reported"
	for _, row := range strings.Split(rows, "\n") {
		head += "\nĐảng bộ xã Vĩnh Hảo | " + row
	}
	return list(dossier.Target, "t.xlsx", "Đảng bộ huyện Bắc Quang", head)
}

// officials is the list of branch 1 with so many official members.
func officials(n int) sheet {
	rows := "full_name | birth_date | member_type"
	for i := range n {
		rows += fmt.Sprintf("\nHồ Văn Số %d | 1960-01-%02d | official", i, i+1)
	}
	return list(dossier.Member, "a.xlsx", branch1, rows)
}

func TestSetRulesOfTotals(t *testing.T) { judgeCases(t, totalCases) }
