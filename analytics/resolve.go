package analytics

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// resolve decides which unit each name means and in which area it stands, and writes
// unit_links and the columns of scopes that follow. It looks at everything named so far,
// so that the answer does not depend on the order in which files came. It is true when a
// unit named by an earlier run turned out to be another: the versions must be rebuilt.
// Listed is the query of the units that stand in lists of organisations.
func resolve(ctx context.Context, w *writer, listed string) (moved bool, err error) {
	r := &resolver{
		nodes: map[string]*namedUnit{}, listed: listed, home: map[string]bool{},
		areas: map[string]string{}, finds: map[string][]org.Area{}, nears: map[string][]org.Area{}, areasIn: map[string][]string{},
	}
	for _, step := range []func(context.Context, *writer) error{r.readRefs, r.readScopes, r.readListed} {
		if err := step(ctx, w); err != nil {
			return false, fmt.Errorf("read units: %w", err)
		}
	}
	r.group()
	r.findHome()
	for _, step := range []func(context.Context, *writer) error{r.writeLinks, r.writeDays, r.writeRemarks, r.writeScopes} {
		if err := step(ctx, w); err != nil {
			return false, fmt.Errorf("write units: %w", err)
		}
	}
	return r.moved, nil
}

// The rows of lists of organisations, and with those of the run in the making.
const (
	listedUnits    = `SELECT u.unit_ref, u.scope_id, u.org_code, u.row_id, u.row_hash, u.note, u.extra, l.run_no FROM store.lineage l JOIN store.units u ON u.row_id = l.row_id AND u.row_hash = l.row_hash WHERE l.kind = 'unit'`
	listedOrStaged = listedUnits + ` UNION ALL SELECT unit_ref, scope_id, org_code, row_id, row_hash, note, extra, 2147483647 FROM staged_units WHERE NOT faulty`
)

// namedUnit is a unit as it is named, with everything said of it.
type namedUnit struct {
	ref, name, code, parent string
	home                    string // district that tells it from others of its name
	key                     string
	parsed                  org.Unit
	places                  [][]string // each as one sheet told them, nearest first
	party, listed           bool
	on                      dossier.Date // last day for which something was said
	firstListed, lastListed dossier.Date // days of lists that have it
	link                    *namedUnit   // the name under which a list has the unit that is meant
	is                      *namedUnit   // the first of the names that this unit had through time; its ref is the id
	joined                  bool         // to the one whose district is known, see joinHomeless
}

type scopeRow struct {
	id, kind, ref, assoc, period string
	unit                         string // so far
	speaks                       dossier.Date
	lastRun                      int32
	partial                      bool
}

type resolver struct {
	listed  string // query
	nodes   map[string]*namedUnit
	order   []*namedUnit // by ref
	byKey   map[string][]*namedUnit
	byCode  map[string][]*namedUnit
	scopes  []scopeRow
	last    dossier.Date          // last day of all
	home    map[string]bool       // areas in which units surely stand
	areas   map[string]string     // "ref|day" → area
	finds   map[string][]org.Area // "ref|day" → areas that it can be
	nears   map[string][]org.Area // "names|day" → areas that are all but called so
	areasIn map[string][]string   // name of an organisation → names of areas in it
	moved   bool                  // a scope of an earlier run means another unit now

	listings []listing
	remarks  []remark
	versions map[*namedUnit][]listing // of units that had several names or parents, by day
}

func (r *resolver) readRefs(ctx context.Context, w *writer) error {
	return w.each(ctx, `SELECT DISTINCT unit_ref, coalesce(org_code, ''), coalesce(name, ''), coalesce(parent_ref, ''), party,
		array_to_string(places, chr(31)), coalesce(home, '') FROM store.unit_refs ORDER BY ALL`, func(rows *sql.Rows) error {
		var ref, code, name, parent, places, home string
		var party bool
		if err := rows.Scan(&ref, &code, &name, &parent, &party, &places, &home); err != nil {
			return err
		}
		n, ok := r.nodes[ref]
		if !ok {
			n = &namedUnit{ref: ref, name: name, parent: parent, home: home, parsed: org.ParseUnit(name)}
			n.key = n.parsed.Key
			r.nodes[ref] = n
			r.order = append(r.order, n)
		} else if p := org.ParseUnit(name); n.parsed.Kind == "" && p.Kind != "" {
			n.name, n.parsed, n.key = name, p, p.Key // a list of hamlets names the commune only
		}
		n.code = cmp.Or(n.code, code)
		n.party = n.party || party
		n.places = append(n.places, strings.Split(places, "\x1f"))
		return nil
	})
}

