package ingest

import (
	"hash/maphash"

	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// texts are the texts of a sheet by number: those of the workbook's shared strings have theirs, others are numbered here.
// What is found out of a text is then known by its number for all cells that say the same.
type texts struct {
	book    *xlsx.Workbook // nil where there are no shared strings
	own     [][]string     // blocks of ownBlock texts
	changes map[uint32]change
	recent  []uint32 // numbers of recent texts of our own, by their hash
}

// change tells how a text differs from the file.
type change struct{ raw, reason string }

const (
	firstOwn   = 1 << 31
	ownBlock   = 1024
	recentSize = 4096 // a power of two
)

// at is the text of a number; 0 is no text.
func (t *texts) at(n uint32) string {
	switch {
	case n >= firstOwn:
		n -= firstOwn
		return t.own[n/ownBlock][n%ownBlock]
	case n > 0:
		return t.book.Shared(n)
	}
	return ""
}

// add numbers a text.
func (t *texts) add(s string) uint32 {
	last := len(t.own) - 1
	if last < 0 || len(t.own[last]) == ownBlock {
		t.own = append(t.own, nil)
		if last++; last > 0 {
			t.own[last] = make([]string, 0, ownBlock)
		}
	}
	t.own[last] = append(t.own[last], s)
	return firstOwn + uint32(last*ownBlock+len(t.own[last])-1)
}

var textSeed = maphash.MakeSeed()

// intern is the number of an equal text that came shortly before, else a new one: so the texts of a file without shared
// strings mostly have one number too.
func (t *texts) intern(s string) uint32 {
	if t.recent == nil {
		t.recent = make([]uint32, recentSize)
	}
	p := &t.recent[maphash.String(textSeed, s)%recentSize]
	if *p == 0 || t.at(*p) != s {
		*p = t.add(s)
	}
	return *p
}

// changed numbers a text that stands in place of another.
func (t *texts) changed(s string, c change) uint32 {
	n := t.add(s)
	if t.changes == nil {
		t.changes = map[uint32]change{}
	}
	t.changes[n] = c
	return n
}
