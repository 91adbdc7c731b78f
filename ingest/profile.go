package ingest

import (
	"regexp"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// profile says what the values beneath a header look like. Each value counts once, under the narrowest shape.
type profile struct {
	n      int // values looked at
	dates  int // dates, also years and months alone
	ids12  int // 12 digits, or 10 or 11 where Excel ate zeros
	full12 int // of them, exactly 12
	phones int // 10 digits that begin with 0: a number that lost its zeros never does
	ids9   int
	digits int // other numbers
	marks  int // x, X, v, ✓
	flags  int // có, không, …
	names  int // two to six capitalised words
	words  int // other text
}

const profileRows = 60

var (
	dateLike = regexp.MustCompile(`^\s*(\d{1,2}\s*[/.\-]\s*){0,2}\d{2,4}\b[^\d]*$|^\d{4}-\d{2}-\d{2}`)
	nameLike = regexp.MustCompile(`^\p{Lu}[\p{L}'’]*( \p{Lu}[\p{L}'’]*){1,5}$`)
)

// beneath is the data beneath a header, with a profile of each column that was asked for.
type beneath struct {
	rows     []*row
	profiles map[int]*profile
}

func newBeneath(rows []*row) *beneath { return &beneath{rows, map[int]*profile{}} }

// profileOf looks at the values of one column in the first data rows.
func (b *beneath) profileOf(col int) *profile {
	if p, ok := b.profiles[col]; ok {
		return p
	}
	p := &profile{}
	for _, r := range b.rows {
		if p.n >= profileRows {
			break
		}
		if c := r.at(col); !c.none() && (!c.blank || c.kind != textCell) {
			p.add(c)
		}
	}
	b.profiles[col] = p
	return p
}

func (p *profile) add(c cell) {
	text := strings.TrimSpace(c.text())
	p.n++
	switch digits := onlyDigits(text); {
	case c.kind == dateCell:
		p.dates++
	case len(digits) == 10 && digits[0] == '0', strings.HasPrefix(text, "+84"):
		p.phones++
	case len(digits) >= 10 && len(digits) <= 12:
		if p.ids12++; len(digits) == 12 {
			p.full12++
		}
	case len(digits) == 9:
		p.ids9++
	case c.kind == numberCell && len(digits) == 5 && digits >= "10000" && digits <= "60000":
		p.dates++ // may be a serial
	case digits != "" && !isYear(digits), c.kind == numberCell && digits == "":
		p.digits++
	case dateLike.MatchString(text):
		p.dates++
	case isMarkText(text):
		p.marks++
	case isFlagText(text):
		p.flags++
	case nameLike.MatchString(text) && !isListWord(text):
		p.names++
	default:
		p.words++
	}
}

// onlyDigits is the digits of a text that has nothing else but a ".0" and blanks; else "".
func onlyDigits(s string) string {
	s = strings.TrimSuffix(s, ".0")
	s = strings.ReplaceAll(s, " ", "")
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return ""
		}
	}
	return s
}

func isYear(digits string) bool { return len(digits) == 4 && digits >= "1880" && digits <= "2099" }

func isMarkText(s string) bool {
	switch s {
	case "x", "X", "v", "V", "✓", "√", "+", "×":
		return true
	}
	return false
}

func isFlagText(s string) bool {
	switch vntext.Fold(s) {
	case "co", "khong", "true", "false", "yes", "no", "roi", "chua", "da hoc", "chua hoc":
		return true
	}
	return false
}

// isListWord keeps capitalised entries of lists from counting as names: "Đại Học", "Chính Thức".
func isListWord(s string) bool {
	fold := vntext.Fold(s)
	for _, list := range dossier.Lists() {
		if listWords(list)[fold] {
			return true
		}
	}
	return false
}

// mostly reports a shape that at least four of five values have, of at least three.
func (p profile) mostly(n int) bool { return p.n >= 3 && 5*n >= 4*p.n }

// contradicts reports values that surely are not of a field's type: another shape throughout.
func (p profile) contradicts(t dossier.Type) bool {
	switch t {
	case dossier.Day:
		return p.mostly(p.ids12 + p.ids9 + p.phones + p.names + p.marks + p.flags)
	case dossier.CitizenID, dossier.OldID:
		return p.mostly(p.dates + p.names + p.words + p.flags + p.phones)
	case dossier.PartyCard:
		return p.mostly(p.dates + p.names + p.flags)
	case dossier.Name:
		return p.mostly(p.dates + p.ids12 + p.ids9 + p.phones + p.digits + p.marks)
	case dossier.Choice:
		return p.mostly(p.ids12 + p.ids9)
	case dossier.Flag:
		return p.mostly(p.ids12 + p.ids9 + p.names)
	case dossier.Count:
		return p.mostly(p.names + p.words + p.ids12)
	case dossier.Phone:
		return p.mostly(p.dates + p.names + p.flags + p.full12)
	}
	return false
}

// supports reports values of the shape that a field's type has.
func (p profile) supports(t dossier.Type) bool {
	switch t {
	case dossier.Day:
		return p.mostly(p.dates)
	case dossier.CitizenID:
		return p.mostly(p.ids12 + p.ids9)
	case dossier.OldID:
		return p.mostly(p.ids9)
	case dossier.PartyCard, dossier.Count:
		return p.mostly(p.digits + p.ids12 + p.ids9)
	case dossier.Phone:
		return p.mostly(p.phones + p.ids9)
	case dossier.Name:
		return p.mostly(p.names)
	case dossier.Flag:
		return p.mostly(p.marks + p.flags)
	case dossier.Free, dossier.Choice:
		return p.mostly(p.words + p.names)
	}
	return false
}
