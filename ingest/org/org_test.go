package org_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

var (
	before = dossier.MustDate("2025-06-30")
	after  = dossier.MustDate("2025-07-01")
)

func TestCounts(t *testing.T) {
	got := map[string]int{}
	for _, a := range org.Areas() {
		if a.On(before) {
			got[a.Kind+" before"]++
		}
		if a.On(after) {
			got[a.Kind+" after"]++
		}
	}
	want := map[string]int{ // regulations.md §6: 34 provinces, 3,321 communes after
		"province before": 63, "district before": 696, "commune before": 10035,
		"province after": 34, "commune after": 3321,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("areas (-want +got):\n%s", diff)
	}
}

func TestDividedUnits(t *testing.T) {
	divided, became := 0, 0
	for _, e := range org.Edges() {
		if e.Kind == org.Became && strings.HasPrefix(e.Parent, "C") {
			became++
			if e.Divided {
				divided++
			}
		}
	}
	if became != 10602 || divided != 1033 {
		t.Errorf("%d rows, %d of divided units; want 10602 and 1033", became, divided)
	}
}

// The seed districts as regulations.md §6 tells them.
var reform = map[string]map[string]string{
	"huyện Bắc Quang": {
		"Bắc Quang": "TT Việt Quang, Việt Vinh, Quang Minh", "Vĩnh Tuy": "TT Vĩnh Tuy, Vĩnh Hảo, Đông Thành",
		"Đồng Tâm": "Đồng Tiến, Đồng Tâm, Thượng Bình", "Tân Quang": "Tân Lập, Tân Thành, Tân Quang",
		"Bằng Hành": "Kim Ngọc, Bằng Hành, Vô Điếm", "Liên Hiệp": "Hữu Sản, Liên Hiệp, Đức Xuân",
		"Hùng An": "Việt Hồng, Hùng An, Tiên Kiều", "Đồng Yên": "Vĩnh Phúc, Đồng Yên",
	},
	"huyện Mai Sơn": {
		"Mai Sơn": "TT Hát Lót, Hát Lót, Cò Nòi", "Chiềng Sung": "Chiềng Sung, Chiềng Chăn",
		"Mường Chanh": "Mường Chanh, Chiềng Chung", "Chiềng Mung": "Mường Bằng, Chiềng Mung, Mường Bon",
		"Chiềng Mai": "Chiềng Ban, Chiềng Mai, Chiềng Dong, Chiềng Kheo, Chiềng Ve", "Tà Hộc": "Nà Bó, Tà Hộc",
		"Phiêng Cằm": "Chiềng Nơi, Phiêng Cằm", "Phiêng Pằn": "Chiềng Lương, Phiêng Pằn, Nà Ớt",
	},
	"TP Lai Châu": {
		"Đoàn Kết":  "Quyết Thắng, Quyết Tiến, Đoàn Kết, Sùng Phài, Lản Nhì Thàng",
		"Tân Phong": "Tân Phong, Đông Phong, San Thàng, Nùng Nàng, Bản Giang",
	},
}

func TestReformOfTheSeedDistricts(t *testing.T) {
	for name, communes := range reform {
		found := org.Find(name, nil, before)
		if len(found) != 1 {
			t.Fatalf("%s: %d areas, want one", name, len(found))
		}
		var want []string
		for commune, olds := range communes {
			id := grouped(t, found[0].ID, commune)
			var oldNames []string
			for old := range strings.SplitSeq(olds, ", ") {
				oldNames = append(oldNames, strings.TrimPrefix(old, "TT "))
			}
			if diff := cmp.Diff(sorted(oldNames), sources(id)); diff != "" {
				t.Errorf("%s ← (-want +got):\n%s", commune, diff)
			}
			want = append(want, commune)
		}
		if diff := cmp.Diff(sorted(want), children(found[0].ID, org.Group)); diff != "" {
			t.Errorf("%s as a grouping (-want +got):\n%s", name, diff)
		}
	}
}

func TestNumberOfOldCommunes(t *testing.T) {
	for id, want := range map[string]int{"D034": 23, "D125": 22, "D105": 7} {
		if got := len(children(id, org.Part)); got != want {
			t.Errorf("%s had %d communes, want %d", id, got, want)
		}
	}
}

// Each row counts in one district and one province at a time, whatever the tree.
func TestGroupingsCanBeSummed(t *testing.T) {
	in := map[string]int{}
	for _, m := range org.Memberships() {
		if a, _ := org.ByID(m.Parent); a.Kind == org.District {
			in[m.Child]++
		}
	}
	for _, a := range org.Areas() {
		if a.Kind == org.Commune && in[a.ID] != 1 {
			t.Fatalf("%s %s counts in %d districts, want 1", a.ID, a.Name, in[a.ID])
		}
	}
}

func TestUnder(t *testing.T) {
	for _, tt := range []struct {
		area, child string
		want        bool
	}{
		{"D034", "C01210", true},         // Vĩnh Hảo in Bắc Quang
		{"D034", "C01156.2025", true},    // Xã Vĩnh Tuy (new) in the grouping
		{"C01156.2025", "C01210", true},  // which took in Vĩnh Hảo
		{"C01210", "C01156.2025", false}, // but not the other way round
		{"P02", "C01156.2025", true},     // Hà Giang as a grouping
		{"P08.2025", "C01210", true},     // Tuyên Quang now
		{"P08", "C01210", false},         // Tuyên Quang then
		{"P12", "C03388.2025", true},     // Lai Châu kept its id
		{"D105", "C03391", false},        // Lản Nhì Thàng was of Phong Thổ
		{"D109", "C03391", true},         //
		{"C03388.2025", "C03391", true},  // and went into Phường Đoàn Kết
		{"D536", "C21548.2025", true},    // an island district without communes
		{"C21548.2025", "D536", true},    //
		{"C00025.2025", "C00007", false}, // Giảng Võ took in a part of Cống Vị
		{"P01", "C00025.2025", true},     //
	} {
		if got := slices.Contains(org.Under(tt.area), tt.child); got != tt.want {
			t.Errorf("%s under %s: %t, want %t", tt.child, tt.area, got, tt.want)
		}
	}
	if got := org.Under("X"); got != nil {
		t.Errorf("an unknown area has %v under it", got)
	}
}

// grouped is the new commune of that name in the former district.
func grouped(t *testing.T, district, name string) string {
	t.Helper()
	for _, e := range org.Edges() {
		if a, _ := org.ByID(e.Child); e.Parent == district && e.Kind == org.Group && bare(a) == name {
			return a.ID
		}
	}
	t.Fatalf("no commune %s in %s", name, district)
	return ""
}

func sources(id string) []string { return children(id, org.Became) }

func children(id, kind string) []string {
	var list []string
	for _, e := range org.Edges() {
		if e.Parent == id && e.Kind == kind {
			a, _ := org.ByID(e.Child)
			list = append(list, bare(a))
		}
	}
	return sorted(list)
}

func bare(a org.Area) string {
	for _, p := range []string{"Thị trấn ", "Xã ", "Phường "} {
		if s, ok := strings.CutPrefix(a.Name, p); ok {
			return s
		}
	}
	return a.Name
}

func sorted(s []string) []string { slices.Sort(s); return s }
