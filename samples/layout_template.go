package samples

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// template is the national template 4.0: two header rows, three groups with the same children,
// two columns that a checker fills, hidden sheets of codes. Dates are text.
var template = &layout{
	name:  "template",
	sheet: "DANH SÁCH ĐẢNG VIÊN",
	date:  slashed,
	columns: []column{
		number("STT"),
		{header: "ID (UUID)", width: 12},
		{header: "Họ và tên *", field: "full_name", width: 24},
		{header: "Tên gọi khác"},
		{header: "Giới tính *", field: "gender"},
		{header: "Sinh ngày *", field: "birth_date", width: 12},
		{header: "Dân tộc *", field: "ethnicity"},
		{header: "Tôn giáo *", field: "religion"},
		{header: "Số định danh cá nhân *", field: "citizen_id", width: 15},
		{header: "Số thẻ Đảng *", field: "party_card_no", width: 12},
		{header: "Nơi cấp thẻ Đảng", field: "party_card_issued_by", width: 16},
		{header: "Ngày cấp thẻ Đảng", field: "party_card_issued_on", width: 12},
		{header: "Số thẻ Đảng theo QĐ 85"},
		{header: "Tổ chức Đảng sinh hoạt *", field: "party_cell", width: 28},
		{group: "Nơi đăng ký khai sinh", header: "Quốc gia", show: vietnam},
		{group: "Nơi đăng ký khai sinh", header: "Tỉnh/Thành", show: hometownProvince},
		{group: "Nơi đăng ký khai sinh", header: "Chi tiết", show: hometownDetail, width: 24},
		{group: "Quê quán", header: "Quốc gia", show: vietnam},
		{group: "Quê quán", header: "Tỉnh/Thành", show: hometownProvince},
		{group: "Quê quán", header: "Chi tiết", show: hometownDetail, width: 24},
		{group: "Thường trú", header: "Quốc gia", show: vietnam},
		{group: "Thường trú", header: "Tỉnh/Thành", show: ownProvince},
		{group: "Thường trú", header: "Chi tiết", show: func(l *line) any { return l.residence() }, width: 28},
		{header: "Ngày vào Đảng *", field: "admission_date", width: 12},
		{header: "Ngày chính thức *", field: "official_date", width: 12},
		{header: "Số CMND cũ", field: "old_id_number", width: 12},
		{header: "Trạng thái hoạt động *", field: "member_status", show: centralStatus, width: 18},
		{header: "Ngày rời/mất/miễn SH", field: "left_on", width: 12},
		{header: "Đề nghị xóa", field: "delete_request", show: func(*line) any { return "Không" }},
		{header: "Kết quả kiểm tra", show: func(*line) any { return "HỢP LỆ" }},
		{header: "Chi tiết lỗi"},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		s.text(1, 1, s.columns, "DANH SÁCH THÔNG TIN ĐẢNG VIÊN TẠI "+strings.ToUpper(t.unit), midStyle)
		s.Set(2, 1, "Ngày xuất dữ liệu: "+t.asOf.VN(), xlsx.Style{Italic: true})
		s.Set(3, 1, "(*) Thông tin bắt buộc. Số định danh cá nhân gồm 12 chữ số. Ngày tháng ghi theo dạng dd/MM/yyyy.", xlsx.Style{Wrap: true})
		s.Merge(3, 1, 4, s.columns)
		s.Set(5, 1, fmt.Sprintf("%s, %s %s", t.superior, t.district, asOfLine(t)), xlsx.Style{Bold: true})
		return 6, dossier.Cell{Row: 1, Col: 1}
	},
	extra: func(b *xlsx.Book, _ []*line) {
		codeSheet(b, "QUOCGIA", "Việt Nam", "Lào", "Trung Quốc")
		codeSheet(b, "TINH", "Tỉnh Hà Giang", "Tỉnh Tuyên Quang", "Tỉnh Yên Bái", "Tỉnh Lào Cai")
		codeSheet(b, "DANTOC", "Kinh", "Tày", "Dao", "Nùng", "Hmông", "La Chí", "Pà Thẻn")
		codeSheet(b, "TONGIAO", "Không", "Phật giáo", "Công giáo", "Tin Lành")
	},
}

func vietnam(*line) any            { return "Việt Nam" }
func ownProvince(l *line) any      { return "T" + strings.TrimPrefix(l.commune.place.province, "t") }
func hometownProvince(l *line) any { return "T" + strings.TrimPrefix(l.hometown.province, "t") }
func hometownDetail(l *line) any   { return l.hometown.detail }

// centralStatus is the status in the words of the central system.
func centralStatus(l *line) any {
	switch {
	case !l.party.left.IsZero():
		return l.party.leftHow
	case !l.party.exempt.IsZero():
		return "Miễn sinh hoạt Đảng"
	}
	return "Đang sinh hoạt Đảng"
}
