package xlsx

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// removeMarks takes fills and notes of an earlier marking out, so that marks do not pile up while a workbook goes to and
// fro. It may have been saved by any program since.
func (m *marker) removeMarks() error {
	colors, err := m.earlierColors()
	if err != nil {
		return err
	}
	ours := m.styles.ours()
	for i, s := range m.book.Sheets {
		if s.Name == ListSheet {
			continue
		}
		part := m.parts.sheets[i].name
		x, err := m.sheet(part)
		if err != nil {
			return err
		}
		own := map[dossier.Cell]string{}
		for at, color := range colors {
			if at.sheet == s.Name {
				own[x.shown(at.cell)] = color
			}
		}
		m.write(part, x.restyleAll(func(c dossier.Cell, old int) (int, bool) {
			if !ours[old] {
				return old, false
			}
			return m.styles.unmarked(old, own[c]), true
		}))
		if err := m.removeNotes(part, x); err != nil {
			return err
		}
	}
	return nil
}

// earlierColors reads the colours that cells had before from the list of faults.
func (m *marker) earlierColors() (map[place]string, error) {
	colors := map[place]string{}
	list := m.list()
	if list < 0 {
		return colors, nil
	}
	_, err := m.book.Scan(list, func(r *Row) error {
		var text [listColorCol + 1]string
		for _, c := range r.Cells {
			if c.Col < len(text) {
				text[c.Col] = string(c.Raw)
			}
		}
		if col, row, ok := ParseRef(text[listCellCol]); ok && text[listColorCol] != "" {
			colors[place{text[listSheetCol], dossier.Cell{Row: row, Col: col}}] = text[listColorCol]
		}
		return nil
	})
	return colors, err
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
