package analytics

import (
	"context"
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// storeOfOne is the path of a store with one member in it.
func storeOfOne(t *testing.T) string {
	t.Helper()
	s := openFile(t)
	s.put(t, "store.scopes", row{"scope_id": "s1", "kind": "member", "unit_ref": "u1", "unit_id": "u1", "speaks_on": "2018-01-01"})
	s.put(t, "store.members", row{"row_id": "r1", "row_hash": "h", "run_from": 1, "scope_id": "s1", "return_id": "t1", "row_no": 7,
		"person_id": "p1", "name_key": "hoàng thị thử", "full_name": "Hoàng Thị Thử", "gender": "female", "birth_date": "1990-02-03",
		"birth_precision": "day", "ethnicity": "Tày", "citizen_id": "002190001234", "current_address": "Số 12 thôn Vĩnh Sơn",
		"party_position": "Bí thư chi bộ", "admission_date": "2015-02-03", "member_status": "active", "extra": `{"Ghi": "Hoàng Thị Thử"}`})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

func sandbox(t *testing.T, path string, o SandboxOptions) *Sandbox {
	t.Helper()
	s, err := OpenSandbox(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestSQLMasks(t *testing.T) {
	path := storeOfOne(t)
	const statement = `SELECT full_name, name_key, gender, birth_date, ethnicity, citizen_id, current_address, party_position, admission_date, extra FROM members`
	for _, tt := range []struct {
		show bool
		want []any
	}{
		{false, []any{"H. T. T.", "***", "female", dossier.MustDate("1990-01-01"), "***", "0********234", "S. ** t. V. S.",
			"Bí thư chi bộ", dossier.MustDate("2015-02-03"), "***"}},
		{true, []any{"Hoàng Thị Thử", "hoàng thị thử", "female", dossier.MustDate("1990-02-03"), "Tày", "002190001234", "Số 12 thôn Vĩnh Sơn",
			"Bí thư chi bộ", dossier.MustDate("2015-02-03"), `{"Ghi":"Hoàng Thị Thử"}`}},
	} {
		s := sandbox(t, path, SandboxOptions{ShowValues: tt.show})
		for _, from := range []string{"members", "MEMBERS", "members_on(DATE '2018-09-30')"} {
			got, err := s.SQL(context.Background(), strings.Replace(statement, "FROM members", "FROM "+from, 1), SQLOptions{})
			if err != nil {
				t.Fatalf("%s: %v", from, err)
			}
			if diff := cmp.Diff([][]any{tt.want}, got.Rows); diff != "" {
				t.Errorf("%s, show %t (-want +got):\n%s", from, tt.show, diff)
			}
			if noted := len(got.Notes) > 0; noted == tt.show {
				t.Errorf("%s, show %t: notes %v", from, tt.show, got.Notes)
			}
		}
		s.Close()
	}
}

// The masks of SQL and of reports are one.
func TestSQLMasksAsDossierDoes(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	for _, text := range []string{"", "A", "Nguyễn Văn An", "  hai  chữ ", "12 thôn 3B", "*An", "Y-Bih", "12345", "123456", "002190001234", "đ"} {
		for macro, privacy := range map[string]dossier.Privacy{
			"mask_words": dossier.Personal, "mask_number": dossier.Identifier, "mask_whole": dossier.Sensitive,
		} {
			var got string
			if err := s.conn.QueryRowContext(context.Background(), "SELECT trim("+macro+"(?))", strings.TrimSpace(text)).Scan(&got); err != nil {
				t.Fatal(err)
			}
			want := strings.Join(strings.Fields(dossier.Mask(privacy, strings.TrimSpace(text))), " ")
			if got = strings.Join(strings.Fields(got), " "); got != want {
				t.Errorf("%s(%q) = %q, want %q", macro, text, got, want)
			}
		}
	}
}

func TestSQLAnswers(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	for statement, want := range map[string][][]any{
		"SELECT count(*) AS n FROM members;":                                                                   {{int64(1)}},
		"FROM members SELECT gender -- the end":                                                                {{"female"}},
		"WITH w AS (SELECT * FROM members) SELECT count(*) FROM w":                                             {{int64(1)}},
		"SELECT gender, count(*) FILTER (WHERE admission_date >= DATE '2015-02-03') FROM members GROUP BY ALL": {{"female", int64(1)}},
		"SELECT round(avg(2), 1) + 1, 10 / 4, 7 // 2, 'a' || 'b'":                                              {{3.0, 2.5, int64(3), "ab"}},
		"SELECT r FROM range(3) t(r) ORDER BY r DESC":                                                          {{int64(2)}, {int64(1)}, {int64(0)}},
		"SELECT row_number() OVER (ORDER BY person_id) FROM members":                                           {{int64(1)}},
		"SELECT 1 UNION ALL SELECT 2":                                                                          {{int64(1)}, {int64(2)}},
		"VALUES (1)":                                                                                           {{int64(1)}},
		"SELECT area_name FROM areas WHERE area_id = 'D034'":                                                   {{"Huyện Bắc Quang"}},
		"SELECT CASE WHEN full_name LIKE 'H%' THEN 1 END FROM members WHERE extra IS NOT NULL AND person_id IN (SELECT person_id FROM members)": {{int64(1)}},
		"SELECT years FROM (SELECT date_diff('year', birth_date, DATE '2018-01-01') AS years FROM members)":                                     {{int64(28)}},
	} {
		got, err := s.SQL(context.Background(), statement, SQLOptions{})
		if err != nil {
			t.Errorf("%s: %v", statement, err)
			continue
		}
		if diff := cmp.Diff(want, got.Rows); diff != "" {
			t.Errorf("%s (-want +got):\n%s", statement, diff)
		}
	}
}

// hostile statements are refused by the gate, whatever the settings.
var hostile = []string{
	// Files.
	"SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM read_blob('store.duckdb')",
	"SELECT * FROM '/etc/passwd'", "SELECT * FROM \"/etc/passwd.csv\"", "SELECT * FROM 'x.parquet'", "SELECT * FROM read_json_auto('/x')",
	"SELECT * FROM glob('/*')", "SELECT * FROM sniff_csv('/etc/passwd')", "SELECT * FROM parquet_metadata('x')",
	"WITH \"x.csv\" AS (SELECT 1) SELECT * FROM \"x.csv\"", "SELECT (SELECT content FROM read_text('/etc/hostname'))",
	"COPY members TO '/tmp/out.csv'", "COPY (SELECT 1) TO 'store.duckdb' (FORMAT csv, USE_TMP_FILE false)", "COPY members FROM '/tmp/in.csv'",
	"EXPORT DATABASE '/tmp/x'", "IMPORT DATABASE '/tmp/x'", "ATTACH '/tmp/x.db' AS x", "DETACH store",
	// Extensions, settings, the process.
	"INSTALL httpfs", "LOAD httpfs", "PRAGMA database_list", "PRAGMA enable_profiling", "SET memory_limit = '90GB'",
	"SET lock_configuration = false", "RESET ALL", "SELECT getenv('HOME')", "SELECT current_setting('temp_directory')",
	"SELECT * FROM duckdb_settings()", "SELECT * FROM duckdb_secrets()", "CREATE SECRET (TYPE s3)", "CALL pragma_version()",
	"SELECT * FROM enable_logging(storage = 'file')", "SELECT * FROM pragma_table_info('members')", "SELECT version()",
	"SELECT * FROM query('SELECT 1')", "SELECT * FROM query_table('members')", "SELECT nextval('x')", "SELECT txid_current()",
	// Writing.
	"DROP TABLE store.members", "DELETE FROM store.members", "UPDATE store.members SET full_name = 'x'", "INSERT INTO store.members SELECT 1",
	"CREATE TABLE x (a INTEGER)", "CREATE TEMP TABLE x AS SELECT 1", "CREATE OR REPLACE TEMP VIEW members AS FROM main.members",
	"CREATE MACRO f(x) AS x", "ALTER TABLE store.members RENAME TO x", "TRUNCATE store.members", "CHECKPOINT", "VACUUM", "BEGIN", "COMMIT",
	// Past the masks.
	"SELECT * FROM main.members", "SELECT * FROM store.members", "SELECT * FROM store.main.members", "SELECT * FROM main.members_on(DATE '2018-01-01')",
	"SELECT * FROM temp.members", "SELECT * FROM (SHOW ALL TABLES)", "DESCRIBE members", "SUMMARIZE members", "EXPLAIN SELECT 1",
	"SELECT * FROM information_schema.columns", "SELECT * FROM duckdb_views()", "SELECT * FROM duckdb_columns", "SELECT * FROM pg_catalog.pg_class",
	"SELECT * FROM sqlite_master", "WITH duckdb_tables AS (SELECT 1) SELECT * FROM duckdb_tables", "SELECT main.mask_words('x')",
	"SELECT json_serialize_sql('SELECT 1')", "SELECT * FROM json_execute_serialized_sql('{}')", "PIVOT members ON gender",
	"SELECT * FROM store_members", "SELECT * FROM members_on", "SELECT * FROM histogram_values(members, gender)",
	// Several statements, and ones that close the wrapping.
	"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE store.members", "SELECT 1) TO '/tmp/x' --", "SELECT 1) AS a, (SELECT 2", "", ";", "-- only a comment", "SELEC 1",
	// Memory and time.
	"SELECT length(repeat('x', 2000000000))", "SELECT lpad('x', 2000000000, 'y')", "SELECT printf('%2000000000d', 1)",
	"SELECT format('{:>1900000000}', 1)", "SELECT len(range(500000000))", "SELECT list_reduce([1, 2], lambda a, b: a + b)",
	"SELECT levenshtein('a', 'b')", "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r",
	"SELECT list_transform([1], lambda x: x)", "SELECT ?", "SELECT $1", "SELECT generate_series(1, 1000000000)",
	"SELECT 1" + strings.Repeat(" + 1", 9000), "SELECT " + strings.Repeat("abs(", 800) + "1" + strings.Repeat(")", 800), "SELECT '" + strings.Repeat("x", maxStatement) + "'",
}

func TestSQLRefusesHostileStatements(t *testing.T) {
	path := storeOfOne(t)
	before := fileHash(t, path)
	for _, show := range []bool{false, true} {
		s := sandbox(t, path, SandboxOptions{ShowValues: show})
		for _, statement := range hostile {
			got, err := s.SQL(context.Background(), statement, SQLOptions{Timeout: 5 * time.Second})
			var usage *UsageError
			if !errors.As(err, &usage) || !strings.HasPrefix(usage.Text.EN, "SQL refused") {
				t.Errorf("%.80s: %v, %v; want it refused", statement, got, err)
			}
		}
		s.Close()
	}
	if fileHash(t, path) != before {
		t.Error("the store has changed")
	}
}

// The settings stand behind the gate: without it the same statements reach no file and change nothing.
func TestSettingsHoldWithoutTheGate(t *testing.T) {
	path := storeOfOne(t)
	before := fileHash(t, path)
	out := filepath.Join(t.TempDir(), "out")
	s := sandbox(t, path, SandboxOptions{})
	for _, statement := range []string{
		"SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM read_blob('" + path + "')", "SELECT * FROM glob('/*')",
		"COPY (SELECT 1) TO '" + out + "'", "COPY (SELECT 1) TO '" + path + "' (FORMAT csv, USE_TMP_FILE false)",
		"COPY (SELECT 1) TO '" + path + ".wal' (FORMAT csv, USE_TMP_FILE false)", "ATTACH '" + out + "' AS x", "EXPORT DATABASE '" + out + "'",
		"INSTALL httpfs", "LOAD '" + out + "'", "SET lock_configuration = false", "SET enable_external_access = true", "SET temp_directory = '" + out + "'",
		"DELETE FROM store.members", "DROP TABLE store.members", "CREATE TABLE x (a INTEGER)",
	} {
		if _, err := s.conn.ExecContext(context.Background(), statement); err == nil {
			t.Errorf("%s was carried out", statement)
		}
	}
	s.Close()
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was written")
	}
	if fileHash(t, path) != before {
		t.Error("the store has changed")
	}
}

// A statement that runs too long is stopped; the next one still sees the masks.
func TestSQLTimeout(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	start := time.Now()
	_, err := s.SQL(context.Background(), "SELECT count(*) FROM range(1000000000000) a, range(1000) b", SQLOptions{Timeout: 200 * time.Millisecond})
	if !errors.Is(err, ErrSlow) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("stopped after %s", took)
	}
	got, err := s.SQL(context.Background(), "SELECT full_name FROM members", SQLOptions{})
	if err != nil || got.Rows[0][0] != "H. T. T." {
		t.Errorf("after the stop: %v, %v", got, err)
	}
}

func TestSQLCancel(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.SQL(ctx, "SELECT 1", SQLOptions{}); err == nil {
		t.Error("a cancelled statement ran")
	}
	if _, err := s.SQL(context.Background(), "SELECT 1", SQLOptions{}); err != nil {
		t.Errorf("after the cancel: %v", err)
	}
}

func TestSQLRowLimit(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	got, err := s.SQL(context.Background(), "SELECT * FROM range(100)", SQLOptions{MaxRows: 10})
	if err != nil || len(got.Rows) != 10 || !got.Cut || got.Notes[0].VI != "Chỉ hiện 10 dòng đầu." {
		t.Errorf("%v, %v", got, err)
	}
	got, err = s.SQL(context.Background(), "SELECT * FROM range(10)", SQLOptions{MaxRows: 10})
	if err != nil || len(got.Rows) != 10 || got.Cut {
		t.Errorf("%v, %v", got, err)
	}
}

// Errors of the data tell no value.
func TestSQLErrorsTellNoValue(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{ShowValues: true})
	_, err := s.SQL(context.Background(), "SELECT CAST(full_name AS INTEGER) FROM members", SQLOptions{})
	if err == nil || strings.Contains(err.Error(), "Hoàng") {
		t.Errorf("got %v", err)
	}
	_, err = s.SQL(context.Background(), "SELECT no_such_column FROM members", SQLOptions{})
	if err == nil || !strings.Contains(err.Error(), "no_such_column") {
		t.Errorf("got %v", err)
	}
}

func FuzzSQLGate(f *testing.F) {
	for _, s := range hostile[:20] {
		f.Add(s)
	}
	f.Add("WITH w AS (SELECT * FROM members m JOIN members_on(DATE '2018-01-01') USING (person_id)) SELECT count(*) FILTER (a > 1) FROM w ORDER BY ALL")
	g, err := openGate()
	if err != nil {
		f.Fatal(err)
	}
	g.twins = map[string]string{"members": "masked_members", "members_on": "masked_members_on"}
	f.Fuzz(func(t *testing.T, statement string) {
		j, err := g.check(context.Background(), statement)
		if err != nil {
			return
		}
		if _, err := g.parse(context.Background(), j.sql); err != nil {
			t.Errorf("%q became %q, which is not one SELECT: %v", statement, j.sql, err)
		}
	})
}

func fileHash(t *testing.T, path string) [32]byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return sha256.Sum256(data)
}

// The note names the columns that the views of the statement mask, not those that another view would.
func TestNoteOfMaskedColumns(t *testing.T) {
	s := sandbox(t, storeOfOne(t), SandboxOptions{})
	for statement, want := range map[string]string{
		"SELECT gender FROM members":                                                   "",
		"SELECT gender, count(*) FROM members GROUP BY gender":                         "",
		"SELECT full_name, gender FROM members":                                        "full_name",
		"SELECT gender FROM members_on(DATE '2018-09-30')":                             "",
		"SELECT full_name FROM members_on(DATE '2018-09-30')":                          "full_name",
		"SELECT m.gender, i.gender FROM members m JOIN identities i USING (person_id)": "gender",
		"SELECT org_name FROM units":                                                   "",
	} {
		table, err := s.SQL(context.Background(), statement, SQLOptions{})
		if err != nil {
			t.Errorf("%s: %v", statement, err)
			continue
		}
		got := ""
		for _, n := range table.Notes {
			got, _, _ = strings.Cut(strings.TrimPrefix(n.EN, "Personal data are masked in: "), ".")
		}
		if got != want {
			t.Errorf("%s: the note names %q, want %q", statement, got, want)
		}
	}
}
