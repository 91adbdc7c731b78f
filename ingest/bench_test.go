package ingest

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkReadFolder(b *testing.B) {
	dir := os.Getenv("HOSO_BENCH")
	if dir == "" {
		b.Skip("HOSO_BENCH names no folder")
	}
	var files []string
	filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if filepath.Ext(p) == ".xlsx" {
			files = append(files, p)
		}
		return nil
	})
	for b.Loop() {
		for _, f := range files[:min(60, len(files))] {
			if _, err := Read(context.Background(), f, Options{Root: dir}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
