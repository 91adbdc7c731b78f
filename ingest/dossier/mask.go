package dossier

import (
	"strings"
	"unicode/utf8"
)

// Mask hides a value by its privacy class: names keep initials, numbers keep
// their first digit and last three, sensitive values are hidden whole. Open values pass.
func Mask(p Privacy, s string) string {
	switch {
	case s == "" || p == Open:
		return s
	case p == Sensitive:
		return "***"
	case p == Identifier:
		return maskNumber(s)
	}
	return maskWords(s)
}

func maskNumber(s string) string {
	r := []rune(s)
	if len(r) < 6 {
		return strings.Repeat("*", len(r))
	}
	return string(r[0]) + strings.Repeat("*", len(r)-4) + string(r[len(r)-3:])
}

// maskWords keeps the first letter of each word; of a word that starts with a digit it keeps nothing.
func maskWords(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if r >= '0' && r <= '9' {
			words[i] = "**"
			continue
		}
		words[i] = string(r) + "."
	}
	return strings.Join(words, " ")
}
