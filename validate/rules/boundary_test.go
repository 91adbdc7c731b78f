package rules

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// boundary is a threshold: what a date says on the day before it, on it and on the day after.
type boundary struct {
	code  string
	kind  dossier.Kind
	with  map[string]string // the rest of the row
	field string            // the date that is moved
	edge  string
	want  [3]dossier.Severity // "" is silence
}

const none, warns, errs = dossier.Severity(""), dossier.Warning, dossier.Error

func TestThresholds(t *testing.T) {
	for _, b := range []boundary{
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000-03-15"}, "cell_resolution_on", "2018-03-01", [3]dossier.Severity{errs, warns, warns}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000-03-15"}, "cell_resolution_on", "2018-03-15", [3]dossier.Severity{warns, none, none}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000-02-29"}, "cell_resolution_on", "2018-02-28", [3]dossier.Severity{warns, none, none}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960-03-15"}, "cell_resolution_on", "2020-03-15", [3]dossier.Severity{none, none, warns}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960-03-15"}, "cell_resolution_on", "2020-03-31", [3]dossier.Severity{warns, warns, errs}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960-02-29"}, "cell_resolution_on", "2020-02-29", [3]dossier.Severity{none, none, errs}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000"}, "cell_resolution_on", "2018-01-01", [3]dossier.Severity{errs, warns, warns}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000"}, "cell_resolution_on", "2018-12-31", [3]dossier.Severity{warns, none, none}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000-03"}, "cell_resolution_on", "2018-03-01", [3]dossier.Severity{errs, warns, warns}},
		{"KN-01", dossier.Member, map[string]string{"birth_date": "2000-03"}, "cell_resolution_on", "2018-03-31", [3]dossier.Severity{warns, none, none}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960"}, "cell_resolution_on", "2020-01-01", [3]dossier.Severity{none, none, warns}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960"}, "cell_resolution_on", "2020-12-31", [3]dossier.Severity{warns, warns, errs}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960-03"}, "cell_resolution_on", "2020-03-01", [3]dossier.Severity{none, none, warns}},
		{"KN-02", dossier.Member, map[string]string{"birth_date": "1960-03"}, "cell_resolution_on", "2020-03-31", [3]dossier.Severity{warns, warns, errs}},
		{"KL-01", dossier.Member, map[string]string{"struck_off_on": "2020-02-29"}, "second_decision_date", "2023-02-28", [3]dossier.Severity{errs, none, none}},
		{"KL-02", dossier.Member, map[string]string{"record_cleared_on": "2016-02-29"}, "second_decision_date", "2021-02-28", [3]dossier.Severity{errs, none, none}},
		{"KL-03", dossier.Member, map[string]string{"second_admission_date": "2020-02-29"}, "second_official_date", "2021-02-28", [3]dossier.Severity{errs, none, none}},
		{"KN-10", dossier.Member, map[string]string{"certificate_issued_on": "2017-03-15"}, "cell_resolution_on", "2022-03-15", [3]dossier.Severity{none, none, errs}},
		{"KN-10", dossier.Member, map[string]string{"certificate_issued_on": "2016-02-29"}, "cell_resolution_on", "2021-02-28", [3]dossier.Severity{none, none, errs}},
		{"KN-09", dossier.Member, map[string]string{"certificate_issued_on": "2022-03-15"}, "cell_resolution_on", "2022-03-15", [3]dossier.Severity{errs, none, none}},
		{"KN-11", dossier.Candidate, map[string]string{"application_on": "2020-02-29"}, "cell_resolution_on", "2021-02-28", [3]dossier.Severity{none, none, warns}},
		{"KN-12", dossier.Candidate, map[string]string{"application_on": "2020-02-29"}, "cv_written_on", "2020-02-29", [3]dossier.Severity{warns, none, none}},
		{"KN-19", dossier.Member, map[string]string{"cell_resolution_on": "2019-05-08"}, "admission_decision_date", "2019-07-31", [3]dossier.Severity{none, none, warns}},
		{"KN-22", dossier.Member, map[string]string{"admission_decision_date": "2019-06-05"}, "admission_date", "2019-07-17", [3]dossier.Severity{none, none, warns}},
		{"KN-22", dossier.Member, map[string]string{"admission_decision_date": "2024-01-10"}, "admission_date", "2024-02-27", [3]dossier.Severity{none, none, warns}}, // over Tết
		{"KN-22", dossier.Member, map[string]string{"admission_decision_date": "2022-08-10"}, "admission_date", "2022-09-22", [3]dossier.Severity{none, none, warns}}, // over National Day
		{"KN-23", dossier.Member, map[string]string{"admission_decision_date": "2028-06-07"}, "admission_date", "2028-07-19", [3]dossier.Severity{none, none, warns}},
		{"KN-24", dossier.Member, map[string]string{"cell_resolution_on": "2020-02-29"}, "admission_decision_date", "2020-02-29", [3]dossier.Severity{errs, none, none}},
		{"KN-24", dossier.Member, map[string]string{"admission_decision_date": "2020-02-29"}, "admission_date", "2020-02-29", [3]dossier.Severity{errs, none, none}},
		{"DB-02", dossier.Member, map[string]string{"admission_date": "2018-03-15"}, "official_date", "2019-03-15", [3]dossier.Severity{errs, none, warns}},
		{"DB-02", dossier.Member, map[string]string{"admission_date": "2020-02-29"}, "official_date", "2021-02-28", [3]dossier.Severity{errs, none, none}},
		{"DB-02", dossier.Member, map[string]string{"admission_date": "2020-02-29"}, "official_date", "2021-03-01", [3]dossier.Severity{none, none, warns}},
		{"DB-02", dossier.Member, map[string]string{"admission_date": "2019-02-28"}, "official_date", "2020-02-28", [3]dossier.Severity{errs, none, warns}},
		{"DB-03", dossier.Member, map[string]string{"admission_date": "2018-03-15"}, "official_resolution_on", "2019-03-15", [3]dossier.Severity{warns, none, none}},
		{"DB-04", dossier.Member, map[string]string{"admission_date": "2018-06-05"}, "official_resolution_on", "2019-07-17", [3]dossier.Severity{none, none, warns}},
		{"DB-05", dossier.Member, map[string]string{"official_resolution_on": "2019-06-05"}, "official_decision_date", "2019-07-17", [3]dossier.Severity{none, none, warns}},
		{"DB-07", dossier.Member, map[string]string{"admission_date": "2020-02-29"}, "new_member_class_on", "2020-02-29", [3]dossier.Severity{warns, none, none}},
		{"DD-03", dossier.Member, map[string]string{"official_date": "2020-02-29"}, "party_card_issued_on", "2020-02-29", [3]dossier.Severity{errs, none, none}},
		{"DD-17", dossier.Member, nil, "left_on", lastDay, [3]dossier.Severity{none, none, errs}},
		{"DD-18", dossier.Member, map[string]string{"birth_date": "1980-02-29"}, "youth_union_joined_on", "1980-02-29", [3]dossier.Severity{errs, none, none}},
		{"TD-05", dossier.Member, map[string]string{"party_badge": "30"}, "admission_decision_date", "2001-12-31", [3]dossier.Severity{none, none, errs}},
		{"DT-05", dossier.Roll, map[string]string{"association": "farmers"}, "birth_date", "2012-12-31", [3]dossier.Severity{none, none, warns}},
		{"DT-02", dossier.Roll, map[string]string{"association": "youth"}, "birth_date", "1994-12-31", [3]dossier.Severity{errs, errs, warns}},
		{"DT-02", dossier.Roll, map[string]string{"association": "youth"}, "birth_date", "1999-12-31", [3]dossier.Severity{warns, warns, none}},
		{"KN-33", dossier.Member, map[string]string{"admission_date": "2012-02-29"}, "youth_union_joined_on", "2012-02-29", [3]dossier.Severity{none, none, warns}},
		{"KN-34", dossier.Member, map[string]string{"birth_date": "1992-02-29"}, "youth_union_joined_on", "2006-02-28", [3]dossier.Severity{warns, none, none}},
		{"KN-37", dossier.Candidate, map[string]string{"birth_date": "2000-02-29"}, "certificate_issued_on", "2016-02-29", [3]dossier.Severity{warns, none, none}},
		{"KN-38", dossier.Member, map[string]string{"cell_resolution_on": "2019-05-08"}, "admission_date", "2019-10-24", [3]dossier.Severity{none, none, warns}},
		{"KN-41", dossier.Member, map[string]string{"birth_date": "1972-02-29"}, "admission_date", "1988-02-29", [3]dossier.Severity{warns, none, none}},
		{"KN-43", dossier.Training, map[string]string{"started_on": "2024-02-29"}, "certificate_issued_on", "2024-02-29", [3]dossier.Severity{warns, none, none}},
		{"KN-47", dossier.Training, map[string]string{"started_on": "2024-02-29", "training_kind": "awareness"}, "certificate_issued_on", "2025-02-28", [3]dossier.Severity{none, none, warns}},
		{"DB-12", dossier.Member, map[string]string{"member_type": "official"}, "admission_date", "2029-12-31", [3]dossier.Severity{none, none, warns}},
		{"DD-24", dossier.Member, nil, "admission_date", "1930-02-03", [3]dossier.Severity{errs, none, none}},
		{"TD-08", dossier.Member, nil, "party_card_issued_on", "2003-10-17", [3]dossier.Severity{warns, none, none}},
		{"KL-01", dossier.Member, map[string]string{"left_on": "2020-02-29"}, "admission_decision_date", "2023-02-28", [3]dossier.Severity{warns, none, none}},
		{"TT-08", dossier.Member, map[string]string{"left_on": "2020-02-29", "member_status": "deceased"}, "official_date", "2020-02-29", [3]dossier.Severity{none, none, errs}},
		{"TT-13", dossier.Member, nil, "birth_date", "2012-12-31", [3]dossier.Severity{none, none, warns}},
		{"DT-08", dossier.Roll, map[string]string{"birth_date": "2000-02-29", "association": "women"}, "association_joined_on", "2018-02-28", [3]dossier.Severity{warns, none, none}},
		{"DT-09", dossier.Roll, map[string]string{"association_joined_on": "2012-02-29", "association": "women"}, "left_on", "2012-02-29", [3]dossier.Severity{errs, none, none}},
		{"DT-10", dossier.Roll, map[string]string{"birth_date": "1972-02-29"}, "enlisted_on", "1987-02-28", [3]dossier.Severity{warns, none, none}},
		{"DT-12", dossier.Roll, map[string]string{"association": "veterans"}, "association_joined_on", "1989-12-06", [3]dossier.Severity{warns, none, none}},
		{"DT-13", dossier.Roll, map[string]string{"enlisted_on": "1968-02-29"}, "discharged_on", "2013-02-28", [3]dossier.Severity{none, none, warns}},
		{"DT-17", dossier.Roll, map[string]string{"admission_date": "2012-02-29"}, "official_date", "2013-02-28", [3]dossier.Severity{warns, none, none}},
		{"DT-18", dossier.Roll, map[string]string{"association": "elderly"}, "birth_date", "1970-12-31", [3]dossier.Severity{none, none, warns}},
		{"TC-10", dossier.Unit, map[string]string{"valid_from": "2020-02-29"}, "valid_to", "2020-02-29", [3]dossier.Severity{errs, none, none}},
		{"DT-01", dossier.Roll, map[string]string{"association": "youth", "birth_date": "2008-02-29"}, "association_joined_on", "2023-02-28", [3]dossier.Severity{warns, warns, none}},
	} {
		for i, offset := range []int{-1, 0, 1} {
			day := dossier.MustDate(b.edge).AddDays(offset)
			if got := b.severity(t, day); got != b.want[i] {
				t.Errorf("%s with %v: %s = %s: got %q, want %q", b.code, b.with, b.field, day, got, b.want[i])
			}
		}
	}
}

