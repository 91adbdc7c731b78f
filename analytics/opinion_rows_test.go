package analytics

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// loaded is what the store keeps, read once: rows as lists told them, with the unit, area and day of their list.
type loaded struct {
	units, links, members, candidates, rolls, hamlets, targets, trainings, files, findings, areas, changes, lists, versions []row

	latest map[any]row      // organisations as last told
	days   map[string][]row // answers of once
}

// readLoaded reads the tables of facts and of the ledger.
func readLoaded(t testing.TB, s *Store) *loaded {
	t.Helper()
	l := &loaded{latest: map[any]row{}, days: map[string][]row{}}
	for table, into := range map[string]*[]row{"members": &l.members, "candidates": &l.candidates, "rolls": &l.rolls, "hamlets": &l.hamlets,
		"targets": &l.targets, "trainings": &l.trainings} {
		*into = readRows(t, s, "SELECT f.*, s.unit_id, s.area_id, s.speaks_on, s.is_partial, s.unit_ref AS sender FROM store."+table+
			" f JOIN store.scopes s ON s.scope_id = f.scope_id WHERE f.run_to IS NULL")
	}
	l.units = readRows(t, s, "SELECT u.*, l.unit_id, s.speaks_on FROM store.units u JOIN store.scopes s ON s.scope_id = u.scope_id JOIN store.unit_links l ON l.unit_ref = u.unit_ref WHERE u.run_to IS NULL")
	l.links = readRows(t, s, "SELECT * FROM store.unit_links WHERE unit_ref = unit_id AND party")
	l.files, l.findings = readRows(t, s, "SELECT * FROM files"), readRows(t, s, "SELECT * FROM findings")
	l.lists = readRows(t, s, "SELECT * FROM store.scopes")
	l.areas, l.changes = readRows(t, s, "SELECT * FROM store.areas"), readRows(t, s, "SELECT * FROM store.area_changes")
	l.versions = readRows(t, s, "SELECT * FROM store.unit_versions")
	l.latest = byID(l.unitsTold(dossier.MustDate("9999-12-31")))
	return l
}

func readRows(t testing.TB, s *Store, query string) []row {
	t.Helper()
	result, err := s.db.QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	var table Table
	if err := table.read(result, 0); err != nil {
		t.Fatal(err)
	}
	rows := make([]row, len(table.Rows))
	for i, values := range table.Rows {
		rows[i] = row{}
		for j, c := range table.Columns {
			rows[i][c.Name] = values[j]
		}
	}
	return rows
}

// day is a date of a row; the zero date where it has none.
func (r row) day(name string) dossier.Date {
	if text, ok := r[name].(string); ok {
		return dossier.MustDate(text)
	}
	d, _ := r[name].(dossier.Date)
	return d
}

func (r row) text(name string) string { s, _ := r[name].(string); return s }

func (r row) number(name string) int { n, _ := r[name].(int64); return int(n) }

func (r row) yes(name string) bool { return r[name] == true }

// has reports whether the date of a row is there and not after a day.
func (r row) has(name string, day dossier.Date) bool {
	return !r.day(name).IsZero() && !r.day(name).After(day)
}

// with is the row with one value more.
func (r row) with(name string, value any) row {
	c := row{name: value}
	for k, v := range r {
		if k != name {
			c[k] = v
		}
	}
	return c
}

// current is the rows of the lists of a kind that tell how things stood on a day: of each sender the last whole list that
// speaks of no later day, be it empty, and the lists since that only add to it.
func (l *loaded) current(kind string, rows []row, day dossier.Date) []row {
	sender := func(s row) string { return s.text("unit_ref") + "|" + s.text("association") }
	last, tells := map[string]dossier.Date{}, map[any]bool{}
	lists := where(l.lists, func(s row) bool { return s["kind"] == kind && s.has("speaks_on", day) })
	for _, s := range lists {
		if on := s.day("speaks_on"); !s.yes("is_partial") && on.Compare(last[sender(s)]) > 0 {
			last[sender(s)] = on
		}
	}
	for _, s := range lists {
		on, whole := s.day("speaks_on"), last[sender(s)]
		tells[s["scope_id"]] = on == whole || s.yes("is_partial") && on.Compare(whole) > 0
	}
	return where(rows, func(r row) bool { return tells[r["scope_id"]] })
}

// once keeps one row of each key: the first by the order.
func once(rows []row, key func(row) string, order func(a, b row) int) []row {
	best := map[string]row{}
	for _, r := range rows {
		if old, ok := best[key(r)]; !ok || order(r, old) < 0 {
			best[key(r)] = r
		}
	}
	var out []row
	for _, k := range sortedKeys(best) {
		out = append(out, best[k])
	}
	return out
}

