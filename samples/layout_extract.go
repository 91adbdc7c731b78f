package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// extract is a "trích ngang": thirteen columns, a row of numbers under the header, the kind of
// member in brackets under the day of admission.
var extract = &layout{
	name:    "extract",
	sheet:   "Trích ngang",
	date:    slashed,
	numbers: "(%d)",
	columns: []column{
		number("TT"),
		{header: "Họ và tên", field: "full_name", width: 24},
		{header: "Ngày, tháng, năm sinh", field: "birth_date", width: 12},
		{header: "Giới tính", field: "gender"},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Số CCCD", field: "citizen_id", width: 14},
		{header: "Chức vụ Đảng", field: "party_position", width: 16},
		{header: "Ngày vào Đảng", field: "admission_date", show: dayAndType, width: 14},
		{header: "Ngày chính thức", field: "official_date", width: 12},
		{header: "Số thẻ Đảng", field: "party_card_no", width: 11},
		{header: "Quê quán", field: "hometown", width: 30},
		{header: "Nơi ở & cự ly", field: "current_address", width: 30},
		{header: "Ghi chú", show: func(l *line) any { return handNote(l.party) }, width: 14},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		unit := letterhead(s, t, t.district, t.superior, t.unit)
		return unit.Row + 5, unit
	},
	foot: func(s sheet, t title, row int, _ []*line) {
		s.Set(row+1, 1, "Nơi nhận:", boldStyle)
		s.Set(row+2, 1, "- Đảng ủy "+strings.TrimPrefix(t.superior, "Đảng bộ ")+" (b/c);", noteStyle)
		s.Set(row+3, 1, "- Lưu Chi bộ.", noteStyle)
		signed(s, row+1, "T/M CHI BỘ", "BÍ THƯ", t.signer)
	},
}

// dayAndType is the day of admission with the kind of member on a second line.
func dayAndType(l *line) any {
	return l.party.ceremony.VN() + "\n(" + typeWord(l.party) + ")"
}
