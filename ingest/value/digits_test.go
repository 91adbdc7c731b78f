package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestNumbersOfPapers(t *testing.T) {
	for _, tc := range []struct {
		typ        dossier.Type
		cell       Cell
		want, rule string
	}{
		{dossier.CitizenID, text("002090001234"), "002090001234", ""},
		{dossier.CitizenID, text("'002090001234"), "002090001234", ""},
		{dossier.CitizenID, text("002 090 001 234"), "002090001234", ""},
		{dossier.CitizenID, text("0020 9000 1234"), "002090001234", ""},
		{dossier.CitizenID, text("002.090.001.234"), "002090001234", ""},
		{dossier.CitizenID, text("002-090-001234"), "002090001234", ""},
		{dossier.CitizenID, text("079090000001.0"), "079090000001", ""},
		{dossier.CitizenID, number("79090000001"), "79090000001", ""},
		{dossier.CitizenID, number("79090000001.0"), "79090000001", ""},
		{dossier.CitizenID, number("7.9090000001E10"), "79090000001", ""},
		{dossier.CitizenID, number("7.909E+10"), "79090000000", ""}, // a number cell names all its digits
		{dossier.CitizenID, text("7.9090000001E+10"), "79090000001", ""},
		{dossier.CitizenID, text("7.909E+10"), "", "DD-19"},
		{dossier.CitizenID, text("7,90900E+10"), "", "DD-19"},
		{dossier.CitizenID, number("1.23456789012346E+17"), "", "DD-19"},
		{dossier.CitizenID, number("1234567890123456"), "", "DD-19"},
		{dossier.CitizenID, number("123456789012.5"), "", "DD-19"},
		{dossier.CitizenID, number("-79090000001"), "", "DD-19"},
		{dossier.CitizenID, Cell{Raw: "43749", Text: "43749", Date: dossier.MustDate("2019-10-11")}, "", "DD-19"},
		{dossier.CitizenID, text("012345678  16/8/2008"), "012345678", ""},
		{dossier.CitizenID, text("002090001234\n(16/8/2021)"), "002090001234", ""},
		{dossier.CitizenID, text("CCCD: 002090001234"), "002090001234", ""},
		{dossier.CitizenID, text("Số 002090001234 cấp ngày 16/8/2021"), "002090001234", ""},
		{dossier.CitizenID, text("073123456 - 002090001234"), "073123456 - 002090001234", ""}, // two numbers: DD-05 judges the text
		{dossier.CitizenID, text("073123456 115"), "073123456 115", ""},                       // never joined to twelve digits
		{dossier.CitizenID, text("00209000123A"), "00209000123A", ""},                         // DD-05
		{dossier.CitizenID, text("012345678 31/2/2008"), "012345678 31/2/2008", ""},           // DD-05
		{dossier.CitizenID, text("12/3"), "12/3", ""},                                         // DD-05
		{dossier.CitizenID, text("Không có"), "", ""}, {dossier.CitizenID, text("chưa làm"), "", ""}, {dossier.CitizenID, text("nan"), "", ""}, {dossier.CitizenID, text("None"), "", ""},
		{dossier.OldID, text("073123456"), "073123456", ""}, {dossier.OldID, text("073 123 456"), "073123456", ""}, {dossier.OldID, number("173123456"), "173123456", ""}, {dossier.OldID, text("002090001234"), "002090001234", ""},
		{dossier.OldID, number("73123456"), "", "DD-19"}, {dossier.OldID, text("mất"), "", "DD-19"}, {dossier.OldID, text("073123456; 073123457"), "", "DD-19"}, {dossier.OldID, text("Không"), "", ""},
		{dossier.PartyCard, text("02012345"), "02012345", ""}, {dossier.PartyCard, text("02 012345"), "02012345", ""}, {dossier.PartyCard, text("02.012.345"), "02012345", ""}, {dossier.PartyCard, number("2012345"), "2012345", ""}, {dossier.PartyCard, text("0100001"), "0100001", ""},
		{dossier.PartyCard, text("Chưa có"), "", ""}, {dossier.PartyCard, text("Dự bị"), "", ""}, {dossier.PartyCard, text("02012345 03/02/2012"), "02012345", ""}, {dossier.PartyCard, text("LL 012345"), "LL 012345", ""},
		{dossier.OrgCode, text("38.168.053.000.001"), "38168053000001", ""}, {dossier.OrgCode, text("38168053000001"), "38168053000001", ""}, {dossier.OrgCode, number("38168053000001"), "38168053000001", ""}, {dossier.OrgCode, number("3.8168053000001E13"), "38168053000001", ""},
		{dossier.OrgCode, text("AA"), "AA", ""}, {dossier.OrgCode, text("CB-KT"), "CB-KT", ""}, {dossier.OrgCode, text("3.8168E+13"), "", "DD-19"}, {dossier.OrgCode, text("Chi bộ thôn Vĩnh Sơn"), "Chi bộ thôn Vĩnh Sơn", ""},
		{dossier.FileNo, text("012345HG"), "012345HG", ""}, {dossier.FileNo, text("012345 hg"), "012345HG", ""}, {dossier.FileNo, number("12345"), "12345", ""}, {dossier.FileNo, text("1.2E+05"), "", "DD-19"}, {dossier.FileNo, text("Không"), "", ""},
		{dossier.Phone, text("0912345678"), "0912345678", ""}, {dossier.Phone, number("912345678"), "0912345678", ""}, {dossier.Phone, text("912345678"), "0912345678", ""}, {dossier.Phone, text("0904.112.233"), "0904112233", ""}, {dossier.Phone, text("0904 112 233"), "0904112233", ""}, {dossier.Phone, text("0904-112-233"), "0904112233", ""},
		{dossier.Phone, text("+84 912 345 678"), "0912345678", ""}, {dossier.Phone, text("84912345678"), "0912345678", ""}, {dossier.Phone, text("+84 (0) 912345678"), "0912345678", ""}, {dossier.Phone, text("0084912345678"), "0912345678", ""}, {dossier.Phone, text("(0219) 3821234"), "02193821234", ""}, {dossier.Phone, number("2193821234"), "02193821234", ""}, {dossier.Phone, text("0169 123 4567"), "01691234567", ""}, {dossier.Phone, text("821234"), "821234", ""},
		{dossier.Phone, text("0904112233; 0912345678"), "0904112233", ""}, {dossier.Phone, text("0904112233/0912345678"), "0904112233", ""}, {dossier.Phone, text("0904112233 - 0912345678"), "0904112233", ""}, {dossier.Phone, text("0904112233\n0912345678"), "0904112233", ""}, {dossier.Phone, text("0904.112.233 0912.345.678"), "0904112233", ""}, {dossier.Phone, text("SĐT: 0904112233"), "0904112233", ""}, {dossier.Phone, number("9.12345678E8"), "0912345678", ""},
		{dossier.Phone, text("9.1E+08"), "", "DD-19"}, {dossier.Phone, text("Nguyễn Văn B: 0900000001"), "", "DD-19"}, {dossier.Phone, text("091234567"), "", "DD-19"}, {dossier.Phone, text("09123456789012"), "", "DD-19"}, {dossier.Phone, text("12"), "", "DD-19"}, {dossier.Phone, text("số của con"), "", "DD-19"}, {dossier.Phone, text("Không có"), "", ""},
	} {
		v, p := Parse(dossier.Field{Name: "f", Header: "F", Type: tc.typ}, tc.cell, asOf)
		rule := ""
		if p != nil {
			rule = p.Rule.Code
		}
		if v.Text != tc.want || rule != tc.rule {
			t.Errorf("%s %q: got %q %s, want %q %s", tc.typ, tc.cell.Text, v.Text, rule, tc.want, tc.rule)
		}
		if p != nil && (p.Rule.Severity == dossier.Error) != (tc.typ == dossier.CitizenID) {
			t.Errorf("%s %q: severity %s", tc.typ, tc.cell.Text, p.Rule.Severity)
		}
	}
}

