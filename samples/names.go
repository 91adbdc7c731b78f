package samples

import "strings"

var (
	maleMiddle  = list("Văn,Văn,Văn,Văn,Đức,Quang,Minh,Xuân,Ngọc,Thanh,Quốc,Hữu,Công,Mạnh,Tiến,Trung,Việt,Đình,Hồng,Kim,Duy,Bá,Thế,Trọng")
	womanMiddle = list("Thị,Thị,Thị,Thị,Thị,Thị Thu,Thị Kim,Thị Hồng,Thị Ngọc,Thị Minh,Thị Thanh,Thị Bích,Thu,Ngọc,Minh,Thanh,Hồng,Kim,Hoài,Thùy")
	maleGiven   = list("An,Anh,Bằng,Bình,Chiến,Chính,Chung,Cường,Cảnh,Dũng,Dương,Duy,Đạt,Đăng,Định,Đông,Đức,Giang,Hải,Hào,Hiếu,Hiệp,Hòa,Hoàn,Hùng,Huy,Hưng,Khánh,Khải,Kiên,Lâm,Linh,Long,Lợi,Luân,Mạnh,Minh,Nam,Nghĩa,Nguyên,Nhân,Phong,Phú,Phúc,Phương,Quân,Quang,Quý,Quyết,Sáng,Sơn,Tài,Tâm,Tân,Thái,Thắng,Thanh,Thành,Thiện,Thịnh,Thọ,Thuận,Thức,Tiến,Toàn,Toản,Trí,Trung,Trường,Tuấn,Tùng,Tuyên,Tú,Vinh,Vượng,Vũ,Xuân,Ước")
	womanGiven  = list("An,Anh,Ánh,Bình,Chi,Châm,Cúc,Dung,Duyên,Đào,Điệp,Giang,Hà,Hạnh,Hằng,Hậu,Hiền,Hoa,Hòa,Hoài,Hồng,Huệ,Huyền,Hương,Hường,Khuyên,Lan,Lành,Liên,Liễu,Linh,Loan,Lý,Mai,Mận,Mến,Minh,My,Nga,Ngà,Ngân,Ngọc,Nguyệt,Nhung,Nhàn,Oanh,Phương,Phượng,Quyên,Quỳnh,Sen,Tâm,Thanh,Thảo,Thắm,Thêm,Thìn,Thoa,Thơm,Thu,Thúy,Thủy,Thư,Thương,Trang,Tuyết,Tươi,Vân,Xuân,Xuyến,Yên,Yến")
)

// newName is a name of the group; the caller sees that it is free.
func (pl *place) newName(c chance, ethnicity string, woman bool) string {
	p := pl.groupOf(ethnicity)
	middle, given := p.male, maleGiven
	if woman {
		middle, given = p.woman, womanGiven
	}
	switch {
	case len(middle) > 0:
	case woman:
		middle = womanMiddle
	default:
		middle = maleMiddle
	}
	for {
		m, g := pick(c, middle), pick(c, given)
		if !strings.HasSuffix(m, g) {
			return pick(c, p.surnames) + " " + m + " " + g
		}
	}
}

// groupOf is the group of that spelling.
func (pl *place) groupOf(ethnicity string) *people {
	for _, w := range pl.peoples {
		for _, s := range w.value.spellings {
			if s == ethnicity {
				return w.value
			}
		}
	}
	return pl.peoples[0].value
}

func list(s string) []string { return strings.Split(s, ",") }
