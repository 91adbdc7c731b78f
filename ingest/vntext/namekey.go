package vntext

import (
	"slices"
	"strings"
	"unicode"
)

// NameKey is the key under which two spellings of one name are the same: small
// letters, composed, single blanks, one kind of apostrophe and hyphen, and the
// tone mark where the traditional spelling puts it. Hòa, Hoà and HÒA are one;
// Thúy and Thuý, Thủy and Thuỷ too. Hoa and Hòa stay two, and so do Lý and Lí,
// Quý and Quí: i and y are different spellings on a person's papers.
func NameKey(s string) string {
	clean, _ := Clean(s)
	clean = strings.Join(strings.Fields(clean), " ")
	var b strings.Builder
	b.Grow(len(clean))
	var word []rune
	for _, r := range clean {
		if r = keyRune(r); unicode.IsLetter(r) || unicode.IsMark(r) {
			word = append(word, r)
			continue
		}
		writePlaced(&b, word)
		word = word[:0]
		b.WriteRune(r)
	}
	writePlaced(&b, word)
	return b.String()
}

// keyRune makes a letter small and an apostrophe or hyphen plain.
func keyRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´', '′', 'ʹ':
		return '\''
	case '‐', '‑', '–', '−':
		return '-'
	}
	return unicode.ToLower(unicode.ToUpper(r)) // ϐ and β share their capital
}

// writePlaced writes a word with its tone in place. A mark that no letter took up stays where
// it is: under another letter it would be that one's tone.
func writePlaced(b *strings.Builder, word []rune) {
	if !slices.ContainsFunc(word, unicode.IsMark) {
		placeTone(word)
	}
	for _, r := range word {
		b.WriteRune(r)
	}
}
