package value

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// parseChoice finds the code that a text names in the field's list: by its words with tones, then
// without; a text that names two entries is asked about, not guessed.
func parseChoice(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if f.List == "education_general" {
		if code, ok := generalEducation(c); ok {
			v.Text = code
			if !c.Date.IsZero() {
				v = because(v, "education_as_date")
			}
			return v, nil
		}
	}
	text := trimPointZero(c.Text)
	if f.List == "candidate_stage" {
		text = stageNumber.ReplaceAllString(text, "$1")
	}
	idx := indexOf(f.List)
	if code, ok := idx.find(text, strings.HasPrefix(f.List, "education_") || f.List == "political_theory"); ok {
		v.Text = code
		return v, nil
	}
	return bad(v, notInList, f)
}

// stageNumber picks the step out of "4. Chi bộ đề nghị kết nạp" and "B4: …".
var stageNumber = regexp.MustCompile(`^[Bb]?([1-8])\b.*$`)

// index finds codes by normalised text; a key that two entries share is in neither map.
type index struct {
	byKey, byFold map[string]string
}

const shared = "\x00shared"

var indexes sync.Map // list name → *index

func indexOf(list string) *index {
	if idx, ok := indexes.Load(list); ok {
		return idx.(*index)
	}
	idx, _ := indexes.LoadOrStore(list, newIndex(dossier.List(list)))
	return idx.(*index)
}

func newIndex(codes []dossier.Code) *index {
	idx := &index{map[string]string{}, map[string]string{}}
	for _, c := range codes {
		for _, name := range append([]string{c.Code, c.Label.VI, c.Label.EN}, c.Aliases...) {
			claim(idx.byKey, vntext.NameKey(name), c.Code)
			claim(idx.byFold, vntext.Fold(name), c.Code)
		}
	}
	// The label itself is never doubtful: "Thổ" names the group Thổ, though others were called so too.
	for _, c := range codes {
		idx.byKey[vntext.NameKey(c.Label.VI)] = c.Code
	}
	return idx
}

func claim(m map[string]string, key, code string) {
	if old, taken := m[key]; taken && old != code {
		code = shared
	}
	m[key] = code
}

// find is the code for a text; prefix allows more words after a known one ("Đại học Luật").
func (x *index) find(text string, prefix bool) (string, bool) {
	key := vntext.NameKey(text)
	if code, ok := x.byKey[key]; ok {
		return code, code != shared
	}
	fold := vntext.Fold(text)
	if code, ok := x.byFold[fold]; ok {
		return code, code != shared
	}
	for prefix {
		i := strings.LastIndexByte(fold, ' ')
		if i < 0 {
			break
		}
		fold = fold[:i]
		if code, ok := x.byFold[fold]; ok && len(fold) > 2 {
			return code, code != shared
		}
	}
	return "", false
}

var grade = regexp.MustCompile(`(\d{1,2})\s*/\s*(10|12)\b`)

// generalEducation reads "9/12" and "Hệ 10/10", also where Excel took them for 9 December or 10 October.
// Classes 9/12 and 7/10 finish lower secondary, 5/12 and 4/10 primary.
func generalEducation(c Cell) (string, bool) {
	text := c.Text
	if d := c.Date; d.Full() {
		a, b := int(d.Day), int(d.Month)
		if b != 10 && b != 12 || a > b {
			a, b = b, a
		}
		text = strconv.Itoa(a) + "/" + strconv.Itoa(b)
	}
	m := grade.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	class, _ := strconv.Atoi(m[1])
	ten := m[2] == "10"
	switch {
	case ten && class > 10 || class > 12 || class == 0:
		return "", false
	case ten && class == 10 || class == 12:
		return "upper_secondary", true
	case ten && class >= 7 || class >= 9:
		return "lower_secondary", true
	case ten && class >= 4 || class >= 5:
		return "primary", true
	}
	return "literate", true
}
