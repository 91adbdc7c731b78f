package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// letter is a base letter and its marks, in small letters.
type letter struct {
	base  rune
	marks string
}

func capitalised(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// writtenWithout reports whether text is spelling with some of its marks left out.
func writtenWithout(text, spelling []letter) bool {
	if len(text) != len(spelling) {
		return false
	}
	for i, l := range text {
		if l.base != spelling[i].base {
			return false
		}
		for _, mark := range l.marks {
			if !strings.ContainsRune(spelling[i].marks, mark) {
				return false
			}
		}
	}
	return true
}

// lettersOf takes the letters and digits of a name key apart.
func lettersOf(key string) []letter {
	var letters []letter
	for _, r := range norm.NFD.String(key) {
		switch {
		case unicode.Is(unicode.M, r):
			if n := len(letters); n > 0 {
				letters[n-1].marks += string(r)
			}
		case r == 'đ':
			letters = append(letters, letter{'d', "đ"})
		case unicode.IsLetter(r) && r != 'ʼ', unicode.IsNumber(r):
			letters = append(letters, letter{r, ""})
		}
	}
	return letters
}

// compact is the letters of a text alone, without marks and capitals.
func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == 'ʼ' {
			return -1
		}
		return r
	}, vntext.Fold(s))
}
