package value

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// FuzzReadDate: what is read is a day of the calendar, and its day and month stand in the text as numbers,
// unless the text holds a serial, packed digits, a month's name or another zone's time.
func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"03/02/2015", "T2/2015", "270895", "Có (Kết nạp: 03/02/1985)", "2015-02-02T17:00:00Z", "31/02/2015", "03/02/58",
		"3-Feb-2015", "tháng 2 năm 2015", "03/02/2015 12:00:00 AM", "26-27/5/2025", "QĐ 12/2015 ngày 03/02/2015", "42038"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := readDate("started_on", s, asOf)
		if r.outcome != read {
			return
		}
		if !r.date.Valid() {
			t.Fatalf("%q gives the impossible date %+v", s, r.date)
		}
		if r.why != "" && strings.Trim(r.why, "abcdefghijklmnopqrstuvwxyz_+") != "" {
			t.Errorf("%q: reason %q", s, r.why)
		}
		if strings.Contains(r.why, "serial") || strings.Contains(r.why, "digits") || strings.Contains(r.why, "utc") || monthName.MatchString(s) {
			return
		}
		for _, n := range []int{int(r.date.Day), int(r.date.Month)} {
			if n != 0 && !slices.Contains(numbersIn(s), n) {
				t.Errorf("%q: %d is invented", s, n)
			}
		}
	})
}

var (
	monthName = regexp.MustCompile(`(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|` + "\u017f" + `ep`)
	runs      = regexp.MustCompile(`[0-9]+`)
)

func numbersIn(s string) []int {
	var numbers []int
	for _, run := range runs.FindAllString(s, -1) {
		if n, err := strconv.Atoi(run); err == nil {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// FuzzParse: a problem goes with a bad and empty value; digits of a paper are digits of the cell, in their order;
// a flag is true or false; a code is of its list.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"12/12", "Nguyễn Văn An (Chi ủy viên)", "002 090 001 234", "7.9E+10", "Có (Kết nạp: 03/02/1985)", "12 người", "XT (Ngày): 01/02/2017"} {
		f.Add(s, false)
		f.Add(s, true)
	}
	fields := slices.Concat(dossier.Member.Fields(), dossier.Candidate.Fields(), dossier.Hamlet.Fields())
	f.Fuzz(func(t *testing.T, s string, isNumber bool) {
		for _, field := range fields {
			v, p := Parse(field, Cell{Raw: s, Text: s, Number: isNumber}, asOf)
			switch {
			case p != nil && (!v.Bad || v.Text != "" || v.Raw != s):
				t.Errorf("%s %q: a problem with the value %+v", field.Name, s, v)
			case p == nil && v.Bad:
				t.Errorf("%s %q: bad without a problem", field.Name, s)
			case field.Type == dossier.Flag && v.Text != "" && v.Text != "true" && v.Text != "false":
				t.Errorf("%s %q: flag %q", field.Name, s, v.Text)
			case field.Type == dossier.Choice && v.Text != "" && !inList(field.List, v.Text):
				t.Errorf("%s %q: %q is no code", field.Name, s, v.Text)
			case field.Type == dossier.CitizenID && isDigits(v.Text) && !isNumber && !strings.ContainsAny(s, "eE") && !isSubsequence(v.Text, s):
				t.Errorf("%s %q: %q has other digits", field.Name, s, v.Text)
			}
		}
	})
}

func inList(list, code string) bool {
	return slices.ContainsFunc(dossier.List(list), func(c dossier.Code) bool { return c.Code == code })
}

func isSubsequence(part, whole string) bool {
	for i := range len(whole) {
		if part != "" && whole[i] == part[0] {
			part = part[1:]
		}
	}
	return part == ""
}
