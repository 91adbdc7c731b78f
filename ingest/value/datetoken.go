package value

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// token is a number, a word or one character of punctuation in a text that may hold a date.
type token struct {
	kind tokenKind
	text string // of a word: small letters without marks
	said string // a word in small letters, as written
	n    int    // of a number of at most eight digits, else -1
	gap  bool   // a blank or a line break stands before it
	used bool   // part of a date or of a time
}

type tokenKind uint8

const (
	noToken tokenKind = iota
	numeral
	word
	punct
)

// tokens splits a text; dashes of all kinds become "-".
func tokens(text string) []token {
	var toks []token
	gap := false
	start, kind := 0, noToken
	flush := func(end int) {
		if kind != noToken {
			toks = append(toks, newToken(kind, text[start:end], gap))
			gap = false
		}
		kind = noToken
	}
	for i, r := range text {
		k := kindOf(r)
		if k != kind || k == punct {
			flush(i)
			start, kind = i, k
		}
		if k == noToken {
			gap = true
		}
	}
	flush(len(text))
	return toks
}

func kindOf(r rune) tokenKind {
	switch {
	case r >= '0' && r <= '9':
		return numeral
	case unicode.IsSpace(r):
		return noToken
	case unicode.IsLetter(r), unicode.Is(unicode.M, r), unicode.IsNumber(r):
		return word
	}
	return punct
}

func newToken(kind tokenKind, text string, gap bool) token {
	t := token{kind: kind, text: text, n: -1, gap: gap}
	switch kind {
	case numeral:
		if len(text) <= 8 {
			t.n, _ = strconv.Atoi(text)
		}
	case word:
		t.text, t.said = vntext.Fold(text), strings.ToLower(text)
	case punct:
		switch text {
		case "–", "—", "−", "‐", "‑":
			t.text = "-"
		case "…":
			t.text = "."
		}
	}
	return t
}
