package samples

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// halfComposed is a text as the Vietnamese keyboard of Windows writes it: hats and horns belong
// to the letter, the tone follows as a mark of its own. It looks the same and is not.
func halfComposed(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		letter, tone := []rune{}, []rune{}
		for _, part := range norm.NFD.String(string(r)) {
			if unicode.Is(unicode.Mn, part) && strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tone = append(tone, part)
			} else {
				letter = append(letter, part)
			}
		}
		b.WriteString(norm.NFC.String(string(letter)) + string(tone))
	}
	return b.String()
}

// typedOn is a layout filled in on another keyboard.
func typedOn(keyboard func(string) string, l *layout) *layout {
	other := *l
	other.keyboard = keyboard
	return &other
}
