package value

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Assign gives the values stacked in a cell to the fields that its header names, in their order. A field
// without a Type is a piece of the header that no field of ours claims. The answer has one part for each field,
// empty where nothing is said. ok is false where the parts cannot be told apart: then none is given to any field
// and the Problem says so.
//
// A part goes where a label ("Chính thức: …") sends it; else, of as many parts as fields, to its place, if every
// part can be read as the field of its place; else, of fewer, to the only fields for which that holds. Which of
// two dates was left out is never guessed.
func Assign(text string, fields []dossier.Field, o Options) ([]Part, *Problem) {
	if len(fields) <= maxStack {
		for _, split := range splitters {
			if texts := split(text); len(texts) > 1 && len(texts) <= len(fields) {
				if parts, ok := assign(newParts(texts, o), fields, o); ok {
					return parts, nil
				}
			}
		}
		if parts, ok := assign([]Part{newPart(text, o)}, fields, o); ok {
			return parts, nil
		}
	}
	_, p := bad(dossier.Value{Raw: text}, notSplit, stackField(fields))
	return nil, p
}

// maxStack is the most fields that one cell stacks, with some to spare.
const maxStack = 8

// stackField names the stack in the problem, with the strictest privacy of its fields.
func stackField(fields []dossier.Field) dossier.Field {
	var all dossier.Field
	for _, f := range fields {
		if f.Header != "" {
			if all.Header != "" {
				all.Header += " / "
			}
			all.Header += f.Header
		}
		all.Privacy = max(all.Privacy, f.Privacy)
	}
	return all
}

func assign(parts []Part, fields []dossier.Field, o Options) ([]Part, bool) {
	if places, ok := byLabel(parts, fields); ok {
		return placed(parts, places, len(fields)), true
	}
	if len(parts) == len(fields) && inPlace(parts, fields, o) {
		return parts, true
	}
	said := slices.DeleteFunc(slices.Clone(parts), func(p Part) bool { return p.Text == "" })
	s := solver{parts: said, fields: fields, o: o}
	for _, anyOrder := range []bool{false, true} {
		if s.solve(anyOrder); s.solutions > 0 {
			break
		}
	}
	if s.solutions != 1 {
		return nil, false
	}
	return placed(said, s.places, len(fields)), true
}

// byLabel follows labels when every part has one of its own field.
func byLabel(parts []Part, fields []dossier.Field) (places []int, ok bool) {
	for _, p := range parts {
		found := -1
		for i, f := range fields {
			if labels(f, p.Label) {
				if found >= 0 {
					return nil, false
				}
				found = i
			}
		}
		if found < 0 || slices.Contains(places, found) {
			return nil, false
		}
		places = append(places, found)
	}
	return places, len(places) > 0
}

// inPlace reports that each part can be read as the field of its place.
func inPlace(parts []Part, fields []dossier.Field, o Options) bool {
	for i, p := range parts {
		if p.Text != "" && fields[i].Type != "" && !fits(p, fields[i], o) {
			return false
		}
	}
	return true
}

func placed(parts []Part, places []int, n int) []Part {
	out := make([]Part, n)
	for i, place := range places {
		out[place] = parts[i]
	}
	return out
}

// fits reports that a part can be read as a field. A field of free text takes only what has no other form, and
// a name only words.
func fits(p Part, f dossier.Field, o Options) bool {
	switch f.Type {
	case "", dossier.Free:
		return p.Forms.Is(Free)
	case dossier.Name:
		return p.Forms.Is(Free) && isName(p.Text)
	case dossier.Day:
		return p.Forms&DateForm != 0
	case dossier.CitizenID, dossier.OldID, dossier.PartyCard, dossier.FileNo, dossier.OrgCode, dossier.Phone:
		return p.Forms&NumberForm != 0 && fitsNumber(p.Text, f.Type)
	case dossier.Count:
		return len(p.Text) <= 3 && isDigits(p.Text)
	}
	v, problem := Parse(f, Cell{Raw: p.Text, Text: p.Text}, o)
	return problem == nil && !v.Empty()
}

// fitsNumber tells the numbers of papers apart by their length and letters.
func fitsNumber(text string, t dossier.Type) bool {
	digits, ok := grouped(text)
	n := len(digits)
	switch t {
	case dossier.CitizenID:
		return ok && n >= 9 && n <= 12
	case dossier.OldID:
		return ok && n == 9
	case dossier.PartyCard:
		return ok && (n == 7 || n == 8 || n == 12)
	case dossier.FileNo:
		return !ok || n == 6
	case dossier.OrgCode:
		return ok && n == 14
	}
	return ok && n >= 9 && n <= 11
}

// solver counts the ways of giving parts to fields in which each part fits, and keeps the first.
type solver struct {
	parts     []Part
	fields    []dossier.Field
	o         Options
	places    []int
	solutions int
}

func (s *solver) solve(anyOrder bool) {
	fit := make([][]bool, len(s.parts))
	for i, p := range s.parts {
		fit[i] = make([]bool, len(s.fields))
		for j, f := range s.fields {
			fit[i][j] = fits(p, f, s.o)
		}
	}
	s.place(fit, nil, anyOrder)
}

func (s *solver) place(fit [][]bool, places []int, anyOrder bool) {
	i := len(places)
	if s.solutions > 1 {
		return
	}
	if i == len(fit) {
		if s.solutions++; s.solutions == 1 {
			s.places = slices.Clone(places)
		}
		return
	}
	first := 0
	if !anyOrder && i > 0 {
		first = places[i-1] + 1
	}
	for j := first; j < len(fit[i]); j++ {
		if fit[i][j] && !slices.Contains(places, j) {
			s.place(fit, append(places, j), anyOrder)
		}
	}
}
