package analytics

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/analytics/accesslog"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// verified is the path of a store with versions, a row in quarantine, a held row, linked people and
// units, and an access log.
func verified(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.duckdb")
	if verifiedFiles == nil {
		made := makeVerified(t)
		for _, name := range []string{made, accesslog.Path(made)} {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			verifiedFiles = append(verifiedFiles, text)
		}
	}
	for i, name := range []string{path, accesslog.Path(path)} {
		if err := os.WriteFile(name, verifiedFiles[i], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

var verifiedFiles [][]byte // of verified and its log

func makeVerified(t *testing.T) string {
	t.Helper()
	path, _ := withQuen(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	other := sheet{path: "cb2.xlsx", kind: dossier.Member, period: "2018-09-30", unit: "Chi bộ thôn Hai < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang",
		rows: strings.ReplaceAll(quenMembers.rows, "1985-05-19", "1985-05-20")}
	l, err := s.Begin(context.Background(), thisRun("r4"))
	if err != nil {
		t.Fatal(err)
	}
	batch := other.batch()
	batch.Findings = append(batch.Findings, faultOf(batch, 0))
	if err := l.Add(context.Background(), batch, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Finish(context.Background()); err != nil {
		t.Fatal(err)
	}
	head, err := accesslog.Append(accesslog.Path(path), accesslog.Entry{At: time.Unix(0, 0), Command: "import", Event: accesslog.Started})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.KeepLogHead(context.Background(), head); err != nil {
		t.Fatal(err)
	}
	return path
}

// faultOf is an error of the nth record of a batch.
func faultOf(b *dossier.Batch, n int) dossier.Finding {
	rec := b.Returns[0].Records[n]
	return dossier.Finding{Rule: "DD-01", Severity: dossier.Error, File: b.File.Path, Sheet: b.Returns[0].Sheet, Record: rec.Number,
		Cell: dossier.Cell{Row: rec.Row, Col: 1}}
}

// faultsOf are the names of the checks that find faults in the store at path.
func faultsOf(t *testing.T, path string, o VerifyOptions) (names []string, checks []Check) {
	t.Helper()
	s, err := OpenToVerify(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	checks, err = s.Verify(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if !c.Passed {
			names = append(names, c.Name)
		}
	}
	return names, checks
}

// Each damage is found by one check, besides that of the seals, and a store without it by none.
func TestVerifyFindsEachDamage(t *testing.T) {
	path := verified(t)
	if got, checks := faultsOf(t, path, VerifyOptions{Deep: true}); got != nil {
		t.Fatalf("faults of a whole store: %q %+v", got, checks)
	}
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for name, damages := range storeDamages {
		for _, damage := range damages {
			got, checks := s.faultsAfter(t, damage)
			if name != "seals" {
				got = slices.DeleteFunc(got, func(check string) bool { return check == "seals" })
			}
			if diff := cmp.Diff([]string{name}, got); diff != "" {
				t.Errorf("%s: checks (-want +got)\n%s%+v", damage, diff, checks)
			}
		}
	}
	checks, err := readChecks()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if storeDamages[c.Name] == nil {
			t.Errorf("check %s: no damage shows that it finds something", c.Name)
		}
	}
}

// faultsAfter are the checks that find faults after a statement, which is taken back.
func (s *Store) faultsAfter(t *testing.T, damage string) (names []string, checks []Check) {
	t.Helper()
	ctx := context.Background()
	w, err := begin(ctx, s.db)
	if err != nil {
		t.Fatal(err)
	}
	defer w.abort()
	if n, err := w.count(ctx, damage); err != nil || n == 0 {
		t.Errorf("%s: damages %d rows, %v", damage, n, err)
	}
	checks, err = verification{store: s, conn: w.conn}.run(ctx, VerifyOptions{})
	if err != nil {
		t.Fatalf("%s: %v", damage, err)
	}
	for _, c := range checks {
		if !c.Passed {
			names = append(names, c.Name)
		}
	}
	return names, checks
}

// storeDamages are statements that damage a store, by the check that must find them.
var storeDamages = map[string][]string{
	"schema": {"UPDATE store.schema_version SET sha256 = 'x' WHERE version = 3"},
	"ledger": {
		"UPDATE store.runs SET added = added + 1 WHERE run_no = 1",
		"UPDATE store.runs SET rows_read = rows_read - 1 WHERE run_no = 2",
	},
	"files": {
		"UPDATE store.runs SET files = files + 1 WHERE run_no = 1",
		"UPDATE store.files SET rows_read = 0 WHERE run_no = 1",
	},
	"keys": {
		"INSERT INTO store.scopes FROM store.scopes LIMIT 1",
		"INSERT INTO store.areas FROM store.areas LIMIT 1",
		"INSERT INTO store.unit_links FROM store.unit_links LIMIT 1",
	},
	"versions": {
		"INSERT INTO store.members FROM store.members LIMIT 1",
		"UPDATE store.members SET run_to = NULL WHERE row_id = (SELECT row_id FROM store.members WHERE run_to IS NOT NULL LIMIT 1)",
	},
	"spans": {
		"UPDATE store.rolls SET run_to = 9",
		"UPDATE store.unit_versions SET valid_from = DATE '2030-01-01', valid_to = DATE '2029-12-31'",
		"UPDATE store.areas SET valid_from = DATE '2030-01-01', valid_to = DATE '2029-12-31' WHERE area_id = 'C01210'",
	},
	"lineage": {
		"UPDATE store.members SET row_no = row_no + 1 WHERE run_to IS NULL AND run_from = 3",
		"UPDATE store.rolls SET row_hash = 'x'",
		"DELETE FROM store.units WHERE row_no = (SELECT max(row_no) FROM store.units)",
		"UPDATE store.lineage SET return_id = (SELECT return_id FROM store.returns t WHERE t.run_no = 1 AND t.kind = 'unit'), row_no = 7 WHERE run_no = 1 AND kind = 'unit'",
	},
	"origin": {
		"UPDATE store.findings SET file_id = 'f0'",
		"INSERT INTO store.changes VALUES (1, 'e0', 'A1', 1, 'x', NULL, NULL, 'x')",
		"INSERT INTO store.spared VALUES (99, 'member', 'x', 'TR-01')",
	},
	"scopes": {"DELETE FROM store.touched WHERE run_no = 2"},
	"units": {
		"UPDATE store.units SET unit_ref = 'u0'",
		"UPDATE store.unit_links SET parent_id = 'u0' WHERE parent_id IS NOT NULL",
		"UPDATE store.scopes SET unit_id = 'u0'",
		"UPDATE store.unit_versions SET parent_id = 'u0'",
		"INSERT INTO store.unit_days VALUES ('u0', DATE '2018-01-01', NULL)",
	},
	"unit-versions": {"INSERT INTO store.unit_versions FROM store.unit_versions LIMIT 1"},
	"areas": {
		"UPDATE store.unit_versions SET area_id = 'C0'",
		"UPDATE store.unit_links SET area_id = 'C0'",
		"UPDATE store.areas SET parent_id = 'P0' WHERE area_id = 'D034'",
		"INSERT INTO store.area_members VALUES ('C0', 'D034')",
	},
	"tree": {
		"UPDATE store.unit_links SET parent_id = unit_id",
		`UPDATE store.unit_links l SET parent_id = (SELECT min(b.unit_id) FROM store.unit_links b WHERE b.parent_id = l.unit_id)
			WHERE parent_id IS NULL`,
		"UPDATE store.areas SET parent_id = 'D034' WHERE area_id = 'P02'",
	},
	"quarantine": {
		"UPDATE store.quarantine SET reasons = []",
		"DELETE FROM store.findings WHERE rule = 'DD-01'",
	},
	"holds": {"INSERT INTO store.holds VALUES ('member', 'r0', false, 'TR-01')", "INSERT INTO store.holds VALUES ('member', 'r0', true, 'TR-01')"},
	"people": {
		"INSERT INTO store.person_links VALUES ('roll', 'r0', 'p0', 'p1')",
		"INSERT INTO store.person_links SELECT 'member', row_id, person_id, person_id FROM store.members SEMI JOIN store.rows_held USING (row_id) LIMIT 1",
		"INSERT INTO store.persons_apart VALUES ('p0', 'p1')",
		"INSERT INTO store.forgotten VALUES (9, 'citizen_id', 'x')",
	},
	"identity": {"UPDATE store.members SET citizen_id = '002060000009' WHERE citizen_id = '002080000003'"},
	"seals": {
		"INSERT INTO store.changes SELECT run_no, return_id, 'A1', 1, 'note', 'x', 'y', 'z' FROM store.returns WHERE run_no = 1 LIMIT 1",
		"DELETE FROM store.findings WHERE severity <> 'error'",
		"UPDATE store.files SET sha256 = 'x' WHERE run_no = 2",
		"UPDATE store.quarantine SET raw = '{}'",
		"UPDATE store.runs SET started_at = started_at + INTERVAL 1 DAY WHERE run_no = 1",
		"UPDATE store.unit_refs SET name = name || 'x' WHERE run_no = 1",
	},
	"codes": {
		"UPDATE store.members SET member_type = 'x'",
		"DELETE FROM store.code_lists WHERE list = 'member_type' AND code = 'official'",
		"UPDATE store.findings SET severity = 'x' WHERE rule <> 'DD-01' AND rule NOT IN (SELECT unnest(reasons) FROM store.quarantine)",
	},
}

func damageStore(t *testing.T, path, statement string) {
	t.Helper()
	s, err := openAt(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	res, err := s.db.Exec(statement)
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	if n, _ := res.RowsAffected(); n == 0 {
		t.Errorf("%s: damages nothing", statement)
	}
}

// What no other check can see: rows that name each other, but are not what the ledger makes.
func TestVerifyDeepMakesAnew(t *testing.T) {
	for _, damage := range []string{
		"UPDATE store.scopes SET speaks_on = speaks_on + 1",
		"UPDATE store.unit_links SET parent_id = NULL",
		"DELETE FROM store.holds",
	} {
		path := verified(t)
		damageStore(t, path, damage)
		if got, _ := faultsOf(t, path, VerifyOptions{}); got != nil {
			t.Errorf("%s: found by %q", damage, got)
		}
		got, _ := faultsOf(t, path, VerifyOptions{Deep: true})
		if diff := cmp.Diff([]string{"derived"}, got); diff != "" {
			t.Errorf("%s: checks (-want +got)\n%s", damage, diff)
		}
	}
}

func TestVerifyLooksAtTheLog(t *testing.T) {
	path := verified(t)
	if err := os.Truncate(accesslog.Path(path), 0); err != nil {
		t.Fatal(err)
	}
	got, checks := faultsOf(t, path, VerifyOptions{})
	if diff := cmp.Diff([]string{"access-log"}, got); diff != "" {
		t.Errorf("checks (-want +got)\n%s%+v", diff, checks)
	}
}

// A store stays whole when runs are taken back, somebody is forgotten and files come again.
func TestVerifyOfALifeFindsNothing(t *testing.T) {
	path := verified(t)
	whole := func(after string) {
		t.Helper()
		if got, checks := faultsOf(t, path, VerifyOptions{Deep: true}); got != nil {
			t.Errorf("after %s: %q %+v", after, got, checks)
		}
	}
	do := func(what string, f func(*Store)) {
		t.Helper()
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		f(s)
		s.Close()
		whole(what)
	}
	do("an undo", func(s *Store) { undoRuns(t, s, []string{"r3"}) })
	do("the same again", func(s *Store) { load(t, s, "r5", quenLater, quenRoll) })
	if _, err := Forget(context.Background(), path, quen, forgetOptions); err != nil {
		t.Fatal(err)
	}
	whole("forgetting")
	do("an old file", func(s *Store) { load(t, s, "r6", quenMembers, quenUnits) })
	do("an undo of an old run", func(s *Store) { undoRuns(t, s, []string{"r1"}) })
}

// A block that was changed is told by its checksum, and nothing is said of what cannot be read.
func TestVerifyTellsADamagedBlock(t *testing.T) {
	path := verified(t)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused, found := 0, 0
	for at := len(text) / 40; at < len(text); at += len(text) / 20 {
		damaged := append([]byte{}, text...)
		damaged[at] ^= 0xFF
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := OpenToVerify(context.Background(), path)
		if err != nil {
			refused++
			continue
		}
		checks, err := s.Verify(context.Background(), VerifyOptions{})
		s.Close()
		switch {
		case err != nil:
			refused++
		case !checks[0].Passed:
			found++
			if len(checks) != 1 {
				t.Errorf("byte %d: %d checks were made of what cannot be read", at, len(checks))
			}
		}
	}
	if refused+found == 0 {
		t.Error("no byte of the file is missed")
	}
	t.Logf("of 20 bytes: %d refused, %d found", refused, found)
}

func TestVerifyOfOtherFiles(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenToVerify(context.Background(), filepath.Join(dir, "none.duckdb")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing store: %v", err)
	}
	for statement, want := range map[string]error{
		"INSERT INTO store.schema_version VALUES (99, 'x', 'y')": ErrNewer,
		"DELETE FROM store.schema_version WHERE version > 3":     ErrOlder,
	} {
		path := emptyFile(t)
		damageStore(t, path, statement)
		if _, err := OpenToVerify(context.Background(), path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", statement, err, want)
		}
	}
}
