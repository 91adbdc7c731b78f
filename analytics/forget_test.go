package analytics

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var forgetOptions = ForgetOptions{At: backupTime, User: "an"}

// The person to be forgotten is Phạm Văn Quên, in a member list of two runs, a roll, a row that is
// kept out, as somebody's referrer, as a secretary and in a column that nobody knows.
var (
	quenMembers = sheet{path: "cb1.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | party_card_no | member_type | admission_date | referrer_1     | note
	Nguyễn Văn An  | 1960-02-03 | 002060000001 | 12000001      | official    | 1985-05-19     | PHẠM VĂN QUÊN  | như Phạm Văn Quênh
	Phạm Văn Quên  | 1958-07-08 | 002058123456 | 12009999      | official    | 1980-05-19     |                | x
	Lê Văn Cường   | 1980-12-31 | 002080000003 | 12000003      | official    | 2010-01-01     | Phạm Văn Quên  | y`}
	quenLater = sheet{path: "cb1-2019.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | party_card_no | member_type | admission_date | note
	Nguyễn Văn An  | 1960-02-03 | 002060000001 | 12000001      | official    | 1985-05-19     | cùng ông Phạm Văn Quên, số 002058123456
	Phạm Văn Quên  | 1958-07-08 | 002058123456 | 12009999      | official    | 1980-05-19     | z
	Lê Văn Cường   | 1980-12-31 | 002080000003 | 12000003      | official    | 2010-01-01     | y`}
	quenRoll = sheet{path: "ccb.xlsx", kind: dossier.Roll, assoc: "veterans", unit: branch1, period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | association_joined_on
	Phạm Văn Quên  | 1958-07-08 |              | 1990-01-01
	Trần Văn Khác  | 1958-07-08 | 002058000009 | 1990-01-01`}
	quenUnits = sheet{path: "tc.xlsx", kind: dossier.Unit, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018-09-30", rows: `
	org_name           | secretary_name
	Chi bộ thôn Một    | Phạm Văn Quên
	Chi bộ thôn Hai    | Phạm Văn Quênh`}
)

// withQuen is a store with the person, and the bytes of its file before anything was removed.
func withQuen(t *testing.T) (path string, before []byte) {
	t.Helper()
	path = emptyFile(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", quenMembers, quenUnits)
	load(t, s, "r2", quenRoll)
	load(t, s, "r3", quenLater)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if before, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return path, before
}

var quen = Who{CitizenID: "002058123456"}

func TestForgettableChangesNothing(t *testing.T) {
	path, before := withQuen(t)
	s, err := Open(context.Background(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := s.Forgettable(context.Background(), quen)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if f.Name != "P. V. Q." || f.Total() == 0 || f.Shared != 0 {
		t.Errorf("found %q, %d rows, %d shared words", f.Name, f.Total(), f.Shared)
	}
	want := []Source{{"cb1-2019.xlsx", "Sheet1", 5}, {"cb1.xlsx", "Sheet1", 5}, {"ccb.xlsx", "Sheet1", 4}}
	if diff := cmp.Diff(want, f.Sources); diff != "" {
		t.Errorf("sources (-want +got)\n%s", diff)
	}
	want = []Source{{"tc.xlsx", "Sheet1", 4}, {"cb1-2019.xlsx", "Sheet1", 4}, {"cb1.xlsx", "Sheet1", 4}, {"cb1.xlsx", "Sheet1", 6}}
	if diff := cmp.Diff(want, f.Naming); diff != "" {
		t.Errorf("rows of others that name him (-want +got)\n%s", diff)
	}
	cells := []TableCount{{"members.note", 1}, {"members.referrer_1", 2}, {"units.secretary_name", 1}}
	if diff := cmp.Diff(cells, f.Cells); diff != "" {
		t.Errorf("cells of others (-want +got)\n%s", diff)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the store was changed (%v)", err)
	}
	if _, err := os.Stat(path + ".wal"); err == nil {
		t.Error("there is a log")
	}
}

func TestForgottenIsNowhereInTheStore(t *testing.T) {
	path, before := withQuen(t)
	needles := []string{"Phạm Văn Quên", norm.NFD.String("Phạm Văn Quên"), "PHẠM VĂN QUÊN", "phạm văn quên", "002058123456", "12009999"}
	if !bytes.Contains(before, []byte(needles[0])) || !bytes.Contains(before, []byte(needles[4])) {
		t.Fatal("the search finds nothing in a store that holds the person")
	}
	f, err := Forget(context.Background(), path, quen, forgetOptions)
	if err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	after = bytes.ReplaceAll(after, []byte("Phạm Văn Quênh"), nil) // somebody else
	for _, needle := range needles {
		if bytes.Contains(after, []byte(needle)) || bytes.Contains(after, littleEndian.encode(needle)) {
			t.Errorf("%q is in the file", needle)
		}
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, c := range everyTextColumn(t, s) {
		got := strs(t, s, "SELECT "+c[1]+"::VARCHAR AS v FROM store."+c[0]+" WHERE contains(lower("+c[1]+"::VARCHAR), 'phạm văn quên') AND NOT contains("+c[1]+"::VARCHAR, 'Phạm Văn Quênh') OR contains("+c[1]+"::VARCHAR, '002058123456')")
		if len(got) > 0 {
			t.Errorf("%s.%s still says %q", c[0], c[1], got)
		}
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path))
	if got := contentHash(t, s); got != f.After || f.After == f.Before {
		t.Errorf("content hash %s, told %s, before %s", got, f.After, f.Before)
	}
	// The others are as they were.
	want := []string{"Lê Văn Cường", "Nguyễn Văn An", "Trần Văn Khác"}
	if diff := cmp.Diff(want, strs(t, s, "SELECT full_name FROM members UNION SELECT full_name FROM rolls ORDER BY 1")); diff != "" {
		t.Errorf("people (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"NULL", "Phạm Văn Quênh"}, strs(t, s, "SELECT secretary_name FROM store.units ORDER BY org_name DESC")); diff != "" {
		t.Errorf("secretaries (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"cùng ông …, số …"}, strs(t, s, "SELECT note FROM members WHERE full_name = 'Nguyễn Văn An'")); diff != "" {
		t.Errorf("note (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{f.Before + f.After + "an"}, strs(t, s, "SELECT content_before || content_after || user_name FROM store.forgettings")); diff != "" {
		t.Errorf("what is written down (-want +got)\n%s", diff)
	}
}

// everyTextColumn asks the catalogue, not the code under test.
func everyTextColumn(t *testing.T, s *Store) [][2]string {
	t.Helper()
	rows, err := s.db.Query("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'store'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list [][2]string
	for rows.Next() {
		var c [2]string
		if err := rows.Scan(&c[0], &c[1]); err != nil {
			t.Fatal(err)
		}
		list = append(list, c)
	}
	return list
}

// A forgotten person is not brought back by an old file, nor by another list; a namesake is
// loaded.
func TestAnOldFileDoesNotBringAPersonBack(t *testing.T) {
	path, _ := withQuen(t)
	if _, err := Forget(context.Background(), path, quen, forgetOptions); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	again := quenMembers
	again.path = "again.xlsx"
	res := load(t, s, "r4", again)
	leftOut := func() (list []string) {
		for _, f := range res.Findings {
			if f.Rule == "TR-20" {
				list = append(list, f.File+" "+f.Cell.String())
			}
		}
		return list
	}
	if diff := cmp.Diff([]string{"again.xlsx B5"}, leftOut()); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	other := sheet{path: "khac.xlsx", kind: dossier.Member, unit: "Chi bộ thôn Hai < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | party_card_no
	Phạm Văn Quên  | 1958-07-08 |              |
	Phạm Văn Quên  | 1958-07-09 |              |
	PHẠM VĂN QUÊN  | 1958-07-08 | 002058777777 |
	Ai Đó          | 1970-01-01 |              | 12009999`}
	res = load(t, s, "r5", other)
	if diff := cmp.Diff([]string{"khac.xlsx B4", "khac.xlsx B7"}, leftOut()); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	if n := strs(t, s, "SELECT count(*) FROM store.members WHERE citizen_id = '002058123456'"); n[0] != "0" {
		t.Errorf("the person is back in %s rows", n[0])
	}
	if n := strs(t, s, "SELECT count(*) FROM store.findings WHERE contains(vars::VARCHAR, 'Quên')"); n[0] != "0" {
		t.Errorf("%s findings name the person", n[0])
	}
}

