package xlsx

import "strings"

// builtinFormats are the formats that a workbook may use by number alone (ECMA-376 part 1, 18.8.30). 14 and 22 are
// shown in the order of the reader's own system, whatever stands here.
var builtinFormats = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
	21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
	40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}

// builtinKind returns what a built-in format shows. 27 to 36, 50 to 58 and 71 to 81 are dates of East Asian and Thai
// systems.
func builtinKind(id int) Kind {
	switch {
	case id == 46:
		return Duration
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58, id >= 71 && id <= 81:
		return Date
	}
	return Number
}

// formatKind returns what a number under the format code is: a date as soon as one section has a date or time token, a
// duration when its time is elapsed, such as [h]:mm.
func formatKind(code string) Kind {
	kind := Number
	for i := 0; i < len(code); {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			i += 1 + upTo(code[i+1:], '"')
		case code[i] == '[':
			n := upTo(code[i+1:], ']')
			if elapsed(code[i+1 : i+n]) {
				return Duration
			}
			i += 1 + n
		case code[i] == '\\', code[i] == '_', code[i] == '*':
			i += 2
		case c == 'g' && len(code)-i >= 7 && strings.EqualFold(code[i:i+7], "general"):
			i += 7
		case c == 'e' && i+1 < len(code) && (code[i+1] == '+' || code[i+1] == '-'):
			i += 2
		case c == 'd', c == 'm', c == 'y', c == 'h', c == 's', c == 'e', c == 'g':
			kind = Date
			i++
		default:
			i++
		}
	}
	return kind
}

// upTo returns the length of s up to and with c, all of it when c is not there.
func upTo(s string, c byte) int {
	if i := strings.IndexByte(s, c); i >= 0 {
		return i + 1
	}
	return len(s)
}

// elapsed tells whether what stands in square brackets is hours, minutes or seconds rather than a colour, condition or
// locale.
func elapsed(s string) bool {
	if s == "" {
		return false
	}
	c := s[0] | 0x20
	return (c == 'h' || c == 'm' || c == 's') && strings.Trim(strings.ToLower(s), string(c)) == ""
}
