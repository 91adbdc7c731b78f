package validate_test

import (
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// doubled is a set rule in force from 2010, by a text that has been seen, up to 2019.
var doubled = dossier.Rule{
	Code: "TR-01", Severity: dossier.Error, From: dossier.MustDate("2010-01-01"), Confidence: dossier.Verified,
	Citations: []dossier.Citation{
		{Number: "1-QĐ", Date: dossier.MustDate("2009-12-01"), From: dossier.MustDate("2010-01-01"), To: dossier.MustDate("2019-12-31"), Confidence: dossier.Verified},
		{Number: "2-QĐ", Date: dossier.MustDate("2019-12-01"), From: dossier.MustDate("2020-01-01"), To: dossier.MustDate("2022-12-31"), Confidence: dossier.Secondary},
	},
}

func TestWeigh(t *testing.T) {
	tests := []struct {
		name, file, event string
		judged            bool
		severity          dossier.Severity
		status            dossier.Status
		message           string // what is added to it
	}{
		{"as the book says", "", "2015-01-01", true, dossier.Error, "", ""},
		{"on the first day", "", "2010-01-01", true, dossier.Error, "", ""},
		{"on the day before", "", "2009-12-31", false, "", "", ""},
		{"by a text not seen", "", "2020-01-01", true, dossier.Warning, "", "The text of Regulation 2-QĐ of 1 December 2019"},
		{"by no known text", "", "2023-01-01", true, dossier.Warning, "", "The document that governs this date is not known"},
		{"lowered", "    severity: warning", "2015-01-01", true, dossier.Warning, "", ""},
		{"lowered for other events", "    severity: info\n    events_from: 2015-01-02", "2015-01-01", true, dossier.Error, "", ""},
		{"beta", "    state: beta", "2015-01-01", true, dossier.Info, dossier.Beta, "The rule is on trial by Official letter 12-CV/TU"},
		{"off", "    state: off", "2015-01-01", false, "", "", ""},
		{"off up to the day before", "    state: off\n    events_to: 2014-12-31", "2015-01-01", true, dossier.Error, "", ""},
		{"judging earlier events too", "    valid_from: 2000-01-01", "2005-01-01", true, dossier.Warning, "", "is not known"},
		{"judging later events only", "    valid_from: 2016-01-01", "2015-12-31", false, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := "changes:\n  - rule: TR-01\n" + tt.file + decided + "\n"
			if tt.file == "" {
				file = "changes:\n"
			}
			e := setEngine(t, file)
			f := dossier.Finding{Rule: "TR-01", Severity: dossier.Error, Message: dossier.Text{VI: "Trùng.", EN: "Twice."}}
			got, judged := e.Weigh(f, dossier.MustDate(tt.event), &dossier.Return{Kind: dossier.Member}, nil)
			if judged != tt.judged {
				t.Fatalf("judged: %v, want %v", judged, tt.judged)
			}
			if !judged {
				return
			}
			message, _ := got.Render(dossier.EN, true)
			if got.Severity != tt.severity || got.Status != tt.status || !strings.Contains(message, tt.message) {
				t.Errorf("%s, status %q: %s", got.Severity, got.Status, message)
			}
		})
	}
}

