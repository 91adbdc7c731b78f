package analytics

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one step of the schema. A step that has landed is never changed.
type migration struct {
	number int
	name   string // "001_ledger.sql"
	text   string
	sum    string // hex of SHA-256
}

func migrations() ([]migration, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var list []migration
	for i, path := range names {
		text, err := migrationFiles.ReadFile(path)
		if err != nil {
			return nil, err
		}
		name := strings.TrimPrefix(path, "migrations/")
		number, err := strconv.Atoi(name[:3])
		if err != nil || number != i+1 {
			return nil, fmt.Errorf("migration %s: number is not %03d", name, i+1)
		}
		sum := sha256.Sum256(text)
		list = append(list, migration{number, name, string(text), hex.EncodeToString(sum[:])})
	}
	return list, nil
}

const bookkeeping = `
BEGIN;
CREATE SCHEMA store;
CREATE TABLE store.schema_version (version INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL);
CREATE TABLE store.meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
COMMENT ON TABLE store.schema_version IS 'Các bước đã dựng kho';
COMMENT ON COLUMN store.schema_version.version IS 'Số thứ tự';
COMMENT ON COLUMN store.schema_version.name IS 'Tên bước';
COMMENT ON COLUMN store.schema_version.sha256 IS 'Dấu vân của bước';
COMMENT ON TABLE store.meta IS 'Thông tin chung của kho';
COMMENT ON COLUMN store.meta.key IS 'Tên';
COMMENT ON COLUMN store.meta.value IS 'Giá trị';
COMMIT;`

// migrate applies the steps that the store has not seen, each in its own transaction. A file
// that has seen some is left as it is, unless inPlace. Error: errBehind.
func (s *Store) migrate(ctx context.Context, inPlace bool) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	if err := s.begun(ctx); err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	done, err := s.applied(ctx, steps)
	if err != nil {
		return err
	}
	if s.path != "" && !inPlace && done > 0 && done < len(steps) {
		return errBehind
	}
	for _, m := range steps[done:] {
		if err := s.apply(ctx, m); err != nil {
			return fmt.Errorf("migration %s: %w", m.name, err)
		}
	}
	s.version.Schema = len(steps)
	if done == len(steps) || s.path == "" {
		return nil
	}
	if err := s.describeViews(ctx); err != nil {
		return err
	}
	return s.checkpoint(ctx)
}

// begun makes the tables in which the steps are written down, where they are missing.
func (s *Store) begun(ctx context.Context) error {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'store' AND table_name = 'meta'").Scan(&n)
	if err != nil || n > 0 {
		return err
	}
	_, err = s.db.ExecContext(ctx, bookkeeping)
	return err
}

// applied is the number of steps the store has seen; they must be the first of ours.
func (s *Store) applied(ctx context.Context, steps []migration) (int, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT version, sha256 FROM store.schema_version ORDER BY version")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var version int
		var sum string
		if err := rows.Scan(&version, &sum); err != nil {
			return 0, err
		}
		n++
		switch {
		case n > len(steps):
			return 0, ErrNewer
		case version != n || sum != steps[n-1].sum:
			return 0, fmt.Errorf("%w: step %d is not the one of this program", ErrNewer, n)
		}
	}
	return n, rows.Err()
}

// apply runs one step. SELECT 1 fails where an error has aborted the transaction,
// in which case Commit would succeed and keep nothing.
func (s *Store) apply(ctx context.Context, m migration) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	text := m.text
	if s.path == "" { // no other tool opens it to read them
		text = comments.ReplaceAllString(text, "") + "SELECT 1" // a step may be nothing else
	}
	if _, err := tx.ExecContext(ctx, text); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO store.schema_version VALUES (?, ?, ?)", m.number, m.name, m.sum)
	if err != nil {
		return err
	}
	return commit(ctx, tx)
}

// comments are the statements that describe; each has a line of its own.
var comments = regexp.MustCompile(`(?m)^COMMENT ON .*;$`)

// commit commits only a transaction that is still alive.
func commit(ctx context.Context, tx *sql.Tx) error {
	var one int
	if err := tx.QueryRowContext(ctx, "SELECT 1").Scan(&one); err != nil {
		return err
	}
	return tx.Commit()
}

// checkSchema is migrate for a store that must not be written.
func (s *Store) checkSchema(ctx context.Context) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	done, err := s.applied(ctx, steps)
	if err != nil {
		return err
	}
	if done < len(steps) {
		return ErrOlder
	}
	s.version.Schema = done
	return nil
}

// describeViews gives each column of a view that says nothing of itself the comment of
// the column from which it comes, so that one text stands in one place.
func (s *Store) describeViews(ctx context.Context) error {
	rows, err := s.db.QueryContext(ctx, undescribed)
	if err != nil {
		return fmt.Errorf("describe views: %w", err)
	}
	defer rows.Close()
	var script strings.Builder
	for rows.Next() {
		var statement string
		if err := rows.Scan(&statement); err != nil {
			return err
		}
		script.WriteString(statement)
	}
	if err := rows.Err(); err != nil || script.Len() == 0 {
		return err
	}
	_, err = s.db.ExecContext(ctx, script.String())
	return err
}

const undescribed = `
WITH c AS (SELECT * FROM duckdb_columns() WHERE NOT internal)
SELECT format('COMMENT ON COLUMN main.{}.{} IS ''{}'';', v.table_name, v.column_name,
    replace(coalesce(own.comment, other.comment), '''', ''''''))
FROM c v
LEFT JOIN c own ON own.schema_name = 'store' AND own.table_name = v.table_name AND own.column_name = v.column_name
LEFT JOIN (SELECT column_name, min(comment) AS comment FROM c WHERE schema_name = 'store' GROUP BY column_name) other
       ON other.column_name = v.column_name
WHERE v.schema_name = 'main' AND v.comment IS NULL AND coalesce(own.comment, other.comment) IS NOT NULL`
