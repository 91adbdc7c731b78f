//go:build !race

// Go code alone that takes ten times as long under the race detector: make test runs it without.

package xlsx

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Small files that would cost much: each is refused or read within 2 s and 128 MB.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("inflates large parts")
	}
	tests := []struct {
		name   string
		book   func() parts
		reason Reason // 0: is read
	}{
		{"8 million rows without numbers", func() parts { return book(strings.Repeat(`<row><c><v>1</v></c></row>`, 8_000_000)) }, Bomb},
		{"2 million rows without numbers", func() parts { return book(strings.Repeat(`<row/>`, 2_000_000)) }, TooManyRows},
		{"100 million spaces between rows", func() parts { return book(strings.Repeat(" ", 100_000_000)) }, Bomb},
		{"15 million spaces between rows", func() parts { return book(strings.Repeat(" ", 15_000_000)) }, StringTooLong},
		{"1 MB string in 5,000 cells", func() parts {
			return book(`<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, 5000) + `</row>`).texts(strings.Repeat("a", 1<<20))
		}, StringTooLong},
		{"100 KB string in 16,000 cells", func() parts {
			return book(`<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, 16000) + `</row>`).texts(strings.Repeat("a", 100<<10))
		}, 0},
		{"3 million empty strings", func() parts {
			return book(`<row><c t="s"><v>1</v></c></row>`).texts("").with("xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", 3_000_000)+"</sst>")
		}, 0},
		{"one cell in the last row and column", func() parts { return book(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }, 0},
		{"500,000 styled empty cells", func() parts { return book(strings.Repeat(`<row>`+strings.Repeat(`<c s="0"/>`, 50)+`</row>`, 10_000)) }, 0},
		{"100,000 merged ranges", func() parts {
			return book("").with("xl/worksheets/sheet1.xml", worksheet(`<sheetData/><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:B2"/>`, 100_000)+`</mergeCells>`))
		}, 0},
		{"300,000 styles", func() parts {
			return book("").with("xl/styles.xml", styleSheetXML("", strings.Repeat(`<xf numFmtId="14"/>`, 300_000)))
		}, TooLarge},
		{"tag of 10 MB", func() parts { return book(`<row r="1" x="` + strings.Repeat("a", 10_000_000) + `"/>`) }, StringTooLong},
		{"comment of 10 MB", func() parts { return book(`<!--` + strings.Repeat("a", 10_000_000) + `-->`) }, 0},
		{"1 million attributes", func() parts { return book(`<row ` + strings.Repeat(`a="" `, 500_000) + `/>`) }, Corrupt},
		{"billion laughs", func() parts {
			return book("").with("xl/sharedStrings.xml", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>`).
				with("xl/worksheets/sheet1.xml", worksheet(`<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`))
		}, Entities},
		{"20,000 parts", func() parts {
			p := book("")
			for i := range 20_000 {
				p[fmt.Sprint("x", i)] = ""
			}
			return p
		}, Bomb},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			data := test.book().zip(t)
			cost := measure(data)
			for range 2 { // the machine may have been busy
				if cost.time <= 2*time.Second {
					break
				}
				if again := measure(data); again.time < cost.time {
					cost = again
				}
			}
			var r *Reject
			if test.reason == 0 && cost.err != nil || test.reason != 0 && (!errors.As(cost.err, &r) || r.Reason != test.reason) {
				t.Errorf("got %v, want %q", cost.err, test.reason)
			}
			if cost.time > 2*time.Second {
				t.Errorf("took %s", cost.time)
			}
			if cost.mb > 128 {
				t.Errorf("allocated %d MB", cost.mb)
			}
		})
	}
}

// cost is what reading a file takes.
type cost struct {
	time time.Duration
	mb   uint64 // allocated, in all
	err  error
}

func measure(data []byte) (c cost) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin := time.Now()
	_, c.err = discard(data)
	c.time = time.Since(begin)
	runtime.ReadMemStats(&after)
	c.mb = (after.TotalAlloc - before.TotalAlloc) >> 20
	return c
}
