package ingest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// periodForms find the period in folded text ("/" and "." are blanks there), the surest first.
var periodForms = []struct {
	re *regexp.Regexp
	of func(m []string) string
}{
	{regexp.MustCompile(`\b(?:tinh den|den|thoi diem|cap nhat|xuat du lieu|so lieu)(?: het)?(?: thoi diem)?(?: ngay)? (\d{1,2})(?: thang)? (\d{1,2})(?: nam)? (\d{4})\b`), func(m []string) string { return day(m[3], m[2], m[1]) }},
	{regexp.MustCompile(`\b(?:tinh den|den)(?: het)?(?: thang)? (\d{1,2})(?: nam)? (\d{4})\b`), func(m []string) string { return month(m[2], m[1]) }},
	{regexp.MustCompile(`\bquy (i{1,3}|iv|[1-4])(?: nam)? (\d{4})\b`), func(m []string) string { return quarter(m[2], m[1]) }},
	{regexp.MustCompile(`\bthang (\d{1,2})(?: nam)? (\d{4})\b`), func(m []string) string { return month(m[2], m[1]) }},
	{regexp.MustCompile(`\b6 thang (?:dau nam|dau) (\d{4})\b`), func(m []string) string { return month(m[1], "6") }},
	{regexp.MustCompile(`\bnam (\d{4})\b`), func(m []string) string { return year(m[1]) }},
}

// signedOn is the day of a letterhead: "Vĩnh Hảo, ngày 30 tháng 9 năm 2018".
var signedOn = regexp.MustCompile(`\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b`)

// periodOf is the period that the title states, else the day of its letterhead, else what the hints
// (names of sheet, file and folder) say; "" when nothing does.
func (r *region) periodOf(hints []string) string {
	texts := make([]string, len(r.title))
	for i, l := range r.title {
		texts[i] = vntext.Fold(l.text)
	}
	if p := periodIn(texts); p != "" {
		return p
	}
	for _, fold := range texts {
		if m := signedOn.FindStringSubmatch(fold); m != nil {
			return day(m[3], m[2], m[1])
		}
	}
	folded := make([]string, len(hints))
	for i, s := range hints {
		folded[i] = vntext.Fold(s)
	}
	return periodIn(folded)
}

func periodIn(folded []string) string {
	for _, form := range periodForms {
		for _, fold := range folded {
			if signedOn.MatchString(fold) && !strings.Contains(fold, "den") {
				continue
			}
			if m := form.re.FindStringSubmatch(fold); m != nil {
				if p := form.of(m); p != "" {
					return p
				}
			}
		}
	}
	return ""
}

func day(y, m, d string) string { return valid(fmt.Sprintf("%s-%02s-%02s", y, m, d)) }

func month(y, m string) string { return valid(fmt.Sprintf("%s-%02s", y, m)) }

func year(y string) string { return valid(y) }

var quarters = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4"}

func quarter(y, q string) string {
	if n, ok := quarters[q]; ok {
		q = n
	}
	return y + "-Q" + q
}

// valid is a period if it is one and near our time, else "".
func valid(p string) string {
	d, err := dossier.ParseDate(p)
	if err != nil || d.Year < 1930 || d.Year > 2100 {
		return ""
	}
	return p
}

// periodEnd is the last day of a period; zero for none. It is false for a text that is no period.
func periodEnd(p string) (dossier.Date, bool) {
	if p == "" {
		return dossier.Date{}, true
	}
	if y, q, ok := strings.Cut(p, "-Q"); ok {
		year, err := strconv.Atoi(y)
		n, errQ := strconv.Atoi(q)
		if err != nil || errQ != nil || n < 1 || n > 4 || year < 1 || year > 9999 {
			return dossier.Date{}, false
		}
		return dossier.NewDate(year, 3*n, 0).Last(), true
	}
	d, err := dossier.ParseDate(p)
	return d.Last(), err == nil
}
