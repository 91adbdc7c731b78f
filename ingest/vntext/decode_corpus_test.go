//go:build !race

// Go code alone that takes ten times as long under the race detector: make test runs it without.

package vntext

import (
	"strings"
	"testing"
)

func TestCorrectUnicodeIsNeverConverted(t *testing.T) {
	cells, c := 1_000_000, newCorpus(1)
	if testing.Short() {
		cells = 50_000
	}
	failed := map[string]bool{}
	for range cells {
		cell := c.cell()
		font := pick(c, []string{"", "Times New Roman", "Arial", "Calibri"})
		if got, enc, _ := Decode(cell, font); enc != Unicode || got != cell {
			failed[cell+" → "+got+" "+enc.String()] = true
		}
		if got, reason := Clean(cell); reason != "" {
			failed[cell+" → "+got+" "+string(reason)] = true
		}
	}
	for f := range failed {
		t.Error(f)
	}
}

func TestDecodeRestoresWhatEncodersSpoil(t *testing.T) {
	cells := 10_000
	if testing.Short() {
		cells = 1_000
	}
	for _, e := range encoders {
		t.Run(e.name, func(t *testing.T) {
			var withFont, withoutFont, byColumn tallyOf
			var column Detector
			c := newCorpus(2)
			type spoiltCell struct{ want, spoilt string }
			var all []spoiltCell
			for range cells {
				want := c.text()
				spoilt := e.encode(want)
				if e.enc == TCVN3 {
					want = withLostCapitals(want)
				}
				all = append(all, spoiltCell{want, spoilt})
				column.Add(spoilt, "")
			}
			enc, _ := column.Verdict()
			if enc != e.enc {
				t.Errorf("the column is %v, want %v", enc, e.enc)
			}
			for _, cell := range all {
				got, _ := Repair(cell.spoilt, e.font)
				withFont.count(cell.want, cell.spoilt, got)
				decoded, _, _ := DecodeAs(cell.spoilt, "", enc)
				got, _ = Clean(decoded)
				byColumn.count(cell.want, cell.spoilt, got)
				if strings.Contains(cell.want, " ") {
					got, _ = Repair(cell.spoilt, "")
					withoutFont.count(cell.want, cell.spoilt, got)
				}
			}
			if e.font != "" || e.enc != CP1258 { // no font goes with CP1258
				withFont.atLeast(t, "with font", 0.999)
			}
			byColumn.atLeast(t, "by column", 0.999)
			withoutFont.atLeast(t, "two words or more, without font", 0.99)
		})
	}
}

func (c *tallyOf) count(want, spoilt, got string) {
	c.all++
	if got == want {
		c.right++
		return
	}
	if c.wrong == nil {
		c.wrong = map[string]bool{}
	}
	c.wrong[spoilt+" → "+got+", want "+want] = true
}

func (c *tallyOf) atLeast(t *testing.T, what string, share float64) {
	t.Helper()
	got := float64(c.right) / float64(c.all)
	t.Logf("%s: %d of %d right (%.3f %%)", what, c.right, c.all, 100*got)
	if got < share {
		t.Errorf("%s: %.4f right, want at least %.4f", what, got, share)
	}
	shown := 0
	for w := range c.wrong {
		if shown++; shown > 20 {
			break
		}
		t.Log(w)
	}
}