func (r *resolver) readScopes(ctx context.Context, w *writer) error {
	return w.each(ctx, `SELECT s.scope_id, any_value(s.kind), any_value(coalesce(s.unit_ref, '')), any_value(coalesce(s.association, '')),
		any_value(coalesce(s.period, '')), coalesce(any_value(s.unit_id), ''), min(t.speaks_on), max(t.run_no), any_value(s.is_partial)
		FROM store.scopes s JOIN store.touched t ON t.scope_id = s.scope_id
		GROUP BY s.scope_id ORDER BY s.scope_id`, func(rows *sql.Rows) error {
		var s scopeRow
		var speaks time.Time
		if err := rows.Scan(&s.id, &s.kind, &s.ref, &s.assoc, &s.period, &s.unit, &speaks, &s.lastRun, &s.partial); err != nil {
			return err
		}
		s.speaks = dossier.FromTime(speaks)
		if n, ok := r.nodes[s.ref]; ok && s.speaks.After(n.on) || ok && n.on.IsZero() {
			n.on = s.speaks
		}
		if r.last.IsZero() || s.speaks.After(r.last) {
			r.last = s.speaks
		}
		r.scopes = append(r.scopes, s)
		return nil
	})
}

// group links each name to the unit that is meant: by code, else by a list of
// organisations that holds one unit of that name under those that are named above it.
func (r *resolver) group() {
	r.byKey, r.byCode = map[string][]*namedUnit{}, map[string][]*namedUnit{}
	for _, n := range r.order {
		n.link, n.is = n, n
		if n.name != "" {
			r.byKey[n.key] = append(r.byKey[n.key], n)
		}
		if n.code != "" && n.name != "" {
			r.byCode[n.code] = append(r.byCode[n.code], n)
		}
	}
	r.joinHomeless()
	r.joinVersions()
	for _, n := range r.order {
		if n.listed || n.joined {
			continue
		}
		if n.name == "" {
			n.link = oneOf(n, preferListed(r.byCode[n.code]))
			continue
		}
		n.link = oneOf(n, r.candidates(n))
	}
	for _, n := range r.order {
		for hops := 0; n.link.link != n.link && hops < 3; hops++ {
			n.link = n.link.link
		}
	}
}

// joinHomeless links a name of which the district is not known to the one of which it is:
// the same name under the same parent, where only one district has such.
func (r *resolver) joinHomeless() {
	type name struct{ own, parent string }
	nameOf := func(n *namedUnit) name {
		if p := r.nodes[n.parent]; p != nil {
			return name{n.key, p.key}
		}
		return name{n.key, ""}
	}
	homes := map[name][]*namedUnit{}
	for _, n := range r.order {
		if n.home != "" {
			homes[nameOf(n)] = append(homes[nameOf(n)], n)
		}
	}
	for _, n := range r.order {
		if known := homes[nameOf(n)]; n.home == "" && n.name != "" && len(known) == 1 {
			n.link, n.joined = known[0], true
			n.link.listed = n.link.listed || n.listed
		}
	}
}

// candidates are the listed units of the same name that a name can mean; where none is
// listed and nothing is named above it, those of which the parent is known.
func (r *resolver) candidates(n *namedUnit) []*namedUnit {
	var listed, parented []*namedUnit
	above := r.ancestorKeys(n)
	for _, c := range r.byKey[n.key] {
		switch {
		case c == n || c.joined || apart(n.code, c.code) || apart(n.home, c.home):
		case c.listed && containsAll(r.ancestorKeys(c), above):
			listed = append(listed, c)
		case c.parent != "" && n.parent == "" && !c.listed:
			parented = append(parented, c)
		}
	}
	if len(listed) > 0 {
		return listed
	}
	return parented
}

