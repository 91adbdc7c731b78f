package ingest

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// tidier cleans the texts of a sheet, in a goroutine of its own while the scanner goes on, and afterwards gives texts
// in an encoding of before Unicode their Unicode reading.
type tidier struct {
	grid    grid
	batches chan []row // nil until the first batch
	done    chan struct{}
	fonts   [256]string // those that tell of an encoding; the first is "", for all others
	nFonts  int
	columns map[int16]*evidence
	doubts  []doubt
	plain   []string // some texts that are clean and surely Unicode, by their spot
	legacy  bool     // the file is text that is no Unicode
	sample  []byte   // its first texts that are not ASCII, byte by byte
}

// evidence is what the texts of a column say of its encoding.
type evidence struct {
	texts vntext.Detector
	votes int
}

// doubt is a text that may be in an encoding of before Unicode; its column decides.
type doubt struct{ row, cell int }

const (
	batchRows   = 512
	aheadRows   = 16  // batches that may wait
	enoughVotes = 200 // texts after which the encoding of a column is settled
	enoughBytes = 64 << 10
	manyTexts   = 4096 // a power of two
)

func newTidier(legacy bool) *tidier {
	return &tidier{nFonts: 1, columns: map[int16]*evidence{}, plain: make([]string, manyTexts), legacy: legacy}
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

// take tidies some rows beside the caller, who does not touch them again.
func (t *tidier) take(rows []row) {
	if t.batches == nil {
		t.batches, t.done = make(chan []row, aheadRows), make(chan struct{})
		go func() {
			defer close(t.done)
			for rows := range t.batches {
				t.tidy(rows)
			}
		}()
	}
	t.batches <- rows
}

// finish tidies the last rows and returns the grid. The goroutine has ended then.
func (t *tidier) finish(rows []row) *grid {
	if t.batches != nil {
		close(t.batches)
		<-t.done
	}
	t.tidy(rows)
	return &t.grid
}

// tidy cleans rows and adds those that hold anything to the grid.
func (t *tidier) tidy(rows []row) {
	for _, r := range rows {
		n := 0
		for i := range r.cells {
			if t.legacy && r.cells[i].kind == textCell {
				r.cells[i].text = vntext.FromLatin1(r.cells[i].text)
			}
			if c := &r.cells[i]; c.kind != textCell || t.isPlain(c) || clean(c) {
				if n != i {
					r.cells[n] = *c
				}
				n++
			}
		}
		if n > 0 {
			t.grid.rows = append(t.grid.rows, row{num: r.num, cells: r.cells[:n]})
			t.doubt(r.cells[:n])
		}
	}
}

// isPlain reports a text that was looked at before and found clean and Unicode.
func (t *tidier) isPlain(c *cell) bool {
	return c.font == 0 && sameText(t.plain[spot(c.text, manyTexts)], c.text) && c.text != ""
}

// clean cleans a text and reports whether anything is left of it.
func clean(c *cell) bool {
	text, reason := vntext.Clean(c.text)
	if text != c.text {
		c.change = &change{c.text, string(reason)}
		c.text = text
	}
	return text != ""
}

// doubt notes the texts of the newest row that may not be Unicode. They speak for their column.
func (t *tidier) doubt(cells []cell) {
	for i := range cells {
		c := &cells[i]
		if c.kind != textCell || t.isPlain(c) {
			continue
		}
		if c.font == 0 && surelyUnicode(c.text) {
			if c.change == nil {
				t.plain[spot(c.text, manyTexts)] = c.text
			}
			continue
		}
		e := t.columns[c.col]
		if e == nil {
			e = &evidence{}
			t.columns[c.col] = e
		}
		if e.votes++; e.votes <= enoughVotes {
			e.texts.Add(c.raw(), t.fonts[c.font])
		}
		if t.legacy && len(t.sample) < enoughBytes {
			t.sample = append(vntext.AppendBytes(t.sample, c.raw()), '\n')
		}
		t.doubts = append(t.doubts, doubt{len(t.grid.rows) - 1, i})
	}
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
	known := map[reading]*decoded{}
	for _, d := range t.doubts {
		c := &t.grid.rows[d.row].cells[d.cell]
		r := reading{c.raw(), t.fonts[c.font], verdicts[c.col]}
		text, ok := known[r]
		if !ok {
			text = r.decode()
			known[r] = text
		}
		if text != nil {
			c.text, c.change = text.text, &text.change
		}
	}
}

// reading is a text with all that decides in which encoding it was written.
type reading struct {
	raw, font string
	column    vntext.Encoding
}

// decoded is a text in Unicode and how it was changed.
type decoded struct {
	text   string
	change change
}

// decode is nil for a text that is Unicode as it stands.
func (r reading) decode() *decoded {
	text, enc, _ := vntext.DecodeAs(r.raw, r.font, r.column)
	if enc == vntext.Unicode {
		return nil
	}
	clean, reason := vntext.Clean(text)
	return &decoded{clean, change{r.raw, string(enc.Reason().With(reason))}}
}
