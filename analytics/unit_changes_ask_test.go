package analytics

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// waiting is Vĩnh Hảo with its mergers, candidates of some branches and targets of 2018.
func waiting(t *testing.T) *Store {
	t.Helper()
	s := mergedBranches(t)
	candidates := func(path, branch, period, names string) sheet {
		rows := "full_name | birth_date | candidate_stage | candidate_recognised_on | certificate_issued_on"
		for _, name := range strings.Split(names, ", ") {
			rows += "\n" + name + " | 1990-02-03 | outstanding | 2018-02-01 | 2018-03-01"
		}
		return sheet{path: path, kind: dossier.Candidate, unit: branch + " < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: period, rows: rows}
	}
	loadLate(t, s, "r4",
		candidates("c1.xlsx", "Chi bộ thôn Một", "2018-09-30", "Phàn Văn An, Phàn Văn Bảo"),
		candidates("c2.xlsx", "Chi bộ thôn Hai", "2018-09-30", "Phàn Văn Công"),
		candidates("c3.xlsx", "Chi bộ thôn Ba", "2018-09-30", "Phàn Văn Dũng, Phàn Văn Em"),
		sheet{path: "t.xlsx", kind: dossier.Target, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018", rows: `
			org_name        | period | category  | target | reported
			Chi bộ thôn Một | 2018   | admission | 2      | 1
			Chi bộ thôn Hai | 2018   | admission | 3      | 1
			Chi bộ thôn Ba  | 2018   | admission | 4      | 2`})
	loadLate(t, s, "r5", candidates("c5.xlsx", "Chi bộ thôn Năm", "2021-12-31", "Phàn Văn Em"))
	return s
}

// Candidates and targets of a branch that was merged count where it went; of a divided one those
// whom a later list names where that has them, else nowhere for sure. Together they are as many in each tree.
func TestCandidatesAndTargetsOfUnitsThatChanged(t *testing.T) {
	s := waiting(t)
	for _, c := range []struct {
		question, asOf, tree string
		want                 []string // unit or kind, and its number
	}{
		{"candidates-recognised", "2018-09-30", "then", []string{"Chi bộ thôn Ba 2", "Chi bộ thôn Hai 1", "Chi bộ thôn Một 2"}},
		{"candidates-recognised", "2018-09-30", "2019-06-30", []string{"Chi bộ thôn Ba 2", "Chi bộ thôn Hai 1", "Chi bộ thôn Một 2"}},
		{"candidates-recognised", "2018-09-30", "2019-07-01", []string{"Chi bộ thôn Ba 2", "Chi bộ thôn Hai 3"}},
		{"candidates-recognised", "2018-09-30", "now", []string{"Chi bộ thôn Hai 3", "Chi bộ thôn Năm 1", "Chưa xác định (Chi bộ thôn Ba) 1"}},
		{"admissions-vs-target", "2018-09-30", "then", []string{"Chi bộ thôn Ba 4", "Chi bộ thôn Hai 3", "Chi bộ thôn Một 2"}},
		{"admissions-vs-target", "2018-09-30", "now", []string{"Chi bộ thôn Hai 5", "Chưa xác định (Chi bộ thôn Ba) 4"}},
		{"targets-by-category", "2018-09-30", "then", []string{"admission 9"}},
		{"targets-by-category", "2018-09-30", "now", []string{"admission 9"}},
		{"candidates-by-stage", "2018-09-30", "then", []string{"outstanding 5"}},
		{"candidates-by-stage", "2018-09-30", "now", []string{"outstanding 5"}},
		{"units-by-kind", "2018-09-30", "then", []string{"branch 4"}},
		{"units-by-kind", "2018-09-30", "2019-12-31", []string{"branch 3"}}, // Hai, Ba, Bốn
		{"units-by-kind", "2018-09-30", "now", []string{"branch 4"}},        // Hai, Năm, Sáu, Vui
		{"units-by-kind", "2022-01-31", "2018-12-31", []string{"branch 4"}}, // Một, Hai, Ba, Bốn
		{"units-by-kind", "2019-12-31", "then", []string{"branch 3"}},
	} {
		columns := map[string][2]int{"candidates-recognised": {1, 2}, "admissions-vs-target": {1, 3}, "targets-by-category": {0, 1}, "candidates-by-stage": {0, 1}, "units-by-kind": {0, 1}}[c.question]
		var got []string
		for _, row := range rows2026(t, s, c.question, map[string]string{"unit": "Đảng bộ xã Vĩnh Hảo", "as-of": c.asOf, "tree": c.tree}) {
			if line := fmt.Sprint(row[columns[0]], " ", row[columns[1]]); !strings.Contains(line, "committee") && !strings.Contains(line, "Đảng bộ") {
				got = append(got, line)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s on %s, tree %s (-want +got)\n%s", c.question, c.asOf, c.tree, diff)
		}
	}
	got := rows2026(t, s, "certificates-expiring", map[string]string{"unit": "Chi bộ thôn Hai", "as-of": "2022-12-31", "tree": "now"})
	if len(got) != 3 {
		t.Errorf("certificates of Chi bộ thôn Hai in the tree of now: %d, want those of Một too, 3", len(got))
	}
	got = rows2026(t, s, "certificates-expiring", map[string]string{"unit": "Chi bộ thôn Hai", "as-of": "2022-12-31", "tree": "2018-12-31"})
	if len(got) != 1 {
		t.Errorf("certificates of Chi bộ thôn Hai in the tree of 2018: %d, want 1", len(got))
	}
}

// rows2026 asks on a day after the reform.
func rows2026(t *testing.T, s *Store, name string, params map[string]string) [][]any {
	t.Helper()
	table, err := s.Ask(t.Context(), name, params, AskOptions{Today: dossier.MustDate("2026-07-31"), ShowValues: true})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	return table.Rows
}
