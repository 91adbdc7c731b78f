package xlsx

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The sheets of a template. Only the first is read.
const (
	templateSheet = "Danh sách"
	guideSheet    = "Hướng dẫn"
	codesSheet    = "Danh mục"
)

// Where things stand on the first sheet.
const (
	titleRow    = 4
	periodRow   = 5
	hintRow     = 6
	headerRow   = 8    // behind an empty row, so that no program takes the hint for a part of the header
	framedRows  = 25   // rows under the header that are drawn: one page that can be filled in by hand
	listedRows  = 2000 // rows that offer a drop-down
	fixedCols   = 2    // number and first field stay in sight
	pageWidth   = 160  // characters side by side on one printed page
	headerLines = 3    // of the longest header
	headerChars = 0.8  // part of a column's width that a header fills before it breaks
)

// Template is the blank workbook for a kind, made from its field table: the list to fill in, a page that explains each
// column, and a hidden sheet of code lists for the drop-downs. It holds no sample persons: they would come back as data.
func Template(k dossier.Kind) *Book {
	b := NewBook()
	t := &template{book: b, kind: k, fields: k.Fields()}
	t.list(b.Sheet(templateSheet))
	t.guide(b.Sheet(guideSheet))
	t.codes(b.Sheet(codesSheet))
	return b
}

// template fills one blank workbook.
type template struct {
	book   *Book
	kind   dossier.Kind
	fields []dossier.Field
}

const officeFont = "Times New Roman" // what Nghị định 30/2020/NĐ-CP asks for

var (
	plainText  = Style{Font: officeFont, Size: 12, Wrap: true}
	periodText = Style{Font: officeFont, Size: 12, Italic: true, Center: true}
	hintText   = Style{Font: officeFont, Size: 11, Italic: true, Wrap: true}
	boldText   = Style{Font: officeFont, Size: 12, Bold: true}
	titleText  = Style{Font: officeFont, Size: 14, Bold: true, Center: true}
	headerText = Style{Font: officeFont, Size: 11, Bold: true, Center: true, Wrap: true, Border: true, Fill: "DDEBF7"}
	mustText   = Style{Font: officeFont, Size: 11, Bold: true, Center: true, Wrap: true, Border: true, Fill: "FCE4D6"}
)

// list makes the sheet that is filled in.
func (t *template) list(s *SheetWriter) {
	t.columns(s)
	t.titles(s)
	s.Set(headerRow, 1, "STT", headerText)
	for i, f := range t.fields {
		text, style := f.Header, headerText
		if f.Required {
			text, style = text+" *", mustText
		}
		s.Set(headerRow, i+2, text, style)
	}
	s.Height(headerRow-1, 5)
	s.Height(headerRow, headerLines*15+6)
	for row := headerRow + 1; row <= headerRow+framedRows; row++ {
		s.Height(row, 20)
		s.Set(row, 1, nil, Style{Font: officeFont, Size: 12, Center: true, Border: true})
		for i, f := range t.fields {
			s.Set(row, i+2, nil, Style{Font: officeFont, Size: 12, Wrap: true, Border: true, NumFmt: numFmt(f)})
		}
	}
	s.Freeze(headerRow+1, fixedCols+1)
	s.print(int(math.Ceil(t.width()/pageWidth)), true)
	s.repeat(headerRow, fixedCols)
}

// columns sets what holds for whole columns, however many rows are filled in.
func (t *template) columns(s *SheetWriter) {
	s.Width(1, 6)
	for i, f := range t.fields {
		col := i + 2
		s.Width(col, columnWidth(f))
		s.column(col, Style{Font: officeFont, Size: 12, NumFmt: numFmt(f)})
		switch f.Type {
		case dossier.Choice:
			s.listFrom(col, headerRow+1, listedRows, t.codeRange(f.List))
		case dossier.Flag:
			s.List(col, headerRow+1, listedRows, []string{"x"})
		}
	}
}

// titles writes the head of the page; the dots are for the sender to write over.
func (t *template) titles(s *SheetWriter) {
	last := t.pageEnd()
	half := max(last/2, 2)
	w := templateWords[t.kind]
	for row, text := range []string{w.superior, w.sender} {
		s.Set(row+1, 1, text+dots, boldText)
		s.Merge(row+1, 1, row+1, half)
	}
	if half < last && t.kind != dossier.Roll {
		s.Set(1, half+1, "ĐẢNG CỘNG SẢN VIỆT NAM", Style{Font: officeFont, Size: 12, Bold: true, Center: true})
		s.Merge(1, half+1, 1, last)
	}
	for _, line := range []struct {
		row, from int
		text      string
		style     Style
		height    float64
	}{
		{titleRow, 1, w.title, titleText, 24},
		{periodRow, 1, periodLine, periodText, 18},
		{hintRow, fixedCols + 1, hintLine, hintText, 34}, // behind the columns that every printed page repeats
	} {
		s.Set(line.row, line.from, line.text, line.style)
		s.Merge(line.row, line.from, line.row, last)
		s.Height(line.row, line.height)
	}
}

