//go:build !race

// Many imports: make test runs it without the race detector; the scripts have the same code watched.

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newcomers are so many of each association whom no list had before the reform.
const newcomers = 50

// reform is a district of some size before and after the reform of 2025: the trees in which it is counted, and the
// associations that send lists of the new commune.
type reform struct {
	*testing.T
	db, scale    string
	trees        []string
	associations map[string]string
}

// TestReform imports Bắc Quang as of 2018 and then the lists of 2026 of Xã Bắc Quang, which took in three communes
// on 2025-07-01: the people of the three, without those who grew too old for the youth union, a few of other
// communes, and newcomers. The former district has the same persons in each tree, before as after, and after the
// reform exactly the newcomers more. HOSO_REFORM is the scale of the district, and asks for all (make reform: 1).
func TestReform(t *testing.T) {
	dir := t.TempDir()
	r := reform{t, filepath.Join(dir, "reform.duckdb"), "0.02", []string{"2025-06-30"}, map[string]string{"farmers": "Hội Nông dân"}}
	if scale := os.Getenv("HOSO_REFORM"); scale != "" {
		r.scale, r.trees = scale, []string{"then", "now", "2025-06-30", "2025-07-01", "2018-09-30"}
		r.associations = map[string]string{"veterans": "Hội Cựu chiến binh", "women": "Hội Liên hiệp Phụ nữ", "farmers": "Hội Nông dân", "youth": "Đoàn Thanh niên"}
	}
	hoso(t, 0, "sample", "bac-quang", filepath.Join(dir, "2018"), "--seed", "1", "--scale", r.scale)
	hoso(t, 0, "import", filepath.Join(dir, "2018"), "--db", r.db, "--as-of", "2018-09-30", "--out", filepath.Join(dir, "out"))
	before := r.sums("non-party-share", "2018-09-30", "then")
	r.writeLists(filepath.Join(dir, "2026"))
	hoso(t, 0, "import", filepath.Join(dir, "2026"), "--db", r.db, "--as-of", "2026-07-31", "--out", filepath.Join(dir, "out"))
	after := maps.Clone(before)
	for association := range r.associations {
		after[association] = [2]int{before[association][0] + newcomers, before[association][1]}
	}
	t.Logf("all and party members of each association: before %v, after %v", before, after)
	were, are := r.persons("2018-09-30", "then"), r.persons("2026-07-31", "then")
	for person := range were {
		if !are[person] {
			t.Errorf("%s was counted before the reform and is not after it", person)
		}
	}
	for _, tree := range r.trees {
		r.holds("2018-09-30", tree, before, were)
		r.holds("2026-07-31", tree, after, are)
	}
}

// holds compares the shares of a day, the sums of the communes of the tree and who is counted.
func (r reform) holds(asOf, tree string, want map[string][2]int, persons map[string]bool) {
	r.Helper()
	for _, question := range []string{"non-party-share", "associations-by-commune"} {
		if diff := cmp.Diff(want, r.sums(question, asOf, tree)); diff != "" {
			r.Errorf("%s on %s, tree %s (-want +got)\n%s", question, asOf, tree, diff)
		}
	}
	if got := r.persons(asOf, tree); !maps.Equal(persons, got) {
		r.Errorf("on %s, tree %s: %d persons, not the same %d", asOf, tree, len(got), len(persons))
	}
}

// writeLists writes the lists of Xã Bắc Quang of 2026.
func (r reform) writeLists(dir string) {
	r.Helper()
	if err := os.Mkdir(dir, 0o700); err != nil {
		r.Fatal(err)
	}
	for association, name := range r.associations {
		lines := [][]string{
			{name + " xã Bắc Quang, tỉnh Tuyên Quang", "", "", "", ""}, {"DANH SÁCH HỘI VIÊN, ĐOÀN VIÊN", "", "", "", ""}, {"Tính đến ngày 30/6/2026", "", "", "", ""},
			{"TT", "Họ và tên", "Ngày sinh", "Số định danh cá nhân", "Chi hội"},
		}
		for _, p := range r.listed(association) {
			lines = append(lines, []string{fmt.Sprint(len(lines) - 3), p.Name, p.Birth, p.ID, p.Branch})
		}
		for i := range newcomers {
			lines = append(lines, []string{fmt.Sprint(len(lines) - 3), fmt.Sprintf("Vàng Mới %c%c", 'A'+i/10, 'a'+i%10), fmt.Sprintf("%02d/%02d/2007", 1+i*11%28, 1+i*5%7), "", "Chi hội thôn 7"})
		}
		var b bytes.Buffer
		if err := csv.NewWriter(&b).WriteAll(lines); err != nil {
			r.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+" xã Bắc Quang.csv"), b.Bytes(), 0o600); err != nil {
			r.Fatal(err)
		}
	}
}

// rollLine is somebody in the list of an association.
type rollLine struct{ Name, Birth, ID, Branch string }

// listed are those of an association in the three communes, and seven who moved there from others.
func (r reform) listed(association string) (people []rollLine) {
	r.Helper()
	out := hoso(r.T, 0, "sql", "--db", r.db, "--show-values", "--format", "json", `
		WITH listed AS (FROM rolls WHERE association = '`+association+`' AND (association <> 'youth' OR year(birth_date) > 1991))
		SELECT full_name AS name, CASE birth_precision WHEN 'day' THEN strftime(birth_date, '%d/%m/%Y') ELSE year(birth_date)::VARCHAR END AS birth,
			coalesce(citizen_id, '') AS id, coalesce(association_branch, '') AS branch
		FROM (FROM listed WHERE area_id IN ('C01153', 'C01183', 'C01189')
			UNION ALL FROM (FROM listed WHERE area_id IN ('C01201', 'C01210') AND length(citizen_id) = 12 ORDER BY person_id LIMIT 7))
		ORDER BY person_id`)
	if err := json.Unmarshal(out, &people); err != nil {
		r.Fatal(err)
	}
	return people
}

// sums are all members and the party members of each association of the former district.
func (r reform) sums(question, asOf, tree string) map[string][2]int {
	r.Helper()
	var rows []struct {
		Association string
		Members     int
		InParty     int `json:"party_members"`
		NonParty    int `json:"non_party"`
	}
	out := hoso(r.T, 0, "query", question, "--area", "Huyện Bắc Quang", "--as-of", asOf, "--tree", tree, "--db", r.db, "--format", "json")
	if err := json.Unmarshal(out, &rows); err != nil {
		r.Fatal(err)
	}
	sums := map[string][2]int{}
	for _, row := range rows {
		if row.InParty+row.NonParty != row.Members {
			r.Errorf("%s on %s, tree %s: %+v", question, asOf, tree, row)
		}
		sums[row.Association] = [2]int{sums[row.Association][0] + row.Members, sums[row.Association][1] + row.InParty}
	}
	return sums
}

// persons are those whom the share counts, each with the association.
func (r reform) persons(asOf, tree string) map[string]bool {
	r.Helper()
	out := hoso(r.T, 0, "query", "non-party-share", "--area", "Huyện Bắc Quang", "--as-of", asOf, "--tree", tree, "--db", r.db, "--list", "--column", "members", "--format", "csv")
	rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil {
		r.Fatal(err)
	}
	association, person := slices.Index(rows[0], "association"), slices.Index(rows[0], "person_id")
	set := map[string]bool{}
	for _, row := range rows[1:] {
		set[row[association]+" "+row[person]] = true
	}
	return set
}
