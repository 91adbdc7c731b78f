package org_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name   string
		within []string
		on     string
		want   []string
	}{
		{"Bắc Quang", nil, "2018-09-30", []string{"D034"}},
		{"bac quang", nil, "2018-09-30", []string{"D034"}},
		{"Bắc Quang", nil, "2025-06-30", []string{"D034"}},
		{"Bắc Quang", nil, "2025-07-01", []string{"D034", "C01153.2025"}},
		{"Bắc Quang", nil, "2026-01-01", []string{"D034", "C01153.2025"}}, // the former district and a commune
		{"huyện Bắc Quang", nil, "2026-01-01", []string{"D034"}},
		{"H. BẮC QUANG", nil, "2026-01-01", []string{"D034"}},
		{"H.Bắc Quang", nil, "2018-01-01", []string{"D034"}},
		{"xã Bắc Quang", nil, "2026-01-01", []string{"C01153.2025"}},
		{"xã Vĩnh Hảo", []string{"huyện Bắc Quang"}, "", []string{"C01210"}},
		{"xã Vĩnh Hảo", []string{"Đảng bộ huyện Bắc Quang"}, "", []string{"C01210"}},
		{"Vĩnh Hảo", []string{"Huyện ủy Bắc Quang", "tỉnh Hà Giang"}, "2018-01-01", []string{"C01210"}},
		{"X. Vĩnh Hảo, H. Bắc Quang, T. Hà Giang", nil, "2018-01-01", []string{"C01210"}},
		{"xã Vĩnh Hảo", []string{"huyện Mai Sơn"}, "", nil},
		{"xã Vĩnh Hảo", []string{"Khối cơ quan", "huyện Bắc Quang"}, "", []string{"C01210"}}, // no area: passed over
		{"xã Vĩnh Tuy", []string{"huyện Bắc Quang"}, "2018-01-01", []string{"C01156"}},       // then a town
		{"xã Vĩnh Tuy", []string{"huyện Bắc Quang"}, "2026-01-01", []string{"C01156.2025"}},
		{"TT Việt Quang", nil, "2018-01-01", []string{"C01153"}},
		{"TT. Việt Quang", nil, "2026-01-01", []string{"C01153"}}, // gone, and the only one of the name
		{"TP.Lai Châu", nil, "2018-01-01", []string{"D105"}},
		{"Quan Hóa", nil, "2018-01-01", []string{"D385"}}, // not "quận Hóa"
		{"Tỉnh Tuyên Quang", nil, "2018-01-01", []string{"P08"}},
		{"Tỉnh Tuyên Quang", nil, "2026-01-01", []string{"P08.2025"}},
		{"tinh ha giang", nil, "2026-01-01", []string{"P02"}},
		{"Hà Giang", nil, "2026-01-01", []string{"P02", "D024"}},
		{"Phường 01", []string{"Quận 3", "TP HCM"}, "2018-01-01", []string{"C27160"}},
		{"D034", nil, "", []string{"D034"}},
		{"c01153.2025", nil, "", []string{"C01153.2025"}},
		{"Nơi không có", nil, "", nil},
		{"", nil, "", nil},
		{" , ", nil, "", nil},
	} {
		var on dossier.Date
		if tt.on != "" {
			on = dossier.MustDate(tt.on)
		}
		var got []string
		for _, a := range org.Find(tt.name, tt.within, on) {
			got = append(got, a.ID)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Find(%q, %q, %s) (-want +got):\n%s", tt.name, tt.within, tt.on, diff)
		}
	}
}

// Every area is found by its own name on its own days.
func TestFindKnowsEveryArea(t *testing.T) {
	for _, a := range org.Areas() {
		day := before
		if !a.ValidFrom.IsZero() {
			day = a.ValidFrom
		}
		found := false
		for _, f := range org.Find(a.Name, nil, day) {
			found = found || f.ID == a.ID
		}
		if !found {
			t.Errorf("%s %s is not found by its name on %s", a.ID, a.Name, day)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("xã Vĩnh Hảo, huyện Bắc Quang", "Đảng bộ huyện Bắc Quang")
	f.Fuzz(func(t *testing.T, name, within string) {
		for _, a := range org.Find(name, []string{within}, after) {
			if _, ok := org.ByID(a.ID); !ok {
				t.Errorf("unknown id %q", a.ID)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	within := []string{"huyện Bắc Quang"}
	for b.Loop() {
		org.Find("xã Vĩnh Hảo", within, before)
	}
}
