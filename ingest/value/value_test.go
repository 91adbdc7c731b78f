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

func TestUnreadable(t *testing.T) {
	for _, tc := range []struct {
		field, cell, rule string
	}{
		{"ethnicity", "04", "DD-13"},
		{"ethnicity", "Mán Trại", "DD-13"},
		{"party_badge", "mười", "DD-15"},
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
		{"education_professional", text("Đại học Luật"), "bachelor", "part_of_text"},
		{"political_theory", text("TC"), "intermediate", ""},
		{"member_status", text("Đang sinh hoạt Đảng"), "active", ""},
		{"citizen_id", text("002 090 001 234"), "002090001234", "digits_only"},
		{"citizen_id", number("2090001234"), "2090001234", ""},
		{"citizen_id", text("079090000001.0"), "079090000001", "digits_only"},
		{"citizen_id", number("7.9090000001E+10"), "79090000001", "digits_only"},
		{"party_card_no", text("'02012345"), "02012345", "digits_only"},
		{"party_file_no", text("012345 hg"), "012345HG", ""},
		{"org_code", text("38.168.053.000.001"), "38168053000001", "digits_only"},
		{"phone", number("912345678"), "0912345678", "zero_restored"},
		{"phone", text("+84 912 345 678"), "0912345678", "digits_only"},
		{"phone", text("0904.112.233; 0912345678"), "0904112233", "digits_only+first_of_several"},
		{"party_badge", text("30 năm"), "30", ""},
		{"delete_request", text("X"), "true", ""},
		{"delete_request", text("Không"), "false", ""},
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

func TestRulesAreComplete(t *testing.T) {
	for _, r := range Rules() {
		if r.Code == "" || r.Title.VI == "" || r.Title.EN == "" || r.Why.VI == "" || r.Fix.VI == "" || r.Bad.VI == "" || r.Good.VI == "" {
			t.Errorf("%s lacks a field: %+v", r.Code, r)
		}
	}
}
