package ingest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestNamesWithinNames tells a branch of an office or association from a line that names two organisations.
func TestNamesWithinNames(t *testing.T) {
	for text, want := range map[string][]string{
		"CHI BỘ VĂN PHÒNG HUYỆN ỦY":                    {"Chi bộ văn phòng huyện ủy"},
		"Chi bộ Ban Tổ chức Huyện ủy Bắc Quang":        {"Chi bộ Ban Tổ chức Huyện ủy Bắc Quang"},
		"Chi bộ thôn Quyết Thắng 2":                    {"Chi bộ thôn Quyết Thắng 2"},
		"CHI BỘ THÔN TÂN THẮNG 3 THÁNG 9":              {"Chi bộ thôn Tân Thắng 3"},
		"Chi bộ Cơ quan Đảng ủy":                       {"Chi bộ Cơ quan Đảng ủy"},
		"Chi bộ Hội Nông dân huyện":                    {"Chi bộ Hội Nông dân huyện"},
		"Chi bộ thôn Vĩnh Sơn Đảng bộ xã Vĩnh Hảo":     {"Chi bộ thôn Vĩnh Sơn", "Đảng bộ xã Vĩnh Hảo"},
		"Chi bộ thôn Vĩnh Sơn, Đảng ủy xã Vĩnh Hảo":    {"Chi bộ thôn Vĩnh Sơn", "Đảng ủy xã Vĩnh Hảo"},
		"Đảng bộ xã Vĩnh Hảo - Chi bộ Trường Tiểu học": {"Đảng bộ xã Vĩnh Hảo", "Chi bộ Trường Tiểu học"},
	} {
		var got []string
		for _, n := range namesIn(text, dossier.Cell{}) {
			got = append(got, n.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}
