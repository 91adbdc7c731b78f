package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// memory holds what texts of a column became: most columns say the same few things over and over.
type memory struct {
	values map[string]dossier.Value
	hits   int
}

const (
	memorySize  = 4096
	memoryTrial = 512 // texts after which a column that hardly repeats itself is no longer remembered
)

// recall is the value of a text that was typed before.
func (m *memory) recall(c *cell) (dossier.Value, bool) {
	if c.kind != textCell || c.change != nil {
		return dossier.Value{}, false
	}
	v, ok := m.values[c.text]
	if ok {
		m.hits++
	}
	return v, ok
}

// learn remembers a value. What a finding tells of is typed each time, to be told each time.
func (m *memory) learn(c *cell, v dossier.Value) {
	n := len(m.values)
	if c.kind != textCell || c.change != nil || v.Bad || n >= memorySize || n > memoryTrial && m.hits < n {
		return
	}
	if v.Text == "" && !isBlankText(c.text) {
		return
	}
	if m.values == nil {
		m.values = map[string]dossier.Value{}
	}
	m.values[c.text] = v
}
