package value

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

var asOf = Options{AsOf: dossier.MustDate("2018-09-30")}

func field(t *testing.T, k dossier.Kind, name string) dossier.Field {
	t.Helper()
	f, ok := k.Field(name)
	if !ok {
		t.Fatalf("kind %s has no field %s", k, name)
	}
	return f
}

func text(s string) Cell   { return Cell{Raw: s, Text: s, Col: 1} }
func number(s string) Cell { return Cell{Raw: s, Text: s, Number: true, Col: 1} }

func TestParseDay(t *testing.T) {
	f := field(t, dossier.Member, "admission_date")
	for _, tc := range []struct {
		cell      Cell
		want, why string
	}{
		{text("03/02/2015"), "2015-02-03", ""},
		{text("3/2/2015"), "2015-02-03", ""},
		{text("30.04.2008"), "2008-04-30", ""},
		{text("03-02-2015"), "2015-02-03", ""},
		{text("03 02 2015"), "2015-02-03", ""},
		{text("2015-02-03"), "2015-02-03", ""},
		{text("2015-02-03 00:00:00"), "2015-02-03", ""},
		{text("2015/02/03"), "2015-02-03", ""},
		{text("03/02/58"), "1958-02-03", "two_digit_year"},
		{text("03/02/18"), "2018-02-03", "two_digit_year"},
		{text("03/02/19"), "1919-02-03", "two_digit_year"},
		{text("1958"), "1958", "year_only"},
		{number("1958"), "1958", "year_only"},
		{text("Năm 1958"), "1958", "year_only"},
		{text("02/2015"), "2015-02", "month_only"},
		{text("Tháng 4/2024"), "2024-04", "month_only"},
		{text("tháng 02 năm 2015"), "2015-02", "month_only"},
		{text("T2/2015"), "2015-02", "month_only"},
		{number("42038"), "2015-02-03", "serial"},
		{text("'03/02/2015"), "2015-02-03", ""},
		{text("270895"), "1995-08-27", "digits"},
		{number("90295"), "1995-02-09", "digits"}, // beyond the serials: ddmmyy that lost its zero
		{text("090295"), "1995-02-09", "digits"},
		{text("03022015"), "2015-02-03", "digits"},
		{text("20150203"), "2015-02-03", "digits"},
		{text("12/05/2019\n(Chính thức)"), "2019-05-12", ""},
		{text("Có (Kết nạp: 03/02/1985)"), "1985-02-03", "date_in_text"},
		{text("01/02/1990 (35)"), "1990-02-01", ""},
		{text("XT (Ngày xóa tên): 01/02/2017"), "2017-02-01", "date_in_text"},
		{text("26-27/5/2025"), "2025-05-26", "range_start"},
		{text("Ngày 3 tháng 2 năm 2015"), "2015-02-03", ""},
		{text("2015-02-02T17:00:00Z"), "2015-02-03", "utc_shifted"},
		{text("29/02/2016"), "2016-02-29", ""},
		{text("-"), "", ""},
		{text("Chưa cập nhật"), "", ""},
		{text("………"), "", ""},
	} {
		v, p := Parse(f, tc.cell, asOf)
		if p != nil {
			t.Errorf("%q: problem %s", tc.cell.Raw, p.Rule.Code)
			continue
		}
		if got := []string{v.Date.String(), v.Reason}; !cmp.Equal(got, []string{tc.want, tc.why}) {
			t.Errorf("%q: got %v, want %v %v", tc.cell.Raw, got, tc.want, tc.why)
		}
	}
}

func TestUnreadable(t *testing.T) {
	for _, tc := range []struct {
		field, cell, rule string
	}{
		{"admission_date", "31/02/2015", "DD-12"},
		{"admission_date", "29/02/2015", "DD-12"},
		{"admission_date", "45/13/1990", "DD-12"},
		{"admission_date", "02/13/2015", "DD-12"}, // month and day swapped: never turned round in silence
		{"admission_date", "00/02/2015", "DD-12"},
		{"admission_date", "13/2015", "DD-12"},
		{"admission_date", "01/02/2015 - 03/04/2016 hoặc sau", ""}, // the first of two is the date
		{"admission_date", "ngày nào đó", "DD-12"},
		{"admission_date", "01/01/1970", "DD-16"},
		{"birth_date", "01/01/1970", ""},
		{"birth_date", "01/01/1800", "DD-16"},
		{"ethnicity", "04", "DD-13"},
		{"ethnicity", "Mán Trại", "DD-13"},
		{"party_badge", "mười", "DD-15"},
		{"delete_request", "có lẽ", ""},
		{"delete_request", "hỏi lại", "DD-15"},
	} {
		v, p := Parse(field(t, dossier.Member, tc.field), text(tc.cell), asOf)
		got := ""
		if p != nil {
			got = p.Rule.Code
			if !v.Bad || v.Text != "" || v.Raw != tc.cell {
				t.Errorf("%s %q: a bad value must be empty and keep its raw text: %+v", tc.field, tc.cell, v)
			}
		}
		if got != tc.rule {
			t.Errorf("%s %q: got rule %q, want %q", tc.field, tc.cell, got, tc.rule)
		}
	}
}

