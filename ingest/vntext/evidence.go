package vntext

import "strings"

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
		asIs, decoded := reads(word), whole && reads(text) && (enc == TCVN3 || !hasOddShape(text))
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
			if odd {
				e.strong++
			}
		case whole && odd && isWordLike(text):
			e.likely++
			e.strong++
		default:
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
// make Vietnamese syllables of: those found among the 50,000 names with marks,
// of people and places in some 80 languages, of the Python package Faker.
var foreignWords = wordSet(`loïc seán caïn thaï aïn naïm lü nü mäe sæi høng bø røa sø ø dña céu týn gök paúk µm`)
