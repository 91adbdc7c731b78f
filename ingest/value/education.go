package value

import "strings"

// educationAsDate is the reason of a "10/10" that Excel took for 10 October.
const educationAsDate = "education_as_date"

// generalEducation reads "9/12", "Hệ 10/10", "THCS", "lớp 9", also where Excel made a date of it, and
// "12/12, Đại học", whose second part belongs to another field. Parts that disagree are not read.
func generalEducation(c Cell, o Options) (code, why string) {
	if code := plainGrade(c.Text); code != "" && c.Date.IsZero() {
		return code, ""
	}
	if code := indexOf("education_general").find(c.Text); code != "" {
		return code, ""
	}
	if d := educationDate(c, o); d.Full() {
		return gradeOfDate(d), educationAsDate
	}
	parts := listed(trimPointZero(c.Text))
	for _, part := range parts {
		this, known := generalPart(part)
		switch {
		case !known && indexOf("education_professional").find(part) == "":
			return "", ""
		case !known:
			why = "part_of_text"
		case code == "":
			code = this
		case code != this:
			return "", ""
		}
	}
	return code, why
}

// grade is what "class/years" finished. Classes 9/12 and 7/10 finish lower secondary, 5/12 and 4/10 primary.
func grade(class, years int) string {
	ten := years == 10
	switch {
	case !ten && years != 12 || class < 1 || class > years:
		return ""
	case class == years:
		return "upper_secondary"
	case ten && class >= 7 || class >= 9:
		return "lower_secondary"
	case ten && class >= 4 || class >= 5:
		return "primary"
	}
	return "literate"
}

// generalPart reads one part: a grade, a class, or a name, among words that add nothing. Where grade
// and name disagree the code is "".
func generalPart(part string) (code string, known bool) {
	idx := indexOf("education_general")
	if code := idx.find(part); code != "" {
		return code, true
	}
	s := scan{toks: tokens(part)}
	var names []string
	graded, class := "", false
	for i := 0; i < len(s.toks); i++ {
		t := s.toks[i]
		switch {
		case t.kind == numeral && graded == "":
			graded, i = s.grade(i, class || len(s.toks) == 1)
			if graded == "" {
				return "", false
			}
		case t.kind == numeral:
			return "", false
		case t.kind == word && fillers[t.text]:
			class = t.text == "lop"
		case t.text == "?":
			return "", false
		case t.kind == word:
			names = append(names, t.said)
		}
	}
	name := strings.Join(names, " ")
	switch named := idx.find(name); {
	case name == "":
		return graded, graded != ""
	case named == "" || graded != "" && graded != named:
		return "", named != ""
	default:
		return named, true
	}
}

// fillers, folded, add nothing to a level of education.
var fillers = map[string]bool{"he": true, "tot": true, "nghiep": true, "tn": true, "da": true, "xong": true, "het": true, "trinh": true,
	"do": true, "van": true, "lop": true, "bo": true, "tuc": true, "bt": true, "btvh": true, "gdtx": true, "bang": true}

// grade reads "9/12" at i, or a class alone where both systems say the same: class 9 finished lower
// secondary in either, class 7 in only one. A bare 1, 2 or 3 may be a level.
func (s *scan) grade(i int, class bool) (code string, last int) {
	n, ok := s.number(i, 1, 2)
	if !ok {
		return "", i
	}
	if i+2 < len(s.toks) && (s.toks[i+1].text == "/" || s.toks[i+1].text == `\`) {
		years, _ := s.number(i+2, 2, 2)
		return grade(n, years), i + 2
	}
	ofTen, ofTwelve := grade(n, 10), grade(n, 12)
	switch {
	case !class, len(s.toks) == 1 && n <= 3:
		return "", i
	case ofTen == ofTwelve, n > 10:
		return ofTwelve, i
	}
	return "", i
}

// listed splits several values in one cell at commas, semicolons, line breaks and "+"; a slash between
// figures is part of a grade.
func listed(text string) []string {
	var parts []string
	start := 0
	add := func(end int) {
		if part := strings.Trim(text[start:end], " .-–"); part != "" {
			parts = append(parts, part)
		}
	}
	for i := range len(text) {
		b := text[i]
		if b == ',' || b == ';' || b == '\n' || b == '+' || b == '/' && isParting(text, i) {
			add(i)
			start = i + 1
		}
	}
	add(len(text))
	return parts
}

// isParting reports that the slash at byte i stands between two values, and not in a grade or at an end.
func isParting(text string, i int) bool {
	before, after := strings.TrimRight(text[:i], " "), strings.TrimLeft(text[i+1:], " ")
	return before != "" && after != "" && !(isDigits(before[len(before)-1:]) && isDigits(after[:1]))
}
