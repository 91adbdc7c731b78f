package samples

import "strings"

// people describes an ethnic group of the place: how common it is and how it names its children.
type people struct {
	spellings   []string // the first is the official name; the others are seen in sheets
	surnames    []string
	home        float64 // percent whose families come from the district
	male, woman []string
}

// ethnicMix is the population of Bắc Quang, roughly; most groups share the given names.
var ethnicMix = []weighted[*people]{
	{49, &people{spellings: []string{"Tày"}, home: 93,
		surnames: list("Hoàng,Nông,Ma,Hà,La,Lục,Hứa,Mai,Nguyễn,Phan,Lương,Quan,Chẩu,Lộc,Đàm,Lý")}},
	{31, &people{spellings: []string{"Kinh"}, home: 30,
		surnames: list("Nguyễn,Trần,Lê,Phạm,Vũ,Đỗ,Bùi,Đặng,Ngô,Dương,Phan,Hoàng,Đinh,Trịnh,Đào,Đoàn,Lưu,Tạ,Cao,Mai")}},
	{10, &people{spellings: []string{"Dao"}, home: 97,
		surnames: list("Bàn,Triệu,Đặng,Phàn,Lý,Chảo,Tẩn,Phượng,Trương,Lò")}},
	{4, &people{spellings: []string{"Nùng"}, home: 88,
		surnames: list("Nông,Lù,Vàng,Lục,Hoàng,Long,Lùng,Vương,Thèn,Min")}},
	{3, &people{spellings: []string{"Hmông", "Mông", "H'Mông"}, home: 90,
		surnames: list("Giàng,Vàng,Sùng,Lý,Thào,Hầu,Ly,Mua,Cư,Vừ"),
		male:     list("A,Mí,Seo,Văn,Chá"), woman: list("Thị,Mỷ,Seo")}},
	{1.5, &people{spellings: []string{"La Chí"}, home: 95, surnames: list("Vương,Ly,Tận,Long,Lùng,Xin")}},
	{1, &people{spellings: []string{"Pà Thẻn"}, home: 97, surnames: list("Phù,Tẩn,Sìn,Hủng,Ván,Làn")}},
	{0.5, &people{spellings: []string{"Mường"}, home: 20, surnames: list("Bùi,Đinh,Quách,Hà,Phùng")}},
}

