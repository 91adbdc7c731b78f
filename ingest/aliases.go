package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// moreAliases are headers seen in real sheets, or near to such, beyond those of the field tables.
var moreAliases = map[dossier.Kind]map[string][]string{
	dossier.Member: {
		"full_name":               nameAliases,
		"other_name":              {"Họ tên thường dùng", "Họ và tên thường dùng", "Tên thường gọi", "Tên thường dùng", "Tên khác", "Họ tên khác", "Bí danh, tên gọi khác"},
		"birth_date":              birthAliases,
		"citizen_id":              {"CCCD_ID", "Số CCCD gắn chip", "Số CMTND/CCCD", "Mã số định danh", "CCCD gắn chip"},
		"old_id_number":           oldIDAliases,
		"party_card_no":           {"DCS_ID", "Số thẻ đảng viên mới"},
		"party_card_issued_on":    {"Ngày cấp thẻ đảng viên", "Ngày phát thẻ Đảng", "Ngày phát thẻ đảng viên", "Thẻ đảng viên - Ngày cấp", "Ngày nhận thẻ Đảng"},
		"party_card_issued_by":    {"Nơi cấp thẻ đảng viên", "Thẻ đảng viên - Nơi cấp", "Thẻ Đảng - Nơi cấp"},
		"party_file_no":           {"Số LL đảng viên", "Số hồ sơ lý lịch"},
		"party_cell":              {"Nơi sinh hoạt Đảng", "Chi bộ sinh hoạt đảng", "Thuộc chi bộ", "Tên chi bộ sinh hoạt", "Sinh hoạt tại chi bộ", "Trực thuộc chi bộ", "Chi bộ trực thuộc", "Chi bộ hiện đang sinh hoạt", "Chi bộ hiện nay"},
		"party_committee":         {"Đảng bộ trực thuộc", "Thuộc đảng bộ", "Đảng ủy trực thuộc", "Thuộc đảng ủy", "Trực thuộc đảng bộ", "Trực thuộc đảng ủy", "Đảng bộ xã", "Đảng ủy xã"},
		"org_code":                {"Mã tổ chức Đảng đang sinh hoạt", "Mã chi bộ đang sinh hoạt"},
		"education_professional":  professionAliases,
		"occupation":              occupationAliases,
		"youth_union_joined_on":   {"Ngày vào Đoàn TNCS HCM", "Năm vào Đoàn"},
		"certificate_issued_on":   certificateAliases,
		"cell_resolution_on":      resolutionAliases,
		"admission_decision_date": decisionAliases,
		"admission_date":          admissionAliases,
		"new_member_class_on":     {"Học lớp Đảng viên mới", "Ngày học lớp bồi dưỡng đảng viên mới", "GCN bồi dưỡng đảng viên mới", "Ngày cấp giấy chứng nhận lớp đảng viên mới", "Ngày cấp giấy chứng nhận bồi dưỡng đảng viên mới", "Lớp bồi dưỡng đảng viên mới", "GCN lớp đảng viên mới"},
		"official_date":           {"Ngày chuyển chính thức", "Ngày chuyển Đảng chính thức", "Ngày chuyển đảng viên chính thức", "Năm chính thức", "Ngày được công nhận chính thức", "Ngày vào Đảng - Ngày chính thức"},
		"official_decision_date":  {"Ngày quyết định công nhận đảng viên chính thức", "Ngày quyết định chính thức", "Quyết định công nhận chính thức - Ngày"},
		"referrer_1":              {"Người giới thiệu vào Đảng 1", "Người giới thiệu thứ 1", "Họ tên người giới thiệu thứ nhất", "Người giới thiệu 1 - Họ và tên", "Người giới thiệu thứ nhất - Họ và tên", "Đảng viên giới thiệu thứ nhất"},
		"referrer_2":              {"Người giới thiệu vào Đảng 2", "Người giới thiệu thứ 2", "Họ tên người giới thiệu thứ hai", "Người giới thiệu 2 - Họ và tên", "Người giới thiệu thứ hai - Họ và tên", "Đảng viên giới thiệu thứ hai"},
		"gov_position":            {"Chức danh chính quyền", "Chức vụ chính quyền hiện nay", "Chức vụ chuyên môn", "Chức vụ - Chính quyền"},
		"party_position":          {"Tên chức vụ Đảng", "Chức vụ trong chi bộ", "Chức danh Đảng", "Chức vụ về Đảng", "Chức vụ cấp ủy", "Chức vụ trong cấp ủy"},
		"party_badge":             {"Đã nhận huy hiệu Đảng", "Huy hiệu Đảng đã nhận", "Huy hiệu Đảng đã tặng", "Loại huy hiệu Đảng", "HH Đảng", "Số năm huy hiệu Đảng", "Huy hiệu Đảng đã được tặng"},
		"member_type":             {"Loại đảng viên chính thức/dự bị", "Đảng viên chính thức/dự bị", "Đảng viên dự bị/chính thức"},
		"member_status":           {"Trạng thái đảng viên", "Đang quản lý", "Trạng thái hiện tại", "Tình trạng sinh hoạt Đảng", "Trạng thái sinh hoạt Đảng", "Tình trạng hiện tại", "Tình trạng hoạt động"},
		"left_on":                 {"Ngày ra Đảng", "Ngày ra khỏi Đảng"},
		"record_id":               {"ID hệ thống"},
	},
	dossier.Candidate: {
		"full_name":               nameAliases,
		"birth_date":              birthAliases,
		"party_cell":              {"Thuộc chi bộ", "Chi bộ đang theo dõi", "Chi bộ quản lý"},
		"candidate_stage":         {"Giai đoạn theo dõi", "Bước hiện tại", "Bước thực hiện"},
		"certificate_issued_on":   append(certificateAliases, "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng"),
		"cv_written_on":           {"Quá trình viết lý lịch", "Ngày viết sơ yếu lý lịch", "Ngày làm lý lịch", "Ngày khai lý lịch người xin vào Đảng"},
		"application_on":          {"Cảm tình Đảng làm đơn xin vào Đảng", "Làm đơn xin vào Đảng", "Ngày nộp đơn xin vào Đảng", "Ngày làm đơn xin vào Đảng", "Đơn xin vào Đảng", "Ngày nộp đơn", "Ngày viết đơn xin"},
		"cell_resolution_on":      append(resolutionAliases, "Chi bộ xét kết nạp"),
		"candidate_recognised_on": {"Ngày họp chi bộ công nhận", "Ngày công nhận cảm tình", "Ngày công nhận quần chúng", "Ngày được công nhận quần chúng ưu tú", "Ngày chi bộ công nhận cảm tình Đảng", "Ngày công nhận đối tượng kết nạp Đảng", "Ngày công nhận là quần chúng ưu tú"},
		"admission_decision_date": decisionAliases,
		"admission_decision_no":   {"Số quyết định kết nạp đảng viên"},
		"certificate_no":          {"Số GCN lớp nhận thức về Đảng", "Số GCN lớp bồi dưỡng nhận thức", "Số GCN lớp bồi dưỡng nhận thức về Đảng", "Số GCN nhận thức về Đảng"},
		"mentor_party_member":     {"Đảng viên được phân công hướng dẫn", "Đảng viên chính thức giúp đỡ", "Đảng viên phân công giúp đỡ", "Người được phân công giúp đỡ"},
		"admission_date":          admissionAliases,
		"education_professional":  professionAliases,
		"occupation":              occupationAliases,
	},
	dossier.Roll: {
		"full_name":              nameAliases,
		"birth_date":             birthAliases,
		"old_id_number":          oldIDAliases,
		"association_role":       {"Chức vụ trong chi đoàn", "Chức vụ hội viên", "Chức vụ trong chi hội", "Chức danh trong hội", "Chức vụ trong tổ chức hội", "Chức vụ chi hội"},
		"association_card_no":    {"Số thẻ đoàn", "Thẻ hội viên", "Thẻ đoàn viên", "Mã thẻ hội viên"},
		"record_id":              {"Mã số hội viên", "Mã số đoàn viên"},
		"association_joined_on":  {"Ngày vào hội viên", "Ngày công nhận hội viên", "Ngày được công nhận hội viên", "Ngày kết nạp vào hội", "Ngày tham gia hội", "Năm tham gia hội", "Năm kết nạp hội", "Ngày kết nạp hội", "Ngày vào Hội Phụ nữ", "Ngày vào Hội Nông dân", "Ngày vào Hội Cựu chiến binh", "Năm vào Hội Cựu chiến binh"},
		"association_branch":     {"Chi hội nghề nghiệp", "Tên của chi hội nghề nghiệp", "Thuộc chi hội", "Trực thuộc chi hội", "Lớp/Chi đoàn", "Thuộc chi đoàn", "Chi hội CCB", "Chi hội thôn", "Chi hội phụ nữ thôn", "Chi hội, tổ hội", "Sinh hoạt tại chi hội", "Sinh hoạt tại chi đoàn"},
		"declared_party_member":  {"Đảng viên (có/không)", "Là đảng viên (có/không)", "Có phải đảng viên", "Đảng viên (đánh dấu x)"},
		"enlisted_on":            {"Ngày vào quân đội", "Năm nhập ngũ", "Ngày tháng nhập ngũ", "Thời gian nhập ngũ"},
		"discharged_on":          {"Ngày ra quân", "Ngày ra quân đội", "Năm xuất ngũ", "Ngày phục viên", "Ngày phục viên, xuất ngũ"},
		"left_on":                {"Ngày giảm", "Ngày rời Hội", "Ngày ra hội", "Ngày ra khỏi hội"},
		"admission_date":         admissionAliases,
		"education_professional": professionAliases,
		"occupation":             occupationAliases,
	},
	dossier.Training: {
		"full_name":      nameAliases,
		"birth_date":     birthAliases,
		"grade":          {"Kết quả xếp loại", "Xếp loại tốt nghiệp", "Kết quả học tập"},
		"training_kind":  {"Tên lớp học", "Tên lớp bồi dưỡng", "Lớp bồi dưỡng", "Chương trình bồi dưỡng"},
		"started_on":     {"Khóa ngày", "Ngày bồi dưỡng", "Ngày học", "Ngày tổ chức", "Thời gian tổ chức", "Thời gian bồi dưỡng"},
		"certificate_no": {"Số GCN Đảng viên mới", "Số chứng chỉ", "Số hiệu giấy chứng nhận"},
	},
	dossier.Hamlet: {
		"household_count":      {"Tổng số hộ dân", "Số hộ dân", "Số hộ gia đình"},
		"party_member_count":   {"Số lượng đảng viên", "Đảng viên"},
		"has_branch":           {"Đã có chi bộ chưa", "Có chi bộ riêng", "Có chi bộ (x)", "Chi bộ (có/không)"},
		"head_name":            {"Họ tên trưởng thôn, bản", "Họ và tên trưởng thôn", "Họ và tên trưởng bản", "Tên trưởng thôn"},
		"head_is_party_member": {"Trưởng thôn, bản là đảng viên", "Trưởng bản là đảng viên"},
		"hamlet_name":          {"Thôn", "Bản", "Tên bản", "Tên thôn, bản", "Tên xóm", "Thôn/bản", "Tên thôn/bản/tổ dân phố"},
		"commune":              {"Tên xã", "Xã, phường"},
		"difficult":            {"Thuộc diện ĐBKK", "Thôn ĐBKK", "Thuộc diện đặc biệt khó khăn"},
	},
	dossier.Target: {
		"org_name": {"Tên chi bộ, đảng bộ", "Đảng bộ", "Chi bộ, đảng bộ"},
		"target":   {"Chỉ tiêu năm", "Chỉ tiêu cấp trên giao", "Số chỉ tiêu", "Chỉ tiêu giao năm"},
		"reported": {"Kết quả đạt được", "Đã thực hiện được", "Số đã thực hiện", "Kết quả thực hiện chỉ tiêu"},
	},
	dossier.Unit: {
		"member_count":             {"Số lượng thành viên", "Đảng số", "Tổng số ĐV"},
		"unit_kind":                {"Loại hình tổ chức cơ sở đảng", "Loại hình cơ sở đảng", "Loại hình TCCSĐ", "Loại hình tổ chức đảng", "Loại hình chi bộ"},
		"org_name":                 {"Tên đảng bộ", "Tên tổ chức cơ sở đảng", "Tên TCCSĐ", "Tên chi bộ, đảng bộ", "Tên chi, đảng bộ"},
		"parent_name":              {"Thuộc đảng ủy", "Trực thuộc đảng bộ", "Trực thuộc đảng ủy", "Đảng ủy cấp trên", "Cấp trên", "Đảng bộ cấp trên trực tiếp", "Tổ chức đảng cấp trên trực tiếp", "Đảng ủy cấp trên trực tiếp"},
		"secretary_name":           {"Tên bí thư", "Họ tên bí thư chi bộ", "Họ và tên bí thư chi bộ", "Bí thư - Họ và tên"},
		"secretary_is_hamlet_head": {"Bí thư là trưởng thôn", "Bí thư chi bộ kiêm trưởng thôn", "Bí thư chi bộ đồng thời là trưởng thôn"},
		"valid_from":               {"Ngày tháng năm thành lập", "Thành lập ngày"},
		"official_count":           {"Số ĐV chính thức"},
	},
}