func TestParseOthers(t *testing.T) {
	for _, tc := range []struct {
		field     string
		cell      Cell
		want, why string
	}{
		{"full_name", text("NGUYỄN VĂN AN"), "Nguyễn Văn An", "case"},
		{"full_name", text("Nguyễn Văn An (Chi ủy viên)"), "Nguyễn Văn An", "post_in_name"},
		{"full_name", text("Trần Thị Bình Bí thư"), "Trần Thị Bình", "post_in_name"},
		{"full_name", text("Trần Thị Bình\nQuê: Nghệ An"), "Trần Thị Bình", "first_line"},
		{"gender", text("nữ"), "female", ""},
		{"gender", text("NAM"), "male", ""},
		{"ethnicity", text("H'Mông"), "Hmông", ""},
		{"ethnicity", text("tày"), "Tày", ""},
		{"ethnicity", text("Tay"), "Tày", ""},
		{"ethnicity", text("Thổ"), "Thổ", ""},
		{"religion", text("Thiên Chúa giáo"), "Công giáo", ""},
		{"religion", text("Không"), "Không", ""},
		{"education_general", text("12/12"), "upper_secondary", ""},
		{"education_general", text("Hệ 10/10"), "upper_secondary", ""},
		{"education_general", text("9/12"), "lower_secondary", ""},
		{"education_general", text("7/10"), "lower_secondary", ""},
		{"education_general", text("6/10"), "primary", ""},
		{"education_general", text("3/12"), "literate", ""},
		{"education_general", text("THCS"), "lower_secondary", ""},
		{"education_general", Cell{Raw: "43749", Text: "43749", Date: dossier.MustDate("2019-10-10"), Col: 1}, "upper_secondary", "education_as_date"},
		{"education_general", Cell{Raw: "43808", Text: "43808", Date: dossier.MustDate("2019-12-09"), Col: 1}, "lower_secondary", "education_as_date"},
		{"education_professional", text("Đại học Luật"), "bachelor", ""},
		{"political_theory", text("TC"), "intermediate", ""},
		{"member_status", text("Đang sinh hoạt Đảng"), "active", ""},
		{"citizen_id", text("002 090 001 234"), "002090001234", "digits_only"},
		{"citizen_id", number("2090001234"), "2090001234", ""},
		{"citizen_id", text("079090000001.0"), "079090000001", "digits_only"},
		{"citizen_id", number("7.9090000001E+10"), "7.9090000001E+10", ""},
		{"party_card_no", text("'02012345"), "02012345", "digits_only"},
		{"party_file_no", text("012345 hg"), "012345HG", ""},
		{"org_code", text("38.168.053.000.001"), "38168053000001", "digits_only"},
		{"phone", number("912345678"), "0912345678", "zero_restored"},
		{"phone", text("+84 912 345 678"), "0912345678", "digits_only"},
		{"phone", text("0904.112.233; 0912345678"), "0904112233", "digits_only"},
		{"party_badge", text("30 năm"), "30", ""},
		{"delete_request", text("X"), "true", ""},
		{"delete_request", text("Không"), "false", ""},
		{"delete_request", text("03/02/2015"), "true", ""},
	} {
		v, p := Parse(field(t, dossier.Member, tc.field), tc.cell, asOf)
		if p != nil {
			t.Errorf("%s %q: problem %s", tc.field, tc.cell.Raw, p.Rule.Code)
			continue
		}
		if got := []string{v.Text, v.Reason}; !cmp.Equal(got, []string{tc.want, tc.why}) {
			t.Errorf("%s %q: got %q, want %q %q", tc.field, tc.cell.Raw, got, tc.want, tc.why)
		}
	}
}

func TestRestore(t *testing.T) {
	for _, tc := range []struct {
		name, id, gender, birth, want string
	}{
		{"two zeros lost", "2090001234", "male", "1990-05-01", "002090001234"},
		{"one zero lost", "10190001234", "female", "1990-05-01", "010190001234"},
		{"would contradict the sex", "2090001234", "female", "1990-05-01", "2090001234"},
		{"would contradict the year", "2090001234", "male", "1991-05-01", "2090001234"},
		{"no birth date to test with", "2090001234", "male", "", "2090001234"},
		{"born after 2000", "2201001234", "male", "2001-05-01", "002201001234"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := dossier.NewRecord(dossier.Member, 8)
			r.Set("citizen_id", dossier.Value{Raw: tc.id, Text: tc.id})
			r.Set("gender", dossier.Value{Text: tc.gender})
			birth, _ := dossier.ParseDate(tc.birth)
			r.Set("birth_date", dossier.Value{Date: birth, Text: tc.birth})
			Restore(r)
			if got := r.Text("citizen_id"); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestRestoreMovesOldID(t *testing.T) {
	r := dossier.NewRecord(dossier.Member, 8)
	r.Set("citizen_id", dossier.Value{Raw: "073123456", Text: "073123456", Col: 5})
	done := Restore(r)
	if r.Text("citizen_id") != "" || r.Text("old_id_number") != "073123456" {
		t.Errorf("a nine-digit number must move: %q, %q", r.Text("citizen_id"), r.Text("old_id_number"))
	}
	if len(done) != 1 || done[0].Field != "old_id_number" {
		t.Errorf("one repair must be told, got %+v", done)
	}
}

func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"03/02/2015", "T2/2015", "270895", "Có (Kết nạp: 03/02/1985)", "2015-02-02T17:00:00Z", "31/02/2015"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, _, ok := readDate(s, asOf.AsOf); ok && !d.Valid() {
			t.Errorf("%q gives the impossible date %+v", s, d)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("x", "12/12")
	f.Fuzz(func(t *testing.T, raw, text string) {
		for _, field := range dossier.Member.Fields() {
			if v, p := Parse(field, Cell{Raw: raw, Text: text}, asOf); p != nil && !v.Bad {
				t.Errorf("%s %q: a problem without a bad value", field.Name, text)
			}
		}
	})
}

func TestRulesAreComplete(t *testing.T) {
	for _, r := range Rules() {
		if r.Code == "" || r.Title.VI == "" || r.Title.EN == "" || r.Why.VI == "" || r.Fix.VI == "" || r.Bad == "" || r.Good == "" {
			t.Errorf("%s lacks a field: %+v", r.Code, r)
		}
	}
}
