package org

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// areaWord is a word that says what kind of area a name is, and how it is written.
type areaWord struct {
	word  string // "thị trấn"
	kinds string // kinds it can mean, parted by blanks
	short []string
}

var areaWords = []areaWord{
	{"thị trấn", Commune, []string{"tt", "thi tran"}},
	{"đặc khu", Commune, []string{"đk", "dac khu"}},
	{"phường", Commune, []string{"p.", "phuong"}},
	{"xã", Commune, []string{"x.", "xa"}},
	{"thành phố", District + " " + Province, []string{"tp", "t.p", "thanh pho"}},
	{"thị xã", District, []string{"tx", "t.x", "thi xa"}},
	{"huyện", District, []string{"h.", "huyen"}},
	{"quận", District, []string{"q.", "quan"}},
	{"tỉnh", Province, []string{"t.", "tinh"}},
}

// areaName is the name of an area in parts, as keys.
type areaName struct {
	word  string // "xã", "" when the name does not say
	bare  string // "vĩnh hảo"
	kinds string // "" for any
}

func (n areaName) full() string { return strings.TrimSpace(n.word + " " + n.bare) }

// parseAreaName understands "Xã Vĩnh Hảo", "X.Vĩnh Hảo", "TT Việt Quang", "vinh hao".
func parseAreaName(s string) areaName {
	key := vntext.NameKey(s)
	for _, w := range areaWords {
		if rest, ok := cutWord(key, w.word); ok {
			return areaName{w.word, numberKey(rest), w.kinds}
		}
	}
	for _, w := range areaWords {
		for _, short := range w.short {
			if rest, ok := cutWord(key, short); ok {
				return areaName{w.word, numberKey(rest), w.kinds}
			}
		}
	}
	return areaName{bare: numberKey(key)}
}

// cutWord takes a word off the front, where a blank or a full stop ends it and something is left.
func cutWord(key, word string) (string, bool) {
	rest, ok := strings.CutPrefix(key, word)
	if !ok || rest == "" || !strings.HasSuffix(word, ".") && rest[0] != ' ' && rest[0] != '.' {
		return "", false
	}
	rest = strings.TrimLeft(rest, " .")
	return rest, rest != ""
}

// numberKey drops the zero of "Phường 01".
func numberKey(key string) string {
	words := strings.Fields(key)
	for i, w := range words {
		if t := strings.TrimLeft(w, "0"); t != "" && t[0] >= '0' && t[0] <= '9' {
			words[i] = t
		}
	}
	return strings.Join(words, " ")
}