// What is stored after a forgetting fits the ledger, and a run can still be taken back: the
// content is that of a store in which the person never was.
func TestForgettingWorksWithUndo(t *testing.T) {
	path, _ := withQuen(t)
	if _, err := Forget(context.Background(), path, quen, forgetOptions); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	checkAgainstLedger(t, s)
	if _, err := s.Undo(context.Background(), "r3", false); err != nil {
		t.Fatal(err)
	}
	alone := openMemory(t)
	load(t, alone, "r1", withoutQuen(quenMembers), quenUnits)
	load(t, alone, "r2", withoutQuen(quenRoll))
	if contentHash(t, alone) != contentHash(t, s) {
		if diff := cmp.Diff(content(t, alone), content(t, s)); diff != "" {
			t.Errorf("content (-never there +forgotten)\n%s", diff)
		}
	}
	if err := s.verify(context.Background()); err != nil {
		t.Error(err)
	}
	runs, err := s.Runs(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Counts{Read: 4, Added: 4}, runs[2].Total); diff != "" {
		t.Errorf("counts of the first run (-want +got)\n%s", diff)
	}
}

// withoutQuen is a list without the person's row.
func withoutQuen(sh sheet) sheet {
	var kept strings.Builder
	for line := range strings.Lines(sh.rows) {
		if !strings.Contains(line, "1958-07-08") || strings.Contains(line, "Khác") {
			kept.WriteString(line)
		}
	}
	sh.rows = kept.String()
	return sh
}

