package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

const branch1 = "Chi bộ thôn Vĩnh Sơn < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"

var branchOf2018 = sheet{path: "cb1.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | member_type  | admission_date
	Nguyễn Văn An  | 1960-02-03 | 002060000001 | official     | 1985-05-19
	Trần Thị Bình  | 1971       | 002171000002 | official     | 1999-02
	Lê Văn Cường   | 1980-12-31 | 002080000003 | official     | 2010-01-01
	Hoàng Thị Dung | 1990-01-01 | 002190000004 | probationary | 2018-03-03`}

func TestLoadOfABranch(t *testing.T) {
	s := openMemory(t)
	res := load(t, s, "r1", branchOf2018)
	if diff := cmp.Diff(Counts{Read: 4, Added: 4}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	if got := told(res.Findings); got != nil {
		t.Errorf("findings: %q", got)
	}
	want := []string{
		"Nguyễn Văn An | 1960-02-03 | day | 1985-05-19 | official | true",
		"Trần Thị Bình | 1971-01-01 | year | 1999-02-01 | official | true",
		"Lê Văn Cường | 1980-12-31 | day | 2010-01-01 | official | true",
		"Hoàng Thị Dung | 1990-01-01 | day | 2018-03-03 | probationary | true",
	}
	got := strs(t, s, `SELECT full_name, birth_date, birth_precision, admission_date, member_type, is_active FROM members ORDER BY row_no`)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{`{"admission_date":"month"}`}, strs(t, s, "SELECT partial_dates FROM members WHERE partial_dates IS NOT NULL")); diff != "" {
		t.Errorf("partial dates (-want +got)\n%s", diff)
	}
	units := strs(t, s, `SELECT u.org_name, u.unit_kind, p.org_name, u.area_id, u.hamlet FROM units u LEFT JOIN units p ON p.unit_id = u.parent_id ORDER BY ALL`)
	want = []string{
		"Chi bộ thôn Vĩnh Sơn | branch | Đảng bộ xã Vĩnh Hảo | C01210 | thôn Vĩnh Sơn",
		"Đảng bộ huyện Bắc Quang | district_committee | NULL | D034 | NULL",
		"Đảng bộ xã Vĩnh Hảo | base_committee | Đảng bộ huyện Bắc Quang | C01210 | NULL",
	}
	if diff := cmp.Diff(want, units); diff != "" {
		t.Errorf("units (-want +got)\n%s", diff)
	}
}

func TestTheSameFileAgainChangesNothing(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	before := strs(t, s, "SELECT * FROM store.members ORDER BY row_id")
	res := load(t, s, "r2", branchOf2018)
	if diff := cmp.Diff(Counts{Read: 4, Unchanged: 4}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	want := []string{"TP-21 info cb1.xlsx ! : Tệp này đã được nạp ở lượt r1 và không thay đổi, nên không nạp lại: 0 dòng thay đổi."}
	if diff := cmp.Diff(want, told(res.Findings)); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(before, strs(t, s, "SELECT * FROM store.members ORDER BY row_id")); diff != "" {
		t.Errorf("members (-first +second)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"loaded", "known"}, strs(t, s, "SELECT status FROM store.files ORDER BY run_no")); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
}

// The same bytes under another period or unit, as folders or flags can name them, are a return of
// their own, in one run as in two; what is said of both days stands.
func TestTheSameBytesOfAnotherDayOrUnitAreAnotherReturn(t *testing.T) {
	under := func(folder, unit, period string) *dossier.Batch {
		sh := branchOf2018
		sh.path, sh.unit, sh.period = folder+"/cb1.xlsx", unit, period
		b := sh.batch()
		b.File.SHA256 = branchOf2018.batch().File.SHA256
		return b
	}
	june, september := under("2018-06", branchOf2018.unit, "2018-06-30"), under("2018-09", branchOf2018.unit, "2018-09-30")
	copied := under("2018-09/bản sao", branchOf2018.unit, "2018-09-30")
	other := under("Hai", branch2, "2018-09-30")
	for name, runs := range map[string][][]*dossier.Batch{
		"in one run":    {{june, september, copied}},
		"in two runs":   {{june}, {september}, {copied}},
		"the later day": {{september}, {june}, {september, june}},
	} {
		s := openMemory(t)
		for n, batches := range runs {
			loadBatches(t, s, thisRun(fmt.Sprint("r", n)), nil, batches...)
		}
		for day, want := range map[string]string{"2018-06-30": "4", "2018-09-30": "4"} {
			got := strs(t, s, "SELECT count(*) FROM store.members m JOIN store.scopes c USING (scope_id) WHERE m.run_to IS NULL AND c.speaks_on = ?::DATE", day)
			if diff := cmp.Diff([]string{want}, got); diff != "" {
				t.Errorf("%s, %s: rows (-want +got)\n%s", name, day, diff)
			}
		}
		again := len(runs[len(runs)-1])
		if len(runs) == 1 {
			again = 1
		}
		if got := strs(t, s, "SELECT path FROM store.files WHERE status = 'known'"); len(got) != again {
			t.Errorf("%s: known %q, want %d", name, got, again)
		}
		if got := strs(t, s, "SELECT count(*) FROM findings WHERE rule = 'TP-21'"); got[0] != fmt.Sprint(again) {
			t.Errorf("%s: %s findings say that a file is known, want %d", name, got[0], again)
		}
	}
	s := openMemory(t)
	loadBatches(t, s, thisRun("r1"), nil, september)
	res := loadBatches(t, s, thisRun("r2"), nil, other)
	if res.Files[0].Status == "known" || res.Total.Read != 4 {
		t.Errorf("another unit: %+v", res.Files)
	}
}

func TestALaterReturnSupersedes(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	later := branchOf2018
	later.path = "cb1 sửa.xlsx"
	later.unit = "Chi bộ thôn Vĩnh Sơn < Đảng ủy xã Vĩnh Hảo" // another spelling of the parent
	later.rows = `
		full_name      | birth_date | citizen_id   | member_type | admission_date
		Nguyễn Văn An  | 1960-02-03 | 002060000001 | official    | 1985-05-19
		Trần Thị Bình  | 1971       | 002171000002 | official    | 1999-03
		Lê Văn Cường   | 1980-12-31 | 002080000003 | official    | 2010-01-01
		Vũ Văn Em      | 1985-05-05 | 002085000005 | official    | 2011-01-01`
	res := load(t, s, "r2", later)
	if diff := cmp.Diff(Counts{Read: 4, Added: 1, Changed: 1, Unchanged: 2, Removed: 1}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	want := []string{
		"Hoàng Thị Dung | 1 | 2", "Lê Văn Cường | 1 | NULL", "Nguyễn Văn An | 1 | NULL",
		"Trần Thị Bình | 1 | 2", "Trần Thị Bình | 2 | NULL", "Vũ Văn Em | 2 | NULL",
	}
	if diff := cmp.Diff(want, strs(t, s, "SELECT full_name, run_from, run_to FROM store.members ORDER BY ALL")); diff != "" {
		t.Errorf("versions (-want +got)\n%s", diff)
	}
}

func TestAnEarlierFileAfterALaterOneIsLoadedAgain(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	later := branchOf2018
	later.rows += "\n\tVũ Văn Em | 1985-05-05 | 002085000005 | official | 2011-01-01"
	load(t, s, "r2", later)
	res := load(t, s, "r3", branchOf2018)
	if diff := cmp.Diff(Counts{Read: 4, Unchanged: 4, Removed: 1}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
}

func TestMembersOnADay(t *testing.T) {
	s := openMemory(t)
	next := branchOf2018
	next.path, next.period = "cb1-2019.xlsx", "2019-09-30"
	next.rows = `
		full_name      | birth_date | citizen_id   | member_type  | member_status | left_on
		Nguyễn Văn An  | 1960-02-03 | 002060000001 | official     | deceased      | 2019-01-15
		Trần Thị Bình  | 1971       | 002171000002 | official     | active        |
		Lê Văn Cường   | 1980-12-31 | 002080000003 | official     | exempt        | 2019-02-02
		Hoàng Thị Dung | 1990-01-01 | 002190000004 | official     |               |`
	run := thisRun("r1")
	run.AsOf = dossier.MustDate("2020-01-01")
	loadBatches(t, s, run, nil, branchOf2018.batch(), next.batch())
	for day, want := range map[string][]string{
		"2018-09-29": nil,
		"2018-09-30": {"Hoàng Thị Dung | probationary | true", "Lê Văn Cường | official | true", "Nguyễn Văn An | official | true", "Trần Thị Bình | official | true"},
		"2019-09-29": {"Hoàng Thị Dung | probationary | true", "Lê Văn Cường | official | true", "Nguyễn Văn An | official | true", "Trần Thị Bình | official | true"},
		"2019-09-30": {"Hoàng Thị Dung | official | true", "Lê Văn Cường | official | true", "Nguyễn Văn An | official | false", "Trần Thị Bình | official | true"},
	} {
		got := strs(t, s, "SELECT full_name, member_type, is_active FROM members_on(?::DATE) ORDER BY ALL", day)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("members on %s (-want +got)\n%s", day, diff)
		}
	}
}

func TestARowWithAnErrorGoesToQuarantine(t *testing.T) {
	s := openMemory(t)
	b := branchOf2018.batch()
	b.Returns[0].Records[1].Extra = []dossier.Extra{{Header: "Tổ", Text: "2", Col: 9}}
	res := loadBatches(t, s, thisRun("r1"), []dossier.Finding{fault(b, "DD-05", "citizen_id", 5)}, b)
	if diff := cmp.Diff([]FileResult{{"cb1.xlsx", "partial", Counts{Read: 4, Added: 3, Quarantined: 1}}}, res.Files); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
	want := []string{`cb1.xlsx | Sheet1 | 5 | member | [DD-05] | 1971 | 1971-01-01 | {"Tổ":"2"}`}
	got := strs(t, s, `SELECT path, sheet, row_no, kind, reasons, raw->>'birth_date', cleaned->>'birth_date', cleaned->>'extra' FROM quarantine`)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("quarantine (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"3"}, strs(t, s, "SELECT count(*) FROM members")); diff != "" {
		t.Errorf("members (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"DD-05 | B5 | 5 | open"}, strs(t, s, "SELECT rule, cell, row_no, status FROM findings")); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}

	t.Run("again", func(t *testing.T) { // a file with faults is read again, and its faults told again
		res := loadBatches(t, s, thisRun("r2"), []dossier.Finding{fault(b, "DD-05", "citizen_id", 5)}, b)
		if diff := cmp.Diff(Counts{Read: 4, Unchanged: 3, Quarantined: 1}, res.Total); diff != "" {
			t.Errorf("counts (-want +got)\n%s", diff)
		}
		if diff := cmp.Diff([]string{"r2 | 5"}, strs(t, s, "SELECT run_id, row_no FROM quarantine")); diff != "" {
			t.Errorf("quarantine (-want +got)\n%s", diff)
		}
	})
	t.Run("mended", func(t *testing.T) {
		res := load(t, s, "r3", branchOf2018)
		if diff := cmp.Diff(Counts{Read: 4, Added: 1, Unchanged: 3}, res.Total); diff != "" {
			t.Errorf("counts (-want +got)\n%s", diff)
		}
		if got := strs(t, s, "SELECT * FROM quarantine"); got != nil {
			t.Errorf("still in quarantine: %q", got)
		}
		if diff := cmp.Diff([]string{"r1 | superseded", "r2 | superseded"}, strs(t, s, "SELECT run_id, status FROM findings ORDER BY ALL")); diff != "" {
			t.Errorf("findings (-want +got)\n%s", diff)
		}
	})
}

func TestARowThatTurnsFaultyKeepsItsOldVersion(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	later := branchOf2018
	later.path = "b.xlsx"
	b := later.batch()
	res := loadBatches(t, s, thisRun("r2"), []dossier.Finding{fault(b, "KN-01", "birth_date", 5)}, b)
	if diff := cmp.Diff(Counts{Read: 4, Unchanged: 3, Quarantined: 1}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"4"}, strs(t, s, "SELECT count(*) FROM members")); diff != "" {
		t.Errorf("members (-want +got)\n%s", diff)
	}
}

func TestLineageLeadsBackToTheCell(t *testing.T) {
	s := openMemory(t)
	b := branchOf2018.batch()
	v := b.Returns[0].Records[2].Get("full_name")
	v.Raw, v.Reason = "LÊ VĂN CƯỜNG", "chữ hoa"
	b.Returns[0].Records[2].Set("full_name", v)
	loadBatches(t, s, thisRun("r1"), nil, b)
	got := strs(t, s, `SELECT l.run_id, l.path, l.sheet, c.letter || l.row_no, c.header
		FROM members m JOIN lineage l USING (row_id) JOIN columns c ON c.return_id = l.return_id AND c.field = 'citizen_id'
		WHERE m.full_name = 'Lê Văn Cường'`)
	if diff := cmp.Diff([]string{"r1 | cb1.xlsx | Sheet1 | D6 | Số định danh cá nhân"}, got); diff != "" {
		t.Errorf("lineage (-want +got)\n%s", diff)
	}
	got = strs(t, s, "SELECT run_id, path, sheet, cell, field, raw, cleaned, reason FROM changes")
	if diff := cmp.Diff([]string{"r1 | cb1.xlsx | Sheet1 | B6 | full_name | LÊ VĂN CƯỜNG | Lê Văn Cường | chữ hoa"}, got); diff != "" {
		t.Errorf("changes (-want +got)\n%s", diff)
	}
}

func TestADryRunKeepsNothing(t *testing.T) {
	s := openMemory(t)
	run := thisRun("r1")
	run.DryRun = true
	res := loadBatches(t, s, run, nil, branchOf2018.batch())
	if diff := cmp.Diff(Counts{Read: 4, Added: 4}, res.Total); diff != "" {
		t.Errorf("counts (-want +got)\n%s", diff)
	}
	for _, table := range []string{"runs", "files", "members", "store.touched", "store.scopes", "store.unit_refs"} {
		if diff := cmp.Diff([]string{"0"}, strs(t, s, "SELECT count(*) FROM "+table)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", table, diff)
		}
	}
}

func TestARejectedFileLoadsNothing(t *testing.T) {
	s := openMemory(t)
	b := branchOf2018.batch()
	b.Rejected = true
	b.Findings = []dossier.Finding{{Rule: "TP-03", Severity: dossier.Error, File: b.File.Path, Message: dossier.Text{VI: "hỏng"}}}
	for _, run := range []string{"r1", "r2"} {
		res := loadBatches(t, s, thisRun(run), nil, b)
		if diff := cmp.Diff([]FileResult{{Path: "cb1.xlsx", Status: "rejected"}}, res.Files); diff != "" {
			t.Errorf("files (-want +got)\n%s", diff)
		}
	}
	if diff := cmp.Diff([]string{"superseded", "open"}, strs(t, s, "SELECT status FROM findings ORDER BY run_id")); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestFilesThatSpeakOfOneUnitTogether(t *testing.T) {
	roll := func(path, rows string) sheet {
		return sheet{path: path, kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers", period: "2018-09-30",
			rows: "full_name | birth_date | note\n" + rows}
	}
	one, two := roll("chi hội 1.xlsx", "Lý Văn A | 1960 |"), roll("chi hội 2.xlsx", "Lý Văn A | 1960 |\nLý Văn B | 1961-01-01 |")
	t.Run("again", func(t *testing.T) {
		s := openMemory(t)
		load(t, s, "r1", one, two)
		res := load(t, s, "r2", one, two)
		if diff := cmp.Diff(Counts{Read: 3, Unchanged: 3}, res.Total); diff != "" {
			t.Errorf("counts (-want +got)\n%s", diff)
		}
	})
	t.Run("a third joins", func(t *testing.T) {
		s := openMemory(t)
		load(t, s, "r1", one)
		three := roll("chi hội 3.xlsx", "Lý Văn C | 1962-01-01 |")
		res := load(t, s, "r2", one, three)
		want := []FileResult{
			{"chi hội 1.xlsx", "known", Counts{Read: 1, Unchanged: 1}},
			{"chi hội 3.xlsx", "loaded", Counts{Read: 1, Added: 1}},
		}
		if diff := cmp.Diff(want, res.Files); diff != "" {
			t.Errorf("files (-want +got)\n%s", diff)
		}
		res = load(t, s, "r3", one, three)
		if diff := cmp.Diff(Counts{Read: 2, Unchanged: 2}, res.Total); diff != "" {
			t.Errorf("counts (-want +got)\n%s", diff)
		}
		checkAgainstLedger(t, s)
	})
	t.Run("one alone supersedes", func(t *testing.T) {
		s := openMemory(t)
		load(t, s, "r1", one, two)
		res := load(t, s, "r2", roll("chi hội 1.xlsx", "Lý Văn A | 1960 | sửa"))
		if diff := cmp.Diff(Counts{Read: 1, Changed: 1, Removed: 2}, res.Total); diff != "" {
			t.Errorf("counts (-want +got)\n%s", diff)
		}
	})
}

func TestTheSameBytesTwiceInARun(t *testing.T) {
	s := openMemory(t)
	a, copied := branchOf2018.batch(), branchOf2018.batch()
	copied.File.Path = "bản sao.xlsx"
	res := loadBatches(t, s, thisRun("r1"), nil, a, copied)
	want := []FileResult{{"cb1.xlsx", "loaded", Counts{Read: 4, Added: 4}}, {"bản sao.xlsx", "known", Counts{}}}
	if diff := cmp.Diff(want, res.Files); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
}

func TestAListOfACommittee(t *testing.T) {
	units := func(path, rows string) sheet {
		return sheet{path: path, kind: dossier.Unit, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018-09-30", rows: "org_name\n" + rows}
	}
	members := func(path, rows string) sheet {
		return sheet{path: path, kind: dossier.Member, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018-09-30",
			rows: "full_name | citizen_id | note\n" + rows}
	}
	both := "@ Chi bộ thôn 1\nLý A | 002080000001 |\nLý B | 002080000002 |\nLý C | 002080000003 |\n" +
		"@ Chi bộ thôn 2\nLý D | 002080000004 |\nLý Đ | 002080000005 |\nLý E | 002080000006 |"
	for name, c := range map[string]struct {
		first, second sheet
		want          Counts
	}{
		"of units, one of which is gone":      {units("a.xlsx", "Chi bộ thôn 1\nChi bộ thôn 2"), units("b.xlsx", "Chi bộ thôn 1"), Counts{Read: 1, Unchanged: 1, Removed: 1}},
		"of units, another part of the whole": {units("a.xlsx", "Chi bộ thôn 1"), units("b.xlsx", "Chi bộ thôn 2"), Counts{Read: 1, Added: 1}},
		"of units, the same sheet all new":    {units("a.xlsx", "Chi bộ thôn 1"), units("a.xlsx", "Chi bộ thôn 2"), Counts{Read: 1, Added: 1, Removed: 1}},
		"of members, a branch joined another": {members("a.xlsx", both), members("b.xlsx", "@ Chi bộ thôn 1"+strings.NewReplacer("@ Chi bộ thôn 1", "", "@ Chi bộ thôn 2\n", "").Replace(both)), Counts{Read: 6, Added: 3, Unchanged: 3, Removed: 3}},
		"of members, of another branch":       {members("a.xlsx", both), members("b.xlsx", "@ Chi bộ thôn 3\nLý G | 002080000007 |\nLý H | 002080000008 |\nLý I | 002080000009 |"), Counts{Read: 3, Added: 3}},
	} {
		t.Run(name, func(t *testing.T) {
			s := openMemory(t)
			load(t, s, "r1", c.first)
			res := load(t, s, "r2", c.second)
			if diff := cmp.Diff(c.want, res.Total); diff != "" {
				t.Errorf("counts (-want +got)\n%s\n%q", diff, told(res.Findings))
			}
			checkAgainstLedger(t, s)
		})
	}
}
