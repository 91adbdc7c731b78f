package xlsx

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// What a byte of character data asks for.
const (
	needsXML    = 1 << iota // & and CR have to be resolved
	needsEscape             // _ may begin an _xHHHH_ escape
	needsUTF8               // not ASCII
	forbidden               // control characters that XML excludes
)

var charClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c == '&' || c == '\r':
			t[c] = needsXML
		case c == '_':
			t[c] = needsEscape
		case c >= utf8.RuneSelf:
			t[c] = needsUTF8
		case c < ' ' && c != '\t' && c != '\n':
			t[c] = forbidden
		}
	}
	return t
}()

// classify ors the classes of all bytes.
func classify(b []byte) (class uint8) {
	for _, c := range b {
		class |= charClass[c]
	}
	return class
}

// appendText appends the text of a cell: character data with its references and, unless it is CDATA, line ends resolved.
// Escapes such as _x000D_ are for unescape, when the whole text is there.
func appendText(dst, raw []byte, cdata bool) ([]byte, error) {
	class := classify(raw)
	if class&forbidden != 0 {
		return dst, reject(Corrupt, "a control character in the text")
	}
	if class&needsUTF8 != 0 && !utf8.Valid(raw) {
		return dst, reject(Corrupt, "text that is not UTF-8")
	}
	if class&needsXML == 0 || cdata && bytes.IndexByte(raw, '\r') < 0 {
		return append(dst, raw...), nil
	}
	if cdata {
		return appendLines(dst, raw), nil
	}
	return appendXML(dst, raw)
}

// appendXML appends character data with references resolved and CR LF and CR as LF.
func appendXML(dst, raw []byte) ([]byte, error) {
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return appendLines(dst, raw), nil
		}
		dst = appendLines(dst, raw[:i])
		raw = raw[i+1:]
		j := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		if j < 0 {
			return dst, reject(Corrupt, "an & that begins no reference")
		}
		r, ok := reference(string(raw[:j]))
		if !ok {
			return dst, reject(Corrupt, "an & that begins no known reference")
		}
		dst = utf8.AppendRune(dst, r)
		raw = raw[j+1:]
	}
}

// reference resolves what stands between & and ;.
func reference(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	var n uint64
	var err error
	switch {
	case len(name) > 2 && name[0] == '#' && name[1] == 'x':
		n, err = strconv.ParseUint(name[2:], 16, 32)
	case len(name) > 1 && name[0] == '#':
		n, err = strconv.ParseUint(name[1:], 10, 32)
	default:
		return 0, false
	}
	r := rune(n)
	ok := err == nil && n <= utf8.MaxRune && utf8.ValidRune(r) && (r >= ' ' || r == '\t' || r == '\n' || r == '\r')
	return r, ok
}

// appendLines appends bytes with CR LF and CR as LF.
func appendLines(dst, raw []byte) []byte {
	for {
		i := bytes.IndexByte(raw, '\r')
		if i < 0 {
			return append(dst, raw...)
		}
		dst = append(append(dst, raw[:i]...), '\n')
		raw = raw[i+1:]
		if len(raw) > 0 && raw[0] == '\n' {
			raw = raw[1:]
		}
	}
}

// unescape resolves the _xHHHH_ escapes of SpreadsheetML strings (ECMA-376 part 1, 22.9.2.19) in place.
func unescape(b []byte) []byte {
	i := bytes.Index(b, []byte("_x"))
	if i < 0 {
		return b
	}
	out := b[:i]
	for i < len(b) {
		unit, ok := escape(b[i:])
		if !ok {
			out = append(out, b[i])
			i++
			continue
		}
		i += len("_xHHHH_")
		r := rune(unit)
		if utf16.IsSurrogate(r) {
			low, ok := escape(b[i:])
			if r = utf16.DecodeRune(r, rune(low)); ok && r != utf8.RuneError {
				i += len("_xHHHH_")
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// escape reads one _xHHHH_.
func escape(b []byte) (uint16, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return uint16(n), err == nil
}
