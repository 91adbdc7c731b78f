package analytics

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/hoso-vn/hoso/analytics/accesslog"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed verify/*.sql
var verifyFiles embed.FS

// Check is one thing that must hold in every store, and where it does not.
type Check struct {
	Name   string // "ledger"
	Title  dossier.Text
	Faults int
	Places []FaultPlace // the first five
	Passed bool         // false where it found faults, or could not be made because the file is damaged
}

// FaultPlace is where a fault is, as far as that is known. It holds no value of a person.
type FaultPlace struct {
	What  string `json:"what,omitempty"` // table, with the id where there is no row
	RunID string `json:"run,omitempty"`
	File  string `json:"file,omitempty"`
	Sheet string `json:"sheet,omitempty"`
	Row   int    `json:"row,omitempty"`
}

// fewPlaces are as many places as a check tells.
const fewPlaces = 5

// OpenToVerify opens a store as it is, for Verify alone: nothing is written, and one that Open
// would refuse as broken is opened. Errors: those of Open when read only, but ErrBroken.
func OpenToVerify(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, fs.ErrNotExist)
	}
	if err := checkFile(path); err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	db, err := sql.Open("duckdb", path+Options{ReadOnly: true}.query())
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, connectError(err))
	}
	s := &Store{db: db, path: path}
	if err := s.checkAge(ctx); err != nil {
		db.Close()
		return nil, fmt.Errorf("open store %s: %w", path, connectError(err))
	}
	return s, nil
}

// checkAge refuses a store of another schema by the number of its steps.
func (s *Store) checkAge(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	err = s.db.QueryRowContext(ctx, "SELECT coalesce(max(version), 0) FROM store.schema_version").Scan(&s.version.Schema)
	switch {
	case err != nil:
		return err
	case s.version.Schema > len(steps):
		return ErrNewer
	case s.version.Schema < len(steps):
		return ErrOlder
	}
	return nil
}

// VerifyOptions say how much Verify looks at.
type VerifyOptions struct {
	Deep bool // make anew what follows from the ledger, in memory, and compare; needs a store in a file
}

// Verify makes every check. Where the file itself cannot be read the checks after that one are
// not made. An error means that it could not be found out.
func (s *Store) Verify(ctx context.Context, o VerifyOptions) ([]Check, error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	defer conn.Close()
	return verification{store: s, conn: conn}.run(ctx, o)
}

// storeCheck is a check of verify/*.sql: its header and its statement, which returns the
// offenders. Of their columns run_no, file_id, return_id, row_no and what all may be absent.
type storeCheck struct {
	Check
	sql string
}

func readChecks() ([]storeCheck, error) {
	names, err := fs.Glob(verifyFiles, "verify/*.sql")
	if err != nil {
		return nil, err
	}
	var list []storeCheck
	for _, file := range names {
		text, err := verifyFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		header, statement, _ := strings.Cut(string(text), "\n")
		title, ok := strings.CutPrefix(header, "-- title: ")
		vi, en, both := strings.Cut(title, " | ")
		if !ok || !both {
			return nil, fmt.Errorf("%s: the first line is not -- title: … | …", file)
		}
		_, name, _ := strings.Cut(strings.TrimSuffix(file, ".sql"), "-")
		list = append(list, storeCheck{Check{Name: name, Title: dossier.Text{VI: vi, EN: en}}, statement})
	}
	return list, nil
}

// verification is one call of Verify.
type verification struct {
	store *Store
	conn  *sql.Conn // has the temporary views
}

func (v verification) run(ctx context.Context, o VerifyOptions) ([]Check, error) {
	checks, err := readChecks()
	if err != nil {
		return nil, err
	}
	steps := []func(context.Context) (Check, error){v.storage, v.schema, v.accessLog}
	for _, c := range checks {
		steps = append(steps, func(ctx context.Context) (Check, error) { return v.offenders(ctx, c) })
	}
	if o.Deep && v.store.path != "" {
		steps = append(steps, v.derived)
	}
	var list []Check
	for n, step := range steps {
		c, err := step(ctx)
		if err != nil {
			return nil, fmt.Errorf("verify %s: %w", c.Name, err)
		}
		c.Passed = c.Faults == 0
		list = append(list, c)
		if n == 0 && !c.Passed {
			break
		}
	}
	return list, nil
}

// storage reads every block of every table: DuckDB has no check of its own, but compares the
// checksum of each block that it reads.
func (v verification) storage(ctx context.Context) (Check, error) {
	c := Check{Name: "storage", Title: dossier.Text{VI: "Tệp kho đọc được trọn vẹn", EN: "The whole file can be read"}}
	tables, err := v.texts(ctx, "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'store' ORDER BY 1")
	if err != nil {
		return c, err
	}
	for _, table := range tables {
		if _, err := v.texts(ctx, "SELECT bit_xor(hash(t))::VARCHAR FROM store."+table+" t"); err != nil {
			if ctx.Err() != nil {
				return c, ctx.Err()
			}
			c.add(FaultPlace{What: table})
		}
	}
	if c.Faults > 0 {
		return c, nil
	}
	return c, v.views(ctx)
}

