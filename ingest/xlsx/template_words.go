package xlsx

import "github.com/hoso-vn/hoso/ingest/dossier"

const (
	dots       = " ………………………………"
	periodLine = "(Tính đến ngày …… tháng …… năm ………)"
	hintLine   = "Cột có dấu * là cột phải ghi. Ngày ghi theo dạng ngày/tháng/năm; số thẻ, số định danh ghi đủ cả số 0 ở đầu. " +
		"Mỗi người một dòng, không gộp ô, không đổi tên cột. Cách ghi từng cột: xem trang “" + guideSheet + "”."
)

// templateWords head the page of each kind: the organisation above, the sender, the title.
var templateWords = map[dossier.Kind]struct{ superior, sender, title string }{
	dossier.Member:    {"ĐẢNG BỘ", "CHI BỘ", "DANH SÁCH ĐẢNG VIÊN"},
	dossier.Candidate: {"ĐẢNG BỘ", "CHI BỘ", "DANH SÁCH QUẦN CHÚNG ƯU TÚ, ĐỐI TƯỢNG KẾT NẠP ĐẢNG"},
	dossier.Roll:      {"HỘI (ĐOÀN) CẤP TRÊN:", "CHI HỘI (CHI ĐOÀN):", "DANH SÁCH HỘI VIÊN, ĐOÀN VIÊN"},
	dossier.Unit:      {"ĐẢNG BỘ", "ĐẢNG ỦY", "DANH SÁCH TỔ CHỨC ĐẢNG"},
	dossier.Hamlet:    {"ĐẢNG BỘ", "ĐẢNG ỦY", "DANH SÁCH THÔN, BẢN, TỔ DÂN PHỐ"},
	dossier.Target:    {"ĐẢNG BỘ", "ĐẢNG ỦY", "CHỈ TIÊU VÀ KẾT QUẢ THỰC HIỆN"},
	dossier.Training:  {"ĐẢNG BỘ", "ĐẢNG ỦY", "DANH SÁCH LỚP BỒI DƯỠNG, TẬP HUẤN"},
}

// guideLines are the rules that hold for every list.
var guideLines = []string{
	"Ghi tên tổ chức cấp trên, tên đơn vị mình và thời điểm lập danh sách vào các dòng đầu trang “" + templateSheet + "”, thay cho dấu chấm.",
	"Mỗi người (hoặc mỗi đơn vị) ghi một dòng, liền nhau, bắt đầu ngay dưới dòng tên cột. Không gộp ô, không chèn dòng tiêu đề giữa danh sách.",
	"Cột nào không có thông tin thì để trống; không ghi “không rõ”, không tự đặt ngày 01/01 khi chỉ biết năm.",
	"Ô có mũi tên thì chọn trong danh sách. Ô đánh dấu thì ghi “x” khi có, để trống khi không.",
	"Có thể thêm cột ở bên phải; cột lạ vẫn được giữ lại nhưng không được kiểm tra.",
	"Lưu ở dạng Excel (.xlsx) và gửi nguyên tệp. Nếu tệp được trả lại có trang “" + ListSheet + "” thì sửa ngay trên tệp đó và gửi lại.",
}

// howTo says how a value of a type is written.
var howTo = map[dossier.Type]string{
	dossier.Name:      "Viết có dấu, đủ họ, chữ đệm và tên.",
	dossier.Day:       "Ghi ngày/tháng/năm; chỉ biết tháng, năm thì ghi 02/1979, chỉ biết năm thì ghi 1979.",
	dossier.Flag:      "Ghi “x” nếu có, để trống nếu không.",
	dossier.Count:     "Ghi số nguyên, không kèm chữ.",
	dossier.Amount:    "Ghi số, không kèm chữ.",
	dossier.CitizenID: "12 chữ số như trên thẻ căn cước, đủ cả số 0 ở đầu.",
	dossier.OldID:     "9 chữ số, đủ cả số 0 ở đầu.",
	dossier.PartyCard: "8 chữ số (thẻ cũ) hoặc 12 chữ số (thẻ có chíp), đủ cả số 0 ở đầu.",
	dossier.FileNo:    "6 chữ số và ký hiệu của tỉnh ủy.",
	dossier.OrgCode:   "14 chữ số, không có dấu chấm.",
	dossier.Phone:     "10 chữ số, đủ cả số 0 ở đầu.",
}

