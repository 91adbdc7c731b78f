package org

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// Near is the areas whose names are all but that name, for one that Find does not know: of its
// kind, standing on the day within those above, and not more than a letter off, two in a long
// name. Tones do not count.
func Near(name string, within []string, on dossier.Date) []Area {
	p := parseAreaName(name)
	key := vntext.Fold(p.bare)
	if p.word == "" || len(key) < 4 {
		return nil
	}
	off := 1
	if len(key) >= 10 {
		off = 2
	}
	t, above := tree(), knownAbove(within)
	var list []Area
	for _, a := range t.areas {
		if !a.On(on) || !strings.Contains(p.kinds, a.Kind) || !t.isWithin(a.ID, above) {
			continue
		}
		if apartBy(key, vntext.Fold(parseAreaName(a.Name).bare), off) {
			list = append(list, a)
		}
	}
	return slices.Clip(list)
}

// apartBy reports whether two keys differ by at most so many letters.
func apartBy(a, b string, most int) bool {
	if max(len(a), len(b))-min(len(a), len(b)) > most {
		return false
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)] <= most
}
