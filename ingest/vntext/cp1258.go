package vntext

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decodeCP1258 decodes Windows-1258 that was read as Windows-1252, and composes
// it: that code page writes most tones as combining marks. It reports whether
// every character could have come from such a reading.
func decodeCP1258(s string) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	whole := true
	for _, r := range s {
		code, ok := charmap.Windows1252.EncodeRune(r)
		if ok && code >= 0x80 {
			r = charmap.Windows1258.DecodeByte(code)
		}
		whole = whole && ok
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String()), whole
}

// cp1258Words are frequent words that Windows-1258 writes, as Windows-1252
// shows them, like a syllable that Vietnamese could have and has not: Sơn shows
// as Sõn. (Văn shows as Vãn, which is a word; that one is left to the column.)
var cp1258Words = wordSet(`sơn ơn hơn cơn đơn cơm thơm bơi chơi hơi nơi thơ cơ tăng năng năm răng băng căn thăng trăng
	săn băn đăng thăm`)
