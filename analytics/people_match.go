package analytics

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"strings"
)

//go:embed matching/*.sql
var matchingFiles embed.FS

// mention is one way in which standing rows tell of a person: his name, his birth, and
// what the row alone makes of him.
type mention struct {
	id    string // 16 hex digits
	ownID string // person_id as the row alone gives it
	byCID bool   // from a citizen id
	rows  int
}

// matcher finds which mentions are one person. What it finds follows from the rows that
// stand and the decisions on record, never from the order in which they came: mentions
// are numbered by their ids, and links are made in the order of their strength.
type matcher struct {
	w         *writer
	mentions  []mention
	byID      map[string]int
	decisions []decision
	sets      *unions
	links     []link // that hold
}

// link says why two mentions are one person.
type link struct {
	a, b   int
	method string // "decision", "citizen_id", "old_id_number", "party_card" or "name_birth_place"
	name   string // how the names agree: a code of compare.sql
	birth  string
	place  string // "unit", "area", "home" or ""
}

// identify makes the person_id of all rows anew: what a row alone says of its person, as
// corrected by what other rows say of the same one.
func identify(ctx context.Context, w *writer) error {
	m, err := match(ctx, w)
	if err == nil {
		err = m.keep(ctx)
	}
	if err != nil {
		return fmt.Errorf("identify people: %w", err)
	}
	return nil
}