// views makes the views that the checks look at, from the field tables.
func (v verification) views(ctx context.Context) error {
	var facts, people, codes, kinds []string
	for _, k := range dossier.Kinds() {
		person := "NULL"
		at := fmt.Sprintf("'%s' AS what, '%s' AS kind, row_id, run_from, return_id, row_no", k.Table(), k)
		if hasColumn(k, "person_id") {
			person = "person_id"
			people = append(people, "SELECT "+at+", person_id, citizen_id FROM store."+k.Table())
		}
		facts = append(facts, "SELECT "+at+", row_hash, run_to, scope_id, "+person+" AS person_id FROM store."+k.Table())
		for _, f := range k.Fields() {
			if f.List != "" {
				codes = append(codes, fmt.Sprintf("SELECT '%[1]s.%[2]s' AS what, run_from AS run_no, return_id, row_no, '%[3]s' AS list, %[2]s AS code FROM store.%[1]s WHERE %[2]s IS NOT NULL",
					k.Table(), f.Name, f.List))
			}
		}
		kinds = append(kinds, fmt.Sprintf("SELECT '%s' AS kind", k))
	}
	for name, parts := range map[string][]string{"verify_facts": facts, "verify_people": people, "verify_codes": codes, "verify_kinds": kinds} {
		_, err := v.conn.ExecContext(ctx, "CREATE OR REPLACE TEMP VIEW "+name+" AS "+strings.Join(parts, " UNION ALL "))
		if err != nil {
			return err
		}
	}
	return nil
}

func hasColumn(k dossier.Kind, name string) bool {
	for _, c := range columns(k) {
		if c.name == name {
			return true
		}
	}
	return false
}

// schema compares the steps that made the store with those of this program.
func (v verification) schema(ctx context.Context) (Check, error) {
	c := Check{Name: "schema", Title: dossier.Text{VI: "Các bước dựng kho đúng như của chương trình", EN: "The store was made by the steps of this program"}}
	steps, err := migrations()
	if err != nil {
		return c, err
	}
	stored, err := v.texts(ctx, "SELECT version || ' ' || sha256 FROM store.schema_version ORDER BY version")
	if err != nil {
		return c, err
	}
	for n, m := range steps {
		if n >= len(stored) || stored[n] != fmt.Sprint(m.number, " ", m.sum) {
			c.add(FaultPlace{What: "schema_version " + m.name})
		}
	}
	return c, nil
}

// accessLog checks the chain of the log beside the store, and its head.
func (v verification) accessLog(ctx context.Context) (Check, error) {
	c := Check{Name: "access-log", Title: dossier.Text{VI: "Nhật ký truy cập còn nguyên, đúng chỗ kho ghi nhớ", EN: "The access log is whole and has come as far as the store remembers"}}
	if v.store.path == "" {
		return c, nil
	}
	head, err := v.store.LogHead(ctx)
	if err != nil {
		return c, err
	}
	_, problems, err := accesslog.Verify(accesslog.Path(v.store.path), head)
	for _, p := range problems {
		c.add(FaultPlace{What: p.Kind, File: accesslog.Path(v.store.path), Row: p.Line})
	}
	return c, err
}

// offenders makes a check of verify/*.sql.
func (v verification) offenders(ctx context.Context, s storeCheck) (Check, error) {
	c := s.Check
	rows, err := v.conn.QueryContext(ctx, fmt.Sprintf(placesOf, s.sql))
	if err != nil {
		return c, err
	}
	defer rows.Close()
	for rows.Next() {
		var p FaultPlace
		if err := rows.Scan(&p.What, &p.RunID, &p.File, &p.Sheet, &p.Row); err != nil {
			return c, err
		}
		c.add(p)
	}
	return c, rows.Err()
}

// placesOf are the places of the offenders of a statement.
const placesOf = `
WITH found AS (
    SELECT NULL::VARCHAR AS what, NULL::INTEGER AS run_no, NULL::VARCHAR AS file_id, NULL::VARCHAR AS return_id, NULL::INTEGER AS row_no WHERE false
    UNION ALL BY NAME
    FROM (%s)
)
SELECT DISTINCT coalesce(o.what, ''), coalesce(r.run_id, o.run_no::VARCHAR, ''), coalesce(f.path, ''), coalesce(t.sheet, ''), coalesce(o.row_no, 0)
FROM found o
LEFT JOIN store.returns t ON t.return_id = o.return_id
LEFT JOIN store.files f ON f.file_id = coalesce(o.file_id, t.file_id)
LEFT JOIN store.runs r ON r.run_no = coalesce(o.run_no, t.run_no, f.run_no)
ORDER BY ALL`

func (c *Check) add(p FaultPlace) {
	c.Faults++
	if len(c.Places) < fewPlaces {
		c.Places = append(c.Places, p)
	}
}

// texts are the values of a query of one column.
func (v verification) texts(ctx context.Context, query string) ([]string, error) {
	rows, err := v.conn.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var s sql.NullString
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		list = append(list, s.String)
	}
	return list, rows.Err()
}
