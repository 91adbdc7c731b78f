//go:build !race

// Go code alone that takes ten times as long under the race detector: make test runs it without.

package samples_test

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/samples"
)

func TestSameSeedSameBytes(t *testing.T) {
	o := samples.Options{Seed: 7, Faults: 25, Scale: 0.04}
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
	for _, place := range samples.Places() {
		for _, scale := range []float64{0.001, 0.02, 0.06} {
			t.Run(fmt.Sprint(place, " ", scale), func(t *testing.T) {
				s, err := samples.Generate(place, t.TempDir(), samples.Options{Scale: scale})
				if err != nil {
					t.Fatal(err)
				}
				if s.Members < 30*s.Organisations || s.Branches < s.Organisations || s.Members < 3*s.Branches {
					t.Errorf("too small to be legal: %+v", s)
				}
			})
		}
	}
}
