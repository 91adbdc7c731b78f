package samples

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// memberLayouts are dealt out to the branches in turn; those that hold the whole way of
// admission come more often, as they can be checked in full.
var memberLayouts = []*layout{
	template, ownTemplate, flattened, register, handMade, ownTemplate, extract, register,
	template, ownTemplate, typedOn(halfComposed, flattened), register, handMade, ownTemplate, extract, register,
}

// letterhead writes the two blocks that open an official list, then heading and day, and
// returns the cell of the unit.
func letterhead(s sheet, t title, upper ...string) dossier.Cell {
	half := max(s.columns/2, 3)
	for i, line := range upper {
		s.text(i+1, 1, half, strings.ToUpper(line), midStyle)
	}
	unit := dossier.Cell{Row: len(upper), Col: 1}
	s.text(1, half+1, s.columns, t.motto, midStyle)
	s.text(2, half+1, s.columns, fmt.Sprintf("%s, ngày %d tháng %d năm %d", t.place, t.asOf.Day, t.asOf.Month, t.asOf.Year), noteStyle)
	s.text(len(upper)+2, 1, s.columns, t.heading, midStyle)
	s.text(len(upper)+3, 1, s.columns, asOfLine(t), noteStyle)
	return unit
}

// asOfLine is the day for which a list speaks.
func asOfLine(t title) string {
	return "(Tính đến ngày " + short(t.asOf).(string) + ")"
}

// signed writes who answers for the list, right of the middle.
func signed(s sheet, row int, body, post, name string) {
	col := max(s.columns-4, 2)
	s.text(row, col, s.columns, body, midStyle)
	if post != "" {
		s.text(row+1, col, s.columns, post, midStyle)
	}
	s.text(row+5, col, s.columns, name, midStyle)
}

// codeSheet hides a list of codes, as templates do.
func codeSheet(b *xlsx.Book, name string, codes ...string) {
	s := b.Sheet(name)
	s.Set(1, 1, "Mã", boldStyle)
	s.Set(1, 2, "Tên", boldStyle)
	for i, c := range codes {
		s.Set(i+2, 1, digit2(i+1), textStyle)
		s.Set(i+2, 2, c, textStyle)
	}
	s.Hide()
}

func digit2(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }
