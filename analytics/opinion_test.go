package analytics

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The second opinion: every question answered once more by slow loops in Go over the rows of the store, written from
// what the question says it counts and not from its SQL, with all of its columns.
var opinions = map[string]func(*asked) [][]any{
	"admissions-vs-target":              opineTargets,
	"admitted-by-enterprise":            opineEnterprises,
	"admitted-by-religion":              opineAdmittedReligions,
	"admitted-by-sector":                opineSectors,
	"admitted-by-year":                  opineAdmittedYears,
	"admitted-groups":                   opineGroups,
	"admitted-in-hard-branches":         opineHardBranches,
	"admitted-since":                    opineAdmitted,
	"association-links":                 opineLinks,
	"association-persons":               opineAssociationPersons,
	"associations-by-commune":           opineCommuneAssociations,
	"badges-by-level":                   opineBadgeLevels,
	"badges-due":                        opineBadges,
	"branch-ages":                       opineBranchAges,
	"branch-helpers":                    opineHelpers,
	"branch-meeting-days":               opineMeetingDays,
	"branch-secretaries":                opineSecretaries,
	"branches-without-admission":        opineBarrenBranches,
	"branches-without-list":             opineSilentBranches,
	"candidates-by-stage":               opineStages,
	"candidates-recognised":             opineRecognised,
	"certificates-expiring":             opineCertificates,
	"committee-theory":                  opineCommitteeTheory,
	"commune-leaders":                   opineLeaders,
	"completeness":                      opineFields,
	"completeness-by-unit":              opineCompleteness,
	"contest-participation":             opineContests,
	"data-faults-by-unit":               opineUnitFaults,
	"findings-by-rule":                  opineRuleFaults,
	"growth":                            opineGrowth,
	"hamlets":                           opineHamlets,
	"hamlets-change":                    opineHamletsChange,
	"hamlets-without-branch":            opineBareHamlets,
	"left-members":                      opineLeft,
	"members-by-admission-period":       opineAdmissionPeriods,
	"members-by-age":                    opineAges,
	"members-by-area":                   opineAreas,
	"members-by-ethnicity":              func(a *asked) [][]any { return groups(a.members(), "ethnicity", true) },
	"members-by-general-education":      func(a *asked) [][]any { return a.levels("education_general") },
	"members-by-party-age":              opinePartyAges,
	"members-by-political-theory":       func(a *asked) [][]any { return a.levels("political_theory") },
	"members-by-professional-education": func(a *asked) [][]any { return a.levels("education_professional") },
	"members-by-religion":               func(a *asked) [][]any { return groups(a.members(), "religion", true) },
	"members-by-status":                 opineStatus,
	"members-by-unit":                   opineUnitMembers,
	"members-without-citizen-id":        opineNoCitizenID,
	"non-party-share":                   opineShare,
	"organisation-totals":               opineTotals,
	"recognition-due":                   opineRecognition,
	"reported-growth":                   opineReportedGrowth,
	"residential-ageing":                opineAgeing,
	"small-branches":                    opineSmallBranches,
	"targets-by-category":               opineCategories,
	"trainings":                         opineTrainings,
	"unit-movements":                    opineMovements,
	"units-by-kind":                     opineKinds,
	"units-by-place":                    opinePlaces,
	"units-founded":                     opineFounded,
}

// Every question has a second opinion: here, or as a form (slowForms).
func TestEveryQuestionHasASecondOpinion(t *testing.T) {
	known := map[string]bool{}
	for _, q := range Questions() {
		known[q.Name] = true
		if (opinions[q.Name] == nil) == (slowForms[q.Name] == nil) {
			t.Errorf("%s has no second opinion, or two", q.Name)
		}
	}
	for name := range opinions {
		if !known[name] {
			t.Errorf("no question is called %s", name)
		}
	}
}

// asked is one question with its parameters understood.
type asked struct {
	*loaded
	day, first, last dossier.Date // last: to, or the day where that is earlier; first: from, or the first of that year
	tree             dossier.Date
	within, under    map[string]bool // nil: all
	told, counted    map[any]row     // organisations as of the day, and as of the tree's day
	params           map[string]string
}

// What a name of an area takes in of the world's areas.
var toldWithin = map[string][]string{
	"D034":        {"D034", "C01210", "C01189", "C01183", "C01153", "C01156", "C01153.2025", "C01156.2025"},
	"C01210":      {"C01210"},
	"C01189":      {"C01189"},
	"C00967":      {"C00967"},
	"C01153.2025": {"C01153.2025", "C01153", "C01183", "C01189"},
	"P02":         {"D034", "C01210", "C01189", "C01183", "C01153", "C01156", "C00967", "C00913", "C01153.2025", "C01156.2025", "C00967.2025", "C00913.2025"},
}