func setEngine(t *testing.T, file string) *validate.Engine {
	t.Helper()
	e, err := validate.New([]validate.Rule{tooEarly}, validate.Options{
		AsOf: dossier.MustDate("2024-06-30"), Overrides: load(t, file), Sets: []dossier.Rule{doubled},
	})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A waiver for a branch of a list of branches is known by the row of the branch.
func TestWeighWaivesTheRowOfAnOrganisation(t *testing.T) {
	e := setEngine(t, "waivers:\n  - rule: TR-01\n    unit: Chi bộ thôn 1\n    superior: Đảng bộ xã Vĩnh Hảo"+decided+"\n    expires: 2024-06-30\n")
	sent := &dossier.Return{Kind: dossier.Unit, Unit: dossier.UnitRef{Name: "Đảng bộ xã Vĩnh Hảo"}}
	for name, want := range map[string]dossier.Status{"Chi bộ thôn 1": dossier.Waived, "Chi bộ thôn 2": dossier.Counted} {
		row := dossier.NewRecord(dossier.Unit, 5)
		row.Set("org_name", dossier.Value{Text: name})
		got, _ := e.Weigh(dossier.Finding{Rule: "TR-01", Severity: dossier.Error}, dossier.MustDate("2015-01-01"), sent, row)
		if got.Status != want {
			t.Errorf("%s: status %q, want %q", name, got.Status, want)
		}
	}
	if use := e.Waivers()[0]; use.Findings != 1 || use.Lapsed {
		t.Errorf("the waiver covers %d findings, lapsed %v", use.Findings, use.Lapsed)
	}
}

func TestRunsAndWaives(t *testing.T) {
	e := setEngine(t, "changes:\n  - rule: TR-01\n    state: off\n    events_to: 2015-01-01"+decided+"\n")
	if !e.Runs("TR-01") || e.Waives("TR-01") {
		t.Error("a rule that is off for some events runs, and is not waived")
	}
	e = setEngine(t, "changes:\n  - rule: TR-01\n    state: off"+decided+"\n")
	if e.Runs("TR-01") {
		t.Error("a rule that is off runs")
	}
}

// What cannot be changed of rules that others apply.
func TestNewRefusesChangesOfOthers(t *testing.T) {
	for change, want := range map[string]string{
		"    threshold: limit\n    value: 3": `rules.yaml:2: TR-01 compares many rows by one statement and has no threshold to change`,
		"    valid_to: 2009-12-31":           "rules.yaml:2: TR-01 would judge events from 2010-01-01 to 2009-12-31",
	} {
		_, err := validate.New(nil, validate.Options{AsOf: dossier.MustDate("2024-06-30"), Sets: []dossier.Rule{doubled},
			Overrides: load(t, "changes:\n  - rule: TR-01\n"+change+decided+"\n")})
		wantRefusal(t, err, want)
	}
}

// A set rule can be raised as far as it can act: to an error where it can keep rows out, else to a warning.
func TestRaisedSetRule(t *testing.T) {
	tests := []struct {
		name         string
		book, raised dossier.Severity
		keeping      []string
		want         string
	}{
		{"a warning that can keep rows out", dossier.Warning, dossier.Error, []string{"TR-01"}, ""},
		{"a warning that cannot", dossier.Warning, dossier.Error, nil, "rules.yaml:2: TR-01 compares lists once their rows are in the store and cannot keep a row out"},
		{"a hint that cannot", dossier.Info, dossier.Error, []string{"TR-02"}, "cannot keep a row out; warning is the gravest"},
		{"a hint to a warning", dossier.Info, dossier.Warning, nil, ""},
		{"an error about a unit stays one", dossier.Error, dossier.Error, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rule := doubled
			rule.Severity = tt.book
			e, err := validate.New(nil, validate.Options{AsOf: dossier.MustDate("2024-06-30"), Sets: []dossier.Rule{rule}, Keeping: tt.keeping,
				Overrides: load(t, "changes:\n  - rule: TR-01\n    severity: "+string(tt.raised)+"\n    events_from: 2015-01-01"+decided+"\n")})
			wantRefusal(t, err, tt.want)
			if err != nil {
				return
			}
			for day, want := range map[string]dossier.Severity{"2014-12-31": tt.book, "2015-01-01": tt.raised} {
				got, _ := e.Weigh(dossier.Finding{Rule: "TR-01", Severity: tt.book}, dossier.MustDate(day), &dossier.Return{Kind: dossier.Member}, nil)
				if got.Severity != want {
					t.Errorf("on %s: %s, want %s", day, got.Severity, want)
				}
			}
		})
	}
}
