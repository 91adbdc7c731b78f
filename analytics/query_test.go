package analytics

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestMembersByUnit(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	s.put(t, "members",
		row{"person_id": "a", "unit_id": "uVH1", "gender": "female", "birth_date": "1990-01-01", "ethnicity": "Tày", "admission_date": "2015-01-01", "official_date": "2016-01-01", "member_status": "active"},
		row{"person_id": "b", "unit_id": "uVH1", "gender": "male", "birth_date": "1950-01-01", "ethnicity": "Kinh", "admission_date": "1975-01-01", "official_date": "1976-01-01", "member_status": "exempt"},
		row{"person_id": "c", "unit_id": "uVH2", "gender": "male", "birth_date": "1987-09-30", "admission_date": "2018-09-30", "official_date": "2019-09-30", "member_status": "active"},
		row{"person_id": "d", "unit_id": "uDT1", "gender": "male", "birth_date": "1958-09-30", "admission_date": "1990-01-01", "member_type": "official"},
		// Not on that day: admitted a day later, left, or dead.
		row{"person_id": "e", "unit_id": "uDT1", "admission_date": "2018-10-01", "member_status": "active"},
		row{"person_id": "f", "unit_id": "uDT1", "admission_date": "2000-01-01", "member_status": "transferred", "left_on": "2018-09-30"},
		row{"person_id": "g", "unit_id": "uDT1", "admission_date": "2000-01-01", "member_status": "deceased"},
		// Left later, so still there.
		row{"person_id": "h", "unit_id": "uCA", "gender": "female", "admission_date": "2000-01-01", "official_date": "2001-01-01", "member_status": "transferred", "left_on": "2018-10-01"},
		row{"person_id": "i", "unit_id": "uCA", "admission_date": "2000-01-01", "member_status": "active"},
	)
	cols := []string{"org_name", "branches", "members", "official", "probationary", "women", "minority", "under_31", "over_60", "exempt"}
	for _, tt := range []struct {
		params map[string]string
		want   [][]any
	}{
		{nil, [][]any{
			{"Đảng bộ huyện Bắc Quang", 3, 6, 4, 1, 2, 1, 1, 1, 1},
			{"Chi bộ Công an huyện", 0, 2, 1, 0, 1, 0, 0, 0, 0},
			{"Đảng bộ xã Đồng Tâm", 1, 1, 1, 0, 0, 0, 0, 0, 0},
			{"Chi bộ thôn Vĩnh Sơn", 0, 1, 1, 0, 0, 0, 0, 0, 0},
			{"Đảng bộ xã Vĩnh Hảo", 2, 3, 2, 1, 1, 1, 1, 1, 1},
			{"Chi bộ thôn Vĩnh Chính", 0, 1, 0, 1, 0, 0, 0, 0, 0},
			{"Chi bộ thôn Vĩnh Sơn", 0, 2, 2, 0, 1, 1, 1, 1, 1},
		}},
		{map[string]string{"unit": "Đảng ủy xã Vĩnh Hảo", "kind": "base_committee"}, [][]any{
			{"Đảng bộ xã Vĩnh Hảo", 2, 3, 2, 1, 1, 1, 1, 1, 1},
		}},
		{map[string]string{"area": "xã Đồng Tâm", "as-of": "2018-10-01"}, [][]any{
			{"Đảng bộ xã Đồng Tâm", 1, 2, 1, 1, 0, 0, 0, 0, 0},
			{"Chi bộ thôn Vĩnh Sơn", 0, 2, 1, 1, 0, 0, 0, 0, 0},
		}},
	} {
		if diff := cmp.Diff(ints(tt.want), s.askInClear(t, "members-by-unit", tt.params).pick(cols...)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.params, diff)
		}
	}
}

func TestAdmissionsAgainstTarget(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	s.put(t, "targets",
		row{"unit_id": "uBQ", "period": "2017", "category": "admission", "target": 5, "reported": 6},
		row{"unit_id": "uVH", "period": "2017", "category": "admission", "target": 2, "reported": 3},
		row{"unit_id": "uVH", "period": "2018", "category": "admission", "target": 3, "reported": 2},
		row{"unit_id": "uDT", "period": "2018-Q1", "category": "admission", "target": 1},
		row{"unit_id": "uVH", "period": "2018", "category": "awareness_class", "target": 50, "reported": 50},
	)
	s.put(t, "members",
		row{"person_id": "a", "unit_id": "uVH1", "admission_date": "2016-12-31"},
		row{"person_id": "b", "unit_id": "uVH1", "admission_date": "2017-01-01"},
		row{"person_id": "c", "unit_id": "uVH2", "admission_date": "2017-12-31", "member_status": "transferred", "left_on": "2018-01-01"},
		row{"person_id": "d", "unit_id": "uVH2", "admission_date": "2018-09-30"},
		row{"person_id": "e", "unit_id": "uVH2", "admission_date": "2018-10-01"},
		row{"person_id": "f", "unit_id": "uCA", "admission_date": "2017-06-01"},
	)
	cols := []string{"org_name", "period", "target", "reported", "admitted", "pct", "reported_pct"}
	for _, tt := range []struct {
		params map[string]string
		want   [][]any
	}{
		{map[string]string{"from": "2017", "to": "2017"}, [][]any{
			{"Đảng bộ huyện Bắc Quang", "2017", 5, 6, 3, Decimal("60.00"), Decimal("120.00")},
			{"Chi bộ Công an huyện", "2017", nil, nil, 1, nil, nil},
			{"Đảng bộ xã Đồng Tâm", "2017", nil, nil, nil, nil, nil}, // no dossiers: nobody knows
			{"Đảng bộ xã Vĩnh Hảo", "2017", 2, 3, 2, Decimal("100.00"), Decimal("150.00")},
		}},
		{map[string]string{"unit": "Đảng bộ xã Vĩnh Hảo"}, [][]any{ // this year, until the day of asking
			{"Đảng bộ xã Vĩnh Hảo", "2018", 3, 2, 1, Decimal("33.33"), Decimal("66.66")},
		}},
		// The commune's target of 2017 is a part of the district's.
		{map[string]string{"area": "huyện Bắc Quang", "from": "2017", "by": "year"}, [][]any{
			{nil, "2017", 5, 6, 3, Decimal("60.00"), Decimal("120.00")},
			{nil, "2018", 4, 2, 1, Decimal("25.00"), Decimal("50.00")},
		}},
	} {
		if diff := cmp.Diff(ints(tt.want), s.mustAsk(t, "admissions-vs-target", tt.params).pick(cols...)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.params, diff)
		}
	}
}

