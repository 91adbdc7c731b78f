package samples

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// What the rolls show beside the fields of a person.

// manMark is X for men; women have nothing.
func manMark(l *line) any {
	if l.woman {
		return nil
	}
	return "X"
}

// markOf marks party members.
func markOf(mark string) func(*line) any {
	return func(l *line) any {
		if l.party == nil {
			return nil
		}
		return mark
	}
}

// association is the branch of the association: "Chi hội thôn Vĩnh Sơn".
func (l *line) association() any { return l.entry.roll.association.branch + " " + lowerFirst(l.hamlet) }

func (l *line) house() any       { return l.hamlet }
func (l *line) communeName() any { return l.commune.name }
func districtName(l *line) any   { return l.commune.place.bare() }

// youthCodes hides the code lists of the export: pairs of columns of different lengths, no header.
func youthCodes(b *xlsx.Book, _ []*line) {
	s := b.Sheet("DATA")
	pairs := [][]string{
		{"Kinh", "Tày", "Thái", "Mông", "Mèo", "Gỉe Triêng", "S Tiêng", "Không xác định"},
		{"Không", "Phật giáo", "Công giáo", "Tin Lành"},
		{"Hệ 12/12", "Trung học cơ sở", "Tiểu học"},
	}
	for i, names := range pairs {
		for row, name := range names {
			s.Set(row+1, 2*i+1, row+1, cellStyle)
			s.Set(row+1, 2*i+2, name, cellStyle)
		}
	}
	s.Hide()
}

// count is a number as written in lists: 1.234.
func count(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return count(n/1000) + "." + strconv.Itoa(1000 + n%1000)[1:]
}
