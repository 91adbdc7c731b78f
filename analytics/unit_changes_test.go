package analytics

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// remarked is a list of organisations of Đảng bộ xã Vĩnh Hảo with remarks.
func remarked(path, period, rows string) sheet {
	return sheet{path: path, kind: dossier.Unit, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: period,
		rows: "org_name | note\n" + strings.TrimSpace(rows)}
}

func branchList(path, branch, period string, names ...string) sheet {
	rows := "full_name | birth_date"
	for i, name := range names {
		rows += fmt.Sprintf("\n%s | 19%02d-01-02", name, 50+i+len(name))
	}
	return sheet{path: path, kind: dossier.Member, unit: branch + " < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: period, rows: rows}
}

var (
	vinhHao2018 = remarked("2018.xlsx", "2018-09-30", `
		Chi bộ thôn Một  |
		Chi bộ thôn Hai  |
		Chi bộ thôn Ba   |
		Chi bộ thôn Bốn  |`)
	vinhHao2021 = remarked("2021.xlsx", "2021-12-31", `
		Chi bộ thôn Một  | Sáp nhập vào Chi bộ thôn Hai từ 01/7/2019
		Chi bộ thôn Hai  |
		Chi bộ thôn Ba   | Chia tách thành Chi bộ thôn Năm (1 đảng viên) và Chi bộ thôn Sáu (3 đảng viên) từ 01/01/2020
		Chi bộ thôn Năm  |
		Chi bộ thôn Sáu  |
		Chi bộ thôn Vui  | Đổi tên từ Chi bộ thôn Bốn, ngày 01/02/2020`)
	membersOfVinhHao = []sheet{
		branchList("1.xlsx", "Chi bộ thôn Một", "2018-09-30", "Lý Văn An"),
		branchList("2.xlsx", "Chi bộ thôn Hai", "2018-09-30", "Lý Văn Bảo"),
		branchList("3.xlsx", "Chi bộ thôn Ba", "2018-09-30", "Lý Văn Công", "Lý Thị Dung", "Lý Văn Em"),
		branchList("4.xlsx", "Chi bộ thôn Bốn", "2018-09-30", "Lý Văn Giang"),
		branchList("5.xlsx", "Chi bộ thôn Năm", "2021-12-31", "Lý Văn Công"),
		branchList("6.xlsx", "Chi bộ thôn Sáu", "2021-12-31", "Lý Thị Hoa"),
	}
)

func mergedBranches(t *testing.T) *Store {
	s := openMemory(t)
	loadLate(t, s, "r1", vinhHao2018)
	loadLate(t, s, "r2", membersOfVinhHao...)
	res := loadLate(t, s, "r3", vinhHao2021)
	for _, f := range told(res.Findings) {
		if strings.HasPrefix(f, "TC-2") {
			t.Errorf("finding %s", f)
		}
	}
	return s
}

func TestUnitChanges(t *testing.T) {
	s := mergedBranches(t)
	want := []string{
		"Chi bộ thôn Ba divided Chi bộ thôn Năm 2020-01-01 0.25", "Chi bộ thôn Ba divided Chi bộ thôn Sáu 2020-01-01 0.75",
		"Chi bộ thôn Bốn renamed Chi bộ thôn Vui 2020-02-01 -", "Chi bộ thôn Một merged Chi bộ thôn Hai 2019-07-01 1.0"}
	const changes = "SELECT concat_ws(' ', from_name, kind, to_name, changed_on, coalesce(share::VARCHAR, '-')) FROM unit_changes ORDER BY 1"
	if diff := cmp.Diff(want, strs(t, s, changes)); diff != "" {
		t.Errorf("changes (-want +got)\n%s", diff)
	}
	for day, want := range map[string]string{
		"2018-09-30": "Ba, Bốn, Hai, Một", "2019-06-30": "Ba, Bốn, Hai, Một", "2019-07-01": "Ba, Bốn, Hai", "2020-01-31": "Bốn, Hai, Năm, Sáu",
		"2020-02-01": "Hai, Năm, Sáu, Vui", "2026-01-01": "Hai, Năm, Sáu, Vui",
	} {
		got := strs(t, s, "SELECT string_agg(name, ', ' ORDER BY name) FROM (SELECT replace(org_name, 'Chi bộ thôn ', '') AS name FROM units_on(DATE '"+day+"') WHERE unit_kind = 'branch')")
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Errorf("branches on %s (-want +got)\n%s", day, diff)
		}
	}
	undoRuns(t, s, []string{"r3"})
	if got := strs(t, s, changes); got != nil {
		t.Errorf("after an undo: %q", got)
	}
}

