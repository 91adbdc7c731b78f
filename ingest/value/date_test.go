package value

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestDates reads testdata/dates.csv, written by hand.
func TestDates(t *testing.T) {
	rows := dateTable(t)
	if len(rows) < 400 {
		t.Errorf("the table has %d cases, want 400 or more", len(rows))
	}
	for _, row := range rows {
		cell, name, text, day, want, why := row[0], row[1], row[2], row[3], row[4], row[5]
		c := Cell{Raw: text, Text: text, Number: cell == "n", Col: 1}
		if cell != "t" && cell != "n" {
			c.Date = dossier.MustDate(cell)
		}
		o := asOf
		if day != "" {
			o.AsOf = dossier.MustDate(day)
		}
		v, p := Parse(dateField(name), c, o)
		if got, want := outcomeOf(v, p), want+" "+why; got != want {
			t.Errorf("%s %s %q: got %q, want %q", cell, name, text, got, want)
		}
	}
}

func dateTable(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("testdata/dates.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		row[2] = strings.ReplaceAll(row[2], "⏎", "\n")
	}
	return rows[1:]
}

// dateField is the date field of any kind by its name, by default admission_date.
func dateField(name string) dossier.Field {
	if name == "" {
		name = "admission_date"
	}
	for _, k := range dossier.Kinds() {
		if f, ok := k.Field(name); ok {
			return f
		}
	}
	return dossier.Field{Name: name, Type: dossier.Day}
}

// outcomeOf is the ISO date or "-", or the code of the problem, then the reason.
func outcomeOf(v dossier.Value, p *Problem) string {
	switch {
	case p != nil:
		return p.Rule.Code + " "
	case v.Date.IsZero():
		return "- " + v.Reason
	}
	return v.Date.String() + " " + v.Reason
}

// shapes write a date in every way that value-shapes.md §1 lists; yy shapes have the year in two digits.
var shapes = []struct {
	format string // d, m, y as %[1]d %[2]d %[3]d, the year in two digits as %[4]d
	short  bool
	why    string
}{
	{"%02[1]d/%02[2]d/%04[3]d", false, ""},
	{"%[1]d/%[2]d/%[3]d", false, ""},
	{"%02[1]d.%02[2]d.%04[3]d", false, ""},
	{"%02[1]d-%02[2]d-%04[3]d", false, ""},
	{"%02[1]d %02[2]d %04[3]d", false, ""},
	{"%04[3]d-%02[2]d-%02[1]d", false, ""},
	{"%04[3]d/%02[2]d/%02[1]d", false, ""},
	{"%04[3]d-%02[2]d-%02[1]d 00:00:00", false, ""},
	{"%04[3]d-%02[2]d-%02[1]dT00:00:00+07:00", false, ""},
	{"ngày %[1]d tháng %[2]d năm %[3]d", false, ""},
	{"'%02[1]d/%02[2]d/%04[3]d", false, ""},
	{"%02[1]d/%02[2]d/%04[3]d (Chính thức)", false, "date_in_text"},
	{"Có (Kết nạp: %02[1]d/%02[2]d/%04[3]d)", false, "date_in_text"},
	{"%02[1]d/%02[2]d/%04[3]d (35)", false, "date_in_text"},
	{"%02[1]d%02[2]d%04[3]d", false, "digits"},
	{"%04[3]d%02[2]d%02[1]d", false, "digits"},
	{"%02[1]d/%02[2]d/%02[4]d", true, "two_digit_year"},
	{"%02[1]d.%02[2]d.%02[4]d", true, "two_digit_year"},
	{"%02[1]d-%02[2]d-%02[4]d", true, "two_digit_year"},
	{"%02[1]d%02[2]d%02[4]d", true, "digits"},
}

// TestDatesOfEveryShape writes days that are in the calendar and days that are not in every shape; the
// calendar is asked of package time, not of the code under test.
func TestDatesOfEveryShape(t *testing.T) {
	n := 0
	for _, year := range []int{1931, 1958, 1975, 1999, 2000, 2015, 2016, 2018} {
		for _, month := range []int{1, 2, 4, 9, 12, 13} {
			for _, day := range []int{1, 9, 12, 13, 28, 29, 30, 31, 32} {
				for _, shape := range shapes {
					text := fmt.Sprintf(shape.format+"%.[5]s", day, month, year, year%100, "")
					want := "DD-12 "
					if tm := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); tm.Day() == day && int(tm.Month()) == month {
						want = tm.Format("2006-01-02 ") + shape.why
					}
					v, p := Parse(dateField("admission_date"), Cell{Raw: text, Text: text}, asOf)
					if got := outcomeOf(v, p); got != want {
						t.Errorf("%q: got %q, want %q", text, got, want)
					}
					n++
				}
			}
		}
	}
	t.Logf("%d cases", n)
}

