package vntext

import (
	"cmp"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators holds collators of Vietnamese: one may not be used by two
// goroutines at once.
var collators = sync.Pool{New: func() any { return collate.New(language.Vietnamese) }}

// Compare orders a and b as a Vietnamese dictionary does: a ă â b c d đ e ê …
// and, where the letters are the same, by tone: ngang, huyền, hỏi, ngã, sắc,
// nặng; small letters before capitals. The result is -1, 0 or +1, and 0 only for
// texts that are the same character by character.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return cmp.Or(c.CompareString(a, b), strings.Compare(a, b))
}

// CompareNames orders two full names as Vietnamese lists do: by the given name
// (the last word), then by the middle names, then by the family name.
func CompareNames(a, b string) int {
	familyA, middleA, givenA := SplitName(a)
	familyB, middleB, givenB := SplitName(b)
	if c := Compare(givenA, givenB); c != 0 {
		return c
	}
	if c := Compare(middleA, middleB); c != 0 {
		return c
	}
	return Compare(familyA, familyB)
}

// SplitName splits a full name at its blanks: the first word is the family
// name, the last the given name, and what stands between is the middle name. A
// name of one word is a given name.
func SplitName(name string) (family, middle, given string) {
	words := strings.Fields(name)
	switch len(words) {
	case 0:
		return "", "", ""
	case 1:
		return "", "", words[0]
	}
	last := len(words) - 1
	return words[0], strings.Join(words[1:last], " "), words[last]
}
