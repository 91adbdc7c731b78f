package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// loose leaves out the small words of a canonical text that do not change which column it heads.
func loose(canon string) string {
	words := strings.Fields(canon)
	kept := words[:0]
	for _, w := range words {
		switch w {
		case "cua", "trong", "ve", "va", "theo", "duoc", "o", "tai":
		default:
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// respell gives the texts that a header may have been meant as when exactly one of its words is misspelt:
// no word of any header we know, and one letter away from one. plain reports a word that is no possible
// Vietnamese syllable, so surely a slip.
func respell(p phrase) (meant []string, plain bool) {
	words := strings.Fields(p.bare)
	wrong := -1
	for i, w := range words {
		if allWords()[w] || len(w) < 3 {
			continue
		}
		if wrong >= 0 {
			return nil, false
		}
		wrong = i
	}
	if wrong < 0 {
		return nil, false
	}
	slip := words[wrong]
	for w := range allWords() {
		if len(w) >= 3 && oneEdit(slip, w) {
			words[wrong] = w
			meant = append(meant, strings.Join(words, " "))
		}
	}
	return meant, !vntext.IsSyllable(slip)
}

// oneEdit reports whether one letter put in, left out, changed, or two neighbours swapped makes b of a.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) < len(b):
		return a[i:] == b[i+1:]
	case a[i+1:] == b[i+1:]:
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
