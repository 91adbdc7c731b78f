package analytics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Hoàng Su Phì and Yên Sơn both had a commune called Tân Tiến, with a branch of thôn 3 each.
var twoTanTien = []sheet{
	{path: "danh sách HSP.xlsx", kind: dossier.Unit, unit: "Đảng bộ huyện Hoàng Su Phì", period: "2018-09-30", rows: `
		org_name              | parent_name
		Đảng bộ xã Tân Tiến   |
		Chi bộ thôn 3         | Đảng bộ xã Tân Tiến`},
	{path: "danh sách YS.xlsx", kind: dossier.Unit, unit: "Đảng bộ huyện Yên Sơn", period: "2018-09-30", rows: `
		org_name              | parent_name
		Đảng bộ xã Tân Tiến   |
		Chi bộ thôn 3         | Đảng bộ xã Tân Tiến`},
	{path: "cb3 HSP.xlsx", kind: dossier.Member, unit: "Chi bộ thôn 3 < Đảng ủy xã Tân Tiến < Đảng bộ huyện Hoàng Su Phì", period: "2018-09-30", rows: `
		full_name     | birth_date | member_type
		Nguyễn Văn An | 1960-02-03 | official`},
	{path: "cb3 YS.xlsx", kind: dossier.Member, unit: "Chi bộ thôn 3 < Đảng bộ xã Tân Tiến", sender: "Huyện Yên Sơn/Tân Tiến", period: "2018-09-30", rows: `
		full_name     | birth_date | member_type
		Nguyễn Văn An | 1960-02-03 | official
		Trần Văn Bình | 1961-02-03 | official`},
}

func TestCommunesOfOneNameInTwoDistricts(t *testing.T) {
	want := []string{
		"Nguyễn Văn An | Chi bộ thôn 3 | C01051 | Đảng bộ xã Tân Tiến | C01051 | Đảng bộ huyện Hoàng Su Phì | true",
		"Nguyễn Văn An | Chi bộ thôn 3 | C02461 | Đảng bộ xã Tân Tiến | C02461 | Đảng bộ huyện Yên Sơn | true",
		"Trần Văn Bình | Chi bộ thôn 3 | C02461 | Đảng bộ xã Tân Tiến | C02461 | Đảng bộ huyện Yên Sơn | true",
	}
	rng := rand.New(rand.NewPCG(7, 5))
	var first map[string][]string
	for round := range fewer(4) {
		s := openMemory(t)
		for n, i := range rng.Perm(len(twoTanTien)) {
			load(t, s, fmt.Sprint("r", n), twoTanTien[i])
		}
		got := strs(t, s, `SELECT m.full_name, u.org_name, u.area_id, p.org_name, p.area_id, g.org_name, u.is_listed
			FROM members m JOIN units u USING (unit_id) LEFT JOIN units p ON p.unit_id = u.parent_id LEFT JOIN units g ON g.unit_id = p.parent_id
			ORDER BY ALL`)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("round %d: members and the organisations above them (-want +got)\n%s", round, diff)
		}
		if first == nil {
			first = content(t, s)
		}
		if diff := cmp.Diff(first, content(t, s)); diff != "" {
			t.Fatalf("round %d: content (-first order +this)\n%s", round, diff)
		}
	}
}

// A title block that does not name the district means the only one that is known, until a
// second one is: then nobody can say which.
func TestATitleBlockWithoutItsDistrict(t *testing.T) {
	short := sheet{path: "cb3.xlsx", kind: dossier.Member, unit: "Chi bộ thôn 3 < Đảng bộ xã Tân Tiến", period: "2018-09-30", rows: `
		full_name     | birth_date | member_type
		Lê Văn Cường  | 1962-02-03 | official`}
	const question = "SELECT u.is_listed, u.area_id FROM members m JOIN units u USING (unit_id)"
	for _, order := range [][]sheet{{short, twoTanTien[0]}, {twoTanTien[0], short}} {
		s := openMemory(t)
		load(t, s, "r1", order[0])
		load(t, s, "r2", order[1])
		if diff := cmp.Diff([]string{"true | C01051"}, strs(t, s, question)); diff != "" {
			t.Errorf("one district known (-want +got)\n%s", diff)
		}
		load(t, s, "r3", twoTanTien[1])
		if diff := cmp.Diff([]string{"false | NULL"}, strs(t, s, question)); diff != "" {
			t.Errorf("two districts known (-want +got)\n%s", diff)
		}
		undoRuns(t, s, []string{"r3"})
		if diff := cmp.Diff([]string{"true | C01051"}, strs(t, s, question)); diff != "" {
			t.Errorf("the second taken back (-want +got)\n%s", diff)
		}
	}
}

