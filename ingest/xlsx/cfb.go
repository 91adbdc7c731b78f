package xlsx

import "unicode/utf16"

// compound is an OLE compound file (MS-CFB): a file system of sectors in one file, in which .xls and encrypted workbooks
// come. It is read here because the library for it needs memory in the square of the number of entries, and time in the
// square of the length of a stream.
type compound struct {
	data    []byte
	sector  int      // bytes
	fat     []uint32 // the sector that follows each sector
	miniFAT []uint32
	mini    []byte // what the small sectors are in
	entries []cfbEntry
}

// cfbEntry is one stream or storage of the directory.
type cfbEntry struct {
	name               string
	kind               byte
	left, right, child uint32
	start              uint32
	size               int64
}

const (
	cfbHeader     = 512
	cfbEntrySize  = 128
	cfbMiniSector = 64
	cfbMiniCutoff = 4096       // streams below are in small sectors
	cfbLast       = 0xFFFFFFFA // greater numbers are no sectors: end of a chain, free, part of a table
	cfbMaxEntries = 4096
	cfbStorage    = 1
	cfbStream     = 2
)

// openCompound reads the tables and the directory.
func openCompound(data []byte) (*compound, error) {
	if len(data) < cfbHeader {
		return nil, reject(Truncated, "the compound file ends in its header")
	}
	c := &compound{data: data, sector: 512}
	if le.Uint16(data[30:]) == 12 {
		c.sector = 4096
	}
	if err := c.readFAT(); err != nil {
		return nil, err
	}
	if err := c.readDirectory(le.Uint32(data[48:])); err != nil {
		return nil, err
	}
	miniFAT, err := c.chain(le.Uint32(data[60:]))
	if err != nil {
		return nil, err
	}
	c.miniFAT = uint32s(miniFAT)
	c.mini, err = c.chain(c.entries[0].start)
	return c, err
}

// at returns a sector, nil when it lies outside the file.
func (c *compound) at(n uint32) []byte {
	off := (int64(n) + 1) * int64(c.sector)
	if n >= cfbLast || off >= int64(len(c.data)) {
		return nil
	}
	return c.data[off:min(off+int64(c.sector), int64(len(c.data)))]
}

// readFAT joins the sectors of the table, which the header lists, and sectors of their own for those it has no room for.
func (c *compound) readFAT() error {
	list := uint32s(c.data[76:cfbHeader])
	next := le.Uint32(c.data[68:])
	for range len(c.data) / c.sector {
		more := uint32s(c.at(next))
		if len(more) == 0 {
			break
		}
		list, next = append(list, more[:len(more)-1]...), more[len(more)-1]
	}
	for _, n := range list {
		if s := c.at(n); s != nil && len(c.fat) <= len(c.data)/c.sector {
			c.fat = append(c.fat, uint32s(s)...)
		}
	}
	if len(c.fat) == 0 {
		return reject(Truncated, "the compound file has no table of sectors")
	}
	return nil
}

func (c *compound) readDirectory(start uint32) error {
	dir, err := c.chain(start)
	if err != nil {
		return err
	}
	if len(dir) > cfbMaxEntries*cfbEntrySize {
		return reject(Bomb, "the compound file has more than %d entries", cfbMaxEntries)
	}
	for ; len(dir) >= cfbEntrySize; dir = dir[cfbEntrySize:] {
		e := cfbEntry{
			kind: dir[66], left: le.Uint32(dir[68:]), right: le.Uint32(dir[72:]), child: le.Uint32(dir[76:]),
			start: le.Uint32(dir[116:]), size: int64(le.Uint32(dir[120:])),
		}
		if n := int(le.Uint16(dir[64:])); n >= 2 && n <= 64 {
			e.name = utf16Name(dir[:n-2])
		}
		c.entries = append(c.entries, e)
	}
	if len(c.entries) == 0 {
		return reject(Truncated, "the compound file has no directory")
	}
	return nil
}

// chain returns the sectors from start on. Those that follow each other in the file are not copied.
func (c *compound) chain(start uint32) ([]byte, error) {
	var out []byte
	first, count := start, 0 // the run of sectors being looked at
	for n, steps := start, 0; ; steps++ {
		if n < cfbLast && n == first+uint32(count) && steps <= len(c.fat) {
			if int64(n) >= int64(len(c.fat)) || c.at(n) == nil {
				return nil, reject(Truncated, "the compound file lacks a sector")
			}
			count++
			n = c.fat[n]
			continue
		}
		out = c.join(out, first, count)
		if n >= cfbLast {
			return out, nil
		}
		if steps > len(c.fat) {
			return nil, reject(Corrupt, "the sectors of the compound file go in a circle")
		}
		first, count = n, 0
	}
}

// join appends a run of sectors to what there is.
func (c *compound) join(out []byte, first uint32, count int) []byte {
	if count == 0 {
		return out
	}
	begin := (int(first) + 1) * c.sector
	run := c.data[begin:min(begin+count*c.sector, len(c.data))]
	if out == nil {
		return run[:len(run):len(run)]
	}
	return append(out, run...)
}

// root returns the entries of the top level by name. Deeper ones belong to embedded documents.
func (c *compound) root() map[string]*cfbEntry {
	found := map[string]*cfbEntry{}
	seen := make([]bool, len(c.entries))
	for todo := []uint32{c.entries[0].child}; len(todo) > 0; {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if int64(i) >= int64(len(c.entries)) || seen[i] {
			continue
		}
		seen[i] = true
		e := &c.entries[i]
		if e.kind == cfbStream || e.kind == cfbStorage {
			found[e.name] = e
		}
		todo = append(todo, e.left, e.right)
	}
	return found
}

// stream returns the content of an entry.
func (c *compound) stream(e *cfbEntry) ([]byte, error) {
	if e.size < cfbMiniCutoff {
		return c.smallStream(e)
	}
	b, err := c.chain(e.start)
	if err == nil && int64(len(b)) < e.size {
		err = reject(Truncated, "the compound file lacks the end of %s", e.name)
	}
	if err != nil {
		return nil, err
	}
	return b[:e.size], nil
}

func (c *compound) smallStream(e *cfbEntry) ([]byte, error) {
	out := make([]byte, 0, e.size)
	for n := e.start; int64(len(out)) < e.size; n = c.miniFAT[n] {
		begin := int64(n) * cfbMiniSector
		if int64(n) >= int64(len(c.miniFAT)) || begin >= int64(len(c.mini)) {
			return nil, reject(Truncated, "the compound file lacks the end of %s", e.name)
		}
		end := min(begin+cfbMiniSector, int64(len(c.mini)), begin+e.size-int64(len(out)))
		out = append(out, c.mini[begin:end]...)
	}
	return out, nil
}

func uint32s(b []byte) []uint32 {
	out := make([]uint32, 0, len(b)/4)
	for ; len(b) >= 4; b = b[4:] {
		out = append(out, le.Uint32(b))
	}
	return out
}

func utf16Name(b []byte) string {
	units := make([]uint16, 0, len(b)/2)
	for ; len(b) >= 2; b = b[2:] {
		units = append(units, le.Uint16(b))
	}
	return string(utf16.Decode(units))
}
