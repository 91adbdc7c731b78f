package ingest

import (
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

var wordsOfLists = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, list := range dossier.Lists() {
		set := map[string]bool{}
		for _, code := range dossier.List(list) {
			set[vntext.Fold(code.Label.VI)] = true
			for _, alias := range code.Aliases {
				set[vntext.Fold(alias)] = true
			}
		}
		all[list] = set
	}
	return all
})

// listWords is every folded text that names an entry of a code list.
func listWords(list string) map[string]bool { return wordsOfLists()[list] }

// inList counts the values of a column that name an entry of a list.
func inList(rows []*row, col int, list string) (hits, n int) {
	words := listWords(list)
	for _, r := range rows[:min(len(rows), profileRows)] {
		text := r.text(col)
		if isBlankText(text) {
			continue
		}
		n++
		if words[vntext.Fold(text)] {
			hits++
		}
	}
	return hits, n
}
