package analytics

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed" // the times of units
	"fmt"
	"maps"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A unit keeps its id when it is renamed or put under another organisation: the lists of
// different days that have it under one code speak of one unit, each of its own time.

// listing is a row of a list of organisations.
type listing struct {
	unit *namedUnit
	code string
	on   dossier.Date // for which the list speaks

	row, hash string // of the row
}

func (r *resolver) readListed(ctx context.Context, w *writer) error {
	speaks := map[string]dossier.Date{}
	for _, s := range r.scopes {
		speaks[s.id] = s.speaks
	}
	return w.each(ctx, fmt.Sprintf(lastSaid, r.listed), func(rows *sql.Rows) error {
		var ref, scope, code, row, hash, note, extra string
		if err := rows.Scan(&ref, &scope, &code, &row, &hash, &note, &extra); err != nil {
			return err
		}
		n, ok := r.nodes[ref]
		if !ok {
			return nil
		}
		l := listing{n, code, speaks[scope], row, hash}
		r.remarks = append(r.remarks, remarksOf(l, note, extra)...)
		n.listed = true
		if l.on.After(n.lastListed) || n.lastListed.IsZero() {
			n.lastListed = l.on
		}
		if l.on.Before(n.firstListed) || n.firstListed.IsZero() {
			n.firstListed = l.on
		}
		r.listings = append(r.listings, l)
		return nil
	})
}

// lastSaid is what each row of a list said last.
const lastSaid = `
SELECT unit_ref, scope_id, coalesce(org_code, ''), row_id, row_hash, coalesce(note, ''), coalesce(extra::VARCHAR, '')
FROM (%s)
QUALIFY row_number() OVER (PARTITION BY row_id ORDER BY run_no DESC, row_hash) = 1
ORDER BY ALL`

// lifetime is a unit through time: its names in lists, and the days of these lists.
type lifetime struct {
	names []*namedUnit
	days  map[dossier.Date]bool
}

// joinVersions makes one unit of names that bear one code on different days. Names that
// stand in lists of one day are of different units, whatever their codes.
func (r *resolver) joinVersions() {
	lives := map[*namedUnit]*lifetime{}
	coded := map[string][]*namedUnit{}
	for _, l := range r.listings {
		n := l.unit.link
		if lives[n] == nil {
			lives[n] = &lifetime{[]*namedUnit{n}, map[dossier.Date]bool{}}
		}
		lives[n].days[l.on] = true
		if l.code != "" && !slices.Contains(coded[l.code], n) {
			coded[l.code] = append(coded[l.code], n)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(coded)) {
		for _, n := range coded[code][1:] {
			join(lives, coded[code][0], n, false)
		}
	}
	r.joinRenamed(lives)
	for _, n := range r.order {
		if life := lives[n]; life != nil {
			n.is = slices.MinFunc(life.names, func(a, b *namedUnit) int {
				return cmp.Or(a.firstListed.Compare(b.firstListed), cmp.Compare(a.ref, b.ref))
			})
		}
	}
	r.noteVersions(lives)
}

// join makes two units one, unless some list has both; one that says so itself may.
func join(lives map[*namedUnit]*lifetime, a, b *namedUnit, said bool) {
	one, other := lives[a], lives[b]
	if one == other {
		return
	}
	for day := range other.days {
		if one.days[day] && !said {
			return
		}
	}
	maps.Copy(one.days, other.days)
	one.names = append(one.names, other.names...)
	for _, n := range other.names {
		lives[n] = one
	}
}

// noteVersions keeps the listings of units that had several names.
func (r *resolver) noteVersions(lives map[*namedUnit]*lifetime) {
	r.versions = map[*namedUnit][]listing{}
	for _, l := range r.listings {
		if n := l.unit.link; len(lives[n].names) > 1 {
			r.versions[n.is] = append(r.versions[n.is], l)
		}
	}
	for _, list := range r.versions {
		slices.SortFunc(list, func(a, b listing) int {
			return cmp.Or(a.on.Compare(b.on), cmp.Compare(a.unit.ref, b.unit.ref))
		})
	}
}

// versionOn is the name under which the unit that n means is listed on a day: the last by
// then, else the first; n itself where it never had another.
func (r *resolver) versionOn(n *namedUnit, on dossier.Date) *namedUnit {
	list := r.versions[n.link.is]
	if len(list) == 0 {
		return n
	}
	found := list[0].unit
	for _, l := range list {
		if !l.on.After(on) {
			found = l.unit
		}
	}
	return found
}

// writeDays writes where the units of the lists stood on the days of these lists.
func (r *resolver) writeDays(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, "DELETE FROM store.unit_days"); err != nil {
		return err
	}
	type told struct {
		ref string
		on  dossier.Date
	}
	seen := map[told]bool{}
	for _, l := range r.listings {
		if key := (told{l.unit.ref, l.on}); !seen[key] {
			seen[key] = true
			if err := w.append("unit_days", l.unit.ref, day(l.on), text(r.area(l.unit.link, l.on))); err != nil {
				return err
			}
		}
	}
	return nil
}

//go:embed versions.sql
var versionsSQL string

// timeUnits makes the times of all units anew; the rows must be where they belong.
func timeUnits(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, versionsSQL); err != nil {
		return fmt.Errorf("versions of units: %w", err)
	}
	return nil
}
