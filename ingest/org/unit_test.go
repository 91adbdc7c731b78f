package org_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/org"
)

func TestParseUnit(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want org.Unit
	}{
		{"ĐẢNG BỘ XÃ VĨNH HẢO", org.Unit{Name: "Đảng bộ xã Vĩnh Hảo", Key: "đảng bộ xã vĩnh hảo",
			Kind: "base_committee", Area: "xã Vĩnh Hảo"}},
		{"Đảng bộ Công an huyện Bắc Quang", org.Unit{Name: "Đảng bộ Công an huyện Bắc Quang",
			Key: "đảng bộ công an huyện bắc quang", Kind: "base_committee", Area: "huyện Bắc Quang"}},
		{"Đảng bộ bộ phận Bệnh viện", org.Unit{Name: "Đảng bộ bộ phận Bệnh viện",
			Key: "đảng bộ bộ phận bệnh viện", Kind: "section_committee"}},
		{"CHI BỘ THÔN VĨNH SƠN", org.Unit{Name: "Chi bộ thôn Vĩnh Sơn", Key: "chi bộ thôn vĩnh sơn",
			Kind: "branch", Branch: true, Hamlet: "thôn Vĩnh Sơn"}},
		{"Chi bộ thôn Vĩnh Sơn, xã Vĩnh Hảo, huyện Bắc Quang", org.Unit{Name: "Chi bộ thôn Vĩnh Sơn",
			Key: "chi bộ thôn vĩnh sơn", Kind: "branch", Branch: true, Hamlet: "thôn Vĩnh Sơn",
			Area: "Xã Vĩnh Hảo", Within: []string{"Xã Vĩnh Hảo", "Huyện Bắc Quang"}}},
		{"CHI BỘ TỔ DÂN PHỐ SỐ 05", org.Unit{Name: "Chi bộ tổ dân phố số 05", Key: "chi bộ tổ dân phố 5",
			Kind: "branch", Branch: true, Hamlet: "tổ dân phố 5"}},
		{"HỘI CỰU CHIẾN BINH XÃ VĨNH HẢO", org.Unit{Name: "Hội Cựu chiến binh xã Vĩnh Hảo",
			Key: "hội cựu chiến binh xã vĩnh hảo", Association: "veterans", Area: "xã Vĩnh Hảo"}},
		{"CHI HỘI NÔNG DÂN THÔN VĨNH SƠN", org.Unit{Name: "Chi hội Nông dân thôn Vĩnh Sơn",
			Key: "chi hội nông dân thôn vĩnh sơn", Association: "farmers", Branch: true, Hamlet: "thôn Vĩnh Sơn"}},
		{"HUYỆN ỦY BẮC QUANG", org.Unit{Name: "Huyện ủy Bắc Quang", Key: "đảng bộ huyện bắc quang",
			Kind: "district_committee", Area: "huyện Bắc Quang"}},
		{"THÀNH ỦY HÀ NỘI", org.Unit{Name: "Thành ủy Hà Nội", Key: "đảng bộ thành phố hà nội",
			Kind: "provincial_committee", Area: "thành phố Hà Nội"}},
		{"Danh sách khác", org.Unit{Name: "Danh sách khác", Key: "danh sách khác"}},
		{"", org.Unit{}},
	} {
		if diff := cmp.Diff(tt.want, org.ParseUnit(tt.in)); diff != "" {
			t.Errorf("ParseUnit(%q) (-want +got):\n%s", tt.in, diff)
		}
	}
}

