package xlsx

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
)

func TestText(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("Họ tên\tNăm\r\nThào A Sùng\t1980\r\n")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, in, want, problems string }{
		{name: "comma", in: "a,b\n1,2\n", want: "A1=a B1=b A2=1 B2=2"},
		{name: "semicolon, commas in the text", in: "Họ tên;Quê quán\nLò Thị Mai;Tà Hừa, Than Uyên, Lai Châu\nVàng A Dê;Mường Kim, Than Uyên\n",
			want: "A1=Họ tên B1=Quê quán A2=Lò Thị Mai B2=Tà Hừa, Than Uyên, Lai Châu A3=Vàng A Dê B3=Mường Kim, Than Uyên"},
		{name: "tab", in: "a\tb\n1,5\t2,5\n", want: "A1=a B1=b A2=1,5 B2=2,5"},
		{name: "bar", in: "a|b\n1|2", want: "A1=a B1=b A2=1 B2=2"},
		{name: "one column", in: "a\nb\n", want: "A1=a A2=b"},
		{name: "sep line", in: "sep=|\r\na;b|c;d\r\n", want: "A1=a;b B1=c;d"},
		{name: "byte order mark", in: "\ufeffHọ,Tên\n", want: "A1=Họ B1=Tên"},
		{name: "UTF-16 as Excel saves Unicode text", in: utf16, want: "A1=Họ tên B1=Năm A2=Thào A Sùng B2=1980"},
		{name: "quotes", in: "\"a,b\",\"c\"\"d\"\n\"e\r\nf\",g\n", want: "A1=a,b B1=c\"d A2=e\nf B2=g"},
		{name: "quote inside a field", in: "5\" ống,b\n1,2\n", want: "A1=5\" ống B1=b A2=1 B2=2"},
		{name: "empty fields and lines", in: ",a,\n\n,,\nb,,c\n", want: "B1=a A4=b C4=c"},
		{name: "carriage returns alone", in: "a,b\r1,2\r", want: "A1=a B1=b A2=1 B2=2"},
		{name: "leading zeros and long numbers are text", in: "CCCD;Số thẻ\n001080012345;000123\n", want: "A1=CCCD B1=Số thẻ A2=001080012345 B2=000123"},
		{name: "quote not closed", in: "a,b\n\"c,d\ne,f\n", want: "A1=a B1=b A2=c,d\ne,f\n", problems: "quote not closed A2"},
		{name: "text behind a quote", in: "a,b\n\"c\"d,e\n", want: "A1=a B1=b A2=cd B2=e", problems: "text behind quote A2"},
		{name: "no line end", in: "a,b", want: "A1=a B1=b"},
		{name: "not Unicode", in: "H\xe4 v\xb5 t\xaan;x\nTh\xb5o;y\n", want: "A1=Hä vµ tªn B1=x A2=Thµo B2=y"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, tail, err := cellsOf(t, []byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.problems, showProblems(tail)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// Every byte of an old encoding is there again as the rune of its number, so that it can be decoded later.
func TestLegacyTextKeepsBytes(t *testing.T) {
	in := []byte("x;")
	for b := 0x80; b <= 0xFF; b++ {
		in = append(in, byte(b))
	}
	w, err := OpenBytes("DS chi bộ.csv", append(in, "\ny;z\n"...), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if !w.Legacy || w.Format != CSV || w.Sheets[0].Name != "DS chi bộ" {
		t.Errorf("legacy %t, format %s, sheet %q", w.Legacy, w.Format, w.Sheets[0].Name)
	}
	var runes []rune
	if _, err := w.Scan(0, func(r *Row) error {
		if r.Num == 1 {
			runes = []rune(string(r.Cells[1].Raw))
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for i, r := range runes {
		if r != rune(0x80+i) {
			t.Fatalf("byte %#x came as %U", 0x80+i, r)
		}
	}
	if len(runes) != 128 {
		t.Errorf("got %d runes, want 128", len(runes))
	}
}

// One damaged cell does not make a Unicode file an old one.
func TestOneBadCellInUTF8(t *testing.T) {
	in := "Họ tên,Thôn\n"
	for range 200 {
		in += "Sùng,Tà Hừa\n"
	}
	got, tail, err := cellsOf(t, []byte(in+"Th\xe0o,Phiêng\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p := showProblems(tail); p != "not UTF-8 A202" {
		t.Errorf("problems: %s", p)
	}
	if want := "A202=Thào B202=Phiêng"; got[len(got)-len(want):] != want {
		t.Errorf("got …%s, want …%s", got[len(got)-len(want):], want)
	}
}
