package xlsx

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Fault is one fault as its sender is to read it; the texts are shown as they are.
type Fault struct {
	Sheet    string       // name of the sheet; "": of the whole file
	Cell     dossier.Cell // without a row: of the whole sheet
	Severity dossier.Severity
	Rule     string // code
	What     string
	Fix      string
	Source   string // the document, with number and date
	Status   dossier.Status
}

// MarkOptions say how a workbook is marked. The zero value is Vietnamese under the default limits.
type MarkOptions struct {
	Lang   dossier.Lang
	Name   string // of the file, as the list names it; "": the last part of src
	Limits Limits // of the reader; passwords too
}

// Mark writes the workbook at src with its faults marked to dst: faulty cells are filled and have a note, and a first
// sheet, ListSheet, lists all faults with links to their cells. Nothing else is changed: of .xlsx and .xlsm every other
// byte of the sheets stays. Formats that cannot be marked (.csv, .xls, .ods) are copied into an .xlsx first, so dst should
// end in MarkedExt. A workbook that was marked before loses its old marks.
//
// The same marks give the same bytes. A file that cannot be opened gives the *Reject of Open. A workbook that had a
// password is written without it.
func Mark(src, dst string, faults []Fault, o MarkOptions) error {
	w, err := Open(src, o.Limits)
	if err != nil {
		return fmt.Errorf("mark %s: %w", src, err)
	}
	defer w.Close()
	o.Name = cmp.Or(o.Name, filepath.Base(src))
	var out bytes.Buffer
	if err := w.mark(&out, faults, o); err != nil {
		return fmt.Errorf("mark %s: %w", src, err)
	}
	return replaceFile(dst, out.Bytes())
}

// MarkedExt is the extension of the marked form of a file.
func MarkedExt(src string) string {
	if ext := strings.ToLower(filepath.Ext(src)); ext == ".xlsm" || ext == ".xltx" || ext == ".xltm" {
		return ext
	}
	return ".xlsx"
}

func (w *Workbook) mark(out io.Writer, faults []Fault, o MarkOptions) (err error) {
	defer recoverReject(&err)
	if w.Format == XLSX {
		return w.markOOXML(out, faults, o, w.Format)
	}
	var copied bytes.Buffer
	names, err := w.copyTo(&copied)
	if err != nil {
		return err
	}
	faults = slices.Clone(faults)
	for i, f := range faults {
		if n := slices.IndexFunc(w.Sheets, func(s Sheet) bool { return s.Name == f.Sheet }); n >= 0 {
			faults[i].Sheet = names[n]
		}
	}
	c, err := OpenBytes("", copied.Bytes(), o.Limits)
	if err != nil {
		return err
	}
	defer c.Close()
	return c.markOOXML(out, faults, o, w.Format)
}

// markOOXML marks a package; from is the format that the sender sent.
func (w *Workbook) markOOXML(out io.Writer, faults []Fault, o MarkOptions, from Format) error {
	m, err := newMarker(w, o)
	if err != nil {
		return err
	}
	if m.marked {
		if err := m.removeMarks(); err != nil {
			return err
		}
	}
	faults = m.sorted(faults)
	for i, s := range w.Sheets {
		if err := m.markSheet(i, faultsOn(s.Name, faults)); err != nil {
			return err
		}
	}
	if err := m.addList(faults, from); err != nil {
		return err
	}
	m.write(m.stylesPart, m.styles.bytes())
	return m.save(out)
}

// sorted brings the marks into the order of the list: the file's own, then by sheet and place, the gravest first.
func (m *marker) sorted(faults []Fault) []Fault {
	order := map[string]int{}
	for i, s := range m.book.Sheets {
		order[s.Name] = i + 1
	}
	faults = slices.Clone(faults)
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(order[a.Sheet]-order[b.Sheet], a.Cell.Row-b.Cell.Row, a.Cell.Col-b.Cell.Col,
			b.Severity.Rank()-a.Severity.Rank(), strings.Compare(a.Rule, b.Rule))
	})
	return faults
}

// faultsOn are the marks that have a cell on that sheet.
func faultsOn(sheet string, faults []Fault) (on []Fault) {
	for _, m := range faults {
		if m.Sheet == sheet && m.Cell.Row > 0 {
			on = append(on, m)
		}
	}
	return on
}

// replaceFile writes a file whole or not at all. Only its owner can read it: it holds personal data.
func replaceFile(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".hoso-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(content)
	if err := cmp.Or(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
