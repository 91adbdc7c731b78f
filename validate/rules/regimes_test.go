package rules

import (
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// regime is how a rule stands for the events of an interval: read out of the documents by hand, apart
// from documents.go. Both days are included; an empty one is open.
type regime struct {
	from, to string
	severity dossier.Severity
	document string // number and day of signature; "" where none is known
	value    int    // of the parameter, 0 where the rule has none
}

// The Quy định that carry out the Charter. The contents of 45 and 20 have not been seen, those of 208 only
// as others cite them: there an error becomes a warning.
func byRegulation(worst dossier.Severity, value int) []regime {
	return []regime{
		{"2011-11-01", "2016-07-24", warns, "45-QĐ/TW 2011-11-01", value},
		{"2016-07-25", "2021-07-29", worst, "29-QĐ/TW 2016-07-25", value},
		{"2021-07-30", "2025-01-19", worst, "24-QĐ/TW 2021-07-30", value},
		{"2025-01-20", "2025-06-30", worst, "232-QĐ/TW 2025-01-20", value},
		{"2025-07-01", "2026-04-07", worst, "294-QĐ/TW 2025-05-26", value},
		{"2026-04-08", "2026-07-25", warns, "20-QĐ/TW 2026-04-08", value},
		{"2026-07-26", "", warns, "208-QĐ/TW 2026-07-26", value},
	}
}

// The guidance of the Secretariat: "01-HD/TW" is four documents. That of 2012 is known by name only.
func byGuidance(worst, last dossier.Severity, value int) []regime {
	return []regime{
		{"2012-01-05", "2016-09-19", warns, "01-HD/TW 2012-01-05", value},
		{"2016-09-20", "2021-09-27", worst, "01-HD/TW 2016-09-20", value},
		{"2021-09-28", "2025-06-08", worst, "01-HD/TW 2021-09-28", value},
		{"2025-06-09", "2026-05-18", worst, "06-HD/TW 2025-06-09", value},
		{"2026-05-19", "", last, "01-HD/TW 2026-05-19", value},
	}
}

// oracle is one rule with its regimes, the parameter that they bound, and a row that is surely wrong
// for an event of a day.
type oracle struct {
	code, param string
	regimes     []regime
	wrong       func(event dossier.Date) map[string]string
}

func oracles() []oracle {
	const charter = "Điều lệ Đảng 2011-01-19"
	before := func(first regime, rest []regime) []regime { return append([]regime{first}, rest...) }
	return []oracle{
		{"KN-01", "min_age", before(regime{"2011-01-01", "2011-10-31", errs, charter, 18}, byRegulation(errs, 18)), func(e dossier.Date) map[string]string {
			return map[string]string{"birth_date": e.AddMonths(-12 * 15).String(), "cell_resolution_on": e.String()}
		}},
		{"KN-02", "max_age", before(regime{"2011-01-01", "2011-10-31", errs, charter, 60}, byRegulation(errs, 60)), func(e dossier.Date) map[string]string {
			return map[string]string{"birth_date": e.AddMonths(-12 * 70).String(), "cell_resolution_on": e.String()}
		}},
		{"KN-03", "", byGuidance(errs, warns, 0)[1:], func(e dossier.Date) map[string]string {
			return map[string]string{"age_consent": "CV 1-CV/TU ngày " + e.AddDays(9).VN(), "admission_decision_date": e.String()}
		}},
		{"KN-04", "", byRegulation(warns, 0)[1:2], schoolless},
		{"KN-05", "", byRegulation(warns, 0)[2:6], schoolless},
		{"KN-06", "", byRegulation(warns, 0)[6:], schoolless},
		{"KN-09", "", before(regime{"", "2012-01-04", warns, "", 0}, byGuidance(errs, warns, 0)), func(e dossier.Date) map[string]string {
			return map[string]string{"certificate_issued_on": e.AddMonths(2).String(), "cell_resolution_on": e.String()}
		}},
		{"KN-10", "valid_months", byGuidance(errs, errs, 60), func(e dossier.Date) map[string]string { // three sources agree that it is an error
			return map[string]string{"certificate_issued_on": e.AddMonths(-90).String(), "cell_resolution_on": e.String()}
		}},
		{"KN-11", "valid_months", byGuidance(warns, warns, 12), nil},
		{"KN-13", "introducers", []regime{{"2011-01-01", "", errs, charter, 2}}, func(e dossier.Date) map[string]string {
			return map[string]string{"referrer_1": "", "cell_resolution_on": e.String()}
		}},
		{"KN-18", "", []regime{{"", "", errs, charter, 0}}, func(e dossier.Date) map[string]string {
			return map[string]string{"cell_official_count": "21", "cell_votes_for": "13", "cell_resolution_on": e.String()}
		}},
		{"KN-19", "working_days", byRegulation(warns, 60)[1:], func(e dossier.Date) map[string]string {
			return map[string]string{"cell_resolution_on": e.String(), "admission_decision_date": e.AddDays(200).String()}
		}},
		{"KN-22", "working_days", byRegulation(warns, 30)[1:6], lateCeremony},
		{"KN-23", "working_days", byRegulation(warns, 30)[6:], lateCeremony},
		{"DB-02", "probation_months", before(regime{"1991-01-01", "2011-10-31", errs, charter, 12}, byRegulation(errs, 12)), func(e dossier.Date) map[string]string {
			return map[string]string{"admission_date": e.String(), "official_date": e.AddMonths(5).String()}
		}},
		{"DB-04", "working_days", byRegulation(warns, 30)[1:], func(e dossier.Date) map[string]string {
			ceremony := e.AddMonths(-12) // the end of probation selects the regulation
			return map[string]string{"admission_date": ceremony.String(), "official_resolution_on": e.AddMonths(6).String()}
		}},
		{"DB-05", "working_days", byRegulation(warns, 30)[1:], func(e dossier.Date) map[string]string {
			return map[string]string{"official_resolution_on": e.String(), "official_decision_date": e.AddMonths(6).String()}
		}},
		{"DB-08", "max_months", []regime{{"", "1990-12-31", dossier.Info, "12-HD/BTCTW 2022-07-06", 24}}, func(e dossier.Date) map[string]string {
			return map[string]string{"admission_date": e.String(), "official_date": e.AddMonths(-5).String()}
		}},
		{"TD-05", "early_months_high", []regime{{"", "2021-07-29", errs, "01-HD/TW 2021-09-28", 12}, {"2021-07-30", "", errs, "01-HD/TW 2021-09-28", 24}}, nil},
		{"KL-01", "wait", byRegulation(errs, 36)[1:], func(e dossier.Date) map[string]string {
			return map[string]string{"struck_off_on": e.AddMonths(-20).String(), "second_decision_date": e.String()}
		}},
		{"KL-02", "wait", before(regime{"2011-01-01", "2011-10-31", warns, "", 60}, byRegulation(errs, 60)), func(e dossier.Date) map[string]string {
			return map[string]string{"record_cleared_on": e.AddMonths(-40).String(), "second_decision_date": e.String()}
		}},
		{"KL-03", "admissions", before(regime{"2011-01-01", "2011-10-31", warns, "", 2}, byRegulation(errs, 2)), func(e dossier.Date) map[string]string {
			return map[string]string{"admission_count": "3", "second_admission_date": e.String()}
		}},
		{"KL-05", "", byRegulation(errs, 0)[2:], func(e dossier.Date) map[string]string {
			return map[string]string{"struck_off_reason": "corruption", "second_decision_date": e.String()}
		}},
		{"TC-03", "committee", []regime{{"", "2010-12-31", warns, "", 30}, {"2011-01-01", "2026-07-25", warns, charter, 30}}, nil},
		{"TC-05", "", []regime{{"2026-07-26", "", warns, "208-QĐ/TW 2026-07-26", 0}}, nil},
		{"TC-06", "", []regime{{"2025-07-01", "", errs, "294-QĐ/TW 2025-05-26", 0}}, nil},
		{"TC-07", "", []regime{{"2026-06-30", "", warns, "1361-CV/BTCTW 2026-06-30", 0}}, nil},
		{"DD-01", "", []regime{{"2003-10-17", "2025-08-07", errs, "29-CT/TW 2003-10-17", 0}, {"2025-08-08", "", errs, "51-CT/TW 2025-08-08", 0}}, func(e dossier.Date) map[string]string {
			return map[string]string{"party_card_no": "201234", "party_card_issued_on": e.String()}
		}},
		{"DD-02", "", []regime{{"2003-10-17", "2025-08-07", warns, "29-CT/TW 2003-10-17", 0}, {"2025-08-08", "", warns, "38-HD/BTCTW 2025", 0}}, nil},
	}
}

func schoolless(e dossier.Date) map[string]string {
	return map[string]string{"education_general": "literate", "cell_resolution_on": e.String()}
}

func lateCeremony(e dossier.Date) map[string]string {
	return map[string]string{"admission_decision_date": e.String(), "admission_date": e.AddDays(150).String()}
}

// TestRegimes looks at every rule on the day before, the day of and the day after each change: in the book, and in
// what the engine says of a row that is wrong.
func TestRegimes(t *testing.T) {
	for _, o := range oracles() {
		rule := byCode(t, o.code)
		for _, day := range o.days() {
			want, applies := o.on(day)
			got := rule.On(day)
			if got.Applies != applies && (o.code[:2] != "DD" || applies) { // cards of before 2003 are another rule's
				t.Errorf("%s on %s: applies %v, want %v", o.code, day, got.Applies, applies)
				continue
			}
			if !applies {
				continue
			}
			if got.Severity != want.severity || got.Covered && cited(got.Citation) != want.document || got.Covered != (want.document != "") {
				t.Errorf("%s on %s: %s by %q (covers it: %v), want %s by %q", o.code, day, got.Severity, cited(got.Citation), got.Covered, want.severity, want.document)
			}
			for _, p := range rule.Params {
				if v, _ := p.At(day); p.Name == o.param && v.Value != want.value {
					t.Errorf("%s on %s: %s is %d, want %d", o.code, day, p.Name, v.Value, want.value)
				}
			}
		}
	}
}

func TestRegimesInJudgement(t *testing.T) {
	for _, o := range oracles() {
		if o.wrong == nil {
			continue
		}
		for _, day := range o.days() {
			want, applies := o.on(day)
			b := boundary{code: o.code, kind: dossier.Member, with: o.wrong(day)}
			got := b.finding(t, dossier.Date{})
			switch {
			case !applies && o.code[:2] != "DD" && got.Rule != "":
				t.Errorf("%s on %s: got %s, want silence", o.code, day, got.Severity)
			case applies && got.Severity != want.severity:
				t.Errorf("%s on %s: got %q, want %q", o.code, day, got.Severity, want.severity)
			case applies && want.document != "" && !names(got.Source, want.document):
				t.Errorf("%s on %s: the finding names %q, want %q", o.code, day, got.Source, want.document)
			}
		}
	}
}

// days are those around each border of the regimes.
func (o oracle) days() []dossier.Date {
	var days []dossier.Date
	for _, r := range o.regimes {
		for _, border := range []string{r.from, r.to} {
			if border == "" {
				border = "2020-02-29"
			}
			for _, offset := range []int{-1, 0, 1} {
				days = append(days, dossier.MustDate(border).AddDays(offset))
			}
		}
	}
	return days
}

func (o oracle) on(day dossier.Date) (regime, bool) {
	for _, r := range o.regimes {
		if (r.from == "" || day.String() >= r.from) && (r.to == "" || day.String() <= r.to) {
			return r, true
		}
	}
	return regime{}, false
}

func cited(c dossier.Citation) string { return c.Number + " " + c.Date.String() }

// names reports whether the source of a finding names a document and its day.
func names(source, document string) bool {
	at := strings.LastIndexByte(document, ' ')
	return strings.Contains(source, document[:at]) && strings.Contains(source, dossier.MustDate(document[at+1:]).VN())
}
