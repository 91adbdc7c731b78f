package samples

import (
	_ "embed"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var (
	//go:embed figures/mai_son.csv
	maiSonCSV string
	//go:embed figures/mai_son_communes.csv
	maiSonCommunesCSV string
)

// maiSon is the district of Sơn La of 2021 to 2023: Thái bản around the sugar mills of road 6.
var maiSon = &place{
	district: "huyện Mai Sơn", province: "tỉnh Sơn La",
	party: "Huyện ủy Mai Sơn", superior: "Tỉnh ủy Sơn La",
	figures: maiSonCSV, communes: maiSonCommunesCSV,
	identified: 100,
	oldPrefix:  "050", cardPrefix: "14", fileLetters: "SL",
	registered: []weighted[string]{{88, "014"}, {3, "033"}, {2, "036"}, {2, "034"}, {2, "030"}, {1, "001"}, {1, "017"}, {1, "011"}},
	peoples: []weighted[*people]{
		{55, &people{spellings: []string{"Thái"}, home: 96,
			surnames: list("Lò,Lò,Cầm,Hoàng,Quàng,Lường,Tòng,Cà,Vì,Hà,Đèo,Điêu,Lù,Mè,Bạc,Khà")}},
		{31, &people{spellings: []string{"Kinh"}, home: 30, surnames: kinhSurnames}},
		{8, &people{spellings: []string{"Hmông", "Mông", "H'Mông"}, home: 92,
			surnames: list("Giàng,Vàng,Sùng,Thào,Mùa,Hờ,Lầu,Tráng,Phàng,Sồng"),
			male:     list("A,A,Páo,Bả,Nhìa"), woman: list("Thị,Mỷ,Y")}},
		{3, &people{spellings: []string{"Xinh-mun"}, home: 97, surnames: list("Vì,Lò,Hoàng,Cụt,Lường")}},
		{1.5, &people{spellings: []string{"Mường"}, home: 40, surnames: list("Bùi,Đinh,Quách,Hà,Phùng,Cầm")}},
		{1.5, &people{spellings: []string{"Khơ-mú"}, home: 96, surnames: list("Lường,Quàng,Cút,Moong,Seo,Lò")}},
	},
	introducers: list("Thái,Thái,Kinh,Hmông"),
	farHomes: []hometown{
		{"tỉnh Hưng Yên", "huyện Tiên Lữ"}, {"tỉnh Hưng Yên", "huyện Phù Cừ"}, {"tỉnh Thái Bình", "huyện Đông Hưng"},
		{"tỉnh Hà Nam", "huyện Kim Bảng"}, {"tỉnh Nam Định", "huyện Vụ Bản"}, {"tỉnh Hải Dương", "huyện Ninh Giang"},
		{"tỉnh Hòa Bình", "huyện Mai Châu"}, {"tỉnh Sơn La", "huyện Thuận Châu"}, {"tỉnh Sơn La", "huyện Yên Châu"},
		{"tỉnh Sơn La", "huyện Mường La"}, {"tỉnh Sơn La", "huyện Sông Mã"}, {"tỉnh Phú Thọ", "huyện Hạ Hòa"},
	},
	hamlet: "bản", townHamlet: "tiểu khu", head: "Trưởng bản",
	hamletNames: append(list("Huổi Lặp"), paired(
		"Nà,Huổi,Pá,Co,Phiêng,Púng,Bó,Noong,Pom,Pú,Xà,Cáp,Tong,Hin,Khoa,Mòn,Lọng,Củ",
		"Sản,Mạt,Hạ,Luông,Khoang,Lằn,Mé,Kéo,Nhung,Phường,Trại,Cang,Hặc,Dong,Ban,Ngà,Xa,Lốm")...),
	admissionYears: []weighted[[2]int]{
		{1, [2]int{1965, 1969}}, {5, [2]int{1970, 1979}}, {11, [2]int{1980, 1989}}, {17, [2]int{1990, 1999}},
		{33, [2]int{2000, 2009}}, {33, [2]int{2010, 2020}},
	},
	within: map[string]string{"Xã Nà Ớt": "members_na_ot"},
	waves: []waveOf{
		{from: "2021-01-01", to: "2021-12-31", admitted: "admitted_2021", within: naOt("na_ot_2021")},
		{from: "2022-01-01", to: "2022-12-31", admitted: "admitted_2022", within: naOt("na_ot_2022")},
		{from: "2023-01-01", to: "2023-03-31", admitted: "admitted_2023_q1", within: naOt("na_ot_2023_q1")},
		{from: "2023-04-01", to: "2023-12-31", admitted: "admitted_2023_rest", small: "admitted_hard_small", within: naOt("na_ot_2023_rest")},
	},
	sectors:    list("Hội viên phụ nữ,Đoàn viên thanh niên,Hội viên nông dân,Bộ đội xuất ngũ"),
	teams:      map[string]string{"Xã Chiềng Nơi": "teams_chieng_noi"},
	meetings:   [2]int{24, 25},
	recognised: map[string]string{"Bản Huổi Lặp": "recognised_huoi_lap"},
	courses: []course{
		{"Bồi dưỡng cấp ủy", "Lớp bồi dưỡng nghiệp vụ công tác đảng, chính quyền", "committee_attendances",
			heldOn("2021-03-15", "2021-04-19", "2021-05-24", "2021-07-12", "2021-09-20", "2021-10-18", "2021-11-22", "2022-03-14", "2022-04-18",
				"2022-06-20", "2022-08-15", "2022-10-17", "2022-11-21", "2023-02-20", "2023-03-13"), cadres, false, false, nil},
		{"Trung cấp lý luận chính trị", "Lớp trung cấp lý luận chính trị", "theory_intermediate_people", heldOn("2021-09-06", "2022-09-05"), cadres, false, true,
			func(p *person, _ dossier.Date) { p.theory = "Trung cấp" }},
		{"Sơ cấp lý luận chính trị", "Lớp sơ cấp lý luận chính trị", "theory_elementary_people", heldOn("2021-06-07", "2022-06-06"), elementary, false, true, nil},
		{contest, "Hội thi bí thư chi bộ giỏi cấp xã", "contest_commune", heldOn("2022-08-22"), hamletSecretaries, false, true, nil},
		{contest, "Hội thi bí thư chi bộ giỏi cấp huyện", "contest_district", heldOn("2022-10-10"), contestants, false, true, nil},
		{"Bồi dưỡng nhận thức về Đảng", "Lớp bồi dưỡng nhận thức về Đảng", "awareness_people", heldOn("2023-03-06", "2023-06-05", "2023-09-11", "2023-11-06"), hopefuls, false, true,
			func(p *person, day dossier.Date) { p.hopes.certificate = day.AddDays(5) }},
		{"Bồi dưỡng đảng viên mới", "Lớp bồi dưỡng đảng viên mới", "new_member_people", heldOn("2023-03-20", "2023-06-19", "2023-09-18", "2023-11-20"), newMembers, true, true,
			func(p *person, day dossier.Date) { p.party.class = day.AddDays(5) }},
	},
	services: []facility{
		{"Cơ quan", "Công chức"}, {"Trường Mầm non", "Giáo viên"}, {"Trường Tiểu học", "Giáo viên"},
		{"Trường Trung học cơ sở", "Giáo viên"}, {"Trạm Y tế", "Nhân viên y tế"},
	},
	agencies: []agency{
		{"Đảng bộ Công an huyện Mai Sơn", "Công an", "Đội Cảnh sát giao thông,Đội Tham mưu,Đội Hình sự,Đội An ninh,Đội Quản lý hành chính", ""},
		{"Đảng bộ Quân sự huyện Mai Sơn", "Bộ đội", "Ban Tham mưu,Ban Chính trị,Ban Hậu cần", ""},
		{"Đảng bộ Bệnh viện Đa khoa huyện Mai Sơn", "Nhân viên y tế", "Khoa Nội,Khoa Ngoại,Khoa Sản,Khoa Nhi,Khoa Khám bệnh", ""},
		{"Đảng bộ Khối Dân Đảng huyện Mai Sơn", "Công chức", "Văn phòng Huyện ủy,Cơ quan Tổ chức,Cơ quan Dân vận",
			"Cơ quan Tuyên giáo,Cơ quan Kiểm tra,Mặt trận Tổ quốc,Hội Nông dân huyện,Hội Phụ nữ huyện,Huyện đoàn,Hội Cựu chiến binh huyện,Liên đoàn Lao động,Trung tâm Chính trị,Hội Chữ thập đỏ huyện"},
		{"Đảng bộ Khối Chính quyền huyện Mai Sơn", "Công chức", "Văn phòng UBND,Phòng Nội vụ,Phòng Tài chính",
			"Phòng Nông nghiệp,Phòng Tư pháp,Thanh tra huyện,Phòng Dân tộc,Phòng Văn hóa,Phòng Kinh tế,Phòng Tài nguyên,Phòng Lao động"},
		{"Đảng bộ Phòng Giáo dục và Đào tạo huyện Mai Sơn", "Giáo viên", "Cơ quan Phòng Giáo dục,Trường PTDT Nội trú,Trường Mầm non Hoa Hồng",
			"Trường Mầm non Tô Hiệu,Trường Mầm non Hoa Mai,Trường Tiểu học Nguyễn Du,Trường Tiểu học Tô Hiệu,Trường Tiểu học Kim Đồng,Trường THCS Nguyễn Trãi,Trường THCS Tô Hiệu"},
	},
	baseBranches: []agency{
		{"Chi bộ Tòa án nhân dân huyện Mai Sơn", "Công chức", "", ""}, {"Chi bộ Viện kiểm sát nhân dân huyện Mai Sơn", "Công chức", "", ""},
		{"Chi bộ Thi hành án dân sự huyện Mai Sơn", "Công chức", "", ""}, {"Chi bộ Kho bạc huyện Mai Sơn", "Công chức", "", ""},
		{"Chi bộ Ngân hàng Nông nghiệp huyện Mai Sơn", "Nhân viên", "", ""}, {"Chi bộ Ngân hàng Chính sách xã hội huyện Mai Sơn", "Nhân viên", "", ""},
		{"Chi bộ Bưu điện huyện Mai Sơn", "Nhân viên", "", ""}, {"Chi bộ Viễn thông Mai Sơn", "Nhân viên", "", ""},
		{"Chi bộ Điện lực Mai Sơn", "Công nhân", "", ""}, {"Chi bộ Hạt Kiểm lâm huyện Mai Sơn", "Công chức", "", ""},
		{"Chi bộ Chi cục Thống kê huyện Mai Sơn", "Công chức", "", ""}, {"Chi bộ Bảo hiểm xã hội huyện Mai Sơn", "Viên chức", "", ""},
		{"Chi bộ Trường THPT Mai Sơn", "Giáo viên", "", ""}, {"Chi bộ Trường THPT Cò Nòi", "Giáo viên", "", ""},
		{"Chi bộ Trường THPT Chu Văn Thịnh", "Giáo viên", "", ""}, {"Chi bộ Trung tâm Giáo dục thường xuyên huyện Mai Sơn", "Giáo viên", "", ""},
		{"Chi bộ Công ty cổ phần Mía đường Sơn La", "Công nhân", "", ""}, {"Chi bộ Công ty cổ phần Xi măng Mai Sơn", "Công nhân", "", ""},
		{"Chi bộ Công ty cổ phần Tinh bột sắn Mai Sơn", "Công nhân", "", ""},
	},
}

// naOt is the figure of the one commune of which admissions are published.
func naOt(figure string) map[string]string { return map[string]string{"Xã Nà Ớt": figure} }
