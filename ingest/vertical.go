package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// A form filled in downwards has its labels in a column and what they say beside them: one record in each further
// column, or one in each block of labels. It is turned on its side and read as any other table; reader.turned tells
// that the places found in it are to be turned back.

const (
	fewestLabels = 4
	labelColumns = 6      // the labels stand in one of the first columns
	maxFormRow   = 10_000 // a row number becomes a column number
)

// forms reads a sheet that is a form, or several; false when it is none, or none that can be understood.
func (r *reader) forms(sheet xlsx.Sheet, g *grid) bool {
	labels, blocks := g.forms()
	for i, block := range blocks {
		turned := g.turn(block[0], block[1], labels)
		regions, ok := turned.regions()
		if !ok || len(regions) != 1 {
			r.leaveOut(&verticalForm, place{sheet: sheet.Name, cell: g.first()}, plain("sheet", sheet.Name))
			return true
		}
		regions[0].title = append(g.lines(0, blocks[0][0]), g.timeOf(block[0], block[1], labels)...)
		r.turned = true
		r.region(sheet.Name, regions[0], i == 0)
		r.turned = false
	}
	return len(blocks) > 0
}

// forms are the column of the labels of a sheet that is filled in downwards, and its blocks, as indexes of rows from
// and to.
func (g *grid) forms() (int, [][2]int) {
	if len(g.rows) == 0 || g.rows[len(g.rows)-1].num > maxFormRow {
		return 0, nil
	}
	var best labelColumn
	for col := 1; col <= labelColumns; col++ {
		if l := g.labels(col); l.different > best.different {
			best = l
		}
	}
	if best.different < fewestLabels {
		return 0, nil
	}
	first, last := best.rows[0], best.rows[len(best.rows)-1]
	if 2*len(best.rows) < last-first+1 {
		return 0, nil
	}
	for i := range g.rows[first : last+1] {
		if n := headerHits(&g.rows[first+i]); n > 3 || n >= best.different {
			return 0, nil
		}
	}
	return best.col, best.blocks(g)
}

// labelColumn is a column with the labels of a form.
type labelColumn struct {
	col       int
	rows      []int // indexes of the rows with a label that we know
	different int
}

// labels finds what a column has of labels that head a column in some list we know.
func (g *grid) labels(col int) labelColumn {
	l, seen := labelColumn{col: col}, map[string]bool{}
	for i := range g.rows {
		c := g.rows[i].at(col)
		if c.none() || c.kind != textCell || len(c.text()) > 200 {
			continue
		}
		if p := newPhrase(c.text()); !isRowNumber(p) && knownHeader(p) {
			l.rows = append(l.rows, i)
			if !seen[p.canon] {
				seen[p.canon] = true
				l.different++
			}
		}
	}
	return l
}

// blocks cuts the rows where the first label comes again; the last block ends before the signatures.
func (l labelColumn) blocks(g *grid) (list [][2]int) {
	label := func(i int) string { return newPhrase(g.rows[i].text(l.col)).canon }
	for _, i := range l.rows {
		if label(i) == label(l.rows[0]) {
			list = append(list, [2]int{i, len(g.rows)})
		}
	}
	for i := 1; i < len(list); i++ {
		list[i-1][1] = list[i][0]
	}
	k := &classifier{g: g}
	for end := l.rows[len(l.rows)-1] + 1; end < len(g.rows); end++ {
		if k.foot(&g.rows[end]) {
			list[len(list)-1][1] = end
			break
		}
	}
	return list
}

// turn is some rows of the grid with rows and columns exchanged; a label loses its colon.
func (g *grid) turn(from, to, labels int) *grid {
	var turned grid
	at := map[int16]int{}
	for _, r := range g.rows[from:to] {
		for j, c := range r.cells {
			i, ok := at[c.col]
			if !ok {
				i = len(turned.rows)
				at[c.col] = i
				turned.rows = append(turned.rows, row{num: int(c.col), texts: r.texts})
			}
			if int(c.col) == labels {
				c.text, c.changed = r.texts.add(strings.TrimRight(r.cell(j).text(), " :")), false
			}
			c.col = int16(r.num)
			turned.rows[i].cells = append(turned.rows[i].cells, c)
		}
	}
	slices.SortFunc(turned.rows, func(a, b row) int { return a.num - b.num })
	first, last := g.rows[from].num, g.rows[to-1].num
	for _, m := range g.merges {
		if m.top >= first && m.bottom <= last {
			turned.merges = append(turned.merges, rect{m.left, m.top, m.right, m.bottom})
		}
	}
	return &turned
}

// timeOf is what a row of a form says of the time for which it speaks: "Kỳ báo cáo | Quý II năm 2026".
func (g *grid) timeOf(from, to, labels int) (list []line) {
	for i := range g.rows[from:to] {
		r := &g.rows[from+i]
		if label, c := r.text(labels), r.at(labels+1); !c.none() && saysTime.MatchString(vntext.Fold(label)) {
			text := c.text()
			if c.kind == dateCell {
				text = c.date.VN()
			}
			list = append(list, line{text: label + " " + text, cell: dossier.Cell{Row: r.num, Col: labels + 1}})
		}
	}
	return list
}

var saysTime = regexp.MustCompile(`^(ky|quy|nam|thoi diem) bao cao|^(tinh den|thoi diem|so lieu den)\b`)

// first is the first cell with content.
func (g *grid) first() dossier.Cell {
	return dossier.Cell{Row: g.rows[0].num, Col: int(g.rows[0].cells[0].col)}
}

// named reports whether every row of a table says what it is about. Of a form, a further column that does not is no
// record but a unit of measure or a remark.
func (t *region) named(d decision) bool {
	for i := range d.cols {
		c := &d.cols[i]
		if f, ok := d.kind.Field(c.field); !ok || !f.Required || c.role != whole {
			continue
		}
		if slices.ContainsFunc(t.rows, func(r *row) bool { return isBlankText(r.text(c.col)) }) {
			return false
		}
	}
	return true
}

// verticalForm is the rule of missing headers, for a form that cannot be read as it stands.
var verticalForm = fault{
	Rule: turned(noHeader.Rule),
	message: dossier.Text{
		VI: "Trang tính “{sheet}”: tiêu đề xếp theo chiều dọc (mỗi nội dung một dòng) nhưng không rõ mỗi người, mỗi đơn vị nằm ở cột nào, nên chưa đọc.",
		EN: "Sheet “{sheet}”: the headers stand below each other, and it is not clear which column is one record; it is not read.",
	},
}

func turned(r dossier.Rule) dossier.Rule {
	r.Fix = dossier.Text{
		VI: "Chọn cả bảng, chép, rồi Dán đặc biệt › Chuyển vị (Paste Special › Transpose) sang một trang tính mới để tiêu đề nằm trên một dòng, ví dụ “Tên thôn | Số hộ | Số đảng viên”, và gửi lại.",
		EN: "Copy the table, use Paste Special › Transpose on a new sheet so that the headers are in one row, for example “Tên thôn | Số hộ | Số đảng viên”, and send it again.",
	}
	return r
}
