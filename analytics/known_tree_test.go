package analytics

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A figure in the tree of a day, as known at an earlier run: neither the persons nor the hamlets
// nor the remarks of later runs count, and what was known then is in the tree as it is now.
func TestATreeAsItWasKnown(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a.duckdb")
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	tellBacQuangTwice(t, s) // r1 lists of 2018, r2 hamlets, r3 the merged commune
	loadLate(t, s, "r4", vinhHao2018)
	loadLate(t, s, "r5", membersOfVinhHao...)
	loadLate(t, s, "r6", vinhHao2021) // remarks on mergers
	s.Close()
	const (
		farmersOf = "associations-by-commune"
		membersOf = "members-by-unit"
	)
	for _, c := range []struct {
		run, question, asOf, tree string
		want                      []string
	}{
		{"r1", farmersOf, "2018-09-30", "now", []string{
			"C01153.2025 Xã Bắc Quang farmers 3 1 2 66.66", "C01156.2025 Xã Vĩnh Tuy farmers 1 0 1 100.00"}},
		{"r1", farmersOf, "2026-07-31", "2025-06-30", []string{
			"C01189 Xã Quang Minh farmers 2 1 1 50.00", "C01183 Xã Việt Vinh farmers 1 0 1 100.00", "C01210 Xã Vĩnh Hảo farmers 1 0 1 100.00"}},
		{"r3", farmersOf, "2026-07-31", "2025-06-30", []string{
			"C01153.2025 Chưa xác định (Xã Bắc Quang) farmers 1 0 1 100.00", "C01189 Xã Quang Minh farmers 2 1 1 50.00",
			"C01183 Xã Việt Vinh farmers 3 0 3 100.00", "C01210 Xã Vĩnh Hảo farmers 1 0 1 100.00"}},
		{"r5", membersOf, "2018-09-30", "now", []string{"Đảng bộ xã Vĩnh Hảo 6", "Chi bộ thôn Ba 3", "Chi bộ thôn Bốn 1", "Chi bộ thôn Hai 1",
			"Chi bộ thôn Một 1", "Chi bộ thôn Năm 0", "Chi bộ thôn Sáu 0"}},
		{"r6", membersOf, "2018-09-30", "now", []string{"Đảng bộ xã Vĩnh Hảo 6", "Chi bộ thôn Hai 2", "Chi bộ thôn Năm 1", "Chi bộ thôn Sáu 0",
			"Chi bộ thôn Vui 1", "Chưa xác định (Chi bộ thôn Ba) 2"}},
	} {
		known, err := OpenKnown(ctx, path, KnownAt{RunID: c.run})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		params := map[string]string{"as-of": c.asOf, "tree": c.tree}
		if c.question == membersOf {
			params["unit"] = "Đảng bộ xã Vĩnh Hảo"
			got = membersByUnit(t, known, params)
		} else {
			params["area"] = "Huyện Bắc Quang"
			got = ask2026(t, known, c.question, params)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("known at %s: %s of %s, tree %s (-want +got)\n%s", c.run, c.question, c.asOf, c.tree, diff)
		}
		known.Close()
	}
}
