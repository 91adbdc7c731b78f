package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// ownTemplate has the headers of our own blank workbook, all of them, and dates as serials.
var ownTemplate = &layout{
	name:    "own template",
	sheet:   "Đảng viên",
	columns: ownColumns(dossier.Member),
	top: func(s sheet, t title) (int, dossier.Cell) {
		s.Set(1, 1, t.district, boldStyle)
		s.Set(2, 1, t.superior, boldStyle)
		s.Set(3, 1, t.unit, boldStyle)
		s.text(4, 1, 12, t.heading, midStyle)
		s.text(5, 1, 12, asOfLine(t), noteStyle)
		return 7, dossier.Cell{Row: 3, Col: 1}
	},
}

// ownColumns are the headers of a kind in its own order, after a running number.
func ownColumns(k dossier.Kind) []column {
	columns := []column{number("STT")}
	for _, f := range k.Fields() {
		columns = append(columns, column{header: f.Header, field: f.Name, width: 14})
	}
	return columns
}
