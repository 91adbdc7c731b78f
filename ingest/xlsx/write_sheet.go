package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// SheetWriter fills one sheet of a Book. Rows and columns count from 1.
type SheetWriter struct {
	book *Book
	name string
}

// Set puts a value and a look into a cell. A string stays text, whatever its digits. A full
// dossier.Date becomes a serial with the style's NumFmt, dd/mm/yyyy where it has none; a date
// that Excel cannot hold (month or year alone, before March 1900) becomes text. Of nil only the
// style is set. Other types are an error of the book.
func (s *SheetWriter) Set(row, col int, v any, st Style) {
	f, cell := s.book.file, s.cell(row, col)
	if s.book.err != nil {
		return
	}
	var err error
	switch v := v.(type) {
	case nil:
	case string:
		err = f.SetCellStr(s.name, cell, v)
	case int:
		err = f.SetCellInt(s.name, cell, int64(v))
	case float64:
		err = f.SetCellFloat(s.name, cell, v, -1, 64)
	case bool:
		err = f.SetCellBool(s.name, cell, v)
	case dossier.Date:
		if v.Full() && v.Compare(firstSerial) >= 0 {
			if st.NumFmt == "" {
				st.NumFmt = "dd/mm/yyyy"
			}
			err = f.SetCellInt(s.name, cell, int64(serial(v)))
		} else {
			err = f.SetCellStr(s.name, cell, v.VN())
		}
	default:
		err = fmt.Errorf("a cell cannot hold a %T", v)
	}
	s.keep(cell, err)
	if id := s.book.style(st); id != 0 {
		s.keep(cell, f.SetCellStyle(s.name, cell, cell, id))
	}
}

// Merge joins the cells of a rectangle; the value of its upper left cell shows.
func (s *SheetWriter) Merge(r1, c1, r2, c2 int) {
	from, to := s.cell(r1, c1), s.cell(r2, c2)
	if s.book.err == nil {
		s.keep("merge "+from, s.book.file.MergeCell(s.name, from, to))
	}
}

// Width sets the width of a column in characters.
func (s *SheetWriter) Width(col int, w float64) {
	if s.book.err == nil {
		name := dossier.ColumnName(col)
		s.keep("width "+name, s.book.file.SetColWidth(s.name, name, name, w))
	}
}

// Height sets the height of a row in points.
func (s *SheetWriter) Height(row int, h float64) {
	if s.book.err == nil {
		s.keep("height", s.book.file.SetRowHeight(s.name, row, h))
	}
}

// Hide takes the sheet out of the tab bar. The last visible sheet stays.
func (s *SheetWriter) Hide() {
	if s.book.err == nil {
		s.keep("hide", s.book.file.SetSheetVisible(s.name, false))
	}
}

// Freeze keeps the rows above row and the columns left of col in sight.
func (s *SheetWriter) Freeze(row, col int) {
	cell := s.cell(row, col)
	if s.book.err != nil {
		return
	}
	pane := "bottomRight"
	switch {
	case col == 1:
		pane = "bottomLeft"
	case row == 1:
		pane = "topRight"
	}
	s.keep("freeze", s.book.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: col - 1, YSplit: row - 1, TopLeftCell: cell, ActivePane: pane,
	}))
}

// List offers choices in a drop-down for a part of a column. Other values remain possible, since
// a sheet that refuses a value is filled in elsewhere and pasted. Choices that are too long for
// Excel (255 characters together) are an error of the book.
func (s *SheetWriter) List(col, fromRow, toRow int, choices []string) {
	from, to := s.cell(fromRow, col), s.cell(toRow, col)
	if s.book.err != nil {
		return
	}
	dv := excelize.NewDataValidation(true)
	dv.SetSqref(from + ":" + to)
	dv.ShowErrorMessage = false
	s.keep("list "+from, dv.SetDropList(choices))
	s.keep("list "+from, s.book.file.AddDataValidation(s.name, dv))
}

// cell is the A1 name of a place; a place outside the sheet is an error of the book.
func (s *SheetWriter) cell(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		s.keep(fmt.Sprintf("row %d, column %d", row, col), err)
	}
	return name
}

func (s *SheetWriter) keep(where string, err error) { s.book.keep("sheet "+s.name+", "+where, err) }
