package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Print says how a sheet comes out of a printer. Its columns always fit the width of the page.
type Print struct {
	Landscape        bool
	A3               bool // else A4
	HeadFrom, HeadTo int  // rows repeated on each page; 0: none
	Pages            int  // made smaller to fit on so many; 0: as many as it takes
}

const (
	paperA3, paperA4 = 8, 9 // ECMA-376, paperSize

	marginSide, marginEnd, marginFoot = 0.5, 0.75, 0.3 // inches
)

// Print sets up the page: paper, margins, repeated rows and the number of the page below.
func (s *SheetWriter) Print(p Print) {
	if s.book.err != nil {
		return
	}
	f := s.book.file
	size, orientation := paperA4, "portrait"
	if p.A3 {
		size = paperA3
	}
	if p.Landscape {
		orientation = "landscape"
	}
	one, pages, yes, side, end, foot := 1, p.Pages, true, marginSide, marginEnd, marginFoot
	s.keep("page", f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes}))
	s.keep("page", f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &pages}))
	s.keep("margins", f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &foot, Footer: &foot, Horizontally: &yes}))
	s.keep("footer", f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}))
	if p.HeadFrom > 0 {
		s.keep("repeated rows", f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name,
			RefersTo: fmt.Sprintf("'%s'!$%d:$%d", strings.ReplaceAll(s.name, "'", "''"), p.HeadFrom, p.HeadTo)}))
	}
}

// Formula puts a formula, without its equals sign, into a cell with the number that it comes to,
// which stands until a spreadsheet computes it anew.
func (s *SheetWriter) Formula(row, col int, formula string, result float64, st Style) {
	s.Set(row, col, result, st)
	cell := s.cell(row, col)
	if s.book.err == nil {
		s.book.formulas = true
		s.keep("formula "+cell, s.book.file.SetCellFormula(s.name, cell, formula))
	}
}

// asNumbers copies a workbook and takes away the mark by which the library calls every result
// of a formula a text: Formula gives numbers only.
func asNumbers(w io.Writer, book []byte) error {
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return err
	}
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if !strings.HasPrefix(part.Name, "xl/worksheets/sheet") {
			if err := out.Copy(part); err != nil {
				return err
			}
			continue
		}
		r, err := part.Open()
		if err != nil {
			return err
		}
		sheet, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		to, err := out.Create(part.Name)
		if err != nil {
			return err
		}
		if _, err := to.Write(bytes.ReplaceAll(sheet, []byte(` t="str"><f>`), []byte(`><f>`))); err != nil {
			return err
		}
	}
	return out.Close()
}
