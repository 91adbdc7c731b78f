package vntext

import (
	"strings"
	"unicode"
)

// Decode guesses the encoding a cell was written in, and returns its text in
// Unicode, composed. font is the name of the font in the cell's style, "" if
// not known: a legacy font settles what the words leave open. The confidence
// is between 0 and 1; text is decoded only where the evidence is convincing.
//
// Correct Unicode is never changed: one Vietnamese letter beyond Latin-1
// proves it, and so does a text whose words are all Vietnamese as they stand.
// A text like "bã", which is a word in both readings, stays unless the font
// or, through [DecodeAs], the column says otherwise.
func Decode(s, font string) (text string, enc Encoding, confidence float64) {
	return decodeIn(s, font, Unicode)
}

// DecodeAs decodes a cell of a column whose encoding is known, as by
// [Detector.Verdict]. The column settles what the words and the font leave
// open; Unicode beyond doubt, and text that reads better as it stands, is
// returned as it is.
func DecodeAs(s, font string, column Encoding) (text string, enc Encoding, confidence float64) {
	return decodeIn(s, font, column)
}

func decodeIn(s, font string, column Encoding) (text string, enc Encoding, confidence float64) {
	enc, capitals := fontEncoding(font)
	if isASCII(s) {
		return decodeASCII(s, capitals)
	}
	if provesUnicode(s) {
		return s, Unicode, 1
	}
	if enc == Unicode {
		enc = column
	}
	if enc == Unicode && isPlain(s) && readsAsItIs(s) {
		return s, Unicode, 1
	}
	if text, enc, ok := decodeMojibake(s); ok {
		return text, enc, 0.99
	}
	if _, byWords := codecs[enc]; !byWords || strings.ContainsRune(s, 'Ă') {
		return decodeByWords(s)
	}
	text, ok := decodeAs(s, enc)
	switch {
	case !ok:
		return s, Unicode, 0.5
	case capitals:
		text = strings.ToUpper(text)
	}
	return text, enc, max(0.8, weigh(s, enc).confidence())
}

// Repair decodes a cell written in the font named font, where the encoding is
// beyond doubt, and cleans it: what most callers want for a single cell.
func Repair(s, font string) (string, Reason) {
	text, enc, _ := Decode(s, font)
	clean, reason := Clean(text)
	if enc == Unicode {
		return clean, reason
	}
	return clean, enc.Reason().With(reason)
}

// decodeASCII handles text that is the same in every encoding, but shown in
// capitals by some fonts.
func decodeASCII(s string, capitals bool) (string, Encoding, float64) {
	if upper := strings.ToUpper(s); capitals && upper != s {
		return upper, TCVN3, 1
	}
	return s, Unicode, 1
}

// decodeMojibake undoes a wrong reading of UTF-8, whatever the font.
func decodeMojibake(s string) (string, Encoding, bool) {
	if text, ok := decodeUTF8AsLatin1(s); ok && !(readsAsItIs(s) && (!readsAsItIs(text) || mixesCase(s, text))) {
		return text, UTF8AsLatin1, true
	}
	text, ok := decodeUTF8AsCP437(s)
	return text, UTF8AsCP437, ok
}

// mixesCase reports whether s is all in capitals and text is not: "LAN LÃ" with
// a no-break blank behind it is not "LAN Là".
func mixesCase(s, text string) bool {
	return s == strings.ToUpper(s) && text != strings.ToUpper(text)
}

// provesUnicode reports whether s has a letter or mark that no legacy encoding
// shows. Ă is not among them: it is also what a Vietnamese Windows makes of the
// first byte of à in UTF-8.
func provesUnicode(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return onlyVietnamese(r) && r != 'Ă' || r >= firstCombining && r < 0x0370
	})
}

// isPlain reports whether all of s beyond ASCII is vowels, as in Hoàng, other
// than ã and õ. A wrong reading of UTF-8 always shows some symbol, and one of
// Windows-1258 shows ã and õ for the ă and ơ of frequent words.
func isPlain(s string) bool {
	for _, r := range s {
		if v, ok := vowels[unicode.ToLower(r)]; r >= 0x80 && (!ok || v.tone == nga) {
			return false
		}
	}
	return true
}

// readsAsItIs reports whether each word of s is a Vietnamese syllable in the
// usual case, or ASCII that does not speak against it.
func readsAsItIs(s string) bool {
	for word := range words(s) {
		if isASCII(word) && !plainSyllable(word) || !isASCII(word) && (!IsSyllable(word) || hasOddShape(word)) {
			return false
		}
	}
	return true
}

// decodeByWords tries each encoding on a text that nothing is known of and takes
// the one that makes most words Vietnamese, if that is convincing.
func decodeByWords(s string) (string, Encoding, float64) {
	best, found := Unicode, evidence{}
	for _, enc := range [...]Encoding{VNI, TCVN3, CP1258} {
		if e := weigh(s, enc); e.convinces() && e.score() > found.score() {
			best, found = enc, e
		}
	}
	if best == Unicode {
		return s, Unicode, 0.9
	}
	text, _ := decodeAs(s, best)
	return text, best, found.confidence()
}

// decodeAs decodes s from enc, unless s has more Vietnamese words as it stands.
func decodeAs(s string, enc Encoding) (string, bool) {
	decode, known := codecs[enc]
	if !known {
		return s, false
	}
	if e := weigh(s, enc); e.losses > e.gains+e.likely {
		return s, false
	}
	text, _ := decode(s)
	if enc == TCVN3 {
		text = raiseCapitals(text)
	}
	return text, text != s
}
