package vntext

import (
	"iter"
	"strings"
	"unicode"
)

// A codec decodes text of one legacy encoding that was read as Windows-1252,
// and reports whether the text is wholly of that encoding. What is not, it
// leaves as it stands.
type codec func(s string) (text string, whole bool)

// codecs are the encodings that can only be told by the words they give.
var codecs = map[Encoding]codec{TCVN3: decodeTCVN3, VNI: decodeVNI, CP1258: decodeCP1258}

// evidence counts the words of a text that speak for or against an encoding.
type evidence struct {
	gains   int // Vietnamese only when decoded
	likely  int // other words of Vietnam when decoded, and no word as they stand
	strong  int // gains and likely words that no language writes so: symbols or capitals within the word
	swaps   int // Vietnamese as they stand, another word when decoded
	losses  int // Vietnamese only as they stand
	misses  int // not words when decoded, nor Vietnamese as they stand
	foreign int // ASCII words that are not Vietnamese
	words   int // all
}

// weigh collects the evidence that s was written in enc.
func weigh(s string, enc Encoding) evidence {
	decode, e := codecs[enc], evidence{}
	for word := range words(s) {
		e.words++
		if isASCII(word) {
			if !plainSyllable(word) {
				e.foreign++
			}
			continue
		}
		text, whole := decode(word)
		asIs, decoded := IsSyllable(word), whole && IsSyllable(text) && (enc == TCVN3 || !hasOddShape(text))
		if enc == CP1258 && cp1258Words[strings.ToLower(text)] {
			asIs = false
		}
		odd := hasOddShape(word)
		switch {
		case !isSpoken(word):
		case foreignWords[strings.ToLower(word)]:
			e.misses++
		case asIs && decoded:
			if text != word {
				e.swaps++
			}
		case asIs:
			e.losses++
		case decoded:
			e.gains++
			e.strong += count(odd)
		case whole && odd && isWordLike(text):
			e.likely++
			e.strong++
		case !whole || !isWordLike(text):
			e.misses++
		}
	}
	return e
}

// score is what the evidence amounts to; above zero it speaks for the encoding.
func (e evidence) score() int {
	return 3*e.gains + e.likely - e.swaps - 6*(e.losses+e.misses)
}

// convinces reports whether the evidence of one cell, without a font or a
// column to go by, is enough to decode it.
func (e evidence) convinces() bool {
	gained := e.gains + e.likely
	switch {
	case gained == 0 || gained < 4*(e.losses+e.misses):
		return false
	case gained > 1:
		return true
	case e.words == 1:
		return e.strong == 1
	}
	return e.foreign == 0
}

// confidence is between 0 and 1 and grows with the words that are gained.
func (e evidence) confidence() float64 {
	pro := e.gains + e.likely + e.strong
	return float64(pro) / float64(pro+2*(e.losses+e.misses)+1)
}

// foreignWords are names and words of other languages that VNI or TCVN3 would
// make Vietnamese syllables of.
var foreignWords = wordSet(`loïc seán caïn thaï aïn lü nü µm`)

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

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
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
