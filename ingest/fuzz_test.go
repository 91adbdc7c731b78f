package ingest

import (
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// FuzzHeader cuts any grid into tables and matches their headers: nothing panics, no column is claimed below the
// bar, and no row stands in a header.
func FuzzHeader(f *testing.F) {
	f.Add("STT|Họ và tên|Ngày sinh\n1|2|3\n1|Nông Văn An|1960")
	f.Add("A|B\nHọ và tên|Ngày sinh|||Nam|Nữ\nI|Chi bộ thôn Vĩnh Sơn\n1|An")
	f.Add("Đảng viên||\nDự bị|Chính thức|STT\nx|03/02/1990|1")
	f.Fuzz(func(t *testing.T, text string) {
		g := gridOf(text)
		regions, _ := g.regions()
		for _, r := range regions {
			for _, kind := range dossier.Kinds() {
				for _, c := range matchColumns(kind, "", r.headings, newBeneath(r.rows)) {
					if c.role != open && c.role != rowNumber && c.role != output && c.conf < bar {
						t.Errorf("%q claims %s at %.2f", c, c.field, c.conf)
					}
				}
			}
			for _, row := range r.rows {
				if row.num <= r.header[1] {
					t.Errorf("row %d of the header %v is data", row.num, r.header)
				}
			}
		}
	})
}

// gridOf makes a grid of lines and bars. A cell "<" is merged with the one on its left, "^" with the one above.
func gridOf(text string) *grid {
	g, own := &grid{}, &texts{}
	for i, l := range strings.Split(text, "\n") {
		r := row{num: i + 1, texts: own}
		for j, s := range strings.Split(l, "|") {
			switch {
			case s == "<" && j > 0:
				g.merges = append(g.merges, rect{i + 1, j, i + 1, j + 1})
			case s == "^" && i > 0:
				g.merges = append(g.merges, rect{i, j + 1, i + 1, j + 1})
			case s != "":
				r.cells = append(r.cells, packed{text: own.add(s), col: int16(j + 1), blank: isBlankText(s)})
			}
		}
		if len(r.cells) > 0 {
			g.rows = append(g.rows, r)
		}
	}
	return g
}
