package vntext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	drop            = rune(-1) // replace's answer for a character to take out
	replacementChar = "\uFFFD"
	firstCombining  = 0x0300 // nothing below needs composing
)

// A glance says how closely a character must be looked at.
type glance uint8

const (
	fine       glance = iota // in place in every text
	mayCompose               // may be part of a letter that is not composed
	mayReplace               // see replace
)

// look gives a quick answer for the characters of correct Vietnamese text.
func look(r rune) glance {
	switch {
	case r <= ' ', r >= 0x7F && r < 0xA1, r == 0xAD, isEth(r), r == utf8.RuneError:
		return mayReplace
	case r < firstCombining, onlyVietnamese(r), r > 0x200F && r < 0x2028:
		return fine
	case r < 0x2000 && r != 0x034F && r != 0x1680 && r != 0x180E:
		return mayCompose
	}
	if _, reason := replace(r); reason != "" {
		return mayReplace
	}
	return mayCompose
}

// replace returns what stands for r in clean text, and why; drop if nothing.
func replace(r rune) (rune, Reason) {
	switch {
	case r >= ' ' && r < 0x7F, r == '\n':
		return r, ""
	case r < ' ', r == 0x7F, r >= 0x80 && r < 0xA0:
		return replaceControl(r)
	case r < 0x034F:
		return replaceLatin(r)
	case r == 0x2028, r == 0x2029:
		return '\n', ReasonSpaces
	case r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F, r == 0x3000, r == 0x1680:
		return ' ', ReasonSpaces
	case isZeroWidth(r):
		return drop, ReasonZeroWidth
	case r >= 0xFF01 && r <= 0xFF5E: // the full-width ASCII block
		return r - 0xFF01 + '!', ReasonFullWidth
	}
	return r, ""
}

func replaceControl(r rune) (rune, Reason) {
	switch r {
	case '\r':
		return '\n', ReasonSpaces
	case '\t', '\v', '\f', 0x85:
		return ' ', ReasonSpaces
	}
	return drop, ReasonControl
}

func replaceLatin(r rune) (rune, Reason) {
	switch r {
	case 0xA0:
		return ' ', ReasonSpaces
	case 0xAD:
		return drop, ReasonZeroWidth
	}
	return r, ""
}

// isZeroWidth reports whether r takes no room and has no use in Vietnamese:
// joiners, direction marks, the byte order mark, variation selectors.
func isZeroWidth(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r >= 0xFE00 && r <= 0xFE0F:
		return true
	}
	return r == 0x034F || r == 0x180E || r == 0xFEFF || r == 0xFFF9 || r == 0xFFFA || r == 0xFFFB
}

// escapedBreak is a line break as workbooks escape it. SheetJS leaves the escape in other formats too, in small letters.
var escapedBreak = regexp.MustCompile(`_x000[dD]_(?:\n|_x000[aA]_)?|_x000[aA]_`)

// hasEscapedBreak looks for an underscore first, which hardly any text has.
func hasEscapedBreak(s string) bool {
	return strings.IndexByte(s, '_') >= 0 && strings.Contains(s, "_x000") && escapedBreak.MatchString(s)
}

// isEth reports whether r is one of the letters that look like Đ or đ and are
// not: eth (in converted text) and the African D.
func isEth(r rune) bool { return r == 'Ð' || r == 'ð' || r == 'Ɖ' }

var ethToDd = strings.NewReplacer("Ð", "Đ", "Ɖ", "Đ", "ð", "đ")

// mendEth writes Đ for a lookalike in each word that is a Vietnamese syllable
// with Đ. Icelandic names and the like are left alone.
func mendEth(s string) string {
	if !strings.ContainsFunc(s, isEth) {
		return s
	}
	return mapWords(s, func(word string) string {
		if mended := ethToDd.Replace(word); mended != word && IsSyllable(norm.NFC.String(mended)) {
			return mended
		}
		return word
	})
}

// mapWords replaces each word of s, a run of letters, by what f makes of it.
func mapWords(s string, f func(word string) string) string {
	var b strings.Builder
	b.Grow(len(s))
	start := -1
	for i, r := range s {
		switch isWord := isWordRune(r); {
		case isWord && start < 0:
			start = i
		case !isWord && start >= 0:
			b.WriteString(f(s[start:i]))
			start = -1
		}
		if start < 0 {
			b.WriteRune(r)
		}
	}
	if start >= 0 {
		b.WriteString(f(s[start:]))
	}
	return b.String()
}

// isWordRune reports whether r is part of a word: a letter or a mark on one.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }
