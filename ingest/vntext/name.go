package vntext

import (
	"strings"
	"unicode"
)

// Name returns the display form of a person's name, and why it differs from s.
// A name all in capitals or all in small letters is written with one capital
// per syllable, also after an apostrophe or a hyphen (H'Hen Niê, Y-Bih). Where
// capitals are mixed they are believed, except those that TCVN3 cannot write:
// the ái in "Nguyễn Thị ái" was meant as Ái.
func Name(s string) (string, Reason) {
	text, reason := Clean(s)
	upper, lower := countCase(text)
	switch {
	case upper == 0 || lower == 0:
		if titled := title(text); titled != text {
			return titled, reason.With(ReasonCase)
		}
	default:
		if restored := restoreCapitals(text); restored != text {
			return restored, reason.With(ReasonLostCapitals)
		}
	}
	return text, reason
}

// countCase counts the capitals and the small letters of s, leaving out the
// small letters that TCVN3 writes because it has no capital for them.
func countCase(s string) (upper, lower int) {
	for _, r := range s {
		switch {
		case isUpper(r):
			upper++
		case unicode.IsLower(r) && !lacksCapital(r):
			lower++
		}
	}
	return upper, lower
}

// lacksCapital reports whether r is a small letter with a tone mark. TCVN3 has
// capitals for Ă Â Đ Ê Ô Ơ Ư but for no letter with a tone.
func lacksCapital(r rune) bool { return vowels[r].tone != ngang }

// title writes each syllable of s with one capital.
func title(s string) string {
	inWord := false
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			inWord = unicode.Is(unicode.Mn, r) && inWord
			return r
		}
		if inWord {
			return unicode.ToLower(r)
		}
		inWord = true
		return unicode.ToUpper(r)
	}, s)
}

// restoreCapitals gives a capital to each syllable that starts with a small
// letter TCVN3 has no capital for, and writes a syllable whose only small
// letters are of that kind ("NGUYễN") with one capital.
func restoreCapitals(s string) string {
	return mapWords(s, func(word string) string {
		first := []rune(word)[0]
		upper, lower := countCase(word)
		switch {
		case upper > 1 && lower == 0 && strings.ContainsFunc(word, lacksCapital):
			return title(word)
		case lacksCapital(first):
			return string(unicode.ToUpper(first)) + word[len(string(first)):]
		}
		return word
	})
}
