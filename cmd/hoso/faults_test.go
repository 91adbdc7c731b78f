//go:build !race

// Many imports: make test runs it without the race detector; the scripts have the same code watched.

package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// place is where a fault is: the first columns of faults.csv.
type place struct{ file, sheet, cell, rule string }

// quirks are the rules under which the clean district is warned too: names typed on another keyboard, the two
// associations of which one total is published, and among half a million rows somebody born on a program's default day.
var quirks = []string{"DD-10", "DC-05", "DD-16"}

// TestPlantedFaults makes a district with planted faults, imports it, and compares both ways: every planted fault
// is found at its cell under its rule, and no other fault is found.
func TestPlantedFaults(t *testing.T) {
	scale, faults := "0.3", 320
	if testing.Short() {
		scale, faults = "0.05", 40
	}
	for _, seed := range []string{"7", "1"} {
		t.Run("seed "+seed, func(t *testing.T) {
			kinds, loaded, held := recall(t, seed, scale, faults)
			if kinds < 120 && !testing.Short() {
				t.Errorf("%d kinds of fault are planted, want 120", kinds)
			}
			if loaded == 0 || held == 0 {
				t.Errorf("rows without an error are loaded, the others held: got %d and %d", loaded, held)
			}
		})
	}
}

// TestRecall is the same at ten times the size, and asks of the clean places how often they are warned: make recall.
func TestRecall(t *testing.T) {
	if os.Getenv("HOSO_RECALL") == "" {
		t.Skip("long: make recall")
	}
	for _, seed := range []string{"7", "1", "2", "3"} {
		t.Run("seed "+seed, func(t *testing.T) {
			kinds, loaded, held := recall(t, seed, "10", 2000)
			t.Logf("seed %s: %d kinds of fault, %d rows loaded, %d held", seed, kinds, loaded, held)
		})
	}
	for _, seed := range []string{"1", "2", "3", "4", "5"} {
		t.Run("clean, seed "+seed, func(t *testing.T) { checkClean(t, "bac-quang", "2018-09-30", seed) })
	}
}

// recall plants faults and compares what is found with the key; it returns how many kinds of fault there were, and
// the rows loaded and held.
func recall(t *testing.T, seed, scale string, faults int) (kinds, loaded, held int) {
	t.Helper()
	dir := t.TempDir()
	district := filepath.Join(dir, "bq")
	hoso(t, 0, "sample", "bac-quang", district, "--seed", seed, "--scale", scale, "--faults", strconv.Itoa(faults))
	out := hoso(t, exitFindings, "import", district, "--as-of", "2018-09-30", "--format", "json",
		"--db", filepath.Join(dir, "bq.duckdb"), "--out", filepath.Join(dir, "reports"))
	planted, kinds := readKey(t, filepath.Join(district, "faults.csv"))
	if len(planted) < faults {
		t.Errorf("%d faults were asked for, %d are in the key", faults, len(planted))
	}
	found := findingsOf(t, out, district)
	for at, what := range planted {
		if _, ok := found[at]; !ok {
			t.Errorf("missed: %v: %s", at, what)
		}
	}
	for at, severity := range found {
		unplanted := planted[at] == "" && !slices.Contains(quirks, at.rule)
		if unplanted && severity != "info" {
			t.Errorf("%s nobody planted: %v", severity, at)
		}
	}
	loaded, held = rowsOf(t, out)
	return kinds, loaded, held
}

// checkClean holds a place without faults to what the issue asks: no error finding, and less than one warning in
// 200 rows.
func checkClean(t *testing.T, place, asOf, seed string) {
	t.Helper()
	dir := t.TempDir()
	folder := filepath.Join(dir, place)
	hoso(t, 0, "sample", place, folder, "--seed", seed)
	out := hoso(t, 0, "import", folder, "--as-of", asOf, "--format", "json", "--fail-on", "error",
		"--db", filepath.Join(dir, "s.duckdb"), "--out", filepath.Join(dir, "reports"))
	warnings := 0
	for at, severity := range findingsOf(t, out, folder) {
		switch severity {
		case "error":
			t.Errorf("error in a clean place: %v", at)
		case "warning":
			warnings++
		}
	}
	rows, held := rowsOf(t, out)
	t.Logf("%s, seed %s: %d rows, %d warnings", place, seed, rows+held, warnings)
	if 200*warnings >= rows+held {
		t.Errorf("%d warnings in %d rows", warnings, rows+held)
	}
}

// TestCleanDistrict imports a district without faults and finds none.
func TestCleanDistrict(t *testing.T) {
	dir := t.TempDir()
	district := filepath.Join(dir, "bq")
	hoso(t, 0, "sample", "bac-quang", district, "--seed", "3", "--scale", "0.1")
	out := hoso(t, 0, "check", district, "--as-of", "2018-09-30", "--format", "json", "--out", filepath.Join(dir, "reports"))
	for at, severity := range findingsOf(t, out, district) {
		if severity != "info" && !slices.Contains(quirks, at.rule) {
			t.Errorf("%s in a clean district: %v", severity, at)
		}
	}
}

// readKey is what was planted where, and how many kinds of fault there are.
func readKey(t *testing.T, name string) (planted map[place]string, kinds int) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	planted, names := map[place]string{}, map[string]bool{}
	for _, r := range rows[1:] {
		planted[place{r[0], r[1], r[2], r[3]}] = r[4]
		names[r[4]] = true
	}
	return planted, len(names)
}

// findingsOf is the severity of what was found where.
func findingsOf(t *testing.T, out []byte, root string) map[place]string {
	t.Helper()
	var rep struct {
		Findings []struct{ Rule, Severity, File, Sheet, Cell string }
	}
	if err := json.Unmarshal(out, &rep); err != nil {
		t.Fatal(err)
	}
	found := map[place]string{}
	for _, f := range rep.Findings {
		file, err := filepath.Rel(root, f.File)
		if err != nil {
			t.Fatal(err)
		}
		found[place{filepath.ToSlash(file), f.Sheet, f.Cell, f.Rule}] = f.Severity
	}
	return found
}

func rowsOf(t *testing.T, out []byte) (loaded, held int) {
	t.Helper()
	var rep struct {
		Files []struct{ Loaded, Quarantined int }
	}
	if err := json.Unmarshal(out, &rep); err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Files {
		loaded += f.Loaded
		held += f.Quarantined
	}
	return loaded, held
}
