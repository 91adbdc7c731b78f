package samples_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/samples"
)

// The article of 5 October 2018 on Bắc Quang, as printed.
func TestBacQuangIsAsPublished(t *testing.T) {
	if testing.Short() {
		t.Skip("writes a whole district")
	}
	got, err := samples.Generate("bac-quang", t.TempDir(), samples.Options{Seed: 1, Faults: 300})
	if err != nil {
		t.Fatal(err)
	}
	var nonParty []float64
	for i, a := range got.Associations {
		nonParty = append(nonParty, 100*float64(a.Members-a.PartyMembers)/float64(a.Members))
		got.Associations[i].PartyMembers = 0
	}
	want := &samples.Summary{
		Files: 2 + 452 + 4*23, Organisations: 33, Branches: 452, Members: 9863, Admitted: 1045, Faults: 300,
		Associations: []samples.Association{
			{Code: "veterans", Members: 4984}, {Code: "women", Members: 16731},
			{Code: "farmers", Members: 16731}, {Code: "youth", Members: 3240},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, published := range []float64{73, 90, 83, 73} {
		if i == 1 {
			if nonParty[i] <= published {
				t.Errorf("women: %.2f %% are not party members, want more than 90", nonParty[i])
			}
			continue
		}
		if d := nonParty[i] - published; d < -0.3 || d > 0.3 {
			t.Errorf("%s: %.2f %% are not party members, want about %.0f", want.Associations[i].Code, nonParty[i], published)
		}
	}
}

func TestSameSeedSameBytes(t *testing.T) {
	o := samples.Options{Seed: 7, Faults: 25, Scale: 0.05}
	first, again := digest(t, o), digest(t, o)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Error(diff)
	}
	o.Seed = 8
	for path, sum := range digest(t, o) {
		if first[path] == sum {
			t.Errorf("another seed makes the same %s", path)
		}
	}
}

// digest is the hash of each file of a sample.
func digest(t *testing.T, o samples.Options) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if _, err := samples.Generate("bac-quang", dir, o); err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		sums[rel] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

func TestSmallAndLargeDistrictsAreLegal(t *testing.T) {
	for _, scale := range []float64{0.001, 0.02, 0.1} {
		t.Run(fmt.Sprint(scale), func(t *testing.T) {
			s, err := samples.Generate("bac-quang", t.TempDir(), samples.Options{Scale: scale})
			if err != nil {
				t.Fatal(err)
			}
			if s.Members < 30*s.Organisations || s.Branches < s.Organisations || s.Members < 3*s.Branches {
				t.Errorf("too small to be legal: %+v", s)
			}
		})
	}
}

func TestGenerateRefuses(t *testing.T) {
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := samples.Generate("bac-quang", full, samples.Options{}); !errors.Is(err, samples.ErrNotEmpty) {
		t.Errorf("full folder: %v", err)
	}
	for name, tc := range map[string]struct {
		place string
		o     samples.Options
		want  string
	}{
		"unknown place":   {"ha-noi", samples.Options{}, "bac-quang"},
		"negative scale":  {"bac-quang", samples.Options{Scale: -1}, "negative"},
		"too many faults": {"bac-quang", samples.Options{Scale: 0.02, Faults: 10000}, "of 10000 faults fit"},
	} {
		if _, err := samples.Generate(tc.place, t.TempDir(), tc.o); err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func BenchmarkBacQuang(b *testing.B) {
	rows := 0
	for b.Loop() {
		s, err := samples.Generate("bac-quang", b.TempDir(), samples.Options{})
		if err != nil {
			b.Fatal(err)
		}
		rows += s.Members
		for _, a := range s.Associations {
			rows += a.Members
		}
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}
