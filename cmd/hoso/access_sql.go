package main

import (
	"strings"
	"unicode"
)

// blankLiterals is a statement without what it compares with: texts, numbers of more than
// two digits, quoted names and comments could hold values of persons.
func blankLiterals(statement string) string {
	var out strings.Builder
	for i := 0; i < len(statement); {
		n := tokenLength(statement, i)
		if n < 0 { // without an end it takes all
			n = len(statement) - i
		}
		token := statement[i : i+n]
		switch {
		case strings.HasPrefix(token, "--"), strings.HasPrefix(token, "/*"):
			out.WriteByte(' ')
		case token[0] == '\'' || token[0] == '"':
			out.WriteString(token[:1] + "…" + token[:1])
		case token[0] == '$':
			if n == 1 { // it may begin a text that has no end
				n = len(statement) - i
			}
			out.WriteString("'…'")
		default:
			word := plainWord(statement[i:])
			n = len(word)
			if word[0] >= '0' && word[0] <= '9' && n > 2 {
				word = "#"
			}
			out.WriteString(word)
		}
		i += n
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// plainWord is the number or word that s begins with, or its first byte.
func plainWord(s string) string {
	number := s[0] >= '0' && s[0] <= '9'
	end := strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && !unicode.IsDigit(r) && (number && r != '.' || !number && !unicode.IsLetter(r))
	})
	if end < 0 {
		end = len(s)
	}
	return s[:max(1, end)]
}
