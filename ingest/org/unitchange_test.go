package org

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestParseUnitChange(t *testing.T) {
	july := dossier.NewDate(2019, 7, 1)
	one := func(name string) []ChangedUnit { return []ChangedUnit{{Name: name}} }
	for text, want := range map[string]UnitChange{
		"Sáp nhập vào Chi bộ thôn 2":                                               {MergedInto, one("Chi bộ thôn 2"), dossier.Date{}},
		"Đã sáp nhập vào chi bộ thôn 2 từ ngày 01/7/2019":                          {MergedInto, one("chi bộ thôn 2"), july},
		"Từ 01/7/2019 sáp nhập vào Chi bộ thôn 2, xã Vĩnh Hảo":                     {MergedInto, one("Chi bộ thôn 2, xã Vĩnh Hảo"), july},
		"SÁP NHẬP VÀO THÔN 2 (từ tháng 7/2019)":                                    {MergedInto, one("Chi bộ THÔN 2"), dossier.NewDate(2019, 7, 0)},
		"Sáp nhập vào CB thôn 2 năm 2019":                                          {MergedInto, one("CB thôn 2"), dossier.NewDate(2019, 0, 0)},
		"Nhập vào Chi bộ thôn 2 theo QĐ số 15-QĐ/ĐU ngày 01/7/2019 của Đảng ủy xã": {MergedInto, one("Chi bộ thôn 2"), july},
		"Tách từ Chi bộ Trường học, ngày 1 tháng 7 năm 2019":                       {SplitFrom, one("Chi bộ Trường học"), july},
		"Được tách ra từ Chi bộ thôn Vĩnh Sơn":                                     {SplitFrom, one("Chi bộ thôn Vĩnh Sơn"), dossier.Date{}},
		"Chia tách thành Chi bộ thôn 1 (12 đảng viên) và Chi bộ thôn 2 (8 đảng viên)": {DividedInto,
			[]ChangedUnit{{"Chi bộ thôn 1", 12}, {"Chi bộ thôn 2", 8}}, dossier.Date{}},
		"Hợp nhất từ Chi bộ thôn 1, Chi bộ thôn 2 và Chi bộ thôn 3": {UnitedFrom,
			[]ChangedUnit{{Name: "Chi bộ thôn 1"}, {Name: "Chi bộ thôn 2"}, {Name: "Chi bộ thôn 3"}}, dossier.Date{}},
		"Hợp nhất thành Chi bộ thôn Minh Tâm":                {UnitedInto, one("Chi bộ thôn Minh Tâm"), dossier.Date{}},
		"Đổi tên từ Chi bộ thôn 5 (QĐ số 3 ngày 01/07/2019)": {RenamedFrom, one("Chi bộ thôn 5"), july},
		"Tên cũ: Chi bộ thôn 5":                              {RenamedFrom, one("Chi bộ thôn 5"), dossier.Date{}},
		"Chuyển về Đảng bộ xã Quang Minh từ 01/7/2019":       {MovedTo, one("Đảng bộ xã Quang Minh"), july},
		"Giải thể":                {Dissolved, nil, dossier.Date{}},
		"Giải thể ngày 01/7/2019": {Dissolved, nil, july},
		"đã giải thể theo Quyết định số 12-QĐ/HU ngày 01.7.2019": {Dissolved, nil, july},
	} {
		got, ok := ParseUnitChange(text)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%q: %t (-want +got)\n%s", text, ok, diff)
		}
	}
}

func TestUnitChangesThatAreNotUnderstood(t *testing.T) {
	for text, tells := range map[string]bool{
		"": false, "Chi bộ trong sạch vững mạnh": false, "Bí thư chuyển về huyện": false, "Đổi thẻ đảng năm 2019": false,
		"Sáp nhập": true, "Sáp nhập vào": true, "Dự kiến sáp nhập vào Chi bộ thôn 2": true, "Chuẩn bị giải thể": true,
		"Sáp nhập vào ông Nguyễn Văn An": true, "Giải thể do không đủ đảng viên": true, "Sáp nhập với Chi bộ thôn 3": true,
		"Chia tách thành Chi bộ thôn 1": true, "Sáp nhập vào Chi bộ thôn 2, còn 3 đảng viên chuyển đi": true,
		"Đổi tên": true, "Đổi tên từ 32/13/2019": true,
	} {
		if got, ok := ParseUnitChange(text); ok {
			t.Errorf("%q is understood as %+v", text, got)
		}
		if TellsUnitChange(text) != tells {
			t.Errorf("%q tells of a change: %t", text, !tells)
		}
	}
}

func FuzzParseUnitChange(f *testing.F) {
	for _, s := range []string{"Sáp nhập vào Chi bộ thôn 2 từ 01/7/2019", "Chia tách thành Chi bộ A (12 đv) và Chi bộ B", "Giải thể theo QĐ", "((", "từ từ năm 2019"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := ParseUnitChange(s)
		if ok != (c.Kind != "") && ok {
			t.Errorf("%q: understood without a kind", s)
		}
		if !ok {
			return
		}
		if (c.Kind == Dissolved) != (len(c.Others) == 0) {
			t.Errorf("%q: %+v", s, c)
		}
		for _, u := range c.Others {
			if strings.TrimSpace(u.Name) == "" {
				t.Errorf("%q names nothing", s)
			}
		}
		if !c.On.IsZero() && !c.On.Valid() {
			t.Errorf("%q: %v", s, c.On)
		}
	})
}
