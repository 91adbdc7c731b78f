package analytics

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func contentHash(t testing.TB, s *Store) string {
	t.Helper()
	sum, err := s.ContentHash(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// Returns in any order and in any runs, some of which are undone, leave the content of those
// that survive, loaded at once.
func TestContentDoesNotDependOnOrderAndGrouping(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 2))
	for round := range fewer(4) {
		returns := twentyReturns(rng)
		s, alone := openMemory(t), openMemory(t)
		survives := make([]bool, len(returns))
		var undo []string
		order := rng.Perm(len(returns))
		for n := 0; len(order) > 0; n++ {
			size := min(1+rng.IntN(6), len(order))
			undone := rng.IntN(4) == 0
			var group []sheet
			for _, i := range order[:size] {
				group = append(group, returns[i])
				survives[i] = !undone
			}
			order = order[size:]
			load(t, s, fmt.Sprint("r", n), group...)
			if undone {
				undo = append(undo, fmt.Sprint("r", n))
			}
			if len(undo) > 0 && rng.IntN(2) == 0 {
				undoRuns(t, s, undo)
				undo = nil
			}
		}
		undoRuns(t, s, undo)
		var left []sheet
		for i, sh := range returns {
			if survives[i] {
				left = append(left, sh)
			}
		}
		load(t, alone, "r0", left...)
		if contentHash(t, alone) != contentHash(t, s) {
			t.Fatalf("round %d (-surviving returns alone +in runs, with undos)\n%s", round, cmp.Diff(content(t, alone), content(t, s)))
		}
	}
}

func undoRuns(t testing.TB, s *Store, runs []string) {
	t.Helper()
	for _, run := range runs {
		if _, err := s.Undo(context.Background(), run, false); err != nil {
			t.Fatal(err)
		}
	}
}

// twentyReturns are lists of three branches and their association of several days, of their
// committee and of its targets; no two are of one kind, unit and day.
func twentyReturns(rng *rand.Rand) []sheet {
	var list []sheet
	days := []string{"2017-12-31", "2018-03-31", "2018-06-30", "2018-09-30"}
	add := func(sh sheet) {
		sh.path = fmt.Sprintf("f%d.xlsx", len(list))
		list = append(list, sh)
	}
	for _, day := range days {
		for i, name := range []string{"Chi bộ thôn Một", "Chi bộ thôn Hai", "Chi bộ thôn Ba"} {
			above := []string{"", " < Đảng bộ xã Vĩnh Hảo", " < Đảng ủy xã Vĩnh Hảo < Huyện ủy Bắc Quang"}[rng.IntN(3)]
			add(sheet{kind: dossier.Member, unit: name + above, period: day,
				rows: "full_name | birth_date | citizen_id | member_type | note" + randomMembers(rng, i)})
		}
		rows := "full_name | birth_date | citizen_id | note"
		for i := range 1 + rng.IntN(4) {
			rows += fmt.Sprintf("\nLý Thị %c | 1970 | | %d\nLý Thị %c | 1970 | | %d", 'A'+i, rng.IntN(2), 'A'+i, rng.IntN(2))
		}
		add(sheet{kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers", period: day, rows: rows})
	}
	const committee = "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"
	add(sheet{kind: dossier.Unit, unit: committee, period: days[3], rows: "org_name | org_code\nChi bộ thôn Một | 02034001000001\nChi bộ thôn Hai | \nChi bộ Trường học |"})
	add(sheet{kind: dossier.Target, unit: committee, period: days[3], rows: "org_name | period | category | target | reported\nChi bộ thôn Một | 2018 | admission | 2 | 1"})
	add(sheet{kind: dossier.Hamlet, unit: "UBND huyện Bắc Quang", period: days[3], rows: "hamlet_name | commune | party_member_count\nThôn Một | Xã Vĩnh Hảo | 5"})
	add(sheet{kind: dossier.Candidate, unit: "Chi bộ thôn Một", period: days[3], rows: "full_name | birth_date\nLò Văn A | 1995-01-02\nLò Văn B | 1996"})
	return list
}

func TestContentHashTellsContentsApart(t *testing.T) {
	hashOf := func(sheets ...sheet) string {
		s := openMemory(t)
		load(t, s, "r1", sheets...)
		return contentHash(t, s)
	}
	changed, held, moved := branchOf2018, branchOf2018, branchOf2018
	changed.rows = branchOf2018.rows + "\nVũ Văn Em | 1985-05-05 | 002085000005 | official | 2011-01-01"
	held.rows = branchOf2018.rows + "\nVũ Văn Em | 1985-05-05 | 002060000001 | official | 2011-01-01"
	moved.period = "2018-06-30"
	seen := map[string]string{}
	for name, sum := range map[string]string{
		"nothing": hashOf(), "a branch": hashOf(branchOf2018), "one more": hashOf(changed), "two kept out": hashOf(held), "another day": hashOf(moved),
	} {
		if other, ok := seen[sum]; ok {
			t.Errorf("%s and %s have one hash", name, other)
		}
		seen[sum] = name
	}
	if first, second := hashOf(branchOf2018), hashOf(branchOf2018); first != second {
		t.Errorf("a branch has two hashes, %s and %s", first, second)
	}
}