// Members of a merged branch count in the one that took it in; those of a divided one where
// their own later row has them, else nowhere for sure. All are there in each tree.
func TestMembersOfUnitsThatChanged(t *testing.T) {
	s := mergedBranches(t)
	for _, c := range []struct {
		asOf, tree string
		want       []string
	}{
		{"2018-09-30", "", []string{"Đảng bộ xã Vĩnh Hảo 6", "Chi bộ thôn Ba 3", "Chi bộ thôn Bốn 1", "Chi bộ thôn Hai 1", "Chi bộ thôn Một 1"}},
		{"2018-09-30", "now", []string{"Đảng bộ xã Vĩnh Hảo 6", "Chi bộ thôn Hai 2", "Chi bộ thôn Năm 1", "Chi bộ thôn Sáu 0",
			"Chi bộ thôn Vui 1", "Chưa xác định (Chi bộ thôn Ba) 2"}},
		{"2022-01-31", "then", []string{"Đảng bộ xã Vĩnh Hảo 7", "Chi bộ thôn Hai 2", "Chi bộ thôn Năm 1", "Chi bộ thôn Sáu 1",
			"Chi bộ thôn Vui 1", "Chưa xác định (Chi bộ thôn Ba) 2"}},
		{"2022-01-31", "2018-12-31", []string{"Đảng bộ xã Vĩnh Hảo 7", "Chi bộ thôn Ba 4", "Chi bộ thôn Bốn 1", "Chi bộ thôn Hai 1", "Chi bộ thôn Một 1"}},
	} {
		got := membersByUnit(t, s, map[string]string{"unit": "Đảng bộ xã Vĩnh Hảo", "as-of": c.asOf, "tree": c.tree})
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("on %s, tree %q (-want +got)\n%s", c.asOf, c.tree, diff)
		}
	}
}

// membersByUnit are the names of units with their members.
func membersByUnit(t *testing.T, s *Store, params map[string]string) (got []string) {
	t.Helper()
	table, err := s.Ask(context.Background(), "members-by-unit", params, AskOptions{Today: dossier.MustDate("2026-07-31")})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range table.Rows {
		got = append(got, fmt.Sprint(row[1], " ", row[4]))
	}
	return got
}

func TestMovedByARemark(t *testing.T) {
	s := openMemory(t)
	loadLate(t, s, "r1", unitsOf2018)
	loadLate(t, s, "r2", remarked("2021.xlsx", "2021-12-31", `Chi bộ Trạm Y tế | Chuyển về Đảng bộ xã Quang Minh từ 01/7/2020`))
	for day, want := range map[string]string{"2020-06-30": "Đảng bộ xã Vĩnh Hảo", "2020-07-01": "Đảng bộ xã Quang Minh", "2026-01-01": "Đảng bộ xã Quang Minh"} {
		got := strs(t, s, "SELECT a.org_name FROM units_on(DATE '"+day+"') u JOIN units a ON a.unit_id = u.parent_id WHERE u.org_name = 'Chi bộ Trạm Y tế'")
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Errorf("on %s (-want +got)\n%s", day, diff)
		}
	}
}

func TestRemarksThatAreNotClear(t *testing.T) {
	s := openMemory(t)
	got := told(loadLate(t, s, "r1", remarked("a.xlsx", "2021-12-31", `
		Chi bộ thôn Một  | Sáp nhập vào Chi bộ thôn Hại
		Chi bộ thôn Hai  | Sáp nhập với thôn bên
		Chi bộ thôn Ba   | Chi bộ trong sạch vững mạnh
		Chi bộ thôn Bốn  | Sáp nhập vào Chi bộ Công ty Xi măng`)).Findings)
	want := []string{
		"TC-25 info a.xlsx Sheet1!B4 org_name: Ghi chú của Chi bộ thôn Một nêu “Chi bộ thôn Hại”, không rõ là tổ chức nào; có thể là: Chi bộ thôn Hai, Đảng bộ xã Vĩnh Hảo; " +
			"Chi bộ thôn Bốn, Đảng bộ xã Vĩnh Hảo; Chi bộ thôn Ba, Đảng bộ xã Vĩnh Hảo.",
		"TC-25 info a.xlsx Sheet1!B7 org_name: Ghi chú của Chi bộ thôn Bốn nêu “Chi bộ Công ty Xi măng”, không rõ là tổ chức nào.",
		"TC-26 info a.xlsx Sheet1!C5 note: Ghi chú của Chi bộ thôn Hai nói đến thay đổi tổ chức nhưng chưa hiểu được; đã giữ nguyên.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestSeats(t *testing.T) {
	on := dossier.MustDate
	list := unitChanges{
		{"a", "b", "merged", on("2019-07-01")}, {"d", "e", "divided", on("2020-01-01")}, {"d", "f", "divided", on("2020-01-01")},
		{"b", "g", "split_off", on("2021-01-01")}, {"h", "j", "united", on("2022-01-01")}, {"i", "j", "united", on("2022-01-01")}, {"j", "k", "merged", on("2023-01-01")},
	}
	for _, c := range []struct{ unit, told, day, certain, choices string }{
		{"a", "2018-12-31", "2019-06-30", "a", "a"}, {"a", "2018-12-31", "2019-07-01", "b", "b"}, {"a", "2019-07-01", "2026-01-01", "a", "a"},
		{"a", "2018-12-31", "2021-01-01", "", "b g"}, {"d", "2018-12-31", "2020-01-01", "", "e f"}, {"h", "2018-12-31", "2024-01-01", "k", "k"},
		{"h", "2018-12-31", "2022-06-01", "j", "j"}, {"e", "2021-01-01", "2019-12-31", "d", "d"}, {"j", "2022-06-01", "2021-12-31", "", "i h"},
		{"b", "2020-01-01", "2018-12-31", "b", "b a"}, {"g", "2021-06-01", "2018-12-31", "", "b a"}, {"k", "2024-01-01", "2020-01-01", "k", "k i h"},
	} {
		certain, choices := list.seats(c.unit, on(c.told), on(c.day))
		if got := strings.Join(choices, " "); certain != c.certain || got != c.choices {
			t.Errorf("%s of %s on %s: %q of %q, want %q of %q", c.unit, c.told, c.day, certain, got, c.certain, c.choices)
		}
	}
}
