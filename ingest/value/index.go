package value

import (
	"strings"
	"sync"
	"unicode"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// index finds the entry of a list that a text names.
type index struct {
	exact map[string]string  // spelling → code, for the texts that need no thought
	keys  map[string]string  // name key → code, "" where two entries share it
	folds map[string][]entry // letters alone without marks → entries written so
}

// entry is one spelling of one code.
type entry struct {
	code    string
	letters []letter
}

var indexes sync.Map // list name → *index

func indexOf(list string) *index {
	if idx, ok := indexes.Load(list); ok {
		return idx.(*index)
	}
	codes, ok := flagLists[list]
	if !ok {
		codes = dossier.List(list)
	}
	idx, _ := indexes.LoadOrStore(list, newIndex(list, codes))
	return idx.(*index)
}

// askedAbout stands for the code of a spelling that means one thing here and another there.
const askedAbout = "?"

func newIndex(list string, codes []dossier.Code) *index {
	x := &index{map[string]string{}, map[string]string{}, map[string][]entry{}}
	for _, c := range codes {
		for _, name := range append([]string{c.Code, c.Label.VI, c.Label.EN}, c.Aliases...) {
			x.add(name, c.Code)
		}
	}
	for spelling, code := range moreSpellings[list] {
		x.add(spelling, code)
	}
	// The label itself is never doubtful: "Thổ" names the group Thổ, though others were called so too.
	for _, c := range codes {
		if c.Label.VI != "" {
			x.keys[vntext.NameKey(c.Label.VI)] = c.Code
		}
	}
	for _, spelling := range asked[list] {
		x.add(spelling, askedAbout)
		x.keys[vntext.NameKey(spelling)] = ""
	}
	x.fillExact(codes)
	return x
}

func (x *index) add(name, code string) {
	key := vntext.NameKey(name)
	if key == "" {
		return
	}
	if old, taken := x.keys[key]; taken && old != code {
		x.keys[key] = ""
	} else {
		x.keys[key] = code
	}
	x.folds[compact(name)] = append(x.folds[compact(name)], entry{code, lettersOf(key)})
}

// fillExact keeps the common ways of writing the labels and aliases, so that they are found without folding.
func (x *index) fillExact(codes []dossier.Code) {
	for _, c := range codes {
		for _, name := range append([]string{c.Code, c.Label.VI}, c.Aliases...) {
			for _, s := range []string{name, strings.ToLower(name), strings.ToUpper(name), capitalised(name)} {
				if x.think(s) == c.Code {
					x.exact[s] = c.Code
				}
			}
		}
	}
}

// find is the code that a text names, "" when it names none or two.
func (x *index) find(text string) string {
	if code, ok := x.exact[text]; ok {
		return code
	}
	return x.think(text)
}

func (x *index) think(text string) string {
	if len(text) > 100 {
		return ""
	}
	key := vntext.NameKey(text)
	switch code, known := x.keys[key]; {
	case known && x.lacksMarks(key, code):
		return ""
	case known:
		return code
	}
	if strings.ContainsAny(text, ",;/+&\n()?") {
		return "" // several values in one cell, or a doubt
	}
	return x.byLetters(key)
}

// lacksMarks reports a text without any mark that is an entry as it stands and also another one whose
// marks were left out: "Lao" is a name of the La Hủ, and how many write Lào.
func (x *index) lacksMarks(key, code string) bool {
	if code == "" || strings.ContainsFunc(key, func(r rune) bool { return r > unicode.MaxASCII }) {
		return false
	}
	for _, e := range x.folds[compact(key)] {
		if e.code != code {
			return true
		}
	}
	return false
}

// byLetters finds the one code with a spelling of which the text left marks, blanks or hyphens out.
// A text with a mark of its own is another word: "Năm" is not "Nam".
func (x *index) byLetters(key string) string {
	text := lettersOf(key)
	if len(text) == 0 {
		return ""
	}
	found := ""
	for _, e := range x.folds[compact(key)] {
		if !writtenWithout(text, e.letters) {
			continue
		}
		if found != "" && found != e.code {
			return ""
		}
		found = e.code
	}
	if found == askedAbout {
		return ""
	}
	return found
}
