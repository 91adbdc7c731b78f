// Package xlsx is the only package that knows spreadsheets. It turns a file that somebody sent into sheets, rows and
// cells: .xlsx and .xlsm (also encrypted), .xls, .ods, .csv and .txt, told apart by content, never by extension.
//
// It reads with a scanner of its own, because general readers lose or misplace cells without an error: every cell here
// is right, or named in a [Problem], or the file is refused with a [Reject] that says why. It must not know what the
// cells mean: no headers, no dossiers, no Vietnamese.
package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Format is the file format found in the content.
type Format uint8

// The formats that can be read.
const (
	XLSX Format = iota + 1 // Office Open XML: .xlsx, .xlsm, .xltx
	XLS                    // BIFF8, Excel 97 to 2003
	ODS                    // OpenDocument spreadsheet
	CSV                    // delimited text: .csv, .txt, .tsv
)

// String returns the usual extension without the dot.
func (f Format) String() string {
	return [...]string{"unknown", "xlsx", "xls", "ods", "csv"}[f]
}

// Workbook is an open file. It is not safe for use by several goroutines; several workbooks are.
type Workbook struct {
	Format   Format
	Sheets   []Sheet // worksheets in tab order; chart, dialog and macro sheets are left out with a Note
	Date1904 bool    // serial dates count from 1904-01-01
	Legacy   bool    // CSV whose bytes are no Unicode: each byte is given as the rune of that number (Latin-1)
	Notes    []Note  // what is in the file and was left aside

	name   string // of the file
	lim    Limits
	styles []style
	body   body
	file   io.Closer
}

// Sheet is one worksheet of a workbook.
type Sheet struct {
	Name       string
	Index      int  // position in Workbook.Sheets, the argument of Scan
	Hidden     bool // hidden in the tab bar, also when VeryHidden
	VeryHidden bool // hidden so that only a macro can show it
}

// body is what a format brings: the rows of its sheets.
type body interface {
	scan(sheet int, out *rows) error
}

// Open sniffs the content of the file at path and reads its list of sheets. What is the file's own fault is a *Reject;
// other errors (no such file, no permission) are those of the operating system. The caller closes the workbook.
func Open(path string, lim Limits) (*Workbook, error) {
	if isLockFile(path) {
		return nil, &Reject{Reason: LockFile, Detail: "Excel's lock file, not the workbook"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	w, err := openFile(f, path, lim)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	w.file = f
	return w, nil
}

func openFile(f *os.File, path string, lim Limits) (*Workbook, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if st.IsDir() {
		return nil, fmt.Errorf("open %s: is a folder", path)
	}
	return open(path, f, st.Size(), lim)
}

// OpenBytes is Open for content that is already in memory; name tells a lock file and names the sheet of a
// text file.
func OpenBytes(name string, data []byte, lim Limits) (*Workbook, error) {
	if isLockFile(name) {
		return nil, &Reject{Reason: LockFile, Detail: "Excel's lock file, not the workbook"}
	}
	return open(name, bytes.NewReader(data), int64(len(data)), lim)
}

func isLockFile(path string) bool {
	return strings.HasPrefix(filepath.Base(path), "~$")
}

func open(path string, r io.ReaderAt, size int64, lim Limits) (w *Workbook, err error) {
	defer recoverReject(&err)
	w = &Workbook{lim: lim.orDefault(), name: filepath.Base(path)}
	if size == 0 {
		return nil, &Reject{Reason: EmptyFile, Detail: "the file has no content"}
	}
	if size > w.lim.FileSize {
		return nil, reject(TooLarge, "the file has %d bytes, the limit is %d", size, w.lim.FileSize)
	}
	if err := w.read(r, size); err != nil {
		return nil, err
	}
	for i := range w.Sheets {
		w.Sheets[i].Index = i
	}
	return w, nil
}

// Close releases the file. Rows and cells handed out before must not be used afterwards.
func (w *Workbook) Close() error {
	w.body = nil
	if w.file == nil {
		return nil
	}
	f := w.file
	w.file = nil
	return f.Close()
}

// Scan calls row for each row of the sheet that has a non-empty cell, in file order, and returns what stands outside
// the rows. The row and its cells are valid until the next call. An error of row ends the scan and is returned as it
// is; a *Reject means that the rows from its cell on could not be read, so the rows before must not be trusted either.
func (w *Workbook) Scan(sheet int, row func(*Row) error) (tail Tail, err error) {
	if sheet < 0 || sheet >= len(w.Sheets) || w.body == nil {
		return Tail{}, fmt.Errorf("scan sheet %d of %d: no such sheet", sheet, len(w.Sheets))
	}
	out := newRows(w.lim, row)
	defer func() {
		if !out.calling { // a panic of the caller's function is the caller's
			if p := recover(); p != nil {
				err = reject(Corrupt, "internal error: %v", p)
			}
		}
		err = out.place(err, w.Sheets[sheet].Name)
	}()
	err = w.body.scan(sheet, out)
	return out.tail, err
}

// Font returns the name of the font of a cell style, "" when it is not known. Old Vietnamese text is told by it
// (.VnTime, VNI-Times).
func (w *Workbook) Font(style int) string {
	if style < 0 || style >= len(w.styles) {
		return ""
	}
	return w.styles[style].font
}

// NumFmt returns the number format code of a cell style, such as "dd/mm/yyyy" or "@"; "General" when it is not known.
func (w *Workbook) NumFmt(style int) string {
	if style < 0 || style >= len(w.styles) || w.styles[style].code == "" {
		return "General"
	}
	return w.styles[style].code
}