// Every question answers an empty store and takes all of its parameters.
func TestEveryQuestionRuns(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	for _, q := range Questions() {
		params := map[string]string{}
		for _, p := range q.Params {
			switch p.Type {
			case ParamArea:
				params[p.Name] = "huyện Bắc Quang"
			case ParamUnit:
				params[p.Name] = "Đảng bộ xã Vĩnh Hảo"
			case ParamDate:
				params[p.Name] = "2018-06-30"
			case ParamChoice:
				params[p.Name] = p.Choices[0]
			case ParamNumber:
				params[p.Name] = "3"
			}
		}
		for _, given := range []map[string]string{nil, params} {
			table := s.mustAsk(t, q.Name, given)
			for _, format := range Formats() {
				if err := table.Write(&strings.Builder{}, format, FormatOptions{}); err != nil {
					t.Errorf("%s as %s: %v", q.Name, format, err)
				}
			}
		}
	}
}

func TestWrongQuestions(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	s.put(t, "rolls", row{"person_id": "p1", "association": "women", "area_id": "C01153.2025"})
	for _, tt := range []struct {
		name   string
		params map[string]string
		want   []string // parts of the message
	}{
		{"no-such", nil, []string{"non-party-share", "members-by-unit"}},
		{"non-party-share", map[string]string{"sex": "x"}, []string{"--area", "--basis"}},
		{"non-party-share", map[string]string{"basis": "guess"}, []string{"reconciled, declared, linked"}},
		{"non-party-share", map[string]string{"association": "sports"}, []string{"veterans, women"}},
		{"non-party-share", map[string]string{"as-of": "30/09/2018"}, []string{"YYYY-MM-DD"}},
		{"non-party-share", map[string]string{"area": "Atlantis"}, []string{"Huyện Bắc Quang", "Xã Vĩnh Hảo"}},
		{"non-party-share", map[string]string{"area": "Bắc Quang", "as-of": "2026-01-01"},
			[]string{"D034", "Huyện Bắc Quang (district, until 2025-06-30)", "C01153.2025", "Xã Bắc Quang (commune, from 2025-07-01), Tỉnh Tuyên Quang"}},
		{"members-by-unit", map[string]string{"unit": "Chi bộ thôn Vĩnh Sơn"}, []string{"uVH1", "uDT1", "Đảng bộ xã Đồng Tâm"}},
		{"members-by-unit", map[string]string{"unit": "Chi bộ Vĩnh Chính"}, []string{"uBQ"}},
	} {
		_, err := s.Ask(context.Background(), tt.name, tt.params, AskOptions{Today: dossier.MustDate("2018-09-30")})
		var usage *UsageError
		if !errors.As(err, &usage) {
			t.Errorf("%s %v: %v, want a UsageError", tt.name, tt.params, err)
			continue
		}
		for _, part := range tt.want {
			if !strings.Contains(usage.Text.EN, part) {
				t.Errorf("%s %v: %q does not say %q", tt.name, tt.params, usage.Text.EN, part)
			}
		}
	}
}

// A name that several areas have means the one of which the store holds something.
func TestAreaOfTheStore(t *testing.T) {
	s := fixture(t)
	s.put(t, "rolls", row{"person_id": "p1", "association": "women", "area_id": "C04138"}) // Cò Nòi in Mai Sơn, Sơn La
	got := s.mustAsk(t, "non-party-share", map[string]string{"area": "Mai Sơn"})           // also two communes elsewhere
	if len(got.Rows) != 1 || got.Heads[1].VI != "Địa bàn: Huyện Mai Sơn (đến 30/06/2025)" {
		t.Errorf("%v, %v", got.Heads, got.Rows)
	}
}

func TestUnitWithinAnother(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	for _, unit := range []string{"Chi bộ thôn Vĩnh Sơn, Đồng Tâm", "CHI BỘ THÔN VĨNH SƠN, Đảng bộ xã Đồng Tâm", "uDT1"} {
		rows := s.mustAsk(t, "members-by-unit", map[string]string{"unit": unit}).pick("unit_id")
		if diff := cmp.Diff([][]any{{"uDT1"}}, rows); diff != "" {
			t.Errorf("%s (-want +got):\n%s", unit, diff)
		}
	}
}

// pick is the rows with some of the columns.
func (t *Table) pick(names ...string) [][]any {
	var rows [][]any
	for _, row := range t.Rows {
		var values []any
		for _, n := range names {
			for i, c := range t.Columns {
				if c.Name == n {
					values = append(values, row[i])
				}
			}
		}
		rows = append(rows, values)
	}
	return rows
}

// ints turns the int literals of a test into the int64 of a Table.
func ints(rows [][]any) [][]any {
	for _, row := range rows {
		for i, v := range row {
			if n, ok := v.(int); ok {
				row[i] = int64(n)
			}
		}
	}
	return rows
}
