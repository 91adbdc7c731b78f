package analytics

import (
	_ "embed" // the macros
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// formMacros are the words that the forms share.
//
//go:embed queries/macros/forms.sql
var formMacros string

// form is the layout of a statistical form of HD 11-HD/BTCTW, which stands in the header of its
// question. The SQL answers with the code of a line and its numbers, in any order; $lines are the
// codes that it can answer.
//
//	-- form:  3 | 1 | THỐNG KÊ … | STATISTICS …      (number, blocks of columns side by side, title)
//	-- head:  now | 2 | 14 | Thực hiện > Kỳ này | …  (column, its number on the form, width, heads from above to below)
//	-- line:  women | | item | - Nữ | - Women        (code, number, look, label)
//	-- lines: religion | Không                       (a line for each entry of a code list but one, numbered)
//	-- sum:   end | start + more - fewer             (a line that others add up to)
//	-- reckoned: mean                                (lines that count nobody)
//	-- note:  … | …                                  (printed below)
//
// A column of the kind "line" holds the codes, one called "no" the numbers of the lines. The number of a
// column says what it is made of: "2 (=3+4)", "4 (=2*100/3)".
type form struct {
	number string
	blocks int
	title  dossier.Text
	heads  []formHead // in the order of the columns
	lines  []formLine
	sums   map[string][]formTerm
	notes  []dossier.Text

	reckoned []string // lines that count nobody, as a mean
}

type formHead struct {
	column, number string
	width          float64 // characters
	path           dossier.Text
}

type formLine struct {
	code, number string
	look         formLook
	label        dossier.Text
}

// formTerm is a line that is added to another or taken from it.
type formTerm struct {
	code string
	sign byte // '+' or '-'
}

// formLook says how a line is printed and what an empty number of it means.
type formLook string

const (
	formHeading formLook = "heading" // of a section; has no numbers
	formBold    formLook = "bold"
	formItem    formLook = "item"
	formPart    formLook = "part"        // of the item above
	formUnheld  formLook = "unheld"      // nothing in the store says it: left open for the office
	formOpen    formLook = "unheld part" // the same, of the item above
	formListed  formLook = "listed"      // of a code list: empty where there is nobody
	formExtra   formLook = "extra"       // not on the official form, shown when it is not nought, so that parts add up
	formPending          = "…"           // printed where the number is not known
	formMore             = " (*)"        // after the label of an extra line
	formNumbers          = "no"          // the column of the numbers of lines
	formSpan             = "chia ra"     // a number that spans the lines which bear it
)

// formKeys are the keys of a header that speak of a form, with the number of their fields.
var formKeys = map[string]int{"form": 4, "head": 5, "line": 5, "lines": 2, "sum": 2, "reckoned": 1, "note": 2}

// header takes one line of the header of a form.
func (f *form) header(key string, v []string) error {
	var err error
	switch key {
	case "form":
		f.number, f.title = v[0], dossier.Text{VI: v[2], EN: v[3]}
		f.blocks, err = strconv.Atoi(v[1])
	case "head":
		h := formHead{column: v[0], number: v[1], path: dossier.Text{VI: v[3], EN: v[4]}}
		h.width, err = strconv.ParseFloat(v[2], 64)
		f.heads = append(f.heads, h)
	case "line":
		f.lines = append(f.lines, formLine{code: v[0], number: v[1], look: formLook(v[2]), label: dossier.Text{VI: v[3], EN: v[4]}})
	case "lines":
		n := 0
		for _, c := range dossier.List(v[0]) {
			if c.Code == v[1] {
				continue
			}
			n++
			f.lines = append(f.lines, formLine{code: v[0] + ":" + c.Code, number: strconv.Itoa(n), look: formListed, label: c.Label})
		}
	case "sum":
		err = f.addSum(v[0], strings.Fields(v[1]))
	case "reckoned":
		f.reckoned = columnList(v[0])
	case "note":
		f.notes = append(f.notes, dossier.Text{VI: v[0], EN: v[1]})
	}
	return err
}

// addSum takes "a + b - c" apart.
func (f *form) addSum(code string, words []string) error {
	if f.sums == nil {
		f.sums = map[string][]formTerm{}
	}
	sign := byte('+')
	for i, w := range words {
		if i%2 == 1 {
			if w != "+" && w != "-" {
				return fmt.Errorf("sum %s: %q is neither + nor -", code, w)
			}
			sign = w[0]
			continue
		}
		f.sums[code] = append(f.sums[code], formTerm{code: w, sign: sign})
	}
	return nil
}

// check reports a layout that does not fit the columns of its question or itself.
func (f *form) check(cols []Column) error {
	if f.blocks < 1 || len(f.heads) != len(cols) {
		return fmt.Errorf("the form has %d heads in %d blocks for %d columns", len(f.heads), f.blocks, len(cols))
	}
	for i, h := range f.heads {
		if h.column != cols[i].Name {
			return fmt.Errorf("head %d is of %s, the column is %s", i+1, h.column, cols[i].Name)
		}
	}
	seen := map[string]bool{}
	for _, l := range f.lines {
		if seen[l.code] {
			return fmt.Errorf("two lines %s", l.code)
		}
		seen[l.code] = true
		if !slices.Contains([]formLook{formHeading, formBold, formItem, formPart, formUnheld, formOpen, formListed, formExtra}, l.look) {
			return fmt.Errorf("line %s: no look %q", l.code, l.look)
		}
	}
	for code, terms := range f.sums {
		for _, t := range append([]formTerm{{code: code}}, terms...) {
			if !seen[t.code] {
				return fmt.Errorf("sum %s: no line %s", code, t.code)
			}
		}
	}
	return nil
}

// holds reports whether the store can answer the line.
func (l formLine) holds() bool {
	return l.look != formHeading && l.look != formUnheld && l.look != formOpen
}

// held are the codes of the lines that the store can answer.
func (f *form) held() []string {
	var codes []string
	for _, l := range f.lines {
		if l.holds() {
			codes = append(codes, l.code)
		}
	}
	return codes
}

// codes are the lines as entries of a code list, so that a reader sees their labels.
func (f *form) codes() []dossier.Code {
	list := make([]dossier.Code, len(f.lines))
	for i, l := range f.lines {
		list[i] = dossier.Code{Code: l.code, Label: l.label}
		if l.look == formExtra {
			list[i].Label = dossier.Text{VI: l.label.VI + formMore, EN: l.label.EN + formMore}
		}
	}
	return list
}

// line is the line of a code, and its place.
func (f *form) line(code string) (int, formLine) {
	i := slices.IndexFunc(f.lines, func(l formLine) bool { return l.code == code })
	return i, f.lines[i]
}

// layOut brings the rows of an answer into the order of the form. Lines that the store does not
// hold stay empty; those that are not on the official form go where they are nought.
func (f *form) layOut(t *Table) error {
	key := slices.IndexFunc(t.Columns, func(c Column) bool { return c.codes != nil })
	no := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == formNumbers })
	told := map[string][]any{}
	for _, row := range t.Rows {
		code, _ := row[key].(string)
		if !slices.ContainsFunc(f.lines, func(l formLine) bool { return l.code == code }) {
			return fmt.Errorf("form %s has no line %q", f.number, code)
		}
		told[code] = row
	}
	t.Rows = nil
	more := false // a line that is not on the official form
	for _, l := range f.lines {
		row := told[l.code]
		if row == nil {
			row = make([]any, len(t.Columns))
			row[key] = l.code
		}
		for i := range row {
			if !slices.Contains(f.reckoned, l.code) {
				row[i] = whole(row[i])
			}
		}
		if l.look == formExtra && !slices.ContainsFunc(row, counts) {
			continue
		}
		more = more || l.look == formExtra
		if no >= 0 && l.number != "" {
			row[no] = l.number
		}
		t.Rows = append(t.Rows, row)
	}
	t.form = f
	for _, n := range f.notes {
		if more || !strings.HasPrefix(n.VI, strings.TrimSpace(formMore)) {
			t.Notes = append(t.Notes, n)
		}
	}
	return nil
}

// whole makes a whole number of a float that is one: a column of counts also holds a mean.
func whole(v any) any {
	if x, ok := v.(float64); ok && x == float64(int64(x)) {
		return int64(x)
	}
	return v
}

// counts reports whether a value is a number other than nought.
func counts(v any) bool {
	switch v := v.(type) {
	case int64:
		return v != 0
	case float64:
		return v != 0
	}
	return false
}
