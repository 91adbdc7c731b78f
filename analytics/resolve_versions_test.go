package analytics

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// unitList is a list of organisations of Đảng bộ huyện Bắc Quang on a day.
func unitList(path, period, rows string) sheet {
	return sheet{path: path, kind: dossier.Unit, unit: "Đảng bộ huyện Bắc Quang", period: period,
		rows: "org_name | org_code | unit_kind | parent_name\n" + strings.TrimSpace(rows)}
}

var (
	unitsOf2018 = unitList("2018.xlsx", "2018-09-30", `
		Đảng bộ xã Vĩnh Hảo       | 100  | base_committee | Đảng bộ huyện Bắc Quang
		Đảng bộ xã Quang Minh     | 200  | base_committee | Đảng bộ huyện Bắc Quang
		Chi bộ thôn Vĩnh Sơn      | 1001 | branch         | Đảng bộ xã Vĩnh Hảo
		Chi bộ Trường Tiểu học    | 1002 | branch         | Đảng bộ xã Vĩnh Hảo
		Chi bộ Trạm Y tế          | 1003 | branch         | Đảng bộ xã Vĩnh Hảo`)
	unitsOf2021 = unitList("2021.xlsx", "2021-12-31", `
		Đảng bộ xã Vĩnh Hảo       | 100  | base_committee    | Đảng bộ huyện Bắc Quang
		Đảng bộ xã Quang Minh     | 200  | base_committee    | Đảng bộ huyện Bắc Quang
		Chi bộ thôn Vĩnh Sơn mới  | 1001 | branch            | Đảng bộ xã Vĩnh Hảo
		Chi bộ Trường Tiểu học    | 1002 | section_committee | Đảng bộ xã Vĩnh Hảo
		Chi bộ Trạm Y tế          | 1003 | branch            | Đảng bộ xã Quang Minh`)
)

// loadLate is load by somebody who lives in 2026.
func loadLate(t testing.TB, s *Store, runID string, sheets ...sheet) *Result {
	t.Helper()
	run := thisRun(runID)
	run.AsOf = dossier.MustDate("2026-07-31")
	var batches []*dossier.Batch
	for _, sh := range sheets {
		batches = append(batches, sh.batch())
	}
	return loadBatches(t, s, run, nil, batches...)
}

// orgOn is the organisations of a day as "code name kind < above", by code.
func orgOn(t *testing.T, s *Store, from string) []string {
	t.Helper()
	return strs(t, s, `SELECT concat_ws(' ', coalesce(v.org_code, '-'), v.org_name, v.unit_kind, '<', a.org_name) FROM `+from+` v
		LEFT JOIN `+from+` a ON a.unit_id = v.parent_id WHERE v.org_code LIKE '1___' ORDER BY v.org_code, 1`)
}

// A unit that is renamed, made of another kind or put under another organisation stays the
// same unit, and each holds in its time.
func TestUnitsKeepVersions(t *testing.T) {
	before := []string{"1001 Chi bộ thôn Vĩnh Sơn branch < Đảng bộ xã Vĩnh Hảo", "1002 Chi bộ Trường Tiểu học branch < Đảng bộ xã Vĩnh Hảo",
		"1003 Chi bộ Trạm Y tế branch < Đảng bộ xã Vĩnh Hảo"}
	after := []string{"1001 Chi bộ thôn Vĩnh Sơn mới branch < Đảng bộ xã Vĩnh Hảo", "1002 Chi bộ Trường Tiểu học section_committee < Đảng bộ xã Vĩnh Hảo",
		"1003 Chi bộ Trạm Y tế branch < Đảng bộ xã Quang Minh"}
	for _, order := range [][]sheet{{unitsOf2018, unitsOf2021}, {unitsOf2021, unitsOf2018}} {
		s := openMemory(t)
		loadLate(t, s, "r1", order[0])
		loadLate(t, s, "r2", order[1])
		for from, want := range map[string][]string{
			"units_on(DATE '2010-01-01')": before, "units_on(DATE '2018-09-30')": before, "units_on(DATE '2021-12-30')": before,
			"units_on(DATE '2021-12-31')": after, "units_on(DATE '2026-01-01')": after, "units": after,
		} {
			if diff := cmp.Diff(want, orgOn(t, s, from)); diff != "" {
				t.Errorf("%s first, %s (-want +got)\n%s", order[0].path, from, diff)
			}
		}
	}
}

