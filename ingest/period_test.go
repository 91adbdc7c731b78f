package ingest

import "testing"

func TestPeriodOf(t *testing.T) {
	tests := []struct{ title, want, end string }{
		{"Tính đến ngày 30/9/2018", "2018-09-30", "2018-09-30"},
		{"(Tính đến 30.9.2018)", "2018-09-30", "2018-09-30"},
		{"(Số liệu tính đến hết ngày 31 tháng 12 năm 2025)", "2025-12-31", "2025-12-31"},
		{"Ngày xuất dữ liệu: 05/03/2026", "2026-03-05", "2026-03-05"},
		{"(Tính đến tháng 4/2024)", "2024-04", "2024-04-30"},
		{"QUÝ II NĂM 2026", "2026-Q2", "2026-06-30"},
		{"Quý 4/2025", "2025-Q4", "2025-12-31"},
		{"6 tháng đầu năm 2026", "2026-06", "2026-06-30"},
		{"DANH SÁCH ĐẢNG VIÊN NĂM 2026", "2026", "2026-12-31"},
		{"ĐỢT THÁNG 5/2025", "2025-05", "2025-05-31"},
		{"Vĩnh Hảo, ngày 30 tháng 9 năm 2018", "2018-09-30", "2018-09-30"},
		{"Vĩnh Hảo, ngày ... tháng … năm …", "", ""},
		{"Nhiệm kỳ 2020 - 2025", "", ""},
		{"Tính đến ngày 31/02/2018", "", ""},
		{"DANH SÁCH ĐẢNG VIÊN", "", ""},
	}
	for _, tt := range tests {
		r := &region{title: []line{{text: tt.title}}}
		got := r.periodOf(nil)
		end, ok := periodEnd(got)
		if got != tt.want || end.String() != tt.end || !ok {
			t.Errorf("%q: got %q until %s, want %q until %s", tt.title, got, end, tt.want, tt.end)
		}
	}
}

func TestPeriodPrefersTheList(t *testing.T) {
	r := &region{title: []line{{text: "Vĩnh Hảo, ngày 5 tháng 7 năm 2026"}, {text: "(Tính đến ngày 30/6/2026)"}}}
	if got := r.periodOf([]string{"Năm 2025"}); got != "2026-06-30" {
		t.Errorf("got %q, want the day for which the list speaks", got)
	}
}

func TestPeriodEndRefusesOthers(t *testing.T) {
	for _, p := range []string{"2026-Q5", "Q1", "hôm nay", "2026-13"} {
		if _, ok := periodEnd(p); ok {
			t.Errorf("%q was taken for a period", p)
		}
	}
}