// pageEnd is the last column that fits the first printed page.
func (t *template) pageEnd() int {
	width := 6.0
	for i, f := range t.fields {
		if width += columnWidth(f); width > pageWidth {
			return i + 1
		}
	}
	return len(t.fields) + 1
}

func (t *template) width() float64 {
	width := 6.0
	for _, f := range t.fields {
		width += columnWidth(f)
	}
	return width
}

// columnWidth is the width of a field's column in characters, enough for its values and its header.
func columnWidth(f dossier.Field) float64 {
	header := math.Ceil(float64(len([]rune(f.Header))+2) / (headerLines * headerChars))
	return max(header, valueWidth(f))
}

func valueWidth(f dossier.Field) float64 {
	switch f.Type {
	case dossier.Name:
		return 25
	case dossier.Day, dossier.PartyCard, dossier.FileNo, dossier.Phone:
		return 14
	case dossier.CitizenID, dossier.OrgCode, dossier.OldID, dossier.Choice:
		return 17
	case dossier.Flag, dossier.Count, dossier.Amount:
		return 11
	}
	if f.Example == "" {
		return 22
	}
	return min(max(float64(len([]rune(f.Example)))+2, 14), 30)
}

// numFmt is the format of a field's cells. All but dates and counts is text, so that Excel eats no leading zero and
// makes no date of "125/2023"; so are dates that are mostly known to the month only, which Excel would give a day.
func numFmt(f dossier.Field) string {
	switch f.Type {
	case dossier.Day:
		if len(f.Example) == len("02/01/2006") {
			return "dd/mm/yyyy"
		}
	case dossier.Count:
		return "0"
	case dossier.Amount:
		return "General"
	}
	return "@"
}

// codes makes the hidden sheet of code lists, one column for each list.
func (t *template) codes(s *SheetWriter) {
	for i, list := range t.lists() {
		for row, c := range dossier.List(list) {
			s.Set(row+1, i+1, c.Label.VI, Style{NumFmt: "@"})
		}
	}
	s.Hide()
}

// lists are the code lists that the kind uses, in the order of its fields.
func (t *template) lists() []string {
	var lists []string
	seen := map[string]bool{}
	for _, f := range t.fields {
		if f.List != "" && !seen[f.List] {
			seen[f.List] = true
			lists = append(lists, f.List)
		}
	}
	return lists
}

// codeRange is where the labels of a list stand.
func (t *template) codeRange(list string) string {
	for i, name := range t.lists() {
		if name == list {
			col := dossier.ColumnName(i + 1)
			return fmt.Sprintf("%s!$%s$1:$%s$%d", quoteSheet(codesSheet), col, col, len(dossier.List(list)))
		}
	}
	return ""
}

// column sets the look of the cells of a column that are not written.
func (s *SheetWriter) column(col int, st Style) {
	if id := s.book.style(st); s.book.err == nil {
		s.keep("column", s.book.file.SetColStyle(s.name, dossier.ColumnName(col), id))
	}
}

// listFrom is List with the choices in cells, so that they may be long, many and with commas.
func (s *SheetWriter) listFrom(col, fromRow, toRow int, cells string) {
	from, to := s.cell(fromRow, col), s.cell(toRow, col)
	if s.book.err != nil {
		return
	}
	dv := excelize.NewDataValidation(true)
	dv.SetSqref(from + ":" + to)
	dv.SetSqrefDropList(cells)
	dv.ShowErrorMessage = false
	s.keep("list "+from, s.book.file.AddDataValidation(s.name, dv))
}

// print sets up A4 pages, pages of them side by side.
func (s *SheetWriter) print(pages int, landscape bool) {
	if s.book.err != nil {
		return
	}
	a4, tall, yes, orientation := 9, 0, true, "portrait"
	if landscape {
		orientation = "landscape"
	}
	edge, foot := 0.4, 0.6
	f := s.book.file
	s.keep("page", f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &pages, FitToHeight: &tall}))
	s.keep("page", f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	s.keep("page", f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &edge, Bottom: &foot}))
	s.keep("page", f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&C" + vietnameseWords.page}))
}

// repeat prints a row, and the first columns, on every page.
func (s *SheetWriter) repeat(row, cols int) {
	if s.book.err != nil {
		return
	}
	ref := fmt.Sprintf("%s!$%d:$%d", quoteSheet(s.name), row, row)
	if cols > 0 {
		ref = fmt.Sprintf("%s!$A:$%s,%s", quoteSheet(s.name), dossier.ColumnName(cols), ref)
	}
	s.keep("page", s.book.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: ref, Scope: s.name}))
}
