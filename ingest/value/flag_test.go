package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestFlags(t *testing.T) {
	for _, tc := range []struct{ field, text, want string }{
		{"delete_request", "x", "true"}, {"delete_request", "X", "true"}, {"delete_request", "V", "true"}, {"delete_request", "v", "true"}, {"delete_request", "✓", "true"}, {"delete_request", "√", "true"}, {"delete_request", "+", "true"},
		{"delete_request", "Có", "true"}, {"delete_request", "có", "true"}, {"delete_request", "CÓ", "true"}, {"delete_request", "co", "true"}, {"delete_request", "1", "true"}, {"delete_request", "1.0", "true"}, {"delete_request", "TRUE", "true"}, {"delete_request", "true", "true"}, {"delete_request", "yes", "true"}, {"delete_request", "Đúng", "true"}, {"delete_request", "Đã học", "true"}, {"delete_request", "da hoc", "true"}, {"delete_request", "Đã đăng ký", "true"},
		{"delete_request", "Không", "false"}, {"delete_request", "khong", "false"}, {"delete_request", "KHÔNG", "false"}, {"delete_request", "0", "false"}, {"delete_request", "false", "false"}, {"delete_request", "no", "false"}, {"delete_request", "K", "false"}, {"delete_request", "Chưa", "false"}, {"delete_request", "Chưa học", "false"}, {"delete_request", "Không có", "false"},
		{"delete_request", "Có lẽ", "?"}, {"delete_request", "Có thể", "?"}, {"delete_request", "Không rõ", "-"}, {"delete_request", "Không phải không", "?"}, {"delete_request", "hỏi lại", "?"}, {"delete_request", "có con nhỏ", "?"}, {"delete_request", "Có/Không", "?"}, {"delete_request", "v/v", "?"}, {"delete_request", "x?", "?"}, {"delete_request", "2", "?"}, {"delete_request", "cô", "?"}, {"delete_request", "cỏ", "?"}, {"delete_request", "xx", "?"},
		{"delete_request", "03/02/2015", "?"}, {"delete_request", "Đảng viên", "?"}, {"delete_request", "Không (có đơn riêng)", "?"},
		{"declared_party_member", "Có (Kết nạp: 03/02/1985)", "true"}, {"declared_party_member", "Có, ngày 03/02/1985", "true"}, {"declared_party_member", "x 03/02/1985", "true"}, {"declared_party_member", "03/02/1985", "true"}, {"declared_party_member", "1985", "true"}, {"declared_party_member", "42038", "true"},
		{"declared_party_member", "Đảng viên", "true"}, {"declared_party_member", "Đảng viên dự bị", "true"}, {"declared_party_member", "ĐV", "true"}, {"declared_party_member", "Dự bị", "true"},
		{"declared_party_member", "Quần chúng", "false"}, {"declared_party_member", "Chưa vào Đảng", "false"}, {"declared_party_member", "Không phải đảng viên", "false"}, {"declared_party_member", "Đoàn viên", "false"},
		{"declared_party_member", "Có, đã xóa tên", "?"}, {"declared_party_member", "Có nhưng đã ra khỏi Đảng", "?"}, {"declared_party_member", "Có (dự kiến 03/02/2019)", "?"}, {"declared_party_member", "Không, kết nạp 03/02/1985", "?"}, {"declared_party_member", "Không (trước đây có)", "?"}, {"declared_party_member", "01/01/1970", "?"}, {"declared_party_member", "31/02/1985", "?"}, {"declared_party_member", "Nguyễn Văn An", "?"},
		{"declared_party_member", "-", "-"}, {"declared_party_member", "…", "-"}, {"declared_party_member", "N/A", "-"},
	} {
		v, p := Parse(dossier.Field{Name: tc.field, Header: "X", Type: dossier.Flag}, text(tc.text), asOf)
		got := v.Text
		switch {
		case p != nil && p.Rule.Code == "DD-15" && v.Bad && got == "":
			got = "?"
		case p == nil && got == "":
			got = "-"
		}
		if got != tc.want {
			t.Errorf("%s %q: got %q, want %q", tc.field, tc.text, got, tc.want)
		}
	}
}

