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
	cells map[[addressParts]uint32]uint32 // by the texts of the parts, the number of the address
	known map[string]uint32               // by its text
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
		j := &join{field: s.field, cells: map[[addressParts]uint32]uint32{}, known: map[string]uint32{}}
		j.parts[s.part] = s
		b.joins = append(b.joins, j)
	}
}

// join makes the address of a row; rows of the same texts have the same.
func (b *builder) join(rec *dossier.Record, r *row, j *join) {
	if rec.Kept(j.field) > 0 {
		b.write(rec, r, j)
		return
	}
	var texts [addressParts]uint32
	for part, s := range j.parts {
		if s == nil {
			continue
		}
		if i := r.index(s.col); i >= 0 && !r.cells[i].blank && !r.cell(i).unreadable() {
			texts[part] = r.cells[i].text
		}
	}
	if n, ok := j.cells[texts]; ok {
		rec.Put(j.field, n)
		return
	}
	b.write(rec, r, j)
	if rec.Kept(j.field) > 0 && len(j.cells) < manyAddresses {
		j.cells[texts] = rec.Kept(j.field)
	}
}

// write writes the parts of an address one after the other, small before large. Viet Nam goes without saying, and so
// does a part that a smaller one already names.
func (b *builder) write(rec *dossier.Record, r *row, j *join) {
	v := rec.At(j.field)
	text, empty := append(b.address[:0], v.Text...), true
	for part, s := range j.parts {
		if s == nil {
			continue
		}
		c := r.at(s.col)
		if c.none() || c.blank || c.unreadable() || part == countryPart && isVietNam(c.text()) {
			continue
		}
		if empty && len(text) == 0 {
			v.Col = s.col
		}
		if piece := oneLine(c.text()); !bytes.Contains(text, []byte(piece)) {
			if len(text) > 0 {
				text = append(text, ", "...)
			}
			text = append(text, piece...)
		}
		empty = false
	}
	b.address = text
	if !empty {
		rec.Put(j.field, b.addressOf(j, text, v.Col))
	}
}

// addressOf is the number of the address as a value: many rows share one.
func (b *builder) addressOf(j *join, text []byte, col int) uint32 {
	if n := j.known[string(text)]; n > 0 && b.values.At(n).Col == col {
		return n
	}
	v := dossier.Value{Raw: string(text), Col: col, Reason: "joined"}
	v.Text = v.Raw
	n := b.values.Add(v)
	if len(j.known) < manyAddresses {
		j.known[v.Raw] = n
	}
	return n
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
