package samples

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// writeAll writes the papers, several at a time.
func writeAll(dir string, papers []*paper) error {
	for _, p := range papers {
		if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(path.Dir(p.path))), 0o755); err != nil {
			return err
		}
	}
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, p := range papers {
		g.Go(func() error { return p.save(filepath.Join(dir, filepath.FromSlash(p.path))) })
	}
	return g.Wait()
}

func (p *paper) save(file string) error {
	b := xlsx.NewBook()
	p.layout.write(b, p)
	if p.spoil == nil {
		return b.Save(file)
	}
	var whole bytes.Buffer
	if err := b.Write(&whole); err != nil {
		return err
	}
	return os.WriteFile(file, p.spoil(whole.Bytes()), 0o644)
}

// writeKey writes faults.csv, which says where each fault was planted; without faults there is none.
func writeKey(dir string, faults []fault) error {
	if len(faults) == 0 {
		return nil
	}
	f, err := os.Create(filepath.Join(dir, "faults.csv"))
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	_ = w.Write([]string{"file", "sheet", "cell", "rule", "what"}) // kept and returned by Error
	for _, ft := range faults {
		for _, s := range ft.spots {
			sheet, cell := s.place()
			_ = w.Write([]string{s.paper.path, sheet, cell, cmp.Or(s.rule, ft.rule), ft.what})
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		f.Close()
		return fmt.Errorf("write faults.csv: %w", err)
	}
	return f.Close()
}
