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

func ExampleSummary() {
	s := &samples.Summary{Files: 546, Organisations: 33, Branches: 452, Members: 9863, Admitted: 1045, Faults: 300,
		Associations: []samples.Association{{Code: "veterans", Members: 4984, PartyMembers: 1346}}}
	fmt.Println(s)
	// Output:
	// 546 tệp: 33 tổ chức cơ sở đảng, 452 chi bộ, 9.863 đảng viên, trong đó 1.045 kết nạp trong nhiệm kỳ.
	// Hội Cựu chiến binh: 4.984 người, trong đó 1.346 đảng viên.
	// Lỗi cài sẵn: 300, liệt kê trong faults.csv.
	// Mọi người trong các tệp này đều không có thật.
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
		"unknown place":    {"ha-noi", samples.Options{}, "bac-quang"},
		"negative scale":   {"bac-quang", samples.Options{Scale: -1}, "negative"},
		"faults elsewhere": {"mai-son", samples.Options{Faults: 5}, "bac-quang"},
		"too many faults":  {"bac-quang", samples.Options{Scale: 0.02, Faults: 10000}, "of 10000 faults fit"},
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
