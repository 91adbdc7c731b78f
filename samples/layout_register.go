package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// register is a branch's own register of admissions: the whole way of each member under the
// short headers that secretaries use, dates as text without zeros.
var register = &layout{
	name:  "register",
	sheet: "Theo dõi kết nạp",
	date:  short,
	columns: []column{
		number("STT"),
		{header: "Họ tên đảng viên", field: "full_name", width: 24},
		{header: "Ngày sinh", field: "birth_date", width: 12},
		{header: "Nam/Nữ", field: "gender"},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Tôn giáo", field: "religion"},
		{header: "Văn hóa", field: "education_general"},
		{header: "LLCT", field: "political_theory", width: 16},
		{header: "Ngày cấp GCN nhận thức về Đảng", field: "certificate_issued_on", width: 12},
		{header: "Người giới thiệu 1", field: "referrer_1", width: 22},
		{header: "Người giới thiệu 2", field: "referrer_2", width: 22},
		{header: "Nghị quyết Đoàn giới thiệu", field: "union_resolution", width: 30},
		{header: "Ngày NQ chi bộ", field: "cell_resolution_on", width: 12},
		{header: "Ngày QĐ kết nạp", field: "admission_decision_date", width: 12},
		{header: "Ngày kết nạp", field: "admission_date", width: 12},
		{header: "Lớp ĐVM", field: "new_member_class_on", width: 12},
		{header: "Ngày chính thức", field: "official_date", width: 12},
		{header: "Ngày QĐ công nhận chính thức", field: "official_decision_date", width: 12},
		{header: "Số thẻ Đảng", field: "party_card_no", width: 11},
		{header: "Huy hiệu", field: "party_badge"},
		{header: "Số LL", field: "party_file_no", width: 11},
		{header: "Dự bị/Chính thức", field: "member_type", width: 12},
		{header: "Tình trạng", field: "member_status", width: 20},
		{header: "Chức vụ trong Đảng", field: "party_position", width: 16},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		unit := letterhead(s, t, t.district, t.superior, t.unit)
		return unit.Row + 5, unit
	},
	foot: func(s sheet, t title, row int, _ []*line) {
		signed(s, row+1, "T/M CHI BỘ", "BÍ THƯ", t.signer)
	},
}
