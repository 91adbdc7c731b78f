package vntext

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

const csv = `STT;Họ và tên;Ngày sinh;Quê quán
1;Nguyễn Văn Sơn;03/02/1958;Xã Văn Giang, tỉnh Hưng Yên
2;TRẦN THỊ ÚT;15/08/1990;"Bản Mường, Sơn La"
`

func TestDecodeBytes(t *testing.T) {
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	tests := []struct {
		name string
		in   []byte
		want string
		enc  Encoding
	}{
		{"empty", nil, "", Unicode},
		{"UTF-8", []byte(csv), csv, Unicode},
		{"UTF-8 with byte order mark", []byte("\uFEFF" + csv), csv, Unicode},
		{"UTF-8 cut within a letter", []byte(csv + "Nguyễn")[:len(csv)+6], csv + "Nguy\uFFFD", Unicode},
		{"UTF-16 with byte order mark", must(utf16.Bytes([]byte(csv))), csv, Unicode},
		{"CP1258", bytesCP1258(csv), csv, CP1258},
		{"TCVN3", bytesOf(toTCVN3(csv)), csv, TCVN3},
		{"VNI", bytesOf(toVNI(csv)), csv, VNI},
		{"one cell of CP1258", bytesCP1258("Lê Văn Sơn"), "Lê Văn Sơn", CP1258},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, enc := DecodeBytes(tt.in)
			if got != tt.want || enc != tt.enc {
				t.Errorf("DecodeBytes(%q) = %q, %v, want %q, %v", tt.in, got, enc, tt.want, tt.enc)
			}
		})
	}
}

func TestDecodeBytesOfGeneratedFiles(t *testing.T) {
	c := newCorpus(3)
	for range 200 {
		var rows strings.Builder
		for range 20 {
			rows.WriteString(c.text() + ";" + c.name() + "\n")
		}
		for _, e := range encoders[:3] {
			want := rows.String()
			if e.enc == TCVN3 {
				want = mapCells(want, withLostCapitals)
			}
			if got, enc := DecodeBytes(bytesOf(e.encode(rows.String()))); got != want || enc != e.enc {
				t.Fatalf("DecodeBytes of %v = %q, %v, want %q", e.name, got, enc, want)
			}
		}
	}
}

func FuzzDecodeBytes(f *testing.F) {
	for _, e := range encoders[:3] {
		f.Add(bytesOf(e.encode(csv)))
	}
	f.Add([]byte("\xFF\xFEa\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if text, _ := DecodeBytes(b); !utf8.ValidString(text) {
			t.Errorf("DecodeBytes(%q) = %q, not UTF-8", b, text)
		}
	})
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
