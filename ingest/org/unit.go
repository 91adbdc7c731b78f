package org

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// Unit is what the name of an organisation says of itself.
type Unit struct {
	Name        string   // as it is written in a text: "Đảng bộ xã Vĩnh Hảo"
	Key         string   // the same for all spellings of the name; see UnitKey
	Kind        string   // code of list unit_kind; "" for an association and where it does not say
	Association string   // code of list association; "" for a party organisation
	Branch      bool     // a chi bộ, chi hội or chi đoàn
	Area        string   // "xã Vĩnh Hảo", for Find; "" where the name has none
	Hamlet      string   // "thôn Vĩnh Sơn"
	Within      []string // areas after a comma, nearest first: "huyện Bắc Quang"
}

// ParseUnit understands the name of an organisation as it stands in a title
// block, a column or a folder: "ĐẢNG BỘ XÃ VĨNH HẢO", "Đảng uỷ xã Vĩnh Hảo",
// "Huyện ủy Bắc Quang", "BCH Đoàn xã Vĩnh Hảo", "Chi bộ thôn Vĩnh Sơn, xã Vĩnh Hảo".
// A name of no known form has its Name and Key, and the rest empty.
func ParseUnit(s string) Unit {
	name, within := splitName(s)
	h, rest := takeHead(expand(name))
	full := append(strings.Fields(h.key), rest...)
	area := full[areaAt(full):]
	var hamlet []string
	if h.branch && isHamlet(rest) {
		hamlet = rest[:len(rest)-len(area)]
		full = full[:len(full)-len(area)] // the commune after a hamlet is the parent, not the name
	}
	u := Unit{
		Name:        display(name),
		Key:         strings.Join(full, " "),
		Kind:        h.kindOf(rest),
		Association: h.association,
		Branch:      h.branch,
		Area:        properName(area),
		Hamlet:      properName(hamlet),
		Within:      within,
	}
	if u.Area == "" && u.Hamlet != "" && len(within) > 0 {
		u.Area = within[0]
	}
	return u
}

// UnitKey is what units are told apart by: the name in small letters, "đảng ủy"
// as "đảng bộ", "Huyện ủy X" as "đảng bộ huyện X", short forms written out, and
// without the areas after a comma, since those are the parent.
func UnitKey(name string) string { return ParseUnit(name).Key }

// KindUnder is the unit kind once the kind of the organisation above is known: a
// branch right under a district or provincial committee is a grassroots one, a
// committee under a grassroots committee a sectional one (Điều lệ Đảng, Điều 21, 24).
func (u Unit) KindUnder(parent string) string {
	switch {
	case u.Kind == "branch" && (parent == "district_committee" || parent == "provincial_committee"):
		return "base_branch"
	case u.Kind == "base_committee" && parent == "base_committee":
		return "section_committee"
	}
	return u.Kind
}

// splitName parts a name from the areas after its commas or dashes. What no area
// word begins belongs to the name: "Chi bộ Mầm non, Tiểu học".
func splitName(s string) (name string, within []string) {
	s = strings.NewReplacer(" - ", ",", " – ", ",", ";", ",", "\n", ",", "(", ",", ")", "").Replace(s)
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
	cut := len(parts)
	for cut > 1 && parseAreaName(parts[cut-1]).word != "" {
		cut--
	}
	for _, p := range parts[cut:] {
		within = append(within, display(p))
	}
	return strings.Join(parts[:cut], " "), within
}

// areaAt is where the name of an area begins in the words, their number for nowhere.
func areaAt(words []string) int {
	for i := range words {
		if isAreaStart(words, i) {
			return i
		}
	}
	return len(words)
}

// isAreaStart reports whether an area word with a name after it stands at i. The
// xã of "hợp tác xã" and the ones without a name ("Công an xã") are none.
func isAreaStart(words []string, i int) bool {
	for _, w := range areaWords {
		n := len(strings.Fields(w.word))
		if i+n < len(words) && strings.Join(words[i:i+n], " ") == w.word {
			return i == 0 || words[i-1] != "tác"
		}
	}
	return false
}

// isHamlet reports whether the words begin with "thôn", "tổ dân phố", …
func isHamlet(words []string) bool {
	return startsWithAny(words, hamletWords) && !startsWithAny(append(words[:2:2], ""), notHamlets)
}

// startsWithAny reports whether the words begin with one of the phrases and go on.
func startsWithAny(words, phrases []string) bool {
	for _, p := range phrases {
		if n := len(strings.Fields(p)); n < len(words) && strings.Join(words[:n], " ") == p {
			return true
		}
	}
	return false
}

// expand is the words of a name as keys, short forms written out.
func expand(name string) []string {
	key := strings.NewReplacer(".", ". ", "\"", " ", ":", " ", "/", " ", "“", " ", "”", " ", "'", " ").
		Replace(vntext.NameKey(name))
	var words []string
	for i, w := range strings.Fields(key) {
		if long, ok := shortFirst[w]; ok && i == 0 {
			w = long
		} else if long, ok := shortForms[strings.TrimSuffix(w, ".")]; ok {
			w = long
		} else if long, ok := shortForms[w]; ok {
			w = long
		}
		words = append(words, strings.Fields(w)...)
	}
	words = strings.Fields(numberKey(strings.Join(words, " ")))
	return slices.DeleteFunc(words, func(w string) bool { return w == "số" || w == "-" })
}
