package xlsx

import (
	"fmt"
	"strings"
)

// ListSheet is the name of the sheet that lists the faults of a marked workbook. It is never data.
const ListSheet = "Lỗi cần sửa"

// putFirst puts a new sheet before all others and makes it the one that is seen when the workbook is opened. Row headRow
// is printed on every page of it.
func (p *patch) putFirst(book, name, part string, headRow int) error {
	id, err := p.relate(book, "worksheet", part)
	if err != nil {
		return err
	}
	doc, err := p.read(book)
	if err != nil {
		return err
	}
	w, err := readBookXML(doc)
	if err != nil {
		return err
	}
	px := w.sheets.prefix()
	name = escapeXML(name)
	w.insert(w.sheets.to, fmt.Sprintf(`<%ssheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`, px, p.rel, name, w.lastID+1, id))
	w.addName(prefixed(px, fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="0">%s!$%d:$%d</definedName>`,
		quoteSheet(name), headRow, headRow)))
	p.write(book, w.apply(doc))
	return p.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
}

// bookXML is a workbook part, with the changes that a sheet before all others asks for.
type bookXML struct {
	edits
	sheets tag // <sheets>
	names  tag // <definedNames>, if there
	after  int // where <definedNames> would stand
	lastID int // greatest number of a sheet
}

func readBookXML(doc []byte) (*bookXML, error) {
	w := &bookXML{}
	for t, ok := nextTag(doc, 0); ok; t, ok = nextTag(doc, t.to) {
		name := t.name()
		if (t.end || t.empty) && (name == "sheets" || name == "functionGroups" || name == "externalReferences") {
			w.after = t.to
		}
		if !t.end {
			w.start(name, t)
		}
	}
	if w.sheets.full == nil || w.sheets.empty {
		return nil, reject(Corrupt, "the workbook has no sheets")
	}
	return w, nil
}

// start takes a start tag.
func (w *bookXML) start(name string, t tag) {
	switch name {
	case "sheets":
		w.sheets = t
	case "sheet":
		w.lastID = max(w.lastID, t.number("sheetId", 0))
	case "workbookView":
		w.replace(t.from, t.to, string(t.with("firstSheet", "0").with("activeTab", "0").text))
	case "definedNames":
		w.names = t
	case "definedName":
		if _, local := t.attr("localSheetId"); local { // counts sheets by their place
			w.replace(t.from, t.to, string(t.with("localSheetId", fmt.Sprint(t.number("localSheetId", 0)+1)).text))
		}
	}
}

// addName puts a defined name before the others.
func (w *bookXML) addName(name string) {
	px := w.sheets.prefix()
	switch {
	case w.names.full == nil:
		w.insert(w.after, prefixed(px, "<definedNames>")+name+prefixed(px, "</definedNames>"))
	case w.names.empty:
		w.replace(w.names.from, w.names.to, w.names.opened()+name+"</"+string(w.names.full)+">")
	default:
		w.insert(w.names.to, name)
	}
}

// quoteSheet is a sheet's name as formulas and links write it.
func quoteSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// deselect takes the selection from all sheets: two selected sheets would be edited together.
func (p *patch) deselect(book string) error {
	rels, err := p.zip.relations(book)
	if err != nil {
		return err
	}
	for _, r := range rels {
		if !strings.HasSuffix(r.kind, "sheet") || !p.has(r.target) {
			continue
		}
		doc, err := p.read(r.target)
		if err != nil {
			return err
		}
		if changed := deselected(doc); changed != nil {
			p.write(r.target, changed)
		}
	}
	return nil
}

// deselected is the sheet without its selection, nil when it has none.
func deselected(doc []byte) []byte {
	for t, ok := nextTag(doc, 0); ok && t.name() != "sheetData"; t, ok = nextTag(doc, t.to) {
		if v, _ := t.attr("tabSelected"); t.name() == "sheetView" && (v == "1" || v == "true") {
			var e edits
			e.replace(t.from, t.to, string(t.with("tabSelected", "0").text))
			return e.apply(doc)
		}
	}
	return nil
}
