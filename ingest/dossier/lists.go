package dossier

type smallList struct {
	name  string
	codes []Code
}

func code(code, vi, en string, aliases ...string) Code {
	return Code{Code: code, Label: Text{VI: vi, EN: en}, Aliases: aliases}
}

// smallLists are the lists short enough to read here. Labels and the aliases seen in real
// sheets; codes are for ever.
var smallLists = []smallList{
	{"severity", []Code{
		code("error", "Lỗi", "error"),
		code("warning", "Cảnh báo", "warning"),
		code("info", "Thông tin", "information"),
	}},
	{"gender", []Code{
		code("male", "Nam", "male", "nam", "m", "male", "trai", "1"),
		code("female", "Nữ", "female", "nữ", "nu", "f", "female", "gái", "0"),
	}},
	{"birth_precision", []Code{
		code("day", "đủ ngày, tháng, năm", "day"),
		code("month", "chỉ có tháng, năm", "month"),
		code("year", "chỉ có năm", "year"),
	}},
	{"member_type", []Code{
		code("official", "Đảng viên chính thức", "official member", "Chính thức", "ĐVCT", "CT"),
		code("probationary", "Đảng viên dự bị", "probationary member", "Dự bị", "ĐVDB", "DB"),
	}},
	{"member_status", []Code{
		code("active", "Đang sinh hoạt", "active", "Đang sinh hoạt Đảng", "ĐSH", "Đang hoạt động", "Phục hồi đảng tịch"),
		code("exempt", "Miễn công tác và sinh hoạt", "exempt from work and meetings", "Miễn sinh hoạt", "Miễn sinh hoạt Đảng", "MSH", "Miễn công tác, sinh hoạt"),
		code("suspended", "Đình chỉ sinh hoạt", "suspended", "Đình chỉ", "Đình chỉ sinh hoạt Đảng"),
		code("temporary", "Sinh hoạt tạm thời", "temporary activities elsewhere", "Sinh hoạt tạm", "SHT", "Chuyển sinh hoạt tạm thời", "CĐT"),
		code("transferred", "Đã chuyển sinh hoạt", "transferred out", "Chuyển sinh hoạt", "Đã chuyển ra", "Chuyển đi", "CĐi", "Chuyển sinh hoạt chính thức"),
		code("expelled", "Khai trừ", "expelled", "Đã khai trừ", "KT"),
		code("struck_off", "Xóa tên", "struck off", "Xoá tên", "XT", "Đã xóa tên"),
		code("resigned", "Xin ra khỏi Đảng", "resigned", "Xin ra", "Cho ra khỏi Đảng", "CR"),
		code("deceased", "Từ trần", "deceased", "Đã mất", "Đã chết", "Chết", "TT", "Báo tử", "Mất"),
	}},
	{"leaving_reason", []Code{
		code("struck_off", "Bị xóa tên", "struck off", "Xóa tên", "Xoá tên", "XT"),
		code("expelled", "Bị khai trừ", "expelled", "Khai trừ", "KT"),
		code("quit", "Tự bỏ sinh hoạt đảng", "quit activities", "Tự bỏ sinh hoạt", "Bỏ sinh hoạt"),
		code("asked", "Xin ra khỏi Đảng", "asked to leave", "Xin ra", "Tự xin ra khỏi Đảng"),
		code("hardship", "Xin ra vì gia đình đặc biệt khó khăn", "asked to leave for hardship", "Xin ra vì hoàn cảnh gia đình đặc biệt khó khăn", "Hoàn cảnh gia đình đặc biệt khó khăn"),
		code("disunity", "Gây mất đoàn kết nội bộ nghiêm trọng", "caused serious disunity", "Gây mất đoàn kết nghiêm trọng"),
		code("corruption", "Bị kết án về tội tham nhũng", "convicted of corruption", "Tham nhũng", "Án tham nhũng"),
		code("lesser_crime", "Bị kết án về tội ít nghiêm trọng", "convicted of a less serious crime", "Tội ít nghiêm trọng"),
		code("serious_crime", "Bị kết án về tội nghiêm trọng trở lên", "convicted of a serious crime", "Tội nghiêm trọng", "Tội nghiêm trọng trở lên", "Tội rất nghiêm trọng", "Tội đặc biệt nghiêm trọng"),
	}},
	{"education_general", []Code{
		code("literate", "Biết đọc, biết viết chữ quốc ngữ", "reads and writes", "Biết đọc biết viết", "BĐBV"),
		code("primary", "Tiểu học", "primary", "Cấp 1", "Cấp I", "TH"),
		code("lower_secondary", "Trung học cơ sở", "lower secondary", "THCS", "Cấp 2", "Cấp II", "PTCS"),
		code("upper_secondary", "Trung học phổ thông", "upper secondary", "THPT", "Cấp 3", "Cấp III", "PTTH", "BTTH", "BTVH cấp 3"),
	}},
	{"education_professional", []Code{
		code("none", "Chưa qua đào tạo", "none", "Không", "Chưa có", "Chưa đào tạo"),
		code("elementary", "Sơ cấp, công nhân kỹ thuật", "elementary, skilled worker", "Sơ cấp", "SC", "CNKT", "Công nhân kỹ thuật"),
		code("intermediate", "Trung cấp", "intermediate", "TC", "Trung cấp chuyên nghiệp", "THCN", "TCCN"),
		code("college", "Cao đẳng", "college", "CĐ"),
		code("bachelor", "Đại học", "bachelor", "ĐH", "Cử nhân", "Kỹ sư", "Bác sĩ", "Bác sỹ"),
		code("master", "Thạc sĩ", "master", "Thạc sỹ", "ThS", "SĐH", "Cao học"),
		code("doctor", "Tiến sĩ", "doctor", "Tiến sỹ", "TS"),
	}},
	{"political_theory", []Code{
		code("none", "Chưa qua đào tạo", "none", "Không", "Chưa có", "Chưa đào tạo"),
		code("elementary", "Sơ cấp", "elementary", "SC"),
		code("intermediate", "Trung cấp", "intermediate", "TC"),
		code("advanced", "Cao cấp", "advanced", "CC"),
		code("bachelor", "Cử nhân", "bachelor", "CN"),
	}},
	{"candidate_stage", []Code{
		code("outstanding", "Quần chúng ưu tú", "recognised as outstanding", "QCƯT", "1"),
		code("awareness_class", "Đã học lớp nhận thức về Đảng", "awareness class done", "Lớp cảm tình", "Cảm tình Đảng", "2"),
		code("verification", "Thẩm tra lý lịch", "file being verified", "Đang thẩm tra lý lịch", "3"),
		code("branch_proposed", "Chi bộ đề nghị kết nạp", "branch has proposed", "Chi bộ", "4"),
		code("committee_considering", "Đảng ủy xét", "committee considers", "Đảng ủy", "5"),
		code("admitted", "Đã kết nạp", "admitted", "Kết nạp dự bị", "6"),
		code("new_member_class", "Đã học lớp đảng viên mới", "new-member class done", "Lớp đảng viên mới", "7"),
		code("official", "Đã công nhận chính thức", "recognised official", "Chính thức", "8"),
	}},
	{"association", []Code{
		code("veterans", "Hội Cựu chiến binh", "Veterans' Association", "Cựu chiến binh", "CCB", "Hội CCB"),
		code("women", "Hội Liên hiệp Phụ nữ", "Women's Union", "Hội Phụ nữ", "Phụ nữ", "HPN", "Hội LHPN", "LHPN"),
		code("farmers", "Hội Nông dân", "Farmers' Union", "Nông dân", "HND"),
		code("youth", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Youth Union", "Đoàn Thanh niên", "Đoàn TN", "Đoàn TNCS Hồ Chí Minh", "ĐTN", "Đoàn viên", "Thanh niên"),
		code("trade_union", "Công đoàn", "Trade Union", "Công đoàn cơ sở"),
		code("red_cross", "Hội Chữ thập đỏ", "Red Cross"),
		code("elderly", "Hội Người cao tuổi", "Elderly Association", "NCT"),
	}},
	{"unit_kind", []Code{
		code("provincial_committee", "Đảng bộ tỉnh, thành phố", "provincial party organisation", "Tỉnh ủy", "Đảng bộ tỉnh"),
		code("district_committee", "Đảng bộ huyện, quận, thị xã", "district party organisation", "Huyện ủy", "Đảng bộ huyện", "Thành ủy", "Thị ủy", "Quận ủy"),
		code("base_committee", "Đảng bộ cơ sở", "grassroots party committee", "Đảng ủy cơ sở", "ĐBCS"),
		code("base_branch", "Chi bộ cơ sở", "grassroots branch", "CBCS"),
		code("section_committee", "Đảng bộ bộ phận", "sectional party committee", "Đảng ủy bộ phận", "Đảng bộ trực thuộc cơ sở"),
		code("branch", "Chi bộ trực thuộc", "branch under a grassroots committee", "Chi bộ", "Chi bộ trực thuộc đảng ủy cơ sở", "Chi bộ thôn"),
	}},
	{"place_kind", []Code{
		code("commune", "Xã, phường, thị trấn", "commune", "Xã", "Phường", "Thị trấn"),
		code("residential", "Thôn, bản, tổ dân phố", "hamlet, street group", "Thôn", "Bản", "Tổ dân phố", "Khu dân cư", "Tiểu khu"),
		code("agency", "Cơ quan", "office", "Cơ quan hành chính", "Cơ quan đảng, đoàn thể"),
		code("school", "Trường học", "school", "Trường"),
		code("health", "Cơ sở y tế", "health station, hospital", "Trạm y tế", "Bệnh viện"),
		code("public_service", "Đơn vị sự nghiệp khác", "other public service", "Đơn vị sự nghiệp"),
		code("state_enterprise", "Doanh nghiệp nhà nước", "state enterprise", "DNNN"),
		code("private_enterprise", "Doanh nghiệp ngoài nhà nước", "private enterprise", "Doanh nghiệp tư nhân", "Công ty cổ phần", "Công ty trách nhiệm hữu hạn"),
		code("fdi_enterprise", "Doanh nghiệp có vốn đầu tư nước ngoài", "enterprise with foreign capital", "Doanh nghiệp FDI", "FDI"),
		code("cooperative", "Hợp tác xã", "cooperative", "HTX"),
		code("police", "Công an", "police"),
		code("military", "Quân đội", "army", "Quân sự", "Biên phòng"),
	}},
	{"enterprise_kind", []Code{
		code("state", "Doanh nghiệp nhà nước", "state enterprise", "DNNN", "Nhà nước"),
		code("sole_proprietor", "Doanh nghiệp tư nhân", "sole proprietorship", "DNTN"),
		code("limited", "Công ty trách nhiệm hữu hạn", "limited company", "Công ty TNHH", "TNHH"),
		code("joint_stock", "Công ty cổ phần", "joint-stock company", "CP", "Cổ phần"),
		code("fdi", "Doanh nghiệp có vốn đầu tư nước ngoài", "enterprise with foreign capital", "FDI", "Doanh nghiệp FDI"),
		code("cooperative", "Hợp tác xã", "cooperative", "HTX"),
		code("household", "Hộ kinh doanh", "household business", "Hộ kinh doanh cá thể"),
	}},
	{"target_category", []Code{
		code("admission", "Kết nạp đảng viên", "admissions", "Kết nạp", "Kết nạp đảng viên mới", "CT Kết nạp"),
		code("awareness_class", "Bồi dưỡng nhận thức về Đảng", "awareness classes", "Bồi dưỡng", "CT Bồi dưỡng", "Bồi dưỡng nhận thức", "Lớp nhận thức về Đảng"),
		code("new_member_class", "Bồi dưỡng đảng viên mới", "new-member classes", "Lớp đảng viên mới"),
		code("admission_enterprise", "Kết nạp trong doanh nghiệp, khu vực tư nhân", "admissions in enterprises and the private sector", "Trong đó: doanh nghiệp, khu vực tư nhân", "Kết nạp trong doanh nghiệp"),
		code("admission_student", "Kết nạp học sinh, sinh viên", "admissions of pupils and students", "Trong đó: học sinh, sinh viên"),
		code("branch_founding", "Thành lập chi bộ", "branches founded", "Thành lập tổ chức đảng"),
	}},
	{"training_kind", []Code{
		code("awareness", "Bồi dưỡng nhận thức về Đảng", "party-awareness class", "Lớp cảm tình", "Cảm tình Đảng", "Đối tượng kết nạp Đảng", "Bồi dưỡng đối tượng kết nạp Đảng", "Nhận thức về Đảng"),
		code("new_member", "Bồi dưỡng đảng viên mới", "new-member class", "Đảng viên mới", "Lớp đảng viên mới"),
		code("committee", "Bồi dưỡng cấp ủy", "committee members' class", "Cấp ủy", "Nghiệp vụ công tác đảng", "Bồi dưỡng nghiệp vụ"),
		code("theory_elementary", "Sơ cấp lý luận chính trị", "elementary theory", "Sơ cấp LLCT"),
		code("theory_intermediate", "Trung cấp lý luận chính trị", "intermediate theory", "Trung cấp LLCT"),
		code("contest", "Hội thi", "contest", "Hội thi bí thư chi bộ", "Hội thi bí thư chi bộ giỏi"),
	}},
}
