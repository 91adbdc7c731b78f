package analytics

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A world of random histories: branches admit, lose, exchange, merge and split, and send
// their lists at the end of the year, when they do not forget to.
type (
	toldPerson struct {
		id             string
		admitted, left dossier.Date // left: zero while he is a member
	}
	sentList struct {
		unit    string
		day     dossier.Date
		persons []toldPerson
	}
	toldChange struct { // as a remark of a list of organisations tells it
		from, to, kind string
		on             dossier.Date
	}
	branchNow struct {
		id      string
		persons []toldPerson
		gone    []toldPerson // since the last list
	}
)

// randomHistory is the lists of one district from 2018 to 2023, and the mergers and splits of
// which its committee tells.
func randomHistory(r *rand.Rand, name string) ([]sentList, []toldChange) {
	var branches []*branchNow
	persons, units := 0, 0
	found := func() *branchNow {
		units++
		branches = append(branches, &branchNow{id: fmt.Sprintf("u%s.%d", name, units)})
		return branches[len(branches)-1]
	}
	admit := func(b *branchNow, year int) {
		persons++
		b.persons = append(b.persons, toldPerson{id: fmt.Sprintf("p%s.%d", name, persons), admitted: randomDate(r, year)})
	}
	for range 2 + r.IntN(3) {
		b := found()
		for range r.IntN(6) {
			admit(b, 2000+r.IntN(18))
		}
	}
	var lists []sentList
	var changes []toldChange
	for year := 2018; year <= 2023; year++ {
		for event := range r.IntN(6) {
			change := func(from, to *branchNow, kind string) {
				if r.IntN(4) > 0 { // else nobody tells
					changes = append(changes, toldChange{from.id, to.id, kind, dossier.NewDate(year, 2*event+1, 1+r.IntN(28))})
				}
			}
			i := r.IntN(len(branches))
			b, other := branches[i], branches[r.IntN(len(branches))]
			switch kind := r.IntN(6); {
			case kind <= 1 || len(b.persons) == 0:
				admit(b, year)
			case kind == 2: // somebody leaves for good
				b.take(r.IntN(len(b.persons)), randomDate(r, year))
			case kind == 3 && other != b: // somebody moves
				other.persons = append(other.persons, b.take(r.IntN(len(b.persons)), randomDate(r, year)))
			case kind == 4 && other != b: // b is merged into the other and sends no list any more
				other.persons = append(other.persons, b.persons...)
				change(b, other, "merged")
				branches = append(branches[:i], branches[i+1:]...)
			case kind == 5: // a part of b becomes a branch of its own
				part, cut := found(), r.IntN(len(b.persons)+1)
				part.persons, b.persons = append(part.persons, b.persons[cut:]...), b.persons[:cut:cut]
				change(b, part, "split_off")
			}
		}
		for _, b := range branches {
			if r.IntN(8) == 0 {
				continue
			}
			all := append(append([]toldPerson(nil), b.persons...), b.gone...)
			lists, b.gone = append(lists, sentList{b.id, dossier.NewDate(year, 12, 31), all}), nil
		}
	}
	return lists, changes
}

// take takes a person out and gives him as he goes on elsewhere.
func (b *branchNow) take(i int, day dossier.Date) toldPerson {
	p := b.persons[i]
	b.persons = append(b.persons[:i:i], b.persons[i+1:]...)
	leaver := p
	leaver.left = day
	b.gone = append(b.gone, leaver)
	return p
}

func randomDate(r *rand.Rand, year int) dossier.Date {
	return dossier.NewDate(year, 1+r.IntN(12), 1+r.IntN(28))
}

// whereNow is where those of a branch are on a day who were listed there on another: "?" and
// the branch where a split leaves that open.
func whereNow(changes []toldChange, unit string, listed, day dossier.Date) string {
	can := map[string]bool{unit: true}
	for _, c := range changes { // in the order of their days
		if can[c.from] && c.on.After(listed) && !c.on.After(day) {
			can[c.to] = true
			if c.kind == "merged" {
				delete(can, c.from)
			}
		}
	}
	if len(can) > 1 {
		return "?" + unit
	}
	for u := range can {
		unit = u
	}
	return unit
}

// branchOn is the slow way: the branch of each member on a day, by the last list of each branch.
func branchOn(lists []sentList, changes []toldChange, day dossier.Date) map[string]string {
	last := map[string]sentList{}
	for _, l := range lists {
		if !l.day.After(day) && (last[l.unit].unit == "" || l.day.After(last[l.unit].day)) {
			last[l.unit] = l
		}
	}
	in, since, active := map[string]string{}, map[string]dossier.Date{}, map[string]bool{}
	for _, l := range last {
		for _, p := range l.persons {
			is, told := p.left.IsZero() || p.left.After(day), l.day
			if !is && p.left.Compare(told) < 0 {
				told = p.left
			}
			if before, ok := since[p.id]; !ok || told.After(before) || told == before && is && !active[p.id] {
				in[p.id], since[p.id], active[p.id] = whereNow(changes, l.unit, l.day, day), told, is
			}
		}
	}
	for id := range in {
		if !active[id] {
			delete(in, id)
		}
	}
	return in
}

// balance is opening, admitted, received, moved in, moved out, departed and closing.
type balance [7]int64

