package analytics

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// amounts are the columns of lists of which a column of an answer is the sum.
var amounts = map[string]string{
	"admissions-vs-target target": "target_number", "admissions-vs-target reported": "reported_number",
	"targets-by-category target": "target_number", "targets-by-category reported": "reported_number",
	"reported-growth members": "member_number", "reported-growth before": "member_number", "reported-growth admitted": "admitted_number",
}

// uncounted are columns of numbers that count nothing of their own.
var uncounted = map[string]string{
	"admitted-since mean_per_year": "reckoned from the admitted",
	"admitted-since resolution":    "given by who asks",
	"growth change":                "reckoned from the two counts",
	"hamlets-change change":        "reckoned from the two counts",
	"reported-growth change":       "reckoned from the two reports",
	"branch-helpers persons":       "names of helpers, who need be no members; the branches are listed",
	"branch-helpers teams":         "names of teams; the branches are listed",
	"bieu-10 province_leaders":     "not in the store",
	"bieu-10 district_leaders":     "not in the store",
	"bieu-10 province_classes":     "not in the store",
	"bieu-10 district_classes":     "not in the store",
}

// The list behind a column has as many rows as the column counts: on random districts, for each
// question and row; for one column of each list, and all of them on HOSO_LISTS districts.
func TestListsHoldWhatWasCounted(t *testing.T) {
	districts, err := strconv.Atoi(os.Getenv("HOSO_LISTS"))
	all := err == nil
	for seed := range uint64(max(1, districts)) {
		s := randomDistrict(seed).store(t)
		for i, q := range Questions() {
			if q.form != nil {
				continue // see TestListsHoldEachCellOfForms
			}
			column := func(l Listing) []string { return l.Cols[i%len(l.Cols):][:1] }
			if all {
				column = func(l Listing) []string { return l.Cols }
			}
			checkLists(t, s, q, map[string]string{"from": "2016"}, column)
			if q.Name == "admissions-vs-target" {
				checkLists(t, s, q, map[string]string{"from": "2016", "by": "year"}, column)
			}
		}
	}
}

// checkLists asks a question once, and then for each of its lists.
func checkLists(t *testing.T, s *Store, q Question, params map[string]string, columns func(Listing) []string) {
	t.Helper()
	ctx := t.Context()
	conn, err := s.db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, ok := q.Param("from"); !ok {
		params = nil
	}
	o := AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true}
	b, err := bound(ctx, conn, q, params, o)
	if err == nil {
		err = b.answer(ctx, q, o)
	}
	if err != nil {
		t.Fatalf("%s: %v", q.Name, err)
	}
	answer := b.table
	for _, l := range q.Lists {
		for _, column := range columns(l) {
			b.table = &Table{}
			o.List = &List{Column: column}
			if err := b.answer(ctx, q, o); err != nil {
				t.Fatalf("%s: list of %s: %v", q.Name, column, err)
			}
			compareList(t, q, l, column, answer, b.table)
		}
	}
}

// compareList compares each row of an answer with its part of a list.
func compareList(t *testing.T, q Question, l Listing, column string, answer, list *Table) {
	t.Helper()
	amount := amounts[q.Name+" "+column]
	got, sums := map[string]int{}, map[string]int64{}
	for i, row := range list.Rows {
		key := fmt.Sprint(row[:len(l.Keys)])
		got[key]++
		if n, ok := list.number(i, amount); ok {
			sums[key] += n
		}
	}
	for i := range answer.Rows {
		key := fmt.Sprint(answer.key(i, l.Keys))
		want, _ := answer.number(i, column)
		switch {
		case column == rowItself:
			got[key]--
			continue
		case amount != "" && sums[key] != want:
			t.Errorf("%s: %s of %s is %d, its list sums to %d", q.Name, column, key, want, sums[key])
		case amount == "" && int64(got[key]) != want:
			t.Errorf("%s: %s of %s is %d, its list has %d", q.Name, column, key, want, got[key])
		}
		delete(got, key)
	}
	for key, n := range got {
		if n != 0 {
			t.Errorf("%s: the list of %s has %d of %s, which the answer does not count", q.Name, column, n, key)
		}
	}
}

// key is the values of row i in columns.
func (t *Table) key(i int, names []string) []any {
	values := []any{}
	for _, n := range names {
		values = append(values, t.Rows[i][columnNamed(t.Columns, n)])
	}
	return values
}

// number is the number of row i in a column.
func (t *Table) number(i int, column string) (int64, bool) {
	c := columnNamed(t.Columns, column)
	if c < 0 {
		return 0, false
	}
	n, ok := t.Rows[i][c].(int64)
	return n, ok
}

// Every question that counts lists what it counted.
func TestEveryCountIsListed(t *testing.T) {
	for _, q := range Questions() {
		listed := map[string]bool{}
		for _, l := range q.Lists {
			for _, c := range l.Cols {
				listed[c] = true
			}
			for _, k := range l.Keys {
				listed[k] = true
			}
		}
		if len(listed) == 0 {
			t.Errorf("%s lists nothing", q.Name)
		}
		for _, c := range q.Cols {
			if c.Unit == "" || c.Unit == "percent" || c.Unit == "years" || c.Unit == "days" || listed[rowItself] || listed[c.Name] {
				continue
			}
			if uncounted[q.Name+" "+c.Name] == "" {
				t.Errorf("%s does not list %s", q.Name, c.Name)
			}
		}
	}
}