// Somebody who was kept out has no row but one in quarantine.
func TestForgettingARowThatWasKeptOut(t *testing.T) {
	path := emptyFile(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	bad := dossier.Finding{Rule: "KN-01", Severity: dossier.Error, File: "cb1.xlsx", Sheet: "Sheet1", Cell: dossier.Cell{Row: 5, Col: 2}, Record: 5,
		Field: "birth_date", Message: dossier.Text{VI: "{name}"}, Vars: []dossier.Var{{Name: "name", Value: "Phạm Văn Quên", Privacy: dossier.Personal}}}
	loadBatches(t, s, thisRun("r1"), []dossier.Finding{bad}, quenMembers.batch())
	if n := strs(t, s, "SELECT count(*) FROM store.quarantine"); n[0] != "1" {
		t.Fatalf("%s rows were kept out", n[0])
	}
	s.Close()
	f, err := Forget(context.Background(), path, quen, forgetOptions)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]TableCount{{"quarantine", 1}, {"findings", 1}}, f.Rows); diff != "" {
		t.Errorf("rows (-want +got)\n%s", diff)
	}
	data, err := os.ReadFile(path)
	if err != nil || bytes.Contains(data, []byte("002058123456")) {
		t.Errorf("the number is in the file (%v)", err)
	}
}

