package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// ownTemplate has the headers of our own blank workbook, all of them, and dates as serials.
var ownTemplate = ownLayout(dossier.Member, "Đảng viên")

// ownLayout is that of a kind: who sends the list above the heading, from the top down.
func ownLayout(k dossier.Kind, sheetName string) *layout {
	return &layout{
		name:    "own template",
		kind:    k,
		sheet:   sheetName,
		columns: ownColumns(k),
		top: func(s sheet, t title) (int, dossier.Cell) {
			row := 0
			for _, sender := range []string{t.district, t.superior, t.unit} {
				if sender != "" {
					row++
					s.Set(row, 1, sender, boldStyle)
				}
			}
			s.text(row+1, 1, min(12, s.columns), t.heading, midStyle)
			s.text(row+2, 1, min(12, s.columns), asOfLine(t), noteStyle)
			return row + 4, dossier.Cell{Row: row, Col: 1}
		},
	}
}

// ownColumns are the headers of a kind in its own order, after a running number.
func ownColumns(k dossier.Kind) []column {
	columns := []column{number("STT")}
	for _, f := range k.Fields() {
		columns = append(columns, column{header: f.Header, field: f.Name, width: 14})
	}
	return columns
}
