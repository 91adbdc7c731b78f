package ingest

import (
	"bytes"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// join is an address that several columns make.
type join struct {
	field int
	parts [addressParts]*slot
	known map[string]*dossier.Value
}

// manyAddresses is how many are remembered.
const manyAddresses = 4096

// joinPart adds a column to the address of its field.
func (b *builder) joinPart(s *slot) {
	for _, j := range b.joins {
		if j.field == s.field {
			j.parts[s.part] = s
			return
		}
	}
	if s.field >= 0 {
		j := &join{field: s.field, known: map[string]*dossier.Value{}}
		j.parts[s.part] = s
		b.joins = append(b.joins, j)
	}
}

// join writes the parts of an address one after the other, small before large. Viet Nam goes without
// saying, and so does a part that a smaller one already names.
func (b *builder) join(rec *dossier.Record, r *row, j *join) {
	v := rec.At(j.field)
	text, empty := append(b.address[:0], v.Text...), true
	for part, s := range j.parts {
		if s == nil {
			continue
		}
		c := r.at(s.col)
		if c == nil || c.blank() || c.kind == errorCell || c.kind == noCacheCell || part == countryPart && isVietNam(c.text) {
			continue
		}
		if empty && len(text) == 0 {
			v.Col = s.col
		}
		if piece := oneLine(c.text); !bytes.Contains(text, []byte(piece)) {
			if len(text) > 0 {
				text = append(text, ", "...)
			}
			text = append(text, piece...)
		}
		empty = false
	}
	b.address = text
	if !empty {
		rec.Put(j.field, j.value(text, v.Col))
	}
}

// value is the address as a value: many rows share one.
func (j *join) value(text []byte, col int) *dossier.Value {
	if v := j.known[string(text)]; v != nil && v.Col == col {
		return v
	}
	v := &dossier.Value{Raw: string(text), Col: col, Reason: "joined"}
	v.Text = v.Raw
	if len(j.known) < manyAddresses {
		j.known[v.Raw] = v
	}
	return v
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
