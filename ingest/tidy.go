package ingest

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// tidier cleans the texts of a sheet as it is read, each once, and afterwards gives texts in an encoding of before
// Unicode their Unicode reading.
type tidier struct {
	grid    *grid
	texts   *texts
	fonts   [256]string // those that tell of an encoding; the first is "", for all others
	nFonts  int
	shared  []judgement // by number of the shared string
	own     []judgement // of the other texts
	cleaned map[uint32]uint32
	columns map[int16]*evidence
	doubts  []doubt
	legacy  bool   // the file is text that is no Unicode
	sample  []byte // its first texts that are not ASCII, byte by byte
}

// judgement is what was found out of a text.
type judgement struct{ judged, empty, blank, changed, unicode bool }

// evidence is what the texts of a column say of its encoding.
type evidence struct {
	texts vntext.Detector
	votes int
}

// doubt is a text that may be in an encoding of before Unicode; its column decides.
type doubt struct {
	row  uint32
	cell uint16
	font uint8
}

const (
	enoughVotes = 200 // texts after which the encoding of a column is settled
	enoughBytes = 64 << 10
)

func newTidier(g *grid, t *texts, legacy bool) *tidier {
	return &tidier{grid: g, texts: t, nFonts: 1, columns: map[int16]*evidence{}, cleaned: map[uint32]uint32{}, legacy: legacy}
}

// fontNumber is the number of a font that may tell of an encoding, 0 for all others.
func (t *tidier) fontNumber(font string) uint8 {
	if !strings.HasPrefix(font, ".V") && !strings.HasPrefix(font, "VN") {
		return 0
	}
	i := slices.Index(t.fonts[:t.nFonts], font)
	if i < 0 && t.nFonts < len(t.fonts) {
		i = t.nFonts
		t.fonts[i] = font
		t.nFonts++
	}
	return uint8(max(i, 0))
}

// number is the number of a text that is no shared string.
func (t *tidier) number(text string) uint32 {
	if t.legacy {
		text = vntext.FromLatin1(text)
	}
	return t.texts.intern(text)
}

// tidy cleans the text of a cell that will stand at an index of the next row, and reports whether anything is left of it.
func (t *tidier) tidy(c *packed, font uint8, index int) bool {
	raw := c.text
	v := t.judgement(raw)
	if !v.judged {
		*v = t.judge(raw)
	}
	if v.empty {
		return false
	}
	if c.blank = v.blank; v.changed {
		c.text, c.changed = t.cleaned[raw], true
	}
	if font > 0 || !v.unicode {
		t.doubt(c, raw, font, index)
	}
	return true
}

// judgement is the place for what is known of a text.
func (t *tidier) judgement(n uint32) *judgement {
	if n < firstOwn {
		if t.shared == nil {
			t.shared = make([]judgement, t.texts.book.SharedCount()+1)
		}
		return &t.shared[n]
	}
	for int(n-firstOwn) >= len(t.own) {
		t.own = append(t.own, judgement{})
	}
	return &t.own[n-firstOwn]
}

// judge looks at a text and cleans it.
func (t *tidier) judge(n uint32) judgement {
	raw := t.texts.at(n)
	text, reason := vntext.Clean(raw)
	v := judgement{judged: true, empty: text == "", blank: isBlankText(text), changed: text != raw, unicode: surelyUnicode(text)}
	if v.changed && !v.empty {
		t.cleaned[n] = t.texts.changed(text, change{raw, string(reason)})
	}
	return v
}

// doubt notes a text that may not be Unicode. It speaks for its column.
func (t *tidier) doubt(c *packed, raw uint32, font uint8, index int) {
	e := t.columns[c.col]
	if e == nil {
		e = &evidence{}
		t.columns[c.col] = e
	}
	if e.votes++; e.votes <= enoughVotes {
		e.texts.Add(t.texts.at(raw), t.fonts[font])
	}
	if t.legacy && len(t.sample) < enoughBytes {
		t.sample = append(vntext.AppendBytes(t.sample, t.texts.at(raw)), '\n')
	}
	t.doubts = append(t.doubts, doubt{uint32(len(t.grid.rows)), uint16(index), font})
}

// surelyUnicode reports ASCII, or a text with a letter that only Unicode has: ă, đ, ơ, ư and those with hat and tone.
func surelyUnicode(s string) bool {
	ascii := true
	for _, r := range s {
		switch {
		case r >= 0x1EA0 && r <= 0x1EF9, r == 'đ', r == 'Đ', r == 'ơ', r == 'Ơ', r == 'ư', r == 'Ư', r == 'ă':
			return true
		case r > 0x7E:
			ascii = false
		}
	}
	return ascii
}

// decode gives each doubtful text its Unicode reading by its font, its column and its words. A column
// of a text file that says nothing of its encoding has that of the file.
func (t *tidier) decode() {
	file := vntext.Unicode
	if t.legacy {
		_, file = vntext.DecodeBytes(t.sample)
	}
	verdicts := map[int16]vntext.Encoding{}
	for col, e := range t.columns {
		if verdicts[col], _ = e.texts.Verdict(); verdicts[col] == vntext.Unicode {
			verdicts[col] = file
		}
	}
	known := map[reading]uint32{}
	for _, d := range t.doubts {
		c := &t.grid.rows[d.row].cells[d.cell]
		r := reading{c.text, d.font, verdicts[c.col]}
		n, ok := known[r]
		if !ok {
			n = t.decoded(r)
			known[r] = n
		}
		if n != r.text {
			c.text, c.changed, c.blank = n, true, isBlankText(t.texts.at(n))
		}
	}
}

// reading is a text with all that decides in which encoding it was written.
type reading struct {
	text   uint32
	font   uint8
	column vntext.Encoding
}

// decoded is the number of the text in Unicode, its own for a text that is Unicode as it stands.
func (t *tidier) decoded(r reading) uint32 {
	raw := t.texts.at(r.text)
	if c, ok := t.texts.changes[r.text]; ok {
		raw = c.raw
	}
	text, enc, _ := vntext.DecodeAs(raw, t.fonts[r.font], r.column)
	if enc == vntext.Unicode {
		return r.text
	}
	clean, reason := vntext.Clean(text)
	return t.texts.changed(clean, change{raw, string(enc.Reason().With(reason))})
}