// later puts the row of the later list first, a whole list before one that adds, then the lower id.
func later(a, b row) int {
	return cmp.Or(b.day("speaks_on").Compare(a.day("speaks_on")), compareBools(a.yes("is_partial"), b.yes("is_partial")),
		cmp.Compare(a.text("row_id"), b.text("row_id")))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// remember computes the rows of a day only once.
func (l *loaded) remember(what string, day dossier.Date, make func() []row) []row {
	key := what + day.String()
	if rows, ok := l.days[key]; ok {
		return rows
	}
	l.days[key] = make()
	return l.days[key]
}

func left(m row, day dossier.Date) bool {
	gone := m["member_status"] == nil && m["left_on"] != nil
	for _, s := range []string{"transferred", "expelled", "struck_off", "resigned", "deceased"} {
		gone = gone || m["member_status"] == s
	}
	return gone && !m.day("left_on").After(day)
}

// dossiersOn is each person's dossier on a day: of those whom several lists name, the one that is told of the later
// day; a leaver is told of until he left.
func (l *loaded) dossiersOn(day dossier.Date) []row {
	told := func(m row) dossier.Date {
		if on := m.day("left_on"); left(m, day) && !on.IsZero() && on.Before(m.day("speaks_on")) {
			return on
		}
		return m.day("speaks_on")
	}
	return l.remember("members", day, func() []row {
		return once(l.current("member", l.members, day), func(m row) string { return m.text("person_id") }, func(a, b row) int {
			return cmp.Or(told(b).Compare(told(a)), compareBools(left(a, day), left(b, day)), compareBools(a.yes("is_partial"), b.yes("is_partial")),
				cmp.Compare(a.text("row_id"), b.text("row_id")))
		})
	})
}

func (l *loaded) candidatesOn(day dossier.Date) []row {
	return l.remember("candidates", day, func() []row {
		return once(l.current("candidate", l.candidates, day), func(c row) string { return c.text("person_id") }, later)
	})
}

// hamletsOn is each hamlet as the last list of the day tells.
func (l *loaded) hamletsOn(day dossier.Date) []row {
	return l.remember("hamlets", day, func() []row {
		told := slices.DeleteFunc(slices.Clone(l.hamlets), func(h row) bool { return h.day("speaks_on").After(day) })
		return once(told, func(h row) string { return h.text("hamlet_id") }, later)
	})
}

func (l *loaded) latestTargets() []row {
	return once(l.targets, func(r row) string { return r.text("sender") + r.text("period") + "|" + r.text("category") }, later)
}

func (l *loaded) latestTrainings() []row {
	return once(l.trainings, func(r row) string { return r.text("training_id") + "|" + r.text("person_id") }, later)
}

// unitsTold is every organisation as the last list of a day tells of it, else the first list after it; one that no
// list tells of as other sheets name it.
func (l *loaded) unitsTold(day dossier.Date) []row {
	return l.remember("units", day, func() []row {
		var out []row
		for _, k := range l.links {
			u := k
			for _, told := range l.units {
				if told["unit_id"] != k["unit_id"] {
					continue
				}
				old, now := u.day("speaks_on"), told.day("speaks_on")
				if old.IsZero() || !now.After(day) && (old.After(day) || now.After(old)) || now.After(day) && old.After(now) {
					u = told
				}
			}
			if u["hamlet"] == nil {
				u = u.with("hamlet", k["hamlet"])
			}
			u = u.with("parent_id", k["parent_id"]).with("area_id", k["area_id"])
			if v := l.version(k["unit_id"], day); v != nil {
				u = u.with("org_name", v["org_name"]).with("unit_kind", v["unit_kind"]).with("parent_id", v["parent_id"])
				if v["area_id"] != nil {
					u = u.with("area_id", v["area_id"])
				}
			}
			out = append(out, u)
		}
		return out
	})
}

// version is how an organisation was called and where it stood on a day; nil where no list tells.
func (l *loaded) version(unit any, day dossier.Date) row {
	var last row
	for _, v := range l.versions {
		if v["unit_id"] == unit && !v.day("starts_on").After(day) && (last == nil || v.day("starts_on").Compare(last.day("starts_on")) > 0) {
			last = v
		}
	}
	return last
}

func byID(units []row) map[any]row {
	out := map[any]row{}
	for _, u := range units {
		out[u["unit_id"]] = u
	}
	return out
}

// unitsOn is the organisations that stood on a day.
func (l *loaded) unitsOn(day dossier.Date) []row {
	return l.remember("unitsOn", day, func() []row {
		return slices.DeleteFunc(slices.Clone(l.unitsTold(day)), func(u row) bool {
			return u.day("valid_from").After(day) || !u.day("valid_to").IsZero() && u.day("valid_to").Before(day)
		})
	})
}

// rollsOn is the association members of a day.
func (l *loaded) rollsOn(day dossier.Date) []row {
	return where(l.rollsEver(day), func(r row) bool { return !r.has("left_on", day) })
}

// rollsEver is each person once in an association, also those who left, with the member whom the store knows as the same
// person, or who is the only one of that name and day of birth and not told apart by an id.
func (l *loaded) rollsEver(day dossier.Date) []row {
	return l.remember("rolls", day, func() []row {
		var linked []row
		for _, r := range l.current("roll", l.rolls, day) {
			m := l.memberOf(r, day)
			r = r.with("member_person_id", m["person_id"]).with("link_method", linkMethod(r, m)).with("is_party_member", r.yes("declared_party_member"))
			if m != nil {
				r = r.with("person_id", m["person_id"]).with("is_party_member", !left(m, day))
			}
			linked = append(linked, r)
		}
		return once(linked, func(r row) string { return r.text("person_id") + "|" + r.text("association") }, func(a, b row) int {
			return cmp.Or(compareBools(a.has("left_on", day), b.has("left_on", day)), later(a, b))
		})
	})
}

func (l *loaded) memberOf(r row, day dossier.Date) row {
	var namesakes []row
	for _, m := range l.dossiersOn(day) {
		if m["person_id"] == r["person_id"] {
			return m
		}
		if m["birth_precision"] == "day" && r["birth_precision"] == "day" && m["name_key"] == r["name_key"] && m["birth_date"] != nil && m["birth_date"] == r["birth_date"] {
			namesakes = append(namesakes, m)
		}
	}
	if len(namesakes) != 1 || namesakes[0]["citizen_id"] != nil && r["citizen_id"] != nil && namesakes[0]["citizen_id"] != r["citizen_id"] {
		return nil
	}
	return namesakes[0]
}

func linkMethod(r, m row) any {
	same := func(name string) bool { return r[name] != nil && r[name] == m[name] }
	switch {
	case m == nil:
		return nil
	case same("citizen_id"):
		return "citizen_id"
	case same("party_card_no"), r["party_card_no"] != nil && r["party_card_no"] == m["party_card_no_qd85"]:
		return "party_card"
	case same("name_key") && same("birth_date") && same("birth_precision"):
		return "name_birth"
	}
	return "identity"
}

// placeOf is where an area's people are in the areas of another day: the area itself where it stands, the one it became
// or came from; "" with the choices where it is several.
func (l *loaded) placeOf(area string, tree dossier.Date) (place string, choices []string) {
	for _, c := range l.changes {
		if on := c.day("changed_on"); !on.After(tree) && c["area_id"] == area {
			choices = append(choices, c.text("successor_id"))
		} else if on.After(tree) && c["successor_id"] == area {
			choices = append(choices, c.text("area_id"))
		}
	}
	switch len(choices) {
	case 0:
		return area, nil
	case 1:
		return choices[0], choices
	}
	return "", choices
}

// hamletName is what tells a hamlet from others: its name without the word for it; nothing where that is a number.
func hamletName(text string) string {
	text = strings.ToLower(text)
	name := text
	for _, kind := range []string{"thôn", "bản", "xóm", "ấp", "buôn", "làng", "tiểu khu", "tổ dân phố", "tdp", "khu phố", "khối phố"} {
		if before, after, ok := strings.Cut(text, kind+" "); ok && (before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, ",")) {
			name, _, _ = strings.Cut(after, ",")
			break
		}
	}
	name = strings.TrimSpace(name)
	if strings.Trim(strings.TrimPrefix(name, "số "), "0123456789 ") == "" {
		return ""
	}
	return name
}

// hamletPlaces are the areas of a day in which lists have a hamlet of that name.
func (l *loaded) hamletPlaces(name string, tree dossier.Date, choices []string) []string {
	var found []string
	look := func(hamlet string, area any) {
		id, _ := area.(string)
		place, moved := l.placeOf(id, tree)
		if hamlet != "" && hamlet == name && moved == nil && slices.Contains(choices, place) && !slices.Contains(found, place) {
			found = append(found, place)
		}
	}
	for _, u := range l.latest {
		look(hamletName(u.text("hamlet")), u["area_id"])
	}
	for _, h := range l.hamletsOn(dossier.MustDate("9999-12-31")) {
		look(hamletName(h.text("hamlet_name")), h["area_id"])
	}
	return found
}

// areaName is the name of an area in the tree of a day.
func (l *loaded) areaName(id any, tree dossier.Date) any {
	for _, a := range l.areas {
		if a["area_id"] == id {
			if place, _ := l.placeOf(id.(string), tree); place != id {
				return fmt.Sprintf("Chưa xác định (%s)", a["area_name"])
			}
			return a["area_name"]
		}
	}
	return nil
}
