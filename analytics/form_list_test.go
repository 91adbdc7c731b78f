package analytics

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// formsToList are the forms, and the form of gains and losses of a period that begins in the middle of a year.
var formsToList = []struct {
	name   string
	params map[string]string
}{
	{"bieu-1", nil}, {"bieu-1", map[string]string{"from": "2018-04-01"}}, {"bieu-2", nil}, {"bieu-3", nil}, {"bieu-4", nil}, {"bieu-5", nil}, {"bieu-10", nil},
	{"bieu-3", map[string]string{"unit": "uVH"}}, {"bieu-5", map[string]string{"area": "Bắc Quang"}},
}

// Behind each cell of each form stand as many as it counts: a column of each by the SQL of its lists, and some cells as
// a user asks for them; on HOSO_LISTS districts all columns and all cells, also of parts of the district.
func TestListsHoldEachCellOfForms(t *testing.T) {
	districts, err := strconv.Atoi(os.Getenv("HOSO_LISTS"))
	all := err == nil
	for seed := range uint64(max(1, districts)) {
		s := formDistrict(seed).store(t)
		for i, form := range formsToList {
			r := rand.New(rand.NewPCG(seed, uint64(i)))
			if !all && form.params != nil {
				continue
			}
			answer := s.askForm(t, form.name, form.params)
			checkCells(t, s, answer, form.params, func(l Listing) []string {
				if all {
					return l.Cols
				}
				return []string{pick(r, l.Cols...)}
			})
			checkAsked(t, s, answer, form.params, r, all)
		}
	}
}

// checkCells lists all lines of a form at once, for some columns of each list.
func checkCells(t *testing.T, s *Store, answer *Table, params map[string]string, columns func(Listing) []string) {
	t.Helper()
	ctx, name := t.Context(), answer.Name
	conn, err := s.db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	q, _ := FindQuestion(name)
	b, err := bound(ctx, conn, q, params, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true})
	if err == nil {
		_, err = conn.ExecContext(ctx, countMacros+listMacros+"; CREATE OR REPLACE TEMP TABLE asked_rows AS SELECT 1 AS place, unnest(CAST(? AS VARCHAR[])) AS line", q.form.held())
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range q.Lists {
		for _, column := range columns(l) {
			b.table = &Table{}
			rows, err := conn.QueryContext(ctx, q.listSQL(l, column, []string{"1"}), b.args...)
			if err == nil {
				err = b.table.read(rows, 0)
			}
			if err != nil {
				t.Fatalf("%s: list of %s: %v", name, column, err)
			}
			behind := map[string]int64{}
			for _, row := range b.table.Rows {
				behind[row[0].(string)]++
			}
			for _, row := range answer.Rows {
				code := answer.code(row)
				if listing, _, err := q.listing(column, code); err != nil || listing.Kind != l.Kind || slices.Contains(q.form.reckoned, code) {
					continue
				}
				if n, _ := answer.at(code, column).(int64); n != behind[code] {
					t.Errorf("%s %v: %s of %s is %d, its list has %d", name, params, column, code, n, behind[code])
				}
			}
		}
	}
}

// checkAsked asks for lists of cells; each names what it lists.
func checkAsked(t *testing.T, s *Store, answer *Table, params map[string]string, r *rand.Rand, all bool) {
	t.Helper()
	name := answer.Name
	q, _ := FindQuestion(name)
	one := pick(r, q.form.held()...)
	for _, code := range q.form.held() {
		if _, l := q.form.line(code); q.form.checkCounts(name, l) != nil || !all && code != one {
			continue
		}
		for _, l := range q.Lists {
			for i, column := range l.Cols {
				if listing, _, _ := q.listing(column, code); listing.Kind != l.Kind || !all && i > 0 {
					continue
				}
				list, err := s.Ask(t.Context(), name, params, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true,
					List: &List{Column: column, Rows: []string{code}}})
				if err != nil {
					t.Fatalf("%s, %s of %s: %v", name, column, code, err)
				}
				n, known := answer.at(code, column).(int64)
				if int64(len(list.Rows)) != n {
					t.Errorf("%s %v: %s of %s is %d, its list has %d", name, params, column, code, n, len(list.Rows))
				}
				if told := len(list.Notes) == 0; told != (known || answer.row(code) == nil || strings.Contains(code, ":")) {
					t.Errorf("%s %v: %s of %s is %v, the notes of its list are %v", name, params, column, code, answer.at(code, column), list.Notes)
				}
			}
		}
	}
}

// row is the row of a line, nil where the answer leaves it out.
func (t *Table) row(code string) []any {
	i := slices.IndexFunc(t.Rows, func(row []any) bool { return t.code(row) == code })
	if i < 0 {
		return nil
	}
	return t.Rows[i]
}

// Lists of cells, masked and in clear, by code and by what is printed.
func TestFormListGoldens(t *testing.T) {
	s := formDistrict(1).store(t)
	for _, tt := range []struct {
		form  string
		list  List
		clear bool
	}{
		{"bieu-1", List{Rows: []string{"chuyển đi"}}, false},
		{"bieu-2", List{Rows: []string{"1. Đảng bộ cơ sở"}, Column: "before"}, false},
		{"bieu-3", List{Rows: []string{"Nữ"}, Column: "now"}, false},
		{"bieu-4", List{Rows: []string{"ethnicity:Dao"}}, true},
		{"bieu-5", List{Rows: []string{"police"}, Column: "members"}, false},
		{"bieu-10", List{Rows: []string{"committee"}, Column: "classes"}, false},
	} {
		table, err := s.Ask(t.Context(), tt.form, nil, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: tt.clear, List: &tt.list})
		if err != nil {
			t.Fatalf("%s: %v", tt.form, err)
		}
		var out bytes.Buffer
		if err := table.Write(&out, "table", FormatOptions{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "lists/"+tt.form+".txt", out.Bytes())
	}
}

