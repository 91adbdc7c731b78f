package dossier

import (
	"regexp"
	"strconv"
	"strings"
)

// Citation is a document and a point in it. A number alone is ambiguous, since numbering
// restarts each term ("01-HD/TW" is three documents): the date is part of the key.
type Citation struct {
	Number     string     `json:"number"`          // "24-QĐ/TW"
	Date       Date       `json:"date"`            // day of signature
	Point      string     `json:"point,omitempty"` // "điểm 1.1.1"
	From       Date       `json:"from"`            // first event date it governs
	To         Date       `json:"to"`              // last event date it governs; zero: open
	Confidence Confidence `json:"confidence"`
}

// Covers reports whether an event on that day is governed by the document.
func (c Citation) Covers(event Date) bool {
	return !event.Before(c.From) && (c.To.IsZero() || !event.After(c.To))
}

// In is the citation in a language: in Vietnamese as [Citation.String] has it, in English
// "Regulation 24-QĐ/TW of 30 July 2021, point 1.1.1".
func (c Citation) In(lang Lang) string {
	if lang != EN {
		return c.String()
	}
	s := documentInEnglish(c.Number)
	switch c.Date.Precision() {
	case "day":
		s += " of " + c.Date.In(EN)
	case "month", "year":
		s += " (" + strconv.Itoa(int(c.Date.Year)) + ")"
	}
	if c.Point != "" {
		s += ", " + numberedPoint.ReplaceAllString(pointsInEnglish.Replace(c.Point), "Article $1, point $2")
	}
	return s
}

// String is "điểm 1.1.1, 24-QĐ/TW ngày 30/07/2021".
func (c Citation) String() string {
	s := c.Number
	switch c.Date.Precision() {
	case "day":
		s += " ngày " + c.Date.VN()
	case "month", "year": // some documents are cited without their day
		s += " năm " + strconv.Itoa(int(c.Date.Year))
	}
	if c.Point != "" {
		s = c.Point + ", " + s
	}
	return s
}

// SourceIn is the source of a finding in a language. Findings keep it in Vietnamese; it is known by the citation of the
// rule that reads so, and stays as it is where the rule has none such.
func (r Rule) SourceIn(source string, lang Lang) string {
	for _, c := range r.Citations {
		if c.String() == source {
			return c.In(lang)
		}
	}
	return source
}

// titlesInEnglish are the documents that are cited by their title.
var titlesInEnglish = map[string]string{
	"Điều lệ Đảng":                             "the Party Charter",
	"Điều lệ Đoàn TNCS Hồ Chí Minh (khóa XI)":  "the Charter of the Youth Union (11th congress)",
	"Điều lệ Đoàn TNCS Hồ Chí Minh (khóa XII)": "the Charter of the Youth Union (12th congress)",
	"Điều lệ Hội Cựu chiến binh Việt Nam":      "the Charter of the Veterans' Association",
	"Điều lệ Hội Liên hiệp Phụ nữ Việt Nam":    "the Charter of the Women's Union",
	"Điều lệ Hội Nông dân Việt Nam":            "the Charter of the Farmers' Union",
	"Kinh nghiệm đối chiếu danh sách":          "practice in comparing lists",
	"26/2023/QH15 (Luật Căn cước)":             "Law 26/2023/QH15 (Identification)",
	"39/2009/QH12 (Luật Người cao tuổi)":       "Law 39/2009/QH12 (the Elderly)",
}

var documentLetters = regexp.MustCompile(`\d[-/](QĐ-TTg|QĐ|HD|CT|CV|NĐ-CP|NĐ|TT|NQ|KL|QC|QH\d+)(?:[-/]|$|\s)`)

// kindsInEnglish are the kinds of document by the letters of their numbers.
var kindsInEnglish = map[string]string{
	"QĐ-TTg": "Decision", "QĐ": "Regulation", "HD": "Guidance", "CT": "Directive", "CV": "Official letter", "NĐ-CP": "Decree", "NĐ": "Decree",
	"TT": "Circular", "NQ": "Resolution", "KL": "Conclusion", "QC": "Rules",
}

// documentInEnglish is the number of a document after its kind.
func documentInEnglish(number string) string {
	if title, ok := titlesInEnglish[number]; ok {
		return title
	}
	m := documentLetters.FindStringSubmatch(number)
	switch {
	case m == nil:
		return number
	case strings.HasPrefix(m[1], "QH"):
		return "Law " + number
	}
	return kindsInEnglish[m[1]] + " " + number
}

// numberedPoint is a point of an article: "Article 5.1".
var numberedPoint = regexp.MustCompile(`Article (\d+)\.(\d+)`)

// pointsInEnglish are the words for parts of a document.
var pointsInEnglish = strings.NewReplacer(
	", Điều ", "; Article ", "Điều ", "Article ", "khoản ", "clause ", "điểm ", "point ", "mục ", "section ", "Phụ lục ", "Annex ",
	"Biểu thống kê đảng viên", "statistical forms on members", "Biểu ", "Form ", "Mẫu ", "Form ",
	"hướng dẫn ghi lý lịch đảng viên", "guide to the member's file", "Hướng dẫn ghi phiếu đảng viên", "guide to the member's form",
	"hướng dẫn ghi phiếu đảng viên", "guide to the member's form", "Lý lịch đảng viên", "of the member's file",
	"ghi theo giấy tờ gốc", "as in the original papers", "đối chiếu 3 tháng một lần", "compared every 3 months",
	"Hồ sơ kết nạp đảng viên", "admission papers", "Thẻ đảng viên mới", "new party cards", "Thẻ đảng viên", "party cards",
	"Danh mục đơn vị hành chính", "list of administrative units", "quyền yêu cầu xóa dữ liệu cá nhân", "the right to have personal data deleted",
)
