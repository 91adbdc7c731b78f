package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// copyTo writes the content of a workbook that cannot be marked itself as an .xlsx, and returns the names of its
// sheets there.
func (w *Workbook) copyTo(out io.Writer) (names []string, err error) {
	b := NewBook()
	for i, sheet := range w.Sheets {
		names = append(names, excelName(sheet.Name, names))
		s := b.Sheet(names[i])
		tail, err := w.Scan(i, func(r *Row) error {
			for _, c := range r.Cells {
				w.copyCell(s, r.Num, c)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		for _, m := range tail.Merges {
			s.Merge(m.FirstRow, m.FirstCol, m.LastRow, m.LastCol)
		}
		if sheet.Hidden {
			s.Hide()
		}
	}
	return names, b.Write(out)
}

// excelName is a name that Excel takes for a sheet, other than those taken: the file name of a .csv can be longer than 31
// UTF-16 units, and a sheet of LibreOffice too.
func excelName(name string, taken []string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return '_'
		}
		return r
	}, name), "'")
	cut := func(n int) string {
		units := utf16.Encode([]rune(name))
		return strings.TrimSpace(string(utf16.Decode(units[:min(n, len(units))])))
	}
	other := func(s string) bool {
		return !slices.ContainsFunc(taken, func(t string) bool { return strings.EqualFold(s, t) })
	}
	if s := cut(31); s != "" && other(s) {
		return s
	}
	for n := 2; ; n++ {
		if s := fmt.Sprintf("%s (%d)", cmp.Or(cut(25), "Sheet"), n); other(s) {
			return s
		}
	}
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