// TestSerials compares with a count of days made by package time.
func TestSerials(t *testing.T) {
	var det NumberDetector
	det.Add("42038")
	for day := time.Date(1927, 5, 18, 0, 0, 0, 0, time.UTC); day.Year() < 2050; day = day.AddDate(0, 0, 17) {
		serial := int(day.Unix()/86400) + 25569
		text := fmt.Sprint(serial)
		o := Options{AsOf: asOf.AsOf, Numbers: det.Form()}
		v, p := Parse(dateField("birth_date"), Cell{Raw: text, Text: text, Number: true}, o)
		if got, want := outcomeOf(v, p), day.Format("2006-01-02 serial"); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestSerialsFrom1904 has days at the borders of what is read as a serial number.
func TestSerialsFrom1904(t *testing.T) {
	for text, want := range map[string]string{
		"5844": "1920-01-01 serial", "5843": "DD-12 ",
		"40576": "2015-02-03 serial", "40575.99965": "2015-02-03 serial", "40575.998": "2015-02-02 serial",
		"39009": "2010-10-20 serial", "71588": "2099-12-31 serial", "71589": "DD-12 ",
		"23376.6667": "DD-12 ", "1958": "1958 year_only",
	} {
		v, p := Parse(dateField("birth_date"), number(text), Options{AsOf: asOf.AsOf, Date1904: true, Numbers: Serials})
		if diff := cmp.Diff(want, outcomeOf(v, p)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// TestLowSerials has serial numbers of four digits, which only their column can tell from slips.
func TestLowSerials(t *testing.T) {
	for _, tc := range []struct {
		text   string
		column DayNumbers
		want   string
	}{
		{"7305", Serials, "DD-12 "}, {"7306", Serials, "1920-01-01 serial"}, {"9999", Serials, "1927-05-17 serial"},
		{"9999", UnknownNumbers, "DD-12 "}, {"9999", Packed, "DD-12 "}, {"10000", UnknownNumbers, "1927-05-18 serial"},
		{"2100", Serials, "2100 year_only"}, {"2101", Serials, "DD-12 "},
	} {
		v, p := Parse(dateField("birth_date"), number(tc.text), Options{AsOf: asOf.AsOf, Numbers: tc.column})
		if diff := cmp.Diff(tc.want, outcomeOf(v, p)); diff != "" {
			t.Errorf("%s in a column of form %d (-want +got):\n%s", tc.text, tc.column, diff)
		}
	}
}

func TestNumberDetector(t *testing.T) {
	for _, tc := range []struct {
		column []string
		want   DayNumbers
		read   string // what 20390 is in it
	}{
		{[]string{"42038", "42039.0", "40179"}, Serials, "1955-10-28 serial"},
		{[]string{"270895", "90295", "20390"}, Packed, "1990-03-02 digits"},
		{[]string{"270895", "42038"}, UnknownNumbers, "DD-12 "},
		{[]string{"20390", "1958", "03/02/2015"}, UnknownNumbers, "DD-12 "},
		{nil, UnknownNumbers, "DD-12 "},
	} {
		var det NumberDetector
		for _, s := range tc.column {
			det.Add(s)
		}
		if det.Form() != tc.want {
			t.Errorf("%v: got form %d, want %d", tc.column, det.Form(), tc.want)
		}
		v, p := Parse(dateField("birth_date"), number("20390"), Options{AsOf: asOf.AsOf, Numbers: det.Form()})
		if diff := cmp.Diff(tc.read, outcomeOf(v, p)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tc.column, diff)
		}
	}
}

func TestAFewNumbersAreReadAsTheOtherColumnsAre(t *testing.T) {
	detector := func(numbers ...string) NumberDetector {
		var d NumberDetector
		for _, n := range numbers {
			d.Add(n)
		}
		return d
	}
	serials, packed := detector("25600", "42038", "38771"), detector("130271", "250685", "311299")
	for _, tc := range []struct {
		name   string
		column NumberDetector
		others []NumberDetector
		asOf   string
		want   DayNumbers
	}{
		{"others are serial numbers", detector("40471"), []NumberDetector{serials}, "2026-06-30", Serials},
		{"others are ddmmyy", detector("40471"), []NumberDetector{packed}, "2026-06-30", Packed},
		{"others disagree", detector("40471"), []NumberDetector{serials, packed}, "2026-06-30", UnknownNumbers},
		{"too few others", detector("40471"), []NumberDetector{detector("25600", "42038")}, "2026-06-30", UnknownNumbers},
		{"a day to come", detector("40471"), []NumberDetector{serials}, "2010-10-19", UnknownNumbers},
		{"its own numbers disagree", detector("42038", "130271"), []NumberDetector{serials}, "2026-06-30", UnknownNumbers},
		{"its own numbers tell", detector("130271"), []NumberDetector{serials}, "2026-06-30", Packed},
	} {
		columns := append(tc.others, tc.column)
		if got := tc.column.FormBeside(columns, dossier.MustDate(tc.asOf)); got != tc.want {
			t.Errorf("%s: form %d, want %d", tc.name, got, tc.want)
		}
	}
}
