package analytics

import "slices"

// unions are disjoint sets of mentions, numbered from 0, some of which must stay apart.
type unions struct {
	above []int   // the way to the first of the set
	apart [][]int // of the first of a set: mentions that may not join it
}

func newUnions(n int) *unions {
	u := &unions{above: make([]int, n), apart: make([][]int, n)}
	for i := range u.above {
		u.above[i] = i
	}
	return u
}

// find is the first of the set of a mention.
func (u *unions) find(i int) int {
	for u.above[i] != i {
		u.above[i] = u.above[u.above[i]]
		i = u.above[i]
	}
	return i
}

// separate keeps two mentions, and what will be joined to them, apart.
func (u *unions) separate(a, b int) {
	a, b = u.find(a), u.find(b)
	u.apart[a] = append(u.apart[a], b)
	u.apart[b] = append(u.apart[b], a)
}

// mayJoin reports whether nothing keeps the sets of two mentions apart.
func (u *unions) mayJoin(a, b int) bool {
	b = u.find(b)
	return !slices.ContainsFunc(u.apart[u.find(a)], func(i int) bool { return u.find(i) == b })
}

// join makes one set of two, unless something keeps them apart. The first of the new set
// is the lower of the two.
func (u *unions) join(a, b int) bool {
	if !u.mayJoin(a, b) {
		return false
	}
	a, b = u.find(a), u.find(b)
	if a == b {
		return true
	}
	a, b = min(a, b), max(a, b)
	u.above[b] = a
	u.apart[a] = append(u.apart[a], u.apart[b]...)
	u.apart[b] = nil
	return true
}
