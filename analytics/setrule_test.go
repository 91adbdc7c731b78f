package analytics

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

const branch2 = "Chi bộ thôn Vĩnh Chính < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"

// A branch of three official members, to which the cases add rows.
const three = `
	full_name      | birth_date | citizen_id   | member_type  | member_status
	Phạm Văn Giang | 1961-01-02 | 002061000011 | official     |
	Phạm Thị Hà    | 1962-01-02 | 002162000012 | official     |
	Phạm Văn Inh   | 1963-01-02 | 002063000013 | official     |`

var first = sheet{path: "a.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: three}

// second is another branch of three, with rows of the case.
func second(rows string) sheet {
	return sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: `
		full_name     | birth_date | citizen_id   | member_type  | member_status
		Đỗ Văn Khánh  | 1971-01-02 | 002071000021 | official     |
		Đỗ Thị Lan    | 1972-01-02 | 002172000022 | official     |
		Đỗ Văn Minh   | 1973-01-02 | 002073000023 | official     |
		` + rows}
}

// roll is the roll of an association.
func roll(path, unit, assoc, rows string) sheet {
	return sheet{path: path, kind: dossier.Roll, unit: unit, assoc: assoc, period: "2018-09-30", rows: "full_name | birth_date | citizen_id | declared_party_member\n" + rows}
}

// setRuleCase is a run, and what its set rules find.
type setRuleCase struct {
	before []sheet // of an earlier run
	sheets []sheet
	want   []string
	held   []string // rows in quarantine
}

// list is the list of a branch, or of a committee, of a kind.
func list(kind dossier.Kind, path, unit, rows string) sheet {
	return sheet{path: path, kind: kind, unit: unit, period: "2018-09-30", rows: rows}
}

