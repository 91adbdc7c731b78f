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
// Clean does not decode: that comes before.
func Clean(s string) (string, Reason) {
	if isClean(s) {
		return s, ""
	}
	text, reason := replaceRunes(s)
	if !isNFC(text) {
		text, reason = norm.NFC.String(text), reason.With(ReasonNFC)
	}
	if trimmed := trimBlanks(text); trimmed != text {
		text, reason = trimmed, reason.With(ReasonSpaces)
	}
	return text, reason
}

// isClean reports whether Clean has nothing to do. It reads s once, allocates
// nothing, and asks the norm package only about letters outside Latin.
func isClean(s string) bool {
	if hasEscapedBreak(s) {
		return false
	}
	before, checkNFC := ' ', false // a blank may not start the text
	for i, r := range s {
		if r > ' ' && r < 0x7F {
			before = r
			continue
		}
		switch look(r) {
		case mayReplace:
			if !staysAsItIs(s[i:], r, before) {
				return false
			}
		case mayCompose:
			checkNFC = true
		}
		before = r
	}
	return (s == "" || before != ' ' && before != '\n') && (!checkNFC || isNFC(s))
}

// staysAsItIs reports whether r, which starts rest and follows before, may
// stand in clean text although characters like it often may not.
func staysAsItIs(rest string, r, before rune) bool {
	switch r {
	case ' ':
		return before != ' ' && before != '\n'
	case '\n':
		return before != ' '
	case utf8.RuneError:
		return strings.HasPrefix(rest, replacementChar)
	}
	_, reason := replace(r)
	return reason == "" && !isEth(r)
}

// isNFC is norm.NFC.IsNormalString without its allocation for most texts.
func isNFC(s string) bool {
	return norm.NFC.QuickSpanString(s) == len(s) || norm.NFC.IsNormalString(s)
}

// replaceRunes is the part of Clean that looks at one character at a time.
func replaceRunes(s string) (string, Reason) {
	var b strings.Builder
	var reason Reason
	b.Grow(len(s))
	s, crlf := strings.ReplaceAll(s, "\r\n", "\n"), strings.Contains(s, "\r\n")
	for i, r := range s {
		out, why := replace(r)
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], replacementChar) {
			why = ReasonInvalidUTF8
		}
		if out != drop {
			b.WriteRune(out)
		}
		reason = reason.With(why)
	}
	if crlf {
		reason = reason.With(ReasonSpaces)
	}
	text := b.String()
	if hasEscapedBreak(text) {
		text, reason = escapedBreak.ReplaceAllString(text, "\n"), reason.With(ReasonSpaces)
	}
	mended := mendEth(text)
	if mended != text {
		reason = reason.With(ReasonLookalike)
	}
	return mended, reason
}

// trimBlanks makes blanks single and takes them from both ends of each line,
// and line breaks from both ends of the text.
func trimBlanks(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' }), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
