package vntext

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Họ và tên", "ho va ten"},
		{"HỌ VÀ TÊN (*)", "ho va ten"},
		{"ngay_ket_nap", "ngay ket nap"},
		{"Ngày tháng⏎\n năm sinh*", "ngay thang nam sinh"},
		{"Số ĐDCN/CCCD", "so ddcn cccd"},
		{"\u00D0ảng", "dang"},
		{"N\u01B0\u0303", "nu"},
		{"T’Rin", "t rin"},
		{"Bru - Vân Kiều", "bru van kieu"},
		{"ho\u00ADten", "hoten"},
		{"Mục 2.1", "muc 2 1"},
		{"ＡＢ", "ab"},
		{"(*)", ""},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestToneLessKey(t *testing.T) {
	if a, b := ToneLessKey("Đặng Thị  Ánh"), ToneLessKey("DANG THI ANH"); a != b {
		t.Errorf("keys differ: %q and %q", a, b)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Họ và tên (*)", "ẞ", "İ", "\u212A", "ﬁ", "½", "e\u0323 \u0302", "\xf0ئ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}
