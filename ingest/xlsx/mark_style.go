package xlsx

import (
	"bytes"
	"fmt"
	"regexp"
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

// marked returns the style of a faulty cell: the cell's own with another fill.
func (s *styleBook) marked(id int, sev dossier.Severity) int {
	xf := s.xf(id)
	return s.add("cellXfs", filled(xf, s.addFill(`rgb="`+markColors[sev]+`"`)))
}

// addFill returns the solid fill of a colour.
func (s *styleBook) addFill(color string) int {
	return s.addNew("fills", `<fill><patternFill patternType="solid"><fgColor `+color+`/><bgColor indexed="64"/></patternFill></fill>`)
}

// filled returns a cell style with another fill.
func filled(xf string, fill int) string {
	t, _ := nextTag([]byte(xf), 0)
	return string(t.with("fillId", fmt.Sprint(fill)).with("applyFill", "1").text) + xf[t.to:]
}

// color returns the attributes of the colour that a cell is filled with, "" when it has no solid fill.
func (s *styleBook) color(id int) string {
	t, _ := nextTag([]byte(s.xf(id)), 0)
	fills := s.lists["fills"].items
	fill := t.number("fillId", 0)
	if fill >= len(fills) {
		return ""
	}
	doc := []byte(fills[fill])
	if pattern, ok := findTag(doc, "patternFill"); !ok || !bytes.Contains(pattern.text, []byte(`solid`)) {
		return ""
	}
	fg, ok := findTag(doc, "fgColor")
	if !ok {
		return ""
	}
	return strings.TrimSpace(strings.Trim(string(fg.text[1+len(fg.full):]), "/>"))
}

// ours are the cell styles that marked has filled.
func (s *styleBook) ours() map[int]bool {
	ours := map[int]bool{}
	for id := range s.lists["cellXfs"].items {
		color := s.color(id)
		for _, c := range markColors {
			if color == `rgb="`+c+`"` {
				ours[id] = true
			}
		}
	}
	return ours
}

// aColor is what may stand in the list of faults for the colour that a cell had before.
var aColor = regexp.MustCompile(`^(rgb="[0-9A-Fa-f]{6,8}"|indexed="\d{1,3}"|theme="\d{1,2}"( tint="-?\d[0-9.eE-]{0,22}")?)$`)

// unmarked gives a cell style that marked has filled its own colour back, no fill where the colour is not known.
func (s *styleBook) unmarked(id int, own string) int {
	if !aColor.MatchString(own) {
		return s.add("cellXfs", filled(s.xf(id), 0))
	}
	return s.add("cellXfs", filled(s.xf(id), s.addFill(own)))
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
