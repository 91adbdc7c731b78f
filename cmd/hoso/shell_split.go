package main

// cutStatement takes the first statement from what was typed: all before a ";" that stands in
// no text, quoted name or comment. It is not ok where there is no such ";" yet.
func cutStatement(text string) (statement, rest string, ok bool) {
	for i := 0; i < len(text); {
		if text[i] == ';' {
			return text[:i], text[i+1:], true
		}
		n := tokenLength(text, i)
		if n < 0 {
			return "", text, false
		}
		i += n
	}
	return "", text, false
}