func TestFlagOfDateCell(t *testing.T) {
	c := Cell{Raw: "42038", Text: "42038", Date: dossier.MustDate("2015-02-03")}
	for field, want := range map[string]string{"declared_party_member": "true", "delete_request": ""} {
		if v, _ := Parse(dossier.Field{Name: field, Type: dossier.Flag}, c, asOf); v.Text != want {
			t.Errorf("%s: a date gives %q, want %q", field, v.Text, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	count := dossier.Field{Name: "n", Type: dossier.Count}
	amount := dossier.Field{Name: "n", Type: dossier.Amount}
	for _, tc := range []struct {
		cell          Cell
		count, amount string // "?" is a problem, "-" an empty value
	}{
		{text("12"), "12", "12"}, {number("12"), "12", "12"}, {number("12.0"), "12", "12"}, {text("012"), "12", "12"}, {text("0"), "0", "0"}, {text("000"), "0", "0"}, {number("0"), "0", "0"},
		{text("1.234"), "1234", "1234"}, {text("1.234.567"), "1234567", "1234567"}, {number("1.234"), "?", "1.234"}, {text("1.5"), "?", "1.5"}, {number("1.5"), "?", "1.5"}, {text("12,5"), "?", "12.5"}, {text("1.234,5"), "?", "1234.5"},
		{text("1,234"), "?", "?"}, {text("1,234.5"), "?", "?"}, {text("12.5%"), "?", "12.5"}, {text("12%"), "?", "12"}, {text("12 %"), "?", "12"}, {text("12 người"), "12", "12"}, {text("12 đảng viên"), "12", "12"}, {text("30 năm"), "30", "30"}, {text("Huy hiệu 30 năm"), "30", "30"}, {text("30 năm tuổi Đảng"), "30", "30"}, {text("Tổng số: 12 người"), "12", "12"}, {text("12."), "12", "12"},
		{number("1E+05"), "100000", "100000"}, {number("1E-05"), "?", "0.00001"}, {number("1e999"), "?", "?"}, {number("NaN"), "-", "-"}, {text("1e3"), "?", "?"}, {text("0x1F"), "?", "?"}, {text("Inf"), "?", "?"}, {text("1_000"), "?", "?"},
		{text("-5"), "?", "-5"}, {text("(5)"), "?", "?"}, {text("5-7"), "?", "?"}, {text("12/15"), "?", "?"}, {text("12+3"), "?", "?"}, {text("2 (=3+4)"), "?", "?"}, {text("12 (3 nữ)"), "?", "?"}, {text("30, 40"), "?", "?"}, {text("30 40"), "?", "?"}, {text("12 trên 15"), "?", "?"}, {text("hơn 12"), "?", "?"}, {text("khoảng 12"), "?", "?"}, {text("mười hai"), "?", "?"}, {text("XII"), "?", "?"}, {text("x"), "?", "?"}, {text("1 234"), "?", "?"}, {text("12.34.56"), "?", "?"},
		{text("12/01/1900"), "?", "?"}, {Cell{Raw: "12", Text: "12", Date: dossier.MustDate("1900-01-12")}, "?", "?"},
		{text("-"), "-", "-"}, {text(""), "-", "-"}, {text("Không"), "-", "-"}, {text("Chưa có"), "-", "-"}, {text("……"), "-", "-"},
	} {
		for f, want := range map[*dossier.Field]string{&count: tc.count, &amount: tc.amount} {
			v, p := Parse(*f, tc.cell, asOf)
			got := v.Text
			switch {
			case p != nil:
				got = "?"
			case got == "":
				got = "-"
			}
			if got != want {
				t.Errorf("%s %q (number %v): got %q, want %q", f.Type, tc.cell.Text, tc.cell.Number, got, want)
			}
		}
	}
}
