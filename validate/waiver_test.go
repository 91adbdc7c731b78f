package validate_test

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// wrongRow is a row that tooEarly calls an error, of a branch below a committee, in a return of September 2018.
func wrongRow() *dossier.Batch {
	b := member(map[string]string{
		"full_name": "Nguyễn Văn An", "birth_date": "1990-02-03", "citizen_id": "002090001234", "cell_resolution_on": "2005-01-02",
	})
	b.Returns[0].Period = "2018-09-30"
	b.Returns[0].Unit = dossier.UnitRef{Name: "Chi bộ thôn 1", Code: "02034001000001", Parents: []string{"Đảng bộ xã Vĩnh Hảo"}}
	return b
}

func TestWaiver(t *testing.T) {
	tests := []struct {
		name, scope string
		want        bool
	}{
		{"unit", "    unit: chi bộ Thôn 1", true},
		{"another unit", "    unit: Chi bộ thôn 2", false},
		{"unit by its code", `    unit: "02034001000001"`, true},
		{"unit above", "    unit: Đảng bộ xã Vĩnh Hảo", true},
		{"unit below another", "    unit: Chi bộ thôn 1\n    superior: Đảng bộ xã Tân Quang", false},
		{"unit below its own", "    unit: Chi bộ thôn 1\n    superior: Đảng bộ xã Vĩnh Hảo", true},
		{"id number", `    person: "002090001234"`, true},
		{"another id number", `    person: "002090001235"`, false},
		{"name and birth date", "    person: NGUYỄN VĂN AN\n    born: 1990-02-03", true},
		{"name with another birth date", "    person: Nguyễn Văn An\n    born: 1990-02-04", false},
		{"another name", "    person: Nguyễn Văn Ân\n    born: 1990-02-03", false},
		{"year", "    period: 2018", true},
		{"month", "    period: 2018-09", true},
		{"day", "    period: 2018-09-30", true},
		{"another month", "    period: 2018-08", false},
		{"quarter, where the return says a day", "    period: 2018-Q3", false},
		{"all parts", "    unit: Chi bộ thôn 1\n    person: \"002090001234\"\n    period: 2018", true},
		{"one part does not fit", "    unit: Chi bộ thôn 1\n    person: \"002090001234\"\n    period: 2019", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := with(t, "waivers:\n  - rule: ZZ-01\n"+tt.scope+decided+"\n    expires: 2030-01-01\n", tooEarly)
			got := e.Check(wrongRow())
			wantCodes(t, got, "ZZ-01")
			if (got[0].Status == dossier.Waived) != tt.want || (got[0].Severity == dossier.Info) != tt.want {
				t.Errorf("waived %v with severity %s, want %v", (got[0].Status == dossier.Waived), got[0].Severity, tt.want)
			}
		})
	}
}

func TestWaiverOfAnotherRule(t *testing.T) {
	second := tooEarly
	second.Code = "ZZ-02"
	e := with(t, "waivers:\n  - rule: ZZ-02\n    unit: Chi bộ thôn 1"+decided+"\n    expires: 2030-01-01\n", tooEarly, second)
	for _, f := range e.Check(wrongRow()) {
		if (f.Status == dossier.Waived) != (f.Rule == "ZZ-02") {
			t.Errorf("%s waived: %v", f.Rule, (f.Status == dossier.Waived))
		}
	}
}

// A waiver holds through its last day and then says that it has ended.
func TestWaiverEnds(t *testing.T) {
	for _, tt := range []struct {
		expires, message string
		severity         dossier.Severity
		lapsed           bool
	}{
		{"2024-07-01", "Nguyễn Văn An on 2005-01-02, limit 2 Waived by Official letter 12-CV/TU of 5 January 2024 (Ban Thường vụ Tỉnh ủy) up to 1 July 2024.", dossier.Info, false},
		{"2024-06-30", "Nguyễn Văn An on 2005-01-02, limit 2 Waived by Official letter 12-CV/TU of 5 January 2024 (Ban Thường vụ Tỉnh ủy) up to 30 June 2024.", dossier.Info, false},
		{"2024-06-29", "Nguyễn Văn An on 2005-01-02, limit 2 The waiver of Official letter 12-CV/TU of 5 January 2024 (Ban Thường vụ Tỉnh ủy) ended on 29 June 2024.", dossier.Error, true},
	} {
		e := with(t, "waivers:\n  - rule: ZZ-01\n    unit: Chi bộ thôn 1"+decided+"\n    expires: "+tt.expires+"\n", tooEarly)
		got := e.Check(wrongRow())[0]
		message, _ := got.Render(dossier.EN, true)
		if got.Severity != tt.severity || message != tt.message || (got.Status == dossier.Lapsed) != tt.lapsed {
			t.Errorf("until %s: %s, %q, lapsed %v", tt.expires, got.Severity, message, (got.Status == dossier.Lapsed))
		}
	}
}

func TestWaiverThatHoldsGoesBeforeOneThatEnded(t *testing.T) {
	file := "waivers:\n  - rule: ZZ-01\n    unit: Chi bộ thôn 1" + decided + "\n    expires: 2024-02-01\n" +
		"  - rule: ZZ-01\n    period: 2018" + decided + "\n    expires: 2030-01-01\n"
	if got := with(t, file, tooEarly).Check(wrongRow())[0]; !(got.Status == dossier.Waived) || (got.Status == dossier.Lapsed) {
		t.Errorf("waived %v, lapsed %v", (got.Status == dossier.Waived), (got.Status == dossier.Lapsed))
	}
}

// Findings that others made of the batch can be waived too, of a sheet only by unit and period.
func TestWaiveOfOthers(t *testing.T) {
	e, err := validate.New([]validate.Rule{tooEarly}, validate.Options{
		AsOf: dossier.MustDate("2024-06-30"), Reading: []dossier.Rule{{Code: "DD-12"}},
		Overrides: load(t, "waivers:\n  - rule: DD-12\n    person: \"002090001234\""+decided+"\n    expires: 2030-01-01\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	b := wrongRow()
	row := dossier.Finding{Rule: "DD-12", Severity: dossier.Error, Sheet: "DS", Cell: dossier.Cell{Row: 7, Col: 1}, Record: 7, Field: "birth_date"}
	other, sheet, hint := row, row, row
	other.Record, sheet.Record, hint.Severity = 8, 0, dossier.Info
	for i, f := range e.Waive(b, []dossier.Finding{row, other, sheet, hint}) {
		if (f.Status == dossier.Waived) != (i == 0) {
			t.Errorf("finding %d waived: %v", i, (f.Status == dossier.Waived))
		}
	}
}

func TestSameWaiverTwiceIsRefused(t *testing.T) {
	entry := "  - rule: ZZ-01\n    unit: Chi bộ thôn 1" + decided + "\n    expires: 2030-01-01\n"
	_, err := validate.LoadOverrides("rules.yaml", []byte("waivers:\n"+entry+entry))
	wantRefusal(t, err, "rules.yaml:8: ZZ-01 is waived for the same as on line 2")
}
