package analytics

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// remark is what a row of a list of organisations says of a change beside its name.
type remark struct {
	listing
	org.UnitChange
	unclear bool // it speaks of a change, but not in words that are understood
}

// remarksOf are those of the notes of a row and of its columns that no field has.
func remarksOf(l listing, note, extra string) []remark {
	texts := []string{note}
	var others map[string]string
	if json.Unmarshal([]byte(extra), &others) == nil {
		for _, header := range sortedKeys(others) {
			texts = append(texts, others[header])
		}
	}
	var list []remark
	for _, text := range texts {
		c, ok := org.ParseUnitChange(text)
		if ok || org.TellsUnitChange(text) {
			list = append(list, remark{l, c, !ok})
		}
	}
	return list
}

// on is the day of the change: as said, of a month or a year the last; else that of the list.
func (m remark) changed() dossier.Date {
	if m.On.IsZero() {
		return m.listing.on
	}
	return m.On.Last()
}

// joinRenamed makes one unit of the names that a remark joins: another name, or the same
// name under another organisation.
func (r *resolver) joinRenamed(lives map[*namedUnit]*lifetime) {
	for _, m := range r.remarks {
		var other *namedUnit
		n := m.unit.link
		switch {
		case m.unclear:
		case m.Kind == org.RenamedFrom || m.Kind == org.RenamedTo:
			other, _ = r.named(n, m.Others[0].Name, func(c *namedUnit) bool { return lives[c] != nil })
		case m.Kind == org.MovedTo || m.Kind == org.MovedFrom:
			above := org.UnitKey(m.Others[0].Name)
			other, _ = r.named(n, n.name, func(c *namedUnit) bool {
				p := r.nodes[c.parent]
				return lives[c] != nil && p != nil && p.key == above
			})
		}
		if other != nil {
			join(lives, n, other, true)
		}
	}
}

// named is the unit that a remark beside another one means: of those of that name the only
// one below the nearest organisation that stands above both. Else those it can mean.
func (r *resolver) named(beside *namedUnit, name string, fits func(*namedUnit) bool) (*namedUnit, []*namedUnit) {
	own, above, _ := strings.Cut(name, ",")
	var list []*namedUnit
	for _, c := range r.byKey[org.UnitKey(own)] {
		if c.link != beside && c.party && fits(c) && r.isBelow(c, above) {
			list = append(list, c)
		}
	}
	for _, top := range append(r.line(beside), nil) {
		near := slices.DeleteFunc(slices.Clone(list), func(c *namedUnit) bool { return top != nil && !slices.Contains(r.line(c), top) })
		if len(near) == 0 {
			continue
		}
		if found := oneOf(nil, near); found != nil && top != nil || found != nil && len(r.line(beside)) == 0 {
			return found.link, nil
		}
		return nil, near
	}
	return nil, nil
}

// isBelow reports whether each of the names after a comma is in a name above the unit.
func (r *resolver) isBelow(c *namedUnit, names string) bool {
	for _, name := range strings.Split(names, ",") {
		key := vntext.NameKey(strings.TrimSpace(name))
		if key != "" && !slices.ContainsFunc(r.line(c), func(p *namedUnit) bool { return strings.Contains(p.key, key) }) {
			return false
		}
	}
	return true
}

// line is the units above one, nearest first.
func (r *resolver) line(n *namedUnit) []*namedUnit {
	var line []*namedUnit
	for p := r.parentOf(n); p != nil && !slices.Contains(line, p.is) && p.is != n.link.is; p = r.parentOf(p) {
		line = append(line, p.is)
	}
	return line
}

// alike are units beside one whose names are nearly that, for a name that no unit has: the
// same without tones anywhere, else those that share the most words, at most five.
func (r *resolver) alike(beside *namedUnit, name string) []*namedUnit {
	words := strings.Fields(vntext.Fold(org.UnitKey(strings.Split(name, ",")[0])))
	common := func(n *namedUnit) int {
		count := 0
		for _, w := range strings.Fields(vntext.Fold(n.key)) {
			if slices.Contains(words, w) {
				count++
			}
		}
		return count
	}
	var list []*namedUnit
	line := r.line(beside)
	for _, n := range r.order {
		same := vntext.Fold(n.key) == strings.Join(words, " ")
		if n.link != n || n.is != n || !n.party || n == beside.is || !same && (len(line) == 0 || !slices.Contains(r.line(n), line[0])) {
			continue
		}
		if same || common(n) > 2 {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b *namedUnit) int { return cmp.Compare(common(b), common(a)) })
	return list[:min(5, len(list))]
}

// inWords lists units with the one above each.
func (r *resolver) inWords(list []*namedUnit) string {
	var names []string
	for _, n := range list {
		name := n.link.name
		if p := r.parentOf(n); p != nil {
			name += ", " + p.name
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

// writeRemarks writes what the remarks tell, each organisation that they name for itself.
func (r *resolver) writeRemarks(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, "DELETE FROM store.unit_remarks"); err != nil {
		return err
	}
	for _, m := range r.remarks {
		for _, t := range r.tellings(m) {
			err := w.append("unit_remarks", m.row, m.hash, t.kind, text(t.from), text(t.to), day(m.changed()), !m.On.IsZero(), t.share,
				text(t.fromName), text(t.toName), text(t.fromParent), text(t.toParent), text(t.other), text(t.choices))
			if err != nil {
				return err
			}
		}
	}
	return nil
}
