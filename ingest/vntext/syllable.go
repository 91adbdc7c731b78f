package vntext

import (
	"strings"
	"unicode"
)

// onsets lists the initial consonants, the longer before the shorter ones they
// start with.
var onsets = [...]string{
	"ngh", "ng", "nh", "n", "gh", "gi", "g", "kh", "k", "ph", "qu", "th", "tr", "t", "ch", "c",
	"b", "d", "đ", "h", "l", "m", "p", "r", "s", "v", "x", "",
}

// rhymes is every rhyme of Vietnamese spelling without its tone, by first vowel.
var rhymes = wordSet(`
	a ac ach ai am an ang anh ao ap at au ay
	ăc ăm ăn ăng ăp ăt
	âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et
	ê êch êm ên ênh êp êt êu
	i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
	o oc oi om on ong op ot
	oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
	ô ôc ôi ôm ôn ông ôp ôt
	ơ ơi ơm ơn ơp ơt
	u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
	uy uya uych uyn uynh uyp uyt uyu uyên uyêt
	ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
	y yêm yên yêng yêt yêu`)

// ooRhymes stand in a few loanwords (xoong, goòng, moóc) after these onsets.
var (
	ooRhymes = wordSet(`oong ooc`)
	beforeOO = wordSet(`b c g m s x`)
)

// quRhymes are the rhymes after "qu", whose u is written only once.
var quRhymes = wordSet(`
	a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et
	ê ên êt êu êch i in it ich inh iu ơ ôc ôi y ych yn ynh yt yên yêt yu`)

// giRhymes are the rhymes after "gi" that another onset would not write so:
// "giếng" is gi + iêng with one i.
var giRhymes = wordSet(`êc êm ên êng êt êu`)

// beforeY are the onsets after which the vowel i may be written y: Lý, Mỹ, Thy.
var beforeY = wordSet(`d h l m n s t th v`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// maxSyllable is the length of the longest syllable, "nghiêng", in letters.
const maxSyllable = 7

// IsSyllable reports whether s is one possible syllable of Vietnamese spelling,
// in NFC and any case: an onset, a rhyme and at most one tone mark, where the
// traditional or the newer spelling (hòa, hoà) puts it, which before a final c,
// ch, p or t is sắc or nặng. It knows the spelling, not the words.
func IsSyllable(s string) bool {
	var buf [maxSyllable]rune
	word, t, at := plainLetters(buf[:0], s)
	if len(word) == 0 || t != ngang && at != toneSeat(word) && at != newerSeat(word) {
		return false
	}
	letters := string(word)
	stopped := strings.HasSuffix(letters, "ch") || strings.ContainsRune("cpt", word[len(word)-1])
	return (!stopped || t == sac || t == nang) && onsetAndRhyme(letters)
}

// plainLetters appends s to word in small letters without its tone mark, and
// returns the tone and where it stood. The word is empty if s has two tones or
// is too long for a syllable.
func plainLetters(word []rune, s string) ([]rune, tone, int) {
	t, at := ngang, -1
	for _, r := range s {
		r = unicode.ToLower(r)
		v, isVowel := vowels[r]
		if len(word) == maxSyllable || v.tone != ngang && t != ngang {
			return nil, 0, 0
		}
		if v.tone != ngang {
			t, at = v.tone, len(word)
		}
		if isVowel {
			r = v.plain
		}
		word = append(word, r)
	}
	return word, t, at
}

// onsetAndRhyme reports whether letters (small, without tone) are an onset and
// a rhyme that may follow it.
func onsetAndRhyme(letters string) bool {
	for _, onset := range onsets {
		if rhyme, ok := strings.CutPrefix(letters, onset); ok && joins(onset, rhyme) {
			return true
		}
	}
	return false
}

// joins reports whether the spelling lets rhyme follow onset: k, gh and ngh
// stand before e, ê, i and y only, c, g and ng everywhere else.
func joins(onset, rhyme string) bool {
	if ooRhymes[rhyme] {
		return beforeOO[onset]
	}
	switch onset {
	case "qu":
		return quRhymes[rhyme]
	case "gi":
		return giRhymes[rhyme] || rhymes[rhyme] && !startsFront(rhyme)
	case "gh", "ngh":
		return rhymes[rhyme] && startsFront(rhyme) && rhyme[0] != 'y'
	case "k":
		return rhymes[rhyme] && startsFront(rhyme) && !strings.HasPrefix(rhyme, "yê")
	case "c", "ng":
		return rhymes[rhyme] && !startsFront(rhyme)
	case "g": // "gì", "gìn": the i of gi is the vowel
		return rhymes[rhyme] && (!startsFront(rhyme) || rhyme[0] == 'i')
	case "":
		return rhymes[rhyme]
	}
	if strings.HasPrefix(rhyme, "y") {
		return rhyme == "y" && beforeY[onset]
	}
	return rhymes[rhyme]
}

func startsFront(rhyme string) bool {
	for _, v := range [...]string{"e", "ê", "i", "y"} {
		if strings.HasPrefix(rhyme, v) {
			return true
		}
	}
	return false
}
