package org_test

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"

	"github.com/hoso-vn/hoso/ingest/org"
)

// The 55 rows of the seed districts were checked against the conversion table of
// the General Statistics Office (testdata/admin_changes_2025.csv).
func TestMappingAgreesWithTheCheckedRows(t *testing.T) {
	for _, r := range table(t, "testdata/admin_changes_2025.csv") {
		old, now := "C"+r["old_commune_code"], "C"+r["new_commune_code"]+".2025"
		a, ok := org.ByID(now)
		if !ok || a.Name != r["new_commune"] || a.ValidFrom.String() != r["effective_from"] {
			t.Errorf("%s is %+v, want %s from %s", now, a, r["new_commune"], r["effective_from"])
		}
		if a, _ := org.ByID(old); a.Name != r["old_commune"] || a.ParentID != "D"+r["old_district_code"] {
			t.Errorf("%s is %+v, want %s", old, a, r["old_commune"])
		}
		if !slices.Contains(org.Under(now), old) {
			t.Errorf("%s is not a part of %s", r["old_commune"], r["new_commune"])
		}
	}
}

// The prefixes of citizen ids name the provinces before and after the reform.
func TestProvincesAgreeWithTheCitizenIDTable(t *testing.T) {
	for _, r := range table(t, "testdata/cccd_provinces.csv") {
		old, now := "P"+r["gso_code_pre_2025"], "P"+r["gso_code_from_2025_07_01"]
		if _, ok := org.ByID(now + ".2025"); ok {
			now += ".2025"
		}
		a, ok := org.ByID(now)
		if !ok || a.Name != r["province_from_2025_07_01"] {
			t.Errorf("%s is %q, want %s", now, a.Name, r["province_from_2025_07_01"])
		}
		if !slices.Contains(org.Under(now), old) {
			t.Errorf("%s (%s) is not a part of %s", old, r["province_pre_2025"], now)
		}
	}
}

func table(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		list = append(list, m)
	}
	return list
}
