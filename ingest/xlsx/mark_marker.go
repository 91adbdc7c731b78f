package xlsx

import (
	"fmt"
	"path"
	"slices"
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
	marked     bool             // by us, before
	colors     map[place]string // that cells were filled with before they were marked
	words      markWords
	opt        MarkOptions
}

func newMarker(w *Workbook, o MarkOptions) (*marker, error) {
	x := w.body.(*ooxml)
	main, err := mainPart(x.zip)
	if err != nil {
		return nil, err
	}
	m := &marker{patch: newPatch(x.zip), book: w, parts: x, main: main.name, words: wordsIn(o.Lang), opt: o, colors: map[place]string{}}
	doc, err := m.read(m.main)
	if err != nil {
		return nil, err
	}
	if strings.Contains(string(doc[:min(len(doc), 2000)]), strictNS.main) {
		m.officeNS = strictNS
	}
	if err := m.openStyles(); err != nil {
		return nil, err
	}
	m.marked = len(m.styles.ours()) > 0 || m.list() >= 0
	return m, nil
}

// list is the index of the sheet that lists the faults, -1 when there is none.
func (m *marker) list() int {
	return slices.IndexFunc(m.book.Sheets, func(s Sheet) bool { return s.Name == ListSheet })
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
	if len(faults) == 0 {
		return nil
	}
	part := m.parts.sheets[sheet].name
	x, err := m.sheet(part)
	if err != nil {
		return err
	}
	at := map[dossier.Cell][]Fault{}
	var cells []dossier.Cell
	for _, f := range faults {
		c := x.shown(f.Cell)
		if c.Row > maxRow || c.Col > maxCol {
			continue
		}
		if at[c] == nil {
			cells = append(cells, c)
		}
		at[c] = append(at[c], f)
	}
	m.write(part, x.restyle(cells, func(c dossier.Cell, old int) int {
		if color := m.styles.color(old); color != "" {
			for _, f := range at[c] {
				m.colors[place{f.Sheet, f.Cell}] = color
			}
		}
		return m.styles.marked(old, gravest(at[c]))
	}))
	notes := make([]note, len(cells))
	for i, c := range cells {
		notes[i] = note{c, m.words.note(at[c])}
	}
	return m.addNotes(part, notes)
}

// sheet reads a worksheet part.
func (m *marker) sheet(part string) (*sheetXML, error) {
	doc, err := m.read(part)
	if err != nil {
		return nil, err
	}
	return newSheetXML(doc)
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

// addList puts the list of faults first; that of an earlier marking is written over.
func (m *marker) addList(faults []Fault, from Format) error {
	list := newMarkList(m, faults, from)
	if i := m.list(); i >= 0 {
		m.write(m.parts.sheets[i].name, list.xml())
		return nil
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
