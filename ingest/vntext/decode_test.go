package vntext

import (
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

// tallyOf counts how often a repair was right.
type tallyOf struct {
	right, all int
	wrong      map[string]bool
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
