package ingest

import (
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestUnitOfTitle(t *testing.T) {
	tests := []struct {
		kind  dossier.Kind
		title string // lines parted by |
		want  string // names parted by <
	}{
		{dossier.Member, "ĐẢNG BỘ XÃ VĨNH HẢO|CHI BỘ THÔN VĨNH SƠN|DANH SÁCH ĐẢNG VIÊN", "Chi bộ thôn Vĩnh Sơn<Đảng bộ xã Vĩnh Hảo"},
		{dossier.Member, "HUYỆN ỦY BẮC QUANG|ĐẢNG ỦY XÃ VĨNH HẢO|*|CHI BỘ THÔN VĨNH SƠN", "Chi bộ thôn Vĩnh Sơn<Đảng ủy xã Vĩnh Hảo<Huyện ủy Bắc Quang"},
		{dossier.Member, "DANH SÁCH THÔNG TIN ĐẢNG VIÊN TẠI CHI BỘ THÔN VĨNH SƠN", "Chi bộ thôn Vĩnh Sơn"},
		{dossier.Member, "DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN VĨNH SƠN NĂM 2026", "Chi bộ thôn Vĩnh Sơn"},
		{dossier.Member, "DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN VĨNH SƠN - ĐẢNG BỘ XÃ VĨNH HẢO (Tính đến 30/6/2026)", "Chi bộ thôn Vĩnh Sơn<Đảng bộ xã Vĩnh Hảo"},
		{dossier.Member, "Chi bộ: thôn Vĩnh Sơn", "Chi bộ thôn Vĩnh Sơn"},
		{dossier.Member, "CHI BỘ ……………|DANH SÁCH ĐẢNG VIÊN", ""},
		{dossier.Member, "ĐẢNG CỘNG SẢN VIỆT NAM|DANH SÁCH ĐẢNG VIÊN", ""},
		{dossier.Unit, "ĐẢNG BỘ XÃ VĨNH HẢO|DANH SÁCH CHI BỘ TRỰC THUỘC ĐẢNG BỘ", "Đảng bộ xã Vĩnh Hảo"},
		{dossier.Roll, "HỘI NÔNG DÂN HUYỆN BẮC QUANG|HỘI NÔNG DÂN XÃ VĨNH HẢO|DANH SÁCH HỘI VIÊN", "Hội Nông dân xã Vĩnh Hảo<Hội Nông dân huyện Bắc Quang"},
		{dossier.Roll, "ĐẢNG ỦY XÃ VĨNH HẢO|HỘI CỰU CHIẾN BINH XÃ VĨNH HẢO", "Hội Cựu chiến binh xã Vĩnh Hảo"},
		{dossier.Roll, "HND XÃ-PHƯỜNG…..", ""},
	}
	for _, tt := range tests {
		r := &region{}
		for i, text := range strings.Split(tt.title, "|") {
			r.title = append(r.title, line{text: text, cell: dossier.Cell{Row: i + 1, Col: 1}})
		}
		ref := refer(r.inTitle(tt.kind), nil, "title")
		got := strings.Join(append([]string{ref.Name}, ref.Parents...), "<")
		if got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.kind, tt.title, got, tt.want)
		}
	}
}

func TestUnitOfFolder(t *testing.T) {
	tests := []struct {
		kind       dossier.Kind
		path, want string
	}{
		{dossier.Member, "/in/Đảng bộ xã Vĩnh Hảo/Chi bộ thôn Vĩnh Sơn.xlsx", "Chi bộ thôn Vĩnh Sơn<Đảng bộ xã Vĩnh Hảo"},
		{dossier.Member, "/in/Xã Vĩnh Hảo/Chi bộ thôn Vĩnh Sơn/danh sách.xlsx", "Chi bộ thôn Vĩnh Sơn<Đảng bộ xã Vĩnh Hảo"},
		{dossier.Member, "/in/DS_Chi_bộ_thôn_Vĩnh_Sơn.xlsx", "Chi bộ thôn Vĩnh Sơn"},
		{dossier.Member, "/in/danh sách.xlsx", ""},
		{dossier.Roll, "/in/Hội Nông dân/Hội Nông dân xã Vĩnh Hảo.xlsx", "Hội Nông dân xã Vĩnh Hảo"},
	}
	for _, tt := range tests {
		ref := refer(inPath(tt.path, "/in", tt.kind), nil, "folder")
		if got := strings.Join(append([]string{ref.Name}, ref.Parents...), "<"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.path, got, tt.want)
		}
	}
}