const opinionToday = "2026-07-31"

// ask is parameters by chance for a question, and what they mean.
func (l *loaded) ask(r *rand.Rand, q Question) *asked {
	a := &asked{loaded: l, params: map[string]string{}, day: dossier.MustDate(opinionToday)}
	give := func(name string, values ...string) {
		if _, ok := q.Param(name); ok && r.IntN(2) == 0 {
			a.params[name] = pick(r, values...)
		}
	}
	give("as-of", "2018-09-30", "2018-09-30", "2018-10-01", "2018-12-31", "2016-02-29", "2019-02-28", "2025-06-30", "2025-07-01", "2014-01-01")
	give("from", "2016", "2018-02-01", "2018-09-30", "2017-12-31", "2020", "1930")
	give("to", "2018-09-29", "2017", "2018-12-31", "2015-06")
	give("before", "2017-12-31", "2018-12-30", "2014")
	give("unit", "uBQ", "uVH", "uQM", "uVL", "uCA", "b0", "b1")
	give("area", "D034", "C01210", "C01189", "C00967", "C01153.2025", "P02")
	give("tree", "then", "now", "2018-09-30", "2025-06-30")
	for _, p := range q.Params {
		switch p.Type {
		case ParamChoice:
			give(p.Name, p.Choices...)
		case ParamNumber:
			give(p.Name, "0", "1", "2", "3", "7", "200")
		}
	}
	a.understand()
	return a
}

func (a *asked) understand() {
	if text := a.params["as-of"]; text != "" {
		a.day = dossier.MustDate(text).Last()
	}
	if a.last = a.date("to", a.day).Last(); a.last.After(a.day) {
		a.last = a.day
	}
	a.first = a.date("from", dossier.NewDate(int(a.last.Year), 1, 1)).First()
	switch text := a.params["tree"]; text {
	case "", "then":
		a.tree = a.day
	case "now":
		a.tree = dossier.MustDate(opinionToday)
	default:
		a.tree = dossier.MustDate(text).Last()
	}
	reform, name := dossier.MustDate("2025-07-01"), a.params["area"]
	if a.params["tree"] == "" || a.params["tree"] == "then" { // a commune that does not stand then means its own time
		switch isNew := name == "C01153.2025"; {
		case isNew && a.tree.Before(reform):
			a.tree = reform
		case !isNew && name != "" && name[0] == 'C' && !a.tree.Before(reform):
			a.tree = reform.AddDays(-1)
		}
	}
	if name != "" {
		a.within = map[string]bool{}
		for _, id := range toldWithin[name] {
			a.within[id] = true
		}
	}
	a.told, a.counted = byID(a.unitsTold(a.day)), byID(a.unitsTold(a.tree))
	if unit := a.params["unit"]; unit != "" {
		a.under = map[string]bool{}
		for _, k := range a.links {
			if below(a.counted, k["unit_id"], unit) {
				a.under[k.text("unit_id")] = true
			}
		}
	}
}

// below reports whether an organisation on the day is, or stands under, another.
func (a *asked) below(id, above any) bool { return below(a.told, id, above) }

func below(units map[any]row, id, above any) bool {
	for id != nil {
		if id == above {
			return true
		}
		id = units[id]["parent_id"]
	}
	return false
}

func (a *asked) date(name string, otherwise dossier.Date) dossier.Date {
	if text := a.params[name]; text != "" {
		return dossier.MustDate(text)
	}
	return otherwise
}

func (a *asked) number(name string, otherwise int) int {
	if n, err := strconv.Atoi(a.params[name]); err == nil {
		return n
	}
	return otherwise
}

// in reports whether an organisation is within what was asked for; without an area and a unit also one nobody knows.
func (a *asked) in(unit any) bool {
	if a.within == nil && a.under == nil {
		return true
	}
	u, known := a.counted[unit]
	return known && (a.within == nil || a.within[a.placeOfUnit(u)]) && (a.under == nil || a.under[u.text("unit_id")])
}

// placeOfUnit is the area of an organisation in the tree; of a divided one that which has its hamlet.
func (a *asked) placeOfUnit(u row) string {
	area := u.text("area_id")
	place, choices := a.placeOf(area, a.tree)
	if place != "" {
		return place
	}
	if found := a.hamletPlaces(hamletName(u.text("hamlet")), a.tree, choices); len(found) == 1 {
		return found[0]
	}
	return area
}

