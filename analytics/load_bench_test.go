package analytics

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// BenchmarkLoad is a district: 550 files, 50,000 rows, and the same again.
func BenchmarkLoad(b *testing.B) {
	const files, rows = 550, 91
	var batches []*dossier.Batch
	for n := range files {
		batches = append(batches, manyMembers(n, rows).batch())
	}
	ctx := context.Background()
	for b.Loop() {
		b.StopTimer()
		s, err := Open(ctx, filepath.Join(b.TempDir(), "a.duckdb"), Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		loadBatches(b, s, thisRun("r1"), nil, batches...)
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(files*rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkLoadOne is one small file after another.
func BenchmarkLoadOne(b *testing.B) {
	s := openMemory(b)
	for n := 0; b.Loop(); n++ {
		loadBatches(b, s, thisRun(fmt.Sprint(n)), nil, manyMembers(n, 10).batch())
	}
}
