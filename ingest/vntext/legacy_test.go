package vntext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// The encoders of this file are the oracle of the decoders. They are written
// from the published charts in another form than the tables of the package:
// TCVN3 as the code chart of TCVN 5712:1993 VN3 (as in glibc's TCVN5712-1, less
// what VN1 adds), VNI by the marks of decomposed text.

// tcvn3Chart is rows A0 to F0 of the chart, sixteen codes each; · is not used.
const tcvn3Chart = `
	· Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ ·
	· · · · · à ả ã á ạ · ằ ẳ ẵ ắ ·
	· · · · · · ặ ầ ẩ ẫ ấ ậ è · ẻ ẽ
	é ẹ ề ể ễ ế ệ ì ỉ · · · ĩ í ị ò
	· ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù
	· ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ ·`

var tcvn3Codes = func() map[string]rune {
	codes := map[string]rune{}
	for i, letter := range strings.Fields(tcvn3Chart) {
		codes[letter] = rune(0xA0 + i)
	}
	delete(codes, "·")
	return codes
}()

// toTCVN3 writes s in TCVN3 as Windows-1252 shows it. A capital with a tone
// becomes a small letter, as in a document of the time.
func toTCVN3(s string) string {
	return strings.Map(func(r rune) rune {
		if code, ok := tcvn3Codes[string(r)]; ok {
			return code
		}
		if code, ok := tcvn3Codes[string(unicode.ToLower(r))]; ok {
			return code
		}
		return r
	}, s)
}

// vniByMarks gives VNI's mark by the combining marks of a letter: its quality
// (hat, breve or none), then its tone.
var vniByMarks = map[string]rune{
	"\u0300": 0xF8, "\u0309": 0xFB, "\u0303": 0xF5, "\u0301": 0xF9, "\u0323": 0xEF,
	"\u0302": 0xE2, "\u0302\u0300": 0xE0, "\u0302\u0309": 0xE5, "\u0302\u0303": 0xE3, "\u0302\u0301": 0xE1, "\u0302\u0323": 0xE4,
	"\u0306": 0xEA, "\u0306\u0300": 0xE8, "\u0306\u0309": 0xFA, "\u0306\u0303": 0xFC, "\u0306\u0301": 0xE9, "\u0306\u0323": 0xEB,
}

// vniWhole are the letters VNI has a code for.
var vniWhole = map[rune]rune{
	'đ': 0xF1, 'ơ': 0xF4, 'ư': 0xF6, 'ì': 0xEC, 'ỉ': 0xE6, 'ĩ': 0xF3, 'í': 0xED, 'ị': 0xF2, 'ỵ': 0xEE,
}

// toVNI writes s in VNI-Windows as Windows-1252 shows it.
func toVNI(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		for _, c := range vniLetter(unicode.ToLower(r)) {
			if unicode.IsUpper(r) {
				c = unicode.ToUpper(c)
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}

// vniLetter writes one small letter.
func vniLetter(r rune) string {
	if code, ok := vniWhole[r]; ok {
		return string(code)
	}
	decomposed := []rune(norm.NFD.String(string(r)))
	base, marks := decomposed[0], ""
	for _, mark := range decomposed[1:] {
		switch {
		case mark == 0x031B && base == 'o':
			base = vniWhole['ơ']
		case mark == 0x031B && base == 'u':
			base = vniWhole['ư']
		case mark == 0x0323: // NFD puts the dot first, the chart puts it last
			marks += string(mark)
		case mark == 0x0302 || mark == 0x0306:
			marks = string(mark) + marks
		default:
			marks += string(mark)
		}
	}
	if marks == "" {
		return string(base)
	}
	return string(base) + string(vniByMarks[marks])
}

// halfComposed writes hats, breves and horns composed and tones as combining
// marks, as the Windows keyboard of Vietnamese does.
func halfComposed(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		quality, tone := "", ""
		for _, mark := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0309\u0303\u0301\u0323", mark) {
				tone += string(mark)
			} else {
				quality += string(mark)
			}
		}
		b.WriteString(norm.NFC.String(quality) + tone)
	}
	return b.String()
}

// bytesCP1258 writes s in Windows-1258.
func bytesCP1258(s string) []byte {
	var b []byte
	for _, r := range norm.NFC.String(s) {
		parts := string(r)
		if _, ok := charmap.Windows1258.EncodeRune(r); !ok {
			parts = halfComposed(parts)
		}
		for _, part := range parts {
			code, _ := charmap.Windows1258.EncodeRune(part)
			b = append(b, code)
		}
	}
	return b
}

// asLatin1 reads bytes as Excel on a Western Windows does.
func asLatin1(b []byte) string {
	var s strings.Builder
	for _, c := range b {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		s.WriteRune(r)
	}
	return s.String()
}

func toCP1258(s string) string       { return asLatin1(bytesCP1258(s)) }
func toUTF8AsLatin1(s string) string { return asLatin1([]byte(s)) }
func toUTF8AsCP437(s string) string {
	return string(must(charmap.CodePage437.NewDecoder().Bytes([]byte(s))))
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

// bytesOf writes text that Windows-1252 shows as the bytes it was made of.
func bytesOf(shown string) []byte {
	var b []byte
	for _, r := range shown {
		code, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			code = byte(r)
		}
		b = append(b, code)
	}
	return b
}
