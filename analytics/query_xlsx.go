package analytics

import (
	"io"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

const printFont = "Times New Roman" // of official papers: NĐ 30/2020/NĐ-CP, Phụ lục I

// writeXLSX writes a sheet that an office can print and sign.
func (t *Table) writeXLSX(w io.Writer, o FormatOptions) error {
	if t.form != nil {
		return t.writeForm(w, o)
	}
	book := xlsx.NewBook()
	sheet := book.Sheet("Báo cáo")
	last := max(len(t.Columns), 2)
	row := 1
	line := func(s string, st xlsx.Style) {
		sheet.Set(row, 1, s, st)
		sheet.Merge(row, 1, row, last)
		row++
	}
	line(t.Title.In(o.Lang), xlsx.Style{Bold: true, Center: true, Wrap: true, Font: printFont, Size: 14})
	for _, h := range t.Heads {
		line(h.In(o.Lang), xlsx.Style{Italic: true, Center: true, Font: printFont, Size: 12})
	}
	row++
	widths, landscape := t.printWidths(o.Lang)
	sheet.Print(xlsx.Print{Landscape: landscape, HeadFrom: row, HeadTo: row})
	lines := 2
	for i, h := range t.headings(o.Lang) {
		lines = max(lines, len(wrap(h, widths[i])))
		sheet.Set(row, i+1, h, xlsx.Style{Bold: true, Center: true, Wrap: true, Border: true, Fill: "DDEBF7", Font: printFont, Size: 12})
		sheet.Width(i+1, float64(widths[i])*printChar+printEdge)
	}
	sheet.Height(row, linePoints*float64(lines)+1)
	sheet.Freeze(row+1, 1)
	for _, values := range t.Rows {
		row++
		lines := 1
		for i, v := range values {
			value, format := t.Columns[i].cell(v, o.Lang)
			if text, ok := value.(string); ok {
				lines = max(lines, len(wrap(text, widths[i])))
			}
			sheet.Set(row, i+1, value, xlsx.Style{Border: true, Wrap: true, Middle: true, Font: printFont, Size: 12, NumFmt: marks(format, o.Lang)})
		}
		sheet.Height(row, linePoints*float64(lines)+1)
	}
	row += 2
	for _, n := range t.Notes {
		line(n.In(o.Lang), xlsx.Style{Italic: true, Wrap: true, Font: printFont, Size: 11})
	}
	row++
	sign := xlsx.Style{Bold: true, Center: true, Font: printFont, Size: 12}
	left, right := max(1, last/3), min(last, last-last/3+1)
	sheet.Set(row, 1, dossier.Text{VI: "NGƯỜI LẬP BIỂU", EN: "PREPARED BY"}.In(o.Lang), sign)
	sheet.Set(row, right, dossier.Text{VI: "T/M CẤP ỦY", EN: "FOR THE COMMITTEE"}.In(o.Lang), sign)
	if left > 1 {
		sheet.Merge(row, 1, row, left)
	}
	if right < last {
		sheet.Merge(row, right, row, last)
	}
	return book.Write(w)
}

// cell is a value and number format that a sheet can hold.
func (c Column) cell(v any, lang dossier.Lang) (value any, format string) {
	switch v := v.(type) {
	case int64:
		if c.Unit == "" {
			return int(v), "0"
		}
		return int(v), "#,##0"
	case float64: // a mean
		return v, "#,##0.0"
	case Decimal:
		if f, err := strconv.ParseFloat(string(v), 64); err == nil {
			return f, "#,##0.00"
		}
	case dossier.Date:
		return v, ""
	case nil:
		return nil, ""
	}
	return printable(c.shown(v, lang)), "@"
}

// marks is a number format with the marks of the language: 9.863 and 45,4 in Vietnamese.
func marks(format string, lang dossier.Lang) string {
	if lang == dossier.EN || format == "" || format == "@" {
		return format
	}
	return "[$-42A]" + format // the locale of Vietnam
}

const (
	printChar = 0.85 // of Times New Roman 12, in the characters by which widths are measured, with some bold
	printEdge = 1.5  // beside a text
)

// printWidths are how many characters the columns hold, headings and texts wrapped until the table fits a page
// where it can; one that is much wider is turned on its side.
func (t *Table) printWidths(lang dossier.Lang) (list []int, landscape bool) {
	const upright, turned, widest = 84, 124, 48
	rooms := t.rooms(lang, widest)
	inPage := func(page float64) int { return int((page - printEdge*float64(len(rooms))) / printChar) }
	headed := 0
	for _, r := range rooms {
		headed += min(r.whole, r.wrapped)
	}
	if headed > inPage(upright*1.2) {
		return fit(rooms, inPage(turned)), true
	}
	return fit(rooms, inPage(upright)), false
}
