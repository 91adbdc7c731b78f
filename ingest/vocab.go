package ingest

import (
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// vocab is what the headers of a kind are compared with, made once from its field table.
type vocab struct {
	kind   dossier.Kind
	fields []dossier.Field
	flat   index // headers of one row
	paths  index // parent and child, listed as "Parent - Child"
}

// index finds a field by the text of a header.
type index struct {
	exact map[string]int // toned text
	canon map[string]int // canonical text, also without blanks
	bags  map[string]int // the words of the canonical text in any order
}

func newIndex() index { return index{map[string]int{}, map[string]int{}, map[string]int{}} }

var (
	vocabs   sync.Map // dossier.Kind → *vocab
	allWords = sync.OnceValue(knownWords)
)

func vocabOf(kind dossier.Kind) *vocab {
	if v, ok := vocabs.Load(kind); ok {
		return v.(*vocab)
	}
	v, _ := vocabs.LoadOrStore(kind, newVocab(kind))
	return v.(*vocab)
}

func newVocab(kind dossier.Kind) *vocab {
	v := &vocab{kind, kind.Fields(), newIndex(), newIndex()}
	for i, f := range v.fields {
		for _, name := range namesOf(kind, f) {
			if strings.Contains(name, " - ") {
				v.paths.add(i, name)
			} else {
				v.flat.add(i, name)
			}
		}
	}
	return v
}

// namesOf is every header under which a field of a kind is known.
func namesOf(kind dossier.Kind, f dossier.Field) []string {
	names := append([]string{f.Header}, f.Aliases...)
	return append(names, moreAliases[kind][f.Name]...)
}

// add indexes a header; the first field that claims a text keeps it.
func (x index) add(field int, header string) {
	p := newPhrase(header)
	for _, c := range []string{p.canon, canonical(p.fold)} {
		put(x.canon, c, field)
		put(x.canon, strings.ReplaceAll(c, " ", ""), field)
		put(x.bags, bag(c), field)
	}
	put(x.canon, strings.ReplaceAll(p.bare, " ", ""), field)
	put(x.exact, p.toned, field)
}

func put(m map[string]int, key string, field int) {
	if _, taken := m[key]; !taken && key != "" {
		m[key] = field
	}
}

// bag is the words of a text in the order of the alphabet, each once.
func bag(canon string) string {
	words := strings.Fields(canon)
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// knownWords are all words of all headers we know. A word among them is not the misspelling of another.
func knownWords() map[string]bool {
	set := map[string]bool{}
	add := func(s string) {
		for w := range strings.FieldsSeq(vntext.Fold(s)) {
			set[w] = true
		}
	}
	for _, kind := range dossier.Kinds() {
		for _, f := range kind.Fields() {
			for _, name := range namesOf(kind, f) {
				add(name)
			}
		}
	}
	for _, all := range synonyms {
		for _, words := range all {
			add(words)
		}
	}
	add(foreignHeaders)
	add("doi muon hoa hoi hop con cao cau dau nay hom mai sang tinh mat quan cong dong binh")
	return set
}

// knownHeader reports whether a text heads a column in any list we know of.
func knownHeader(p phrase) bool {
	if isRowNumber(p) || foreign()[p.canon] || outputHeaders[p.bare] {
		return true
	}
	joined := strings.ReplaceAll(p.bare, " ", "")
	for _, kind := range dossier.Kinds() {
		v := vocabOf(kind)
		for _, key := range []string{p.canon, canonical(p.fold), joined} {
			if _, ok := v.flat.canon[key]; ok {
				return true
			}
		}
	}
	return false
}
