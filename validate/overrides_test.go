package validate_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// decided are the parts that every entry must have.
const decided = `
    document: 12-CV/TU
    date: 2024-01-05
    approver: Ban Thường vụ Tỉnh ủy`

func load(t *testing.T, file string) *validate.Overrides {
	t.Helper()
	o, err := validate.LoadOverrides("rules.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// with is an engine of toy rules under a rules file, on 30 June 2024.
func with(t *testing.T, file string, rules ...validate.Rule) *validate.Engine {
	t.Helper()
	e, err := validate.New(rules, validate.Options{AsOf: dossier.MustDate("2024-06-30"), Overrides: load(t, file)})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestLoadOverrides(t *testing.T) {
	got := load(t, "\ufeff---\r\n"+`# Rules of the province
changes: # corrections
  - rule: KN-22
    threshold: working_days
    value: 45
    events_from: 2024-01-01
    events_to: 2024-12-31`+decided+`
  - rule: KN-23
    valid_from: 2026-08-01`+decided+`
waivers:
- rule: KN-02
  person: "002060001234" # as on the card
  unit: 'Chi bộ: thôn Vĩnh Sơn'
  document: 15-CV/TU
  date: 2023-05-05
  approver: Tỉnh ủy
  expires: 2026-12-31
`)
	by := validate.Authority{Document: "12-CV/TU", Date: dossier.MustDate("2024-01-05"), Approver: "Ban Thường vụ Tỉnh ủy"}
	want := &validate.Overrides{
		Name: "rules.yaml", SHA256: got.SHA256,
		Changes: []validate.Change{
			{Rule: "KN-22", Threshold: "working_days", Value: 45, By: by, Line: 4,
				From: dossier.MustDate("2024-01-01"), To: dossier.MustDate("2024-12-31")},
			{Rule: "KN-23", ValidFrom: dossier.MustDate("2026-08-01"), By: by, Line: 12},
		},
		Waivers: []validate.Waiver{{
			Rule: "KN-02", Person: "002060001234", Unit: "Chi bộ: thôn Vĩnh Sơn", Expires: dossier.MustDate("2026-12-31"), Line: 18,
			By: validate.Authority{Document: "15-CV/TU", Date: dossier.MustDate("2023-05-05"), Approver: "Tỉnh ủy"},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(got.SHA256) != 64 || got.SHA256 == load(t, "waivers:\n").SHA256 {
		t.Errorf("SHA-256 %q does not tell files apart", got.SHA256)
	}
}

func TestLoadOverridesRefuses(t *testing.T) {
	change := func(lines string) string { return "changes:\n  - rule: KN-22\n" + lines + decided + "\n" }
	waiver := func(lines string) string { return "waivers:\n  - rule: KN-02\n" + lines + decided + "\n" }
	tests := []struct{ name, file, want string }{
		{"unknown list", "rules:\n", `rules.yaml:1: unknown list "rules"; want changes or waivers`},
		{"unknown key", change("    state: beta\n    severty: info"), `rules.yaml:4: unknown key "severty"`},
		{"key of a waiver in a change", change("    state: off\n    expires: 2030-01-01"), `rules.yaml:4: unknown key "expires"`},
		{"no code", "changes:\n  - rule: KN22\n    state: off" + decided, "rules.yaml:2: want the code of a rule"},
		{"nothing changed", change("    # nothing"), "rules.yaml:2: want exactly one of"},
		{"two things changed", change("    state: beta\n    severity: info"), "rules.yaml:2: want exactly one of"},
		{"unknown severity", change("    severity: fatal"), "rules.yaml:3: severity is error, warning or info"},
		{"unknown state", change("    state: on"), "rules.yaml:3: state is beta or off"},
		{"no number", change("    threshold: working_days\n    value: thirty"), "rules.yaml:4: value is a whole number"},
		{"value missing", change("    threshold: working_days"), "rules.yaml:2: value is a whole number"},
		{"not a day", change("    state: off\n    events_from: 2024-02"), "rules.yaml:4: events_from is a day"},
		{"days in the wrong order", change("    state: off\n    events_from: 2024-02-02\n    events_to: 2024-02-01"), "rules.yaml:5: events_to comes before events_from"},
		{"days of the rule for some events", change("    valid_from: 2024-02-02\n    events_from: 2024-02-01"), "rules.yaml:4: valid_from and valid_to hold for all events"},
		{"no approver", "changes:\n  - rule: KN-22\n    state: off\n    document: 1-CV/TU\n    date: 2024-01-01\n", "rules.yaml:2: without approver"},
		{"no document", "changes:\n  - rule: KN-22\n    state: off\n    approver: A\n    date: 2024-01-01\n", "rules.yaml:2: without document"},
		{"no date", "changes:\n  - rule: KN-22\n    state: off\n    approver: A\n    document: 1-CV/TU\n", "rules.yaml:2: without date"},
		{"waiver without an approver", "waivers:\n  - rule: KN-02\n    unit: A\n    document: 1-CV/TU\n    date: 2024-01-01\n    expires: 2025-01-01\n", "rules.yaml:2: without approver"},
		{"waiver without a scope", waiver("    expires: 2025-01-01"), "rules.yaml:2: a waiver without a scope"},
		{"waiver without an end", waiver("    unit: A"), "rules.yaml:2: a waiver without its last day"},
		{"waiver that ends before its document", waiver("    unit: A\n    expires: 2023-01-01"), "rules.yaml:4: expires comes before date"},
		{"superior alone", waiver("    period: 2018\n    superior: A\n    expires: 2025-01-01"), "rules.yaml:4: superior without a unit"},
		{"name without a birth date", waiver("    person: Nguyễn Văn An\n    expires: 2025-01-01"), "rules.yaml:3: a person named without a number needs born"},
		{"period", waiver("    period: 09/2018\n    expires: 2025-01-01"), "rules.yaml:3: period is"},
		{"tab", "changes:\n\t- rule: KN-22\n", "rules.yaml:2: a tab"},
		{"key outside of an item", "changes:\n    rule: KN-22\n", "rules.yaml:2: a key outside of an item"},
		{"item outside of a list", "  - rule: KN-22\n", "rules.yaml:1: an item outside of a list"},
		{"list twice", "changes:\nchanges:\n", "rules.yaml:2: changes stands twice, first on line 1"},
		{"key twice", change("    state: off\n    state: beta"), "rules.yaml:4: state stands twice, first on line 3"},
		{"value beside a list", "changes: none\n", "rules.yaml:1: want the name of a list"},
		{"key too deep", change("      state: off"), "rules.yaml:3: the key is not indented as the one above"},
		{"dash moved", change("    state: off") + "   - rule: KN-23\n", "rules.yaml:7: the dash or key is not indented as those above"},
		{"no value", change("    state:"), "rules.yaml:3: no value"},
		{"comment for a value", change("    state: # off"), "rules.yaml:3: no value"},
		{"list for a value", change("    state: [off]"), "rules.yaml:3: state is one value, not a list or a map"},
		{"colon in a value", change("    state: off\n    note: a: b"), "rules.yaml:4: the key is not indented as the one above, or a value with a colon needs quotes"},
		{"open quotes", change(`    state: "off`), "rules.yaml:3: the quotes do not close"},
		{"text after quotes", change(`    state: "off" now`), "rules.yaml:3: the key is not indented as those above, or something stands after closing quotes"},
		{"at sign", change("    state: @off"), "rules.yaml:3: the value needs quotes"},
		{"alias", change("    state: *off"), "rules.yaml:3: anchors and aliases"},
		{"anchor", change("    state: &a off"), "rules.yaml:3: anchors and aliases"},
		{"merge", "changes:\n  - &a\n    rule: KN-22\n    state: off" + decided, "rules.yaml:2: anchors and aliases"},
		{"tag", change("    state: !!str off"), "rules.yaml:3: tags"},
		{"several lines", change("    state: |\n      off\n      on"), "rules.yaml:3: a text over several lines"},
		{"folded quotes", change("    state: \"off\n\n      on\""), "rules.yaml:3: a text over several lines"},
		{"two documents", change("    state: off") + "---\n", "rules.yaml:7: more than one document"},
		{"word for an item", "changes:\n  - KN-22\n", "rules.yaml:2: want a key, a colon and a value"},
		{"word for a file", "KN-22\n", "rules.yaml:1: want the name of a list"},
		{"control character", "changes:\n  - rule: KN-22\n    state: \x01\n", "rules.yaml:3: cannot be read as YAML: control characters"},
		{"an error past a comment", "# first\n# second\nchanges:\n  - rule: \"KN-22\n# third\n", "rules.yaml:4: the quotes do not close"},
		{"empty quotes", change(`    state: ""`), "rules.yaml:3: no value"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, err := validate.LoadOverrides("rules.yaml", []byte(tt.file))
			if o != nil {
				t.Error("something was read")
			}
			wantRefusal(t, err, tt.want)
		})
	}
}

// wantRefusal wants a fault of the rules file in both languages, with the same lines; want is English, "" for no fault.
func wantRefusal(t *testing.T, err error, want string) {
	t.Helper()
	var refused *validate.FileError
	switch {
	case want == "" && err == nil:
		return
	case want == "" || !errors.As(err, &refused) || !strings.Contains(err.Error(), want):
		t.Errorf("got %v, want %q", err, want)
		return
	}
	vi, en := strings.Split(refused.Text.VI, "\n"), strings.Split(refused.Text.EN, "\n")
	if len(vi) != len(en) {
		t.Errorf("%d faults in Vietnamese, %d in English", len(vi), len(en))
		return
	}
	for i := range vi {
		place, says, _ := strings.Cut(vi[i], ": ")
		if !strings.HasPrefix(en[i], place+": ") || !vietnamese.MatchString(says) || vietnamese.MatchString(en[i]) {
			t.Errorf("not in two languages:\n%s\n%s", vi[i], en[i])
		}
	}
}

var vietnamese = regexp.MustCompile(`[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]`)

func TestOverridesThatContradict(t *testing.T) {
	entry := func(lines string) string { return "  - rule: KN-22\n" + lines + decided + "\n" }
	tests := []struct{ name, a, b, want string }{
		{"the same threshold on one day", "    threshold: x\n    value: 1\n    events_to: 2024-01-01", "    threshold: x\n    value: 2\n    events_from: 2024-01-01",
			"the threshold x of KN-22 is changed on the same days as on line 2"},
		{"on neighbouring days", "    threshold: x\n    value: 1\n    events_to: 2024-01-01", "    threshold: x\n    value: 2\n    events_from: 2024-01-02", ""},
		{"another threshold", "    threshold: x\n    value: 1", "    threshold: y\n    value: 2", ""},
		{"two states", "    state: beta", "    state: off", "the state of KN-22 is changed on the same days as on line 2"},
		{"off and changed", "    state: off", "    severity: info", "KN-22 is off and changed on the same days as on line 2"},
		{"off and its threshold changed", "    threshold: x\n    value: 1", "    state: off", "KN-22 is off and changed on the same days as on line 2"},
		{"beta with another severity", "    state: beta", "    severity: error", "KN-22 is beta and has its severity changed"},
		{"beta with another threshold", "    state: beta", "    threshold: x\n    value: 1", ""},
		{"its days twice", "    valid_from: 2024-01-01", "    valid_to: 2025-01-01", "the days of KN-22 is changed on the same days as on line 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := validate.LoadOverrides("rules.yaml", []byte("changes:\n"+entry(tt.a)+entry(tt.b)))
			wantRefusal(t, err, tt.want)
		})
	}
}

func TestNewRefusesOverridesThatDoNotFit(t *testing.T) {
	principle := tooEarly
	principle.Code, principle.Check, principle.Params = "ZZ-02", nil, nil
	bounded := tooEarly
	bounded.Code, bounded.To = "ZZ-03", dossier.MustDate("2019-12-31")
	tests := []struct{ name, entry, want string }{
		{"unknown rule", "changes:\n  - rule: ZZ-99\n    state: off", "rules.yaml:2: no rule ZZ-99"},
		{"unknown rule waived", "waivers:\n  - rule: ZZ-99\n    unit: A\n    expires: 2030-01-01", "rules.yaml:2: no rule ZZ-99"},
		{"rule of others changed", "changes:\n  - rule: TP-01\n    state: off", "rules.yaml:2: TP-01 is judged as files are read: it can be waived"},
		{"rule of others waived", "waivers:\n  - rule: TP-01\n    unit: A\n    expires: 2030-01-01", ""},
		{"unknown threshold", "changes:\n  - rule: ZZ-01\n    threshold: limits\n    value: 3", `rules.yaml:2: ZZ-01 has no threshold "limits"`},
		{"principle", "changes:\n  - rule: ZZ-02\n    state: off", "rules.yaml:2: ZZ-02 is a principle"},
		{"days that end before they begin", "changes:\n  - rule: ZZ-03\n    valid_from: 2020-01-01", "rules.yaml:2: ZZ-03 would judge events from 2020-01-01 to 2019-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := load(t, tt.entry+decided+"\n")
			_, err := validate.New([]validate.Rule{tooEarly, principle, bounded},
				validate.Options{AsOf: dossier.MustDate("2024-06-30"), Overrides: o, Reading: []dossier.Rule{{Code: "TP-01"}}})
			wantRefusal(t, err, tt.want)
		})
	}
}

func TestChangedRule(t *testing.T) {
	const source = "12-CV/TU ngày 05/01/2024"
	tests := []struct {
		name, change, event string
		severity            dossier.Severity // "" is silence
		message, source     string
	}{
		{"threshold", "    threshold: limit\n    value: 7", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 7", source},
		{"threshold on its last day", "    threshold: limit\n    value: 7\n    events_to: 2005-01-02", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 7", source},
		{"threshold after it", "    threshold: limit\n    value: 7\n    events_to: 2005-01-01", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 2", "1-QĐ ngày 01/01/1990"},
		{"severity", "    severity: warning", "2005-01-02", dossier.Warning, "An on 2005-01-02, limit 2", "1-QĐ ngày 01/01/1990"},
		{"severity before its first day", "    severity: warning\n    events_from: 2005-01-03", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 2", "1-QĐ ngày 01/01/1990"},
		{"beta", "    state: beta", "2005-01-02", dossier.Info,
			"An on 2005-01-02, limit 2 The rule is on trial by Official letter 12-CV/TU of 5 January 2024 (Ban Thường vụ Tỉnh ủy): counted, not blocking.", "1-QĐ ngày 01/01/1990"},
		{"off", "    state: off", "2005-01-02", "", "", ""},
		{"off on its first day", "    state: off\n    events_from: 2005-01-02", "2005-01-02", "", "", ""},
		{"off from the next day", "    state: off\n    events_from: 2005-01-03", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 2", "1-QĐ ngày 01/01/1990"},
		{"days, on the first", "    valid_from: 2005-01-02", "2005-01-02", dossier.Error, "An on 2005-01-02, limit 2", "1-QĐ ngày 01/01/1990"},
		{"days, before the first", "    valid_from: 2005-01-03", "2005-01-02", "", "", ""},
		{"days, after the last", "    valid_to: 2005-01-01", "2005-01-02", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := with(t, "changes:\n  - rule: ZZ-01\n"+tt.change+decided, tooEarly)
			got := e.Check(member(map[string]string{"full_name": "An", "cell_resolution_on": tt.event}))
			if tt.severity == "" {
				wantCodes(t, got)
				return
			}
			wantCodes(t, got, "ZZ-01")
			message, _ := got[0].Render(dossier.EN, true)
			if got[0].Severity != tt.severity || message != tt.message || got[0].Source != tt.source {
				t.Errorf("got %s, %q, %q", got[0].Severity, message, got[0].Source)
			}
			if got, want := got[0].Status == dossier.Beta, tt.name == "beta"; got != want {
				t.Errorf("on trial: %v, want %v", got, want)
			}
		})
	}
}

// A rules file changes the engine's copy; another engine of the same literals stays as it was.
func TestOverridesLeaveTheLiteralsAlone(t *testing.T) {
	e := with(t, "changes:\n  - rule: ZZ-01\n    threshold: limit\n    value: 7"+decided, tooEarly)
	if got := e.Catalogue()[0].Params[0].Values[0].Value; got != 7 {
		t.Errorf("the engine's threshold is %d, want 7", got)
	}
	if got := tooEarly.Params[0].Values[0].Value; got != 1 {
		t.Errorf("the literal's threshold is %d, want 1", got)
	}
}

func TestBookShowsTheSeverityOfTheDay(t *testing.T) {
	e := with(t, "changes:\n  - rule: ZZ-01\n    severity: warning\n    events_from: 2024-06-30"+decided, tooEarly)
	if got := e.Rules()[0].Severity; got != dossier.Warning {
		t.Errorf("severity %s, want warning", got)
	}
}

func TestRuleThatIsOffLeavesNothingOpen(t *testing.T) {
	e := with(t, "changes:\n  - rule: ZZ-01\n    state: off"+decided, tooEarly)
	wantCodes(t, e.Check(member(map[string]string{"full_name": "An"})))
	wantCodes(t, e.Check(member(map[string]string{"full_name": "An", "cell_resolution_on": ""})))
}

func TestChangedRuleOfTheSheet(t *testing.T) {
	whole := tooEarly
	whole.Check, whole.Event, whole.Later, whole.Happened, whole.Message = nil, "", nil, nil, dossier.Text{VI: "Cả trang", EN: "Whole sheet"}
	whole.Whole = func(s *validate.Sheet) { s.Report("full_name") }
	b := member(map[string]string{"full_name": "An"})
	wantCodes(t, with(t, "changes:\n  - rule: ZZ-01\n    state: off"+decided, whole).Check(b))
	got := with(t, "changes:\n  - rule: ZZ-01\n    severity: info"+decided, whole).Check(b)
	wantCodes(t, got, "ZZ-01")
	if got[0].Severity != dossier.Info {
		t.Errorf("severity %s, want info", got[0].Severity)
	}
}

func FuzzLoadOverrides(f *testing.F) {
	f.Add("changes:\n  - rule: KN-22\n    state: off" + decided)
	f.Add("waivers:\n- rule: KN-02\n  person: \"002060001234\"\n  expires: 2030-01-01\n")
	f.Add("---\n# x\nchanges: # y\n  - rule: 'a' # b\n    x: \"")
	f.Fuzz(func(t *testing.T, file string) {
		o, err := validate.LoadOverrides("f.yaml", []byte(file))
		if (o == nil) == (err == nil) {
			t.Errorf("overrides %v, error %v", o, err)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "f.yaml:") {
			t.Errorf("the error %q names no line", err)
		}
	})
}
