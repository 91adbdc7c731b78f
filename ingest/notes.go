package ingest

import (
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
			r.find(&macrosOrLinks, place{})
		case xlsx.ExternalLinks:
			r.find(&linked, place{})
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
	at, name := place{sheet: sheet.Name}, plain("sheet", sheet.Name)
	if sheet.Hidden {
		r.find(&hiddenSheet, at, name)
	}
	if columns := l.grid.filledColumns(tail.HiddenCols); columns > 0 || l.hidden > 0 {
		r.find(&hiddenParts, at, name, number("rows", l.hidden), number("columns", columns))
	}
}

// filledColumns counts the columns of some spans that hold anything.
func (g *grid) filledColumns(spans []xlsx.ColSpan) int {
	if len(spans) == 0 {
		return 0
	}
	seen := map[int16]bool{}
	for i := range g.rows {
		for j := range g.rows[i].cells {
			c := g.rows[i].cell(j)
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
		if says, ok := losses[p.Code]; ok {
			f := cellLost
			f.message = says
			r.find(&f, place{sheet: sheet, cell: parseCell(p.Cell)})
		}
	}
}

// losses says how the content of a cell was lost.
var losses = map[xlsx.ProblemCode]dossier.Text{
	xlsx.BadString:   {VI: "Chữ của ô này không còn trong tệp.", EN: "The text of the cell is no longer in the file."},
	xlsx.OutsideGrid: {VI: "Ô nằm ngoài phạm vi của Excel, không đọc.", EN: "The cell lies outside the grid of Excel and is not read."},
	xlsx.Picture:     {VI: "Ô chứa ảnh thay cho chữ, không đọc được.", EN: "The cell holds a picture in place of text, which is not read."},
}

// cellLost is the rule of damaged files, for a single cell: a warning.
var cellLost = fault{Rule: warned(damaged.Rule)}

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
