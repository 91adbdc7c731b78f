package analytics

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// unitRefs writes down the units that the sheets of a run name. Which unit a name means
// is decided when all are known (resolve.go), so that the order of files does not matter.
type unitRefs struct {
	write  func(saidUnit) error
	seen   map[string]string // what was said of a unit → its ref
	parsed map[string]org.Unit
	homes  map[string]string // names of areas → the district that they decide
}

// saidUnit is a unit as one sheet names it.
type saidUnit struct {
	ref, code, name, parent string
	home                    string   // district that tells it from others of its name, see org.HomeDistrict
	places                  []string // names that help to find its area, nearest first
	party                   bool
}

func newUnitRefs(write func(saidUnit) error) *unitRefs {
	return &unitRefs{write, map[string]string{}, map[string]org.Unit{}, map[string]string{}}
}

// parse is org.ParseUnit, remembered.
func (u *unitRefs) parse(name string) org.Unit {
	p, ok := u.parsed[name]
	if !ok {
		p = org.ParseUnit(name)
		u.parsed[name] = p
	}
	return p
}

// whereabouts are names that help to find the area of a unit, nearest first: those in the
// row that names it, and those of the folders its file lay in, which tell of the units above too.
type whereabouts struct{ row, folders []string }

// add is the ref of a unit and of those above it.
func (u *unitRefs) add(unit dossier.UnitRef, party bool, where whereabouts) (string, error) {
	if unit.Name == "" && unit.Code == "" {
		return "", nil
	}
	parents := u.parents(unit)
	said := strings.Join(slices.Concat([]string{unit.Code, unit.Name, strconv.FormatBool(party)}, parents, []string{""}, where.row, []string{""}, where.folders), "\x1f")
	if ref, ok := u.seen[said]; ok {
		return ref, nil
	}
	parent, err := u.above(parents, party, where.folders)
	if err != nil {
		return "", err
	}
	home := u.home(unit, parents, where.folders)
	ref := u.ref(unit, parents, home)
	u.seen[said] = ref
	return ref, u.write(saidUnit{ref: ref, code: unit.Code, name: u.parse(unit.Name).Name, parent: parent, home: home,
		places: slices.Concat([]string{unit.Name}, where.row, where.folders, parents), party: party})
}

// parent is the ref of the party organisation above a unit, "" where none is named.
func (u *unitRefs) parent(unit dossier.UnitRef, folders []string) (string, error) {
	return u.above(u.parents(unit), true, folders)
}

func (u *unitRefs) above(parents []string, party bool, folders []string) (string, error) {
	if len(parents) == 0 {
		return "", nil
	}
	ref, err := u.add(dossier.UnitRef{Name: parents[0], Parents: parents[1:]}, party, whereabouts{})
	if err != nil || len(folders) == 0 || u.home(dossier.UnitRef{Name: parents[0]}, parents[1:], nil) != "" {
		return ref, err
	}
	if u.home(dossier.UnitRef{Name: parents[0]}, parents[1:], folders) == "" {
		return ref, nil
	}
	return u.add(dossier.UnitRef{Name: parents[0], Parents: parents[1:]}, party, whereabouts{folders: folders})
}

// ref is the id of a unit as it is named: by its own name and that of its parent, so that
// a list of organisations and a branch's own title block arrive at the same id. Where
// several districts of a province have a commune of that name the district joins it.
func (u *unitRefs) ref(unit dossier.UnitRef, parents []string, home string) string {
	if unit.Name == "" {
		return id("u", "code", unit.Code)
	}
	key := []string{u.key(unit.Name), ""}
	if len(parents) > 0 {
		key[1] = u.key(parents[0])
	}
	if home != "" {
		key = append(key, home)
	}
	return id("u", "unit", key...)
}

// home is the district that tells a unit from others of its name, "" where none is needed or known.
func (u *unitRefs) home(unit dossier.UnitRef, parents, folders []string) string {
	var names []string
	for _, name := range append([]string{unit.Name}, parents...) {
		names = append(names, namedAreas(u.parse(name))...)
	}
	key := strings.Join(names, "\x1f") + "\x1e" + strings.Join(folders, "\x1f")
	home, ok := u.homes[key]
	if !ok {
		home = org.HomeDistrict(names, folders)
		u.homes[key] = home
	}
	return home
}

