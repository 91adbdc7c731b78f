package rules

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// Markdown is the rule book as a document, Vietnamese first. The book holds the rules of other packages too.
func Markdown(book []validate.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, preface, Version, len(book))
	for _, family := range families {
		members := inFamily(book, family.code)
		if len(members) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n## %s · %s (%s)\n\n", family.code, family.title.VI, family.title.EN)
		writeContents(&b, members)
		for _, r := range members {
			writeRule(&b, r)
		}
	}
	return b.String()
}

const preface = `# Sách quy tắc (the rule book)

Ấn bản %s, %d quy tắc. Tệp này được sinh từ mã nguồn, không sửa tay: ` + "`go test ./cmd/hoso -run TestDocs -update`" + `.
*Generated from the source of the rules; do not edit.*

Mỗi dòng được xét theo quy tắc có hiệu lực vào ngày xảy ra việc được xét, không phải ngày kiểm tra.
Quy tắc dựa trên nguồn dẫn lại, hoặc việc thuộc thời kỳ chưa xem được văn bản, chỉ cảnh báo. Thiếu ngày để xét
thì báo “chưa kết luận được”.
*A row is judged by the rule in force on the day of the event. Where the text has not been seen there are only
warnings; without a date the verdict is “cannot decide”.*

Xem một quy tắc tại một ngày (one rule on a day): ` + "`hoso rules KN-22 --on 2021-09-01`" + `

Cơ quan có thẩm quyền có thể sửa, cho áp dụng thử, tắt quy tắc, miễn trừ và viết quy tắc riêng: [rules-file.md](rules-file.md).
*A committee can correct rules, put them on trial, switch them off, waive them, and write its own.*
`

// exampleFile is a rules file with every kind of entry; docs/rules-file.md shows it.
//
//go:embed example.yaml
var exampleFile string

// judgedWhere tells at which step a rule is applied.
func judgedWhere(r validate.Rule) dossier.Text {
	switch {
	case r.OfReading():
		return both("khi đọc tệp", "as files are read")
	case r.OfSet():
		return both("trên nhiều dòng, khi nạp vào kho", "over many rows, as they are loaded")
	case isPrinciple(r):
		return both("nguyên tắc để tra cứu, không tự xét", "a principle to look up, not checked")
	}
	return both("từng dòng, từng trang tính", "row by row, sheet by sheet")
}

// inFamily are the rules of a family in the order of their codes.
func inFamily(book []validate.Rule, family string) []validate.Rule {
	var members []validate.Rule
	for _, r := range book {
		if strings.HasPrefix(r.Code, family+"-") {
			members = append(members, r)
		}
	}
	slices.SortFunc(members, func(a, b validate.Rule) int { return strings.Compare(a.Code, b.Code) })
	return members
}

func writeContents(b *strings.Builder, rules []validate.Rule) {
	b.WriteString("| Mã | Mức | Nội dung | |\n|---|---|---|---|\n")
	for _, r := range rules {
		fmt.Fprintf(b, "| [%s](#%s) | %s | %s | *%s* |\n", r.Code, strings.ToLower(r.Code), severityWords[r.Severity].VI, r.Title.VI, r.Title.EN)
	}
}

func writeRule(b *strings.Builder, r validate.Rule) {
	fmt.Fprintf(b, "\n### %s\n\n**%s.** *%s.*\n\n", r.Code, r.Title.VI, r.Title.EN)
	fmt.Fprintf(b, "%s\n*%s*\n\n", r.Why.VI, r.Why.EN)
	item := func(label, vi, en string) {
		switch {
		case vi == "":
		case en == "" || en == vi:
			fmt.Fprintf(b, "- %s: %s\n", label, vi)
		default:
			fmt.Fprintf(b, "- %s: %s\n  *%s*\n", label, vi, en)
		}
	}
	item("Mức (severity)", severityWords[r.Severity].VI+" (`"+string(r.Severity)+"`)", "")
	place := judgedWhere(r)
	item("Xét (judged)", place.VI, place.EN)
	item("Sai (bad)", r.Bad.VI, r.Bad.EN)
	item("Đúng (good)", r.Good.VI, r.Good.EN)
	item("Cách sửa (fix)", unfilled(r.Fix.VI), unfilled(r.Fix.EN))
	item("Áp dụng cho việc (events)", between(r.From, r.To, dossier.VI), between(r.From, r.To, dossier.EN))
	if r.Event != "" {
		item("Xét theo (chosen by)", eventWords(r, nil, dossier.VI), eventWords(r, nil, dossier.EN))
	}
	item("Ngưỡng (thresholds)", boundsIn(r, dossier.VI), boundsIn(r, dossier.EN))
	for _, c := range r.Citations {
		item("Căn cứ (source)", source(c, dossier.VI), source(c, dossier.EN))
	}
	if len(r.Citations) == 0 && r.OfReading() {
		item("Căn cứ (source)", noDocument.VI, noDocument.EN)
		return
	}
	item("Độ tin cậy (confidence)", confidenceWords[r.Confidence].VI+" (`"+string(r.Confidence)+"`)", "")
}

func boundsIn(r validate.Rule, lang dossier.Lang) string {
	var all []string
	for _, p := range r.Params {
		all = append(all, fmt.Sprintf("%s `%s`: %s", thresholdWords[p.Name].In(lang), p.Name, history(p, lang)))
	}
	return strings.Join(all, "; ")
}