func TestUnitVersionsHaveDays(t *testing.T) {
	s := openMemory(t)
	loadLate(t, s, "r1", unitsOf2018, unitsOf2021)
	const times = `SELECT concat_ws(' ', v.org_name, v.valid_from, '–', v.valid_to) FROM unit_versions v JOIN units u USING (unit_id)
		WHERE u.org_code = '1003' ORDER BY v.valid_from NULLS FIRST`
	want := []string{"Chi bộ Trạm Y tế – 2021-12-30", "Chi bộ Trạm Y tế 2021-12-31 –"}
	if diff := cmp.Diff(want, strs(t, s, times)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	undoRuns(t, s, []string{"r1"})
	loadLate(t, s, "r2", unitsOf2018)
	if diff := cmp.Diff([]string{"Chi bộ Trạm Y tế –"}, strs(t, s, times)); diff != "" {
		t.Errorf("after an undo (-want +got)\n%s", diff)
	}
}

// Members are counted below the organisation that stood above their branch on the day.
func TestMembersCountInTheTreeOfTheDay(t *testing.T) {
	s := openMemory(t)
	loadLate(t, s, "r1", unitsOf2018, unitsOf2021,
		sheet{path: "yt18.xlsx", kind: dossier.Member, unit: "Chi bộ Trạm Y tế < Đảng bộ xã Vĩnh Hảo", period: "2018-09-30", rows: `
			full_name | birth_date
			Lý Văn An | 1970-01-02`},
		sheet{path: "yt21.xlsx", kind: dossier.Member, unit: "Chi bộ Trạm Y tế < Đảng bộ xã Quang Minh", period: "2021-12-31", rows: `
			full_name | birth_date
			Lý Văn An | 1970-01-02
			Lý Thị Bê | 1980-01-02`})
	count := func(unit, day string) int64 {
		t.Helper()
		table, err := s.Ask(context.Background(), "members-by-unit", map[string]string{"unit": unit, "as-of": day}, AskOptions{Today: asOf})
		if err != nil {
			t.Fatal(err)
		}
		return table.Rows[0][4].(int64)
	}
	for _, c := range []struct {
		unit, day string
		want      int64
	}{
		{"Đảng bộ xã Vĩnh Hảo", "2018-09-30", 1}, {"Đảng bộ xã Quang Minh", "2018-09-30", 0},
		{"Đảng bộ xã Vĩnh Hảo", "2021-12-31", 0}, {"Đảng bộ xã Quang Minh", "2021-12-31", 2},
	} {
		if got := count(c.unit, c.day); got != c.want {
			t.Errorf("%s on %s: %d members, want %d", c.unit, c.day, got, c.want)
		}
	}
	if got := strs(t, s, "SELECT count(DISTINCT unit_id)::VARCHAR FROM members_on(DATE '2018-09-30') UNION ALL SELECT count(DISTINCT person_id)::VARCHAR FROM members"); !cmp.Equal(got, []string{"1", "2"}) {
		t.Errorf("units and persons: %q", got)
	}
}

// Names that one list has side by side are of different units, whatever their codes.
func TestACodeThatTwoUnitsOfAListBear(t *testing.T) {
	s := openMemory(t)
	loadLate(t, s, "r1", unitList("a.xlsx", "2018-09-30", `
		Chi bộ thôn Một | 1001 | branch | Đảng bộ xã Vĩnh Hảo
		Chi bộ thôn Hai | 1001 | branch | Đảng bộ xã Vĩnh Hảo`))
	loadLate(t, s, "r2", unitList("b.xlsx", "2021-12-31", `
		Chi bộ thôn Ba  | 1001 | branch | Đảng bộ xã Vĩnh Hảo`))
	if got := strs(t, s, "SELECT org_name FROM units WHERE org_code = '1001' ORDER BY 1"); len(got) < 2 {
		t.Errorf("one unit: %q", got)
	}
}
