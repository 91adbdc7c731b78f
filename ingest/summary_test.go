package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSaidOnce tells of what happened in many cells once, at the first of them, and not about a row.
func TestSaidOnce(t *testing.T) {
	var sheet strings.Builder
	sheet.WriteString("A1: CHI BỘ THÔN VĨNH SƠN\nA2: DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)\n")
	sheet.WriteString("4 | STT | Họ và tên | Quê quán | Giới tính | Ngày sinh | Ngày vào Đảng | Số định danh cá nhân\n")
	for i := range 3 * minPart { // enough for several parts
		fmt.Fprintf(&sheet, "%d | %d | NguyÔn V¨n B×nh | TØnh Hµ Giang | Nam | 15/06/1960 | 13/02/1985 | n:2060%06d\n", i+5, i+1, i)
	}
	b := read1(t, sheet.String(), Options{})
	var got []string
	for _, f := range b.Findings {
		message, _ := f.Render("vi", true)
		got = append(got, f.Rule+" "+f.Cell.String()+" "+f.Field+": "+message)
	}
	want := []string{
		"DD-10 B5 : Cột “Họ và tên”, “Quê quán”: đã sửa bảng mã hoặc dấu của 12000 ô, ô đầu tiên là B5 (tcvn3).",
		"DD-14 G5 : Cột “Số định danh cá nhân”: đã bù số 0 ở đầu của 6000 số, ô đầu tiên là G5.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n := b.Rows(); n != 3*minPart || b.Returns[0].Records[n-1].Row != n+4 {
		t.Errorf("%d rows, or not in order", n)
	}
}

// TestDefaultRole takes a header that says what most people are for their role in the association, whatever is beneath.
func TestDefaultRole(t *testing.T) {
	b := read1(t, `
A1: CHI HỘI NÔNG DÂN THÔN VĨNH SƠN
A2: DANH SÁCH HỘI VIÊN HỘI NÔNG DÂN (Tính đến ngày 30/6/2026)
4 | STT | Họ và tên | Ngày sinh | Chức Vụ\n(Mặc định là hội viên khác thì chọn)
5 | 1 | Nông Văn Một | 15/06/1960 | Kế toán
`, Options{})
	if b.Rows() != 1 || b.Returns[0].Records[0].Text("association_role") != "Kế toán" {
		t.Errorf("got:\n%s", describeBatch(b))
	}
}