// meanings explain the fields whose header alone is often misread.
var meanings = map[string]string{
	"full_name":                "Họ, chữ đệm và tên đang dùng, đúng như trên thẻ căn cước.",
	"other_name":               "Tên khai sinh hoặc bí danh, nếu khác tên đang dùng.",
	"gender":                   "Giới tính theo giấy khai sinh.",
	"birth_date":               "Ngày sinh đúng như trên giấy khai sinh.",
	"ethnicity":                "Dân tộc gốc, ghi bằng tên, không ghi mã số.",
	"religion":                 "Không theo tôn giáo nào thì chọn “Không”.",
	"citizen_id":               "Số định danh cá nhân (số căn cước).",
	"old_id_number":            "Số chứng minh nhân dân cũ, nếu có.",
	"party_card_no":            "Số thẻ đang dùng; đảng viên dự bị chưa có thẻ thì để trống.",
	"party_card_issued_on":     "Ngày ghi trên thẻ đảng viên.",
	"party_card_no_qd85":       "Số thẻ cũ cấp theo Quyết định 85, giữ lại để đối chiếu sau khi đổi thẻ.",
	"party_file_no":            "Số lý lịch đảng viên do ban tổ chức cấp ủy cấp.",
	"party_cell":               "Chi bộ nơi đang sinh hoạt (hoặc theo dõi, giới thiệu), ghi đủ tên; để trống thì lấy tên ở đầu trang.",
	"party_committee":          "Đảng bộ cơ sở mà chi bộ trực thuộc.",
	"hometown":                 "Quê quán ghi cả tên đơn vị hành chính cũ và mới.",
	"permanent_address":        "Nơi đăng ký thường trú: thôn (tổ), xã (phường), tỉnh.",
	"current_address":          "Nơi đang ở, nếu khác nơi thường trú.",
	"education_general":        "Lớp cao nhất đã học xong (12/12, 9/12, hệ 10 năm ghi 7/10) hoặc bậc học.",
	"education_professional":   "Trình độ chuyên môn cao nhất đã có bằng.",
	"political_theory":         "Trình độ lý luận chính trị cao nhất đã có bằng.",
	"youth_union_joined_on":    "Ngày kết nạp vào Đoàn Thanh niên Cộng sản Hồ Chí Minh.",
	"certificate_issued_on":    "Ngày cấp giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng; có giá trị 60 tháng tính đến ngày chi bộ xét.",
	"cell_resolution_on":       "Ngày chi bộ họp xét và ra nghị quyết đề nghị kết nạp; tuổi đời, trình độ xét theo ngày này.",
	"cell_official_count":      "Tổng số đảng viên chính thức của chi bộ, cả người vắng mặt; không tính người được miễn sinh hoạt, người đang sinh hoạt tạm thời nơi khác.",
	"cell_votes_for":           "Số đảng viên chính thức biểu quyết tán thành kết nạp, theo biên bản họp chi bộ.",
	"struck_off_on":            "Chỉ ghi với người được kết nạp lại: ngày ra khỏi Đảng lần trước.",
	"struck_off_reason":        "Chỉ ghi với người được kết nạp lại: vì sao ra khỏi Đảng lần trước.",
	"record_cleared_on":        "Chỉ ghi với người từng bị kết án: ngày được xóa án tích.",
	"readmission_consent":      "Văn bản đồng ý của ban thường vụ tỉnh ủy cho kết nạp lại, ghi số và ngày.",
	"second_decision_date":     "Ngày ký quyết định kết nạp lại; tuổi đảng của người kết nạp lại tính từ ngày này.",
	"second_admission_date":    "Ngày tổ chức lễ kết nạp lại; 12 tháng dự bị tính lại từ ngày này.",
	"second_official_date":     "Ngày hết 12 tháng dự bị kể từ lễ kết nạp lại.",
	"admission_count":          "1, hoặc 2 nếu đã kết nạp lại.",
	"admission_decision_date":  "Ngày ký quyết định kết nạp; tuổi đảng tính từ ngày này.",
	"admission_date":           "Ngày tổ chức lễ kết nạp; 12 tháng dự bị tính từ ngày này.",
	"new_member_class_on":      "Ngày cấp giấy chứng nhận học lớp đảng viên mới.",
	"official_resolution_on":   "Ngày chi bộ họp xét công nhận đảng viên chính thức.",
	"official_date":            "Ngày hết 12 tháng dự bị kể từ lễ kết nạp, không phải ngày ký quyết định công nhận.",
	"official_decision_date":   "Ngày ký quyết định công nhận đảng viên chính thức.",
	"referrer_1":               "Đảng viên chính thức giới thiệu vào Đảng.",
	"referrer_2":               "Người giới thiệu thứ hai; để trống nếu Đoàn Thanh niên hoặc Công đoàn giới thiệu.",
	"union_resolution":         "Nghị quyết của Đoàn Thanh niên hoặc Công đoàn cơ sở giới thiệu vào Đảng, ghi số và ngày.",
	"age_consent":              "Văn bản đồng ý của ban thường vụ tỉnh ủy khi kết nạp người trên 60 tuổi, ghi số và ngày.",
	"party_position":           "Chức vụ cao nhất trong Đảng hiện nay; không có thì để trống.",
	"gov_position":             "Chức vụ trong chính quyền, đoàn thể hiện nay.",
	"party_badge":              "Huy hiệu cao nhất đã được tặng: 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85 hoặc 90.",
	"member_type":              "Chính thức hay dự bị tại thời điểm lập danh sách.",
	"member_status":            "Tình trạng sinh hoạt tại thời điểm lập danh sách.",
	"left_on":                  "Ngày chuyển đi, từ trần, ra khỏi tổ chức hoặc được miễn sinh hoạt.",
	"delete_request":           "Đề nghị bỏ khỏi danh sách vì không thuộc đơn vị.",
	"record_id":                "Mã của hệ thống đã xuất danh sách; không sửa.",
	"candidate_stage":          "Bước đã làm xong gần nhất.",
	"candidate_recognised_on":  "Ngày chi bộ công nhận là quần chúng ưu tú.",
	"mentor_party_member":      "Đảng viên chính thức được phân công giúp đỡ.",
	"certificate_no":           "Số ghi trên giấy chứng nhận.",
	"association":              "Hội, đoàn thể mà người này tham gia.",
	"association_unit":         "Hội (Đoàn) cấp xã mà chi hội trực thuộc.",
	"association_branch":       "Chi hội, chi đoàn nơi sinh hoạt.",
	"association_joined_on":    "Ngày được công nhận là hội viên, đoàn viên.",
	"declared_party_member":    "Người này là đảng viên Đảng Cộng sản Việt Nam.",
	"org_name":                 "Tên đầy đủ của tổ chức, ví dụ “Chi bộ thôn Vĩnh Sơn”.",
	"org_code":                 "Mã do ban tổ chức cấp ủy cấp; chưa có thì để trống.",
	"parent_name":              "Tổ chức đảng cấp trên trực tiếp.",
	"secretary_is_hamlet_head": "Bí thư chi bộ đồng thời là trưởng thôn, tổ trưởng tổ dân phố.",
	"has_committee":            "Chi bộ có bầu chi ủy.",
	"member_count":             "Tổng số đảng viên, cả chính thức và dự bị.",
	"official_count":           "Số đảng viên chính thức trong tổng số.",
	"valid_from":               "Ngày quyết định thành lập có hiệu lực.",
	"valid_to":                 "Ngày giải thể, sáp nhập; đang hoạt động thì để trống.",
	"hamlet_name":              "Tên đầy đủ của thôn, bản, tổ dân phố.",
	"has_branch":               "Thôn, bản, tổ dân phố đã có chi bộ.",
	"has_youth_union":          "Thôn, bản, tổ dân phố đã có chi đoàn.",
	"difficult":                "Thuộc danh sách thôn đặc biệt khó khăn.",
	"period":                   "Năm (2024), quý (2024-Q3) hoặc tháng (2024-09) của chỉ tiêu.",
	"target":                   "Số được giao.",
	"reported":                 "Số đã thực hiện theo báo cáo của đơn vị.",
	"started_on":               "Ngày khai giảng lớp.",
	"class_name":               "Tên hoặc số thứ tự của khóa.",
}
