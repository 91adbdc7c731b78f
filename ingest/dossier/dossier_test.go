package dossier

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFieldTablesAreComplete(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	for _, kind := range Kinds() {
		seen := map[string]bool{}
		for _, f := range kind.Fields() {
			if seen[f.Name] || seen[f.Header] {
				t.Errorf("%s.%s stands twice", kind, f.Name)
			}
			seen[f.Name], seen[f.Header] = true, true
			if !name.MatchString(f.Name) || f.Header == "" || f.EN == "" || f.Type == "" {
				t.Errorf("%s.%s lacks a name, header, meaning or type", kind, f.Name)
			}
			if (f.Type == Choice) != (f.List != "") || f.List != "" && List(f.List) == nil {
				t.Errorf("%s.%s: a choice needs a list that exists, others none", kind, f.Name)
			}
		}
	}
}

func TestListsHaveUniqueCodes(t *testing.T) {
	for _, name := range Lists() {
		seen := map[string]bool{}
		for _, c := range List(name) {
			if seen[c.Code] || c.Code == "" || c.Label.VI == "" {
				t.Errorf("list %s: code %q is empty, doubled or has no label", name, c.Code)
			}
			seen[c.Code] = true
		}
	}
	if got := len(List("ethnicity")); got != 56 {
		t.Errorf("54 ethnic groups, foreigners and unknown make 56, got %d", got)
	}
}

func TestMask(t *testing.T) {
	for _, tc := range []struct {
		class    Privacy
		in, want string
	}{
		{Open, "Chi bộ thôn Vĩnh Sơn", "Chi bộ thôn Vĩnh Sơn"},
		{Personal, "Nguyễn Văn Đạt", "N. V. Đ."},
		{Personal, "03/02/1990", "**"},
		{Identifier, "002090001123", "0********123"},
		{Identifier, "12345", "*****"},
		{Sensitive, "Công giáo", "***"},
		{Sensitive, "", ""},
	} {
		if got := Mask(tc.class, tc.in); got != tc.want {
			t.Errorf("class %d %q: got %q, want %q", tc.class, tc.in, got, tc.want)
		}
	}
}

func TestRenderMasksByClass(t *testing.T) {
	f := Finding{
		Message: Text{VI: "Số {id} của {name}", EN: "Number {id} of {name}"},
		Fix:     Text{VI: "Ghi lại {id}"},
		Vars:    []Var{{"id", "002090001123", Identifier}, {"name", "Lê An", Personal}},
	}
	message, fix := f.Render(VI, false)
	if diff := cmp.Diff([]string{"Số 0********123 của L. A.", "Ghi lại 0********123"}, []string{message, fix}); diff != "" {
		t.Error(diff)
	}
	message, fix = f.Render(EN, true)
	if diff := cmp.Diff([]string{"Number 002090001123 of Lê An", "Ghi lại 002090001123"}, []string{message, fix}); diff != "" {
		t.Error(diff)
	}
}

func TestCellNames(t *testing.T) {
	for want, c := range map[string]Cell{"A1": {1, 1}, "Z9": {9, 26}, "AA10": {10, 27}, "XFD1048576": {1048576, 16384}, "A7": {7, 0}, "": {}} {
		if got := c.String(); got != want {
			t.Errorf("%+v: got %s, want %s", c, got, want)
		}
	}
}

func TestCiteChoosesByEvent(t *testing.T) {
	r := Rule{Citations: []Citation{
		{Number: "29-QĐ/TW", Date: MustDate("2016-07-25"), From: MustDate("2016-07-25"), To: MustDate("2021-07-29")},
		{Number: "24-QĐ/TW", Date: MustDate("2021-07-30"), From: MustDate("2021-07-30"), To: MustDate("2025-01-19")},
	}}
	for event, want := range map[string]string{"2021-07-29": "29-QĐ/TW", "2021-07-30": "24-QĐ/TW", "2025-01-19": "24-QĐ/TW", "2025-01-20": "29-QĐ/TW"} {
		if got := r.Cite(MustDate(event)).Number; got != want {
			t.Errorf("event %s: got %s, want %s", event, got, want)
		}
	}
}

func TestCitationText(t *testing.T) {
	for want, c := range map[string]Citation{
		"Điều 4, 24-QĐ/TW ngày 30/07/2021": {Number: "24-QĐ/TW", Date: MustDate("2021-07-30"), Point: "Điều 4"},
		"12-HD/BTCTW năm 2022":             {Number: "12-HD/BTCTW", Date: MustDate("2022")},
		"Điều lệ Đảng":                     {Number: "Điều lệ Đảng"},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestFingerprintIsStableAndTellsPlacesApart(t *testing.T) {
	a := Finding{Rule: "KN-01", File: "a.xlsx", Sheet: "S", Cell: Cell{8, 4}, Field: "birth_date"}
	b := a
	b.Cell.Row = 9
	again := a
	if a.Fingerprint() != again.Fingerprint() || a.Fingerprint() == b.Fingerprint() {
		t.Error("the same place must give the same fingerprint, another place another")
	}
}

func TestRecordValues(t *testing.T) {
	r := NewRecord(Member, 8)
	r.Set("full_name", Value{Text: "Lê An", Col: 3})
	r.Set("no_such_field", Value{Text: "x"})
	if r.Text("full_name") != "Lê An" || r.Cell("full_name").String() != "C8" || !r.Get("no_such_field").Empty() {
		t.Errorf("record holds %+v", r)
	}
}

// Days of an English message are written the ISO way, but not what was typed or is to be typed.
func TestRenderDays(t *testing.T) {
	f := Finding{
		Message: Text{VI: "“{value}” sau ngày {day}, tháng {month}", EN: "“{value}” is after {day}, month {month}"},
		Fix:     Text{VI: "Ghi {day}", EN: "Write {day}"},
		Vars:    []Var{{Name: "value", Value: "10/02/2019"}, {Name: "day", Value: "30/09/2018"}, {Name: "month", Value: "09/2018"}},
	}
	for lang, want := range map[Lang][2]string{
		VI: {"“10/02/2019” sau ngày 30/09/2018, tháng 09/2018", "Ghi 30/09/2018"},
		EN: {"“10/02/2019” is after 2018-09-30, month 2018-09", "Write 30/09/2018"},
	} {
		if message, fix := f.Render(lang, true); message != want[0] || fix != want[1] {
			t.Errorf("%s: %q, %q, want %q", lang, message, fix, want)
		}
	}
}