func TestFreeNumbers(t *testing.T) {
	twelfthOfMarch := Cell{Raw: "46093", Text: "46093", Date: dossier.MustDate("2026-03-12")}
	for _, tc := range []struct {
		field      string
		cell       Cell
		want, rule string
	}{
		{"certificate_no", text("125/2023"), "125/2023", ""},
		{"certificate_no", text("12/3"), "12/3", ""},
		{"certificate_no", twelfthOfMarch, "", "DD-19"}, // typed as 12/3
		{"admission_decision_no", twelfthOfMarch, "", "DD-19"},
		{"certificate_no", number("125"), "125", ""},
		{"record_id", number("1.2E+17"), "", "DD-19"},
		{"association_card_no", text("Chưa có"), "", ""},
		{"note", twelfthOfMarch, "12/03/2026", ""},
		{"note", number("1.5"), "1.5", ""},
		{"note", number("12.0"), "12", ""},
		{"note", text("Không"), "Không", ""},
		{"note", text("Na"), "Na", ""},
		{"note", text("N/A"), "", ""},
		{"period", number("2024"), "2024", ""},
	} {
		v, p := Parse(dossier.Field{Name: tc.field, Header: "F", Type: dossier.Free}, tc.cell, asOf)
		rule := ""
		if p != nil {
			rule = p.Rule.Code
		}
		if v.Text != tc.want || rule != tc.rule {
			t.Errorf("%s %q: got %q %s, want %q %s", tc.field, tc.cell.Text, v.Text, rule, tc.want, tc.rule)
		}
	}
}
