//go:build !race

// Many workbooks are read back with a slow library: without the race detector (make test has both runs).

package samples_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/samples"
)

var asOf = time.Date(2018, 9, 30, 0, 0, 0, 0, time.UTC)

// The cells of faults.csv are read back with another library. Those of the kinds of wrongness must
// be wrong in the way that their rule says, by what else stands in the row.
func TestPlantedFaultsAreThere(t *testing.T) {
	dir := t.TempDir()
	if _, err := samples.Generate("bac-quang", dir, samples.Options{Seed: 3, Faults: 290}); err != nil {
		t.Fatal(err)
	}
	counts, seen := map[string]int{}, map[keyed]bool{}
	for _, k := range readKey(t, filepath.Join(dir, "faults.csv")) {
		place := keyed{file: k.file, sheet: k.sheet, cell: k.cell, rule: k.rule}
		if !regexp.MustCompile(`^[A-Z]{2}-\d{2}$`).MatchString(k.rule) || k.what == "" || seen[place] {
			t.Errorf("%+v says not plainly what is wrong", k)
		}
		seen[place] = true
		wrong, known := wrongness[k.rule+" "+k.what]
		if !known {
			continue
		}
		r := readRow(t, filepath.Join(dir, filepath.FromSlash(k.file)), k.sheet, k.cell)
		r.path = k.file
		counts[k.rule+" "+k.what]++
		if !wrong(r) {
			t.Errorf("%s %s %s holds nothing wrong under %s: %s", k.file, k.sheet, k.cell, k.rule, k.what)
		}
	}
	for kind := range wrongness {
		if counts[kind] == 0 {
			t.Errorf("no fault of the kind %q", kind)
		}
	}
}

// keyed is a line of faults.csv.
type keyed struct{ file, sheet, cell, rule, what string }

func readKey(t *testing.T, name string) []keyed {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []keyed
	for _, r := range rows[1:] {
		out = append(out, keyed{r[0], r[1], r[2], r[3], r[4]})
	}
	return out
}

// row is a row of a sheet with the cell in question.
type row struct {
	path   string
	number int
	value  string            // of the cell
	header string            // above it
	cells  map[string]string // header → value
	below  [][]string        // the rows of the whole sheet
}