// lastDay is the day of judgement of the boundary tests, late enough for every regime.
const lastDay = "2030-12-31"

// severity is what the rule says of the row on a day, "" when it is silent.
func (b boundary) severity(t *testing.T, day dossier.Date) dossier.Severity {
	t.Helper()
	return b.finding(t, day).Severity
}

// finding is what the rule finds in the row on a day, the zero Finding when it is silent.
func (b boundary) finding(t *testing.T, day dossier.Date) dossier.Finding {
	t.Helper()
	rec := dossier.NewRecord(b.kind, 2)
	if _, ok := b.kind.Index("full_name"); ok {
		setField(t, rec, "full_name", "Nguyễn Văn An")
	}
	for name, text := range b.with {
		setField(t, rec, name, text)
	}
	if b.field != "" {
		setField(t, rec, b.field, day.String())
	}
	engine, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate(lastDay)})
	if err != nil {
		t.Fatal(err)
	}
	sent := &dossier.Return{Kind: b.kind, Sheet: "DS", Records: []*dossier.Record{rec}}
	for _, f := range engine.Check(&dossier.Batch{File: dossier.File{Path: "a.xlsx"}, Returns: []*dossier.Return{sent}}) {
		if f.Rule == b.code {
			return f
		}
	}
	return dossier.Finding{}
}
