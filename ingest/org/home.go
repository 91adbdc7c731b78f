package org

import "github.com/hoso-vn/hoso/ingest/dossier"

// HomeDistrict is the id of the district, as it was before 2025-07-01, that tells
// an organisation from others of its name: names are those of areas in its name
// and in the names above it, nearest first; hints are further names of areas that
// may decide where those do not. It is "" for a name that no two districts of a
// province share ("Xã Vĩnh Hảo" of Tuyên Quang), and where the district is not known.
//
// A commune of the reform counts for the district under which it is grouped, so
// that an organisation of a commune that kept its name keeps its district.
func HomeDistrict(names, hints []string) string {
	for i, name := range names {
		above := names[i+1:]
		found := Find(name, above, dossier.Date{})
		if len(found) == 0 {
			continue
		}
		home, ok := oneDistrict(found)
		if !ok {
			home, _ = oneDistrict(Find(name, append(above[:len(above):len(above)], hints...), dossier.Date{}))
		}
		if home == "" || !isShared(name, home) {
			return ""
		}
		return home
	}
	return ""
}

// FormerDistrict is the id of the district in which a commune stood before
// 2025-07-01, of a commune of the reform that under which it is grouped (see
// Edges), of a district its own; "" of a province.
func FormerDistrict(id string) string {
	t := tree()
	i, ok := t.byID[id]
	if !ok {
		return ""
	}
	switch a := t.areas[i]; {
	case a.Kind == District:
		return a.ID
	case a.Kind == Province:
		return ""
	case !a.ValidFrom.IsZero():
		return t.groupOf(a.ID)
	default:
		return a.ParentID
	}
}

func (t *atlas) groupOf(id string) string {
	for _, e := range t.up[id] {
		if t.edges[e].Kind == Group {
			return t.edges[e].Parent
		}
	}
	return ""
}

// oneDistrict is the former district of all areas, false where they stood in several.
func oneDistrict(areas []Area) (string, bool) {
	var home string
	for i, a := range areas {
		d := FormerDistrict(a.ID)
		if i > 0 && d != home {
			return "", false
		}
		home = d
	}
	return home, home != ""
}

// isShared reports whether an area of that name stood in another district of the
// same province too, as provinces are since the reform.
func isShared(name, home string) bool {
	t := tree()
	in := map[string]bool{}
	for _, id := range t.ancestry(home) {
		if i := t.byID[id]; t.areas[i].Kind == Province {
			in[id] = true
		}
	}
	for _, a := range Find(name, nil, dossier.Date{}) {
		district := FormerDistrict(a.ID)
		if district == home {
			continue
		}
		for _, id := range t.ancestry(a.ID) {
			if in[id] {
				return true
			}
		}
	}
	return false
}

// Change says what an area became on a day: the whole of it, or a part that the mapping does not measure.
type Change struct {
	From, To string // ids
	On       dossier.Date
	Whole    bool
}

// Changes lists what each area of before the reform became, in the order of the mapping.
func Changes() []Change {
	var list []Change
	for _, e := range tree().edges {
		if e.Kind == Became {
			list = append(list, Change{From: e.Child, To: e.Parent, On: e.From, Whole: !e.Divided})
		}
	}
	return list
}

// Changed are the areas that went into an area, or that it became.
func Changed(id string) []Area {
	t := tree()
	var list []Area
	for _, i := range t.up[id] {
		if e := t.edges[i]; e.Kind == Became {
			list = append(list, t.areas[t.byID[e.Parent]])
		}
	}
	for _, i := range t.down[id] {
		if e := t.edges[i]; e.Kind == Became {
			list = append(list, t.areas[t.byID[e.Child]])
		}
	}
	return list
}