var (
	maleMiddle  = list("Văn,Văn,Văn,Văn,Đức,Quang,Minh,Xuân,Ngọc,Thanh,Quốc,Hữu,Công,Mạnh,Tiến,Trung,Việt,Đình,Hồng,Kim,Duy,Bá,Thế,Trọng")
	womanMiddle = list("Thị,Thị,Thị,Thị,Thị,Thị Thu,Thị Kim,Thị Hồng,Thị Ngọc,Thị Minh,Thị Thanh,Thị Bích,Thu,Ngọc,Minh,Thanh,Hồng,Kim,Hoài,Thùy")
	maleGiven   = list("An,Anh,Bằng,Bình,Chiến,Chính,Chung,Cường,Cảnh,Dũng,Dương,Duy,Đạt,Đăng,Định,Đông,Đức,Giang,Hải,Hào,Hiếu,Hiệp,Hòa,Hoàn,Hùng,Huy,Hưng,Khánh,Khải,Kiên,Lâm,Linh,Long,Lợi,Luân,Mạnh,Minh,Nam,Nghĩa,Nguyên,Nhân,Phong,Phú,Phúc,Phương,Quân,Quang,Quý,Quyết,Sáng,Sơn,Tài,Tâm,Tân,Thái,Thắng,Thanh,Thành,Thiện,Thịnh,Thọ,Thuận,Thức,Tiến,Toàn,Toản,Trí,Trung,Trường,Tuấn,Tùng,Tuyên,Tú,Vinh,Vượng,Vũ,Xuân,Ước")
	womanGiven  = list("An,Anh,Ánh,Bình,Chi,Châm,Cúc,Dung,Duyên,Đào,Điệp,Giang,Hà,Hạnh,Hằng,Hậu,Hiền,Hoa,Hòa,Hoài,Hồng,Huệ,Huyền,Hương,Hường,Khuyên,Lan,Lành,Liên,Liễu,Linh,Loan,Lý,Mai,Mận,Mến,Minh,My,Nga,Ngà,Ngân,Ngọc,Nguyệt,Nhung,Nhàn,Oanh,Phương,Phượng,Quyên,Quỳnh,Sen,Tâm,Thanh,Thảo,Thắm,Thêm,Thìn,Thoa,Thơm,Thu,Thúy,Thủy,Thư,Thương,Trang,Tuyết,Tươi,Vân,Xuân,Xuyến,Yên,Yến")
	hamletNames = list("Tân An,Tân Bình,Tân Lâm,Tân Long,Tân Mỹ,Tân Sơn,Tân Tiến,Tân Thắng,Vĩnh Sơn,Vĩnh Chính,Vĩnh An,Minh Khai,Minh Tâm,Minh Tường,Minh Thành,Quyết Thắng,Quyết Tiến,Thống Nhất,Hòa Bình,Đoàn Kết,Tiến Thành,Tự Lập,Thượng,Hạ,Trung,Trung Tâm,Nà Lăng,Nà Pia,Nà Ôm,Nà Chì,Nà Tho,Nặm Mái,Nặm Vạc,Khuổi Niếng,Khuổi Phầy,Khuổi Xoan,Bản Tân,Bản Chang,Bản Cưởm,Pác Há,Lung Cu,Kim Bàn,Kim Tiến,Thác,Cuôm,Cào,Chàng,Châng,Buột,Tát,Tràng,Mâng,Mác,Lâm,Phố Cáo,Phố Mới,Xuân Hòa,Xuân Trường,Xuân Thành,Việt An,Việt Tân,Việt Hà,Hùng Tiến,Hùng Thắng,Hùng Mới,Đồng Hương,Đồng Tiến,Đồng Mừng,Yên Phú,Yên Sơn,Yên Lập,An Bình,An Tiến,Ngần Hạ,Ngần Trung,Ngần Thượng,Thanh Sơn,Thanh Tâm")
	farHomes    = []hometown{
		{"tỉnh Nam Định", "huyện Ý Yên"}, {"tỉnh Nam Định", "huyện Vụ Bản"}, {"tỉnh Thái Bình", "huyện Kiến Xương"},
		{"tỉnh Thái Bình", "huyện Vũ Thư"}, {"tỉnh Hà Nam", "huyện Lý Nhân"}, {"tỉnh Hà Nam", "huyện Bình Lục"},
		{"tỉnh Vĩnh Phúc", "huyện Lập Thạch"}, {"tỉnh Phú Thọ", "huyện Đoan Hùng"}, {"tỉnh Yên Bái", "huyện Lục Yên"},
		{"tỉnh Tuyên Quang", "huyện Hàm Yên"}, {"tỉnh Tuyên Quang", "huyện Chiêm Hóa"}, {"tỉnh Hà Giang", "huyện Vị Xuyên"},
		{"tỉnh Hà Giang", "huyện Quang Bình"}, {"tỉnh Hải Dương", "huyện Thanh Miện"}, {"tỉnh Hưng Yên", "huyện Tiên Lữ"},
	}
)

// newName is a name of the group; the caller sees that it is free.
func newName(c chance, ethnicity string, woman bool) string {
	p := groupOf(ethnicity)
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
func groupOf(ethnicity string) *people {
	for _, w := range ethnicMix {
		for _, s := range w.value.spellings {
			if s == ethnicity {
				return w.value
			}
		}
	}
	return ethnicMix[0].value
}

func list(s string) []string { return strings.Split(s, ",") }
