package ingest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// role says how the cells of a column make a value.
type role uint8

const (
	open          role = iota // no field claims the column
	whole                     // the cell is the value
	rowNumber                 // counts the rows, never read
	output                    // written by a checking program, never read
	addressPart               // one part of an address; part says which
	familyName                // family and middle name of full_name
	givenName                 // given name of full_name
	datedGender               // a birth date, in the column of one gender (label)
	markedValue               // a mark whose header (label) is the value
	blankIsFemale             // a mark for men and nothing for women, because the header says so
	since                     // a date or a mark that says: party member (label: official or probationary)
	stacked                   // several fields in one cell; parts says which
	wideTarget                // the figure of one category of targets (label)
)

// column is a heading and what was made of it.
type column struct {
	heading
	shown string // the header as written
	verdict
}

// verdict is what a column was taken for; the zero verdict leaves it open.
type verdict struct {
	field  string // "" while open
	role   role
	part   int      // of an address, see the parts of address.go
	label  string   // of a mark or a gender
	parts  []string // fields of a stacked column, "" for what is no field of ours
	pieces []string // the headers of those parts
	conf   float64
	why    string // "" for no opinion
}

// bar is the confidence below which a column is not read (TP-11).
const bar = 0.7

// Confidences by the way a header was matched.
const (
	sure      = 1.0  // the text itself is known
	unmarked  = 0.95 // known without tones, hints or line breaks
	synonymic = 0.9  // known by its meaning
	inContext = 0.85 // decided by parents or by the values beneath
	misspelt  = 0.8
	likely    = 0.75 // decided by neighbours alone
	doubtful  = 0.5
)

// matching is the work on one header: what is claimed so far, and the values beneath.
type matching struct {
	*vocab
	association string
	cols        []column
	*beneath
}

// matchColumns decides for each heading which field of a kind it holds.
func matchColumns(kind dossier.Kind, association string, headings []heading, values *beneath) []column {
	m := &matching{vocab: vocabOf(kind), association: association, beneath: values}
	m.cols = make([]column, len(headings))
	for i, h := range headings {
		m.cols[i] = column{heading: m.writtenOut(h), shown: h.String()}
		m.cols[i].take(m.alone(i))
	}
	for _, step := range []func(int) verdict{m.byContext, m.byNeighbour} {
		for i := range m.cols {
			if m.cols[i].role == open {
				m.cols[i].take(step(i))
			}
		}
	}
	for i := range m.cols {
		m.judge(i)
	}
	m.birthName()
	return m.cols
}

// birthName takes the name in the register of births as the name where a list has no other.
func (m *matching) birthName() {
	if _, ok := m.kind.Index("full_name"); !ok {
		return
	}
	for i := range m.cols {
		c := &m.cols[i]
		if c.field == "full_name" || slices.Contains(c.parts, "full_name") {
			return
		}
	}
	for i := range m.cols {
		c := &m.cols[i]
		if c.field != "other_name" || !strings.Contains(newPhrase(c.leaf()).bare, "khai sinh") {
			continue
		}
		c.field, c.why = "full_name", "the only name of the list; "+c.why
		if j := slices.Index(c.parts, "other_name"); j >= 0 {
			c.parts[j] = "full_name"
		}
		return
	}
}

// String is the header as written.
func (c column) String() string { return c.shown }

// writtenOut replaces "ĐV", which is a member of the Party or of the Youth Union by the kind of list.
func (m *matching) writtenOut(h heading) heading {
	who := "đảng viên"
	switch {
	case m.kind == dossier.Roll && m.association == "youth":
		who = "đoàn viên"
	case m.kind == dossier.Roll:
		return h
	}
	path := slices.Clone(h.path)
	for i, s := range path {
		path[i] = shortForMember.ReplaceAllString(s, "${1}"+who+"${2}")
	}
	h.path = path
	return h
}

var shortForMember = regexp.MustCompile(`(^|[\s(/])(?:ĐV|đv|Đv)($|[\s)/*,.])`)

// take accepts a verdict if there is one. One below the bar is remembered for inspect and claims nothing.
func (c *column) take(v verdict) {
	if v.why == "" {
		return
	}
	if v.conf < bar {
		v = verdict{conf: v.conf, why: v.why}
	}
	c.verdict = v
}

// alone judges a heading by its own words.
func (m *matching) alone(i int) verdict {
	h := m.cols[i].heading
	leaf := newPhrase(h.leaf())
	if v := ignored(leaf, i, len(m.cols)); v.why != "" {
		return v
	}
	full := newPhrase(h.String())
	if _, known := m.flat.exact[full.toned]; len(h.path) == 1 && isAmbiguous(m.kind, full) && (!known || full.toned == full.plain) {
		return verdict{}
	}
	for _, try := range []func(heading, phrase, phrase) verdict{m.blankGender, m.wideTarget, m.split, m.known, m.stackedIn, m.wholePath, m.address, m.marked, m.leafAlone} {
		if v := try(h, full, leaf); v.why != "" {
			return v
		}
	}
	return verdict{}
}

