package main

import "strings"

// tokenLength is the length of what begins at byte i, -1 where it has no end yet.
func tokenLength(text string, i int) int {
	s := text[i:]
	switch {
	case strings.HasPrefix(s, "--"):
		return past(s, "\n", 2)
	case strings.HasPrefix(s, "/*"):
		return commentLength(s)
	case s[0] == '\'' || s[0] == '"':
		return quotedLength(s, s[0] == '\'' && escaped(text[:i]))
	case s[0] == '$' && !wordBefore(text[:i]):
		if end := strings.IndexByte(s[1:], '$'); end >= 0 && plainTag(s[1:1+end]) {
			return past(s, s[:end+2], end+2)
		}
	}
	return 1
}

// past is where s goes on after the first mark at or behind from, -1 without one.
func past(s, mark string, from int) int {
	if at := strings.Index(s[from:], mark); at >= 0 {
		return from + at + len(mark)
	}
	return -1
}

// commentLength is the length of a comment with those that nest in it.
func commentLength(s string) int {
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
				return i + 1
			}
		}
	}
	return -1
}

// quotedLength is the length of a quoted text; a doubled quote does not end it.
func quotedLength(s string, escapes bool) int {
	for i := 1; i < len(s); i++ {
		switch {
		case escapes && s[i] == '\\':
			i++
		case s[i] == s[0] && i+1 < len(s) && s[i+1] == s[0]:
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return -1
}

// escaped reports whether an E stands before a text by itself, which gives it backslashes.
func escaped(before string) bool {
	n := len(before)
	return n > 0 && (before[n-1] == 'e' || before[n-1] == 'E') && !wordBefore(before[:n-1])
}

func wordBefore(before string) bool { return before != "" && wordByte(before[len(before)-1]) }

func wordByte(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

// plainTag reports whether a text between dollars is a tag: $q$ begins a text, $1 does not.
func plainTag(tag string) bool {
	for i := range len(tag) {
		if !wordByte(tag[i]) || i == 0 && tag[0] >= '0' && tag[0] <= '9' {
			return false
		}
	}
	return true
}
