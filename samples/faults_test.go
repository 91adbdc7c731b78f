package samples_test

import (
	"encoding/csv"
	"fmt"
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

// Every cell of faults.csv is read back with another library and must be wrong in the way its
// rule says, by what else stands in its row.
func TestEveryPlantedFaultIsThere(t *testing.T) {
	dir := t.TempDir()
	const n = 57
	if _, err := samples.Generate("bac-quang", dir, samples.Options{Seed: 3, Faults: n, Scale: 0.15}); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "faults.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	key, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	counts, rows, ids := map[string]int{}, map[string]bool{}, map[string]int{}
	for _, k := range key[1:] {
		path, sheet, cell, rule := k[0], k[1], k[2], k[3]
		r := readRow(t, filepath.Join(dir, filepath.FromSlash(path)), sheet, cell)
		r.path = path
		counts[rule]++
		place := fmt.Sprint(path, r.number)
		if rows[place] {
			t.Errorf("%s: row %d has two faults", path, r.number)
		}
		rows[place] = true
		if rule == "TR-01" {
			ids[strings.TrimLeft(r.value, "0")]++ // one layout writes numbers
			continue
		}
		wrong, known := wrongness[rule]
		switch {
		case !known:
			t.Errorf("nobody asked for faults under %s", rule)
		case !wrong(r):
			t.Errorf("%s %s %s holds nothing wrong under %s", path, sheet, cell, rule)
		}
	}
	for id, n := range ids {
		if n != 2 || len(id) < 9 {
			t.Errorf("TR-01: a number stands %d times", n)
		}
	}
	faults := -len(ids)
	for rule := range wrongness {
		if counts[rule] == 0 {
			t.Errorf("no fault under %s", rule)
		}
	}
	for _, c := range counts {
		faults += c
	}
	if faults != n {
		t.Errorf("%d faults, want %d", faults, n)
	}
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

// wrongness says for each rule what must be wrong.
var wrongness = map[string]func(row) bool{
	"KN-01": func(r row) bool {
		return day(r.value).AddDate(18, 0, -30).After(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-02": func(r row) bool {
		return day(r.value).AddDate(60, 1, 0).Before(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-09": func(r row) bool { return day(r.value).After(r.date("chi bộ xét,", "nq chi bộ")) },
	"KN-10": func(r row) bool {
		return day(r.value).AddDate(0, 60, 0).Before(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"KN-13": func(r row) bool {
		return r.value == "" && r.get("giới thiệu 1")+r.get("giới thiệu 2")+r.get("tổ chức giới thiệu")+r.get("đoàn giới thiệu") == ""
	},
	"KN-17": func(r row) bool {
		return r.value != "" && (r.value == r.get("giới thiệu 1") || r.value == r.get("họ và tên") || r.value == r.get("họ tên"))
	},
	"KN-24": func(r row) bool {
		decision := r.date("định kết nạp", "qđ kết nạp")
		if r.header == "Ngày vào Đảng" || r.header == "Ngày kết nạp" {
			return day(r.value).Before(decision)
		}
		return day(r.value).Equal(decision) && decision.Before(r.date("chi bộ xét,", "nq chi bộ"))
	},
	"DB-02": func(r row) bool {
		return day(r.value).Before(r.date("vào đảng", "ngày kết nạp").AddDate(1, 0, 0))
	},
	"DB-09": func(r row) bool {
		return r.value != "" && r.get("chính thức") == "" && r.date("vào đảng", "ngày kết nạp").AddDate(1, 0, 0).After(asOf)
	},
	"DD-01": func(r row) bool { return regexp.MustCompile(`^\d{9}$`).MatchString(r.value) },
	"DD-05": func(r row) bool { return regexp.MustCompile(`^(\d{11}|\d{13})$`).MatchString(r.value) },
	"DD-06": func(r row) bool { return len(r.value) == 12 && (r.value[3]-'0')%2 == 1 != r.woman() },
	"DD-11": func(r row) bool {
		return r.value == "" && strings.Contains(strings.ToLower(r.header), "tên") && len(r.cells) > 4
	},
	"DD-12": func(r row) bool { return r.value != "" && day(r.value).IsZero() },
	"DD-17": func(r row) bool { return day(r.value).After(asOf) },
	"TD-04": func(r row) bool { return r.value == "35" },
	"DT-04": func(r row) bool {
		return strings.Contains(r.path, "Phụ nữ") && (r.value == "X" || r.value == "Nam")
	},
	"TC-01": func(r row) bool {
		return strings.Contains(strings.ToLower(r.value), "chi bộ") && officials(r.below) == 2
	},
}

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
