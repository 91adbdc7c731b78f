package vntext

import (
	"strings"
	"unicode"
)

// vniMarks gives for each plain vowel the marks that follow it in VNI-Windows
// and the letters they make, in the order of the tones. VNI writes a letter as
// a vowel and a mark ("aù" is á, "aá" is ấ), and a few letters as one character.
var vniMarks = [...]struct{ vowel, marks, letters string }{
	{"a", "øûõùï", "àảãáạ"},
	{"a", "êèúüéë", "ăằẳẵắặ"},
	{"a", "âàåãáä", "âầẩẫấậ"},
	{"e", "øûõùï", "èẻẽéẹ"},
	{"e", "âàåãáä", "êềểễếệ"},
	{"o", "øûõùï", "òỏõóọ"},
	{"o", "âàåãáä", "ôồổỗốộ"},
	{"ô", "øûõùï", "ờởỡớợ"},
	{"u", "øûõùï", "ùủũúụ"},
	{"ö", "øûõùï", "ừửữứự"},
	{"y", "øûõù", "ỳỷỹý"},
}

// vniSingles are the letters VNI writes as one character.
var vniSingles = map[rune]rune{
	'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'í': 'í', 'ò': 'ị', 'î': 'ỵ', 'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư',
}

var fromVNI = map[[2]rune]rune{} // vowel and mark, both small → letter

func init() {
	for _, row := range vniMarks {
		letters := []rune(row.letters)
		for i, mark := range []rune(row.marks) {
			fromVNI[[2]rune{[]rune(row.vowel)[0], mark}] = letters[i]
		}
	}
}

// decodeVNI decodes s and reports whether every character of it is in VNI and
// every mark follows a vowel that may bear it.
func decodeVNI(s string) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	whole := true
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if i+1 < len(runes) {
			if letter, ok := vniPair(r, runes[i+1]); ok {
				b.WriteRune(letter)
				i++
				continue
			}
		}
		letter, ok := vniSingles[unicode.ToLower(r)]
		if ok {
			r = likeCase(letter, r)
		}
		whole = whole && (ok || r < 0x80 || isSeparator(r))
		b.WriteRune(r)
	}
	return b.String(), whole
}

// vniPair returns the letter that a vowel and a mark make. A small vowel does
// not take the capital form of a mark.
func vniPair(base, mark rune) (rune, bool) {
	letter, ok := fromVNI[[2]rune{unicode.ToLower(base), unicode.ToLower(mark)}]
	return likeCase(letter, base), ok && (isUpper(base) || !isUpper(mark))
}

// likeCase returns letter as a capital if model is one.
func likeCase(letter, model rune) rune {
	if isUpper(model) {
		return unicode.ToUpper(letter)
	}
	return letter
}
