package analytics

import (
	"context"
	"database/sql"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The questions stand on the views of docs/design.md only. The fixture is those views as
// plain tables, so that a test can put rows in as it likes; TestAskOfAStore goes through Load.
const fixtureSchema = `
CREATE SEQUENCE row_ids;
CREATE TABLE areas (area_id VARCHAR, area_name VARCHAR, area_kind VARCHAR, parent_id VARCHAR, valid_from DATE, valid_to DATE);
CREATE TABLE area_changes (area_id VARCHAR, successor_id VARCHAR, changed_on DATE, share DOUBLE);
CREATE TABLE units (unit_id VARCHAR, org_code VARCHAR, org_name VARCHAR, unit_kind VARCHAR, parent_id VARCHAR, area_id VARCHAR,
	hamlet VARCHAR, secretary_name VARCHAR, secretary_is_hamlet_head BOOLEAN, has_committee BOOLEAN, valid_from DATE, valid_to DATE,
	place_kind VARCHAR, difficult BOOLEAN, helper VARCHAR, meeting_day INTEGER, member_count INTEGER, admitted_count INTEGER, speaks_on DATE,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE members (person_id VARCHAR, unit_id VARCHAR, full_name VARCHAR, gender VARCHAR, birth_date DATE, birth_precision VARCHAR,
	ethnicity VARCHAR, religion VARCHAR, citizen_id VARCHAR, party_card_no VARCHAR, education_general VARCHAR,
	education_professional VARCHAR, political_theory VARCHAR, admission_decision_date DATE, admission_date DATE,
	official_date DATE, party_badge INTEGER, party_position VARCHAR, gov_position VARCHAR, occupation VARCHAR, hometown VARCHAR,
	member_type VARCHAR, member_status VARCHAR, left_on DATE, second_admission_date DATE, speaks_on DATE,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE unit_changes (unit_id VARCHAR, successor_id VARCHAR, kind VARCHAR, changed_on DATE, share DOUBLE);
CREATE TABLE rolls (person_id VARCHAR, association VARCHAR, area_id VARCHAR, gender VARCHAR, full_name VARCHAR,
	declared_party_member BOOLEAN, member_person_id VARCHAR, link_method VARCHAR, is_party_member BOOLEAN, left_on DATE, association_branch VARCHAR,
	current_address VARCHAR, birth_date DATE, birth_precision VARCHAR,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE candidates (person_id VARCHAR, unit_id VARCHAR, full_name VARCHAR, gender VARCHAR, birth_date DATE, birth_precision VARCHAR, ethnicity VARCHAR,
	candidate_stage VARCHAR, candidate_recognised_on DATE, certificate_issued_on DATE, cell_resolution_on DATE, admission_date DATE, sector VARCHAR, religion VARCHAR, enterprise_kind VARCHAR, speaks_on DATE,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE hamlets (hamlet_id VARCHAR, hamlet_name VARCHAR, area_id VARCHAR, has_branch BOOLEAN, has_youth_union BOOLEAN,
	party_member_count INTEGER, head_name VARCHAR, head_is_party_member BOOLEAN, difficult BOOLEAN,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE targets (unit_id VARCHAR, area_id VARCHAR, period VARCHAR, category VARCHAR, target INTEGER, reported INTEGER,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE trainings (training_id VARCHAR, training_kind VARCHAR, unit_id VARCHAR, area_id VARCHAR, started_on DATE, person_id VARCHAR,
	full_name VARCHAR, certificate_no VARCHAR, certificate_issued_on DATE, class_name VARCHAR, party_cell VARCHAR,
	row_id VARCHAR DEFAULT (CAST(nextval('row_ids') AS VARCHAR)), return_id VARCHAR, row_no INTEGER);
CREATE TABLE files (file_id VARCHAR, run_id VARCHAR, path VARCHAR, sha256 VARCHAR, kind VARCHAR, unit_id VARCHAR, period VARCHAR, status VARCHAR);
CREATE TABLE returns (return_id VARCHAR, file_id VARCHAR, unit_id VARCHAR, area_id VARCHAR, association VARCHAR, unit_name VARCHAR, period_end DATE);
CREATE TABLE code_lists (list VARCHAR, code VARCHAR, label_vi VARCHAR, label_en VARCHAR);
CREATE TABLE findings (run_id VARCHAR, file_id VARCHAR, rule VARCHAR, severity VARCHAR, sheet VARCHAR, cell VARCHAR, row_no INTEGER,
	field VARCHAR, message VARCHAR, fix VARCHAR, source VARCHAR, fingerprint VARCHAR, status VARCHAR);
CREATE TABLE lineage_cells (row_id VARCHAR, kind VARCHAR, path VARCHAR, sheet VARCHAR, field VARCHAR, cell VARCHAR, return_id VARCHAR);
CREATE SCHEMA store;
CREATE VIEW store.scopes AS SELECT unit_id AS scope_id, unit_id, area_id, speaks_on FROM main.units UNION ALL SELECT DISTINCT area_id, NULL, area_id, NULL FROM main.hamlets;
CREATE VIEW store.units AS SELECT unit_id AS scope_id, NULL AS run_to, * EXCLUDE (speaks_on) FROM main.units;
CREATE VIEW store.members AS SELECT unit_id AS scope_id, NULL AS run_to, * FROM main.members;
CREATE VIEW store.hamlets AS SELECT area_id AS scope_id, NULL AS run_to, * EXCLUDE (area_id) FROM main.hamlets;
CREATE MACRO units_on(day) AS TABLE SELECT * FROM units WHERE coalesce(valid_from <= day, true) AND coalesce(valid_to >= day, true);
CREATE MACRO units_as_of(day) AS TABLE SELECT * FROM units;
CREATE MACRO members_on(day) AS TABLE SELECT *,
	CASE WHEN member_status IN ('transferred', 'expelled', 'struck_off', 'resigned', 'deceased')
		THEN coalesce(left_on > day, false) ELSE true END AS is_active
	FROM members;
CREATE MACRO hamlets_on(day) AS TABLE SELECT * FROM hamlets;
CREATE MACRO candidates_on(day) AS TABLE SELECT * FROM candidates;
CREATE MACRO rolls_on(day) AS TABLE SELECT *, coalesce(left_on > day, true) AS is_active FROM rolls;
`

// fixture is a store with the views and nothing in them.
func fixture(t testing.TB) *Store {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(2)
	t.Cleanup(func() { db.Close() })
	if _, err := db.Exec(fixtureSchema); err != nil {
		t.Fatal(err)
	}
	return &Store{db: db}
}

// row is a row of a fixture table: column to value. Dates are text.
type row map[string]any

// put adds rows to a table.
func (s *Store) put(t testing.TB, table string, rows ...row) {
	t.Helper()
	for _, r := range rows {
		var cols, marks []string
		var args []any
		for c, v := range r {
			cols, marks, args = append(cols, c), append(marks, "?"), append(args, v)
		}
		_, err := s.db.Exec("INSERT INTO "+table+" ("+strings.Join(cols, ", ")+") VALUES ("+strings.Join(marks, ", ")+")", args...)
		if err != nil {
			t.Fatalf("%s: %v", table, err)
		}
	}
}

// mustAsk asks and fails the test on an error. The day is 2018-09-30 unless a parameter says otherwise.
func (s *Store) mustAsk(t testing.TB, name string, params map[string]string) *Table {
	t.Helper()
	table, err := s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate("2018-09-30")})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	return table
}

