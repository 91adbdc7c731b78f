package samples

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// flattened is the national template with its groups written out in one header row, its hints
// and its typo. It has no title: the unit stands in a column, what is above it in the folder.
// Dates are serials; names are mixed with capitals; a hidden sheet keeps a copy.
var flattened = &layout{
	name:    "flattened",
	sheet:   "Sheet1",
	capital: func(no int) bool { return no%3 == 0 },
	columns: []column{
		number("STT"),
		{header: "ID"},
		{header: "Họ và tên *", field: "full_name", width: 24},
		{header: "Tên gọi khác"},
		{header: "Giới tính *", field: "gender"},
		{header: "Sinh ngày * (dd/mm/yyyy)", field: "birth_date", width: 12},
		{header: "Dân tộc *", field: "ethnicity"},
		{header: "Tôn giáo *", field: "religion"},
		{header: "Số định danh cá nhân *", field: "citizen_id", width: 15},
		{header: "Số thẻ Đảng* (12 số theo HD38-HD/BTCTW)", field: "party_card_no", width: 12},
		{header: "Nơi cấp thẻ Đảng", field: "party_card_issued_by", width: 16},
		{header: "Ngày cấp thẻ Đảng (dd/mm/yyyy)", field: "party_card_issued_on", width: 12},
		{header: "Số thẻ theo Đảng quyết định 85"},
		{header: "Tổ chức Đảng đang sinh hoạt * (không sửa)", field: "party_cell", width: 28},
		{header: "Nơi đăng ký khai sinh - Quốc gia *", show: vietnam},
		{header: "Nơi đăng ký khai sinh - Tỉnh *", show: hometownProvince},
		{header: "Nơi đăng ký khai sinh - Địa chỉ chi tiết *", show: hometownDetail, width: 24},
		{header: "Quê quán (theo mô hình 2 cấp) - Quốc gia *", show: vietnam},
		{header: "Quê quán (theo mô hình 2 cấp) - Tỉnh *", show: hometownProvince},
		{header: "Quê quán (theo mô hình 2 cấp) - Địa chỉ chi tiết *", show: hometownDetail, width: 24},
		{header: "Thường trú (theo mô hình 2 cấp) - Quốc gia *", show: vietnam},
		{header: "Thường trú (theo mô hình 2 cấp) - Tỉnh *", show: ownProvince},
		{header: "Thường trú (theo mô hình 2 cấp) - Địa chỉ chi tiết *", show: func(l *line) any { return l.residence() }, width: 28},
		{header: "Ngày vào Đảng* (dd/mm/yyyy)", field: "admission_date", width: 12},
		{header: "Ngày vào Đảng chính thức* (dd/mm/yyyy)", field: "official_date", width: 12},
		{header: "Số CMND cũ (nếu có)", field: "old_id_number", width: 12},
		{header: "Trạng thái hoạt động", field: "member_status", show: centralStatus, width: 18},
		{header: "Ngày rời khỏi/ Ngày mất/ Ngày miễn sinh hoạt Đảng (dd/mm/yyyy)", field: "left_on", width: 12},
		{header: `Đề nghị xóa (do đang viên không thuộc chi bộ)/ (Nếu muốn xóa chọn "có", còn không bỏ qua)`},
	},
	top: func(s sheet, _ title) (int, dossier.Cell) {
		s.Freeze(2, 4)
		return 1, dossier.Cell{}
	},
	extra: backup,
}

// backup hides a copy of the columns that matter, as one tool does before it changes anything.
func backup(b *xlsx.Book, lines []*line) {
	s := b.Sheet("Backup")
	for i, header := range []string{"STT", "Họ và tên *", "Giới tính *"} {
		s.Set(1, i+1, header, headStyle)
	}
	for i, l := range lines {
		s.Set(i+2, 1, l.no, cellStyle)
		s.Set(i+2, 2, l.name, cellStyle)
		s.Set(i+2, 3, sexWord(l.woman), cellStyle)
	}
	s.Hide()
}
