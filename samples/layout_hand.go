package samples

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// handMade is a list that a secretary draws up: letterhead in two blocks, sex as a mark in one
// of two columns, dotted dates, numbers that lost their zeros, headings between official and
// probationary members, totals and signature.
var handMade = &layout{
	name:  "hand-made",
	sheet: "Danh sách",
	date:  dotted,
	split: true,
	columns: []column{
		{header: "STT", width: 6, show: func(l *line) any { return digit2(l.no) }},
		{header: "Họ và tên", field: "full_name", width: 24},
		{header: "Nam", field: "gender", show: cross, only: func(l *line) bool { return !l.woman }},
		{header: "Nữ", field: "gender", show: cross, only: func(l *line) bool { return l.woman }},
		{header: "Ngày tháng năm sinh", field: "birth_date", width: 12},
		{header: "Dân tộc", field: "ethnicity"},
		{header: "Quê quán", field: "hometown", width: 30},
		{header: "Trình độ văn hóa", field: "education_general"},
		{header: "Trình độ chuyên môn", field: "education_professional", width: 16},
		{header: "Lý luận chính trị", field: "political_theory", width: 16},
		{header: "Ngày vào Đảng", field: "admission_date", width: 12},
		{header: "Ngày chính thức", field: "official_date", width: 12},
		{header: "Số thẻ Đảng viên", field: "party_card_no", width: 11, number: true},
		{header: "Số CCCD", field: "citizen_id", width: 14, number: true},
		{header: "Số CMND", field: "old_id_number", width: 11},
		{header: "Huy hiệu Đảng", field: "party_badge"},
		{header: "Chức vụ Đảng", field: "party_position", width: 14},
		{header: "Ghi chú", show: func(l *line) any { return handNote(l.party) }, width: 16},
	},
	top: func(s sheet, t title) (int, dossier.Cell) {
		unit := letterhead(s, t, t.district, t.superior, t.unit)
		return unit.Row + 5, unit
	},
	foot: func(s sheet, t title, row int, lines []*line) {
		women := 0
		for _, l := range lines {
			if l.woman {
				women++
			}
		}
		s.Set(row, 2, "Tổng cộng", headStyle)
		s.Set(row, 3, len(lines)-women, headStyle)
		s.Set(row, 4, women, headStyle)
		s.Set(row+1, 1, fmt.Sprintf("Tổng số: %d đảng viên", len(lines)), boldStyle)
		signed(s, row+3, "T/M CHI BỘ", "BÍ THƯ", t.signer)
	},
}

func cross(*line) any { return "X" }

// handNote is what a secretary writes into the last column.
func handNote(m *membership) string {
	if m.exempt.IsZero() {
		return ""
	}
	return "Miễn sinh hoạt"
}