var setRuleCases = map[string]setRuleCase{
	"TR-01: the same number in two branches": {
		sheets: []sheet{first, second("Phạm Văn Giang | 1961-01-02 | 002061000011 | official |")},
		want: []string{
			"TR-01 error a.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002061000011 của Phạm Văn Giang trùng với ô b.xlsx › Sheet1 › D7.",
			"TR-01 error b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002061000011 của Phạm Văn Giang trùng với ô a.xlsx › Sheet1 › D4.",
		},
		held: []string{"a.xlsx | 4", "b.xlsx | 7"},
	},
	"TR-01: the same number twice in one list": {
		sheets: []sheet{second("Đỗ Văn Nam | 1974-01-02 | 002071000021 | official |")},
		want: []string{
			"TR-01 error b.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Khánh trùng với ô b.xlsx › Sheet1 › D7.",
			"TR-01 error b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Nam trùng với ô b.xlsx › Sheet1 › D4.",
		},
		held: []string{"b.xlsx | 4", "b.xlsx | 7"},
	},
	"TR-01: one who moved away is no duplicate": {
		sheets: []sheet{first, second("Phạm Văn Giang | 1961-01-02 | 002061000011 | official | transferred")},
	},
	"TR-01: twice in one association": {
		sheets: []sheet{
			roll("c.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", "Vũ Văn Phú | 1960-01-01 | 002060000031 |"),
			roll("d.xlsx", "Hội Nông dân xã Đông Thành", "farmers", "Vũ Văn Phú | 1960-01-01 | 002060000031 |"),
		},
		want: []string{
			"TR-01 error c.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002060000031 của Vũ Văn Phú trùng với ô d.xlsx › Sheet1 › D4.",
			"TR-01 error d.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002060000031 của Vũ Văn Phú trùng với ô c.xlsx › Sheet1 › D4.",
		},
		held: []string{"c.xlsx | 4", "d.xlsx | 4"},
	},
	"TR-01: in two associations and in the party": {
		sheets: []sheet{
			first,
			roll("c.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", "Phạm Văn Giang | 1961-01-02 | 002061000011 |"),
			roll("d.xlsx", "Hội Cựu chiến binh xã Vĩnh Hảo", "veterans", "Phạm Văn Giang | 1961-01-02 | 002061000011 |"),
		},
	},
	"TR-02: the same name and birth date": {
		sheets: []sheet{first, second("PHẠM VĂN GIANG | 1961-01-02 | 002061000099 | official |")},
		want: []string{
			"TR-02 warning a.xlsx Sheet1!D4 citizen_id: Phạm Văn Giang, sinh ngày 02/01/1961, trùng họ tên và ngày sinh với ô b.xlsx › Sheet1 › B7 nhưng khác số định danh.",
			"TR-02 warning b.xlsx Sheet1!D7 citizen_id: PHẠM VĂN GIANG, sinh ngày 02/01/1961, trùng họ tên và ngày sinh với ô a.xlsx › Sheet1 › B4 nhưng khác số định danh.",
		},
	},
	"TR-02: another tone is another name": {
		sheets: []sheet{first, second("Phạm Văn Giảng | 1961-01-02 | 002061000099 | official |")},
	},
	"TR-02: a year is not a birth date": {
		sheets: []sheet{second("Hồ A | 1961 | 002061000098 | official |\nHồ A | 1961 | 002061000099 | official |")},
	},
	"TC-01: two official members": {
		sheets: []sheet{{path: "e.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
			full_name | birth_date | member_type  | member_status
			Hồ A      | 1961-01-01 | official     |
			Hồ B      | 1962-01-01 | official     |
			Hồ C      | 1963-01-01 | official     | deceased
			Hồ D      | 1964-01-01 | probationary |`}},
		want: []string{"TC-01 error e.xlsx Sheet1!A2 : Chi bộ thôn Vĩnh Sơn có 2 đảng viên chính thức, phải có ít nhất 3."},
	},
	"TC-01: three are enough": {sheets: []sheet{first}},
	"TC-01: a list that does not tell": {
		sheets: []sheet{{path: "e.xlsx", kind: dossier.Member, unit: branch1, rows: "full_name\nHồ A\nHồ B\nHồ C"}},
	},
	"TC-01: one branch of a committee's list": {
		sheets: []sheet{{path: "e.xlsx", kind: dossier.Member, unit: "Đảng bộ xã Vĩnh Hảo", period: "2018-09-30", rows: `
			full_name | member_type
			@ Chi bộ thôn Vĩnh Sơn
			Hồ A      | official
			Hồ B      | official
			Hồ C      | official
			@ Chi bộ Trường học
			Hồ D      | official`}},
		want: []string{"TC-01 error e.xlsx Sheet1!A8 : Chi bộ Trường học có 1 đảng viên chính thức, phải có ít nhất 3."},
	},
	"TC-01: candidates need no branch of three": {
		sheets: []sheet{{path: "e.xlsx", kind: dossier.Candidate, unit: branch1, rows: "full_name\nHồ A"}},
	},
	"DT-07: declared, but no dossier fits": {
		sheets: []sheet{first, roll("c.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", `
			Phạm Văn Giang | 1961-01-02 | | true
			Vũ Văn Phú     | 1960-01-01 | | true
			Vũ Văn Quý     | 1960-01-01 | | false`)},
		want: []string{"DT-07 warning c.xlsx Sheet1!E6 declared_party_member: Vũ Văn Phú khai là đảng viên nhưng không khớp với hồ sơ đảng viên nào."},
	},
	"DT-07: a pair of columns in place of the mark": {
		sheets: []sheet{{path: "c.xlsx", kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers", period: "2018-09-30",
			rows: "full_name | birth_date | admission_date | declared_party_member\nVũ Văn Phú | 1960-01-01 | 1985-05-19 | true", unseen: "declared_party_member"}},
		want: []string{"DT-07 warning c.xlsx Sheet1!D4 declared_party_member: Vũ Văn Phú khai là đảng viên nhưng không khớp với hồ sơ đảng viên nào."},
	},
	"DT-07: no column of the mark": {
		sheets: []sheet{{path: "c.xlsx", kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers", period: "2018-09-30",
			rows: "birth_date | full_name | declared_party_member\n1960-01-01 | Vũ Văn Phú | true", unseen: "declared_party_member"}},
		want: []string{"DT-07 warning c.xlsx Sheet1!C4 declared_party_member: Vũ Văn Phú khai là đảng viên nhưng không khớp với hồ sơ đảng viên nào."},
	},
	"DT-07: the row of the dossier is kept out": {
		sheets: []sheet{
			second("Đỗ Văn Nam | 1974-01-02 | 002071000021 | official |"),
			roll("c.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", "Đỗ Văn Nam | 1974-01-02 | | true"),
		},
		want: []string{
			"TR-01 error b.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Khánh trùng với ô b.xlsx › Sheet1 › D7.",
			"TR-01 error b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Nam trùng với ô b.xlsx › Sheet1 › D4.",
		},
		held: []string{"b.xlsx | 4", "b.xlsx | 7"},
	},
}

func TestSetRules(t *testing.T) { judgeCases(t, setRuleCases) }

// judgeCases loads each case into a store of its own. A case is named after its rule, and
// is about no other; that their communes are named without the district (TC-24) is left out.
func judgeCases(t *testing.T, cases map[string]setRuleCase) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := openMemory(t)
			if c.before != nil {
				load(t, s, "r0", c.before...)
			}
			res := load(t, s, "r1", c.sheets...)
			res.Findings = slices.DeleteFunc(res.Findings, func(f dossier.Finding) bool { return f.Rule == "TC-24" })
			if diff := cmp.Diff(c.want, told(res.Findings)); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(c.held, strs(t, s, "SELECT path, row_no FROM quarantine ORDER BY ALL")); diff != "" {
				t.Errorf("quarantine (-want +got)\n%s", diff)
			}
			var stored []string
			for _, f := range c.want {
				stored = append(stored, strings.Fields(f)[0])
			}
			slices.Sort(stored)
			if diff := cmp.Diff(stored, strs(t, s, "SELECT rule FROM findings WHERE run_id = 'r1' AND rule <> 'TC-24' ORDER BY rule")); diff != "" {
				t.Errorf("stored findings (-want +got)\n%s", diff)
			}
			tellsNobody(t, res.Findings, c.sheets)
		})
	}
}

// tellsNobody fails where a finding that is not to show values shows a name or a number.
func tellsNobody(t *testing.T, findings []dossier.Finding, sheets []sheet) {
	t.Helper()
	for _, f := range findings {
		message, fix := f.Render(dossier.VI, false)
		english, _ := f.Render(dossier.EN, false)
		for _, sh := range sheets {
			for _, line := range strings.Split(sh.rows, "\n")[1:] {
				for _, cell := range cells(line) {
					personal := personName.MatchString(cell) || personNumber.MatchString(cell)
					if text := message + english + fix; personal && strings.Contains(text, cell) {
						t.Errorf("%s shows %q: %s", f.Rule, cell, text)
					}
				}
			}
			if strings.Contains(message+english, "{") {
				t.Errorf("%s leaves a placeholder: %s %s", f.Rule, message, english)
			}
		}
	}
}

var (
	personName   = regexp.MustCompile(`^\p{Lu}\p{L}* (Văn|Thị) \p{L}+$`)
	personNumber = regexp.MustCompile(`^\d{8,12}$|^\d{6}HG$`)
)

// Which of two rows is wrong nobody knows: both wait, whichever came first, until one is gone.
func TestADuplicateOfAStoredRowHoldsBoth(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: three})
	res := load(t, s, "r2", sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: three + "\nĐỗ A | 1970 | 002070000001 | official |"})
	if diff := cmp.Diff(Counts{Read: 4, Added: 1, Quarantined: 3}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	standing := func(what string, want ...string) {
		t.Helper()
		got := strs(t, s, "SELECT run_id, count(*) FROM members JOIN lineage USING (row_id) GROUP BY 1 ORDER BY 1")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: members (-want +got)\n%s", what, diff)
		}
	}
	standing("both", "r2 | 1")
	held := []string{"a.xlsx | 4 | [TR-01] | Phạm Văn Giang | 1961-01-02", "b.xlsx | 4 | [TR-01] | Phạm Văn Giang | 1961-01-02"}
	got := strs(t, s, "SELECT path, row_no, reasons, cleaned->>'full_name', raw->>'birth_date' FROM quarantine WHERE row_no = 4 ORDER BY 1")
	if diff := cmp.Diff(held, got); diff != "" {
		t.Errorf("quarantine (-want +got)\n%s", diff)
	}
	load(t, s, "r3", sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: "full_name | birth_date | citizen_id | member_type\nĐỗ A | 1970 | 002070000001 | official"})
	standing("one mended", "r1 | 3", "r2 | 1", "r3 | 1")
}

func TestAMemberWhoMovedInALaterListIsNoDuplicate(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Member, unit: branch1, period: "2018-06-30", rows: three})
	res := load(t, s, "r2", sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: three})
	if got := told(res.Findings); got != nil {
		t.Errorf("findings: %q", got)
	}
	got := strs(t, s, "SELECT org_name, count(*) FROM members JOIN units USING (unit_id) GROUP BY 1")
	if diff := cmp.Diff([]string{"Chi bộ thôn Vĩnh Chính | 3"}, got); diff != "" {
		t.Errorf("each person is counted once (-want +got)\n%s", diff)
	}
}

func TestTheRuleBookOfTheStore(t *testing.T) {
	var codes []string
	for _, r := range Rules() {
		codes = append(codes, r.Code)
		for what, text := range map[string]dossier.Text{"title": r.Title, "why": r.Why, "fix": r.Fix} {
			if text.VI == "" || text.EN == "" {
				t.Errorf("%s: %s is missing in a language", r.Code, what)
			}
		}
		if r.Bad.VI == "" || r.Good.VI == "" || r.Confidence == "" {
			t.Errorf("%s: wants bad, good and confidence", r.Code)
		}
		if len(r.Citations) == 0 && r.Severity != dossier.Info {
			t.Errorf("%s: wants a source", r.Code)
		}
	}
	want := []string{"DC-01", "DC-02", "DC-03", "DC-04", "DC-05", "DC-06", "DC-07", "DC-08", "DC-09",
		"DT-07", "DT-21", "DT-22", "DT-23", "TC-01", "TC-21", "TC-22", "TC-23", "TC-24", "TC-25", "TC-26", "TP-21",
		"TR-01", "TR-02", "TR-03", "TR-04", "TR-05", "TR-06", "TR-07", "TR-08", "TR-09", "TR-10", "TR-11", "TR-12", "TR-13", "TR-20",
		"TT-04", "TT-14", "TT-15", "TT-16"}
	if diff := cmp.Diff(want, codes); diff != "" {
		t.Errorf("codes (-want +got)\n%s", diff)
	}
}

func TestASetRuleCitesWhatHeldOnTheDayOfTheList(t *testing.T) {
	r, err := parseSetRule(`-- code: XX-01
-- severity: warning
-- kinds: member
-- message: sai | wrong
-- fix: sửa | mend
-- valid: 2018-01-01/2025-06-30
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7 | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 |  | 2022-07-06/ | verified
-- confidence: verified
SELECT 1`)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{
		"2018-01-01": "Mẫu 7, 09-HD/BTCTW ngày 05/06/2017", "2022-07-05": "Mẫu 7, 09-HD/BTCTW ngày 05/06/2017",
		"2022-07-06": "12-HD/BTCTW ngày 06/07/2022", "2025-06-30": "12-HD/BTCTW ngày 06/07/2022",
		"2017-12-31": "", "2025-07-01": "",
	} {
		on, got := dossier.MustDate(day), ""
		if r.judges(on) {
			got = r.Cite(on).String()
		}
		if got != want {
			t.Errorf("on %s it cites %q, want %q", day, got, want)
		}
	}
}
