package samples_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/samples"
)

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