// wrongness says of some kinds of fault what must be wrong.
var wrongness = map[string]func(row) bool{
	"KN-01 months under eighteen": func(r row) bool {
		return day(r.value).AddDate(18, 0, -30).After(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-02 years over sixty without consent": func(r row) bool {
		return day(r.value).AddDate(60, 1, 0).Before(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-09 certificate after the meeting": func(r row) bool { return day(r.value).After(r.date("chi bộ xét,", "nq chi bộ")) },
	"KN-10 certificate expired for months": func(r row) bool {
		return day(r.value).AddDate(0, 60, 0).Before(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-13 no introducer": func(r row) bool {
		return r.value == "" && r.get("giới thiệu 1")+r.get("giới thiệu 2")+r.get("tổ chức giới thiệu")+r.get("đoàn giới thiệu") == ""
	},
	"KN-17 one introducer twice": func(r row) bool {
		return r.value != "" && (r.value == r.get("giới thiệu 1") || r.value == r.get("họ và tên") || r.value == r.get("họ tên"))
	},
	"KN-24 ceremony before the decision":        func(r row) bool { return day(r.value).Before(r.date("định kết nạp", "qđ kết nạp")) },
	"KN-24 decision before the meeting":         func(r row) bool { return day(r.value).Before(r.date("chi bộ xét,", "nq chi bộ")) },
	"KN-09 no certificate":                      blankThere,
	"DB-10 official without an official date":   blankThere,
	"TC-17 no secretary":                        blankThere,
	"TT-11 deletion asked for an active member": func(r row) bool { return r.value == "Có" },
	"KN-45 failed with a certificate":           func(r row) bool { return r.value == "Không đạt" && r.get("số giấy") != "" },
	"DD-07 id number of no province": func(r row) bool {
		return len(r.value) == 12 && strings.Contains("003 005 007 009 013 016 018 021 023", r.value[:3])
	},
	"TD-12 card number of one digit throughout": func(r row) bool { return len(r.value) == 8 && strings.Count(r.value, r.value[:1]) == 8 },
	"DC-18 more than twice the target":          func(r row) bool { n, err := strconv.Atoi(r.value); return err == nil && n > 2*6 },
	"DB-02 official weeks early": func(r row) bool {
		return day(r.value).Before(r.date("vào đảng", "ngày kết nạp").AddDate(1, 0, 0))
	},
	"DB-09 card on probation": func(r row) bool {
		return r.value != "" && r.get("chính thức") == "" && r.date("vào đảng", "ngày kết nạp").AddDate(1, 0, 0).After(asOf)
	},
	"DD-01 card number of nine digits":   func(r row) bool { return regexp.MustCompile(`^\d{9}$`).MatchString(r.value) },
	"DD-05 id number of eleven digits":   func(r row) bool { return regexp.MustCompile(`^\d{11}$`).MatchString(r.value) },
	"DD-05 id number of thirteen digits": func(r row) bool { return regexp.MustCompile(`^\d{13}$`).MatchString(r.value) },
	"DD-06 id number of the other sex":   func(r row) bool { return len(r.value) == 12 && (r.value[3]-'0')%2 == 1 != r.woman() },
	"DD-11 no name": func(r row) bool {
		return r.value == "" && strings.Contains(strings.ToLower(r.header), "tên") && len(r.cells) > 4
	},
	"DD-12 no such day of birth":       func(r row) bool { return r.value != "" && day(r.value).IsZero() },
	"DD-17 joins in the future":        func(r row) bool { return day(r.value).After(asOf) },
	"TD-04 badge of thirty-five years": func(r row) bool { return r.value == "35" },
	"DT-04 a man among the women": func(r row) bool {
		return strings.Contains(r.path, "Phụ nữ") && (r.value == "X" || r.value == "Nam")
	},
	"TC-01 two official members": func(r row) bool {
		return strings.Contains(strings.ToLower(r.value), "chi bộ") && officials(r.below) == 2
	},
}

func blankThere(r row) bool { return r.value == "" && len(r.cells) > 4 }

// date is the date under the first header that has one of the words.
func (r row) date(words ...string) time.Time {
	for _, w := range words {
		if d := day(r.get(w)); !d.IsZero() {
			return d
		}
	}
	return time.Time{}
}

// get is the value under the shortest header that has the word.
func (r row) get(word string) string {
	best := ""
	for h := range r.cells {
		if strings.Contains(strings.ToLower(h), word) && (best == "" || len(h) < len(best)) {
			best = h
		}
	}
	return r.cells[best]
}

// woman tells the sex from whichever column says it.
func (r row) woman() bool {
	if _, split := r.cells["Nữ"]; split {
		return true
	}
	if _, split := r.cells["Nam"]; split {
		return false
	}
	for _, h := range []string{"Giới tính", "Giới tính *", "Nam/Nữ"} {
		if v, ok := r.cells[h]; ok {
			return v == "Nữ"
		}
	}
	return r.get("để x") != "X"
}

// day reads a date as any of the layouts writes it; the zero time for what is no day.
func day(s string) time.Time {
	s, _, _ = strings.Cut(s, "\n")
	if n, err := strconv.Atoi(s); err == nil && n > 3000 && n < 60000 {
		return time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC)
	}
	d, err := time.Parse("2/1/2006", strings.NewReplacer(".", "/", "-", "/").Replace(s))
	if err != nil {
		return time.Time{}
	}
	return d
}

// officials counts the rows that have an official date.
func officials(rows [][]string) int {
	n, col := 0, -1
	for _, r := range rows {
		if i := slices.Index(r, "Ngày chính thức"); i >= 0 {
			col = i
		} else if col >= 0 && col < len(r) && !day(r[col]).IsZero() {
			n++
		}
	}
	return n
}

var books = map[string][][]string{}

// readRow reads the row of a cell under the headers of its sheet.
func readRow(t *testing.T, file, sheet, cell string) row {
	t.Helper()
	rows, ok := books[file]
	if !ok {
		f, err := excelize.OpenFile(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if rows, err = f.GetRows(sheet, excelize.Options{RawCellValue: true}); err != nil {
			t.Fatal(err)
		}
		books[file] = rows
	}
	col, number, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		t.Fatal(err)
	}
	r := row{number: number, cells: map[string]string{}, below: rows}
	headers := headersOf(rows)
	for i, v := range rows[number-1] {
		if v != "" && i < len(headers) {
			r.cells[headers[i]] = v
		}
	}
	if col <= len(rows[number-1]) {
		r.value = rows[number-1][col-1]
	}
	if col <= len(headers) {
		r.header = headers[col-1]
	}
	return r
}

// headersOf are the headers: the row that starts with a running number, overlaid with the row of
// children under it.
func headersOf(rows [][]string) []string {
	for i, r := range rows {
		if len(r) < 5 || !strings.Contains(r[0], "TT") {
			continue
		}
		headers := slices.Clone(r)
		if next := rows[i+1]; next[0] == "" {
			for j, child := range next {
				for j >= len(headers) {
					headers = append(headers, "")
				}
				if child != "" {
					headers[j] = child
				}
			}
		}
		return headers
	}
	return nil
}
