package rules

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// Markdown is the rule book as a document, Vietnamese first. The book may hold rules of other
// packages too; bounds gives the thresholds of a rule in words, "" where it has none.
func Markdown(book []dossier.Rule, bounds func(code string) dossier.Text) string {
	var b strings.Builder
	fmt.Fprintf(&b, preface, Version, len(book), exampleFile)
	for _, family := range families {
		members := inFamily(book, family.code)
		if len(members) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n## %s · %s (%s)\n\n", family.code, family.title.VI, family.title.EN)
		writeContents(&b, members)
		for _, r := range members {
			writeRule(&b, r, bounds(r.Code))
		}
	}
	return b.String()
}

const preface = `# Sách quy tắc (the rule book)

Ấn bản %s, %d quy tắc. Tệp này được sinh từ mã nguồn, không sửa tay: ` + "`go test ./... -run Docs -update`" + `.
*Generated from the source of the rules; do not edit.*

Mỗi dòng được xét theo quy tắc có hiệu lực vào ngày xảy ra việc được xét, không phải ngày kiểm tra.
Quy tắc dựa trên nguồn dẫn lại, hoặc việc thuộc thời kỳ chưa xem được văn bản, chỉ cảnh báo. Thiếu ngày để xét
thì báo “chưa kết luận được”.
*A row is judged by the rule in force on the day of the event. Where the text has not been seen there are only
warnings; without a date the verdict is “cannot decide”.*

Xem một quy tắc tại một ngày (one rule on a day): ` + "`hoso rules KN-22 --on 2021-09-01`" + `

## Điều chỉnh quy tắc và miễn trừ (a rules file)

Cơ quan có thẩm quyền có thể sửa ngưỡng, mức, ngày áp dụng của quy tắc hoặc miễn trừ cho một đơn vị, một người,
một kỳ báo cáo bằng một tệp YAML, không phải chờ bản phần mềm mới. Tệp sai khóa, thiếu phần bắt buộc, chồng ngày hoặc
mâu thuẫn thì bị từ chối kèm số dòng và không nạp gì. Mã SHA-256 của tệp được ghi vào báo cáo. Lỗi được miễn trừ vẫn
được nêu và đếm, nhưng không chặn; miễn trừ hết hạn thì thôi có hiệu lực và báo cáo nói rõ.
*A rules file corrects thresholds, severities and days, or waives a rule for a unit, a person or a period. It is
refused with the line where it is not plain; waived findings stay, are counted and keep nothing out.*

` + "```yaml\n%s```" + `
`

// exampleFile is a rules file with every kind of entry.
//
//go:embed example.yaml
var exampleFile string

// inFamily are the rules of a family in the order of their codes.
func inFamily(book []dossier.Rule, family string) []dossier.Rule {
	var members []dossier.Rule
	for _, r := range book {
		if strings.HasPrefix(r.Code, family+"-") {
			members = append(members, r)
		}
	}
	slices.SortFunc(members, func(a, b dossier.Rule) int { return strings.Compare(a.Code, b.Code) })
	return members
}

func writeContents(b *strings.Builder, rules []dossier.Rule) {
	b.WriteString("| Mã | Mức | Nội dung | |\n|---|---|---|---|\n")
	for _, r := range rules {
		fmt.Fprintf(b, "| [%s](#%s) | %s | %s | *%s* |\n", r.Code, strings.ToLower(r.Code), severityWords[r.Severity].VI, r.Title.VI, r.Title.EN)
	}
}

func writeRule(b *strings.Builder, r dossier.Rule, bounds dossier.Text) {
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
	item("Sai (bad)", r.Bad, "")
	item("Đúng (good)", r.Good, "")
	item("Cách sửa (fix)", unfilled(r.Fix.VI), unfilled(r.Fix.EN))
	item("Áp dụng cho việc (events)", between(r.From, r.To, dossier.VI), between(r.From, r.To, dossier.EN))
	if r.Event != "" {
		item("Xét theo (chosen by)", fieldWords(r.Event, nil, dossier.VI), fieldWords(r.Event, nil, dossier.EN))
	}
	item("Ngưỡng (thresholds)", bounds.VI, bounds.EN)
	for _, c := range r.Citations {
		item("Căn cứ (source)", source(c, dossier.VI), "")
	}
	item("Độ tin cậy (confidence)", confidenceWords[r.Confidence].VI+" (`"+string(r.Confidence)+"`)", "")
}

// Bounds are the thresholds of a rule of this catalogue with their history, for [Markdown].
func Bounds(code string) dossier.Text {
	for _, r := range All() {
		if r.Code == code {
			return both(boundsIn(r, dossier.VI), boundsIn(r, dossier.EN))
		}
	}
	return dossier.Text{}
}

func boundsIn(r validate.Rule, lang dossier.Lang) string {
	var all []string
	for _, p := range r.Params {
		all = append(all, fmt.Sprintf("%s `%s`: %s", thresholdWords[p.Name].In(lang), p.Name, history(p, lang)))
	}
	return strings.Join(all, "; ")
}
