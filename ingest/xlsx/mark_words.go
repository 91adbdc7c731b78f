package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// markWords are the words of a marked workbook in one language.
type markWords struct {
	title, counts, howTo, copied string
	heads                        [8]string // of the columns of the list
	levels                       map[dossier.Severity]string
	statuses                     map[dossier.Status]string
	aside                        string // added to counts; "" adds nothing
	wholeFile, wholeSheet        string
	fix, source, more, page      string
}

func wordsIn(lang dossier.Lang) markWords {
	if lang == dossier.EN {
		return englishWords
	}
	return vietnameseWords
}

var vietnameseWords = markWords{
	title:  "DANH SÁCH LỖI CẦN SỬA",
	counts: "Tệp: %s. Có %s chỗ phải sửa, %s chỗ cần xem lại, %s điều để biết.",
	howTo: "Cách làm: bấm vào tên ô ở cột “Ô” để tới đúng chỗ cần sửa; sửa xong thì lưu và gửi lại chính tệp này. " +
		"Ô phải sửa tô màu đỏ nhạt, ô cần xem lại màu vàng, ô để biết màu xanh. Không cần xóa trang này, màu tô hay ghi chú: lần kiểm tra sau sẽ tự làm mới.",
	copied:     "Tệp gửi lên có dạng .%s nên lỗi được đánh dấu trên bản sao dạng .xlsx này. Đề nghị sửa trên bản sao và gửi lại bản sao.",
	heads:      [8]string{"STT", "Trang tính", "Ô", "Mức độ", "Lỗi", "Cách sửa", "Căn cứ", "Mã lỗi"},
	levels:     map[dossier.Severity]string{dossier.Error: "Phải sửa", dossier.Warning: "Cần xem lại", dossier.Info: "Để biết"},
	statuses:   map[dossier.Status]string{dossier.Waived: "Được miễn trừ", dossier.Beta: "Áp dụng thử"},
	aside:      " Ngoài ra có %s chỗ được miễn trừ hoặc thuộc quy tắc đang áp dụng thử: không phải sửa.",
	wholeFile:  "cả tệp",
	wholeSheet: "cả trang",
	fix:        "Cách sửa: ",
	source:     "Căn cứ: ",
	more:       "… và %s lỗi khác tại ô này, xem trang “" + ListSheet + "”.",
	page:       "Trang &P/&N",
}

var englishWords = markWords{
	title:  "FAULTS TO MEND",
	counts: "File: %s. %s to mend, %s to check, %s to know.",
	howTo: "Click a name in column “Cell” to go there; mend, save and send this same file again. " +
		"Cells to mend are red, cells to check yellow, cells to know about blue. This sheet, the colours and the notes may stay: the next check renews them.",
	copied:     "The file was sent as .%s, so the faults are marked in this copy. Please mend the copy and send it.",
	heads:      [8]string{"No.", "Sheet", "Cell", "Level", "What is wrong", "How to mend it", "Document", "Rule"},
	levels:     map[dossier.Severity]string{dossier.Error: "To mend", dossier.Warning: "To check", dossier.Info: "To know"},
	statuses:   map[dossier.Status]string{dossier.Waived: "Waived", dossier.Beta: "On trial"},
	aside:      " Besides, %s are waived or of rules on trial: nothing to mend.",
	wholeFile:  "whole file",
	wholeSheet: "whole sheet",
	fix:        "To mend: ",
	source:     "Document: ",
	more:       "… and %s more at this cell, see sheet “" + ListSheet + "”.",
	page:       "Page &P/&N",
}

// level is what a fault asks for.
func (w markWords) level(f Fault) string {
	if word := w.statuses[f.Status]; word != "" {
		return word
	}
	return w.levels[f.Severity]
}

// mostInNote bounds what a note says: a box longer than the screen is not read.
const mostInNote = 6

// note is the text of the note at a cell, the gravest fault first.
func (w markWords) note(faults []Fault) string {
	var b strings.Builder
	for i, m := range faults {
		if i > 0 {
			b.WriteString("\n\n")
		}
		if i == mostInNote {
			fmt.Fprintf(&b, w.more, dotted(len(faults)-i))
			break
		}
		fmt.Fprintf(&b, "[%s – %s] %s", m.Rule, w.level(m), m.What)
		if m.Fix != "" {
			b.WriteString("\n" + w.fix + m.Fix)
		}
		if m.Source != "" {
			b.WriteString("\n" + w.source + m.Source)
		}
	}
	return b.String()
}

// dotted is a number as written in Viet Nam: 9.863.
func dotted(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
