package vntext

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// sampleSize is how many bytes of a file DecodeBytes reads to find its encoding.
const sampleSize = 64 << 10

// DecodeBytes reads the bytes of a text file, such as a CSV, and says which
// encoding they were in: Unicode for UTF-8 (a byte order mark is taken off) and
// for UTF-16 with its mark; else CP1258, TCVN3 or VNI, whichever makes most
// words Vietnamese, CP1258 if they leave it open. The few broken bytes of a file
// that is UTF-8 otherwise become U+FFFD.
func DecodeBytes(b []byte) (string, Encoding) {
	if text, ok := decodeMarked(b); ok {
		return text, Unicode
	}
	if isMostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), replacementChar), Unicode
	}
	shown := showAsCP1252(b)
	enc := encodingOfFile(shown[:min(len(shown), sampleSize)])
	if enc == TCVN3 {
		return mapCells(shown, func(cell string) string {
			text, _ := decodeTCVN3(cell)
			return raiseCapitals(text)
		}), enc
	}
	text, _ := codecs[enc](shown)
	return text, enc
}

// decodeMarked decodes b if it starts with a byte order mark.
func decodeMarked(b []byte) (string, bool) {
	for _, mark := range [...]string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(b, []byte(mark)) {
			utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
			text, _, err := transform.Bytes(unicode.BOMOverride(utf16), b)
			return strings.ToValidUTF8(string(text), replacementChar), err == nil
		}
	}
	return "", false
}

// isMostlyUTF8 reports whether b is UTF-8, or is but for one character beyond
// ASCII in five. A text of another encoding hardly has any that pass.
func isMostlyUTF8(b []byte) bool {
	if utf8.Valid(b) {
		return true
	}
	good, broken := 0, 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case size > 1:
			good++
		case r == utf8.RuneError:
			broken++
		}
		b = b[size:]
	}
	return good > 4*broken
}

// FromLatin1 gives the characters of Windows-1252 for those that Latin-1 has as control characters: a text whose bytes
// were kept as the runes of their numbers shows its typographic quotes and dashes then, as the codecs take it.
func FromLatin1(s string) string {
	if !strings.ContainsFunc(s, isC1) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if shown := charmap.Windows1252.DecodeByte(byte(r)); isC1(r) && shown != utf8.RuneError {
			return shown
		}
		return r
	}, s)
}

func isC1(r rune) bool { return r >= 0x80 && r < 0xA0 }

// AppendBytes appends the bytes of which a text of FromLatin1 was made.
func AppendBytes(dst []byte, s string) []byte {
	for _, r := range s {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			b = byte(r)
		}
		dst = append(dst, b)
	}
	return dst
}

// showAsCP1252 reads b as Windows-1252, the form the codecs take. The five codes
// that page leaves free are read as Latin-1.
func showAsCP1252(b []byte) string {
	var text strings.Builder
	text.Grow(len(b) + len(b)/4)
	for _, c := range b {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		text.WriteRune(r)
	}
	return text.String()
}

// encodingOfFile returns the encoding under which most words of a text that is
// not Unicode are Vietnamese.
func encodingOfFile(shown string) Encoding {
	best, most := CP1258, 0
	for _, enc := range [...]Encoding{CP1258, TCVN3, VNI} {
		good := 0
		for word := range words(shown) {
			if isASCII(word) {
				continue
			}
			if text, whole := codecs[enc](word); whole && IsSyllable(text) {
				good++
			}
		}
		if good > most {
			best, most = enc, good
		}
	}
	return best
}

// mapCells replaces each cell of a delimited text by what f makes of it.
func mapCells(s string, f func(cell string) string) string {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		end := strings.IndexAny(s, ",;\t\"\r\n")
		if end < 0 {
			end = len(s)
		}
		b.WriteString(f(s[:end]))
		if end < len(s) {
			b.WriteByte(s[end])
			end++
		}
		s = s[end:]
	}
	return b.String()
}
