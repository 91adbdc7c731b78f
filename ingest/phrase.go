package ingest

import (
	"regexp"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// phrase is the text of a header in the forms in which it is compared.
type phrase struct {
	toned string // small letters with their tones, punctuation as blanks
	plain string // toned without hints in brackets and numbering
	fold  string // the same without tones
	bare  string // fold without hints in brackets and numbering
	canon string // bare with synonyms replaced, for equality of meaning
}

// phrases remembers the headers of other sheets: most files of an import have the same.
var (
	phrases      sync.Map // text → phrase
	phraseCount  atomic.Int32
	phraseMemory = int32(20_000)
)

func newPhrase(s string) phrase {
	if p, ok := phrases.Load(s); ok {
		return p.(phrase)
	}
	p := makePhrase(s)
	if phraseCount.Load() < phraseMemory {
		phraseCount.Add(1)
		phrases.Store(strings.Clone(s), p)
	}
	return p
}

func makePhrase(s string) phrase {
	p := phrase{toned: tonedKey(s), fold: vntext.Fold(s)}
	bare := stripNumbering(stripHints(s))
	p.plain, p.bare = tonedKey(bare), vntext.Fold(bare)
	if p.bare == "" {
		p.plain, p.bare = p.toned, p.fold
	}
	p.canon = canonical(p.bare)
	return p
}

// tonedKey keeps tones but neither capitals, punctuation nor the place of the tone mark.
func tonedKey(s string) string {
	return strings.Join(strings.FieldsFunc(vntext.NameKey(s), func(r rune) bool {
		return !isWordRune(r)
	}), " ")
}

func isWordRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 0x7F && r != '…' && r != '“' && r != '”' && r != '–'
}

var (
	hint      = regexp.MustCompile(`(?i)\([^()]*(\([^()]*\)[^()]*)*\)?|\[[^\]]*\]?|\bnhập (định )?dạng.*|\bđịnh dạng.*|\b(ví dụ|vd):.*|\bdd/mm/yyyy|\bnăm (20|19)\d{2}\b`)
	numbering = regexp.MustCompile(`^\s*(\(?\d{1,2}[.)]|CT\d{2}\s*-)\s*`)
	asterisks = strings.NewReplacer("*", " ", "_", " ", "\n", " ", "\r", " ")
)

// stripHints leaves out what stands in brackets, closed or not: "(dd/mm/yyyy)", "(không sửa)".
func stripHints(s string) string { return asterisks.Replace(hint.ReplaceAllString(s, " ")) }

// stripNumbering leaves out "7. " and "CT01 - " before a header.
func stripNumbering(s string) string { return numbering.ReplaceAllString(s, "") }

// isBlankText reports a text without a letter or digit: blanks, dots, dashes.
func isBlankText(s string) bool { return strings.IndexFunc(s, isLetterOrDigit) < 0 }

func isLetterOrDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xBF && r < 0x2000
}
