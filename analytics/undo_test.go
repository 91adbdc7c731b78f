package analytics

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// content is everything that stands, without the numbers of runs.
func content(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	m := map[string][]string{}
	for _, kind := range dossier.Kinds() {
		m[kind.Table()] = strs(t, s, "SELECT * EXCLUDE (run_from, run_to, return_id, row_no) FROM store."+kind.Table()+" WHERE run_to IS NULL ORDER BY row_id")
	}
	m["unit_links"] = strs(t, s, "SELECT * FROM store.unit_links ORDER BY ALL")
	m["scopes"] = strs(t, s, "SELECT * EXCLUDE (last_run) FROM store.scopes ORDER BY ALL")
	m["quarantine"] = strs(t, s, "SELECT path, sheet, row_no, reasons FROM quarantine ORDER BY ALL")
	return m
}

// versions is every version of every row, with its runs.
func versions(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	m := map[string][]string{}
	for _, kind := range dossier.Kinds() {
		m[kind.Table()] = strs(t, s, "SELECT row_id, row_hash, run_from, run_to FROM store."+kind.Table()+" ORDER BY ALL")
	}
	return m
}

func TestUndoOfTheLastRun(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	before := content(t, s)
	later := branchOf2018
	later.rows = `
		full_name      | birth_date | citizen_id   | member_type | admission_date
		Nguyễn Văn An  | 1960-02-03 | 002060000001 | official    | 1985-05-20
		Trần Thị Bình  | 1971       | 002171000002 | official    | 1999-02
		Vũ Văn Em      | 1985-05-05 | 002085000005 | official    | 2011-01-01`
	load(t, s, "r2", later)
	want := &Undone{RunID: "r2", Files: 1, Gone: 2, Back: 3}
	for _, dry := range []bool{true, false} {
		got, err := s.Undo(context.Background(), "r2", dry)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("undo, dry %v (-want +got)\n%s", dry, diff)
		}
	}
	if diff := cmp.Diff(before, content(t, s)); diff != "" {
		t.Errorf("content (-before +after)\n%s", diff)
	}
	if _, err := s.Undo(context.Background(), "r2", false); !errors.Is(err, ErrNoRun) {
		t.Errorf("undo twice: %v, want ErrNoRun", err)
	}
	runs, err := s.Runs(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(runs) != 2 || runs[0].Status != "undone" || runs[1].Status != "done" {
		t.Errorf("runs: %+v", runs)
	}
}

// Any order of returns with undos in between leaves what the surviving runs alone leave,
// and the versions are those that the ledger tells.
func TestUndoIsAsIfTheRunHadNeverBeen(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range fewer(4) {
		s, alone := openMemory(t), openMemory(t)
		var pool []sheet
		for n := range 7 {
			pool = append(pool, randomSheet(rng, n))
		}
		undone := map[int]bool{}
		for n, sh := range pool {
			load(t, s, fmt.Sprint("r", n), sh)
			if victim := rng.IntN(n + 1); rng.IntN(3) == 0 && !undone[victim] {
				if _, err := s.Undo(context.Background(), fmt.Sprint("r", victim), false); err != nil {
					t.Fatal(err)
				}
				undone[victim] = true
			}
			checkAgainstLedger(t, s)
		}
		for n, sh := range pool {
			if !undone[n] {
				load(t, alone, fmt.Sprint("r", n), sh)
			}
		}
		if diff := cmp.Diff(content(t, alone), content(t, s)); diff != "" {
			t.Fatalf("round %d, undone %v (-never loaded +undone)\n%s", round, undone, diff)
		}
		if contentHash(t, alone) != contentHash(t, s) {
			t.Fatalf("round %d: the content is the same, its hash is not", round)
		}
	}
}

func checkAgainstLedger(t *testing.T, s *Store) {
	t.Helper()
	ctx := context.Background()
	before := versions(t, s)
	w, err := begin(ctx, s.db)
	if err != nil {
		t.Fatal(err)
	}
	if err := rebuild(ctx, w); err != nil {
		t.Fatal(err)
	}
	if err := w.commit(ctx); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, versions(t, s)); diff != "" {
		t.Fatalf("versions (-merged +rebuilt from the ledger)\n%s", diff)
	}
}

// randomSheet is a list of one of three branches, or of their committee, or of the
// organisations.
func randomSheet(rng *rand.Rand, n int) sheet {
	branches := []string{"Chi bộ thôn Một", "Chi bộ thôn Hai", "Chi bộ thôn Ba"}
	above := []string{"", " < Đảng bộ xã Vĩnh Hảo", " < Đảng ủy xã Vĩnh Hảo < Huyện ủy Bắc Quang"}
	sh := sheet{path: fmt.Sprintf("f%d.xlsx", rng.IntN(5)), kind: dossier.Member, period: "2018-09-30"}
	switch rng.IntN(4) {
	case 0:
		sh.kind, sh.unit = dossier.Unit, "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"
		sh.rows = "org_name | org_code | note"
		for i, b := range branches {
			if rng.IntN(4) > 0 {
				sh.rows += fmt.Sprintf("\n%s | 0203400100000%d | %d", b, i, rng.IntN(2))
			}
		}
		sh.rows += "\nChi bộ Trường học | | x"
	case 1:
		sh.unit = "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"
		sh.rows = "full_name | birth_date | citizen_id | member_type | note"
		for i, b := range branches {
			if rng.IntN(3) > 0 {
				sh.rows += "\n@ " + b + randomMembers(rng, i)
			}
		}
		sh.rows += "\n@ Chi bộ Trường học" + randomMembers(rng, 9)
	default:
		i := rng.IntN(3)
		sh.unit = branches[i] + above[rng.IntN(3)]
		sh.rows = "full_name | birth_date | citizen_id | member_type | note" + randomMembers(rng, i)
	}
	return sh
}

// randomMembers are some of six people of a branch, and one without a full birth date.
func randomMembers(rng *rand.Rand, branch int) string {
	var rows string
	for i := range 6 {
		if rng.IntN(3) > 0 {
			rows += fmt.Sprintf("\nLý Văn %c | 1980-01-%02d | 0020800000%d%d | official | %d", 'A'+i, 1+i, branch, i, rng.IntN(2))
		}
	}
	return rows + fmt.Sprintf("\nHồ Văn Z | 1970 | | official | %d", rng.IntN(2))
}
