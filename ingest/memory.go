package ingest

// memory holds what texts of a column became: most columns say the same few things over and over. A place holds the
// last two texts that fell on it. The zero value is ready.
type memory struct {
	last   remembered // the cell above
	places [][2]remembered
	hits   int
	misses int
}

// remembered is the number of a text and of the value that it became.
type remembered struct{ text, value uint32 }

// The places at first and at most, both powers of two. A column that hardly repeats itself is given up after twice as
// many texts as there are places at most.
const (
	memoryBegin = 32
	memorySize  = 2048
)

// recall is the number of the value of a text that was typed before, 0 for another.
func (m *memory) recall(c *packed) uint32 {
	switch {
	case c.kind != textCell || c.changed:
		return 0
	case c.text == m.last.text:
		return m.last.value
	case len(m.places) == 0:
		return 0
	}
	for _, r := range m.place(c.text) {
		if r.text == c.text {
			m.hits++
			m.last = r
			return r.value
		}
	}
	return 0
}

// learn remembers a value that is worth it: what a finding tells of is typed each time, to be told each time.
func (m *memory) learn(c *packed, value uint32) {
	if c.kind != textCell || c.changed || m.fruitless() {
		return
	}
	if m.misses++; m.misses >= len(m.places) && len(m.places) < memorySize {
		m.grow()
	}
	m.last = remembered{c.text, value}
	m.keep(m.last)
}

// fruitless reports a column whose texts hardly repeat.
func (m *memory) fruitless() bool { return m.misses > 2*memorySize && m.hits < m.misses }

func (m *memory) place(text uint32) *[2]remembered {
	return &m.places[text*0x9E3779B1>>16&uint32(len(m.places)-1)]
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
			if r.text != 0 {
				m.keep(r)
			}
		}
	}
}
