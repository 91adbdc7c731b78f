package ingest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// notes reports macros and links to other files.
func (r *reader) notes(book *xlsx.Workbook) {
	for _, n := range book.Notes {
		switch n.Code {
		case xlsx.Macros:
			r.find(&macrosOrLinks, place{}, plain("what", "macro"))
		case xlsx.ExternalLinks:
			r.find(&macrosOrLinks, place{}, plain("what", "liên kết đến tệp khác"))
		}
	}
}

// codeSheets are the folded names of sheets that hold code lists, copies, instructions or our own report.
var codeSheets = map[string]bool{
	"data": true, "quocgia": true, "tinh": true, "dantoc": true, "tongiao": true, "danh muc": true, "danhmuc": true, "danh muc file": true,
	"backup": true, "loi can sua": true, "huong dan": true, "huong dan nhap": true, "huongdan": true, "danh muc dung chung": true,
	"quoc gia": true, "dan toc": true, "ton giao": true, "lists": true, "list": true, "readme": true, "ghi chu": true, "huong dan nhap lieu": true,
}

// isListSheet reports a sheet that may hold a list of dossiers. "Data" is one where it is in sight.
func isListSheet(s xlsx.Sheet) bool {
	name := vntext.Fold(s.Name)
	if name == "data" || name == "tinh" {
		return !s.Hidden
	}
	return !codeSheets[name] && !strings.HasPrefix(name, "huong dan") && !strings.HasPrefix(name, "backup")
}

// hidden reports what of a sheet is out of sight and was read all the same.
func (r *reader) hidden(sheet xlsx.Sheet, l *loader, tail xlsx.Tail) {
	var parts []string
	if sheet.Hidden {
		parts = append(parts, "trang bị ẩn")
	}
	if l.hidden > 0 {
		parts = append(parts, fmt.Sprintf("%d dòng bị ẩn", l.hidden))
	}
	if n := l.grid.filledColumns(tail.HiddenCols); n > 0 {
		parts = append(parts, fmt.Sprintf("%d cột bị ẩn", n))
	}
	if len(parts) > 0 {
		what := strings.Join(parts, ", ")
		r.find(&hiddenParts, place{sheet: sheet.Name}, plain("sheet", sheet.Name), plain("what", what))
	}
}

// filledColumns counts the columns of some spans that hold anything.
func (g *grid) filledColumns(spans []xlsx.ColSpan) int {
	if len(spans) == 0 {
		return 0
	}
	seen := map[int32]bool{}
	for i := range g.rows {
		for _, c := range g.rows[i].cells {
			for _, s := range spans {
				if int(c.col) >= s.First && int(c.col) <= s.Last {
					seen[c.col] = true
				}
			}
		}
	}
	return len(seen)
}

// problems reports cells that the file itself gets wrong and whose content is lost.
func (r *reader) problems(sheet string, tail xlsx.Tail) {
	for _, p := range tail.Problems {
		switch p.Code {
		case xlsx.BadString, xlsx.OutsideGrid, xlsx.Picture, xlsx.CellTwice:
			r.find(&cellLost, place{sheet: sheet, cell: parseCell(p.Cell)}, plain("what", cellProblems[p.Code]))
		}
	}
}

var cellProblems = map[xlsx.ProblemCode]string{
	xlsx.BadString:   "chữ của ô không có trong tệp",
	xlsx.OutsideGrid: "ô nằm ngoài trang tính",
	xlsx.Picture:     "ô chứa ảnh",
	xlsx.CellTwice:   "ô được ghi hai lần, lấy lần sau",
}

// cellLost is the rule of damaged files, for a single cell: a warning.
var cellLost = fault{
	Rule:    warned(damaged.Rule),
	message: dossier.Text{VI: "Một ô không đọc được: {what}.", EN: "A cell could not be read: {what}."},
}

func warned(r dossier.Rule) dossier.Rule {
	r.Severity = dossier.Warning
	return r
}

// parseCell reads an A1 name; no cell for anything else.
func parseCell(a1 string) dossier.Cell {
	col, i := 0, 0
	for ; i < len(a1) && a1[i] >= 'A' && a1[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(a1[i]-'A') + 1
	}
	row, err := strconv.Atoi(a1[i:])
	if err != nil || col == 0 {
		return dossier.Cell{}
	}
	return dossier.Cell{Row: row, Col: col}
}
