package xlsx

import (
	"fmt"
	"path"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// marker marks one package.
type marker struct {
	*patch
	book       *Workbook
	parts      *ooxml
	main       string // the workbook part
	stylesPart string
	styles     *styleBook
	marked     bool // by us, before
	words      markWords
	opt        MarkOptions
}

func newMarker(w *Workbook, o MarkOptions) (*marker, error) {
	x := w.body.(*ooxml)
	main, err := mainPart(x.zip)
	if err != nil {
		return nil, err
	}
	m := &marker{patch: newPatch(x.zip), book: w, parts: x, main: main.name, words: wordsIn(o.Lang), opt: o}
	doc, err := m.read(m.main)
	if err != nil {
		return nil, err
	}
	if strings.Contains(string(doc[:min(len(doc), 2000)]), strictNS.main) {
		m.officeNS = strictNS
	}
	for _, s := range w.Sheets {
		m.marked = m.marked || s.Name == ListSheet
	}
	return m, m.openStyles()
}

// openStyles reads the styles part, or makes one.
func (m *marker) openStyles() error {
	rels, err := m.zip.relations(m.main)
	if err != nil {
		return err
	}
	m.stylesPart = target(rels, "styles", "")
	if m.stylesPart != "" && m.has(m.stylesPart) {
		doc, err := m.read(m.stylesPart)
		if err == nil {
			m.styles, err = newStyleBook(doc, m.officeNS)
		}
		return err
	}
	if m.stylesPart == "" {
		m.stylesPart = path.Dir(m.main) + "/styles.xml"
		if _, err := m.relate(m.main, "styles", m.stylesPart); err != nil {
			return err
		}
	}
	m.styles, err = newStyleBook(nil, m.officeNS)
	if err == nil && !m.declared(m.stylesPart) {
		err = m.declare(m.stylesPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
	}
	return err
}

// markSheet fills the faulty cells of a sheet and writes their notes.
func (m *marker) markSheet(sheet int, faults []Fault) error {
	part := m.parts.sheets[sheet].name
	if len(faults) == 0 {
		return nil
	}
	doc, err := m.read(part)
	if err != nil {
		return err
	}
	x, err := newSheetXML(doc)
	if err != nil {
		return err
	}
	at := map[dossier.Cell][]Fault{}
	var cells []dossier.Cell
	for _, mark := range faults {
		c := x.shown(dossier.Cell{Row: mark.Cell.Row, Col: max(mark.Cell.Col, 1)})
		if c.Row > maxRow || c.Col > maxCol {
			continue
		}
		if at[c] == nil {
			cells = append(cells, c)
		}
		at[c] = append(at[c], mark)
	}
	m.write(part, x.restyle(cells, func(c dossier.Cell, old int) int {
		return m.styles.marked(old, gravest(at[c]))
	}))
	notes := make([]note, len(cells))
	for i, c := range cells {
		notes[i] = note{c, m.words.note(at[c])}
	}
	return m.addNotes(part, notes)
}

func gravest(faults []Fault) dossier.Severity {
	sev := dossier.Info
	for _, m := range faults {
		if m.Severity.Rank() > sev.Rank() {
			sev = m.Severity
		}
	}
	return sev
}

// removeMarks takes fills and notes of an earlier marking out.
func (m *marker) removeMarks() error {
	for i, s := range m.book.Sheets {
		if s.Name == ListSheet {
			continue
		}
		part := m.parts.sheets[i].name
		doc, err := m.read(part)
		if err != nil {
			return err
		}
		x, err := newSheetXML(doc)
		if err != nil {
			return err
		}
		m.write(part, x.restyleAll(m.styles.unmarked))
		if err := m.removeNotes(part, x); err != nil {
			return err
		}
	}
	return nil
}

// removeNotes takes our texts, and the boxes that held nothing else, out of a sheet's notes.
func (m *marker) removeNotes(sheet string, x *sheetXML) error {
	rels, err := m.zip.relations(sheet)
	if err != nil {
		return err
	}
	part := target(rels, "comments", "")
	if part == "" || !m.has(part) {
		return nil
	}
	doc, err := m.read(part)
	if err != nil {
		return err
	}
	doc, gone := newCommentsXML(doc).removeOurs()
	m.write(part, doc)
	if drawing := target(rels, "vmlDrawing", x.drawing()); len(gone) > 0 && drawing != "" && m.has(drawing) {
		boxes, err := m.read(drawing)
		if err != nil {
			return err
		}
		m.write(drawing, withoutBoxes(boxes, gone))
	}
	return nil
}

// addList puts the list of faults first; that of an earlier marking is written over.
func (m *marker) addList(faults []Fault, from Format) error {
	list := newMarkList(m, faults, from)
	for i, s := range m.book.Sheets {
		if s.Name == ListSheet {
			m.write(m.parts.sheets[i].name, list.xml())
			return nil
		}
	}
	if err := m.deselect(m.main); err != nil {
		return err
	}
	part := m.free(path.Dir(m.main) + "/worksheets/hoso.xml")
	m.write(part, list.xml())
	if err := m.putFirst(m.main, ListSheet, part, list.headRow); err != nil {
		return fmt.Errorf("add the list: %w", err)
	}
	return nil
}