func ignored(leaf phrase, i, n int) verdict {
	switch {
	case isRowNumber(leaf):
		if leaf.bare == "tt" && i > 1 {
			return verdict{}
		}
		return verdict{role: rowNumber, conf: sure, why: "row number"}
	case outputHeaders[leaf.bare] && i >= n/2:
		return verdict{role: output, conf: sure, why: "output of a checking program"}
	}
	return verdict{}
}

// wholePath looks the whole header up, parents and all.
func (m *matching) wholePath(h heading, full, _ phrase) verdict {
	if v := m.lookup(full); v.why != "" || len(h.path) < 2 {
		return v
	}
	near := newPhrase(strings.Join(h.path[len(h.path)-2:], " - "))
	for _, p := range []phrase{full, near, bareOf(h)} {
		if v := m.find(m.paths, p); v.why != "" {
			return v.under("parent and child")
		}
	}
	if i, ok := m.flat.bags[bag(bareOf(h).canon)]; ok {
		return m.claim(i, inContext, "parent and child name %q")
	}
	return m.lookup(near).under("parent")
}

// bareOf is the phrase of a heading whose texts each lost their hints.
func bareOf(h heading) phrase {
	bares := make([]string, len(h.path))
	for i, s := range h.path {
		bares[i] = newPhrase(s).bare
	}
	return newPhrase(strings.Join(bares, " "))
}

// known is a header that is listed as it stands.
func (m *matching) known(h heading, full, _ phrase) verdict {
	i, ok := m.flat.exact[full.toned]
	if !ok {
		i, ok = m.flat.exact[full.plain]
	}
	if !ok || full.plain == "" {
		return verdict{}
	}
	return m.claim(i, sure, "same as %q")
}

// lookup finds a field by one phrase.
func (m *matching) lookup(p phrase) verdict { return m.find(m.flat, p) }

// find looks a phrase up, from the surest way down.
func (m *matching) find(x index, p phrase) verdict {
	for _, key := range []string{p.toned, p.plain} {
		if i, ok := x.exact[key]; ok && key != "" {
			return m.claim(i, sure, "same as %q")
		}
	}
	if oneWord(p.bare) && (!isASCII(p.plain) || confusable(p.bare)) {
		return verdict{}
	}
	for _, key := range []string{canonical(p.fold), p.canon} {
		if i, ok := x.canon[key]; ok && key != "" {
			return m.claim(i, m.ratherSure(p, i), "same as %q but for tones, hints or synonyms")
		}
	}
	if i, ok := x.canon[strings.ReplaceAll(p.bare, " ", "")]; ok && len(p.bare) > 5 {
		return m.claim(i, synonymic, "same as %q but for blanks")
	}
	if i, ok := x.bags[bag(loose(p.canon))]; ok && strings.Contains(p.canon, " ") {
		return m.claim(i, inContext, "the words of %q")
	}
	return verdict{}
}

// ratherSure is higher where no synonym was needed.
func (m *matching) ratherSure(p phrase, field int) float64 {
	for _, name := range namesOf(m.kind, m.fields[field]) {
		if newPhrase(name).bare == p.bare {
			return unmarked
		}
	}
	return synonymic
}

func (m *matching) claim(field int, conf float64, why string) verdict {
	f := m.fields[field]
	if strings.Contains(why, "%q") {
		why = fmt.Sprintf(why, f.Header)
	}
	return verdict{field: f.Name, role: whole, conf: conf, why: why}
}

// claimName is claim by the name of a field; no opinion where the kind has no such field.
func (m *matching) claimName(name string, conf float64, why string) verdict {
	i, ok := m.kind.Index(name)
	if !ok {
		return verdict{}
	}
	return m.claim(i, conf, why)
}

func (v verdict) under(why string) verdict {
	if v.why != "" {
		v.why, v.conf = why+": "+v.why, min(v.conf, unmarked)
	}
	return v
}

// judge drops a claim that the values beneath contradict.
func (m *matching) judge(i int) {
	c := &m.cols[i]
	f, ok := m.kind.Field(c.field)
	if !ok || c.role != whole {
		return
	}
	if m.profile(i).contradicts(f.Type) {
		c.why = "the values beneath are not of " + f.Header
		c.conf *= doubtful
		c.field, c.role = "", open
	}
}

func (m *matching) profile(i int) *profile { return m.profileOf(m.cols[i].col) }

// claimed reports whether a column claims a field, and which is the first.
func (m *matching) claimed(field string) (int, bool) {
	for i := range m.cols {
		if m.cols[i].field == field && m.cols[i].role != open {
			return i, true
		}
	}
	return 0, false
}

func oneWord(s string) bool { return !strings.Contains(s, " ") }

func isASCII(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r > 0x7F }) < 0 }

// confusable reports words whose tone decides the meaning: Nam and Năm, Khoa and Khóa.
func confusable(word string) bool { return word == "nam" || word == "khoa" }
