package samples

import _ "embed"

var (
	//go:embed figures/lai_chau.csv
	laiChauCSV string
	//go:embed figures/lai_chau_communes.csv
	laiChauCommunesCSV string
)

// laiChau is the town of the term 2015–2020: offices of a young provincial capital, and Thái, Giáy
// and Hmông hamlets around it.
var laiChau = &place{
	district: "thành phố Lai Châu", province: "tỉnh Lai Châu",
	party: "Thành ủy Lai Châu", superior: "Tỉnh ủy Lai Châu",
	figures: laiChauCSV, communes: laiChauCommunesCSV,
	identified: 85,
	oldPrefix:  "045", cardPrefix: "12", fileLetters: "LC",
	registered: []weighted[string]{{76, "012"}, {4, "011"}, {4, "010"}, {3, "025"}, {4, "034"}, {4, "036"}, {3, "026"}, {2, "033"}},
	peoples: []weighted[*people]{
		{66, &people{spellings: []string{"Kinh"}, home: 12, surnames: kinhSurnames}},
		{12, &people{spellings: []string{"Thái"}, home: 80, surnames: list("Lò,Lò,Đèo,Tao,Vàng,Hoàng,Điêu,Lý,Khoàng,Mào")}},
		{10, &people{spellings: []string{"Giáy"}, home: 96, surnames: list("Vàng,Lù,Lý,Lục,Hoàng,Nông,Vương,Vùi,Pờ")}},
		{7, &people{spellings: []string{"Hmông", "Mông"}, home: 92,
			surnames: list("Giàng,Vàng,Sùng,Thào,Mùa,Ma,Lầu,Cứ,Hạng,Chang"), male: list("A,A,Páo,Seo"), woman: list("Thị,Mỷ,Seo")}},
		{3, &people{spellings: []string{"Dao"}, home: 85, surnames: list("Tẩn,Phàn,Chẻo,Lý,Tao")}},
		{2, &people{spellings: []string{"Lự"}, home: 60, surnames: list("Tao,Lò,Vàng,Khoàng")}},
	},
	introducers: list("Kinh,Kinh,Thái,Giáy"),
	farHomes: []hometown{
		{"tỉnh Thái Bình", "huyện Tiền Hải"}, {"tỉnh Thái Bình", "huyện Quỳnh Phụ"}, {"tỉnh Nam Định", "huyện Hải Hậu"},
		{"tỉnh Vĩnh Phúc", "huyện Tam Dương"}, {"tỉnh Phú Thọ", "huyện Cẩm Khê"}, {"tỉnh Yên Bái", "huyện Văn Yên"},
		{"tỉnh Hà Nam", "huyện Thanh Liêm"}, {"tỉnh Hưng Yên", "huyện Ân Thi"}, {"tỉnh Lai Châu", "huyện Tam Đường"},
		{"tỉnh Lai Châu", "huyện Phong Thổ"}, {"tỉnh Lai Châu", "huyện Sìn Hồ"}, {"tỉnh Điện Biên", "huyện Điện Biên"},
	},
	hamlet: "bản", townHamlet: "tổ dân phố", head: "Trưởng bản",
	hamletNames: paired("Tả,Sùng,Lùng,Phan,Nậm,Gia", "Làn Than,Phài,Thàng,Loỏng,Khâu,Lìn,Thinh,Trồ,Tần,Lèng"),
	admissionYears: []weighted[[2]int]{
		{3, [2]int{1965, 1974}}, {8, [2]int{1975, 1984}}, {15, [2]int{1985, 1994}}, {30, [2]int{1995, 2004}}, {44, [2]int{2005, 2014}},
	},
	within: map[string]string{"Phường Đông Phong": "members_dong_phong"},
	asked:  map[string]string{"Phường Đông Phong": "asked_dong_phong"},
	waves: []waveOf{{
		admitted: "admitted", women: "admitted_women", minority: "admitted_minority",
		within: map[string]string{"Phường Đông Phong": "admitted_dong_phong"},
	}},
	sectors: list("Bộ đội xuất ngũ,Đoàn viên thanh niên,Sinh viên tốt nghiệp về địa phương,Dân quân tự vệ,Hội viên phụ nữ"),
	services: []facility{
		{"Cơ quan", "Công chức"}, {"Trường Mầm non", "Giáo viên"}, {"Trường Tiểu học", "Giáo viên"}, {"Trạm Y tế", "Nhân viên y tế"},
	},
	agencies: []agency{
		{"Đảng bộ Công an thành phố Lai Châu", "Công an", "Đội Cảnh sát giao thông,Đội Tham mưu,Đội Hình sự,Đội An ninh", ""},
		{"Đảng bộ Quân sự thành phố Lai Châu", "Bộ đội", "Ban Tham mưu,Ban Chính trị,Ban Hậu cần", ""},
		{"Đảng bộ Khối Dân Đảng thành phố Lai Châu", "Công chức", "Văn phòng Thành ủy,Cơ quan Tổ chức,Cơ quan Tuyên giáo,Mặt trận Tổ quốc", ""},
		{"Đảng bộ Khối Chính quyền thành phố Lai Châu", "Công chức", "Văn phòng UBND,Phòng Nội vụ,Phòng Tài chính,Phòng Kinh tế,Phòng Quản lý đô thị", ""},
	},
	baseBranches: []agency{
		{"Chi bộ Tòa án nhân dân thành phố Lai Châu", "Công chức", "", ""}, {"Chi bộ Viện kiểm sát nhân dân thành phố Lai Châu", "Công chức", "", ""},
		{"Chi bộ Chi cục Thuế thành phố Lai Châu", "Công chức", "", ""}, {"Chi bộ Trường THPT Quyết Thắng", "Giáo viên", "", ""},
		{"Chi bộ Công ty TNHH Môi trường đô thị", "Công nhân", "", ""},
	},
}
