package xlsx

import (
	"io"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// copyTo writes the content of a workbook that cannot be marked itself as an .xlsx.
func (w *Workbook) copyTo(out io.Writer) error {
	b := NewBook()
	for i, sheet := range w.Sheets {
		s := b.Sheet(sheet.Name)
		tail, err := w.Scan(i, func(r *Row) error {
			for _, c := range r.Cells {
				w.copyCell(s, r.Num, c)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, m := range tail.Merges {
			s.Merge(m.FirstRow, m.FirstCol, m.LastRow, m.LastCol)
		}
		if sheet.Hidden {
			s.Hide()
		}
	}
	return b.Write(out)
}

// copyCell keeps the value, its type and its number format. Text stays text, so that no zero of an id is lost.
func (w *Workbook) copyCell(s *SheetWriter, row int, c Cell) {
	look := Style{NumFmt: w.NumFmt(c.Style)}
	if look.NumFmt == "General" {
		look.NumFmt = ""
	}
	switch c.Kind {
	case Number, Date, Duration:
		if n, err := strconv.ParseFloat(string(c.Raw), 64); err == nil {
			s.Set(row, c.Col, n, look)
			return
		}
		s.Set(row, c.Col, c.Num, look)
	case Bool:
		s.Set(row, c.Col, c.Num != 0, look)
	case ISODate:
		if d, err := dossier.ParseDate(string(c.Raw)); err == nil {
			s.Set(row, c.Col, d, look)
			return
		}
		s.Set(row, c.Col, string(c.Raw), look)
	default:
		look.NumFmt = "@"
		s.Set(row, c.Col, string(c.Raw), look)
	}
}
