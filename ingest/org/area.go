package org

import (
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The kinds of areas.
const (
	Province = "province"
	District = "district"
	Commune  = "commune"
)

// Area is a province, district or commune while it had one name and one code.
type Area struct {
	ID        string // "P02", "D034", "C01153"; of the areas of the reform "P08.2025", "C01153.2025"
	Name      string // with its kind: "Xã Vĩnh Hảo"
	Kind      string // Province, District or Commune
	ParentID  string // the area it stood under, "" for a province
	Code      string // code of the General Statistics Office, which the reform used again
	ValidFrom dossier.Date
	ValidTo   dossier.Date // last day; zero: it still stands
}

// On reports whether the area stood on a day; every area did on no day at all (zero).
func (a Area) On(day dossier.Date) bool {
	return day.IsZero() ||
		(a.ValidFrom.IsZero() || day.Compare(a.ValidFrom) >= 0) &&
			(a.ValidTo.IsZero() || day.Compare(a.ValidTo) <= 0)
}

// Areas lists all areas, those before the reform first, provinces before districts before communes.
// The caller must not change the list.
func Areas() []Area { return tree().areas }

// ByID is the area of an id.
func ByID(id string) (Area, bool) {
	i, ok := tree().byID[id]
	if !ok {
		return Area{}, false
	}
	return tree().areas[i], true
}

// atlas is all areas with the edges between them.
type atlas struct {
	areas []Area
	byID  map[string]int
	edges []Edge
	down  map[string][]int // edges by parent
	up    map[string][]int // edges by child
}

var tree = sync.OnceValue(func() *atlas {
	t := &atlas{byID: map[string]int{}, down: map[string][]int{}, up: map[string][]int{}}
	kept := unchangedProvinces()
	for _, kind := range []string{Province, District, Commune} {
		for _, c := range changes() {
			t.addOld(c, kind, kept)
		}
	}
	for _, kind := range []string{Province, Commune} {
		for _, c := range changes() {
			t.addNew(c, kind, kept)
		}
	}
	t.addEdges(kept)
	return t
})

// unchangedProvinces are the codes of provinces that neither took in others nor changed name or code.
func unchangedProvinces() map[string]bool {
	from := map[place]map[place]bool{}
	for _, c := range changes() {
		if from[c.newProvince] == nil {
			from[c.newProvince] = map[place]bool{}
		}
		from[c.newProvince][c.oldProvince] = true
	}
	kept := map[string]bool{}
	for p, old := range from {
		if len(old) == 1 && old[p] {
			kept[p.code] = true
		}
	}
	return kept
}

func (t *atlas) addOld(c change, kind string, kept map[string]bool) {
	switch kind {
	case Province:
		a := Area{ID: "P" + c.oldProvince.code, Name: c.oldProvince.name, Kind: kind, Code: c.oldProvince.code}
		if !kept[a.Code] {
			a.ValidTo = lastOld
		}
		t.add(a)
	case District:
		t.add(Area{ID: "D" + c.oldDistrict.code, Name: c.oldDistrict.name, Kind: kind,
			ParentID: "P" + c.oldProvince.code, Code: c.oldDistrict.code, ValidTo: lastOld})
	case Commune:
		if c.oldCommune.code == "" {
			return
		}
		t.add(Area{ID: "C" + c.oldCommune.code, Name: c.oldCommune.name, Kind: kind,
			ParentID: "D" + c.oldDistrict.code, Code: c.oldCommune.code, ValidTo: lastOld})
	}
}

func (t *atlas) addNew(c change, kind string, kept map[string]bool) {
	switch kind {
	case Province:
		if !kept[c.newProvince.code] {
			t.add(Area{ID: c.newProvinceID(kept), Name: c.newProvince.name, Kind: kind,
				Code: c.newProvince.code, ValidFrom: firstNew})
		}
	case Commune:
		t.add(Area{ID: c.newCommuneID(), Name: c.newCommune.name, Kind: kind,
			ParentID: c.newProvinceID(kept), Code: c.newCommune.code, ValidFrom: firstNew})
	}
}

func (c change) newCommuneID() string { return "C" + c.newCommune.code + ".2025" }

func (c change) newProvinceID(kept map[string]bool) string {
	if kept[c.newProvince.code] {
		return "P" + c.newProvince.code
	}
	return "P" + c.newProvince.code + ".2025"
}

// oldID is the old commune, or the district where it had none.
func (c change) oldID() string {
	if c.oldCommune.code == "" {
		return "D" + c.oldDistrict.code
	}
	return "C" + c.oldCommune.code
}

func (t *atlas) add(a Area) {
	if _, ok := t.byID[a.ID]; ok {
		return
	}
	t.byID[a.ID] = len(t.areas)
	t.areas = append(t.areas, a)
}
