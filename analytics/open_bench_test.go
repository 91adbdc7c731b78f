package analytics

import (
	"context"
	"path/filepath"
	"testing"
)

func BenchmarkOpenNew(b *testing.B) {
	for b.Loop() {
		s, err := Open(context.Background(), "", Options{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkOpenAgain(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.duckdb")
	for b.Loop() {
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}
