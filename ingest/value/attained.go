package value

import (
	"cmp"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// attained is the highest level of professional education or political theory that a text names:
// "Đại học Luật", "Trung cấp kế toán, Đại học". What is being studied or was not finished does not count,
// nor what belongs to the other field ("Trung cấp LLCT" is no trade).
func attained(list, text string) (code, why string) {
	if code := indexOf(list).find(text); code != "" {
		return code, ""
	}
	best, found := -1, 0
	for _, part := range listed(text) {
		switch level := levelOf(list, part); level {
		case unknownLevel:
			return "", ""
		case otherField:
			why = "part_of_text"
		default:
			found++
			if found > 1 && level != best {
				why = "highest_of_several"
			}
			if level == 0 && best > 0 || level > 0 && best == 0 {
				return "", "" // none, and yet some
			}
			best = max(best, level)
		}
	}
	if best < 0 {
		return "", ""
	}
	if why == "" {
		why = "part_of_text"
	}
	return dossier.List(list)[best].Code, why
}

// Answers of levelOf beside the place in the list, which is ordered.
const (
	unknownLevel = -1
	otherField   = -2
)

func levelOf(list, part string) int {
	idx := indexOf(list)
	if code := idx.find(part); code != "" {
		return rank(list, code)
	}
	if isOtherField(list, part) {
		return otherField
	}
	words := strings.Fields(part)
	for n := len(words) - 1; n > 0; n-- {
		code := idx.find(strings.Join(words[:n], " "))
		if level := rank(list, code); level > 0 && adds(list, strings.Join(words[n:], " ")) {
			return level
		}
	}
	return unknownLevel
}

func rank(list, code string) int {
	for i, c := range dossier.List(list) {
		if c.Code == code && code != "" {
			return i
		}
	}
	return unknownLevel
}

// adds reports words that may follow a level without changing it: a subject after a trade, the words
// for theory after a level of theory.
func adds(list, rest string) bool {
	said := " "
	for _, t := range tokens(rest) {
		if list == "political_theory" && (t.kind == numeral || t.kind == word && !theoryWords[t.text]) {
			return false
		}
		if t.kind != punct {
			said += strings.ToLower(cmp.Or(t.said, t.text)) + " "
		}
	}
	for _, phrase := range unfinished {
		if strings.Contains(said, " "+phrase+" ") {
			return false
		}
	}
	return list == "political_theory" || !isTheory(vntext.Fold(rest))
}

// unfinished say that a level was not reached, or that it is another one.
var unfinished = []string{"đang", "dang", "dở", "năm thứ", "năm 1", "năm 2", "năm 3", "năm 4", "năm 5", "năm cuối", "bỏ", "chưa", "chua", "không", "chờ",
	"dự kiến", "hoặc", "hay", "tương đương", "sau đại học", "chuyên khoa", "ck", "cki", "ckii", "ck1", "ck2", "ck 1", "ck 2", "sinh viên", "học viên", "liên thông"}

var theoryWords = map[string]bool{"llct": true, "ly": true, "luan": true, "chinh": true, "tri": true, "hanh": true, "hc": true, "ct": true, "ve": true}

// isTheory reports a level of political theory in a column of trades; "Đại học Chính trị" is a school.
func isTheory(fold string) bool {
	return strings.Contains(fold, "llct") || strings.Contains(fold, "ly luan") || fold == "chinh tri" || strings.HasPrefix(fold, "chinh tri hanh chinh")
}

// isOtherField reports a part that speaks of another field of education.
func isOtherField(list, part string) bool {
	if _, general := generalPart(part); general {
		return true
	}
	if list == "political_theory" {
		return false
	}
	fold := vntext.Fold(part)
	if isTheory(fold) || indexOf("political_theory").find(part) == "advanced" {
		return true
	}
	for _, start := range []string{"tieng ", "anh ", "ngoai ngu", "tin hoc", "chuyen nganh ", "nganh "} {
		if strings.HasPrefix(fold, start) {
			return true
		}
	}
	return false
}