func TestAUnitThatCannotBePlaced(t *testing.T) {
	short := sheet{path: "cb3.xlsx", kind: dossier.Unit, unit: "Đảng bộ xã Tân Tiến", period: "2018-09-30", rows: `
		org_name      | parent_name
		Chi bộ thôn 3 | Đảng bộ xã Tân Tiến`}
	s := openMemory(t)
	got := told(load(t, s, "r1", twoTanTien[0], twoTanTien[1], short).Findings)
	want := []string{"TC-24 warning cb3.xlsx Sheet1!B4 : Không rõ Chi bộ thôn 3 ở địa bàn nào; " +
		"có thể là: Xã Tân Tiến, Huyện Hoàng Su Phì, Tỉnh Hà Giang; Xã Tân Tiến, Huyện Yên Sơn, Tỉnh Tuyên Quang."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	named := short
	named.unit = "Đảng bộ xã Tân Tiến < Đảng bộ huyện Yên Sơn"
	if got := told(load(t, s, "r2", named).Findings); got != nil {
		t.Errorf("with its district: %q", got)
	}
}

// A file that comes alone, of a commune of which the country has several, or of none by that name.
func TestALoneFileThatCannotBePlaced(t *testing.T) {
	for unit, places := range map[string]string{
		"Chi bộ thôn 3 < Đảng bộ xã Vĩnh Hảo":                          "Xã Vĩnh Hảo, Huyện Bắc Quang, Tỉnh Hà Giang; Xã Vĩnh Hảo, Huyện Vĩnh Thạnh, Tỉnh Bình Định; Xã Vĩnh Hảo, Huyện Tuy Phong, Tỉnh Bình Thuận",
		"Chi bộ thôn 3 < Đảng bộ xã Vĩh Hảo < Huyện ủy Bắc Quang":      "Xã Vĩnh Hảo, Huyện Bắc Quang",
		"Chi bộ thôn 3 < Đảng bộ xã Vĩnh Hảo < Huyện ủy Bắc Quang":     "",
		"Chi bộ thôn 3 < Đảng bộ xã Không Đâu Cả < Huyện ủy Bắc Quang": "",
		"Chi bộ thôn 3": "",
	} {
		s := openMemory(t)
		var want []string
		if places != "" {
			want = []string{"TC-24 warning cb3.xlsx Sheet1!A2 : Không rõ Chi bộ thôn 3 ở địa bàn nào; có thể là: " + places + "."}
		}
		got := told(load(t, s, "r1", sheet{path: "cb3.xlsx", kind: dossier.Candidate, unit: unit, period: "2018-09-30", rows: "full_name | birth_date\nLý Văn An | 1990-01-02"}).Findings)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", unit, diff)
		}
	}
}

// Every ward has its “Chi bộ tổ dân phố 1”: a list of the city that names the ward with the branch means that of the ward.
func TestABranchNamedWithItsWard(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", sheet{path: "danh sách.xlsx", kind: dossier.Unit, unit: "Thành ủy Lai Châu", period: "2020-12-31", rows: `
		org_name                               | parent_name
		Đảng bộ phường Đông Phong              | Thành ủy Lai Châu
		Đảng bộ phường Quyết Thắng             | Thành ủy Lai Châu
		Chi bộ tổ dân phố 1 phường Đông Phong  | Đảng bộ phường Đông Phong
		Chi bộ tổ dân phố 1 phường Quyết Thắng | Đảng bộ phường Quyết Thắng`})
	load(t, s, "r2", sheet{path: "nguồn.xlsx", kind: dossier.Candidate, unit: "Thành ủy Lai Châu", period: "2020-12-31", rows: `
		full_name     | candidate_stage
		@ Chi bộ tổ dân phố 1 phường Quyết Thắng < Thành ủy Lai Châu
		Lò Văn Bình   | outstanding
		@ Chi bộ tổ dân phố 1 phường Đông Phong < Thành ủy Lai Châu
		Lò Thị Cúc    | outstanding
		@ Chi bộ tổ dân phố 1 < Thành ủy Lai Châu
		Lò Thị Duyên  | outstanding`})
	want := []string{"Lò Thị Cúc | Chi bộ tổ dân phố 1 phường Đông Phong | true", "Lò Thị Duyên | Chi bộ tổ dân phố 1 | false",
		"Lò Văn Bình | Chi bộ tổ dân phố 1 phường Quyết Thắng | true"}
	got := strs(t, s, "SELECT c.full_name, u.org_name, u.is_listed FROM candidates c JOIN units u USING (unit_id) ORDER BY ALL")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("branches of candidates (-want +got)\n%s", diff)
	}
}
