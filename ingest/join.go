package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// join is an address that several columns make.
type join struct {
	field int
	parts [addressParts]*slot
}

// joinPart adds a column to the address of its field.
func (b *builder) joinPart(s *slot) {
	for _, j := range b.joins {
		if j.field == s.field {
			j.parts[s.part] = s
			return
		}
	}
	if s.field >= 0 {
		j := &join{field: s.field}
		j.parts[s.part] = s
		b.joins = append(b.joins, j)
	}
}

// join writes the parts of an address one after the other, small before large. Viet Nam goes without
// saying, and so does a part that a smaller one already names.
func (b *builder) join(rec *dossier.Record, r *row, j *join) {
	v := rec.Values[j.field]
	text, empty := v.Text, true
	for part, s := range j.parts {
		if s == nil {
			continue
		}
		c := r.at(s.col)
		if c == nil || c.blank() || c.kind == errorCell || c.kind == noCacheCell || part == countryPart && isVietNam(c.text) {
			continue
		}
		if empty && text == "" {
			v.Col = s.col
		}
		if piece := oneLine(c.text); !strings.Contains(text, piece) {
			if text != "" {
				text += ", "
			}
			text += piece
		}
		empty = false
	}
	if !empty {
		rec.Values[j.field] = dossier.Value{Raw: text, Text: text, Col: v.Col, Reason: "joined"}
	}
}

func isVietNam(s string) bool {
	return s == "Việt Nam" || len(s) < 20 && vntext.Fold(s) == "viet nam"
}

// oneLine puts the lines of a text into one.
func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
