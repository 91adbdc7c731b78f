package vntext

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s for matching and searching: small letters without any mark, đ
// as d, and one blank for every run of blanks and punctuation. "Ngày  sinh (*)"
// and "NGAY_SINH" are the same. The fold loses much: Nam and Năm, Khoa and Khóa
// become one, so a match on it needs other evidence.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false                                                           // a blank is due before the next letter
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD")) { // after a stray byte norm leaves letters whole
		r = foldRune(r)
		switch {
		case r == drop:
		case !unicode.IsLetter(r) && !unicode.IsNumber(r):
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		}
	}
	return b.String()
}

// foldRune folds one decomposed character, drop if it is a mark or unseen.
func foldRune(r rune) rune {
	switch {
	case r == 'Đ', r == 'đ', isEth(r):
		return 'd'
	case unicode.Is(unicode.M, r), isZeroWidth(r), r == 0xAD:
		return drop
	}
	return unicode.ToLower(r)
}

// ToneLessKey is the key under which names are the same that differ only in
// marks, capitals and punctuation: Đặng Thị Ánh, DANG THI ANH. It is the fold
// of the name; NameKey is the one that keeps the tones.
func ToneLessKey(s string) string { return Fold(s) }
