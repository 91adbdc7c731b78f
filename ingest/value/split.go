package value

import (
	"strings"
	"unicode"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// Part is one of the values stacked in a cell, as in Mẫu 7-HSĐV and the "trích ngang". An empty Part is a
// value that was left out and its separator kept.
type Part struct {
	Text  string // without its brackets and its label
	Label string // "Chính thức" of "Chính thức: 03/02/2015"; "" for none
	Note  bool   // stood in brackets
	Forms Form   // what it can be, by its own form alone
}

// Form is a set of what a text can be. A text of several forms ("1958": a year and a number) is not decided here.
type Form uint8

// The forms. Free is what has none of the others.
const (
	DateForm Form = 1 << iota
	NumberForm
	GenderForm
	EthnicityForm
	ReligionForm
	EducationForm
	Free
)

// Is reports that f is the one form.
func (f Form) Is(one Form) bool { return f == one }

// Split parts a stacked cell at its strongest separator: line breaks, slashes between blanks, semicolons, commas,
// dashes between blanks, a bracket at the end, the blank between a number and a date. Empty parts are kept, so
// that " / 03/02/2015" has two.
func Split(text string, o Options) []Part {
	for _, split := range splitters {
		if texts := split(text); len(texts) > 1 {
			return newParts(texts, o)
		}
	}
	return newParts([]string{text}, o)
}

func newParts(texts []string, o Options) []Part {
	parts := make([]Part, len(texts))
	for i, text := range texts {
		parts[i] = newPart(text, o)
	}
	return parts
}

func newPart(text string, o Options) Part {
	p := Part{Text: strings.TrimSpace(text)}
	if inner, ok := inBrackets(p.Text); ok {
		p.Text, p.Note = inner, true
	}
	p.Label, p.Text = cutLabel(p.Text)
	if strings.Trim(p.Text, "-–.…_ ") == "" {
		p.Text = ""
	}
	p.Forms = formsOf(p.Text, o)
	return p
}

func inBrackets(s string) (inner string, ok bool) {
	if len(s) < 2 || s[0] != '(' || s[len(s)-1] != ')' || strings.Count(s, "(") > 1 {
		return s, false
	}
	return strings.TrimSpace(s[1 : len(s)-1]), true
}

// cutLabel takes "Chính thức:" from the front, or "(Chính thức)" from the end, of a value.
func cutLabel(s string) (label, text string) {
	if head, tail, ok := strings.Cut(s, ":"); ok && head != "" && !strings.ContainsAny(head, "0123456789(") {
		return strings.TrimSpace(head), strings.TrimSpace(tail)
	}
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && !strings.ContainsAny(s[i:], "0123456789") {
		return strings.TrimSpace(s[i+1 : len(s)-1]), strings.TrimSpace(s[:i])
	}
	return "", s
}

func formsOf(text string, o Options) Form {
	if text == "" {
		return 0
	}
	var f Form
	digits := strings.ContainsAny(text, "0123456789")
	if digits && readDate("birth_date", text, o).outcome == read {
		f |= DateForm
	}
	if digits && isNumberOfPaper(text) {
		f |= NumberForm
	}
	if !digits && indexOf("gender").find(text) != "" {
		f |= GenderForm
	}
	if !digits && named("ethnicity", text) != "" {
		f |= EthnicityForm
	}
	if !digits && named("religion", text) != "" {
		f |= ReligionForm
	}
	if isEducation(text) {
		f |= EducationForm
	}
	if f == 0 {
		f = Free
	}
	return f
}

// isNumberOfPaper reports the number of a card or a file: digits, maybe grouped, maybe with letters of a province.
func isNumberOfPaper(s string) bool {
	if _, ok := grouped(s); ok {
		return true
	}
	bare := strings.TrimRightFunc(strings.ReplaceAll(s, " ", ""), unicode.IsLetter)
	return isDigits(bare) && len(bare) >= 5 && len(s)-len(bare) <= 6
}

func isEducation(s string) bool {
	if _, ok := generalPart(s); ok && !isDigits(s) {
		return true
	}
	return levelOf("education_professional", s) >= 0 || levelOf("political_theory", s) >= 0
}

var splitters = []func(string) []string{
	func(s string) []string { return strings.Split(s, "\n") },
	slashes,
	func(s string) []string { return slashes(strings.ReplaceAll(s, "\n", " / ")) },
	func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '\n' })
	},
	func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '\n' })
	},
	func(s string) []string { return strings.Split(strings.ReplaceAll(s, " – ", " - "), " - ") },
	lastBracket,
	numberBeforeDate,
}

// slashes parts at slashes with a blank or an end on each side: not those of a date, a grade or an address.
func slashes(s string) []string {
	var parts []string
	start := 0
	for i := range len(s) {
		if s[i] == '/' && (i == 0 || s[i-1] == ' ') && (i == len(s)-1 || s[i+1] == ' ') {
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

func lastBracket(s string) []string {
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		return []string{s[:i], s[i:]}
	}
	return nil
}

// numberBeforeDate parts "012345678  16/8/2008".
func numberBeforeDate(s string) []string {
	words := strings.Fields(s)
	if len(words) != 2 || !isDigits(words[0]) || len(words[0]) < 7 {
		return nil
	}
	if _, ok := plainDate(words[1]); !ok {
		return nil
	}
	return words
}

// labels reports whether a label names a field: by its header, an alias, or the last words of one.
func labels(f dossier.Field, label string) bool {
	fold := vntext.Fold(label)
	if fold == "" {
		return false
	}
	for _, name := range append([]string{f.Header}, f.Aliases...) {
		if name = vntext.Fold(name); name == fold || strings.HasSuffix(name, " "+fold) {
			return true
		}
	}
	return false
}
