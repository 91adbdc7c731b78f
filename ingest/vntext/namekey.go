package vntext

import (
	"strings"
	"unicode"
)

// NameKey is the key under which two spellings of one name are the same: small
// letters, composed, single blanks, one kind of apostrophe and hyphen, and the
// tone mark where the traditional spelling puts it. Hòa, Hoà and HÒA are one;
// Thúy and Thuý, Thủy and Thuỷ too. Hoa and Hòa stay two, and so do Lý and Lí,
// Quý and Quí: i and y are different spellings on a person's papers.
func NameKey(s string) string {
	clean, _ := Clean(s)
	clean = strings.Join(strings.Fields(clean), " ")
	var b strings.Builder
	b.Grow(len(clean))
	var word []rune
	for _, r := range clean {
		if r = keyRune(r); unicode.IsLetter(r) {
			word = append(word, r)
			continue
		}
		writePlaced(&b, word)
		word = word[:0]
		b.WriteRune(r)
	}
	writePlaced(&b, word)
	return b.String()
}

// keyRune makes a letter small and an apostrophe or hyphen plain.
func keyRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´', '′', 'ʹ':
		return '\''
	case '‐', '‑', '–', '−':
		return '-'
	}
	return unicode.ToLower(r)
}

func writePlaced(b *strings.Builder, word []rune) {
	placeTone(word)
	for _, r := range word {
		b.WriteRune(r)
	}
}

// placeTone moves the tone mark of word (small letters) to the vowel that bears
// it in the traditional spelling. Words with no tone or more than one stay.
func placeTone(word []rune) {
	at := -1
	for i, r := range word {
		if vowels[r].tone == ngang {
			continue
		}
		if at >= 0 {
			return
		}
		at = i
	}
	if at < 0 {
		return
	}
	v := vowels[word[at]]
	word[at] = v.plain
	to := toneSeat(word)
	if to < 0 {
		to = at
	}
	word[to] = toned[word[to]][v.tone]
}

// toneSeat returns the index of the vowel that bears the tone of a word
// without tone mark: the last one with a hat, breve or horn; else of three the
// middle one; of two the first, or the second before a consonant. It is -1 if
// the vowels of the word are not one group.
func toneSeat(word []rune) int {
	first, last := vowelGroup(word)
	if first < 0 {
		return -1
	}
	for i := last; i >= first; i-- {
		if word[i] > 0x7F {
			return i
		}
	}
	switch n := last - first + 1; {
	case n == 1, n == 2 && last == len(word)-1:
		return first
	case n <= 3:
		return first + 1
	}
	return -1
}

// vowelGroup returns the first and last index of the vowels of word that are
// not part of the onsets qu and gi, or -1 if they do not stand together.
func vowelGroup(word []rune) (first, last int) {
	first, last = -1, -1
	for i, r := range word {
		if _, ok := toned[r]; !ok {
			continue
		}
		if first >= 0 && last != i-1 {
			return -1, -1
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if first == 1 && last > 1 && (word[0] == 'q' && word[1] == 'u' || word[0] == 'g' && word[1] == 'i') {
		first++
	}
	return first, last
}