// All spellings of one organisation have one key.
func TestUnitKey(t *testing.T) {
	for want, spellings := range map[string][]string{
		"đảng bộ xã vĩnh hảo": {"Đảng bộ xã Vĩnh Hảo", "ĐẢNG BỘ XÃ VĨNH HẢO", "Đảng ủy xã Vĩnh Hảo", "Đảng uỷ xã Vĩnh Hảo",
			"Đảng bộ cơ sở xã Vĩnh Hảo", "BCH Đảng bộ xã Vĩnh Hảo", "Ban Chấp hành Đảng bộ xã Vĩnh Hảo", "ĐB xã Vĩnh Hảo",
			"Đảng bộ  X.Vĩnh Hảo", "Đảng bộ xã Vĩnh Hảo, huyện Bắc Quang", "Đảng bộ xã Vĩnh Hảo - Huyện Bắc Quang"},
		"đảng bộ huyện bắc quang":     {"Huyện ủy Bắc Quang", "HUYỆN UỶ BẮC QUANG", "Đảng bộ huyện Bắc Quang", "Đảng ủy H. Bắc Quang"},
		"đảng bộ thành phố lai châu":  {"Thành ủy Lai Châu", "Đảng bộ TP Lai Châu", "Đảng bộ TP.Lai Châu"},
		"đảng bộ thị trấn việt quang": {"Đảng bộ TT Việt Quang", "ĐẢNG BỘ TT. VIỆT QUANG", "Đảng ủy thị trấn Việt Quang"},
		"chi bộ thôn vĩnh sơn": {"Chi bộ thôn Vĩnh Sơn", "CB thôn Vĩnh Sơn", "Chi ủy thôn Vĩnh Sơn", "Chi ủy Chi bộ thôn Vĩnh Sơn",
			"CHI BỘ THÔN VĨNH SƠN XÃ VĨNH HẢO", "Chi bộ thôn Vĩnh Sơn (xã Vĩnh Hảo)"},
		"chi bộ tổ dân phố 5":                     {"Chi bộ TDP 5", "Chi bộ Tổ dân phố số 5", "CHI BỘ TỔ DÂN PHỐ 05"},
		"chi bộ tổ chức huyện ủy":                 {"Chi bộ Tổ chức Huyện ủy"},
		"chi bộ hợp tác xã dịch vụ":               {"Chi bộ HTX Dịch vụ", "CHI BỘ HỢP TÁC XÃ DỊCH VỤ"},
		"chi bộ trường trung học cơ sở liên hiệp": {"Chi bộ Trường THCS Liên Hiệp", "Chi bộ trường Trung học cơ sở Liên Hiệp"},
		"hội liên hiệp phụ nữ huyện bắc quang":    {"Hội LHPN huyện Bắc Quang", "Hội Phụ nữ huyện Bắc Quang", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM HUYỆN BẮC QUANG"},
		"hội cựu chiến binh xã vĩnh hảo":          {"Hội CCB xã Vĩnh Hảo", "BCH Hội Cựu chiến binh xã Vĩnh Hảo"},
		"đoàn thanh niên cộng sản hồ chí minh xã vĩnh hảo": {"BCH ĐOÀN XÃ VĨNH HẢO", "Đoàn xã Vĩnh Hảo", "Đoàn TNCS Hồ Chí Minh xã Vĩnh Hảo",
			"Đoàn TNCS HCM xã Vĩnh Hảo", "ĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN XÃ VĨNH HẢO", "Đoàn thanh niên xã Vĩnh Hảo"},
		"đoàn thanh niên cộng sản hồ chí minh huyện bắc quang": {"Huyện đoàn Bắc Quang", "Đoàn TNCS Hồ Chí Minh huyện Bắc Quang"},
		"đoàn kiểm tra": {"Đoàn kiểm tra"},
	} {
		for _, s := range spellings {
			if got := org.UnitKey(s); got != want {
				t.Errorf("UnitKey(%q) = %q, want %q", s, got, want)
			}
		}
	}
}

func TestDisplayName(t *testing.T) {
	for in, want := range map[string]string{
		"CHI BỘ TRƯỜNG TIỂU HỌC VĨNH HẢO":   "Chi bộ trường tiểu học Vĩnh Hảo",
		"CHI BỘ CÔNG AN XÃ VĨNH HẢO":        "Chi bộ Công an xã Vĩnh Hảo",
		"CHI BỘ THCS LIÊN HIỆP":             "Chi bộ THCS Liên Hiệp",
		"CHI BỘ THÔN TÂN THÀNH":             "Chi bộ thôn Tân Thành",
		"ĐOÀN TNCS HỒ CHÍ MINH XÃ VĨNH HẢO": "Đoàn TNCS Hồ Chí Minh xã Vĩnh Hảo",
		"chi bộ thôn vĩnh sơn":              "Chi bộ thôn Vĩnh Sơn",
		"chi bộ Thôn Vĩnh Sơn":              "Chi bộ Thôn Vĩnh Sơn",
		"HỘI LIÊN HIỆP PHỤ NỮ XÃ TÂN QUANG": "Hội Liên hiệp Phụ nữ xã Tân Quang",
		"ĐẢNG BỘ  TT. VIỆT QUANG":           "Đảng bộ thị trấn Việt Quang",
	} {
		if got := org.ParseUnit(in).Name; got != want {
			t.Errorf("name of %q = %q, want %q", in, got, want)
		}
	}
}

func TestKindUnder(t *testing.T) {
	for _, tt := range []struct{ name, parent, want string }{
		{"Chi bộ Kho bạc huyện", "district_committee", "base_branch"},
		{"Chi bộ thôn Vĩnh Sơn", "base_committee", "branch"},
		{"Đảng bộ Bệnh viện", "base_committee", "section_committee"},
		{"Đảng bộ xã Vĩnh Hảo", "district_committee", "base_committee"},
		{"Chi bộ cơ sở Chi cục Thuế", "", "base_branch"},
	} {
		if got := org.ParseUnit(tt.name).KindUnder(tt.parent); got != tt.want {
			t.Errorf("%s under %s is %q, want %q", tt.name, tt.parent, got, tt.want)
		}
	}
}

func FuzzParseUnit(f *testing.F) {
	for _, s := range []string{"ĐẢNG BỘ XÃ VĨNH HẢO", "Chi bộ thôn Vĩnh Sơn, xã Vĩnh Hảo", "BCH Đoàn xã", "TT.", "xã ,", "thôn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u := org.ParseUnit(s)
		if again := org.UnitKey(u.Key); u.Within == nil && again != u.Key {
			t.Errorf("the key of %q is %q, and of that key %q", s, u.Key, again)
		}
	})
}
