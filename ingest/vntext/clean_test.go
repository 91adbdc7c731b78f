package vntext

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	type result struct {
		Text   string
		Reason Reason
	}
	tests := []struct {
		name, in string
		want     result
	}{
		{"empty", "", result{"", ""}},
		{"correct", "Đảng bộ xã Văn Giang", result{"Đảng bộ xã Văn Giang", ""}},
		{"foreign", "François Müller, Čapek, 日本", result{"François Müller, Čapek, 日本", ""}},
		{"half-composed, horn and dot", "đươ\u0323c", result{"được", ReasonNFC}},
		{"half-composed, hat and dot", "bâ\u0323c", result{"bậc", ReasonNFC}},
		{"half-composed, capitals", "ĐA\u0309NG", result{"ĐẢNG", ReasonNFC}},
		{"half-composed, Nữ of an uploaded roll", "N\u01B0\u0303", result{"Nữ", ReasonNFC}},
		{"decomposed", norm.NFD.String("Nguyễn Thị Hường"), result{"Nguyễn Thị Hường", ReasonNFC}},
		{"zero width", "\uFEFFHo\u200B và tên", result{"Ho và tên", ReasonZeroWidth}},
		{"zero width between letter and mark", "e\u200D\u0302", result{"ê", "zero_width+nfc"}},
		{"full width", "ＨＯ１２", result{"HO12", ReasonFullWidth}},
		{"no-break blank", "Lê\u00A0Văn", result{"Lê Văn", ReasonSpaces}},
		{"outer and doubled blanks", "  Lê  Văn ", result{"Lê Văn", ReasonSpaces}},
		{"tab", "Lê\tVăn", result{"Lê Văn", ReasonSpaces}},
		{"only blanks", " \u3000\n ", result{"", ReasonSpaces}},
		{"line break kept", "Lê Văn\nQuê: Hà Nội", result{"Lê Văn\nQuê: Hà Nội", ""}},
		{"empty line kept", "a\n\nb", result{"a\n\nb", ""}},
		{"blanks at a line break", "a \r\n b\n", result{"a\nb", ReasonSpaces}},
		{"carriage return alone", "a\rb", result{"a\nb", ReasonSpaces}},
		{"escaped line break", "Họ và_x000d_\ntên_x000D__x000A_khai sinh_x000a_", result{"Họ và\ntên\nkhai sinh", ReasonSpaces}},
		{"other escapes stay", "a_x0041_b_x000d", result{"a_x0041_b_x000d", ""}},
		{"control character", "Lê\x07 Văn", result{"Lê Văn", ReasonControl}},
		{"not UTF-8", "a\xFFb", result{"a\uFFFDb", ReasonInvalidUTF8}},
		{"replacement character stays", "a\uFFFDb", result{"a\uFFFDb", ""}},
		{"eth for Đ", "\u00D0inh Thị Hồng", result{"Đinh Thị Hồng", ReasonLookalike}},
		{"eth in Icelandic stays", "Guðrún Sigurðardóttir", result{"Guðrún Sigurðardóttir", ""}},
		{"several", "\u200BNgô\u0301\u00A0Gia ", result{"Ngố Gia", "zero_width+spaces+nfc"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got result
			got.Text, got.Reason = Clean(tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Clean(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestCleanOfCorrectTextAllocatesNothing(t *testing.T) {
	const correct = "Nguyễn Thị Hường, chi bộ thôn Hòa Bình – Đảng bộ xã Văn Giang"
	if n := testing.AllocsPerRun(100, func() { Clean(correct) }); n != 0 {
		t.Errorf("Clean allocates %v times on correct text, want 0", n)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"đươ\u0323c", " a\r\n\u00A0b", "\u0301", "a\u200B\u0301", "\xFF\u00D0a\u0323", "e\u0323\u0302 ", "\uFF21\u0300", "a_x000d_x000A_\n", "_x00\x010d_"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, reason := Clean(s)
		if (once != s) != (reason != "") {
			t.Errorf("Clean(%q) = %q with reason %q", s, once, reason)
		}
		if !utf8.ValidString(once) || !norm.NFC.IsNormalString(once) {
			t.Errorf("Clean(%q) = %q, not UTF-8 in NFC", s, once)
		}
		if twice, again := Clean(once); twice != once || again != "" {
			t.Errorf("Clean(%q) = %q, cleaned again %q for %q", s, once, twice, again)
		}
	})
}

func BenchmarkCleanCorrect(b *testing.B) {
	const correct = "Nguyễn Thị Hường, chi bộ thôn Hòa Bình – Đảng bộ xã Văn Giang"
	b.SetBytes(int64(len(correct)))
	b.ReportAllocs()
	for b.Loop() {
		Clean(correct)
	}
}