// apart reports whether two marks are known and differ.
func apart(a, b string) bool { return a != "" && b != "" && a != b }

// ancestorKeys are the names above a unit, as far as they are known.
func (r *resolver) ancestorKeys(n *namedUnit) map[string]bool {
	keys := map[string]bool{}
	for p := r.nodes[n.parent]; p != nil && !keys[p.key]; p = r.nodes[p.parent] {
		keys[p.key] = true
		if p.parent == "" { // a list that names no more than the commune
			p = oneOf(p, onlyListed(r.byKey[p.key]))
		}
	}
	return keys
}

func containsAll(have, want map[string]bool) bool {
	for k := range want {
		if !have[k] {
			return false
		}
	}
	return true
}

func preferListed(list []*namedUnit) []*namedUnit {
	if listed := onlyListed(list); len(listed) > 0 {
		return listed
	}
	return list
}

func onlyListed(list []*namedUnit) []*namedUnit {
	return slices.DeleteFunc(slices.Clone(list), func(n *namedUnit) bool { return !n.listed })
}

// oneOf is the only unit of a list, under the last of its names there, else the name itself.
func oneOf(n *namedUnit, list []*namedUnit) *namedUnit {
	if len(list) == 0 || slices.ContainsFunc(list, func(o *namedUnit) bool { return o.link.is != list[0].link.is }) {
		return n
	}
	return slices.MaxFunc(list, func(a, b *namedUnit) int {
		return cmp.Or(a.lastListed.Compare(b.lastListed), cmp.Compare(a.ref, b.ref))
	})
}

func (r *resolver) writeLinks(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, "DELETE FROM store.unit_links"); err != nil {
		return err
	}
	party := map[*namedUnit]bool{}
	for _, n := range r.order {
		party[n.link.is] = party[n.link.is] || n.party
	}
	for _, n := range r.order {
		u := n.link
		var parent, parentKind string
		if p := r.parentOf(n); p != nil {
			parent, parentKind = p.is.ref, p.parsed.Kind
		}
		err := w.append("unit_links", n.ref, u.is.ref, text(u.name), text(cmp.Or(u.code, n.code)), text(u.parsed.KindUnder(parentKind)),
			text(parent), text(r.area(u, r.lastDay(u))), text(u.parsed.Hamlet), party[u.is], text(r.choices(u)))
		if err != nil {
			return err
		}
	}
	return nil
}

// parentOf is the unit above the unit that a name means; nil where none is known.
func (r *resolver) parentOf(n *namedUnit) *namedUnit {
	for _, m := range []*namedUnit{n.link, n} {
		if p := r.nodes[m.parent]; p != nil && p.link.is != n.link.is {
			return p.link
		}
	}
	return nil
}

func (r *resolver) lastDay(n *namedUnit) dossier.Date {
	if n.on.IsZero() {
		return r.last
	}
	return n.on
}

func (r *resolver) writeScopes(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, "DELETE FROM store.scopes"); err != nil {
		return err
	}
	lastRun := map[string]int32{}
	for _, s := range r.scopes {
		lastRun[r.meaning(s)] = max(lastRun[r.meaning(s)], s.lastRun)
	}
	for _, s := range r.scopes {
		var unit, area string
		if n, ok := r.nodes[s.ref]; ok {
			unit, area = n.link.is.ref, r.area(r.versionOn(n, s.speaks), s.speaks)
		}
		r.moved = r.moved || s.unit != "" && s.unit != unit
		err := w.append("scopes", s.id, s.kind, s.ref, text(s.assoc), text(s.period), text(unit), text(area), day(s.speaks),
			lastRun[r.meaning(s)], r.meaning(s), s.partial)
		if err != nil {
			return err
		}
	}
	return nil
}

// meaning is the same for scopes that differ in nothing but the name of their unit.
func (r *resolver) meaning(s scopeRow) string {
	unit := s.ref
	if n, ok := r.nodes[unit]; ok {
		unit = n.link.is.ref
	}
	parts := []string{s.kind, unit, s.assoc, s.period}
	if s.partial {
		parts = append(parts, "partial")
	}
	return strings.Join(parts, "|")
}
