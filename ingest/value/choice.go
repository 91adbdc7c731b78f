package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseChoice finds the code that a text names in the field's list. A text that can name two entries,
// or that says more than the list knows, is asked about, not guessed.
func parseChoice(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	code, why := "", ""
	switch f.List {
	case "education_general":
		code, why = generalEducation(c, o)
	case "education_professional", "political_theory":
		code, why = attained(f.List, c.Text)
	case "candidate_stage":
		code = stage(trimPointZero(c.Text))
	case "member_status", "member_type":
		code, why = standing(f.List, c.Text)
	default:
		code = named(f.List, trimPointZero(c.Text))
	}
	if code == "" || !c.Date.IsZero() && why != educationAsDate {
		return bad(v, notInList, f)
	}
	v.Text = code
	if why != "" {
		v = because(v, why)
	}
	return v, nil
}

// named is the code of a text that may say what it names: "dân tộc Tày", "Đạo: Phật".
func named(list, text string) string {
	idx := indexOf(list)
	if code := idx.find(text); code != "" {
		return code
	}
	for _, word := range titles[list] {
		if len(text) > len(word) && strings.EqualFold(text[:len(word)], word) {
			return idx.find(strings.TrimLeft(text[len(word):], " :.-"))
		}
	}
	return ""
}

// titles are the words that say what a value is, the longer first.
var titles = map[string][]string{
	"ethnicity": {"dân tộc", "người", "dt "},
	"religion":  {"tôn giáo", "theo đạo", "đạo"},
	"gender":    {"giới tính"},
}

// standing reads a status or type, also where a date, a decision or a note follows in the same cell:
// "XT (Ngày xóa tên, QĐ số): 01/02/2019, 12-QĐ/HU", "Chính thức (03/02/2015)".
func standing(list, text string) (code, why string) {
	idx := indexOf(list)
	if code := idx.find(text); code != "" {
		return code, ""
	}
	end := strings.IndexAny(text, "(:\n0123456789")
	if end <= 0 || doubtful(text[end:]) {
		return "", ""
	}
	head := strings.TrimRight(text[:end], " ,;:-–\n")
	for _, word := range []string{" ngày", " từ ngày", " từ", " năm", " tháng"} {
		head = strings.TrimSuffix(head, word)
	}
	return idx.find(head), "note_dropped"
}

// stage reads the step from "4", "4/8", "B4: …" and "4. Chi bộ đề nghị kết nạp"; number and name must agree.
func stage(text string) string {
	idx := indexOf("candidate_stage")
	if code := idx.find(text); code != "" {
		return code
	}
	number := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(text, "B"), "b"), " ")
	if number == "" || number[0] < '1' || number[0] > '8' {
		return ""
	}
	code := idx.find(number[:1])
	switch rest := number[1:]; {
	case rest == "", rest == "/8":
		return code
	case strings.IndexByte(".:)-", rest[0]) < 0:
		return ""
	default:
		name := strings.TrimLeft(rest, ".:)- ")
		if named := idx.find(name); named != "" && named != code || name != "" && isDigits(name[:1]) || doubtful(name) {
			return ""
		}
		return code
	}
}

// doubtful reports words that turn a statement round or leave it open: "chưa", "dự kiến", "khoảng".
func doubtful(text string) bool {
	if len(text) > maxDateText {
		return true
	}
	s := scan{toks: tokens(text)}
	return s.doubtful()
}
