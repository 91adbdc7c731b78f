package value

import (
	"slices"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// figures are the numbers up to nine as they are said, also after "mươi". "Năm" is not among them: it is the year too.
var figures = map[string]int{
	"một": 1, "mốt": 1, "mot": 1, "hai": 2, "ba": 3, "tư": 4, "tu": 4, "bốn": 4, "bon": 4, "lăm": 5, "sáu": 6,
	"bảy": 7, "bẩy": 7, "bay": 7, "tám": 8, "tam": 8, "chín": 9, "chin": 9,
}

// spellOut makes figures of days and months in words: "mồng ba tháng Hai năm 1930", "tháng mười hai năm 1960".
func (s *scan) spellOut() {
	for i := 0; i < len(s.toks); i++ {
		month, day := s.wordAt(i, "thang"), s.wordAt(i, "ngay") || s.wordAt(i, "mung") || s.wordAt(i, "mong")
		if !month && !day {
			continue
		}
		n, next := s.spelled(i + 1)
		switch {
		case n == 0 || day && !s.wordAt(next, "thang"):
		case s.toks[i+1].said == "năm" && month && !s.wordAt(next, "nam"): // "tháng năm 1958" lacks its month
		default:
			s.toks[i+1] = token{kind: numeral, text: strconv.Itoa(n), n: n, gap: true}
			s.toks = slices.Delete(s.toks, i+2, next)
		}
	}
}

// spelled is a number below a hundred in words that starts at a token, and the token after it; 0 where there is none.
// One that is no day or month makes the date one that is not in the calendar.
func (s *scan) spelled(i int) (n, next int) {
	said := func(i int) string {
		if i >= len(s.toks) || s.toks[i].kind != word {
			return ""
		}
		return s.toks[i].said
	}
	first := figures[said(i)]
	switch {
	case said(i) == "năm":
		return 5, i + 1
	case said(i) == "mười" || said(i) == "muoi":
		n, next = 10, i+1
	case first > 1 && (said(i+1) == "mươi" || said(i+1) == "muoi"):
		n, next = 10*first, i+2
	default:
		return first, i + 1
	}
	if unit := figures[said(next)]; unit > 0 {
		n, next = n+unit, next+1
	}
	return n, next
}

// lunarWords name months and days of the moon, which no calendar of ours turns into a day surely.
var lunarWords = map[string]bool{"giêng": true, "gieng": true, "chạp": true, "chap": true, "âm": true, "al": true}

// isLunar reports a date by the moon: "tháng Giêng", "tháng Chạp", "âm lịch".
func isLunar(text string) bool {
	return len(text) <= maxDateText && slices.ContainsFunc(tokens(text), func(t token) bool { return t.kind == word && lunarWords[t.said] })
}

// lunarDate is DD-12 for dates by the moon.
var lunarDate = Problem{
	Rule: func() dossier.Rule {
		r := notADate.Rule
		r.Fix = dossier.Text{
			VI: "Ghi ngày dương lịch theo giấy khai sinh hoặc quyết định, ví dụ {example}; nếu chỉ biết ngày âm lịch thì ghi năm. Tháng Giêng, tháng Chạp có thể rơi vào năm dương lịch khác.",
			EN: "Write the day of the solar calendar from the birth certificate or the decision, for example {example}; where only the lunar day is known write the year. The first and the last lunar month may fall into another solar year.",
		}
		return r
	}(),
	Message: dossier.Text{
		VI: "{field}: “{value}” ghi theo âm lịch, không đổi chắc chắn được ra ngày dương lịch.",
		EN: "{field}: “{value}” is a date by the moon, which cannot be turned into a solar day with certainty.",
	},
}
