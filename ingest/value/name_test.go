package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestNames(t *testing.T) {
	f := dossier.Field{Name: "full_name", Header: "Họ và tên", Type: dossier.Name}
	for _, tc := range []struct{ text, want, why string }{ // "?" is a problem, "" an empty value
		{"Nguyễn Văn An", "Nguyễn Văn An", ""},
		{"NGUYỄN VĂN AN", "Nguyễn Văn An", "case"},
		{"nguyễn văn an", "Nguyễn Văn An", "case"},
		{"NGUYEN VAN AN", "Nguyen Van An", "case"},
		{"Nguyễn Thị ái", "Nguyễn Thị Ái", "lost_capitals"},
		{"Lò Thị Na", "Lò Thị Na", ""},
		{"Na", "Na", ""},
		{"H'Hen Niê", "H'Hen Niê", ""},
		{"Nguyễn Văn An (Chi ủy viên)", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An (cHi Ủy ViÊn)", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An (Chi ủy viên", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An [BT]", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An (1958)", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An (B)", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An *", "Nguyễn Văn An", ""},
		{"Trần Thị Bình Bí thư", "Trần Thị Bình", "post_in_name"},
		{"Trần Thị Bình bí thư chi bộ", "Trần Thị Bình", "post_in_name"},
		{"TRẦN THỊ BÌNH - BÍ THƯ", "Trần Thị Bình", "post_in_name+case"},
		{"Trần Thị Bình, Phó Bí thư", "Trần Thị Bình", "post_in_name"},
		{"Trần Thị Bình - PBT", "Trần Thị Bình", "post_in_name"},
		{"Lò Văn Trưởng thôn", "Lò Văn Trưởng thôn", ""},
		{"Hà Bình Trưởng thôn", "Hà Bình", "post_in_name"},
		{"Trần Thị Bí", "Trần Thị Bí", ""},
		{"Trần Thị Bí Thư", "Trần Thị Bí Thư", ""},
		{"Nguyễn Thị Anh Thư", "Nguyễn Thị Anh Thư", ""},
		{"Lê Thị Thảo Viên", "Lê Thị Thảo Viên", ""},
		{"Nguyễn Văn Trưởng", "Nguyễn Văn Trưởng", ""},
		{"Ông Nguyễn Văn An", "Nguyễn Văn An", "post_in_name"},
		{"Đ/c Trần Thị Bình", "Trần Thị Bình", "post_in_name"},
		{"đ/c: Trần Thị Bình", "Trần Thị Bình", "post_in_name"},
		{"Đồng chí Lê Văn Cường", "Lê Văn Cường", "post_in_name"},
		{"Bà Lò Thị Hoa", "Lò Thị Hoa", "post_in_name"},
		{"Ths. Nguyễn Văn An", "Nguyễn Văn An", "post_in_name"},
		{"Bí thư Nguyễn Văn An", "Nguyễn Văn An", "post_in_name"},
		{"Đồng chí Bí thư Nguyễn Văn An", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An đã mất", "Nguyễn Văn An", "post_in_name"},
		{"Nguyễn Văn An.", "Nguyễn Văn An", ""},
		{"Nguyễn Bí Thư", "Nguyễn Bí Thư", ""},
		{"Vũ Trưởng Thôn", "Vũ Trưởng Thôn", ""},
		{"Ông Ích Khiêm", "Ông Ích Khiêm", ""},
		{"Ông Thị Bích", "Ông Thị Bích", ""},
		{"Đồng Chí Dũng", "Đồng Chí Dũng", ""},
		{"Đồng Văn Chí", "Đồng Văn Chí", ""},
		{"Trần Thị Bình\nQuê: Nghệ An", "Trần Thị Bình", "first_line"},
		{"Trần Thị Bình\nBí thư chi bộ", "Trần Thị Bình", "first_line"},
		{"Trần Thị Bình\n0912345678", "Trần Thị Bình", "first_line"},
		{"NGUYỄN VĂN AN\n(Nguyễn Văn Ẩn)", "Nguyễn Văn An", "first_line+case"},
		{"NGUYỄN VĂN AN\nNguyễn Văn Ẩn", "Nguyễn Văn An", "first_line+case"},
		{"Nguyễn Văn\nAn", "Nguyễn Văn An", "joined_lines"},
		{"Nguyễn\nVăn An", "Nguyễn Văn An", "joined_lines"},
		{"Nguyễn Thị\nThanh Hương", "Nguyễn Thị Thanh Hương", "joined_lines"},
		{"Lò Thị\nMai Anh", "Lò Thị Mai Anh", "joined_lines"},
		{"Nguyễn Thanh\nHương Giang", "Nguyễn Thanh Hương Giang", "joined_lines"},
		{"Nguyễn Hoàng\nMai Anh", "?", ""},
		{"Nguyễn Văn An\nTrần Thị Bình", "?", ""},
		{"Nguyễn Văn An, Trần Thị Bình", "?", ""},
		{"Nguyễn Văn An; Trần Thị Bình", "?", ""},
		{"Nguyễn Văn An và Trần Thị Bình", "?", ""},
		{"Nguyễn Văn An - Trần Thị Bình", "?", ""},
		{"NGUYỄN VĂN AN VÀ TRẦN THỊ BÌNH", "?", ""},
		{"Và A Páo", "Và A Páo", ""},
		{"Nguyễn Văn An / Trần Thị Bình", "?", ""},
		{"Nguyễn Văn An & Trần Thị Bình", "?", ""},
		{"Nguyễn Văn An 1958", "?", ""},
		{"Nguyễn Văn A1", "?", ""},
		{"12345", "?", ""},
		{"a", "?", ""},
		{"x", "?", ""},
		{"03/02/2015", "?", ""},
		{"an@example.com", "?", ""},
		{"?", "?", ""},
		{"(Chi ủy viên)", "?", ""},
		{"Khuyết", "", "said_none"},
		{"Chưa có", "", "said_none"},
		{"-", "", ""}, {"N/A", "", ""}, {"nan", "", ""}, {"Chưa cập nhật", "", ""}, {"………", "", ""},
	} {
		v, p := Parse(f, text(tc.text), asOf)
		got, why := v.Text, v.Reason
		if p != nil {
			got, why = "?", ""
			if p.Rule.Code != "DD-20" || !v.Bad {
				t.Errorf("%q: problem %s, value %+v", tc.text, p.Rule.Code, v)
			}
		}
		if got != tc.want || why != tc.why {
			t.Errorf("%q: got %q %q, want %q %q", tc.text, got, why, tc.want, tc.why)
		}
	}
}

func TestSplitName(t *testing.T) {
	for _, tc := range []struct{ text, name, rest string }{
		{"Nguyễn Văn An", "Nguyễn Văn An", ""},
		{"Nguyễn Văn An (Chi ủy viên)", "Nguyễn Văn An", "Chi ủy viên"},
		{"Trần Thị Bình, Bí thư chi bộ", "Trần Thị Bình", "Bí thư chi bộ"},
		{"NGUYỄN VĂN AN\n(Nguyễn Văn Ẩn)", "NGUYỄN VĂN AN", "(Nguyễn Văn Ẩn)"},
		{"Nguyễn Văn An, Trần Thị Bình", "", "Nguyễn Văn An, Trần Thị Bình"},
	} {
		if name, rest, _ := SplitName(tc.text); name != tc.name || rest != tc.rest {
			t.Errorf("%q: got %q | %q, want %q | %q", tc.text, name, rest, tc.name, tc.rest)
		}
	}
}
