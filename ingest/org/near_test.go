package org

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestNear(t *testing.T) {
	on := dossier.NewDate(2018, 9, 30)
	for _, c := range []struct {
		name   string
		within []string
		want   []string
	}{
		{"xã Vĩnh Hào", []string{"huyện Bắc Quang"}, []string{"Xã Vĩnh Hảo"}},
		{"xã Vĩh Hảo", []string{"huyện Bắc Quang"}, []string{"Xã Vĩnh Hảo"}},
		{"xã Quangg Minhh", []string{"huyện Bắc Quang"}, []string{"Xã Quang Minh"}},
		{"xã Vĩnh Hảo", []string{"huyện Mai Sơn"}, nil},
		{"xã Không Có Đâu", []string{"huyện Bắc Quang"}, nil},
		{"Vĩh Hảo", []string{"huyện Bắc Quang"}, nil},
	} {
		var got []string
		for _, a := range Near(c.name, c.within, on) {
			got = append(got, a.Name)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s in %v (-want +got)\n%s", c.name, c.within, diff)
		}
	}
}
