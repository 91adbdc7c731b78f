package xlsx

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestXLSFormulasThatMakeText(t *testing.T) {
	const (
		a1   = "\x44\x00\x00\x00\xC0"
		an   = "\x17\x02\x00An"
		wide = "\x17\x01\x01\x08\x08" // the letter U+0808, whose bytes look like &
		row8 = "\x44\x07\x00\x00\x08" // $I8: its last byte looks like &
	)
	for _, test := range []struct{ name, tokens, want string }{
		{"a text", an, "A1=[empty][f][nocache]"},
		{"a wide text", wide, "A1=[empty][f][nocache]"},
		{"a text and a cell", an + a1 + "\x08", "A1=[empty][f][nocache]"},
		{"in brackets", an + a1 + "\x08\x15", "A1=[empty][f][nocache]"},
		{"a cell", a1, "A1=0[number][f]"},
		{"a cell that ends as & would", row8, "A1=0[number][f]"},
		{"a number that ends as & would", "\x1E\x00\x08", "A1=0[number][f]"},
		{"length of a text", an + "\x41\x20\x00", "A1=0[number][f]"},
		{"a text that is cut", "\x17\x09\x00An", "A1=0[number][f]"},
		{"a token that is not known", "\x01\x00\x00\x00\x00" + an, "A1=0[number][f]"},
	} {
		b := oldBook().sheet("S", rec(recFormula, uint16(0), uint16(0), uint16(0), [8]byte{}, uint16(0), uint32(0), uint16(len(test.tokens)), test.tokens))
		got, _, err := cellsOf(t, b.file())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
