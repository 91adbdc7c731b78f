package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// One cause gives one finding: of rules that could both speak of a pair of rows, or of a number, the first does.
var causeCases = map[string]setRuleCase{
	"TR-03 before TR-04 and TR-05: two people with one card, one file and one old number": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | 073000001 | 02000001 | | 000001HG | official |")},
		want: []string{
			"TR-03 warning a.xlsx Sheet1!F4 party_card_no: Số thẻ đảng viên 02000001 của Hồ Văn An trùng với ô b.xlsx › Sheet1 › F7.",
			"TR-03 warning b.xlsx Sheet1!F7 party_card_no: Số thẻ đảng viên 02000001 của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › F4.",
		},
	},
	"TR-04 before TR-05: two people with one file and one old number": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | 073000001 | 02000009 | | 000001HG | official |")},
		want: []string{
			"TR-04 warning a.xlsx Sheet1!H4 party_file_no: Số lý lịch 000001HG của Hồ Văn An trùng với ô b.xlsx › Sheet1 › H7.",
			"TR-04 warning b.xlsx Sheet1!H7 party_file_no: Số lý lịch 000001HG của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › H4.",
		},
	},
	"TR-01 before TR-03 to TR-06: one row in two lists": {
		sheets: []sheet{numberedBranch, beside("Hồ Thị Bình | 1962-01-02 | 002162000012 | | 02000002 | | 000002HG | official |")},
		want: []string{
			"TR-01 error a.xlsx Sheet1!D5 citizen_id: Số định danh cá nhân 002162000012 của Hồ Thị Bình trùng với ô b.xlsx › Sheet1 › D7.",
			"TR-01 error b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002162000012 của Hồ Thị Bình trùng với ô a.xlsx › Sheet1 › D5.",
		},
		held: []string{"a.xlsx | 5", "b.xlsx | 7"},
	},
	"TR-06 before TR-03: one member with one card in two lists": {
		sheets: []sheet{numberedBranch, beside("Hồ Văn An | 1961-01-02 | | | 02000001 | | | official |")},
		want: []string{
			"TR-06 warning a.xlsx Sheet1!B4 full_name: Hồ Văn An cũng có tên ở ô b.xlsx › Sheet1 › B7 (cùng số thẻ đảng viên).",
			"TR-06 warning b.xlsx Sheet1!B7 full_name: Hồ Văn An cũng có tên ở ô a.xlsx › Sheet1 › B4 (cùng số thẻ đảng viên).",
		},
	},
	"DC-01 before DC-02: one official member without a dossier": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 6 | 5")},
		want:   []string{"DC-01 warning u.xlsx Sheet1!F4 member_count: Chi bộ thôn Vĩnh Sơn báo cáo 6 đảng viên, hồ sơ có 5 (thiếu 1)."},
	},
	"DC-02 beside DC-01: the officials differ by another number": {
		sheets: []sheet{a, units("Chi bộ thôn Vĩnh Sơn | branch | | | 6 | 3")},
		want: []string{
			"DC-01 warning u.xlsx Sheet1!F4 member_count: Chi bộ thôn Vĩnh Sơn báo cáo 6 đảng viên, hồ sơ có 5 (thiếu 1).",
			"DC-02 warning u.xlsx Sheet1!G4 official_count: Chi bộ thôn Vĩnh Sơn báo cáo 3 đảng viên chính thức, hồ sơ có 4 (thừa 1).",
		},
	},
}

func TestOneCauseOneFindingAmongSetRules(t *testing.T) { judgeCases(t, causeCases) }

// Where TR-01 is waived both rows load, and no other rule speaks of the pair in its place.
func TestAWaivedDuplicateIsNotFoundByOtherRules(t *testing.T) {
	s := openMemory(t)
	run := thisRun("r1")
	run.Policy = decided{waives: func(*dossier.Return, *dossier.Record) bool { return true }}
	twice := beside("Hồ Thị Bình | 1962-01-02 | 002162000012 | | 02000002 | | 000002HG | official |")
	res := loadBatches(t, s, run, nil, numberedBranch.batch(), twice.batch())
	for _, f := range res.Findings {
		if f.Rule != "TR-01" || f.Status != dossier.Waived {
			t.Errorf("found %s with status %q", f.Rule, f.Status)
		}
	}
	if len(res.Findings) != 2 {
		t.Errorf("%d findings, want 2", len(res.Findings))
	}
}

