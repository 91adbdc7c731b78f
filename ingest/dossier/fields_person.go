package dossier

// The fields that several kinds of person share. Each kind lists them in the order of its template.

var (
	fullName = Field{Name: "full_name", Header: "Họ và tên", EN: "full name", Type: Name, Privacy: Personal, Required: true,
		Aliases: []string{"Họ tên", "Họ và tên đang dùng", "Họ tên đang dùng", "Họ và tên (phải nhập)", "Tên đầy đủ", "Họ tên đảng viên", "Họ và tên đảng viên", "ho_ten", "Name"},
		Example: "Nguyễn Văn An", Source: "HD 12-HD/BTCTW (2022), mục 01 Lý lịch đảng viên"}
	gender = Field{Name: "gender", Header: "Giới tính", EN: "gender", Type: Choice, List: "gender", Privacy: Personal, Expected: true,
		Aliases: []string{"Nam/Nữ", "Nam, nữ", "Phái", "Giới", "Gender"}, Example: "Nam", Source: "HD 12-HD/BTCTW (2022), mục 02"}
	birthDate = Field{Name: "birth_date", Header: "Ngày sinh", EN: "birth date", Type: Day, Privacy: Personal, Expected: true,
		Aliases: []string{"Sinh ngày", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Ngày/tháng/năm sinh", "ngay_sinh", "Date of birth"},
		Example: "03/02/1990", Source: "HD 12-HD/BTCTW (2022), mục 05"}
	ethnicity = Field{Name: "ethnicity", Header: "Dân tộc", EN: "ethnicity", Type: Choice, List: "ethnicity", Privacy: Sensitive,
		Example: "Tày", Source: "HD 12-HD/BTCTW (2022), mục 09"}
	religion = Field{Name: "religion", Header: "Tôn giáo", EN: "religion", Type: Choice, List: "religion", Privacy: Sensitive,
		Example: "Không", Source: "HD 12-HD/BTCTW (2022), mục 10"}
	citizenID = Field{Name: "citizen_id", Header: "Số định danh cá nhân", EN: "personal id number", Type: CitizenID, Privacy: Identifier,
		Aliases: []string{"Số CCCD", "CCCD", "Số căn cước", "Số căn cước công dân", "Số ĐDCN", "ĐDCN", "Số CMND/CCCD", "Số ĐDCN/CCCD/CMND", "Căn cước công dân", "CMND/CCCD - Số"},
		Example: "002090001234", Source: "NĐ 137/2015/NĐ-CP, Điều 13"}
	oldIDNumber = Field{Name: "old_id_number", Header: "Số CMND cũ", EN: "old identity card number", Type: OldID, Privacy: Identifier,
		Aliases: []string{"Số CMND", "CMND", "CMND cũ", "Số chứng minh nhân dân"}, Example: "073123456", Source: "Luật Căn cước 26/2023/QH15"}
	certificateIssuedOn = Field{Name: "certificate_issued_on", Header: "Ngày cấp giấy chứng nhận học lớp nhận thức về Đảng", EN: "certificate of the awareness class issued on", Type: Day, Privacy: Personal,
		Aliases: []string{"Ngày cấp GCN nhận thức về Đảng", "Ngày cấp GCN", "Ngày cấp giấy chứng nhận", "GCN bồi dưỡng nhận thức về Đảng", "Ngày cấp chứng nhận lớp cảm tình Đảng", "Ngày GCN cảm tình Đảng", "Ngày chứng nhận"},
		Example: "20/11/2023", Source: "HD 06-HD/TW ngày 09/06/2025, mục 3 và 5.4"}
	cellResolutionOn = Field{Name: "cell_resolution_on", Header: "Ngày chi bộ xét, ra nghị quyết", EN: "branch resolution on admission", Type: Day, Privacy: Personal,
		Aliases: []string{"Ngày chi bộ xét", "Ngày nghị quyết chi bộ", "Ngày NQ chi bộ", "Ngày chi bộ họp xét", "Nghị quyết chi bộ", "Ngày chi bộ xét kết nạp", "NQ xét kết nạp của chi bộ"},
		Example: "10/01/2024", Source: "Điều lệ Đảng, Điều 4"}
	cellOfficialCount = Field{Name: "cell_official_count", Header: "Số đảng viên chính thức của chi bộ khi xét", EN: "official members of the branch at the vote", Type: Count, Privacy: Open,
		Aliases: []string{"Tổng số ĐVCT của chi bộ khi xét", "Số ĐVCT của chi bộ", "Số đảng viên chính thức của chi bộ", "Số ĐVCT khi xét"}, Example: "21", Source: "Điều lệ Đảng, Điều 4.3"}
	cellVotesFor = Field{Name: "cell_votes_for", Header: "Số phiếu tán thành kết nạp", EN: "votes for admission", Type: Count, Privacy: Open,
		Aliases: []string{"Số phiếu tán thành", "Số phiếu đồng ý kết nạp", "Số đảng viên tán thành", "Số ĐVCT tán thành", "Số ĐVCT tán thành kết nạp", "Biểu quyết tán thành"}, Example: "19", Source: "Điều lệ Đảng, Điều 4.3"}
	admissionDate = Field{Name: "admission_date", Header: "Ngày vào Đảng", EN: "admission ceremony", Type: Day, Privacy: Personal,
		Aliases: []string{"Ngày kết nạp", "Ngày vào Đảng (dự bị)", "Thời gian vào Đảng", "Ngày kết nạp Đảng", "Ngày lễ kết nạp", "Ngày vào ĐCSVN", "Đảng viên - Dự bị", "Ngày vào Đảng - Dự bị", "Vào Đảng"},
		Example: "03/02/2024", Source: "HD 12-HD/BTCTW (2022), mục 14"}
	currentAddress = Field{Name: "current_address", Header: "Nơi ở hiện nay", EN: "current address", Type: Free, Privacy: Personal,
		Aliases: []string{"Chỗ ở hiện nay", "Địa chỉ hiện nay", "Tạm trú", "Nơi tạm trú", "Nơi ở"}, Example: "Thôn Vĩnh Sơn, xã Vĩnh Hảo"}
	permanentAddress = Field{Name: "permanent_address", Header: "Thường trú", EN: "permanent address", Type: Free, Privacy: Personal,
		Aliases: []string{"Hộ khẩu thường trú", "Địa chỉ thường trú", "Nơi thường trú", "Trú quán", "Địa chỉ", "Nơi đăng ký thường trú"}, Example: "Thôn Vĩnh Sơn, xã Vĩnh Hảo, tỉnh Hà Giang"}
	hometown = Field{Name: "hometown", Header: "Quê quán", EN: "hometown", Type: Free, Privacy: Personal,
		Aliases: []string{"Nguyên quán", "Quê"}, Example: "Xã Vĩnh Hảo, tỉnh Hà Giang", Source: "HD 12-HD/BTCTW (2022), mục 07"}
	occupation = Field{Name: "occupation", Header: "Nghề nghiệp", EN: "occupation", Type: Free, Privacy: Personal,
		Aliases: []string{"Nghề nghiệp hiện nay", "Công việc hiện nay"}, Example: "Nông dân"}
	educationGeneral = Field{Name: "education_general", Header: "Giáo dục phổ thông", EN: "general education", Type: Choice, List: "education_general", Privacy: Personal,
		Aliases: []string{"Trình độ học vấn", "Trình độ văn hóa", "Văn hóa", "Học vấn", "Trình độ GDPT", "Trình độ giáo dục phổ thông", "GDPT"}, Example: "12/12", Source: "HD 12-HD/BTCTW (2022), mục 12"}
	educationProfessional = Field{Name: "education_professional", Header: "Chuyên môn, nghiệp vụ", EN: "professional education", Type: Choice, List: "education_professional", Privacy: Personal,
		Aliases: []string{"Trình độ chuyên môn", "Trình độ CMNV", "CMNV", "Chuyên môn nghiệp vụ", "Trình độ chuyên môn, nghiệp vụ", "Chuyên môn"}, Example: "Đại học", Source: "HD 12-HD/BTCTW (2022), mục 12"}
	politicalTheory = Field{Name: "political_theory", Header: "Lý luận chính trị", EN: "political theory", Type: Choice, List: "political_theory", Privacy: Personal,
		Aliases: []string{"LLCT", "Trình độ lý luận chính trị", "Trình độ LLCT", "Trình độ chính trị", "Lý luận CT", "Lý luân chính trị", "Trình độ - Chính trị"}, Example: "Sơ cấp", Source: "HD 12-HD/BTCTW (2022), mục 12"}
	phone = Field{Name: "phone", Header: "Số điện thoại", EN: "phone", Type: Phone, Privacy: Identifier,
		Aliases: []string{"SĐT", "Điện thoại", "Số ĐT", "SDT", "ĐTDĐ"}, Example: "0912345678"}
	note = Field{Name: "note", Header: "Ghi chú", EN: "note", Type: Free, Privacy: Personal, Aliases: []string{"Chú thích"}}
)
