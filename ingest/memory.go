package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// memory holds what texts of a column became: most columns say the same few things over and over.
type memory struct {
	last   string // the text of the cell above, and its value
	value  dossier.Value
	values map[string]dossier.Value
	hits   int
	misses int
}

// memorySize is the number of texts that are remembered, and after which a column that hardly repeats itself is given up.
const memorySize = 4096

// recall is the value of a text that was typed before.
func (m *memory) recall(c *cell) (dossier.Value, bool) {
	switch {
	case c.kind != textCell || c.change != nil:
		return dossier.Value{}, false
	case c.text == m.last:
		return m.value, true
	case m.fruitless():
		return dossier.Value{}, false
	}
	v, ok := m.values[c.text]
	if ok {
		m.hits++
		m.last, m.value = c.text, v
	} else {
		m.misses++
	}
	return v, ok
}

// fruitless reports a column whose texts hardly repeat.
func (m *memory) fruitless() bool { return m.misses > memorySize && m.hits < m.misses }

// learn remembers a value. What a finding tells of is typed each time, to be told each time.
func (m *memory) learn(c *cell, v dossier.Value) {
	if c.kind != textCell || c.change != nil || v.Bad || v.Text == "" || m.fruitless() || len(m.values) >= memorySize {
		return
	}
	if m.values == nil {
		m.values = map[string]dossier.Value{}
	}
	m.values[c.text] = v
}
