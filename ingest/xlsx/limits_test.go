package xlsx

import (
	"errors"
	"fmt"
	"strings"
	"testing"
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