// askInClear is mustAsk with values shown: no number is hidden.
func (s *Store) askInClear(t testing.TB, name string, params map[string]string) *Table {
	t.Helper()
	table, err := s.Ask(context.Background(), name, params, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: true})
	if err != nil {
		t.Fatalf("%s %v: %v", name, params, err)
	}
	return table
}

// bacQuang puts a district committee with two communes and their branches into the store.
func (s *Store) bacQuang(t testing.TB) {
	s.put(t, "units",
		row{"unit_id": "uBQ", "org_name": "Đảng bộ huyện Bắc Quang", "unit_kind": "district_committee", "area_id": "D034"},
		row{"unit_id": "uVH", "org_name": "Đảng bộ xã Vĩnh Hảo", "unit_kind": "base_committee", "parent_id": "uBQ", "area_id": "C01210"},
		row{"unit_id": "uVH1", "org_name": "Chi bộ thôn Vĩnh Sơn", "unit_kind": "branch", "parent_id": "uVH", "area_id": "C01210", "has_committee": true, "secretary_is_hamlet_head": true},
		row{"unit_id": "uVH2", "org_name": "Chi bộ thôn Vĩnh Chính", "unit_kind": "branch", "parent_id": "uVH", "area_id": "C01210", "has_committee": false, "secretary_is_hamlet_head": true},
		row{"unit_id": "uDT", "org_name": "Đảng bộ xã Đồng Tâm", "unit_kind": "base_committee", "parent_id": "uBQ", "area_id": "C01168"},
		row{"unit_id": "uDT1", "org_name": "Chi bộ thôn Vĩnh Sơn", "unit_kind": "branch", "parent_id": "uDT", "area_id": "C01168"},
		row{"unit_id": "uCA", "org_name": "Chi bộ Công an huyện", "unit_kind": "base_branch", "parent_id": "uBQ", "area_id": "D034"},
	)
}

// pick is one of the values, by chance.
func pick[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }
