package analytics

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestFactTablesHaveTheColumnsOfTheFieldTables(t *testing.T) {
	s := openMemory(t)
	for _, kind := range dossier.Kinds() {
		var want []string
		for _, c := range columns(kind) {
			want = append(want, c.name+" | "+c.typ)
		}
		slices.Sort(want)
		got := strs(t, s, `SELECT column_name, data_type FROM duckdb_columns()
			WHERE schema_name = 'store' AND table_name = ?`, kind.Table())
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("store.%s (-field table +DDL)\n%s", kind.Table(), diff)
		}
	}
}

func TestFieldColumnsAreDescribedByTheirHeaders(t *testing.T) {
	s := openFile(t)
	for _, kind := range dossier.Kinds() {
		for _, f := range kind.Fields() {
			got := strs(t, s, `SELECT comment FROM duckdb_columns()
				WHERE schema_name = 'store' AND table_name = ? AND column_name = ?`, kind.Table(), f.Name)
			if diff := cmp.Diff([]string{f.Header}, got); diff != "" {
				t.Errorf("store.%s.%s (-header +comment)\n%s", kind.Table(), f.Name, diff)
			}
		}
	}
}

func TestEveryTableAndColumnIsDescribed(t *testing.T) {
	s := openFile(t)
	for _, query := range []string{
		"SELECT schema_name, table_name FROM duckdb_tables() WHERE comment IS NULL",
		"SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL",
		"SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL",
	} {
		if got := strs(t, s, query); got != nil {
			t.Errorf("without a comment: %q", got)
		}
	}
}

func TestNoIndexesNoKeys(t *testing.T) {
	s := openMemory(t)
	if got := strs(t, s, "SELECT index_name FROM duckdb_indexes()"); got != nil {
		t.Errorf("indexes lose rows after a crash: %q", got)
	}
	if got := strs(t, s, `SELECT table_name FROM duckdb_constraints() WHERE constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')`); got != nil {
		t.Errorf("keys slow the load: %q", got)
	}
}

// The columns that the contract keeps, DESIGN.md §4.2.
var contract = map[string]string{
	"members": "person_id, unit_id, full_name, other_name, gender, birth_date, birth_precision, ethnicity, religion, " +
		"citizen_id, old_id_number, party_card_no, party_card_no_qd85, party_file_no, hometown, permanent_address, " +
		"current_address, occupation, education_general, education_professional, political_theory, youth_union_joined_on, " +
		"certificate_issued_on, cell_resolution_on, admission_decision_date, admission_date, new_member_class_on, official_date, " +
		"official_decision_date, referrer_1, referrer_2, party_position, gov_position, party_badge, member_type, member_status, left_on, extra",
	"candidates": "person_id, unit_id, full_name, gender, birth_date, ethnicity, religion, citizen_id, candidate_stage, " +
		"candidate_recognised_on, mentor_party_member, certificate_issued_on, cell_resolution_on, admission_date, sector, extra",
	"rolls": "person_id, association, area_id, association_branch, full_name, gender, birth_date, ethnicity, religion, citizen_id, " +
		"association_joined_on, association_role, declared_party_member, member_person_id, link_method, is_party_member, extra",
	"units": "unit_id, org_code, org_name, unit_kind, parent_id, area_id, hamlet, secretary_name, secretary_is_hamlet_head, " +
		"has_committee, valid_from, valid_to",
	"hamlets":    "hamlet_id, hamlet_name, area_id, has_branch, has_youth_union, party_member_count, head_name, head_is_party_member, difficult",
	"targets":    "unit_id, area_id, period, category, target, reported",
	"trainings":  "training_id, training_kind, unit_id, area_id, started_on, person_id, full_name, certificate_no, certificate_issued_on",
	"areas":      "area_id, area_name, area_kind, parent_id, valid_from, valid_to",
	"runs":       "run_id",
	"files":      "file_id, run_id, path, sha256, kind, unit_id, period, status",
	"findings":   "run_id, file_id, rule, severity, sheet, cell, row_no, field, message, fix, source, fingerprint, status",
	"quarantine": "run_id",
	"changes":    "run_id",
	"lineage":    "run_id",
	"code_lists": "list, code, label_vi, label_en",
}

func TestViewsHaveTheColumnsOfTheContract(t *testing.T) {
	s := openMemory(t)
	for view, cols := range contract {
		if _, err := s.db.Exec("SELECT " + cols + " FROM main." + view); err != nil {
			t.Errorf("view %s: %v", view, err)
		}
	}
	for _, macro := range []string{"members", "rolls", "units"} {
		if _, err := s.db.Exec("SELECT " + contract[macro] + " FROM " + macro + "_on(DATE '2018-09-30')"); err != nil {
			t.Errorf("macro %s_on: %v", macro, err)
		}
	}
}

