package analytics

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// ask2026 asks on a day after the reform and gives the rows, cells parted by bars.
func ask2026(t *testing.T, s *Store, name string, params map[string]string) []string {
	t.Helper()
	table, err := s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate("2026-07-31"), ShowValues: true})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	var lines []string
	for _, r := range table.Rows {
		lines = append(lines, strings.TrimSpace(fmt.Sprintln(r...)))
	}
	return lines
}

func farmers(path, commune, period, rows string) sheet {
	return sheet{path: path, kind: dossier.Roll, unit: "Hội Nông dân " + commune, assoc: "farmers", period: period,
		rows: "full_name | birth_date | association_branch | current_address | declared_party_member\n" + strings.TrimSpace(rows)}
}

// Two communes of Bắc Quang before the reform, and Xã Bắc Quang, which took both in, after it.
func bacQuangTwice(t *testing.T) *Store {
	s := openMemory(t)
	tellBacQuangTwice(t, s)
	return s
}

func tellBacQuangTwice(t *testing.T, s *Store) {
	t.Helper()
	load(t, s, "r1",
		farmers("qm.xlsx", "xã Quang Minh, huyện Bắc Quang", "2018-09-30", `
			Nguyễn Văn An  | 1960-02-03 | Chi hội thôn Minh Tâm |  | true
			Trần Thị Bình  | 1971-05-06 | Chi hội thôn Minh Tâm |  | false`),
		farmers("vv.xlsx", "xã Việt Vinh, huyện Bắc Quang", "2018-09-30", `
			Lê Văn Cường   | 1980-12-31 | Chi hội thôn Tân Hương |  | false`),
		farmers("vh.xlsx", "xã Vĩnh Hảo, huyện Bắc Quang", "2018-09-30", `
			Hoàng Thị Dung | 1982-12-31 | Chi hội thôn Vĩnh Sơn |  | false`))
	load(t, s, "r2", sheet{path: "th.xlsx", kind: dossier.Hamlet, unit: "Đảng bộ huyện Bắc Quang", period: "2018-09-30", rows: `
			hamlet_name | commune
			Minh Tâm    | Xã Quang Minh
			Tân Hương   | Xã Việt Vinh`})
	run := thisRun("r3")
	run.AsOf = dossier.MustDate("2026-07-31")
	loadBatches(t, s, run, nil, farmers("bq.xlsx", "xã Bắc Quang, tỉnh Tuyên Quang", "2026-06-30", `
			Nguyễn Văn An  | 1960-02-03 | Chi hội thôn Minh Tâm |  | true
			Trần Thị Bình  | 1971-05-06 | Chi hội thôn 7 |  | false
			Vũ Văn Em      | 1990-01-02 | Chi hội thôn Tân Hương |  | false
			Đỗ Thị Phượng  | 1991-01-02 | Chi hội 7 | Thôn Minh Khai, xã Việt Vinh |  false
			Bùi Văn Giang  | 1992-01-02 | Chi hội 7 |  | false`).batch())
}

func TestFiguresInEachTree(t *testing.T) {
	s := bacQuangTwice(t)
	for _, c := range []struct {
		asOf, tree string
		want       []string
	}{
		{"2018-09-30", "", []string{
			"C01189 Xã Quang Minh farmers 2 1 1 50.00", "C01183 Xã Việt Vinh farmers 1 0 1 100.00", "C01210 Xã Vĩnh Hảo farmers 1 0 1 100.00"}},
		{"2018-09-30", "now", []string{
			"C01153.2025 Xã Bắc Quang farmers 3 1 2 66.66", "C01156.2025 Xã Vĩnh Tuy farmers 1 0 1 100.00"}},
		{"2026-07-31", "then", []string{
			"C01153.2025 Xã Bắc Quang farmers 6 1 5 83.33", "C01156.2025 Xã Vĩnh Tuy farmers 1 0 1 100.00"}},
		// An and Bình are known to be of Quang Minh, Em is by his hamlet, Phượng of Việt Vinh by her address; of Giang nothing is known.
		{"2026-07-31", "2025-06-30", []string{
			"C01153.2025 Chưa xác định (Xã Bắc Quang) farmers 1 0 1 100.00", "C01189 Xã Quang Minh farmers 2 1 1 50.00",
			"C01183 Xã Việt Vinh farmers 3 0 3 100.00", "C01210 Xã Vĩnh Hảo farmers 1 0 1 100.00"}},
	} {
		params := map[string]string{"area": "Huyện Bắc Quang", "as-of": c.asOf, "tree": c.tree}
		if diff := cmp.Diff(c.want, ask2026(t, s, "associations-by-commune", params)); diff != "" {
			t.Errorf("on %s, tree %q (-want +got)\n%s", c.asOf, c.tree, diff)
		}
	}
}

