package vntext

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

// newerSeat returns the index of the vowel that bears the tone in the newer
// spelling: the second one of oa, oe and uy at the end of a word (hoà, thuý).
// It is -1 for all other words, which are spelt the same way in both.
func newerSeat(word []rune) int {
	last := len(word) - 1
	if last < 1 {
		return -1
	}
	switch string(word[last-1:]) {
	case "oa", "oe", "uy":
		return last
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
