package xlsx

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Book builds a workbook in memory. The zero value is not usable; call NewBook.
// It is not safe for use by several goroutines; several books are.
//
// The same calls in the same order give the same bytes. The first error of any
// call is kept and returned by Save and Write; the calls after it do nothing.
type Book struct {
	file   *excelize.File
	sheets map[string]*SheetWriter
	styles map[Style]int

	formulas bool // some cell holds one
	err      error
}

// NewBook is an empty workbook.
func NewBook() *Book {
	b := &Book{
		file:   excelize.NewFile(),
		sheets: map[string]*SheetWriter{},
		styles: map[Style]int{},
	}
	b.keep("properties", b.file.SetDocProps(&excelize.DocProperties{
		Creator: "hoso", LastModifiedBy: "hoso",
		Created: "2018-01-01T00:00:00Z", Modified: "2018-01-01T00:00:00Z",
	}))
	return b
}

// Sheet is the sheet of that name, made at the end of the tab bar when it is new.
func (b *Book) Sheet(name string) *SheetWriter {
	if s := b.sheets[name]; s != nil {
		return s
	}
	s := &SheetWriter{book: b, name: name}
	if len(b.sheets) == 0 {
		b.keep("sheet", b.file.SetSheetName(b.file.GetSheetName(0), name))
	} else {
		_, err := b.file.NewSheet(name)
		b.keep("sheet", err)
	}
	b.sheets[name] = s
	return s
}

// Save writes the workbook to a file, which it replaces.
func (b *Book) Save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := b.Write(f); err != nil {
		f.Close()
		return fmt.Errorf("write %s: %w", path, err)
	}
	return f.Close()
}

// Write writes the workbook as .xlsx.
func (b *Book) Write(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	if !b.formulas {
		return b.file.Write(w)
	}
	book, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	return asNumbers(w, book.Bytes())
}

// keep remembers the first error; where says which call it came from and holds no value of a cell.
func (b *Book) keep(where string, err error) {
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("%s: %w", where, err)
	}
}

// Style is how a cell looks. The zero Style is the default look; equal styles are stored once.
type Style struct {
	Bold, Italic, Wrap, Center, Border bool

	Middle bool // halfway between the upper and the lower edge
	Indent int  // steps from the left edge

	Fill   string  // background, six hex digits: "FFF2CC"
	Color  string  // of the text, six hex digits
	Font   string  // family: "Times New Roman"
	Size   float64 // points; 0: default
	NumFmt string  // Excel number format: "dd/mm/yyyy"; "@" is text
}

// style is the id of a style in the workbook.
func (b *Book) style(st Style) int {
	if st == (Style{}) {
		return 0
	}
	if id, ok := b.styles[st]; ok {
		return id
	}
	id, err := b.file.NewStyle(st.excel())
	b.keep("style", err)
	b.styles[st] = id
	return id
}

// excel is the style in the words of the library.
func (st Style) excel() *excelize.Style {
	x := &excelize.Style{
		Font:      &excelize.Font{Bold: st.Bold, Italic: st.Italic, Family: st.Font, Size: st.Size, Color: strings.TrimPrefix(st.Color, "#")},
		Alignment: &excelize.Alignment{WrapText: st.Wrap},
	}
	if st.Center {
		x.Alignment.Horizontal, x.Alignment.Vertical = "center", "center"
	}
	if st.Middle {
		x.Alignment.Vertical = "center"
	}
	if st.Indent > 0 {
		x.Alignment.Horizontal, x.Alignment.Indent = "left", st.Indent
	}
	if st.Border {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			x.Border = append(x.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if st.Fill != "" {
		x.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{strings.TrimPrefix(st.Fill, "#")}}
	}
	if st.NumFmt != "" {
		x.CustomNumFmt = &st.NumFmt
	}
	return x
}

// firstSerial is the first day whose serial number Excel and the calendar agree on.
var firstSerial = dossier.NewDate(1900, 3, 1)

// serial is the number by which Excel knows a full date.
func serial(d dossier.Date) int { return dossier.NewDate(1899, 12, 30).DaysUntil(d) }
