package xlsx

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// noteHead opens every text of ours in a note, by which it is found again when the workbook comes back.
const noteHead = ListSheet + " (hoso)"

const noteAuthor = "hoso"

// note is what is written at a cell.
type note struct {
	cell dossier.Cell
	text string // lines after noteHead
}

// addNotes writes notes to the sheet in that part. A note of the sender's stays and ours follows it.
func (p *patch) addNotes(sheet string, notes []note) error {
	if len(notes) == 0 {
		return nil
	}
	rels, err := p.zip.relations(sheet)
	if err != nil {
		return err
	}
	fresh, err := p.addComments(sheet, target(rels, "comments", ""), notes)
	if err != nil {
		return err
	}
	doc, err := p.read(sheet)
	if err != nil {
		return err
	}
	x, err := newSheetXML(doc)
	if err != nil {
		return err
	}
	return p.addBoxes(sheet, x, rels, fresh)
}

// target returns the part of the first relation of that kind, and of that id unless it is "".
func target(rels []relation, kind, id string) string {
	for _, r := range rels {
		if r.kind == kind && (id == "" || r.id == id) {
			return r.target
		}
	}
	return ""
}

// addComments writes the texts and returns the notes that need a box of their own.
func (p *patch) addComments(sheet, part string, notes []note) (fresh []note, err error) {
	if part == "" || !p.has(part) {
		part = p.free(path.Dir(path.Dir(sheet)) + "/comments.xml")
		p.write(part, []byte(xmlHead+`<comments xmlns="`+p.main+`"><authors></authors><commentList></commentList></comments>`))
		if _, err = p.relate(sheet, "comments", part); err == nil {
			err = p.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
		}
		if err != nil {
			return nil, err
		}
	}
	doc, err := p.read(part)
	if err != nil {
		return nil, err
	}
	c := newCommentsXML(doc)
	for _, n := range notes {
		if !c.append(n) {
			fresh = append(fresh, n)
		}
	}
	p.write(part, c.withNew(fresh))
	return fresh, nil
}

// commentsXML is a comments part.
type commentsXML struct {
	doc     []byte
	prefix  string
	authors int                   // authors listed
	ours    int                   // index of our author, -1 when not listed
	texts   map[dossier.Cell]span // of the notes that are there
	changes edits
}

// span is where a note and its text stand in the part.
type span struct{ from, to, textFrom, textTo int }

func newCommentsXML(doc []byte) *commentsXML {
	root, _ := rootTag(doc)
	c := &commentsXML{doc: doc, prefix: root.prefix(), ours: -1, texts: map[dossier.Cell]span{}}
	var at dossier.Cell
	var s span
	for t, ok := nextTag(doc, 0); ok; t, ok = nextTag(doc, t.to) {
		switch {
		case t.name() == "author" && !t.end:
			if bytes.HasPrefix(doc[t.to:], []byte(noteAuthor+"<")) {
				c.ours = c.authors
			}
			c.authors++
		case t.name() == "comment" && !t.end:
			ref, _ := t.attr("ref")
			col, row, _ := ParseRef(ref)
			at, s = dossier.Cell{Row: row, Col: col}, span{from: t.from}
		case t.name() == "text" && !t.end:
			s.textFrom, s.textTo = t.to, t.to
		case t.name() == "text":
			s.textTo = t.from
		case t.name() == "comment" && t.end:
			s.to = t.to
			c.texts[at] = s
		}
	}
	return c
}

// append puts our text behind a note that is there and reports whether one was.
func (c *commentsXML) append(n note) bool {
	s, ok := c.texts[n.cell]
	if !ok || s.textFrom == 0 {
		return false
	}
	c.changes.insert(s.textTo, prefixed(c.prefix, c.runs("\n\n", n)))
	return true
}

// withNew returns the part with the new notes and what was appended.
func (c *commentsXML) withNew(fresh []note) []byte {
	if len(fresh) == 0 {
		return c.changes.apply(c.doc)
	}
	if c.ours < 0 {
		c.ours = c.authors
		c.inside("authors", "<author>"+noteAuthor+"</author>")
	}
	var b strings.Builder
	for _, n := range fresh {
		fmt.Fprintf(&b, `<comment ref="%s" authorId="%d"><text>%s</text></comment>`, n.cell, c.ours, c.runs("", n))
	}
	c.inside("commentList", b.String())
	return c.changes.apply(c.doc)
}

// inside puts XML at the end of the first element of that name.
func (c *commentsXML) inside(name, text string) {
	text = prefixed(c.prefix, text)
	for t, ok := nextTag(c.doc, 0); ok; t, ok = nextTag(c.doc, t.to) {
		switch {
		case t.name() != name:
		case t.empty:
			c.changes.replace(t.from, t.to, t.opened()+text+"</"+string(t.full)+">")
			return
		case t.end:
			c.changes.insert(t.from, text)
			return
		}
	}
}

// runs is our text as rich text: the head bold, the rest plain.
func (c *commentsXML) runs(before string, n note) string {
	const look = `<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">`
	return `<r><rPr><b/>` + look + before + noteHead + `</t></r><r><rPr>` + look + "\n" + escapeXML(n.text) + `</t></r>`
}

// removeOurs takes our texts out again and returns the cells whose note is gone whole.
func (c *commentsXML) removeOurs() (doc []byte, gone []dossier.Cell) {
	for at, s := range c.texts {
		text := c.doc[s.textFrom:s.textTo]
		i := bytes.Index(text, []byte(noteHead))
		if i < 0 {
			continue
		}
		if run := bytes.LastIndex(text[:i], []byte("<"+c.prefix+"r>")); run > 0 {
			from, shut := brokenEnd(text[:run])
			c.changes.replace(s.textFrom+from, s.textTo, shut)
			continue
		}
		c.changes.replace(s.from, s.to, "")
		gone = append(gone, at)
	}
	slices.SortFunc(gone, func(a, b dossier.Cell) int { return (a.Row-b.Row)*maxCol + a.Col - b.Col })
	return c.changes.apply(c.doc), gone
}

// lineEnds are the empty lines that programs leave at the end of the sender's own text when they cut runs anew.
var lineEnds = regexp.MustCompile(`(?:\s|&#xA;|&#xa;|&#10;)+(</(?:\w+:)?t></(?:\w+:)?r>)$`)

// brokenEnd is where the sender's text ends without such lines, and the tags that close it.
func brokenEnd(text []byte) (from int, shut string) {
	if m := lineEnds.FindSubmatchIndex(text); m != nil {
		return m[0], string(text[m[2]:m[3]])
	}
	return len(text), ""
}
