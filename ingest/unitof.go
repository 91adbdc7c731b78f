package ingest

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// unitOf is the unit that a table as a whole speaks for: the override, its title block, or folders and file name.
func (r *reader) unitOf(t *region, d decision) dossier.UnitRef {
	folders := inPath(r.path, r.opts.Root, d.kind)
	if r.opts.Unit != "" {
		list := namesIn(r.opts.Unit, dossier.Cell{})
		if len(list) == 0 {
			list = []named{newNamed(r.opts.Unit, dossier.Cell{})}
		}
		return refer(list, folders, "flag")
	}
	if list := t.inTitle(d.kind); len(list) > 0 {
		return refer(list, folders, "title")
	}
	if len(folders) > 0 {
		return refer(folders, nil, "folder")
	}
	return dossier.UnitRef{}
}

// refer makes a reference of the organisations that one place names; others complete the parents.
func refer(list, others []named, from string) dossier.UnitRef {
	unit, parents, ok := pick(list)
	if !ok {
		return dossier.UnitRef{}
	}
	if len(parents) == 0 {
		var above []named
		for _, o := range others {
			if o.Key != unit.Key && o.rank >= unit.rank {
				above = append(above, o)
			}
		}
		if nearest, further, ok := pick(above); ok {
			parents = append([]string{nearest.Name}, further...)
		}
	}
	return dossier.UnitRef{Name: unit.Name, Parents: parents, From: from, Cell: unit.cell}
}

// units gives each record the unit that its own columns or a title between the rows name. Where all rows
// agree the return speaks for that unit.
func (r *reader) units(ret *dossier.Return, t *region, d decision) {
	if r.opts.Unit != "" || ret.Kind != dossier.Member && ret.Kind != dossier.Candidate && ret.Kind != dossier.Roll {
		return
	}
	seen := map[[3]string]dossier.UnitRef{}
	same := true
	for i, rec := range ret.Records {
		rec.Unit = ownUnit(rec, ret.Unit, seen)
		if rec.Unit.IsZero() {
			rec.Unit = sectionUnit(t.sections[i], ret.Unit)
		}
		first := &ret.Records[0].Unit
		same = same && rec.Unit.Name == first.Name && rec.Unit.Code == first.Code
	}
	switch {
	case len(ret.Records) == 0:
	case !same && ret.Unit.IsZero():
		ret.Unit = commonParent(ret.Records)
	case same:
		if first := ret.Records[0].Unit; !first.IsZero() {
			ret.Unit = first
		}
		for _, rec := range ret.Records {
			rec.Unit = dossier.UnitRef{}
		}
	}
}

// ownUnit is the unit that the columns of a row name. Seen remembers what was made of the same texts before.
func ownUnit(rec *dossier.Record, title dossier.UnitRef, seen map[[3]string]dossier.UnitRef) dossier.UnitRef {
	field, above := "party_cell", "party_committee"
	if rec.Kind == dossier.Roll {
		field, above = "association_unit", ""
	}
	v := rec.Get(field)
	if v.Empty() {
		return dossier.UnitRef{}
	}
	code, parent := rec.Text("org_code"), rec.Text(above)
	key := [3]string{v.Text, parent, code}
	ref, known := seen[key]
	if !known {
		list := namesIn(v.Text, dossier.Cell{})
		if len(list) == 0 {
			list = []named{newNamed(v.Text, dossier.Cell{})}
		}
		ref = refer(list, nil, "column")
		ref.Code = code
		if parent != "" && len(ref.Parents) == 0 {
			ref.Parents = []string{org.ParseUnit(parent).Name}
		}
		ref = below(ref, title)
		seen[key] = ref
	}
	ref.Cell = rec.Cell(field)
	return ref
}

func sectionUnit(s *section, title dossier.UnitRef) dossier.UnitRef {
	if s.unit.text == "" {
		return dossier.UnitRef{}
	}
	list := namesIn(s.unit.text, s.unit.cell)
	if len(list) == 0 {
		return dossier.UnitRef{}
	}
	return below(refer(list, nil, "section"), title)
}

// below completes the parents of a row's unit by the unit of the title block.
func below(ref, title dossier.UnitRef) dossier.UnitRef {
	if len(ref.Parents) > 0 || title.IsZero() {
		return ref
	}
	if org.UnitKey(ref.Name) == org.UnitKey(title.Name) {
		ref.Parents = title.Parents
		return ref
	}
	unit, own := newNamed(ref.Name, dossier.Cell{}), newNamed(title.Name, dossier.Cell{})
	if own.rank > unit.rank {
		ref.Parents = append([]string{title.Name}, title.Parents...)
	} else {
		ref.Parents = title.Parents
	}
	return ref
}

// commonParent is the organisation that all rows lie under, if they name the same.
func commonParent(records []*dossier.Record) dossier.UnitRef {
	first := &records[0].Unit
	for _, rec := range records {
		if u := &rec.Unit; len(u.Parents) == 0 || len(first.Parents) == 0 || u.Parents[0] != first.Parents[0] {
			return dossier.UnitRef{}
		}
	}
	return dossier.UnitRef{Name: first.Parents[0], Parents: first.Parents[1:], From: first.From, Cell: first.Cell}
}
