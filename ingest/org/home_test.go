package org

import "testing"

func TestHomeDistrict(t *testing.T) {
	for _, c := range []struct {
		name         string
		names, hints []string
		want         string
	}{
		{"named above", []string{"xã Tân Tiến", "huyện Yên Sơn"}, nil, "D075"},
		{"the other one", []string{"xã Tân Tiến", "huyện Hoàng Su Phì"}, nil, "D032"},
		{"by a folder", []string{"xã Tân Tiến"}, []string{"Hoàng Su Phì"}, "D032"},
		{"a folder of no area", []string{"xã Tân Tiến"}, []string{"Báo cáo 2018"}, ""},
		{"not known", []string{"xã Tân Tiến"}, nil, ""},
		{"only the province, which both are in now", []string{"xã Tân Tiến", "tỉnh Tuyên Quang"}, nil, ""},
		{"in one district of the province", []string{"xã Vĩnh Hảo", "huyện Bắc Quang"}, nil, ""},
		{"after the reform, its name kept", []string{"xã Tân Tiến", "huyện Hoàng Su Phì", "tỉnh Tuyên Quang"}, nil, "D032"},
		{"no area", []string{"Báo cáo"}, nil, ""},
	} {
		if got := HomeDistrict(c.names, c.hints); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFormerDistrict(t *testing.T) {
	for id, want := range map[string]string{
		"C01153": "D034", "C01153.2025": "D034", "D034": "D034", "P08.2025": "", "C99999": "",
	} {
		if got := FormerDistrict(id); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}