// key is the name as units are told apart by. A folder or section that names only an area
// means the party organisation there.
func (u *unitRefs) key(name string) string {
	p := u.parse(name)
	if p.Area != "" && strings.EqualFold(p.Area, p.Name) {
		return u.parse("Đảng bộ " + p.Area).Key
	}
	return p.Key
}

// parents are the names above, without repetitions of the unit itself; where there are none below the district, the
// branch of a hamlet stands under the organisation of the commune it names: every ward has its “Chi bộ tổ dân phố 1”.
func (u *unitRefs) parents(unit dossier.UnitRef) []string {
	own := u.key(unit.Name)
	var list []string
	for _, p := range unit.Parents {
		if p != "" && u.key(p) != own {
			list = append(list, p)
		}
	}
	if p := u.parse(unit.Name); p.Kind == "branch" && p.Hamlet != "" && p.Area != "" && (len(list) == 0 || u.isLarge(list[0])) {
		list = slices.Insert(list, 0, "Đảng bộ "+p.Area)
	}
	return list
}

// isLarge reports whether a name is that of the organisation of a district or province.
func (u *unitRefs) isLarge(name string) bool {
	kind := u.parse(name).Kind
	return kind == "district_committee" || kind == "provincial_committee"
}

// same reports whether two names mean one unit as far as the names go.
func (u *unitRefs) same(a, b dossier.UnitRef) bool {
	if a.Name == "" || b.Name == "" {
		return a.Code != "" && a.Code == b.Code
	}
	return u.key(a.Name) == u.key(b.Name)
}

// ofRow is the unit that a row speaks of: itself for a list of units or targets, the
// commune for hamlets, else the unit named in the row or that of the return.
func (u *unitRefs) ofRow(ret *dossier.Return, rec *dossier.Record) dossier.UnitRef {
	own := rec.Unit
	switch rec.Kind {
	case dossier.Unit:
		own = dossier.UnitRef{Code: rec.Text("org_code"), Name: rec.Text("org_name"), Parents: rec.Unit.Parents, Cell: rec.Cell("org_name")}
		if parent := rec.Text("parent_name"); parent != "" {
			own.Parents = []string{parent}
		}
	case dossier.Target:
		own = dossier.UnitRef{Name: rec.Text("org_name"), Cell: rec.Cell("org_name")}
	case dossier.Hamlet:
		own = dossier.UnitRef{Name: rec.Text("commune"), Cell: rec.Cell("commune")}
	}
	switch {
	case own.IsZero():
		return ret.Unit
	case u.same(own, ret.Unit):
		return withCell(ret.Unit, own)
	case len(own.Parents) == 0 && u.parse(ret.Unit.Name).Branch:
		own.Parents = ret.Unit.Parents
	case len(own.Parents) == 0 || rec.Kind == dossier.Unit:
		own.Parents = u.under(own.Parents, chain(ret.Unit))
	}
	return own
}

// under continues the names above a row's unit with the sender and those above it; a sender below
// what the row names first is left out.
func (u *unitRefs) under(above, sender []string) []string {
	if len(above) == 0 {
		return sender
	}
	for i, name := range sender {
		if u.key(name) == u.key(above[0]) {
			return sender[i:]
		}
	}
	return slices.Concat(above, sender)
}

// withCell is the unit with what a row adds to it: its code and the place where it is named.
func withCell(unit, row dossier.UnitRef) dossier.UnitRef {
	unit.Code = cmp.Or(unit.Code, row.Code)
	if len(unit.Parents) == 0 {
		unit.Parents = row.Parents
	}
	if row.Cell != (dossier.Cell{}) {
		unit.Cell = row.Cell
	}
	return unit
}

// chain is a unit and those above it, nearest first.
func chain(unit dossier.UnitRef) []string {
	if unit.Name == "" {
		return unit.Parents
	}
	return slices.Concat([]string{unit.Name}, unit.Parents)
}
