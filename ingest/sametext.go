package ingest

import (
	"hash/maphash"
	"unsafe"
)

// Equal texts of a sheet mostly are one text in memory: the shared strings are, and interner makes others so. What is
// found out of a text is then found again by where it lies, without a look at its letters.

// sameText reports that a and b lie at the same place.
func sameText(a, b string) bool {
	return len(a) == len(b) && unsafe.StringData(a) == unsafe.StringData(b)
}

// spot spreads texts over size places, a power of two, by where they lie.
func spot(s string, size int) int {
	at := uint64(uintptr(unsafe.Pointer(unsafe.StringData(s))))
	return int(at * 0x9E3779B97F4A7C15 >> 40 & uint64(size-1))
}

// interner holds recent texts, so that those of a file without shared strings become one in memory.
type interner struct{ recent []string }

const internSize = 4096 // a power of two

var internSeed = maphash.MakeSeed()

// intern returns an equal text that came before, or s.
func (n *interner) intern(s string) string {
	if n.recent == nil {
		n.recent = make([]string, internSize)
	}
	p := &n.recent[maphash.String(internSeed, s)%internSize]
	if *p != s {
		*p = s
	}
	return *p
}
