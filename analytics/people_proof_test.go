package analytics

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestPeopleProof matches a labelled world and counts what was found and what was wrong.
// HOSO_PEOPLE is how many people it has (make people: 100,000), HOSO_PEOPLE_SEED another world.
func TestPeopleProof(t *testing.T) {
	n := fewer(10000)
	if s := os.Getenv("HOSO_PEOPLE"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	seed := uint64(20260701)
	if s := os.Getenv("HOSO_PEOPLE_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	w := newWorld(seed, n)
	s := openMemory(t)
	loading := time.Now()
	for _, year := range []int{2018, 2024} {
		run := thisRun(fmt.Sprint("r", year))
		run.AsOf, run.Policy = dossier.MustDate(fmt.Sprintf("%d-12-31", year)), noRules{}
		loadBatches(t, s, run, nil, w.batches(year)...)
	}
	t.Logf("loaded in %v", time.Since(loading).Round(time.Millisecond))
	ctx := context.Background()
	tx, err := begin(ctx, s.db)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.abort()

	start, used := time.Now(), processorTime()
	took := func() string {
		return fmt.Sprintf("%v (%v of processors)", time.Since(start).Round(time.Millisecond), (processorTime() - used).Round(time.Millisecond))
	}
	m, err := match(ctx, tx)
	if err != nil {
		t.Fatal(err)
	}
	first := took()
	sure := newTruth(t, w, tx, m)
	t.Logf("%d people, %d records of them stand, %d mentions; %d true pairs of records", n, len(sure.rows), len(m.mentions), sure.pairs)
	t.Logf("steps 1 and 2: recall %.4f, precision %.5f, in %v", sure.recall(), sure.precision(), first)
	if sure.recall() < 0.97 && n >= 10000 || sure.recall() < 0.94 || sure.precision() < 1 {
		t.Errorf("want recall 0.97 at precision 1")
	}

	start, used = time.Now(), processorTime()
	list, err := m.propose(ctx)
	if err != nil {
		t.Fatal(err)
	}
	second, right := took(), 0
	for _, p := range list {
		if p.conflict {
			continue
		}
		if sure.human[p.a] == sure.human[p.b] {
			right++
		}
		m.add(link{a: p.a, b: p.b})
	}
	all := newTruth(t, w, tx, m)
	t.Logf("with the proposals of %d listed pairs (%d right): recall %.4f, precision %.5f, step 3 in %v", len(list), right, all.recall(), all.precision(), second)
	if all.recall() < 0.99 || all.precision() < 0.98 {
		t.Errorf("want recall 0.99 at precision 0.98")
	}
	for _, name := range slices.Sorted(maps.Keys(sure.by)) {
		t.Logf("%-26s %6d pairs, recall %.3f, with proposals %.3f", name, sure.by[name][0], sure.share(name), all.share(name))
	}
}

// noRules lets every row in, also with the number of somebody else.
type noRules struct{}

func (noRules) Runs(string) bool   { return false }
func (noRules) Waives(string) bool { return false }
func (noRules) Weigh(f dossier.Finding, _ dossier.Date, _ *dossier.Return, _ *dossier.Record) (dossier.Finding, bool) {
	return f, true
}

// truth holds the stored rows of a world against what a matcher made of them.
type truth struct {
	rows               []toldRow
	human              map[int]int // of each mention
	pairs, found, said int         // of rows: of one human, of these joined, joined at all
	by                 map[string][2]int
}

type toldRow struct {
	telling *telling
	set     int
}

func newTruth(t *testing.T, w *world, tx *writer, m *matcher) *truth {
	t.Helper()
	tellings := map[string]*telling{}
	for i := range w.tellings {
		tl := &w.tellings[i]
		tellings[string(tl.kind)+tl.values["note"]] = tl
	}
	r := &truth{human: map[int]int{}, by: map[string][2]int{}}
	rows, err := tx.tx.Query(`SELECT r.kind || note, mention_id FROM people_rows r JOIN (
		SELECT row_id, note FROM store.members WHERE run_to IS NULL
		UNION ALL SELECT row_id, note FROM store.rolls WHERE run_to IS NULL) n ON n.row_id = r.row_id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var note, mention string
		if err := rows.Scan(&note, &mention); err != nil {
			t.Fatal(err)
		}
		i, tl := m.byID[mention], tellings[note]
		r.human[i] = tl.of.no
		r.rows = append(r.rows, toldRow{tl, m.sets.find(i)})
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	r.count()
	return r
}

func (r *truth) count() {
	humans, sets := map[int][]toldRow{}, map[int]int{}
	for _, w := range r.rows {
		humans[w.telling.of.no] = append(humans[w.telling.of.no], w)
		sets[w.set]++
	}
	for _, n := range sets {
		r.said += n * (n - 1) / 2
	}
	for _, list := range humans {
		for i, x := range list {
			for _, y := range list[i+1:] {
				r.pair(x, y)
			}
		}
	}
}

// pair counts two rows of one human, also under what went wrong in either.
func (r *truth) pair(x, y toldRow) {
	joined := 0
	if x.set == y.set {
		joined = 1
	}
	r.pairs++
	r.found += joined
	names := slices.Concat(x.telling.mishaps, y.telling.mishaps, kinds(x.telling, y.telling))
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		c := r.by[name]
		r.by[name] = [2]int{c[0] + 1, c[1] + joined}
	}
}

// kinds are what two records are by nature.
func kinds(a, b *telling) []string {
	var list []string
	if strings.HasSuffix(a.of.birth.String(), "-01-01") {
		list = append(list, "(born on 1 January)")
	}
	if a.of.twin {
		list = append(list, "(twins)")
	}
	shared := false
	for _, f := range numberFields {
		for _, g := range numberFields {
			shared = shared || a.values[f] != "" && a.values[f] == b.values[g]
		}
	}
	if !shared {
		list = append(list, "(no number in common)")
	}
	return list
}

func (r *truth) recall() float64    { return float64(r.found) / float64(r.pairs) }
func (r *truth) precision() float64 { return float64(r.found) / float64(r.said) }

func (r *truth) share(name string) float64 {
	return float64(r.by[name][1]) / float64(r.by[name][0])
}
