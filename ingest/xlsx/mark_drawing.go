package xlsx

import (
	"bytes"
	"fmt"
)

// afterLegacyDrawing are the elements that have to stand behind <legacyDrawing>.
var afterLegacyDrawing = map[string]bool{
	"legacyDrawingHF": true, "drawingHF": true, "picture": true, "oleObjects": true, "controls": true,
	"AlternateContent": true, "webPublishItems": true, "tableParts": true, "extLst": true,
}

// attachDrawing refers to the part that holds the boxes of the notes.
func (s *sheetXML) attachDrawing(id, relNS string) []byte {
	at, depth := bytes.LastIndex(s.doc, []byte("</"+s.prefix+"worksheet")), 0
	for t, ok := nextTag(s.doc, s.tail); ok && t.from < at; t, ok = nextTag(s.doc, t.to) {
		if t.end {
			depth--
			continue
		}
		if depth == 0 && afterLegacyDrawing[t.name()] {
			at = t.from
			break
		}
		if !t.empty {
			depth++
		}
	}
	var e edits
	e.insert(max(at, s.tail), fmt.Sprintf(`<%slegacyDrawing xmlns:r="%s" r:id="%s"/>`, s.prefix, relNS, id))
	return e.apply(s.doc)
}

// drawing returns the relation of the part that holds the boxes of the notes, "" when there is none yet.
func (s *sheetXML) drawing() string {
	for t, ok := nextTag(s.doc, s.tail); ok; t, ok = nextTag(s.doc, t.to) {
		if t.name() == "legacyDrawing" {
			return t.anyID()
		}
	}
	return ""
}

// anyID returns the value of the attribute id, whatever its prefix.
func (t tag) anyID() string {
	_, rest, _ := bytes.Cut(t.text, []byte(":id="))
	if len(rest) < 2 {
		return ""
	}
	v, _, _ := bytes.Cut(rest[1:], rest[:1])
	return string(v)
}