// A cell behind which nobody stands, or that would tell of ethnicity or religion, is wrong use and says why.
func TestFormListsRefused(t *testing.T) {
	s := formDistrict(1).store(t)
	for _, tt := range []struct {
		form string
		list List
		want [2]string
	}{
		{"bieu-3", List{}, [2]string{"phải nêu một dòng bằng --row", "name a line with --row"}},
		{"bieu-3", List{Rows: []string{"Hoa"}}, [2]string{`không có dòng "Hoa"`, `no line "Hoa"`}},
		{"bieu-3", List{Rows: []string{"Trung cấp"}}, [2]string{"professional_intermediate", "theory_intermediate"}},
		{"bieu-3", List{Rows: []string{"women", "probationary"}}, [2]string{"không có dòng", "no line"}},
		{"bieu-3", List{Rows: []string{"2. Tuổi đời"}}, [2]string{"đề mục", "heading"}},
		{"bieu-3", List{Rows: []string{"Tuổi bình quân"}}, [2]string{"số tính ra", "reckoned"}},
		{"bieu-3", List{Rows: []string{"women"}, Column: "pct"}, [2]string{"now, before", "now, before"}},
		{"bieu-3", List{Rows: []string{"foreign_marriage"}}, [2]string{"kho không có số liệu", "does not hold"}},
		{"bieu-3", List{Rows: []string{"Dân tộc thiểu số"}}, [2]string{"--show-values", "--show-values"}},
		{"bieu-2", List{Rows: []string{"minority"}, Column: "before"}, [2]string{"--show-values", "--show-values"}},
		{"bieu-4", List{Rows: []string{"ethnicity:Dao"}}, [2]string{"--show-values", "--show-values"}},
		{"bieu-4", List{Rows: []string{"religion"}, Column: "women"}, [2]string{"--show-values", "--show-values"}},
		{"bieu-1", List{Rows: []string{"from_province"}}, [2]string{"kho không có số liệu", "does not hold"}},
		{"bieu-10", List{Rows: []string{"committee"}, Column: "province_leaders"}, [2]string{"persons, province, district", "persons, province, district"}},
	} {
		_, err := s.Ask(context.Background(), tt.form, nil, AskOptions{Today: dossier.MustDate("2018-09-30"), List: &tt.list})
		var usage *UsageError
		if !errors.As(err, &usage) {
			t.Errorf("%s %v: %v, want a UsageError", tt.form, tt.list, err)
			continue
		}
		if !strings.Contains(usage.Text.VI, tt.want[0]) || !strings.Contains(usage.Text.EN, tt.want[1]) {
			t.Errorf("%s %v: %v does not say %q", tt.form, tt.list, usage.Text, tt.want)
		}
		if CheckList(tt.form, tt.list, false) == nil {
			t.Errorf("%s %v: not refused before a store is opened", tt.form, tt.list)
		}
	}
}

// Every line of a form is found by its code, and by its label unless other lines are called the same.
func TestFormLinesAreFound(t *testing.T) {
	for _, q := range Questions() {
		if q.form == nil {
			continue
		}
		for _, l := range q.form.lines {
			for _, name := range []string{l.code, "line=" + l.code, l.label.VI, l.label.EN} {
				if !l.is(name) {
					t.Errorf("%s: %s is not called %q", q.Name, l.code, name)
				}
			}
			if found, err := q.form.counting(q.Name, []string{l.code}); err == nil && found.code != l.code {
				t.Errorf("%s: %s is found as %s", q.Name, l.code, found.code)
			}
		}
	}
	for label, want := range map[string]string{"Trong đó: - Nữ": "Nữ", "a) Công lập": "Công lập", "III. Số tổ chức": "Số tổ chức",
		"D - Đảng viên": "Đảng viên", "+ Công nhân": "Công nhân", "Trong đó: Đảng viên dự bị": "Đảng viên dự bị", "Cấp tỉnh": "Cấp tỉnh", "10. Abroad": "Abroad"} {
		if got := formMark.ReplaceAllString(label, ""); got != want {
			t.Errorf("%q without its mark is %q, want %q", label, got, want)
		}
	}
}

// A header that speaks of lines there are not is refused.
func TestFormListHeaders(t *testing.T) {
	good := "-- title: T | T\n-- about: a | a\n-- source: s\n-- column: line | line | L | L\n-- column: n | persons | N | N\n" +
		"-- form: 9 | 1 | F | F\n-- head: line | 1 | 30 | L | L\n-- head: n | 2 | 9 | N | N\n-- line: a | | item | A | A\n-- line: b | | heading | B | B\n"
	for text, fine := range map[string]bool{
		"-- list: n | members | line\n": true, "-- list: n | members | line = a\n": true, "-- list: n | members | line = b\n": false,
		"-- sensitive: line = a\n": true, "-- sensitive: line = c\n": false, "-- reckoned: a\n": true, "-- reckoned: b\n": false,
	} {
		if _, err := parseQuestion("q", good+text+"SELECT"); (err == nil) != fine {
			t.Error(fmt.Sprintf("%q:", text), err)
		}
	}
}