// balances counts person by person.
func balances(lists []sentList, changes []toldChange, from, to dossier.Date) map[string]balance {
	admitted := map[string]dossier.Date{}
	for _, l := range lists {
		for _, p := range l.persons {
			admitted[p.id] = p.admitted
		}
	}
	old, now := branchOn(lists, changes, from.AddDays(-1)), branchOn(lists, changes, to)
	sums := map[string]balance{}
	add := func(unit string, what int) {
		b := sums[unit]
		b[what]++
		sums[unit] = b
	}
	for id, unit := range old {
		add(unit, 0)
		if next, stays := now[id]; !stays {
			add(unit, 5)
		} else if next != unit {
			add(unit, 4)
			add(next, 3)
		}
	}
	for id, unit := range now {
		add(unit, 6)
		if _, was := old[id]; was {
			continue
		}
		if admitted[id].Compare(from) >= 0 {
			add(unit, 1)
		} else {
			add(unit, 2)
		}
	}
	return sums
}

// putHistory writes lists into the store as imports would leave them.
func putHistory(t testing.TB, s *Store, lists []sentList, changes []toldChange) {
	t.Helper()
	var scopes, members, links, units, remarks []string
	for i, c := range changes {
		units = append(units, fmt.Sprintf("('w%d', 'h', 1, 'none', 'e', %d, '%s')", i, i, c.from))
		remarks = append(remarks, fmt.Sprintf("('w%d', 'h', '%s', '%s', '%s', DATE '%s', true)", i, c.kind, c.from, c.to, c.on))
	}
	seen := map[string]bool{}
	for i, l := range lists {
		scope := fmt.Sprintf("c%d.%s", i, l.unit)
		scopes = append(scopes, fmt.Sprintf("('%s', 'member', '%s', '%s', DATE '%s', 1, '%s')", scope, l.unit, l.unit, l.day, scope))
		if !seen[l.unit] {
			links = append(links, fmt.Sprintf("('%s', '%s', 'Chi bộ %s', true)", l.unit, l.unit, l.unit))
		}
		seen[l.unit] = true
		for n, p := range l.persons {
			left, status := "NULL", "active"
			if !p.left.IsZero() {
				left, status = "DATE '"+p.left.String()+"'", "transferred"
			}
			members = append(members, fmt.Sprintf("('r%d.%s', 'h', 1, '%s', 'e', %d, '%s', 'k', DATE '%s', '%s', %s)", n, scope, scope, n, p.id, p.admitted, status, left))
		}
	}
	for into, rows := range map[string][]string{
		"scopes (scope_id, kind, unit_ref, unit_id, speaks_on, last_run, means)":                                                         scopes,
		"members (row_id, row_hash, run_from, scope_id, return_id, row_no, person_id, name_key, admission_date, member_status, left_on)": members,
		"unit_links (unit_ref, unit_id, org_name, party)":                                                                                links,
		"units (row_id, row_hash, run_from, scope_id, return_id, row_no, unit_ref)":                                                      units,
		"unit_remarks (row_id, row_hash, kind, unit_id, successor_id, changed_on, is_dated)":                                             remarks,
	} {
		if len(rows) == 0 {
			continue
		}
		if _, err := s.db.Exec("INSERT INTO store." + into + " VALUES " + strings.Join(rows, ",")); err != nil {
			t.Fatalf("%s: %v", into, err)
		}
	}
}

// Opening + in − out = closing for every branch and any two days, and each figure is that of
// the slow count, whatever was merged, split and moved in between. HOSO_TREES=10000 tries more.
func TestMovementsBalance(t *testing.T) {
	rounds := fewer(300)
	if n, err := strconv.Atoi(os.Getenv("HOSO_TREES")); err == nil {
		rounds = n
	}
	const batch = 250
	r := rand.New(rand.NewPCG(11, 4))
	s := openMemory(t)
	for done := 0; done < rounds; done += batch {
		var lists []sentList
		var changes []toldChange
		for n := done; n < min(done+batch, rounds); n++ {
			sent, told := randomHistory(r, strconv.Itoa(n))
			lists, changes = append(lists, sent...), append(changes, told...)
		}
		slices.SortFunc(changes, func(a, b toldChange) int { return a.on.Compare(b.on) })
		putHistory(t, s, lists, changes)
		for range 3 {
			from := randomDate(r, 2018+r.IntN(4))
			to := randomDate(r, int(from.Year)+r.IntN(3))
			if r.IntN(2) == 0 {
				from, to = dossier.NewDate(int(from.Year), 1, 1), dossier.NewDate(int(to.Year), 12, 31)
			}
			if to.Compare(from) < 0 {
				to = from
			}
			checkBalances(t, s, from, to, balances(lists, changes, from, to))
		}
		if _, err := s.db.Exec("DELETE FROM store.members; DELETE FROM store.scopes; DELETE FROM store.unit_links; DELETE FROM store.units; DELETE FROM store.unit_remarks"); err != nil {
			t.Fatal(err)
		}
	}
}

func checkBalances(t *testing.T, s *Store, from, to dossier.Date, want map[string]balance) {
	t.Helper()
	table, err := s.Ask(context.Background(), "unit-movements", map[string]string{"from": from.String(), "as-of": to.String()}, AskOptions{Today: to})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]balance{}
	for _, row := range table.Rows {
		var b balance
		for i := range b {
			b[i] = row[2+i].(int64)
		}
		if b[0]+b[1]+b[2]+b[3]-b[4]-b[5] != b[6] {
			t.Fatalf("%s to %s: %v of %v does not balance", from, to, b, row[0])
		}
		got[row[0].(string)] = b
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s to %s (-slow count +question)\n%s", from, to, diff)
	}
}
