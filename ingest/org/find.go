package org

import (
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// Find is the areas that a name can mean: "Bắc Quang", "huyện Bắc Quang",
// "H. Bắc Quang", "xã Vĩnh Hảo, huyện Bắc Quang" or an id ("D034"). More than
// one means that the name is ambiguous, none that it is not known.
//
// Names of areas above (or of the organisations there, nearest first) narrow it
// down; those that name no area are passed over. On a day only areas that stood
// then are meant, and former districts and provinces, which live on as groupings; where no
// such area fits, those of other days. The zero date takes any day.
//
// A name with its tones counts before one without, and "Xã Vĩnh Tuy" before
// another commune called Vĩnh Tuy.
func Find(name string, within []string, on dossier.Date) []Area {
	if a, ok := ByID(strings.ToUpper(strings.TrimSpace(name))); ok {
		return []Area{a}
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == ',' || r == ';' })
	if len(parts) == 0 {
		return nil
	}
	above := knownAbove(append(parts[1:len(parts):len(parts)], within...))
	hits := lookups(parts[0], above)
	for _, tier := range hits {
		if now := standing(tier, on); len(now) > 0 {
			return now
		}
	}
	for _, tier := range hits {
		if len(tier) > 0 {
			return tier
		}
	}
	return nil
}

// lookups are the areas of a name that stand within those above, best fit first.
func lookups(name string, above []map[string]bool) [][]Area {
	ix, t := names(), tree()
	p := parseAreaName(name)
	var tiers [][]Area
	for _, m := range []struct {
		index map[string][]int
		key   string
		kinds string
	}{
		{ix.exact, numberKey(vntext.NameKey(name)), ""},
		{ix.exact, p.full(), ""},
		{ix.exact, p.bare, p.kinds},
		{ix.folded, numberKey(vntext.Fold(name)), ""},
		{ix.folded, vntext.Fold(p.full()), ""},
		{ix.folded, vntext.Fold(p.bare), p.kinds},
	} {
		var tier []Area
		for _, i := range m.index[m.key] {
			a := t.areas[i]
			if (m.kinds == "" || strings.Contains(m.kinds, a.Kind)) && t.isWithin(a.ID, above) {
				tier = append(tier, a)
			}
		}
		tiers = append(tiers, tier)
	}
	return tiers
}

// standing keeps the areas that stood on a day, and former districts and
// provinces as the groupings they are since; but of two provinces of one name
// (Tuyên Quang before and after the reform) only the one that stood.
func standing(areas []Area, on dossier.Date) []Area {
	var list []Area
	provinces := map[string]bool{}
	for _, a := range areas {
		if a.On(on) {
			list = append(list, a)
			provinces[a.Name] = provinces[a.Name] || a.Kind == Province
		}
	}
	for _, a := range areas {
		if !a.On(on) && a.Kind != Commune && on.Compare(a.ValidTo) > 0 && a.ValidFrom.IsZero() && !provinces[a.Name] {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, func(a, b Area) int { return tree().byID[a.ID] - tree().byID[b.ID] })
	return list
}

// knownAbove is, for each name that means an area at all, the ids it can mean.
func knownAbove(within []string) []map[string]bool {
	var above []map[string]bool
	for _, w := range within {
		if u := ParseUnit(w); u.Area != "" {
			w = u.Area
		}
		ids := map[string]bool{}
		for _, tier := range lookups(w, nil) {
			for _, a := range tier {
				ids[a.ID] = true
			}
			if len(tier) > 0 {
				break
			}
		}
		if len(ids) > 0 {
			above = append(above, ids)
		}
	}
	return above
}

// isWithin reports whether the area is, or ever stood under, one of each set.
func (t *atlas) isWithin(id string, above []map[string]bool) bool {
	if len(above) == 0 {
		return true
	}
	line := t.ancestry(id)
	for _, ids := range above {
		found := false
		for _, a := range line {
			found = found || ids[a]
		}
		if !found {
			return false
		}
	}
	return true
}

// ancestry is the area and everything it ever belonged to.
func (t *atlas) ancestry(id string) []string {
	seen := map[string]bool{id: true}
	line := []string{id}
	for i := 0; i < len(line); i++ {
		for _, e := range t.up[line[i]] {
			if p := t.edges[e].Parent; !seen[p] {
				seen[p] = true
				line = append(line, p)
			}
		}
	}
	return line
}

// nameIndex finds areas by the keys of their names, with and without the kind.
type nameIndex struct{ exact, folded map[string][]int }

var names = sync.OnceValue(func() nameIndex {
	ix := nameIndex{map[string][]int{}, map[string][]int{}}
	for i, a := range Areas() {
		p := parseAreaName(a.Name)
		for _, key := range []string{p.full(), p.bare} {
			ix.exact[key] = append(ix.exact[key], i)
			folded := vntext.Fold(key)
			ix.folded[folded] = append(ix.folded[folded], i)
		}
	}
	return ix
})