// oneIn is in how many districts a question is asked once.
const oneIn = 8

// Thousands of districts, or so many in the tests of every day that each question is asked: HOSO_OPINIONS says how many.
func TestSecondOpinions(t *testing.T) {
	rounds, workers := max(oneIn, fewer(2*oneIn)), 1
	if n, err := strconv.Atoi(os.Getenv("HOSO_OPINIONS")); err == nil {
		rounds, workers = n, runtime.GOMAXPROCS(0)
	}
	compared := make([]map[string]int, workers)
	t.Run("districts", func(t *testing.T) {
		for first := range workers {
			compared[first] = map[string]int{}
			t.Run(fmt.Sprint("from ", first), func(t *testing.T) {
				t.Parallel()
				compareDistricts(t, first, rounds, workers, compared[first])
			})
		}
	})
	all := 0
	for _, name := range sortedKeys(opinions) {
		n := 0
		for _, part := range compared {
			n += part[name]
		}
		if t.Logf("%s: %d answers alike", name, n); n == 0 && rounds >= oneIn {
			t.Errorf("%s was never compared", name)
		}
		all += n
	}
	t.Logf("%d districts, %d answers alike", rounds, all)
}

// compareDistricts asks questions of every so manieth district in a store of its own, and counts the answers that are alike.
func compareDistricts(t *testing.T, first, rounds, step int, compared map[string]int) {
	s := opinionStore(t)
	for n := first; n < rounds; n += step {
		seed := uint64(n)
		newTold(seed).put(t, s)
		l, r := readLoaded(t, s), rand.New(rand.NewPCG(seed, 22))
		for i, q := range Questions() {
			if opinions[q.Name] == nil || (n+i)%oneIn > 0 {
				continue
			}
			for range 5 { // what is asked by chance may be an area that was not yet
				if compareOpinions(t, s, seed, q, l.ask(r, q)) {
					compared[q.Name]++
					break
				}
			}
		}
		emptyFacts(t, s)
		if n%200 < step {
			t.Logf("district %d", n)
		}
	}
}

// compareOpinions asks both and says whether they agree on something.
func compareOpinions(t *testing.T, s *Store, seed uint64, q Question, a *asked) bool {
	t.Helper()
	got, err := s.Ask(context.Background(), q.Name, a.params, AskOptions{Today: dossier.MustDate(opinionToday), ShowValues: true})
	var wrong *UsageError
	if errors.As(err, &wrong) && (a.params["area"] != "" && a.params["tree"] != "" || a.params["unit"] != "") {
		return false // no such area in that tree, or no such branch in this district
	}
	if err != nil {
		t.Errorf("seed %d, %s %v: %v", seed, q.Name, a.params, err)
		return false
	}
	if diff := gocmp.Diff(sortRows(ints(opinions[q.Name](a))), sortRows(got.Rows)); diff != "" {
		t.Errorf("seed %d, %s %v (-slow +sql):\n%s", seed, q.Name, a.params, diff)
		return false
	}
	return true
}

// opinionStore is a store whose map has the world's areas only, for speed.
func opinionStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open(context.Background(), "", Options{Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	_, err = s.db.Exec(`DELETE FROM store.area_changes WHERE NOT (
			area_id IN ('C01153', 'C01156', 'C01183', 'C01189', 'C01210', 'C01219', 'C00967', 'C00913', 'P02')
			OR successor_id IN ('C01153.2025', 'C01156.2025', 'C00967.2025', 'C00913.2025'));
		DELETE FROM store.areas WHERE area_id NOT IN ('P02', 'P08.2025', 'D034', 'D030') AND area_id NOT IN
			(SELECT area_id FROM store.area_changes UNION SELECT successor_id FROM store.area_changes)`)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func emptyFacts(t *testing.T, s *Store) {
	t.Helper()
	for _, table := range []string{"members", "candidates", "rolls", "units", "unit_links", "hamlets", "targets", "trainings", "unit_versions", "files", "returns", "findings", "runs", "scopes"} {
		if _, err := s.db.Exec("DELETE FROM store." + table); err != nil {
			t.Fatal(err)
		}
	}
}

func sortRows(rows [][]any) [][]any {
	slices.SortFunc(rows, func(a, b []any) int { return cmp.Compare(fmt.Sprint(a...), fmt.Sprint(b...)) })
	return rows
}
