package vntext

import (
	"strings"
	"testing"
)

func TestIsSyllable(t *testing.T) {
	const possible = `Nguyễn Thị Hường nghiêng quốc giếng gì gìn già khuỷu ngoéo Ý yêu yên Ái quý quýt
		Đặng ĐẢNG được bậc thuở huơ oanh Uyên Huỳnh xoong trạch ích khuya giữa giường quyết thủy thuỷ
		kỳ ghế nghe cả gà ngà lý Mỹ vườn ruộng bướm rượu Ê`
	for _, s := range strings.Fields(possible) {
		if !IsSyllable(s) {
			t.Errorf("IsSyllable(%q) = false, want true", s)
		}
	}
	const impossible = `NguyÔn Thþ ã´ Leâ hãa Loïc ka cê ngê kà ghà bacx báà bac bàc dz Krông ă â nghiêngg Müller 12 A1`
	for _, s := range append(strings.Fields(impossible), "", " ", "Lê Lợi", "a\u0301") {
		if IsSyllable(s) {
			t.Errorf("IsSyllable(%q) = true, want false", s)
		}
	}
}
