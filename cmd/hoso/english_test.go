package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/rules"
)

// What may be Vietnamese on an English page: what is typed in a sheet, in quotes; the numbers of documents; and the
// names of people and places.
var (
	quotedText   = regexp.MustCompile(`“[^”]*”|"[^"]*"`)
	documentName = regexp.MustCompile(`(CV|NQ|QĐ) \S+|\S*\d[-/]\S+`)
	properNames  = regexp.MustCompile(`Nguyễn Văn An|Trần Thị Bình|Trần Thị Bính|Lê Văn Cường|Lê Văn Cương|Trần Văn Dũng|Lý Thị Mai|` +
		`Vĩnh Sơn|Vĩnh Chính|Vĩnh Hảo|Đồng Thành|Yên Sơn|Tuyên Quang|Bắc Quang|Hà Giang|Sơn La|Lai Châu|Nam Định`)
	vietnameseWord = regexp.MustCompile(`(?i)\pL*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]\pL*`)
)

// foreign are the Vietnamese words of an English text.
func foreign(text string) []string {
	for _, allowed := range []*regexp.Regexp{quotedText, documentName, properNames} {
		text = allowed.ReplaceAllString(text, " ")
	}
	return vietnameseWord.FindAllString(text, -1)
}

func TestForeign(t *testing.T) {
	for text, want := range map[string]string{
		"Type of member “Chính thức”, by 24-QĐ/TW":          "",
		"NQ 05-NQ/ĐTN of 15 December 2023, Trần Thị Bình":   "",
		"Ngày vào Đảng 03/02/2024":                          "Ngày vào Đảng",
		"24-QĐ/TW ngày 30/07/2021, Điều 4":                  "ngày Điều",
		"The party has a charter, and a branch its members": "",
	} {
		if got := strings.Join(foreign(text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestEnglishPages reads every page of the book in English, through all times and on the days of each regime.
func TestEnglishPages(t *testing.T) {
	days := []dossier.Date{{}}
	for _, day := range []string{"1985-05-19", "2014-02-03", "2019-05-01", "2021-09-01", "2025-03-01", "2026-05-01", "2026-08-01"} {
		days = append(days, dossier.MustDate(day))
	}
	for _, r := range wholeBook(t) {
		for _, day := range days {
			if words := foreign(rules.Describe(r, day, dossier.EN)); len(words) > 0 {
				t.Errorf("%s on %q: Vietnamese words %q", r.Code, day, words)
			}
		}
		if words := foreign(r.Message.EN); len(words) > 0 {
			t.Errorf("%s: Vietnamese words %q in the message", r.Code, words)
		}
	}
}
