//go:build !race

// Go code alone that takes ten times as long under the race detector: make test runs it without.

package ingest

import (
	"strings"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestHostileGrids cuts grids that nobody draws up by hand: each ends soon, with tables or without.
func TestHostileGrids(t *testing.T) {
	headers := "STT|Họ và tên|Ngày sinh|Ngày vào Đảng\n"
	tests := map[string]*grid{
		"16,000 columns":    gridOf(strings.Repeat("Họ và tên|Ngày cấp|", 8000) + "\n" + strings.Repeat("x|", 16000)),
		"10,000 headers":    gridOf(strings.Repeat(headers+"a|b\n", 10000)),
		"50,000 titles":     gridOf(headers + strings.Repeat("I|Chi bộ\n", 50000)),
		"one column deep":   gridOf("Họ và tên\n" + strings.Repeat("^\n", 5000)),
		"empty rows":        gridOf(headers + strings.Repeat("|||\n", 100000)),
		"all cells merged":  gridOf(headers + strings.Repeat("a|<|<|<\n", 50000)),
		"endless numbering": gridOf(headers + strings.Repeat("1|2|3|4\n", 50000)),
	}
	for name, g := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			regions, _ := g.regions()
			for _, r := range regions {
				r.decideKind(nil, dossier.Kind(""), nil)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %s", took)
			} else {
				t.Logf("%d tables in %s", len(regions), took)
			}
		})
	}
}
