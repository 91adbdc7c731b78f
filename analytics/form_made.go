package analytics

import (
	"regexp"
	"slices"
	"strings"
)

// made says what a column of a form is made of.
type made struct {
	of    []int // columns
	share bool  // the first in percent of the second, else their sum
}

var (
	formShare = regexp.MustCompile(`^(\d+)\*100/(\d+)$`)
	formSum   = regexp.MustCompile(`^\d+(\+\d+)+$`)
)

// made reads the number of a column: "2 (=3+4)", "4 (=2*100/3)", "9=10+11".
func (f *form) made(i int) made {
	_, of, ok := strings.Cut(f.heads[i].number, "=")
	of = strings.TrimSuffix(strings.TrimSpace(of), ")")
	switch {
	case !ok:
	case formShare.MatchString(of):
		return made{of: f.numbered(formShare.FindStringSubmatch(of)[1:]), share: true}
	case formSum.MatchString(of):
		return made{of: f.numbered(strings.Split(of, "+"))}
	}
	return made{}
}

// numbered are the columns that bear the numbers; one that no column bears is left out.
func (f *form) numbered(numbers []string) []int {
	var list []int
	for _, n := range numbers {
		i := slices.IndexFunc(f.heads, func(h formHead) bool {
			own := strings.FieldsFunc(h.number, func(r rune) bool { return r == '=' || r == ' ' || r == '(' })
			return len(own) > 0 && own[0] == n
		})
		if i >= 0 {
			list = append(list, i)
		}
	}
	return list
}

// pending reports whether the empty number of a column is one that the store does not know: not of a
// heading, nor of an entry of a list that nobody belongs to, nor a percentage of nought.
func (t *Table) pending(values []any, i int) bool {
	if t.form == nil || t.Columns[i].Name == formNumbers {
		return false
	}
	_, l := t.form.line(t.code(values))
	of := t.form.made(i).of
	isKnown := len(of) > 0 && !slices.ContainsFunc(of, func(n int) bool { return values[n] == nil })
	return l.look != formHeading && l.look != formListed && !isKnown
}

// committee is the name of the committee of an organisation or area as it stands above a form, and
// of its department: "Đảng bộ huyện Bắc Quang" and "Huyện Bắc Quang" are HUYỆN ỦY BẮC QUANG.
func committee(office string) (name, department string) {
	const commission = "BAN TỔ CHỨC"
	upper := strings.ToUpper(office)
	if upper == "" {
		return "……………………", commission
	}
	place := strings.TrimPrefix(strings.TrimPrefix(upper, "ĐẢNG BỘ "), "ĐẢNG ỦY ")
	for _, k := range [][2]string{{"TỈNH ", "TỈNH ỦY "}, {"HUYỆN ", "HUYỆN ỦY "}, {"QUẬN ", "QUẬN ỦY "}, {"THỊ XÃ ", "THỊ ỦY "}, {"THÀNH PHỐ ", "THÀNH ỦY "}} {
		rest, ok := strings.CutPrefix(place, k[0])
		if strings.HasPrefix(place, k[1]) {
			return place, commission
		}
		if ok {
			return k[1] + rest, commission
		}
	}
	if strings.HasPrefix(upper, "CHI BỘ ") || strings.HasPrefix(upper, "THÀNH ỦY ") || strings.HasPrefix(upper, "THỊ ỦY ") {
		return upper, ""
	}
	return "ĐẢNG ỦY " + place, ""
}
