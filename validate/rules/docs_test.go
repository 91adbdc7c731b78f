package rules

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestGoldenPages shows rules as an official reads them on a terminal.
func TestGoldenPages(t *testing.T) {
	for _, tt := range []struct {
		code, on string
		lang     dossier.Lang
	}{
		{"KN-22", "2021-09-01", dossier.VI},
		{"KN-10", "2019-05-01", dossier.EN},
		{"KN-22", "2027-01-01", dossier.VI}, // after its last day
		{"KN-01", "2014-05-01", dossier.VI}, // under a text that nobody has seen
		{"DB-03", "1995-05-01", dossier.VI},
		{"TD-05", "", dossier.EN},
		{"TD-05", "2020-05-19", dossier.VI},
	} {
		t.Run(tt.code+" "+tt.on, func(t *testing.T) {
			on, name := dossier.Date{}, tt.code+".txt"
			if tt.on != "" {
				on, name = dossier.MustDate(tt.on), tt.code+"-"+tt.on+".txt"
			}
			golden(t, filepath.Join("testdata", "pages", name), Describe(byCode(t, tt.code), on, tt.lang))
		})
	}
}

// The rules file that the book shows is one that the engine takes.
func TestExampleFile(t *testing.T) {
	o, err := validate.LoadOverrides("example.yaml", []byte(exampleFile))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate("2026-10-01"), Overrides: o}); err != nil {
		t.Fatal(err)
	}
	if len(o.Changes) != 4 || len(o.Waivers) != 2 {
		t.Errorf("%d changes and %d waivers, want one of each kind", len(o.Changes), len(o.Waivers))
	}
}

// A changed rule says so on its page.
func TestGoldenChangedPage(t *testing.T) {
	o, err := validate.LoadOverrides("example.yaml", []byte(exampleFile))
	if err != nil {
		t.Fatal(err)
	}
	e, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate("2026-10-01"), Overrides: o})
	if err != nil {
		t.Fatal(err)
	}
	var pages string
	for _, r := range e.Catalogue() {
		if r.Code == "KN-22" || r.Code == "DT-02" {
			pages += Describe(r, dossier.MustDate("2024-05-19"), dossier.VI) + "\n"
		}
	}
	golden(t, filepath.Join("testdata", "pages", "changed.txt"), pages)
}

func TestEveryThresholdHasWords(t *testing.T) {
	for _, r := range All() {
		for _, p := range r.Params {
			if thresholdWords[p.Name].VI == "" || thresholdWords[p.Name].EN == "" || unitWords[p.Unit].VI == "" {
				t.Errorf("%s: the threshold %s in %s has no words", r.Code, p.Name, p.Unit)
			}
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is not what the code says; run go test with -update (-want +got):\n%s", name, diff)
	}
}
