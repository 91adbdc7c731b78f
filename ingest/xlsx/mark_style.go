package xlsx

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// markColors fill a faulty cell. They are a shade off the colours that Excel offers, so that a fill of ours is known
// when the workbook comes back.
var markColors = map[dossier.Severity]string{
	dossier.Error:   "FFFFC7CD",
	dossier.Warning: "FFFFEB9B",
	dossier.Info:    "FFDDEBF6",
}

// styleBook is the styles part with what is added to it.
type styleBook struct {
	doc    []byte
	prefix string
	lists  map[string]*styleList
}

// styleList is one list of the part: fonts, fills, borders, cellXfs.
type styleList struct {
	open, shut tag
	items      []string
	old        int            // items that were there
	index      map[string]int // first index of each item
}

// newStyleBook reads the lists that marks need. A part without cell styles is replaced: no cell can refer to it.
func newStyleBook(doc []byte, ns officeNS) (*styleBook, error) {
	if _, ok := findTag(doc, "cellXfs"); !ok {
		doc = fmt.Appendf(nil, xmlHead+`<styleSheet xmlns="%s">%s</styleSheet>`, ns.main, plainXfs)
	}
	root, _ := rootTag(doc)
	s := &styleBook{doc: doc, prefix: root.prefix(), lists: map[string]*styleList{}}
	for i := range needed {
		s.complete(i)
	}
	for _, name := range []string{"fonts", "fills", "borders", "cellXfs"} {
		if s.lists[name] = findList(s.doc, s.prefix+name); s.lists[name] == nil {
			return nil, reject(Corrupt, "the styles have no %s", name)
		}
	}
	return s, nil
}

// plainXfs are the cell styles of a workbook that has none.
const plainXfs = `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`

// needed are the lists that a styles part may lack, in the order in which they stand, with what Excel takes them to hold.
var needed = []struct{ name, content string }{
	{"fonts", `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`},
	{"fills", `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`},
	{"borders", `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`},
}

// complete adds the list number i of needed, if it is not there, before the first that has to follow it.
func (s *styleBook) complete(i int) {
	if _, ok := findTag(s.doc, needed[i].name); ok {
		return
	}
	followers := []string{"fills", "borders", "cellStyleXfs", "cellXfs"}
	for _, name := range followers[i:] {
		if t, ok := findTag(s.doc, name); ok {
			var e edits
			e.insert(t.from, prefixed(s.prefix, needed[i].content))
			s.doc = e.apply(s.doc)
			return
		}
	}
}

// findList finds a list by its full name, which is a child of the root.
func findList(doc []byte, full string) *styleList {
	list := &styleList{index: map[string]int{}}
	depth, start := 0, 0
	for t, ok := nextTag(doc, 0); ok; t, ok = nextTag(doc, t.to) {
		if t.end {
			depth--
		}
		switch {
		case depth == 1 && string(t.full) == full:
			if !t.end {
				list.open = t
			}
			if t.end || t.empty {
				list.shut = t
				return list
			}
		case list.open.full == nil: // before the list
		case depth == 2 && !t.end:
			if start = t.from; t.empty {
				list.take(string(t.text))
			}
		case depth == 2:
			list.take(string(doc[start:t.to]))
		}
		if !t.end && !t.empty {
			depth++
		}
	}
	return nil
}

// take counts an item that is already in the part.
func (l *styleList) take(item string) {
	if _, known := l.index[item]; !known {
		l.index[item] = len(l.items)
	}
	l.items, l.old = append(l.items, item), l.old+1
}

// add returns the index of an item, which is put at the end of the list unless it is there.
func (s *styleBook) add(list, item string) int {
	l := s.lists[list]
	if i, known := l.index[item]; known {
		return i
	}
	l.items = append(l.items, item)
	l.index[item] = len(l.items) - 1
	return len(l.items) - 1
}

