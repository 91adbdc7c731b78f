package org

import (
	"sort"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The kinds of edges.
const (
	Part   = "part"   // the child stood under the parent
	Became = "became" // the old area went into the new one, as a whole or (Divided) in part
	Group  = "group"  // the new commune lies in the former district
)

// Edge says that one area belongs to another, and when.
type Edge struct {
	Child, Parent string
	From, To      dossier.Date // first and last day; zero: open
	Kind          string       // Part, Became or Group
	Divided       bool         // of Became: other parts of the child went elsewhere
}

// Edges lists all edges. The caller must not change the list.
//
// A new commune is grouped under one former district only: the one that gave
// most of its whole communes, so that groupings can be summed. Where none came
// whole the divided ones count; where two gave the same number, the district
// whose commune's code was kept, else the lower code.
func Edges() []Edge { return tree().edges }

// Under lists an area and every area whose people count as its own: the areas
// that stood under it, the old areas that went into it as a whole, and, of a
// former district, the new communes grouped under it. What those new communes
// took in from other districts does not count, so no one counts in two districts.
func Under(id string) []string {
	t := tree()
	if _, ok := t.byID[id]; !ok {
		return nil
	}
	seen := map[string]bool{id: true}
	list := []string{id}
	for i := 0; i < len(list); i++ {
		list = t.wholeChildren(list[i], seen, list)
	}
	for _, parent := range list[:len(list):len(list)] {
		for _, e := range t.down[parent] {
			list = appendNew(list, seen, t.edges[e], Group)
		}
	}
	sort.Strings(list[1:])
	return list
}

// Membership is one line of the closure of the edges: rows of area Child count for area Parent.
type Membership struct{ Parent, Child string }

// Memberships lists Under for every area, each area as its own child too.
func Memberships() []Membership {
	var all []Membership
	for _, a := range Areas() {
		for _, child := range Under(a.ID) {
			all = append(all, Membership{a.ID, child})
		}
	}
	return all
}

func (t *atlas) wholeChildren(parent string, seen map[string]bool, list []string) []string {
	for _, e := range t.down[parent] {
		if !t.edges[e].Divided {
			list = appendNew(list, seen, t.edges[e], Part, Became)
		}
	}
	return list
}

func appendNew(list []string, seen map[string]bool, e Edge, kinds ...string) []string {
	for _, k := range kinds {
		if e.Kind == k && !seen[e.Child] {
			seen[e.Child] = true
			return append(list, e.Child)
		}
	}
	return list
}

func (t *atlas) addEdges(kept map[string]bool) {
	for _, a := range t.areas {
		if a.ParentID != "" {
			t.addEdge(Edge{Child: a.ID, Parent: a.ParentID, From: a.ValidFrom, To: a.ValidTo, Kind: Part})
		}
	}
	merged := map[string]bool{}
	for _, c := range changes() {
		t.addEdge(Edge{Child: c.oldID(), Parent: c.newCommuneID(), From: firstNew, Kind: Became, Divided: c.divided})
		if old := "P" + c.oldProvince.code; !merged[old] && !kept[c.newProvince.code] {
			merged[old] = true
			t.addEdge(Edge{Child: old, Parent: c.newProvinceID(kept), From: firstNew, Kind: Became})
		}
	}
	for _, a := range t.areas {
		if a.Kind == Commune && a.ValidTo.IsZero() {
			t.addEdge(Edge{Child: a.ID, Parent: t.formerDistrict(a), From: firstNew, Kind: Group})
		}
	}
}

func (t *atlas) addEdge(e Edge) {
	t.down[e.Parent] = append(t.down[e.Parent], len(t.edges))
	t.up[e.Child] = append(t.up[e.Child], len(t.edges))
	t.edges = append(t.edges, e)
}

// formerDistrict is the district under which a new commune is grouped; see Edges.
func (t *atlas) formerDistrict(a Area) string {
	var best string
	weights := map[string]int{}
	for _, i := range t.down[a.ID] {
		if t.edges[i].Kind != Became {
			continue
		}
		old := t.areas[t.byID[t.edges[i].Child]]
		district := old.ParentID
		if old.Kind == District {
			district = old.ID
		}
		weights[district] += sourceWeight(t.edges[i], old, a)
		if w, b := weights[district], weights[best]; w > b || w == b && district < best {
			best = district
		}
	}
	return best
}

// sourceWeight counts whole communes before divided ones, and a kept code last.
func sourceWeight(e Edge, old, now Area) int {
	w := 1000
	if e.Divided {
		w = 10
	}
	if old.Code == now.Code {
		w++
	}
	return w
}
