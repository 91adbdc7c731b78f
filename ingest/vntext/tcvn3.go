package vntext

import (
	"strings"
	"unicode/utf8"
)

// tcvn3Letters gives, row by row, the letters of TCVN 5712:1993 VN3 and the
// characters that stand at their codes in Windows-1252, by which a workbook
// shows them. There are no capitals with a tone.
var tcvn3Letters = [...][2]string{
	{"ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"},
	{"ăâêôơưđ", "¨©ª«¬\u00AD®"},
	{"àảãáạ", "µ¶·¸¹"},
	{"ằẳẵắặ", "»¼½¾Æ"},
	{"ầẩẫấậ", "ÇÈÉÊË"},
	{"èẻẽéẹ", "ÌÎÏÐÑ"},
	{"ềểễếệ", "ÒÓÔÕÖ"},
	{"ìỉĩíị", "×ØÜÝÞ"},
	{"òỏõóọ", "ßáâãä"},
	{"ồổỗốộ", "åæçèé"},
	{"ờởỡớợ", "êëìíî"},
	{"ùủũúụ", "ïñòóô"},
	{"ừửữứự", "õö÷øù"},
	{"ỳỷỹýỵ", "úûüýþ"},
}

var fromTCVN3 = map[rune]rune{}

func init() {
	for _, row := range tcvn3Letters {
		codes := []rune(row[1])
		for i, letter := range []rune(row[0]) {
			fromTCVN3[codes[i]] = letter
		}
	}
}

// decodeTCVN3 decodes s and reports whether every character of it is in TCVN3.
func decodeTCVN3(s string) (string, bool) {
	whole := true
	text := strings.Map(func(r rune) rune {
		if letter, ok := fromTCVN3[r]; ok {
			return letter
		}
		whole = whole && (r < 0x80 || isSeparator(r))
		return r
	}, s)
	return text, whole
}

// raiseCapitals writes in capitals what TCVN3 could only write in small
// letters: "NGUYễN" becomes NGUYỄN, and so does the Hµ of a cell that is
// otherwise in capitals. It does not touch ái, which may have been meant small:
// that is for Name to say.
func raiseCapitals(s string) string {
	raised := false
	text := mapWords(s, func(word string) string {
		_, lower := countCase(word)
		if _, first := utf8.DecodeRuneInString(word); lower > 0 || !strings.ContainsFunc(word[first:], isUpper) {
			return word
		}
		raised = true
		return strings.ToUpper(word)
	})
	if _, lower := countCase(s); raised && lower == 0 {
		return strings.ToUpper(s)
	}
	return text
}
