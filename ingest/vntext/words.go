package vntext

import (
	"iter"
	"strings"
	"unicode"
)

// words yields the words of a text in any encoding: runs without blanks, ASCII
// punctuation and typographic marks. Most legacy codes show as symbols, so any
// other character is part of a word.
func words(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool {
		return isSeparator(r) || r < 0x80 && !isASCIIAlnum(r)
	})
}

// isSeparator reports whether r, beyond ASCII, stands between words in every
// encoding.
func isSeparator(r rune) bool {
	return r == 0xA0 || r >= 0x2010 && r <= 0x2019 || r == 0x201C || r == 0x201D || r == 0x2026
}

func isASCIIAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// reads reports whether word is a syllable of Vietnamese, or of the place names
// of the highlands that end in k: Đắk Lắk, Búk.
func reads(word string) bool {
	if stem := strings.TrimRight(word, "kK"); len(stem) == len(word)-1 {
		return IsSyllable(stem+"c") || IsSyllable(stem+"ng")
	}
	return IsSyllable(word)
}

// isSpoken reports whether word is text rather than a number with its unit or a
// lone symbol: it has a letter and no digit.
func isSpoken(word string) bool {
	return strings.ContainsFunc(word, isTrueLetter) && !strings.ContainsFunc(word, unicode.IsDigit)
}

// isTrueLetter is unicode.IsLetter without the signs ª, º and µ, which Unicode
// takes for letters and TCVN3 fonts for ê and à.
func isTrueLetter(r rune) bool {
	return unicode.IsLetter(r) && r != 'ª' && r != 'º' && r != 'µ'
}

// hasOddShape reports whether word has a symbol in it or a capital after a
// small letter, as "V¨n" and "NguyÔn" do.
func hasOddShape(word string) bool {
	small := false
	for _, r := range word {
		if !isTrueLetter(r) || small && isUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// isWordLike reports whether text could be a word of a language of Vietnam,
// such as Krông or Niê: letters in the usual case, one group of vowels with at
// most one tone, no đ but at the start, no â at the end.
func isWordLike(text string) bool {
	groups, tones, inGroup := 0, 0, false
	for i, r := range strings.ToLower(text) {
		v, isVowel := vowels[r]
		if isVowel && !inGroup {
			groups++
		}
		if v.tone != ngang {
			tones++
		}
		if !unicode.IsLetter(r) || i > 0 && r == 'đ' {
			return false
		}
		inGroup = isVowel
	}
	return groups == 1 && tones <= 1 && !hasOddShape(text) && !strings.HasSuffix(strings.ToLower(text), "â")
}

// plainRhymes are the rhymes as they are typed without marks.
var plainRhymes = func() map[string]bool {
	plain := map[string]bool{}
	for _, set := range []map[string]bool{rhymes, quRhymes, giRhymes} {
		for r := range set {
			plain[Fold(r)] = true
		}
	}
	return plain
}()

// plainSyllable reports whether an ASCII word does not speak against Vietnamese:
// a syllable typed without marks, an abbreviation, a number or a code.
func plainSyllable(word string) bool {
	if len(word) == 1 || word == strings.ToUpper(word) || strings.ContainsFunc(word, unicode.IsDigit) {
		return true
	}
	letters := strings.ToLower(word)
	for _, onset := range onsets {
		if rhyme, ok := strings.CutPrefix(letters, onset); ok && plainRhymes[rhyme] {
			return true
		}
	}
	return false
}
