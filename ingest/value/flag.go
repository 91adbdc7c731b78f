package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseFlag reads a mark or a word as yes or no, with a bracket or a date after it: "Có (Kết nạp:
// 03/02/1985)". Words that it does not know are asked about: "Có lẽ", "Có nhưng đã xóa tên".
func parseFlag(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	flag, why := readFlag(f.Name, c, o)
	if flag == "" {
		return bad(v, notAFlag, f)
	}
	v.Text = flag
	if why != "" {
		v = because(v, why)
	}
	return v, nil
}

func readFlag(field string, c Cell, o Options) (flag, why string) {
	if c.Date.IsZero() {
		text := trimPointZero(c.Text)
		if flag := flagWord(field, text); flag != "" {
			return flag, ""
		}
		if head, note, ok := noted(text); ok && !doubtful(note) && addsNothing(note) {
			if flagWord(field, head) == "true" { // "Không, 03/02/1985" contradicts itself
				return "true", "note_dropped"
			}
		}
	}
	if happens[field] && readDay("admission_date", c, o).outcome == read {
		return "true", "date_as_yes"
	}
	return "", ""
}

// happens are the questions that a date answers with yes.
var happens = map[string]bool{"declared_party_member": true, "has_branch": true, "has_youth_union": true, "has_committee": true}

func flagWord(field, text string) string {
	if text == "√" || text == "✓" || text == "✔" || text == "☑" || text == "+" {
		return "true"
	}
	return indexOf(flagList(field)).find(text)
}

// flagList names the list of words that answer the question of a field.
func flagList(field string) string {
	if field == "declared_party_member" {
		return "party member"
	}
	return "yes/no"
}

// flagLists are the words for yes and no; "Đảng viên dự bị" says yes only where that is the question.
var flagLists = map[string][]dossier.Code{
	"yes/no": {
		{Code: "true", Aliases: yes},
		{Code: "false", Aliases: no},
	},
	"party member": {
		{Code: "true", Aliases: append([]string{"Đảng viên", "Là đảng viên", "Đã là đảng viên", "Đảng viên chính thức", "Đảng viên dự bị", "Chính thức", "Dự bị", "Đã vào Đảng",
			"ĐV", "ĐVCT", "ĐVDB", "Đã kết nạp"}, yes...)},
		{Code: "false", Aliases: append([]string{"Chưa vào Đảng", "Chưa là đảng viên", "Không phải đảng viên", "Không là đảng viên", "Quần chúng", "Quần chúng ưu tú", "Cảm tình Đảng",
			"Đoàn viên", "Chưa kết nạp"}, no...)},
	},
}

var (
	yes = []string{"x", "v", "có", "1", "yes", "y", "đúng", "rồi", "đã có", "đã học", "đã đăng ký", "đã đánh giá", "đã"}
	no  = []string{"không", "0", "no", "n", "k", "ko", "chưa", "chưa có", "không có", "chưa học", "sai", "chưa đăng ký", "chưa đánh giá"}
)

// noted splits "Có (…)", "Có: …", "x 03/02/2015" and two lines into the answer and its note.
func noted(text string) (head, note string, ok bool) {
	i := strings.IndexAny(text, "(:\n-,;0123456789")
	if i <= 0 {
		return "", "", false
	}
	return strings.TrimSpace(text[:i]), text[i:], true
}

// addsNothing reports a note of nothing but dates and the words that go with them.
func addsNothing(note string) bool {
	for _, t := range tokens(note) {
		if t.kind == word && !dateWords[t.text] {
			return false
		}
	}
	return true
}

// dateWords, folded, stand with the date of joining.
var dateWords = map[string]bool{"ket": true, "nap": true, "ngay": true, "thang": true, "nam": true, "vao": true, "dang": true, "chinh": true, "thuc": true,
	"du": true, "bi": true, "tu": true, "qd": true, "so": true, "cong": true, "nhan": true, "hoc": true, "cap": true, "gcn": true, "vien": true, "t": true, "dv": true}