// A row with an error of its own gives no second one, nor makes another row wrong, by the value that is called wrong.
func TestOneCauseOneFindingAgainstRecordRules(t *testing.T) {
	fields := "full_name | birth_date | citizen_id | declared_party_member\n"
	roll := func(rows string) sheet {
		return sheet{path: "c.xlsx", kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers", period: "2018-09-30", rows: fields + rows}
	}
	doubled := second("Đỗ Văn Nam | 1974-01-02 | 002061000011 | official |")
	namesake := second("Phạm Văn Giang | 1961-01-02 | 002061000099 | official |")
	nameless := second(" | 1974-01-02 | | official |")
	for _, tt := range []struct {
		name   string
		sheets []sheet
		rule   string // of the error in row 7 of the second branch
		field  string
	}{
		{"TR-01 of a number that DD-06 calls wrong", []sheet{first, doubled}, "DD-06", "citizen_id"},
		{"TR-02 of a birth date that KN-01 calls wrong", []sheet{first, namesake}, "KN-01", "birth_date"},
		{"TR-02 of a number that DD-05 calls wrong", []sheet{first, namesake}, "DD-05", "citizen_id"},
		{"DT-07 of a member whose birth date is wrong", []sheet{first, second("Đỗ Văn Nam | 1954-01-02 | | official |"),
			roll("Đỗ Văn Nam | 1974-01-02 | | true")}, "KN-02", "birth_date"},
		{"DT-07 of a member without a birth date", []sheet{first, second("Đỗ Văn Nam | | | official |"),
			roll("Đỗ Văn Nam | 1974-01-02 | | true")}, "DD-12", "birth_date"},
		{"DT-07 of a member without a name", []sheet{first, nameless, roll("Đỗ Văn Nam | 1974-01-02 | | true")}, "DD-11", "full_name"},
		{"DC-01 of a branch with a row that is kept out", []sheet{first, second("Đỗ Văn Nam | 1974-01-02 | | official |"),
			units("Chi bộ thôn Vĩnh Chính | branch | | | 4 | 4\nChi bộ thôn Vĩnh Sơn | branch | | | 3 | 3")}, "DD-01", "party_card_no"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := openMemory(t)
			var batches []*dossier.Batch
			for _, sh := range tt.sheets {
				batches = append(batches, sh.batch())
			}
			wrong := fault(batches[1], tt.rule, tt.field, 7)
			res := loadBatches(t, s, thisRun("r1"), []dossier.Finding{wrong}, batches...)
			if diff := cmp.Diff([]string(nil), told(res.Findings)); diff != "" {
				t.Errorf("besides %s (-want +got)\n%s", tt.rule, diff)
			}
			got := strings.Join(strs(t, s, "SELECT path, row_no, array_to_string(reasons, ' ') FROM quarantine"), "; ")
			if got != "b.xlsx | 7 | "+tt.rule {
				t.Errorf("quarantine: %s", got)
			}
		})
	}
}

// Who is declared a party member and cannot be looked up, because a date or number was taken away, is told that once.
func TestWhatCannotBeLookedUpIsToldOnce(t *testing.T) {
	const rows = "Vũ Văn Phú | %s | | true\nVũ Văn Quý | 1960-01-01 | | true"
	for _, tt := range []struct {
		name  string
		birth string
		row   int // of the warning that the date is a program's default
		want  []string
	}{
		{"nothing is known but the name", "", 4, []string{"E5"}},
		{"the warning is about another row", "", 5, []string{"E4", "E5"}},
		{"the date is known all the same", "1970", 4, []string{"E4", "E5"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := roll("c.xlsx", "Hội Cựu chiến binh xã Vĩnh Hảo", "veterans", fmt.Sprintf(rows, tt.birth)).batch()
			blank := fault(b, "DD-16", "birth_date", tt.row)
			blank.Severity = dossier.Warning
			b.Findings = append(b.Findings, blank)
			var got []string
			for _, f := range loadBatches(t, openMemory(t), thisRun("r1"), nil, first.batch(), b).Findings {
				got = append(got, f.Cell.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("cells under DT-07 (-want +got)\n%s", diff)
			}
		})
	}
}
