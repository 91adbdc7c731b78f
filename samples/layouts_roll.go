package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// rollLayouts are dealt out to the communes in turn, by association.
var rollLayouts = map[string][]*layout{
	"veterans": {simpleRoll("x", nil, hoi, service...), simpleRoll("Có", dashed, hoi, service...)},
	"women":    {farmersForm, simpleRoll("x", nil, hoi)},
	"farmers":  {farmersForm, simpleRoll("Có", nil, hoi)},
	"youth":    {youthExport, simpleRoll("x", slashed, doan)},
}

// words are what a simple list calls things.
type words struct{ branch, joined, post, people string }

var (
	hoi  = words{"Chi hội", "Ngày vào Hội", "Chức vụ trong hội", "hội viên"}
	doan = words{"Chi đoàn", "Ngày vào Đoàn", "Chức vụ Đoàn", "đoàn viên"}

	// service are the columns that old soldiers need.
	service = []column{
		{header: "Nhập ngũ", field: "enlisted_on", width: 12},
		{header: "Xuất ngũ", field: "discharged_on", width: 12},
	}
)

// farmersForm is cut from the roll of the Farmers' Union: two header rows, line breaks and
// hints in headers, X for men and nothing for women, party members by their dates.
var farmersForm = &layout{
	name:  "farmers' form",
	sheet: "Data",
	date:  slashed,
	columns: []column{
		number("Số\n TT (*)"),
		{header: "Họ Và Tên (*)", field: "full_name", width: 24},
		{header: "Ngày tháng\n năm sinh (*)\n(nhập dạng 'dd/MM/yyyy)", field: "birth_date", width: 12},
		{header: "Giới tính\n (nam, nữ) (Nam Để X, Nữ  không để gì)", field: "gender", show: manMark},
		{header: "Chức Vụ\n(Mặc định là hội viên khác thì chọn)", field: "association_role", width: 14},
		{group: "CMND \n (Số, ngày cấp)", header: "Số CCCD (*)", field: "citizen_id", width: 14},
		{group: "CMND \n (Số, ngày cấp)", header: "Ngày tháng năm cấp số CCCD (*)\n(nhập dạng 'dd/MM/yyyy)", width: 12},
		{group: "Số thẻ\n Hội viên", header: "Số thẻ\n", field: "association_card_no", width: 10},
		{group: "Số thẻ\n Hội viên", header: "Ngày tháng năm cấp số thẻ\n(nhập dạng 'dd/MM/yyyy)", width: 12},
		{header: "Chi hội\n(nếu là NN thì ghi: NN-Nuôi, trồng…; nếu là DC thì ghi Chi hội….)", field: "association_branch", show: (*line).association, width: 24},
		{group: "Hộ khẩu thường trú", header: "số nhà", show: (*line).house, width: 16},
		{group: "Hộ khẩu thường trú", header: "xã-phường", show: (*line).communeName, width: 16},
		{group: "Hộ khẩu thường trú", header: "huyện/\nquận", show: districtName, width: 12},
		{group: "Nơi ở hiện nay", header: "số nhà", show: (*line).house, width: 16},
		{group: "Nơi ở hiện nay", header: "xã-phường", show: (*line).communeName, width: 16},
		{group: "Nơi ở hiện nay", header: "huyện/\nquận", show: districtName, width: 12},
		{group: "Đảng viên", header: "Dự bị", field: "admission_date", width: 12},
		{group: "Đảng viên", header: "Chính \n thức", field: "official_date", width: 12},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Tôn giáo", field: "religion"},
		{header: "Trình độ\n học vấn", field: "education_general"},
		{header: "Năm vào Hội \n(Ngày, tháng, năm \ncủa QĐ công\n nhận hội viên) (*)\n(nhập dạng 'dd/MM/yyyy)", field: "association_joined_on", width: 12},
		{header: "Ghi chú"},
		{group: "Rời Hội", header: "Ngày Rời Hội\n(nhập dạng 'dd/MM/yyyy)", field: "left_on", width: 12},
		{group: "Rời Hội", header: "Ly Do"},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		s.text(1, 1, 8, t.district, midStyle)
		s.text(2, 1, 8, strings.ToUpper(t.unit), midStyle)
		s.text(3, 1, 8, "(*) Phải nhập dữ liệu "+asOfLine(t), noteStyle)
		return 4, dossier.Cell{Row: 2, Col: 1}
	},
}

