package vntext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean repairs one cell of Unicode text and says why it was changed: letters
// are composed (NFC, which also mends the half-composed "đươ"+U+0323+"c"),
// characters nobody sees are taken out, full-width forms are made plain, and
// blanks are single, plain and never at either end of a line. Line breaks
// within the text are kept, as LF. Correct text comes back as it is.
//
// Clean does not decode: see [Decode] and [Repair].
func Clean(s string) (string, Reason) {
	if isClean(s) {
		return s, ""
	}
	text, reason := replaceRunes(s)
	if !norm.NFC.IsNormalString(text) {
		text, reason = norm.NFC.String(text), reason.With(ReasonNFC)
	}
	if trimmed := trimBlanks(text); trimmed != text {
		text, reason = trimmed, reason.With(ReasonSpaces)
	}
	return text, reason
}

// Repair decodes a cell written in the font named font, where the encoding is
// beyond doubt, and cleans it. It is what most callers want for a single cell;
// a [Detector] knows more when there is a whole column.
func Repair(s, font string) (string, Reason) {
	text, enc, _ := Decode(s, font)
	clean, reason := Clean(text)
	if enc == Unicode {
		return clean, reason
	}
	return clean, enc.Reason().With(reason)
}

// isClean reports whether Clean has nothing to do. It reads s once, allocates
// nothing, and asks the norm package only about letters that are not ours.
func isClean(s string) bool {
	before, checkNFC := ' ', false // a blank may not start the text
	for i, r := range s {
		if r < utf8.RuneSelf {
			if r <= ' ' && !plainBlank(r, before) || r == 0x7F {
				return false
			}
		} else if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") || replacement(r) != r || r == 'Ð' || r == 'ð' || r == 'Ɖ' {
			return false
		} else if r >= 0x0250 && (r < 0x1EA0 || r > 0x1EF9) {
			checkNFC = true
		}
		if r == '\n' && before == ' ' {
			return false
		}
		before = r
	}
	return (s == "" || before != ' ' && before != '\n') && (!checkNFC || norm.NFC.IsNormalString(s))
}

// plainBlank reports whether r, a character up to the blank, may follow before.
func plainBlank(r, before rune) bool {
	switch r {
	case ' ', '\n':
		return before != ' ' && before != '\n' || r == '\n' && before == '\n'
	}
	return false
}
