package main

import (
	"strings"
	"unicode"
)

// blankLiterals is a statement without what it compares with: texts, numbers of more than
// two digits, quoted names and comments could hold values of persons.
func blankLiterals(statement string) string {
	var out strings.Builder
	for rest := statement; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "--"):
			_, rest, _ = strings.Cut(rest, "\n")
			out.WriteByte(' ')
		case strings.HasPrefix(rest, "/*"):
			rest = afterComment(rest)
			out.WriteByte(' ')
		case rest[0] == '\'' || rest[0] == '"':
			escapes := strings.HasSuffix(strings.ToLower(out.String()), "e") && rest[0] == '\''
			out.WriteString(rest[:1] + "…" + rest[:1])
			rest = afterQuoted(rest, escapes)
		case rest[0] == '$':
			tag, after, _ := strings.Cut(rest[1:], "$")
			_, rest, _ = strings.Cut(after, "$"+tag+"$")
			out.WriteString("'…'")
		case rest[0] >= '0' && rest[0] <= '9':
			end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsDigit(r) && r != '_' && r != '.' })
			if end < 0 {
				end = len(rest)
			}
			if digits := rest[:end]; end > 2 {
				out.WriteByte('#')
			} else {
				out.WriteString(digits)
			}
			rest = rest[end:]
		default:
			word := strings.IndexFunc(rest, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if word <= 0 {
				word = max(1, map[bool]int{true: len(rest)}[word < 0])
			}
			out.WriteString(rest[:word])
			rest = rest[word:]
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// afterQuoted is what follows a quoted text; a doubled quote does not end it, nor one after
// a backslash where there are escapes. A text without an end takes all.
func afterQuoted(s string, escapes bool) string {
	quote := s[0]
	for i := 1; i < len(s); i++ {
		switch {
		case escapes && s[i] == '\\':
			i++
		case s[i] == quote && i+1 < len(s) && s[i+1] == quote:
			i++
		case s[i] == quote:
			return s[i+1:]
		}
	}
	return ""
}

// afterComment is what follows a comment, in which others may nest.
func afterComment(s string) string {
	depth := 0
	for i := 0; i+1 < len(s); i++ {
		switch s[i : i+2] {
		case "/*":
			depth++
			i++
		case "*/":
			depth--
			i++
			if depth == 0 {
				return s[i+1:]
			}
		}
	}
	return ""
}