// youthExport is cut from the export of the Youth Union: the birth date stands under Nam or Nữ,
// names in mixed case, everything is text, a hidden sheet holds code lists.
var youthExport = &layout{
	name:    "youth export",
	sheet:   "DSDV",
	date:    slashed,
	capital: func(no int) bool { return no%4 == 0 },
	columns: []column{
		number("STT"),
		{header: "Họ và tên", field: "full_name", width: 24},
		{header: "Mã định danh đoàn viên", show: func(l *line) any { return "0" + l.entry.cardNo }, width: 12},
		{group: "Ngày sinh", header: "Nam", field: "birth_date", only: func(l *line) bool { return !l.woman }, width: 12},
		{group: "Ngày sinh", header: "Nữ", field: "birth_date", only: func(l *line) bool { return l.woman }, width: 12},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Tôn giáo", field: "religion"},
		{header: "Quê quán", field: "hometown", width: 30},
		{header: "Địa chỉ thường trú", field: "permanent_address", width: 34},
		{header: "Số CMND/CCCD", field: "citizen_id", width: 14},
		{header: "Ngày cấp"},
		{header: "Nơi cấp"},
		{header: "Trình độ văn hóa ", field: "education_general"},
		{header: "Trình độ chuyên môn", field: "education_professional", width: 16},
		{header: "Trình độ LLCT", field: "political_theory", width: 16},
		{header: "Thời gian vào đoàn", field: "association_joined_on", width: 12},
		{header: "Thời gian vào Đảng", field: "admission_date", width: 12},
		{header: "Nghề nghiệp hiện nay", field: "occupation", width: 14},
		{header: "Đối tượng đoàn viên", show: func(*line) any { return "Sinh hoạt chính" }, width: 14},
		{header: "Chức vụ trong chi đoàn", field: "association_role", width: 16},
		{header: "Điện thoại liên hệ", field: "phone", width: 12},
		{header: "Đơn vị", field: "association_branch", show: (*line).association, width: 24},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		s.text(1, 1, 8, t.district, midStyle)
		s.text(2, 1, 8, t.heading, midStyle)
		s.text(3, 1, 8, strings.ToUpper(t.unit), midStyle)
		s.text(4, 1, 8, asOfLine(t), noteStyle)
		s.Freeze(7, 3)
		return 5, dossier.Cell{Row: 3, Col: 1}
	},
	extra: youthCodes,
}

// simpleRoll is a plain list; mark stands beside party members, date writes dates (nil: serials).
func simpleRoll(mark string, date func(dossier.Date) any, w words, more ...column) *layout {
	columns := []column{
		number("TT"),
		{header: "Họ và tên", field: "full_name", width: 24},
		{header: "Giới tính", field: "gender"},
		{header: "Ngày sinh", field: "birth_date", width: 12},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Số CCCD", field: "citizen_id", width: 14},
		{header: w.branch, field: "association_branch", show: (*line).association, width: 24},
		{header: w.joined, field: "association_joined_on", width: 12},
		{header: w.post, field: "association_role", width: 14},
	}
	columns = append(columns, more...)
	return &layout{
		name:  "simple roll",
		sheet: "Danh sách " + w.people,
		date:  date,
		columns: append(columns,
			column{header: "Là đảng viên", field: "declared_party_member", show: markOf(mark)},
			column{header: "Số thẻ Đảng", field: "party_card_no", width: 11},
			column{header: "Ghi chú"},
		),
		top: func(s sheet, t title) (int, dossier.Cell) {
			unit := letterhead(s, t, t.district, t.unit)
			return unit.Row + 5, unit
		},
		foot: func(s sheet, t title, row int, lines []*line) {
			s.text(row, 1, 4, "Tổng số: "+count(len(lines))+" "+w.people, boldStyle)
			signed(s, row+2, "T/M BAN CHẤP HÀNH", "", t.signer)
		},
	}
}