// Lists of a district, masked and in clear.
func TestListGoldens(t *testing.T) {
	s := randomDistrict(1).store(t)
	for _, tt := range []struct {
		question string
		params   map[string]string
		list     List
		clear    bool
	}{
		{"non-party-share", nil, List{Rows: []string{"Hội Cựu chiến binh"}}, false},
		{"members-by-unit", nil, List{Column: "branches", Rows: []string{"org_name=dang bo xa vinh hao"}}, false},
		{"members-by-age", nil, List{Column: "women", Rows: []string{"> 60"}}, true},
		{"members-by-ethnicity", nil, List{Column: "members", Rows: []string{"Dao"}}, true},
		{"recognition-due", nil, List{}, false},
		{"hamlets", nil, List{Column: "without_branch"}, false},
		{"admissions-vs-target", map[string]string{"from": "2016"}, List{Column: "target"}, false},
		{"findings-by-rule", nil, List{Rows: []string{"KN-01", "severity=error"}}, false},
		{"trainings", nil, List{Column: "certificates"}, false},
	} {
		table, err := s.Ask(t.Context(), tt.question, tt.params,
			AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: tt.clear, List: &tt.list})
		if err != nil {
			t.Fatalf("%s: %v", tt.question, err)
		}
		var out bytes.Buffer
		if err := table.Write(&out, "csv", FormatOptions{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "lists/"+tt.question+".csv", out.Bytes())
	}
}

// A list that there is not is wrong use, and says what there is; so is one that would tell the
// ethnicity or religion of masked people.
func TestListsRefused(t *testing.T) {
	s := randomDistrict(1).store(t)
	for _, tt := range []struct {
		question string
		list     List
		want     string
	}{
		{"members-by-age", List{Column: "band"}, "members, men, women, minority"},
		{"members-by-age", List{Rows: []string{"100"}}, "18–30"},
		{"members-by-age", List{Rows: []string{"band=18–30", "31–35"}}, "31–35"},
		{"organisation-totals", List{Rows: []string{"1"}}, "--row 1"},
		{"members-by-age", List{Column: "minority"}, "--show-values"},
		{"members-by-ethnicity", List{}, "--show-values"},
		{"members-by-religion", List{Column: "women", Rows: []string{"Phật giáo"}}, "--show-values"},
		{"admitted-by-religion", List{}, "--show-values"},
		{"admitted-groups", List{Rows: []string{"Theo tôn giáo"}}, "--show-values"},
		{"association-links", List{Column: "contradicted"}, "--show-values"},
	} {
		_, err := s.Ask(context.Background(), tt.question, nil, AskOptions{Today: dossier.MustDate("2018-09-30"), List: &tt.list})
		var usage *UsageError
		if !errors.As(err, &usage) {
			t.Errorf("%s %v: %v, want a UsageError", tt.question, tt.list, err)
			continue
		}
		for _, text := range []string{usage.Text.VI, usage.Text.EN} {
			if !strings.Contains(text, tt.want) {
				t.Errorf("%s %v: %q does not say %q", tt.question, tt.list, text, tt.want)
			}
		}
	}
}

// Each kind of thing is found in the views of the store itself, with the cell of its sheet.
func TestEveryKindIsListedOfAStore(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	seen := map[string]bool{}
	for _, q := range Questions() {
		for _, l := range q.Lists {
			if !seen[l.Kind] {
				if q.form != nil {
					t.Fatalf("only the form %s lists %s", q.Name, l.Kind)
				}
				s.mustList(t, q.Name, l.Cols[0])
				seen[l.Kind] = true
			}
		}
	}
	if len(seen) != len(behind()) {
		t.Errorf("lists are of %d kinds, there are %d", len(seen), len(behind()))
	}
	list := s.mustList(t, "organisation-totals", "members")
	if len(list.Rows) == 0 {
		t.Fatal("no members")
	}
	for i, row := range list.Rows {
		if cell := list.key(i, []string{"file", "sheet", "cell"}); slices.Contains(cell, nil) {
			t.Errorf("%v stands in no cell", row)
		}
	}
}

// mustList asks for a list in clear and fails the test on an error.
func (s *Store) mustList(t *testing.T, name, column string) *Table {
	t.Helper()
	table, err := s.Ask(t.Context(), name, nil, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true, List: &List{Column: column}})
	if err != nil {
		t.Fatalf("%s, list of %s: %v", name, column, err)
	}
	return table
}

// Every column that tells a sensitive trait of whom it counts says so.
func TestSensitiveColumnsSaySo(t *testing.T) {
	for _, q := range Questions() {
		for _, c := range q.Cols {
			if c.Name == "minority" && q.Lists != nil && !slices.Contains(q.Sensitive, c.Name) {
				t.Errorf("%s lists %s to anybody", q.Name, c.Name)
			}
		}
	}
}
