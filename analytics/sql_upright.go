package analytics

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Upright is the table with a line for each value: the row it is of, its column and itself as
// a reader sees it in Vietnamese. Wide rows can be read so.
func (t *Table) Upright() *Table {
	up := *t
	up.Columns = []Column{
		{Name: "row", Label: dossier.Text{VI: "dòng", EN: "row"}},
		{Name: "column", Label: dossier.Text{VI: "cột", EN: "column"}},
		{Name: "value", Label: dossier.Text{VI: "giá trị", EN: "value"}},
	}
	up.Rows = nil
	for i, row := range t.Rows {
		for j, v := range row {
			number := ""
			if j == 0 {
				number = fmt.Sprint(i + 1)
			}
			up.Rows = append(up.Rows, []any{number, t.Columns[j].Label.VI, t.Columns[j].shown(v, dossier.VI)})
		}
	}
	return &up
}
