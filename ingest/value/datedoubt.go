package value

import "strings"

// doubtWords keep a date from being the day of the event. With their tones, since "chứng" is not "chừng".
var doubtWords = map[string]bool{
	"trước": true, "truoc": true, "sau": true, "khoảng": true, "khoang": true, "chừng": true, "độ": true, "gần": true, "hơn": true,
	"dưới": true, "duoi": true, "trên": true, "hoặc": true, "hoac": true, "hay": true, "kiến": true, "kien": true, "chờ": true,
	"chưa": true, "chua": true, "không": true, "khong": true, "ko": true, "nhầm": true, "nham": true, "sai": true, "sửa": true,
	"quý": true, "quí": true, "ước": true, "uoc": true, "niên": true, "nien": true, "hạn": true, "âm": true, "và": true, "với": true, "al": true,
}

// doubtful reports words and signs that say: not this day, or not surely.
func (s *scan) doubtful() bool {
	for i, t := range s.toks {
		switch {
		case t.used:
		case t.kind == word && doubtWords[t.said]:
			return true
		case t.kind == word && t.text == "den" && s.field != rangedField && !s.wordAt(i-1, "chuyen") && !s.wordAt(i-1, "tiep"):
			return true
		case t.kind == punct && strings.ContainsAny(t.text, "?~≈<>±≥≤+%"):
			return true
		}
	}
	return false
}

// countedWords stand before the number of a document, a course or a turn: "QĐ 12/2015", "Khóa 2/2023".
var countedWords = map[string]bool{"qd": true, "so": true, "nq": true, "cv": true, "kh": true, "hd": true, "tb": true, "gcn": true,
	"khoa": true, "k": true, "dot": true, "lan": true, "lop": true, "thu": true, "ky": true}

// findCounted makes words of numbers that count something although they may have the form of a date:
// those after a counted word, and "12-QĐ/HU".
func (s *scan) findCounted() {
	for i := range s.toks {
		if s.toks[i].kind == numeral && (s.isCounted(i) || s.isDocument(i)) {
			s.toks[i].kind = word
			for j := i + 1; j < len(s.toks) && !s.toks[j].gap && (s.toks[j].kind == numeral || isSeparator(s.toks[j])); j++ {
				s.toks[j].kind = word
			}
		}
	}
}

func (s *scan) isCounted(i int) bool {
	for i--; i >= 0 && (s.toks[i].text == ":" || s.toks[i].text == "."); i-- {
	}
	return i >= 0 && s.toks[i].kind == word && countedWords[s.toks[i].text]
}

func (s *scan) isDocument(i int) bool {
	return len(s.toks[i].text) < 4 && i+2 < len(s.toks) && isSeparator(s.toks[i+1]) && !s.toks[i+1].gap && !s.toks[i+2].gap &&
		(s.wordAt(i+2, "qd") || s.wordAt(i+2, "nq") || s.wordAt(i+2, "cv"))
}

// hasLeftovers reports figures or words outside the dates found that may belong to one: a number that touches a
// date, a run such as 03/02 that is none, a number after "tháng", a month in words.
func (s *scan) hasLeftovers() bool {
	depth := 0
	for i, t := range s.toks {
		switch {
		case t.text == "(":
			depth++
		case t.text == ")":
			depth--
		case t.used:
		case t.kind == numeral && (s.touchesDate(i, -1) || s.touchesDate(i, 1) || depth <= 0 && s.inRun(i) || s.wordAt(i-1, "thang") || s.wordAt(i-1, "ngay") || s.wordAt(i-1, "nam")):
			return true
		case t.text == "thang" && s.namesMonth(i):
			return true
		}
	}
	return false
}

// inRun reports a number with another right after it, parted by a separator alone.
func (s *scan) inRun(i int) bool {
	return i+2 < len(s.toks) && isSeparator(s.toks[i+1]) && !s.toks[i+1].gap && !s.toks[i+2].gap && s.toks[i+2].kind == numeral
}

// namesMonth reports "tháng hai", and "tháng năm 1958", which is May or a form with its blanks not filled in.
func (s *scan) namesMonth(i int) bool {
	if i+1 >= len(s.toks) {
		return false
	}
	switch s.toks[i+1].said {
	case "giêng", "một", "hai", "ba", "tư", "sáu", "bảy", "tám", "chín", "mười", "chạp", "gieng", "muoi":
		return true
	case "năm", "nam":
		return !s.wordAt(i-1, "ngay") && s.toks[i+1].used && !s.toks[i].used
	}
	return false
}

func (s *scan) touchesDate(i, step int) bool {
	for i += step; i >= 0 && i < len(s.toks); i += step {
		t := s.toks[i]
		switch {
		case t.kind == word && !t.used, t.kind == punct && strings.ContainsAny(t.text, "()[]{}"):
			return false
		case t.used && t.kind != punct:
			return true
		}
	}
	return false
}

// ofOtherEvent reports a date that the word before it gives to another event: "Chính thức: 03/02/2016" is no day of
// admission.
func (s *scan) ofOtherEvent() bool {
	for _, w := range s.found {
		event := ""
		for i := w.first - 1; i >= 0 && event == ""; i-- {
			if t := s.toks[i]; t.kind == word {
				event = events[t.text]
				break
			} else if t.text != ":" && t.text != "." {
				break
			}
		}
		switch field, _, _ := strings.Cut(s.field, "_"); field {
		case "official", "admission", "birth":
			if event != "" && event != field {
				return true
			}
		}
	}
	return false
}

// events, by the last word of their names, folded.
var events = map[string]string{"thuc": "official", "ct": "official", "nap": "admission", "kn": "admission", "bi": "admission", "db": "admission",
	"sinh": "birth", "sn": "birth"}
