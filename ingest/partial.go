package ingest

import (
	"regexp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// partialTitle is what a list calls itself that holds only additions or changes, in folded text.
var partialTitle = regexp.MustCompile(`^danh sach(?: \w+){0,4} (?:bo sung|tang giam|tang trong|giam trong|bien dong|thay doi|moi ket nap|ket nap moi)\b`)

// isPartial reports whether the title says that the list is not whole; one that is taken for
// whole counts those who are not in it as gone.
func (t *region) isPartial(kind dossier.Kind) bool {
	if kind != dossier.Member && kind != dossier.Roll {
		return false
	}
	for _, l := range t.title {
		if partialTitle.MatchString(vntext.Fold(l.text)) {
			return true
		}
	}
	return false
}