// match takes the steps that need nobody's decision: the decisions on record, shared
// numbers, and names with birth and place.
func match(ctx context.Context, w *writer) (*matcher, error) {
	m := &matcher{w: w, byID: map[string]int{}}
	for _, step := range []func(context.Context) error{m.readMentions, m.readDecisions, m.matchNumbers, m.matchKeys} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// run executes a script of matching/.
func (m *matcher) run(ctx context.Context, name string) error {
	if err := m.w.exec(ctx, matching(name)); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// matching is a script of matching/.
func matching(name string) string {
	script, err := matchingFiles.ReadFile("matching/" + name)
	if err != nil {
		panic("analytics: embedded " + err.Error())
	}
	return string(script)
}

func (m *matcher) readMentions(ctx context.Context) error {
	if err := m.run(ctx, "mentions.sql"); err != nil {
		return err
	}
	err := m.w.each(ctx, "SELECT mention_id, own_id, by_cid, n_rows FROM people_mentions ORDER BY no", func(rows *sql.Rows) error {
		var n mention
		err := rows.Scan(&n.id, &n.ownID, &n.byCID, &n.rows)
		m.byID[n.id] = len(m.mentions)
		m.mentions = append(m.mentions, n)
		return err
	})
	m.sets = newUnions(len(m.mentions))
	return err
}

func (m *matcher) readDecisions(ctx context.Context) error {
	var err error
	m.decisions, err = readDecisions(ctx, m.w)
	m.obey()
	return err
}

// obey does as was decided. Of two decisions that contradict each other through others
// the refusal holds.
func (m *matcher) obey() {
	for _, apart := range []bool{true, false} {
		for _, d := range m.decisions {
			a, known := m.byID[d.mentionA]
			b, both := m.byID[d.mentionB]
			switch {
			case !known || !both || (d.Verdict == Apart) != apart:
			case apart:
				m.sets.separate(a, b)
			default:
				m.add(link{a: min(a, b), b: max(a, b), method: "decision"})
			}
		}
	}
}

// matchNumbers is step 1. A shared number is not enough where name and birth both say that
// it is another person: the number was mistyped in one of the rows. Nor can numbers join,
// by way of others, two who stand side by side in one list.
func (m *matcher) matchNumbers(ctx context.Context) error {
	pairs, err := m.compare(ctx, "strong.sql", "NOT together AND ("+numbersAgree+")")
	if err != nil {
		return err
	}
	m.addAll(pairs)
	side, err := m.sideBySide(ctx)
	if err != nil || len(side) == 0 {
		return err
	}
	m.links, m.sets = nil, newUnions(len(m.mentions))
	m.obey()
	for _, l := range side {
		if m.sets.find(l.a) != m.sets.find(l.b) { // or somebody decided that they are one
			m.sets.separate(l.a, l.b)
		}
	}
	m.addAll(pairs)
	return nil
}

func (m *matcher) addAll(pairs []link) {
	for _, l := range pairs {
		m.add(l)
	}
}

// sideBySide are the mentions that have become one person but stand in one list.
func (m *matcher) sideBySide(ctx context.Context) ([]link, error) {
	if err := m.writeClusters(ctx); err != nil {
		return nil, err
	}
	var list []link
	err := m.w.each(ctx, joinedInOneList, func(rows *sql.Rows) error {
		var l link
		err := rows.Scan(&l.a, &l.b)
		list = append(list, l)
		return err
	})
	return list, err
}

const joinedInOneList = `
WITH joined AS MATERIALIZED (
    SELECT no, cluster FROM people_clusters SEMI JOIN (SELECT cluster FROM people_clusters GROUP BY cluster HAVING count(*) > 1) USING (cluster)
), listed AS MATERIALIZED (
    SELECT j.no, j.cluster, l.scope_id FROM joined j JOIN people_lists l USING (no) WHERE l.kind <> 'training'
)
SELECT DISTINCT x.no, y.no FROM listed x JOIN listed y ON y.cluster = x.cluster AND y.scope_id = x.scope_id WHERE x.no < y.no ORDER BY ALL`

// numbersAgree is when a shared number means a shared person; where another number or the
// gender contradicts it, name and birth must both agree.
const numbersAgree = `CASE WHEN contradicts THEN names_agree AND births_agree ELSE names_agree OR birth = 'same' END`

// matchKeys is step 2. Where one key fits people who contradict each other it decides for
// none of them.
func (m *matcher) matchKeys(ctx context.Context) error {
	if err := m.writeClusters(ctx); err != nil {
		return err
	}
	pairs, err := m.compare(ctx, "key.sql", keysAgree)
	if err != nil || len(pairs) == 0 {
		return err
	}
	joined := newUnions(len(m.mentions))
	for _, l := range pairs {
		joined.join(m.sets.find(l.a), m.sets.find(l.b))
	}
	doubtful, err := m.doubtful(ctx, joined, pairs)
	if err != nil {
		return err
	}
	for _, l := range pairs {
		if !doubtful[joined.find(m.sets.find(l.a))] {
			m.add(l)
		}
	}
	return nil
}

// keysAgree wants a place in common, or a number with one slip, nothing against it, and that
// fewer than one in a thousand such pairs come about by chance (10 bits). Of those who give 1
// January as their birthday there are many: of them the place must be the unit itself, or the
// same sub-branch of their association after its commune was merged into another.
const keysAgree = `name = 'same' AND NOT contradicts AND NOT together
	AND (birth = 'same' AND (coalesce(n_unit, n_area, n_home) IS NOT NULL OR coalesce('near' IN (cid, cmnd, card), false))
	     OR birth = 'first_day' AND coalesce(n_unit, n_sub_branch) IS NOT NULL)
	AND name_bits + birth_bits + number_bits + place_bits - log2(n_all + 1000) >= 10`

// doubtful are the groups, by their first mention, in which two people have a number of one
// kind each, differ in gender, or stand side by side in one list.
func (m *matcher) doubtful(ctx context.Context, joined *unions, pairs []link) (map[int]bool, error) {
	if err := m.w.exec(ctx, "CREATE OR REPLACE TEMP TABLE staged_groups (cluster INTEGER NOT NULL, grp INTEGER NOT NULL)"); err != nil {
		return nil, err
	}
	seen := map[int]bool{}
	for _, l := range pairs {
		for _, i := range []int{m.sets.find(l.a), m.sets.find(l.b)} {
			if seen[i] {
				continue
			}
			seen[i] = true
			if err := m.w.append("staged_groups", int32(i), int32(joined.find(i))); err != nil {
				return nil, err
			}
		}
	}
	groups := map[int]bool{}
	err := m.w.each(ctx, doubtfulGroups, func(rows *sql.Rows) error {
		var g int
		err := rows.Scan(&g)
		groups[g] = true
		return err
	})
	return groups, err
}

const doubtfulGroups = `
WITH grouped AS MATERIALIZED (
    SELECT c.no, c.cluster, g.grp FROM staged_groups g JOIN people_clusters c USING (cluster)
), numbers AS MATERIALIZED (
    SELECT DISTINCT grp, cluster, kind, value FROM grouped JOIN people_ids USING (no)
)
SELECT x.grp FROM numbers x JOIN numbers y ON y.grp = x.grp AND y.kind = x.kind
WHERE x.cluster < y.cluster AND damerau_levenshtein(x.value, y.value) > 1
UNION SELECT grp FROM grouped JOIN people_mentions USING (no) GROUP BY grp HAVING count(DISTINCT gender) > 1
UNION SELECT grp FROM grouped JOIN people_lists USING (no) WHERE kind <> 'training' GROUP BY grp, scope_id HAVING count(DISTINCT cluster) > 1`

func (m *matcher) add(l link) {
	if m.sets.join(l.a, l.b) {
		m.links = append(m.links, l)
	}
}

// writeClusters lets SQL see which mentions are one person so far.
func (m *matcher) writeClusters(ctx context.Context) error {
	if err := m.w.exec(ctx, "CREATE OR REPLACE TEMP TABLE staged_clusters (no INTEGER NOT NULL, cluster INTEGER NOT NULL)"); err != nil {
		return err
	}
	for i := range m.mentions {
		if err := m.w.append("staged_clusters", int32(i), int32(m.sets.find(i))); err != nil {
			return err
		}
	}
	return m.w.exec(ctx, "CREATE OR REPLACE TEMP TABLE people_clusters AS FROM staged_clusters")
}

// people names the person of each mention: by a citizen id where there is one, else by the
// lowest own id that no larger set of rows lays claim to.
func (m *matcher) people() []string {
	type claim struct{ set, rows, first int }
	claims := map[string]map[int]*claim{} // own id → set
	for i, n := range m.mentions {
		set := m.sets.find(i)
		if claims[n.ownID] == nil {
			claims[n.ownID] = map[int]*claim{}
		}
		c := claims[n.ownID][set]
		if c == nil {
			c = &claim{set: set, first: i}
			claims[n.ownID][set] = c
		}
		c.rows += n.rows
	}
	keeps := map[string]int{}
	for own, sets := range claims {
		var best *claim
		for _, c := range sets {
			if best == nil || c.rows > best.rows || c.rows == best.rows && c.first < best.first {
				best = c
			}
		}
		keeps[own] = best.set
	}
	chosen := map[int]string{} // set → "0" or "1" for the class, and the id
	for i, n := range m.mentions {
		set := m.sets.find(i)
		if keeps[n.ownID] != set {
			continue
		}
		name := "1" + n.ownID
		if n.byCID {
			name = "0" + n.ownID
		}
		if chosen[set] == "" || name < chosen[set] {
			chosen[set] = name
		}
	}
	list := make([]string, len(m.mentions))
	for i := range m.mentions {
		set := m.sets.find(i)
		if chosen[set] == "" { // another set has more rows of each of its ids
			chosen[set] = "2" + id("p", "mention", m.mentions[set].id)
		}
		list[i] = chosen[set][1:]
	}
	return list
}

// keep writes down who is who, and why.
func (m *matcher) keep(ctx context.Context) error {
	people := m.people()
	if err := m.w.exec(ctx, "CREATE OR REPLACE TEMP TABLE staged_people (mention_id VARCHAR NOT NULL, person_id VARCHAR NOT NULL); DELETE FROM store.person_evidence; DELETE FROM store.persons_apart"); err != nil {
		return err
	}
	for i, n := range m.mentions {
		if people[i] == n.ownID {
			continue
		}
		if err := m.w.append("staged_people", n.id, people[i]); err != nil {
			return err
		}
	}
	for _, l := range m.links {
		err := m.w.append("person_evidence", people[l.a], l.method, m.mentions[l.a].id, m.mentions[l.b].id, text(l.name), text(l.birth), text(l.place))
		if err != nil {
			return err
		}
	}
	if err := m.keepApart(people); err != nil {
		return err
	}
	var script strings.Builder
	script.WriteString(wantedPeople)
	for _, table := range []string{"member", "candidate", "roll", "training"} {
		fmt.Fprintf(&script, movePeople, table)
	}
	script.WriteString(keepLinks)
	return m.w.exec(ctx, script.String())
}

// keepApart notes which people were said to be two.
func (m *matcher) keepApart(people []string) error {
	for _, d := range m.decisions {
		a, known := m.byID[d.mentionA]
		b, both := m.byID[d.mentionB]
		if d.Verdict != Apart || !known || !both {
			continue
		}
		err := m.w.append("persons_apart", min(people[a], people[b]), max(people[a], people[b]))
		if err != nil {
			return err
		}
	}
	return nil
}

// Rows that once were linked and no longer stand, or no longer are, get their own id back.
const (
	wantedPeople = `
CREATE OR REPLACE TEMP TABLE people_wanted AS
SELECT r.kind, r.row_id, r.own_id, p.person_id FROM people_rows r JOIN staged_people p USING (mention_id);
CREATE OR REPLACE TEMP TABLE people_moved AS
SELECT kind, row_id, person_id FROM people_wanted
UNION ALL
SELECT kind, row_id, own_id FROM store.person_links ANTI JOIN people_wanted USING (kind, row_id);
`
	movePeople = `
UPDATE store.%[1]ss t SET person_id = m.person_id
FROM people_moved m WHERE m.kind = '%[1]s' AND m.row_id = t.row_id AND t.person_id <> m.person_id;
`
	keepLinks = `
DELETE FROM store.person_links;
INSERT INTO store.person_links SELECT kind, row_id, own_id, person_id FROM people_wanted ORDER BY kind, row_id;
`
)