// addNew is add for an item written without prefix.
func (s *styleBook) addNew(list, item string) int { return s.add(list, prefixed(s.prefix, item)) }

// xf returns a cell style; style 0 where there is none of that number.
func (s *styleBook) xf(id int) string {
	items := s.lists["cellXfs"].items
	if id < 0 || id >= len(items) {
		id = 0
	}
	if len(items) == 0 {
		return "<" + s.prefix + `xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
	}
	return items[id]
}

// marked returns the style of a faulty cell: the cell's own with another fill. The sender's fill goes into the fill's
// background colour, which a solid fill does not show, so that it can be given back when the fault is mended.
func (s *styleBook) marked(id int, sev dossier.Severity) int {
	xf := s.xf(id)
	own := s.solid(xf)
	if own == "" {
		own = `indexed="64"`
	}
	fill := s.addNew("fills", `<fill><patternFill patternType="solid"><fgColor rgb="`+markColors[sev]+`"/><bgColor `+own+`/></patternFill></fill>`)
	return s.add("cellXfs", filled(xf, fill))
}

// filled returns a cell style with another fill.
func filled(xf string, fill int) string {
	t, _ := nextTag([]byte(xf), 0)
	return string(t.with("fillId", fmt.Sprint(fill)).with("applyFill", "1").text) + xf[t.to:]
}

// solid returns the attributes of the colour that a cell style is filled with, "" when it has no solid fill.
func (s *styleBook) solid(xf string) string {
	fill := s.fill(xf)
	if t, ok := findTag([]byte(fill), "patternFill"); !ok || !bytes.Contains(t.text, []byte("solid")) {
		return ""
	}
	return colorAttrs(fill, "fgColor")
}

// fill returns the fill of a cell style.
func (s *styleBook) fill(xf string) string {
	t, _ := nextTag([]byte(xf), 0)
	fills := s.lists["fills"].items
	if id := t.number("fillId", 0); id < len(fills) {
		return fills[id]
	}
	return ""
}

// colorAttrs returns the attributes of a colour element inside a fill.
func colorAttrs(fill, element string) string {
	t, ok := findTag([]byte(fill), element)
	if !ok {
		return ""
	}
	return strings.TrimSpace(strings.Trim(string(t.text[1+len(t.full):]), "/>"))
}

// unmarked returns the style that a cell had before it was filled by marked; ok is false for all other styles.
func (s *styleBook) unmarked(id int) (int, bool) {
	xf := s.xf(id)
	color, own := s.solid(xf), colorAttrs(s.fill(xf), "bgColor")
	for _, ours := range markColors {
		if color != `rgb="`+ours+`"` {
			continue
		}
		if own == "" || own == `indexed="64"` {
			return s.add("cellXfs", filled(xf, 0)), true
		}
		fill := s.addNew("fills", `<fill><patternFill patternType="solid"><fgColor `+own+`/><bgColor indexed="64"/></patternFill></fill>`)
		return s.add("cellXfs", filled(xf, fill)), true
	}
	return id, false
}

// findTag finds the first start tag of that name.
func findTag(doc []byte, name string) (tag, bool) {
	t, ok := nextTag(doc, 0)
	for ; ok && (t.end || t.name() != name); t, ok = nextTag(doc, t.to) {
	}
	return t, ok
}

// bytes returns the part with the new items.
func (s *styleBook) bytes() []byte {
	var e edits
	for _, l := range s.lists {
		if len(l.items) == l.old {
			continue
		}
		added := strings.Join(l.items[l.old:], "")
		open := l.open.with("count", fmt.Sprint(len(l.items)))
		if l.open.empty {
			added = open.opened() + added + "</" + string(l.open.full) + ">"
			e.replace(l.open.from, l.open.to, added)
			continue
		}
		e.replace(l.open.from, l.open.to, string(open.text))
		e.insert(l.shut.from, added)
	}
	return e.apply(s.doc)
}