// Aliases that several kinds share.
var (
	nameAliases        = []string{"Họ, chữ đệm và tên", "Họ, tên", "Họ chữ đệm và tên", "Tên người", "Họ tên đầy đủ", "Họ và tên đầy đủ"}
	birthAliases       = []string{"NTNS", "Sinh năm", "Ngày sinh đảng viên", "Ngày sinh hội viên", "Ngày sinh đoàn viên", "Ngày, tháng sinh", "Ngày tháng năm sinh ghi trong giấy khai sinh"}
	oldIDAliases       = []string{"Số giấy CMND cũ", "Số CMND 9 số", "CMND 9 số", "Số CMTND", "Số giấy chứng minh nhân dân", "Số CMND đã cấp"}
	professionAliases  = []string{"Giáo dục đại học và sau đại học", "Trình độ CMKT", "Trình độ chuyên môn kỹ thuật", "Chuyên môn, kỹ thuật", "Chuyên môn kỹ thuật", "CMKT", "Trình độ đào tạo"}
	occupationAliases  = []string{"Nghề nghiệp bản thân", "Nghề nghiệp, công việc", "Công việc đang làm", "Nghề nghiệp hiện nay của bản thân"}
	certificateAliases = []string{"Ngày cấp GCN lớp nhận thức", "Ngày cấp GCN nhận thức", "Ngày cấp giấy CN lớp bồi dưỡng nhận thức về Đảng", "Lớp nhận thức về Đảng", "Lớp bồi dưỡng nhận thức về Đảng", "Ngày cấp giấy chứng nhận lớp nhận thức về Đảng", "Ngày học lớp nhận thức về Đảng",
		"Ngày cấp giấy chứng nhận bồi dưỡng nhận thức về Đảng", "Ngày cấp giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng", "GCN lớp nhận thức về Đảng", "Ngày cấp GCN lớp cảm tình Đảng", "GCN lớp bồi dưỡng nhận thức về Đảng"}
	resolutionAliases = []string{"Ngày chi bộ họp xét kết nạp", "Ngày họp chi bộ xét kết nạp", "Ngày NQ chi bộ đề nghị kết nạp", "Ngày chi bộ ra nghị quyết", "Ngày nghị quyết chi bộ xét kết nạp", "Ngày chi bộ họp", "Ngày họp xét của chi bộ",
		"Ngày nghị quyết của chi bộ", "Nghị quyết chi bộ - Ngày", "Ngày chi bộ đề nghị kết nạp", "Ngày chi bộ thông qua"}
	decisionAliases  = []string{"Ngày quyết định vào Đảng", "Ngày cấp thẩm quyền vào Đảng", "Ngày ra quyết định kết nạp", "Ngày quyết định kết nạp đảng viên", "Quyết định kết nạp - Ngày", "Ngày có quyết định kết nạp", "Ngày ban hành quyết định kết nạp"}
	admissionAliases = []string{"Ngày kết nạp vào Đảng", "Ngày được kết nạp vào Đảng", "Ngày được kết nạp", "Ngày kết nạp đảng viên", "Ngày vào Đảng lần đầu", "Năm vào Đảng", "Ngày dự bị", "Ngày KN Đảng", "Ngày vào Đảng - Ngày kết nạp",
		"Ngày kết nạp dự bị", "Ngày kết nạp đảng", "Ngày làm lễ kết nạp", "Ngày tổ chức lễ kết nạp", "Ngày vào Đảng - Ngày dự bị", "Ngày tháng năm - Vào Đảng", "Ngày kết nạp đảng viên dự bị"}
)
