package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// memory holds what texts of a column became: most columns say the same few things over and over. A place holds the
// last two texts that fell on it. The zero value is ready.
type memory struct {
	last   remembered // the cell above
	places [][2]remembered
	hits   int
	misses int
}

// remembered is a text and its value.
type remembered struct {
	text  string
	value *dossier.Value
}

// The places at first and at most, both powers of two. A column that hardly repeats itself is given up after twice as
// many texts as there are places at most.
const (
	memoryBegin = 32
	memorySize  = 2048
)

// recall is the value of a text that was typed before, nil for another.
func (m *memory) recall(c *cell) *dossier.Value {
	switch {
	case c.kind != textCell || c.change != nil:
		return nil
	case m.last.value != nil && sameText(c.text, m.last.text):
		return m.last.value
	case len(m.places) == 0:
		return nil
	}
	for _, r := range m.place(c.text) {
		if r.value != nil && sameText(r.text, c.text) {
			m.hits++
			m.last = r
			return r.value
		}
	}
	return nil
}

// learn remembers a value. What a finding tells of is typed each time, to be told each time.
func (m *memory) learn(c *cell, v *dossier.Value) {
	if c.kind != textCell || c.change != nil || v.Bad || v.Text == "" || m.fruitless() {
		return
	}
	if m.misses++; m.misses >= len(m.places) && len(m.places) < memorySize {
		m.grow()
	}
	m.last = remembered{c.text, v}
	m.keep(m.last)
}

// fruitless reports a column whose texts hardly repeat.
func (m *memory) fruitless() bool { return m.misses > 2*memorySize && m.hits < m.misses }

func (m *memory) place(text string) *[2]remembered {
	return &m.places[spot(text, len(m.places))]
}

func (m *memory) keep(r remembered) {
	p := m.place(r.text)
	p[0], p[1] = r, p[0]
}

// grow makes room for eight times as many texts.
func (m *memory) grow() {
	old := m.places
	m.places = make([][2]remembered, min(max(memoryBegin, 8*len(old)), memorySize))
	for _, p := range old {
		for _, r := range p {
			if r.value != nil {
				m.keep(r)
			}
		}
	}
}
