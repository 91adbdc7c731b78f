package analytics

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// at is a number of a form by the code of its line.
func (t *Table) at(code, column string) any {
	for _, row := range t.Rows {
		if t.code(row) == code {
			for i, c := range t.Columns {
				if c.Name == column {
					return row[i]
				}
			}
		}
	}
	return nil
}

// askForm asks in clear.
func (s *Store) askForm(t testing.TB, name string, params map[string]string) *Table {
	t.Helper()
	table, err := s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// macros is a connection that knows the words of the forms.
func macros(t *testing.T) func(query string) string {
	t.Helper()
	s := fixture(t)
	conn, err := s.db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if _, err := conn.ExecContext(context.Background(), "SET VARIABLE tree_day = DATE '2018-09-30';"+treeSQL+scopeMacros+formMacros); err != nil {
		t.Fatal(err)
	}
	return func(query string) string {
		t.Helper()
		var text string
		if err := conn.QueryRowContext(context.Background(), query).Scan(&text); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		return text
	}
}

func TestFormAges(t *testing.T) {
	ask, day := macros(t), dossier.MustDate("2018-09-30")
	lines := []string{"age_18_30", "age_31_35", "age_36_40", "age_41_45", "age_46_50", "age_51_55", "age_56_60", "age_over_60"}
	for i, cut := range []int{31, 36, 41, 46, 51, 56, 61} {
		for shift, want := range map[int]string{-1: lines[i+1], 0: lines[i+1], 1: lines[i]} { // born a day later, a day younger
			born := day.AddMonths(-12 * cut).AddDays(shift)
			if got := ask(fmt.Sprintf("SELECT form_age(DATE '%s', DATE '%s')", born, day)); got != want {
				t.Errorf("born %s: %s, want %s", born, got, want)
			}
		}
	}
	for born, want := range map[string]string{"1988-02-29": "age_18_30", "1988-02-28": "age_31_35"} { // born on the leap day, 31 on 1 March
		if got := ask(fmt.Sprintf("SELECT form_age(DATE '%s', DATE '2019-02-28')", born)); got != want {
			t.Errorf("born %s: %s, want %s", born, got, want)
		}
	}
}

func TestFormPeriodsOfAdmission(t *testing.T) {
	ask := macros(t)
	for i, first := range []string{"1945-08-19", "1954-07-21", "1975-05-01"} {
		for shift, place := range map[int]int{-1: i + 1, 0: i + 2, 1: i + 2} {
			day := dossier.MustDate(first).AddDays(shift)
			if got, want := ask(fmt.Sprintf("SELECT form_period(DATE '%s')", day)), fmt.Sprint("admitted_", place); got != want {
				t.Errorf("%s: %s, want %s", day, got, want)
			}
		}
	}
}

// Each occupation of the second opinion, one by one.
func TestFormOccupations(t *testing.T) {
	ask := macros(t)
	for text, want := range slowWork {
		if text == nil {
			continue
		}
		if got := ask(fmt.Sprintf("SELECT form_work(lower('%s'))", text)); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

// One or two people of a minority are not told, nor all but one or two.
func TestFormTellsOfNoOne(t *testing.T) {
	for n, want := range map[int]any{0: int64(0), 2: nil, 3: int64(3), 7: int64(7), 8: nil} {
		s := fixture(t)
		for i := range 10 {
			ethnicity := "Kinh"
			if i < n {
				ethnicity = "Tày"
			}
			s.put(t, "members", row{"person_id": fmt.Sprint(i), "ethnicity": ethnicity, "admission_date": "2010-01-01"})
		}
		if got := s.mustAsk(t, "bieu-3", nil).at("minority", "now"); got != want {
			t.Errorf("%d of 10: %v, want %v", n, got, want)
		}
		if got := s.askForm(t, "bieu-3", nil).at("minority", "now"); got != int64(n) {
			t.Errorf("%d of 10 in clear: %v", n, got)
		}
	}
}

// Form 4 tells of no one or two persons, neither by a number nor by what is left of the total, in any
// mixture of groups.
func TestFormOfGroupsTellsOfNoOne(t *testing.T) {
	for seed := range uint64(fewer(16)) {
		r := rand.New(rand.NewPCG(seed, 3))
		s := fixture(t)
		for i := range 1 + r.IntN(40) {
			s.put(t, "members", row{"person_id": fmt.Sprint(i), "admission_date": "2010-01-01", "gender": pick(r, "male", "male", "female"),
				"ethnicity": pick[any](r, "Tày", "Tày", "Kinh", "Kinh", "Dao", "Nùng", "Lô Lô", nil),
				"religion":  pick[any](r, "Không", "Không", "Phật giáo", "Tin Lành", "Công giáo", nil)})
		}
		table, clear := s.mustAsk(t, "bieu-4", nil), s.askForm(t, "bieu-4", nil)
		for _, axis := range []string{"ethnicity", "religion"} {
			for _, column := range []string{"members", "women"} {
				checkHidden(t, fmt.Sprintf("seed %d, %s of %s", seed, column, axis), table, clear, axis, column)
			}
		}
	}
}

// checkHidden holds what a reader can work out of an axis: the numbers told, those of which nothing is told
// (together), and what the total of followers leaves.
func checkHidden(t *testing.T, what string, table, clear *Table, axis, column string) {
	t.Helper()
	total, _ := clear.at("ethnicity", column).(int64)
	everybody, _ := clear.at("ethnicity", "members").(int64)
	told, followers := int64(0), int64(0)
	for _, row := range table.Rows {
		code := table.code(row)
		n, isTold := table.at(code, column).(int64)
		if !strings.HasPrefix(code, axis+":") || !isTold {
			continue
		}
		members, _ := table.at(code, "members").(int64)
		if alone := everybody < 3; !alone && (members < 3 || column == "women" && (n < 3 || members-n < 3)) {
			t.Errorf("%s: %s tells %d of %d", what, code, n, members)
		}
		told += n
		if code != "religion:Không" && code != "religion:unknown" && code != "religion:joined" {
			followers += n
		}
	}
	if left := total - told; told > 0 && (left == 1 || left == 2) { // nothing told leaves the total, which is of no group
		t.Errorf("%s: the rest is %d", what, left)
	}
	if n, ok := table.at("religion", column).(int64); axis == "religion" && ok && (n-followers == 1 || n-followers == 2) {
		t.Errorf("%s: the rest of the followers is %d", what, n-followers)
	}
}

// What the form says adds up does, and each axis comes to the total with those of whom it is not known.
func TestFormIdentities(t *testing.T) {
	for seed := range uint64(fewer(4)) {
		s := formDistrict(seed).store(t)
		for _, q := range Questions() {
			if q.form == nil {
				continue
			}
			table := s.askForm(t, q.Name, nil)
			for i, c := range table.Columns {
				if c.Unit == "" || c.Unit == "percent" {
					continue
				}
				checkSums(t, table, i)
				if q.Name == "bieu-2" || q.Name == "bieu-3" {
					checkAxes(t, table, i)
				}
			}
		}
	}
}

func checkSums(t *testing.T, table *Table, i int) {
	t.Helper()
	name := table.Columns[i].Name
	for code, terms := range table.form.sums {
		sum, known := int64(0), true
		for _, term := range terms {
			v, ok := table.at(term.code, name).(int64)
			if _, l := table.form.line(term.code); !ok && l.look != formExtra {
				known = false
			}
			if term.sign == '-' {
				v = -v
			}
			sum += v
		}
		if got := table.at(code, name); known && got != sum {
			t.Errorf("%s: %s %s is %v, its parts come to %d", table.Name, code, name, got, sum)
		}
	}
	if of := table.form.made(i).of; len(of) > 1 {
		for _, row := range table.Rows {
			sum, known := int64(0), true
			for _, n := range of {
				v, ok := row[n].(int64)
				sum, known = sum+v, known && ok
			}
			if known && row[i] != nil && !table.form.made(i).share && row[i] != sum {
				t.Errorf("%s: line %s is %v, its columns come to %d", table.Name, table.code(row), row[i], sum)
			}
		}
	}
}

func checkAxes(t *testing.T, table *Table, i int) {
	t.Helper()
	name := table.Columns[i].Name
	total := table.at("total", name)
	for _, axis := range []string{"age_", "admitted_", "general_", "professional_", "theory_"} {
		sum, found := int64(0), false
		for _, row := range table.Rows {
			if code := table.code(row); strings.HasPrefix(code, axis) && code != "age_mean" {
				v, _ := row[i].(int64)
				sum, found = sum+v, true
			}
		}
		if found && total != nil && total != sum {
			t.Errorf("%s: %s %s comes to %d, the total is %v", table.Name, axis, name, sum, total)
		}
	}
}

// What is printed: each cell with its formula, in both languages. Form 1 is that of TestFormOfGainsAndLosses.
func TestFormWorkbooks(t *testing.T) {
	s := formDistrict(1).store(t)
	for _, q := range Questions() {
		if q.form == nil || q.Name == "bieu-1" {
			continue
		}
		table := s.mustAsk(t, q.Name, map[string]string{"unit": "Đảng bộ huyện Bắc Quang", "as-of": "2018-09-30"})
		for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
			golden(t, fmt.Sprintf("forms/%s.%s.txt", q.Name, lang), cellsOf(t, table, lang))
		}
	}
}

// cellsOf lists the cells of the workbook of a form, with merged ranges; a formula is computed anew
// and must come to what the cell shows.
func cellsOf(t *testing.T, table *Table, lang dossier.Lang) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := table.Write(&out, "xlsx", FormatOptions{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheet := book.GetSheetName(0)
	rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintln(&b, sheet)
	for r, row := range rows {
		for c, value := range row {
			cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
			formula, _ := book.GetCellFormula(sheet, cell)
			if formula != "" {
				anew, err := book.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
				if err != nil || anew != value {
					t.Errorf("%s %s: =%s is %s, the cell says %s (%v)", table.Name, cell, formula, anew, value, err)
				}
				value += "  =" + formula
			}
			if value != "" {
				fmt.Fprintf(&b, "%s\t%s\n", cell, value)
			}
		}
	}
	merged, _ := book.GetMergeCells(sheet)
	var ranges []string
	for _, m := range merged {
		ranges = append(ranges, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	slices.Sort(ranges)
	fmt.Fprintln(&b, "merged", strings.Join(ranges, " "))
	for _, name := range book.GetDefinedName() {
		fmt.Fprintln(&b, name.Name, name.RefersTo)
	}
	return []byte(b.String())
}

// A result of a formula is a number for a program that reads the workbook without computing it.
func TestFormulasAreNumbers(t *testing.T) {
	var out bytes.Buffer
	if err := formDistrict(1).store(t).mustAsk(t, "bieu-3", nil).Write(&out, "xlsx", FormatOptions{}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	kinds := map[excelize.CellType]int{}
	rows, _ := book.GetRows(book.GetSheetName(0))
	for r := range rows {
		cell, _ := excelize.CoordinatesToCellName(2, r+1)
		if formula, _ := book.GetCellFormula(book.GetSheetName(0), cell); formula != "" {
			kind, _ := book.GetCellType(book.GetSheetName(0), cell)
			kinds[kind]++
		}
	}
	if kinds[excelize.CellTypeFormula] > 0 || kinds[excelize.CellTypeUnset] < 3 {
		t.Errorf("kinds of cells with a formula: %v", kinds)
	}
}

func TestFormHeaders(t *testing.T) {
	good := "-- title: T | T\n-- about: a | a\n-- source: s\n-- column: line | line | L | L\n-- column: n | persons | N | N\n" +
		"-- form: 9 | 1 | F | F\n-- head: line | 1 | 30 | L | L\n-- head: n | 2 | 9 | N | N\n-- line: a | | item | A | A\n-- line: b | | item | B | B\n"
	if _, err := parseQuestion("q", good+"-- sum: a | b + b\nSELECT"); err != nil {
		t.Error(err)
	}
	for text, want := range map[string]string{
		"-- sum: a | b * b\n":                                          "neither",
		"-- sum: a | c\n":                                              "no line c",
		"-- line: a | | item | A | A\n":                                "two lines a",
		"-- line: c | | huge | C | C\n":                                "no look",
		"-- head: m | 3 | 9 | M | M\n":                                 "3 heads",
		"-- head: n | 2 | wide | N | N\n":                              "wide",
		"-- form: 9 | many | F | F\n":                                  "many",
		"-- line: a | item | A\n":                                      "unknown key|line",
		"-- column: x | persons | X | X\n":                             "2 heads",
		"-- head: x | 3 | 9 | X | X\n-- column: y | persons | Y | Y\n": "head 3",
	} {
		_, err := parseQuestion("q", good+text+"SELECT")
		if err == nil || !regexp.MustCompile(want).MatchString(err.Error()) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

// A line that the form does not have is an error, never dropped.
func TestFormWithoutTheLine(t *testing.T) {
	q, _ := FindQuestion("bieu-3")
	table := &Table{Columns: q.Cols, Rows: [][]any{{"no_such_line", int64(1), nil, nil}}}
	if err := q.form.layOut(table); err == nil || !strings.Contains(err.Error(), "no_such_line") {
		t.Errorf("error %v", err)
	}
}

func TestCommittee(t *testing.T) {
	got := map[string][2]string{}
	want := map[string][2]string{
		"":                        {"……………………", "BAN TỔ CHỨC"},
		"Huyện Bắc Quang":         {"HUYỆN ỦY BẮC QUANG", "BAN TỔ CHỨC"},
		"Huyện ủy Bắc Quang":      {"HUYỆN ỦY BẮC QUANG", "BAN TỔ CHỨC"},
		"Đảng bộ huyện Bắc Quang": {"HUYỆN ỦY BẮC QUANG", "BAN TỔ CHỨC"},
		"Tỉnh Sơn La":             {"TỈNH ỦY SƠN LA", "BAN TỔ CHỨC"},
		"Thành phố Lai Châu":      {"THÀNH ỦY LAI CHÂU", "BAN TỔ CHỨC"},
		"Thị xã Sa Pa":            {"THỊ ỦY SA PA", "BAN TỔ CHỨC"},
		"Xã Vĩnh Hảo":             {"ĐẢNG ỦY XÃ VĨNH HẢO", ""},
		"Đảng bộ xã Vĩnh Hảo":     {"ĐẢNG ỦY XÃ VĨNH HẢO", ""},
		"Chi bộ thôn Vĩnh Sơn":    {"CHI BỘ THÔN VĨNH SƠN", ""},
	}
	for office := range want {
		name, department := committee(office)
		got[office] = [2]string{name, department}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