func TestCodeListsHoldEveryList(t *testing.T) {
	s := openMemory(t)
	var want []string
	for _, list := range dossier.Lists() {
		for _, c := range dossier.List(list) {
			want = append(want, list+" | "+c.Code+" | "+c.Label.VI+" | "+c.Label.In(dossier.EN))
		}
	}
	if diff := cmp.Diff(want, strs(t, s, "SELECT * FROM code_lists")); diff != "" {
		t.Errorf("code_lists (-dossier +store)\n%s", diff)
	}
}

func TestBacQuangIsKnownBeforeAndAfterTheReform(t *testing.T) {
	s := openMemory(t)
	for when, want := range map[string]string{"2025-06-30": "23", "2025-07-01": "8"} {
		got := strs(t, s, `SELECT count(*) FROM areas a JOIN area_members m USING (area_id)
			WHERE m.within_id = 'D034' AND area_kind = 'commune'
			  AND coalesce(valid_from <= ?::DATE, true) AND coalesce(valid_to >= ?::DATE, true)`, when, when)
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Errorf("communes of Bắc Quang on %s (-want +got)\n%s", when, diff)
		}
	}
}

// Two that add a step at the same time take the same number without a conflict of files.
func TestNoTwoMigrationsShareANumber(t *testing.T) {
	files, err := os.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		if number, _, _ := strings.Cut(f.Name(), "_"); number != fmt.Sprintf("%03d", i+1) {
			t.Errorf("migrations/%s: its number is not %03d; give the newer step the next free one", f.Name(), i+1)
		}
	}
}

func TestOpenAgainChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.duckdb")
	for range 2 {
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if steps, _ := migrations(); s.Version().Schema != len(steps) {
			t.Errorf("schema %d, want %d", s.Version().Schema, len(steps))
		}
		s.Close()
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("mode %o, want 600", mode)
	}
	if _, err := os.Stat(path + ".wal"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a log is left behind: %v", err)
	}
}

// The steps are taken on a copy: what cannot be brought up to date is left byte for byte, and
// what can is whole, for its owner alone, with nothing left beside it.
func TestAnOlderStoreIsBroughtUpToDateOnACopy(t *testing.T) {
	old := oldStore(t)
	path := emptyFile(t)
	want := schemaOf(t, path)
	broken := "INSERT INTO store.runs VALUES (1, 'r1', NULL, '2018-09-30', NULL, NULL, NULL, 'done', 1, 1, 1, 0, 0, 0, 0)" // counts a row that is not there
	for _, c := range []struct {
		name, before string
		err          error
	}{{"whole", "", nil}, {"ledger does not fit", broken, ErrBroken}} {
		t.Run(c.name, func(t *testing.T) {
			if err := os.WriteFile(path, old, 0o640); err != nil {
				t.Fatal(err)
			}
			execFile(t, path, c.before)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Open(context.Background(), path, Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
				t.Errorf("open for reading: %v, want ErrOlder", err)
			}
			s, err := Open(context.Background(), path, Options{})
			if !errors.Is(err, c.err) {
				t.Fatalf("Open = %v, want %v", err, c.err)
			}
			if err != nil {
				if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
					t.Error("the store is not as it was")
				}
			} else {
				s.Close()
				if diff := cmp.Diff(want, schemaOf(t, path)); diff != "" {
					t.Errorf("schema (-new store +brought up to date)\n%s", diff)
				}
				if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
					t.Errorf("mode %o, want 600", info.Mode().Perm())
				}
			}
			if beside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); beside != nil {
				t.Errorf("left beside the store: %q", beside)
			}
		})
	}
}

// execFile runs a statement on a file with nothing else of ours.
func execFile(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("duckdb", path+Options{}.query())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement + "; CHECKPOINT"); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefusesANewerStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.duckdb")
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("INSERT INTO store.schema_version VALUES (99, 'x', 'y')"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, o := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(context.Background(), path, o); !errors.Is(err, ErrNewer) {
			t.Errorf("Open(%+v) = %v, want ErrNewer", o, err)
		}
	}
}

func TestOpenReadOnlyWithoutAFile(t *testing.T) {
	_, err := Open(context.Background(), filepath.Join(t.TempDir(), "none.duckdb"), Options{ReadOnly: true})
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Open = %v, want fs.ErrNotExist", err)
	}
}
