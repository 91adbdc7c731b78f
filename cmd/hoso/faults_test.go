package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// place is where a fault is: the columns of faults.csv.
type place struct{ file, sheet, cell, rule string }

// TestPlantedFaults makes a district with planted faults, imports it, and compares both ways: every planted fault
// is found at its cell under its rule, and there is no error finding that was not planted.
func TestPlantedFaults(t *testing.T) {
	scale, faults := "0.3", 300
	if testing.Short() {
		scale, faults = "0.05", 40
	}
	for _, seed := range []string{"1", "7"} {
		t.Run("seed "+seed, func(t *testing.T) {
			dir := t.TempDir()
			district := filepath.Join(dir, "bq")
			hoso(t, 0, "sample", "bac-quang", district, "--seed", seed, "--scale", scale, "--faults", strconv.Itoa(faults))
			out := hoso(t, exitFindings, "import", district, "--as-of", "2018-09-30", "--format", "json",
				"--db", filepath.Join(dir, "bq.duckdb"), "--out", filepath.Join(dir, "reports"))
			planted := readKey(t, filepath.Join(district, "faults.csv"))
			if len(planted) < faults {
				t.Errorf("%d faults were asked for, %d are in the key", faults, len(planted))
			}
			if diff := cmp.Diff(planted, errorsOf(t, out, district), cmp.AllowUnexported(place{})); diff != "" {
				t.Errorf("planted (-) against found (+):\n%s", diff)
			}
			loaded, held := rowsOf(t, out)
			if loaded == 0 || held == 0 {
				t.Errorf("rows without an error are loaded, the others held: got %d and %d", loaded, held)
			}
		})
	}
}

// TestCleanDistrict imports a district without faults and finds none.
func TestCleanDistrict(t *testing.T) {
	dir := t.TempDir()
	district := filepath.Join(dir, "bq")
	hoso(t, 0, "sample", "bac-quang", district, "--seed", "3", "--scale", "0.1")
	out := hoso(t, 0, "check", district, "--as-of", "2018-09-30", "--format", "json", "--out", filepath.Join(dir, "reports"))
	if found := errorsOf(t, out, district); len(found) > 0 {
		t.Errorf("a clean district has no error findings, got %v", found)
	}
}

// hoso runs a command line in this process and returns its standard output.
func hoso(t *testing.T, want int, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	w := testWorld()
	w.stdout, w.stderr, w.terminal = &stdout, &stderr, false
	if got := run(context.Background(), w, args); got != want {
		t.Fatalf("hoso %v: exit %d, want %d\n%s\n%s", args, got, want, stdout.String(), stderr.String())
	}
	return stdout.Bytes()
}

func readKey(t *testing.T, name string) map[place]int {
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
	key := map[place]int{}
	for _, r := range rows[1:] {
		key[place{r[0], r[1], r[2], r[3]}]++
	}
	return key
}

func errorsOf(t *testing.T, out []byte, root string) map[place]int {
	t.Helper()
	var rep struct {
		Findings []struct{ Rule, Severity, File, Sheet, Cell string }
	}
	if err := json.Unmarshal(out, &rep); err != nil {
		t.Fatal(err)
	}
	found := map[place]int{}
	for _, f := range rep.Findings {
		if f.Severity != "error" {
			continue
		}
		file, err := filepath.Rel(root, f.File)
		if err != nil {
			t.Fatal(err)
		}
		found[place{filepath.ToSlash(file), f.Sheet, f.Cell, f.Rule}]++
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
