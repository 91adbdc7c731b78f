package xlsx

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Each limit refuses what is beyond it and lets pass what is just within.
func TestLimits(t *testing.T) {
	const row = `<row><c><v>1</v></c><c><v>2</v></c></row>`
	rows := func(n int) parts { return book(strings.Repeat(row, n)) }
	sheets := func(n int) parts {
		return book("").with("xl/workbook.xml", `<workbook xmlns:r="`+relNS+`"><sheets>`+strings.Repeat(`<sheet name="S" r:id="rId1"/>`, n)+`</sheets></workbook>`)
	}
	texts := func(s ...string) parts { return book(`<row><c t="s"><v>0</v></c></row>`).texts(s...) }
	styled := func(n int) parts { return book(`<row>` + strings.Repeat(`<c/>`, n) + `<c><v>1</v></c></row>`) }
	merges := func(n int) parts {
		return book("").with("xl/worksheets/sheet1.xml", worksheet(`<sheetData/><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:B2"/>`, n)+`</mergeCells>`))
	}
	tests := []struct {
		name         string
		lim          Limits
		within, over parts
		reason       Reason
	}{
		{"rows", Limits{Rows: 3}, rows(3), rows(4), TooManyRows},
		{"numbered rows", Limits{Rows: 3}, book(`<row r="3"><c><v>1</v></c></row>`), book(`<row r="4"><c><v>1</v></c></row>`), TooManyRows},
		{"columns", Limits{Cols: 2}, rows(1), book(`<row><c r="C1"><v>1</v></c></row>`), TooManyCols},
		{"cells", Limits{Cells: 4}, rows(2), rows(3), TooManyCells},
		{"styled empties", Limits{Blanks: 5}, styled(5), styled(6), TooManyCells},
		{"merged ranges", Limits{Merges: 2}, merges(2), merges(3), TooManyCells},
		{"sheets", Limits{Sheets: 2}, sheets(2), sheets(3), TooManySheets},
		{"inline text", Limits{StringLen: 4}, book(`<row><c t="str"><v>abcd</v></c></row>`), book(`<row><c t="str"><v>abcde</v></c></row>`), StringTooLong},
		{"shared text", Limits{StringLen: 4}, texts("abcd"), texts("a", "abcde"), StringTooLong},
		{"number of shared texts", Limits{Strings: 2}, texts("a", "b"), texts("a", "b", "c"), TooLarge},
		{"size of shared texts", Limits{TextSize: 4}, texts("ab", "cd"), texts("ab", "cde"), TooLarge},
		{"parts", Limits{Parts: 6}, texts("a"), texts("a").with("x", "").with("y", ""), Bomb},
		{"size of a part", Limits{PartSize: 1000}, rows(1), rows(100), TooLarge},
		{"size of all parts", Limits{TotalSize: 2000}, rows(1), rows(100), TooLarge},
		{"size of the file", Limits{FileSize: 2000}, rows(1), rows(1).with("x", fmt.Sprint(strings.Repeat("Tà Hừa", 1), runes(4000))), TooLarge},
	}
	read := func(p parts, lim Limits) error {
		w, err := OpenBytes("x", p.zip(t), lim)
		if err != nil {
			return err
		}
		_, err = w.Scan(0, func(*Row) error { return nil })
		return err
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := read(test.within, test.lim); err != nil {
				t.Errorf("within the limit: %v", err)
			}
			var r *Reject
			if err := read(test.over, test.lim); !errors.As(err, &r) || r.Reason != test.reason {
				t.Errorf("over the limit: %v, want %q", err, test.reason)
			}
		})
	}
}

// runes is text that does not compress.
func runes(n int) string {
	var b strings.Builder
	for x := uint32(1); b.Len() < n; {
		x = x*1664525 + 1013904223
		b.WriteByte('!' + byte(x>>24)%90)
	}
	return b.String()
}

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
				if cost.time <= 2*time.Second || raceDetector {
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
			if cost.time > 2*time.Second && !raceDetector {
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

// discard reads the first sheet and counts its cells.
func discard(data []byte) (cells int, err error) {
	w, err := OpenBytes("x", data, Limits{})
	if err != nil {
		return 0, err
	}
	defer w.Close()
	_, err = w.Scan(0, func(r *Row) error {
		cells += len(r.Cells)
		return nil
	})
	return cells, err
}
