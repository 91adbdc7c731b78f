package xlsx

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The box of a note is a drawing in VML, a part of its own beside the one that holds the texts.
const (
	vmlDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
		`xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`
	vmlBoxType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
		`<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
	vmlBox = `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
		`<v:textbox style="mso-direction-alt:auto;mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox>` +
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>` +
		`<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`
)

// addBoxes draws the boxes of new notes.
func (p *patch) addBoxes(sheet string, x *sheetXML, rels []relation, notes []note) error {
	if len(notes) == 0 {
		return nil
	}
	part := target(rels, "vmlDrawing", x.drawing())
	if x.drawing() == "" || part == "" || !p.has(part) {
		part = p.free(path.Dir(path.Dir(sheet)) + "/drawings/vmlDrawing.vml")
		p.write(part, []byte(vmlDrawing))
		id, err := p.relate(sheet, "vmlDrawing", part)
		if err != nil {
			return err
		}
		if err := p.declareVML(); err != nil {
			return err
		}
		p.write(sheet, x.attachDrawing(id, p.rel))
	}
	doc, err := p.read(part)
	if err != nil {
		return err
	}
	end := bytes.LastIndex(doc, []byte("</xml>"))
	if end < 0 {
		return reject(Corrupt, "the drawing of the notes does not end")
	}
	p.write(part, slices.Concat(doc[:end], []byte(boxes(doc, x, notes)), doc[end:]))
	return nil
}

var shapeID = regexp.MustCompile(`_x0000_s(\d{1,9})`)

// boxes writes the boxes with ids that the drawing does not use.
func boxes(doc []byte, x *sheetXML, notes []note) string {
	var b strings.Builder
	if !bytes.Contains(doc, []byte(`id="_x0000_t202"`)) {
		b.WriteString(vmlBoxType)
	}
	last := 1024
	for _, m := range shapeID.FindAllSubmatch(doc, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		last = max(last, n)
	}
	for i, n := range notes {
		fmt.Fprintf(&b, vmlBox, last+1+i, x.anchor(n), n.cell.Row-1, n.cell.Col-1)
	}
	return b.String()
}

const (
	boxWidth   = 330 // pixels
	lineChars  = 50  // letters of the notes' font in that width
	lineHeight = 14  // pixels
	rowPixels  = 20  // height of a usual row
)

// anchor places the box to the right of its cell, high enough for the text.
func (s *sheetXML) anchor(n note) string {
	lines := 2
	for line := range strings.SplitSeq(n.text, "\n") {
		lines += len([]rune(line))/lineChars + 1
	}
	left, width := n.cell.Col, 0 // anchors count from 0: the next column
	right := left
	for ; width < boxWidth && right < maxCol-1; right++ {
		width += s.columnPixels(right + 1)
	}
	top := max(n.cell.Row-2, 0)
	return fmt.Sprintf("%d, 15, %d, 4, %d, 15, %d, 4", left, top, right, top+lines*lineHeight/rowPixels+1)
}

// columnPixels is the width of a column as Excel draws it in its usual font.
func (s *sheetXML) columnPixels(col int) int {
	width := 8.43
	for t, ok := nextTag(s.doc, 0); ok && t.from < s.rows; t, ok = nextTag(s.doc, t.to) {
		switch t.name() {
		case "sheetFormatPr":
			width = t.float("defaultColWidth", width)
		case "col":
			if t.number("min", 0) <= col && col <= t.number("max", 0) {
				width = t.float("width", width)
			}
		}
	}
	return int(width*7) + 5
}

func (t tag) float(name string, otherwise float64) float64 {
	v, _ := t.attr(name)
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || f < 0 || f > 255 {
		return otherwise
	}
	return f
}

// withoutBoxes takes the boxes of notes at those cells out of a drawing.
func withoutBoxes(doc []byte, cells []dossier.Cell) []byte {
	var e edits
	for t, ok := nextTag(doc, 0); ok; t, ok = nextTag(doc, t.to) {
		if t.end || t.name() != "shape" {
			continue
		}
		shut := "</" + string(t.full) + ">"
		n := bytes.Index(doc[t.to:], []byte(shut))
		if n < 0 {
			break
		}
		shape := doc[t.from : t.to+n+len(shut)]
		at := dossier.Cell{Row: inner(shape, "Row") + 1, Col: inner(shape, "Column") + 1}
		if bytes.Contains(shape, []byte(`"Note"`)) && slices.Contains(cells, at) {
			e.replace(t.from, t.from+len(shape), "")
		}
	}
	return e.apply(doc)
}

// inner is the number inside the first element of that name, -1 when there is none.
func inner(doc []byte, name string) int {
	t, ok := findTag(doc, name)
	if !ok {
		return -1
	}
	text, _, _ := bytes.Cut(doc[t.to:], []byte("<"))
	return number(strings.TrimSpace(string(text)))
}
