package vntext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decodeUTF8AsLatin1 undoes a reading of UTF-8 as Latin-1, Windows-1252 or
// Windows-1258 ("HÆ°á»›ng Dáº«n"). It reports whether s is such a reading.
func decodeUTF8AsLatin1(s string) (string, bool) {
	return undoReading(s, func(r rune) (byte, bool) {
		switch {
		case r < 0x100:
			return byte(r), true
		case r == 'Ă': // 0xC3 on a Vietnamese Windows
			return 0xC3, true
		}
		return charmap.Windows1252.EncodeRune(r)
	})
}

// decodeUTF8AsCP437 undoes a reading of UTF-8 as the DOS code page of zip tools
// and consoles ("Quß║¡n Ba ─É├¼nh").
func decodeUTF8AsCP437(s string) (string, bool) {
	return undoReading(s, charmap.CodePage437.EncodeRune)
}

// undoReading writes s as bytes again and reads them as UTF-8. It fails if a
// character has no byte, or if the bytes are not UTF-8 beyond ASCII: that rule
// is so strict that correct text hardly passes it by chance.
func undoReading(s string, encode func(rune) (byte, bool)) (string, bool) {
	raw := make([]byte, 0, len(s))
	for _, r := range s {
		b, ok := encode(r)
		if !ok || len(raw) > 0 && raw[len(raw)-1] >= 0xC2 && b < 0x80 && b != ' ' {
			return s, false
		}
		raw = append(raw, b)
	}
	text, ok := readUTF8(raw)
	if !ok || strings.ContainsFunc(text, isOutlandish) {
		return s, false
	}
	return norm.NFC.String(text), true
}

// isOutlandish reports whether r is not to be expected in a Vietnamese text:
// what "KRÍŽ" gives as bytes is UTF-8, but of a Syriac letter.
func isOutlandish(r rune) bool {
	return r >= 0x0180 && !onlyVietnamese(r) && (r < 0x0300 || r > 0x0323) && (r < 0x2000 || r > 0x27FF) && r != 0xFEFF
}

// readUTF8 reads raw as UTF-8, taking a blank or the end for the last byte of a
// character where 0xA0 is missing: that byte was shown as a no-break blank and
// often made plain or trimmed since ("NgÃ y" for Ngày). At least one character
// beyond ASCII must have come through whole.
func readUTF8(raw []byte) (string, bool) {
	var b strings.Builder
	b.Grow(len(raw))
	whole := 0
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		if r == utf8.RuneError && size <= 1 {
			if r, size = decodeBlankAsA0(raw); size == 0 {
				return "", false
			}
		} else if size > 1 {
			whole++
		}
		b.WriteRune(r)
		raw = raw[size:]
	}
	return b.String(), whole > 0
}

// decodeBlankAsA0 decodes the first character of raw with 0xA0 in place of its
// last byte, which is a blank or missing. The size is 0 if that does not help.
func decodeBlankAsA0(raw []byte) (rune, int) {
	for n := 1; n <= 2 && n <= len(raw); n++ {
		if n < len(raw) && raw[n] != ' ' {
			continue
		}
		var mended [3]byte
		copy(mended[:], raw[:n])
		mended[n] = 0xA0
		if r, size := utf8.DecodeRune(mended[:n+1]); size == n+1 {
			return r, min(n+1, len(raw))
		}
	}
	return utf8.RuneError, 0
}
