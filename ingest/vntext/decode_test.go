package vntext

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestDecode(t *testing.T) {
	tests := []struct {
		name, in, font, want string
		enc                  Encoding
	}{
		{"ASCII", "Nguyen Van An", "", "Nguyen Van An", Unicode},
		{"ASCII in a font of capitals", "Lan anh", ".VnTimeH", "LAN ANH", TCVN3},
		{"correct", "Nguyễn Văn An", "", "Nguyễn Văn An", Unicode},
		{"correct in a legacy font", "Nguyễn Văn An", ".VnTime", "Nguyễn Văn An", Unicode},
		{"correct, Latin-1 only, in a legacy font", "Hoàng Hòa", ".VnTime", "Hoàng Hòa", Unicode},
		{"TCVN3 by font", "NguyÔn V¨n An", ".VnTime", "Nguyễn Văn An", TCVN3},
		{"TCVN3 by words", "NguyÔn V¨n An", "Arial", "Nguyễn Văn An", TCVN3},
		{"TCVN3 with soft hyphen", "Tr\u00AD¬ng H\u00AD\u00ADng", ".VnArial", "Trương Hưưng", TCVN3},
		{"TCVN3 open in itself, font", "bã", ".VnTime", "bó", TCVN3},
		{"open in itself, no font", "bã", "", "bã", Unicode},
		{"TCVN3 capitals", "nguyÔn v¨n an", ".VnTimeH", "NGUYỄN VĂN AN", TCVN3},
		{"TCVN3 capitals in the common font", "NGUYÔN V¡N Hµ", ".VnTime", "NGUYỄN VĂN HÀ", TCVN3},
		{"TCVN3 lost capital is for Name", "Lª ThÞ ¸i", ".VnTime", "Lê Thị ái", TCVN3},
		{"VNI by font", "Nguyeãn Vaên An", "VNI-Times", "Nguyễn Văn An", VNI},
		{"VNI by words", "Nguyeãn Vaên An", "", "Nguyễn Văn An", VNI},
		{"VNI capitals", "TRÖÔØNG TIEÅU HOÏC", "", "TRƯỜNG TIỂU HỌC", VNI},
		{"CP1258", "NguyêÞn Thiò Hýõìng", "", "Nguyễn Thị Hướng", CP1258},
		{"UTF-8 as Windows-1252", "HÆ°á»›ng Dáº«n", "", "Hướng Dẫn", UTF8AsLatin1},
		{"UTF-8 as Latin-1", "\u00c4\u0090\u00e1\u00ba\u00a3ng", "", "Đảng", UTF8AsLatin1},
		{"UTF-8 as Windows-1258", "TĂªn Ä‘Æ¡n vá»‹", "", "Tên đơn vị", UTF8AsLatin1},
		{"UTF-8 as Latin-1, no-break blank made plain", "NgÃ y sinh, quÃª quÃ¡n", "", "Ngày sinh, quê quán", UTF8AsLatin1},
		{"UTF-8 as CP437", "Quß║¡n Ba ─É├¼nh", "", "Quận Ba Đình", UTF8AsCP437},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, enc, confidence := Decode(tt.in, tt.font)
			if got != tt.want || enc != tt.enc {
				t.Errorf("Decode(%q, %q) = %q, %v, want %q, %v", tt.in, tt.font, got, enc, tt.want, tt.enc)
			}
			if confidence <= 0 || confidence > 1 {
				t.Errorf("confidence %v is not in (0, 1]", confidence)
			}
		})
	}
}

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

// encoders are the ways a text is spoilt, each with the font that goes with it.
var encoders = []struct {
	name, font string
	encode     func(string) string
	enc        Encoding
}{
	{"TCVN3", ".VnTime", toTCVN3, TCVN3},
	{"VNI", "VNI-Times", toVNI, VNI},
	{"CP1258", "", toCP1258, CP1258},
	{"half-composed", "", halfComposed, Unicode},
	{"UTF-8 as Latin-1", "", toUTF8AsLatin1, UTF8AsLatin1},
	{"UTF-8 as CP437", "", toUTF8AsCP437, UTF8AsCP437},
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

// tallyOf counts how often a repair was right.
type tallyOf struct {
	right, all int
	wrong      map[string]bool
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

// withLostCapitals is s as TCVN3 can give it back: in mixed case a capital with
// a tone comes back small, in a text of capitals it is raised again.
func withLostCapitals(s string) string {
	if s == strings.ToUpper(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if small := []rune(strings.ToLower(string(r)))[0]; small != r && vowels[small].tone != ngang {
			return small
		}
		return r
	}, s)
}

func FuzzDecode(f *testing.F) {
	for _, e := range encoders {
		f.Add(e.encode("Nguyễn Thị Hường, xã Văn Giang"), e.font)
	}
	f.Add("Ă\u00A0", ".VnTimeH")
	f.Fuzz(func(t *testing.T, s, font string) {
		text, enc, confidence := Decode(s, font)
		if confidence < 0 || confidence > 1 {
			t.Errorf("confidence %v", confidence)
		}
		if enc == Unicode && text != s {
			t.Errorf("Decode(%q, %q) = %q and says Unicode", s, font, text)
		}
		repaired, _ := Repair(s, font)
		if !utf8.ValidString(repaired) || !norm.NFC.IsNormalString(repaired) {
			t.Errorf("Repair(%q, %q) = %q, not UTF-8 in NFC", s, font, repaired)
		}
	})
}

func BenchmarkDecodeCorrect(b *testing.B) {
	for _, s := range []string{"01234567890", "Nguyễn Thị Hường", "Lê Thanh Hoàng"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Decode(s, "Times New Roman")
			}
		})
	}
}
