package analytics

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// area is where a unit stood on a day, "" where that cannot be known. Where a name means
// several areas ("Xã Vĩnh Hảo" is in two provinces), the one where others stand is meant.
func (r *resolver) area(n *namedUnit, on dossier.Date) string {
	key := n.ref + "|" + on.String()
	area, ok := r.areas[key]
	if !ok {
		area = r.placed(n, on)
		r.areas[key] = area
	}
	return area
}

func (r *resolver) placed(n *namedUnit, on dossier.Date) string {
	found := r.found(n, on)
	if len(found) > 1 {
		found = slices.DeleteFunc(slices.Clone(found), func(a org.Area) bool { return !r.home[a.ID] })
	}
	if len(found) == 1 {
		return found[0].ID
	}
	return ""
}

// choices are the areas that a name can mean, where it is not known which of them is meant, at most five: "Xã Tân Tiến,
// Huyện Hoàng Su Phì; Xã Tân Tiến, Huyện Yên Sơn". Those in which others stand come alone; of a name that no area has,
// those that are all but called so.
func (r *resolver) choices(n *namedUnit) string {
	const most = 5
	day := r.lastDay(n)
	found := r.found(n, day)
	if r.area(n, day) != "" {
		found = nil
	}
	if at := slices.DeleteFunc(slices.Clone(found), func(a org.Area) bool { return !r.home[a.ID] }); len(at) > 0 {
		found = at
	}
	if len(found) == 0 {
		found = r.near(n, day)
	}
	var names []string
	for i, a := range found {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, inFull(a, severalProvinces(found)))
	}
	return strings.Join(names, "; ")
}

// near are the areas that are all but called as the unit says, where none is called so.
func (r *resolver) near(n *namedUnit, on dossier.Date) []org.Area {
	for _, names := range r.placeNames(n) {
		key := strings.Join(names, "|") + on.String()
		found, ok := r.nears[key]
		if !ok {
			if len(org.Find(names[0], names[1:], on)) == 0 {
				found = org.Near(names[0], names[1:], on)
			}
			r.nears[key] = found
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// inFull is the name of an area with the one above it, and with its province where asked.
func inFull(a org.Area, province bool) string {
	name := a.Name
	for above, ok := org.ByID(a.ParentID); ok; above, ok = org.ByID(above.ParentID) {
		name += ", " + above.Name
		if !province {
			break
		}
	}
	return name
}

func severalProvinces(areas []org.Area) bool {
	provinces := map[string]bool{}
	for _, a := range areas {
		for above, ok := a, true; ok; above, ok = org.ByID(above.ParentID) {
			if above.Kind == org.Province {
				provinces[above.Name] = true
			}
		}
	}
	return len(provinces) > 1
}

// findHome is the first pass: the areas of units whose names leave no doubt.
func (r *resolver) findHome() {
	for _, n := range r.order {
		if found := r.found(n, r.lastDay(n)); len(found) == 1 {
			r.home[found[0].ID] = true
		}
	}
}

// found are the areas that a unit can stand in: by its own name, else by those above it.
func (r *resolver) found(n *namedUnit, on dossier.Date) []org.Area {
	key := n.ref + "|" + on.String()
	found, ok := r.finds[key]
	if !ok {
		found = r.find(n, on)
		r.finds[key] = found
	}
	return found
}

func (r *resolver) find(n *namedUnit, on dossier.Date) []org.Area {
	var best []org.Area
	for _, names := range r.placeNames(n) {
		for i, name := range names {
			found := n.atHome(org.Find(name, names[i+1:], on))
			if len(found) == 0 {
				continue
			}
			if len(found) == 1 {
				return found
			}
			if best == nil || len(found) < len(best) {
				best = found
			}
			break
		}
	}
	return best
}

// atHome keeps of the areas of a name those in the district that tells the unit from others of its name.
func (n *namedUnit) atHome(found []org.Area) []org.Area {
	if n.home == "" {
		return found
	}
	return slices.DeleteFunc(found, func(a org.Area) bool { return org.FormerDistrict(a.ID) != n.home })
}

// placeNames are the names of areas in what was said of a unit and of those above it,
// nearest first; one list for each sheet that told differently.
func (r *resolver) placeNames(n *namedUnit) [][]string {
	var above []string
	seen := map[*namedUnit]bool{n: true}
	for p := r.parentOf(n); p != nil && !seen[p]; p = r.parentOf(p) {
		seen[p] = true
		for _, places := range p.places {
			above = append(above, r.areaNames(places)...)
		}
	}
	var lists [][]string
	for _, m := range []*namedUnit{n, n.link} {
		for _, places := range m.places {
			names := slices.Concat(r.areaNames(places), above)
			if len(names) > 0 && !slices.ContainsFunc(lists, func(l []string) bool { return slices.Equal(l, names) }) {
				lists = append(lists, names)
			}
		}
	}
	return lists
}

// areaNames are the names of areas in names of organisations.
func (r *resolver) areaNames(names []string) []string {
	var list []string
	for _, name := range names {
		in, ok := r.areasIn[name]
		if !ok {
			in = areasIn(name)
			r.areasIn[name] = in
		}
		list = append(list, in...)
	}
	return slices.Compact(list)
}

func areasIn(name string) []string { return namedAreas(org.ParseUnit(name)) }

// namedAreas are the names of areas in the name of an organisation, nearest first.
func namedAreas(u org.Unit) []string {
	if u.Area == "" {
		return u.Within
	}
	return slices.Concat([]string{u.Area}, u.Within)
}
