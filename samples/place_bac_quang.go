package samples

import _ "embed"

var (
	//go:embed figures/bac_quang.csv
	bacQuangCSV string
	//go:embed figures/bac_quang_communes.csv
	bacQuangCommunesCSV string
)

// bacQuang is the district of Hà Giang of 2018: Tày, Kinh and Dao along the Lô river.
var bacQuang = &place{
	district: "huyện Bắc Quang", province: "tỉnh Hà Giang",
	party: "Huyện ủy Bắc Quang", superior: "Tỉnh ủy Hà Giang",
	figures: bacQuangCSV, communes: bacQuangCommunesCSV,
	identified: 65,
	oldPrefix:  "073", cardPrefix: "02", fileLetters: "HG",
	registered: []weighted[string]{
		{86, "002"}, {3, "008"}, {2, "015"}, {1, "010"}, {2, "025"}, {2, "034"}, {2, "036"}, {1, "035"}, {1, "026"},
	},
	peoples: []weighted[*people]{
		{49, &people{spellings: []string{"Tày"}, home: 93,
			surnames: list("Hoàng,Nông,Ma,Hà,La,Lục,Hứa,Mai,Nguyễn,Phan,Lương,Quan,Chẩu,Lộc,Đàm,Lý")}},
		{31, &people{spellings: []string{"Kinh"}, home: 30, surnames: kinhSurnames}},
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
	},
	introducers: list("Tày,Kinh,Dao"),
	farHomes: []hometown{
		{"tỉnh Nam Định", "huyện Ý Yên"}, {"tỉnh Nam Định", "huyện Vụ Bản"}, {"tỉnh Thái Bình", "huyện Kiến Xương"},
		{"tỉnh Thái Bình", "huyện Vũ Thư"}, {"tỉnh Hà Nam", "huyện Lý Nhân"}, {"tỉnh Hà Nam", "huyện Bình Lục"},
		{"tỉnh Vĩnh Phúc", "huyện Lập Thạch"}, {"tỉnh Phú Thọ", "huyện Đoan Hùng"}, {"tỉnh Yên Bái", "huyện Lục Yên"},
		{"tỉnh Tuyên Quang", "huyện Hàm Yên"}, {"tỉnh Tuyên Quang", "huyện Chiêm Hóa"}, {"tỉnh Hà Giang", "huyện Vị Xuyên"},
		{"tỉnh Hà Giang", "huyện Quang Bình"}, {"tỉnh Hải Dương", "huyện Thanh Miện"}, {"tỉnh Hưng Yên", "huyện Tiên Lữ"},
	},
	hamlet: "thôn", townHamlet: "tổ dân phố", head: "Trưởng thôn",
	hamletNames: list("Tân An,Tân Bình,Tân Lâm,Tân Long,Tân Mỹ,Tân Sơn,Tân Tiến,Tân Thắng,Vĩnh Sơn,Vĩnh Chính,Vĩnh An,Minh Khai,Minh Tâm,Minh Tường,Minh Thành,Quyết Thắng,Quyết Tiến,Thống Nhất,Hòa Bình,Đoàn Kết,Tiến Thành,Tự Lập,Thượng,Hạ,Trung,Trung Tâm,Nà Lăng,Nà Pia,Nà Ôm,Nà Chì,Nà Tho,Nặm Mái,Nặm Vạc,Khuổi Niếng,Khuổi Phầy,Khuổi Xoan,Bản Tân,Bản Chang,Bản Cưởm,Pác Há,Lung Cu,Kim Bàn,Kim Tiến,Thác,Cuôm,Cào,Chàng,Châng,Buột,Tát,Tràng,Mâng,Mác,Lâm,Phố Cáo,Phố Mới,Xuân Hòa,Xuân Trường,Xuân Thành,Việt An,Việt Tân,Việt Hà,Hùng Tiến,Hùng Thắng,Hùng Mới,Đồng Hương,Đồng Tiến,Đồng Mừng,Yên Phú,Yên Sơn,Yên Lập,An Bình,An Tiến,Ngần Hạ,Ngần Trung,Ngần Thượng,Thanh Sơn,Thanh Tâm"),
	admissionYears: []weighted[[2]int]{
		{2, [2]int{1962, 1969}}, {6, [2]int{1970, 1979}}, {14, [2]int{1980, 1989}}, {21, [2]int{1990, 1999}},
		{37, [2]int{2000, 2009}}, {20, [2]int{2010, 2014}},
	},
	services: []facility{
		{"Trường Mầm non", "Giáo viên"}, {"Trường Tiểu học", "Giáo viên"},
		{"Trường Trung học cơ sở", "Giáo viên"}, {"Trạm Y tế", "Nhân viên y tế"},
	},
	agencies: []agency{
		{"Đảng bộ Công an huyện Bắc Quang", "Công an", "Đội Cảnh sát giao thông,Đội Tham mưu,Đội Hình sự,Đội An ninh,Đội Quản lý hành chính", ""},
		{"Đảng bộ Quân sự huyện Bắc Quang", "Bộ đội", "Ban Tham mưu,Ban Chính trị,Ban Hậu cần,Trung đội thường trực", ""},
		{"Đảng bộ Bệnh viện Đa khoa khu vực Bắc Quang", "Nhân viên y tế", "Khoa Nội,Khoa Ngoại,Khoa Sản,Khoa Nhi,Khoa Khám bệnh,Phòng Chức năng", ""},
		{"Đảng bộ Trung tâm Y tế huyện Bắc Quang", "Nhân viên y tế", "Khoa Kiểm soát bệnh tật,Khoa Dược,Phòng Hành chính,Khoa An toàn thực phẩm", ""},
		{"Đảng bộ Khối Dân Đảng huyện Bắc Quang", "Công chức", "Văn phòng Huyện ủy,Ban Tổ chức,Ban Tuyên giáo,Ủy ban Kiểm tra,Mặt trận Tổ quốc", ""},
		{"Đảng bộ Khối Chính quyền huyện Bắc Quang", "Công chức", "Văn phòng UBND,Phòng Tài chính,Phòng Nông nghiệp,Phòng Nội vụ,Phòng Tư pháp,Thanh tra huyện", ""},
		{"Đảng bộ Phòng Giáo dục và Đào tạo huyện Bắc Quang", "Giáo viên", "Cơ quan Phòng,Trường PTDT Nội trú,Trường Mầm non Hoa Sen,Trường Tiểu học Nguyễn Trãi", ""},
		{"Đảng bộ Trường THPT Việt Vinh", "Giáo viên", "Tổ Toán Lý,Tổ Văn Sử,Tổ Sinh Hóa,Tổ Hành chính", ""},
		{"Đảng bộ Chi cục Thuế huyện Bắc Quang", "Công chức", "Đội Kiểm tra,Đội Kê khai,Đội Nghiệp vụ", ""},
		{"Đảng bộ Lâm trường Cầu Ham", "Công nhân", "Văn phòng,Đội 1,Đội 2,Đội 3,Xưởng chế biến", ""},
	},
}
