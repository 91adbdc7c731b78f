package analytics

import (
	"database/sql/driver"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestConvert(t *testing.T) {
	type result struct {
		value driver.Value
		fits  bool
	}
	for name, c := range map[string]struct {
		field dossier.Field
		value dossier.Value
		want  result
	}{
		"empty":            {dossier.Field{Type: dossier.Free}, dossier.Value{}, result{nil, true}},
		"text":             {dossier.Field{Type: dossier.Free}, dossier.Value{Text: "Tày"}, result{"Tày", true}},
		"broken UTF-8":     {dossier.Field{Type: dossier.Name}, dossier.Value{Text: "An\xff\xfe"}, result{"An\uFFFD", true}},
		"a zero byte":      {dossier.Field{Type: dossier.Name}, dossier.Value{Text: "A\x00n"}, result{"A\uFFFDn", true}},
		"day":              {dossier.Field{Type: dossier.Day}, dossier.Value{Text: "1980-01-02", Date: dossier.NewDate(1980, 1, 2)}, result{time.Date(1980, 1, 2, 0, 0, 0, 0, time.UTC), true}},
		"first day of all": {dossier.Field{Type: dossier.Day}, dossier.Value{Text: "0001-01-01", Date: dossier.NewDate(1, 1, 1)}, result{time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), true}},
		"year":             {dossier.Field{Type: dossier.Day}, dossier.Value{Text: "1980", Date: dossier.Date{Year: 1980}}, result{time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), true}},
		"no such day":      {dossier.Field{Type: dossier.Day}, dossier.Value{Text: "1981-02-29", Date: dossier.NewDate(1981, 2, 29)}, result{nil, false}},
		"text as a date":   {dossier.Field{Type: dossier.Day}, dossier.Value{Text: "hôm qua"}, result{nil, false}},
		"count":            {dossier.Field{Type: dossier.Count}, dossier.Value{Text: "2147483647"}, result{int32(2147483647), true}},
		"too large":        {dossier.Field{Type: dossier.Count}, dossier.Value{Text: "2147483648"}, result{int32(2147483647), false}},
		"a fraction":       {dossier.Field{Type: dossier.Count}, dossier.Value{Text: "3.7"}, result{int32(0), false}},
		"yes":              {dossier.Field{Type: dossier.Flag}, dossier.Value{Text: "true"}, result{true, true}},
		"neither":          {dossier.Field{Type: dossier.Flag}, dossier.Value{Text: "có"}, result{false, false}},
	} {
		t.Run(name, func(t *testing.T) {
			value, fits := convert(c.field, c.value)
			if diff := cmp.Diff(c.want, result{value, fits}, cmp.AllowUnexported(result{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestBrokenTextAndDatesSurviveTheAppender(t *testing.T) {
	s := openMemory(t)
	local := time.Local
	time.Local = time.FixedZone("+07", 7*3600)
	defer func() { time.Local = local }()
	load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Candidate, unit: branch1,
		rows: "full_name | birth_date | sector\nAn\xff | 1980-01-02 | \xfe\xffx"})
	if diff := cmp.Diff([]string{"An\uFFFD | 1980-01-02 | \uFFFDx"}, strs(t, s, "SELECT full_name, birth_date, sector FROM candidates")); diff != "" {
		t.Errorf("candidates (-want +got)\n%s", diff)
	}
}

func TestAValueThatDoesNotFitKeepsTheRowOut(t *testing.T) {
	s := openMemory(t)
	res := load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Target, unit: "Đảng bộ huyện Bắc Quang", period: "2018",
		rows: "org_name | period | category | target\nĐảng bộ xã Vĩnh Hảo | 2018 | admission | 99999999999\nĐảng bộ xã Đông Thành | 2018 | admission | 12"})
	want := []string{"DD-15 error a.xlsx Sheet1!E4 target: Giá trị 99999999999 của cột “Chỉ tiêu” không lưu được."}
	if diff := cmp.Diff(want, told(res.Findings)); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Đảng bộ xã Đông Thành | C01219 | 2018 | 12"}, strs(t, s, "SELECT org_name, area_id, period, target FROM targets")); diff != "" {
		t.Errorf("targets (-want +got)\n%s", diff)
	}
}
