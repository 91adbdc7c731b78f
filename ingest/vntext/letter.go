package vntext

import "unicode"

// A tone is one of the six tones, in the order of the dictionary.
type tone uint8

const (
	ngang tone = iota // no mark
	huyen             // à
	hoi               // ả
	nga               // ã
	sac               // á
	nang              // ạ
)

// vowelRows lists every vowel letter with its six tones, ngang to nặng.
var vowelRows = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ",
	"eèẻẽéẹ", "êềểễếệ",
	"iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
	"uùủũúụ", "ưừửữứự",
	"yỳỷỹýỵ",
}

// A vowel is a vowel letter taken apart: "ế" is ê with sắc.
type vowel struct {
	plain rune // without tone, lower case: one of a ă â e ê i o ô ơ u ư y
	tone  tone
}

var (
	vowels = map[rune]vowel{}   // lower-case letter → its parts
	toned  = map[rune][6]rune{} // plain vowel → the letter with each tone
)

func init() {
	for _, row := range vowelRows {
		letters := [6]rune([]rune(row))
		toned[letters[0]] = letters
		for t, r := range letters {
			vowels[r] = vowel{letters[0], tone(t)}
		}
	}
}

// onlyVietnamese reports whether r is a letter that no legacy encoding shows by
// mistake: it lies outside Latin-1 and is used for Vietnamese. One such letter
// proves that a text is Unicode already.
func onlyVietnamese(r rune) bool {
	switch r {
	case 'Ă', 'ă', 'Đ', 'đ', 'Ĩ', 'ĩ', 'Ũ', 'ũ', 'Ơ', 'ơ', 'Ư', 'ư':
		return true
	}
	return r >= 0x1EA0 && r <= 0x1EF9
}

// isUpper is unicode.IsUpper with a short way for ASCII.
func isUpper(r rune) bool {
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}