// Whichever tree is asked for, the former district has the same persons.
func TestADistrictHasTheSamePersonsInEachTree(t *testing.T) {
	s := bacQuangTwice(t)
	for asOf, want := range map[string]string{"2018-09-30": "farmers 4 1 3 75.00", "2026-07-31": "farmers 7 1 6 85.71"} {
		for _, tree := range []string{"then", "now", "2025-06-30", "2025-07-01", "2018"} {
			got := ask2026(t, s, "non-party-share", map[string]string{"area": "Huyện Bắc Quang", "as-of": asOf, "tree": tree})
			if diff := cmp.Diff([]string{want}, got); diff != "" {
				t.Errorf("on %s, tree %s (-want +got)\n%s", asOf, tree, diff)
			}
		}
	}
}

func TestACommuneThatDoesNotStandInTheTree(t *testing.T) {
	s := bacQuangTwice(t)
	params := map[string]string{"area": "Xã Quang Minh, huyện Bắc Quang", "as-of": "2026-07-31", "tree": "now"}
	_, err := s.Ask(context.Background(), "non-party-share", params, AskOptions{Today: dossier.MustDate("2026-07-31")})
	if err == nil || !strings.Contains(err.Error(), "Xã Bắc Quang (từ 01/07/2025)") {
		t.Errorf("got %v, want an error that names the commune of now", err)
	}
	delete(params, "tree")
	if got := ask2026(t, s, "non-party-share", params); !cmp.Equal(got, []string{"farmers 2 1 1 50.00"}) {
		t.Errorf("in its own tree: %q", got)
	}
	params["tree"] = "khi đó"
	_, err = s.Ask(context.Background(), "non-party-share", params, AskOptions{Today: dossier.MustDate("2026-07-31")})
	if err == nil || !strings.Contains(err.Error(), "then") {
		t.Errorf("got %v, want an error that says what a tree is", err)
	}
}

// A divided commune stays undecided unless the hamlet tells.
func TestADividedCommune(t *testing.T) {
	var old org.Area
	var into []org.Area
	for _, c := range org.Changes() {
		if a, _ := org.ByID(c.From); !c.Whole && a.Kind == org.Commune && strings.HasPrefix(a.Name, "Xã") && len(org.Changed(a.ID)) == 2 {
			old, into = a, org.Changed(a.ID)
			break
		}
	}
	district, _ := org.ByID(old.ParentID)
	s := openMemory(t)
	load(t, s, "r1", farmers("cũ.xlsx", old.Name+", "+district.Name, "2018-09-30", `
		Nguyễn Văn An  | 1960-02-03 | Chi hội thôn Đông Hà  | | true
		Trần Thị Bình  | 1971-05-06 | Chi hội thôn 3        | | false
		Lê Văn Cường   | 1980-12-31 | Chi hội thôn Đoài     | | false`))
	run := thisRun("r2")
	run.AsOf = dossier.MustDate("2026-07-31")
	loadBatches(t, s, run, nil, sheet{path: "thôn.xlsx", kind: dossier.Hamlet, unit: "Đảng bộ " + into[0].Name, period: "2026-06-30", rows: `
		hamlet_name  | commune
		Thôn Đông Hà | ` + into[0].Name + `
		Thôn 3       | ` + into[0].Name}.batch())
	got := ask2026(t, s, "associations-by-commune", map[string]string{"area": district.ID, "tree": "now"})
	want := []string{
		old.ID + " Chưa xác định (" + old.Name + ") farmers 2 0 2 100.00",
		into[0].ID + " " + into[0].Name + " farmers 1 1 0 0.00",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s of %s (-want +got)\n%s", old.Name, district.Name, diff)
	}
}
