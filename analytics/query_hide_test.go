package analytics

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestToHide(t *testing.T) {
	for _, c := range []struct {
		name   string
		family []share
		want   []int64
	}{
		{"nothing few", []share{{0, 3, 6}, {1, 0, 4}, {2, 5, 5}}, nil},
		{"one few takes the smallest with it", []share{{0, 2, 9}, {1, 5, 30}, {2, 6, 12}}, []int64{0, 2}},
		{"the rest is few", []share{{0, 8, 9}, {1, 5, 30}, {2, 6, 12}}, []int64{0, 2}},
		{"two few are enough", []share{{0, 1, 9}, {1, 5, 30}, {2, 2, 12}}, []int64{0, 2}},
		{"two few that are all need a third", []share{{0, 1, 1}, {1, 2, 2}, {2, 4, 30}}, []int64{0, 1, 2}},
		{"nobody else to hide behind", []share{{0, 1, 9}, {1, 0, 4}}, []int64{0, 1}},
		{"alone", []share{{0, 1, 9}}, []int64{0}},
		{"boundary", []share{{0, 3, 7}, {1, 4, 7}}, nil},
		{"boundary less one", []share{{0, 2, 7}, {1, 4, 7}}, []int64{0, 1}},
	} {
		got := toHide(c.family)
		slices.Sort(got)
		if diff := gocmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// What is not told is never determined by what is told: in the same answer, by its sums and percentages, and by the
// totals of the same persons that other questions give.
func TestNothingHiddenIsDetermined(t *testing.T) {
	s := opinionStore(t)
	hidden := 0
	for seed := range uint64(fewer(4)) {
		newTold(seed).put(t, s)
		r := rand.New(rand.NewPCG(seed, 23))
		params := map[string]string{"as-of": pick(r, "2018-09-30", "2018-12-31", "2026-07-31")}
		if name, value := pick(r, "unit", "area"), pick(r, "C01210", "C01189", "D034"); name == "area" {
			params["area"] = value
		} else if unit := pick(r, "uVH", "uQM", "uNew", "uBQ"); seed%16 != 15 {
			params["unit"] = unit
		}
		hidden += checkHidings(t, s, params)
		emptyFacts(t, s)
	}
	if hidden == 0 {
		t.Error("nothing was ever hidden")
	}
}

func checkHidings(t *testing.T, s *Store, params map[string]string) int {
	t.Helper()
	hidden := 0
	for _, q := range Questions() {
		if len(q.hidings) == 0 {
			continue
		}
		given := map[string]string{}
		for name, value := range params {
			if _, takes := q.Param(name); takes {
				given[name] = value
			}
		}
		told, clear := askTwice(t, s, q.Name, given)
		if q.hidings[0].where == hideGroups && (params["area"] == "D034" || params["unit"] == "uBQ") {
			if diff := gocmp.Diff(clear.Rows, told.Rows); diff != "" {
				t.Errorf("%s %v: a district is told all its groups (-clear +told):\n%s", q.Name, given, diff)
			}
			continue
		}
		if q.hidings[0].where == hideGroups {
			hidden += checkGroups(t, s, q.Name, given, told, clear)
			continue
		}
		where := fmt.Sprintf("%s %v", q.Name, given)
		for _, h := range q.hidings {
			hidden += checkColumn(t, where, told, clear, h)
		}
	}
	return hidden
}

func askTwice(t *testing.T, s *Store, name string, params map[string]string) (told, clear *Table) {
	t.Helper()
	clear, err := s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate(opinionToday), ShowValues: true})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	told, err = s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate(opinionToday)})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	return told, clear
}

// checkColumn sees that hidden cells of a column, whose sum is taken as known, can each be several numbers. Rows of all
// organisations are one family here, of which the program knows smaller ones, so only the answers with one sum are computed.
func checkColumn(t *testing.T, where string, told, clear *Table, h hiding) int {
	t.Helper()
	part, whole, kind := columnNamed(told.Columns, h.part), columnNamed(told.Columns, h.whole), columnNamed(told.Columns, "unit_kind")
	var gone []int
	sum, all := int64(0), int64(0)
	for i, row := range told.Rows {
		x, n := clear.Rows[i][part].(int64), clear.Rows[i][whole].(int64)
		if row[part] == nil {
			gone, sum, all = append(gone, i), sum+x, all+n
			continue
		}
		below := h.where == hideRows && (kind < 0 || !isDistrict(row[kind]))
		if few := x == 1 || x == 2 || n-x == 1 || n-x == 2; row[part] != x || few && below {
			t.Errorf("%s: %s is told to be %v of %d, and is %d", where, h.part, row[part], n, x)
		}
	}
	if kind >= 0 || len(gone) == len(told.Rows) {
		return len(gone)
	}
	for _, i := range gone {
		n := clear.Rows[i][whole].(int64)
		if least, most := max(0, sum-(all-n)), min(n, sum); least == most && len(gone) < len(told.Rows) {
			t.Errorf("%s: the hidden %s of row %d can only be %d", where, h.part, i, least)
		}
	}
	return len(gone)
}

// checkGroups sees that no group of one or two is named, and that the groups that are joined cannot be told apart by
// the minority of the same persons and by how many are of no known group.
func checkGroups(t *testing.T, s *Store, name string, params map[string]string, told, clear *Table) int {
	t.Helper()
	where := fmt.Sprintf("%s %v", name, params)
	base := map[string]string{"members-by-ethnicity": "Kinh", "members-by-religion": "Không"}[name]
	named := map[any]bool{}
	for _, row := range told.Rows {
		named[row[0]] = true
	}
	var minority, others []int64
	known := int64(0)
	for _, row := range clear.Rows {
		n := row[1].(int64)
		if row[0] != "chưa có thông tin" {
			known += n
		}
		switch {
		case named[row[0]] && n < 3 && row[0] != "chưa có thông tin":
			t.Errorf("%s: %v is named with %d", where, row[0], n)
		case named[row[0]]:
		case row[0] == base:
			others = append(others, n)
		case row[0] != "chưa có thông tin":
			minority = append(minority, n)
		}
	}
	hidden := slices.Concat(minority, others)
	sum := int64(0)
	for _, n := range hidden {
		sum += n
	}
	if sum == known {
		return len(hidden) // no group is named
	}
	if len(hidden) == 1 || sum > 0 && sum < 3 {
		t.Errorf("%s: the only group not named, or the groups in all, have %d", where, sum)
	}
	totals, _ := askTwice(t, s, "organisation-totals", params)
	if name == "members-by-ethnicity" && totals.pick("minority")[0][0] != nil {
		for _, side := range [][]int64{minority, others} {
			if len(side) == 1 && side[0] < 3 {
				t.Errorf("%s: with the minority of the total, the group of %d is determined", where, side[0])
			}
		}
	}
	return len(hidden)
}