func TestANamesakeIsNotTouched(t *testing.T) {
	path := emptyFile(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
	full_name      | birth_date | citizen_id   | referrer_1
	Phạm Văn Quên  | 1958-07-08 | 002058123456 |
	Phạm Văn Quên  | 1977-01-01 | 002077000001 |
	Phạm Văn Quên  | 1958-07-08 |              |
	Lê Văn Cường   | 1980-12-31 | 002080000003 | Phạm Văn Quên`})
	s.Close()
	f, err := Forget(context.Background(), path, quen, forgetOptions)
	if err != nil {
		t.Fatal(err)
	}
	if f.Shared != 1 || len(f.Cells) != 0 || len(f.Likely) != 1 {
		t.Errorf("%d shared words, cells %v, likely %v: want the name shared, the referrer left, and one who may be the same", f.Shared, f.Cells, f.Likely)
	}
	if n := quenRows(t, path); n != "2" {
		t.Errorf("%s of the three rows are left, want 2", n)
	}
}

func quenRows(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return strs(t, s, "SELECT count(*) FROM store.members WHERE full_name = 'Phạm Văn Quên'")[0]
}

// A later migration may keep more about people: what stands under the person's id goes too.
func TestForgettingReachesTablesOfLaterMigrations(t *testing.T) {
	path, _ := withQuen(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	person := strs(t, s, "SELECT person_id FROM members WHERE citizen_id = '002058123456'")[0]
	if _, err := s.db.Exec("CREATE TABLE store.links (old_person_id VARCHAR, note VARCHAR)"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("INSERT INTO store.links VALUES (?, 'x'), ('p1', 'bà Phạm Văn Quên')", person); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := Forget(context.Background(), path, Who{PersonID: person}, forgetOptions); err != nil {
		t.Fatal(err)
	}
	s, err = Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if diff := cmp.Diff([]string{"p1 | bà …"}, strs(t, s, "SELECT old_person_id, note FROM store.links")); diff != "" {
		t.Errorf("links (-want +got)\n%s", diff)
	}
}

func TestForgetNobody(t *testing.T) {
	path, before := withQuen(t)
	for _, who := range []Who{{}, {PersonID: "p000000000000000"}, {CitizenID: "002058123457"}} {
		if _, err := Forget(context.Background(), path, who, forgetOptions); !errors.Is(err, ErrNoPerson) {
			t.Errorf("Forget(%v) = %v, want ErrNoPerson", who, err)
		}
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the store was changed (%v)", err)
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path))
	if _, err := Forget(context.Background(), path+"2", quen, forgetOptions); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no store: %v", err)
	}
}

func TestWordsAreFoundInFiles(t *testing.T) {
	ws := &words{names: []string{"Đỗ Thị Hoà"}, numbers: []string{"002058123456"}}
	utf16LE := func(s string) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	zipped := func(s string) string {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create("xl/sharedStrings.xml")
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(s))
		z.Close()
		return b.String()
	}
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"as it is", "bà Đỗ Thị Hoà, chi bộ", true},
		{"the tone elsewhere", "đỗ thị hòa", true},
		{"decomposed", norm.NFD.String("Đỗ Thị Hoà"), true},
		{"in capitals", "<t>ĐỖ THỊ HOÀ</t>", true},
		{"UTF-16", "x\x00" + utf16LE("Đỗ Thị Hoà"), true},
		{"UTF-16, other bytes before", "xyz" + utf16LE("Đỗ Thị Hoà") + "q", true},
		{"in a workbook", zipped("<si><t>Đỗ Thị Hoà</t></si>"), true},
		{"the number", `"002058123456"`, true},
		{"the number in a workbook", zipped("<v>002058123456</v>"), true},
		{"a longer name", "Đỗ Thị Hoàn", false},
		{"a longer name, decomposed", norm.NFD.String("Đỗ Thị Hoàn"), false},
		{"a longer name in UTF-16", utf16LE("Đỗ Thị Hoàn"), false},
		{"another tone", "Đỗ Thị Hoa", false},
		{"a longer number", "1002058123456", false},
		{"another workbook", zipped("<si><t>Đỗ Thị Hoa</t></si>"), false},
		{"nothing", "", false},
	} {
		file := filepath.Join(t.TempDir(), "f")
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ws.inFile(file)
		if err != nil || got != c.want {
			t.Errorf("%s: found %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}
