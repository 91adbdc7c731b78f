package analytics

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// decided is a policy of a test: rules that are off, and findings that are let off by what they are about.
type decided struct {
	off    string                                      // code of a rule that does not run
	waives func(*dossier.Return, *dossier.Record) bool // nil: nothing
}

func (d decided) Runs(code string) bool { return code != d.off }

func (d decided) Waives(string) bool { return d.waives != nil }

func (d decided) Weigh(f dossier.Finding, _ dossier.Date, sent *dossier.Return, row *dossier.Record) (dossier.Finding, bool) {
	if d.waives != nil && d.waives(sent, row) {
		f.Severity, f.Status, f.Note = dossier.Info, dossier.Waived, dossier.Text{VI: "Được miễn trừ.", EN: "Waived."}
	}
	return f, true
}

// underPolicy loads the branch first and a second one with a row that doubles one of the first.
func underPolicy(t *testing.T, p Policy) (*Store, *Result) {
	t.Helper()
	s := openMemory(t)
	run := thisRun("r1")
	run.Policy = p
	return s, loadBatches(t, s, run, nil, first.batch(), second("Phạm Văn Giang | 1961-01-02 | 002061000011 | official |").batch())
}

func TestAWaivedFindingOfASetRuleKeepsNothingOut(t *testing.T) {
	for name, waives := range map[string]func(*dossier.Return, *dossier.Record) bool{
		"person by number": func(_ *dossier.Return, row *dossier.Record) bool { return row.Text("citizen_id") == "002061000011" },
		"person by name and birth date": func(_ *dossier.Return, row *dossier.Record) bool {
			return row.Text("full_name") == "Phạm Văn Giang" && row.Date("birth_date") == dossier.MustDate("1961-01-02")
		},
		"units": func(sent *dossier.Return, _ *dossier.Record) bool {
			return strings.HasPrefix(sent.Unit.Name, "Chi bộ thôn")
		},
		"unit above": func(sent *dossier.Return, row *dossier.Record) bool {
			return sent.Unit.Parents[0] == "Đảng bộ xã Vĩnh Hảo" && row.Unit.Name == sent.Unit.Name
		},
		"period": func(sent *dossier.Return, _ *dossier.Record) bool { return sent.Period == "2018-09-30" },
	} {
		t.Run(name, func(t *testing.T) {
			s, res := underPolicy(t, decided{waives: waives})
			want := []string{
				"TR-01 info a.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002061000011 của Phạm Văn Giang trùng với ô b.xlsx › Sheet1 › D7. Được miễn trừ.",
				"TR-01 info b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002061000011 của Phạm Văn Giang trùng với ô a.xlsx › Sheet1 › D4. Được miễn trừ.",
			}
			got := told(res.Findings)[:2]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
			if held := strs(t, s, "SELECT row_no FROM quarantine"); held != nil {
				t.Errorf("rows in quarantine: %q", held)
			}
			if diff := cmp.Diff([]string{"waived | info | 2"}, strs(t, s, "SELECT status, severity, count(*) FROM findings WHERE rule = 'TR-01' GROUP BY ALL")); diff != "" {
				t.Errorf("stored findings (-want +got)\n%s", diff)
			}
		})
	}
}

func TestAWaiverForOnePersonLeavesTheOther(t *testing.T) {
	s, _ := underPolicy(t, decided{waives: func(sent *dossier.Return, _ *dossier.Record) bool {
		return sent.Unit.Name == "Chi bộ thôn Vĩnh Sơn"
	}})
	if diff := cmp.Diff([]string{"b.xlsx | 7"}, strs(t, s, "SELECT path, row_no FROM quarantine")); diff != "" {
		t.Errorf("quarantine (-want +got)\n%s", diff)
	}
}

func TestASetRuleThatIsOffDoesNotRun(t *testing.T) {
	s, res := underPolicy(t, decided{off: "TR-01"})
	for _, f := range res.Findings {
		if f.Rule == "TR-01" {
			t.Errorf("found %s", f.Rule)
		}
	}
	if held := strs(t, s, "SELECT row_no FROM quarantine"); held != nil {
		t.Errorf("rows in quarantine: %q", held)
	}
}

// A file of which findings were waived is read again: the waiver may have ended. So is one that was judged by another
// rules file.
func TestAFileUnderARulesFileIsReadAgain(t *testing.T) {
	s := openMemory(t)
	again := func(id string, run Run) string {
		t.Helper()
		run.ID = id
		return loadBatches(t, s, run, nil, first.batch()).Files[0].Status
	}
	plain, changed := thisRun(""), thisRun("")
	changed.RulesFileSHA256 = "aa"
	for i, step := range []struct {
		run  Run
		want string
	}{{plain, "loaded"}, {plain, "known"}, {changed, "loaded"}, {changed, "known"}, {plain, "loaded"}} {
		if got := again("r"+string(rune('1'+i)), step.run); got != step.want {
			t.Errorf("run %d: %s, want %s", i+1, got, step.want)
		}
	}
	runs, err := s.Runs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if runs[2].RulesFileSHA256 != "aa" || runs[0].RulesFileSHA256 != "" {
		t.Errorf("the ledger keeps %q and %q", runs[2].RulesFileSHA256, runs[0].RulesFileSHA256)
	}
}
