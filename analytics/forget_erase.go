package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// erase removes what findPerson found: the person's rows, and his name and numbers in the
// cells of others. The counts of the ledger follow, so that it still fits what is stored.
func (w *writer) erase(ctx context.Context, f *Forgotten) error {
	if err := w.exec(ctx, wholeRuns+";"+lessenLedger); err != nil {
		return err
	}
	if err := w.exec(ctx, matching("mentions.sql")+forgetDecisions); err != nil {
		return err
	}
	for _, t := range f.from {
		if err := w.exec(ctx, "DELETE FROM store."+t[0]+" WHERE "+t[1]); err != nil {
			return err
		}
	}
	if err := identify(ctx, w); err != nil {
		return err
	}
	columns, err := w.textColumns(ctx)
	if err != nil {
		return err
	}
	pattern := f.words.pattern()
	for _, c := range columns {
		n, err := w.blank(ctx, c, pattern)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name(), err)
		}
		if n > 0 {
			f.Cells = append(f.Cells, TableCount{c.name(), n})
		}
	}
	return w.exec(ctx, sealAgain)
}

// forgetDecisions removes what was decided about who the person is.
const forgetDecisions = `
CREATE OR REPLACE TEMP TABLE people_forgotten AS SELECT DISTINCT mention_id FROM people_rows SEMI JOIN staged_gone USING (kind, row_id);
DELETE FROM store.person_decisions WHERE mention_a IN (FROM people_forgotten) OR mention_b IN (FROM people_forgotten);`

// lessenLedger takes the person's rows off the counts of runs and files. What a row was in a
// run follows from its versions: the first is added, a later one changed, no version unchanged; a
// row that a set rule holds counts as kept out, though it stands.
const lessenLedger = `
CREATE OR REPLACE TEMP TABLE staged_versions AS
SELECT DISTINCT kind, row_id, run_from, run_to FROM (
    SELECT 'member' AS kind, row_id, run_from, run_to FROM store.members
    UNION ALL SELECT 'candidate', row_id, run_from, run_to FROM store.candidates
    UNION ALL SELECT 'roll', row_id, run_from, run_to FROM store.rolls
    UNION ALL SELECT 'training', row_id, run_from, run_to FROM store.trainings)
SEMI JOIN staged_gone USING (kind, row_id);
CREATE OR REPLACE TEMP TABLE staged_less AS
SELECT l.run_no, t.file_id,
    count(*) FILTER (WHERE h.row_id IS NULL AND v.row_id IS NOT NULL AND b.row_id IS NULL) AS added,
    count(*) FILTER (WHERE h.row_id IS NULL AND b.row_id IS NOT NULL) AS changed,
    count(*) FILTER (WHERE h.row_id IS NULL AND v.row_id IS NULL) AS unchanged,
    count(h.row_id) AS quarantined
FROM store.lineage l SEMI JOIN staged_gone USING (kind, row_id)
JOIN store.returns t ON t.return_id = l.return_id
LEFT JOIN staged_versions v ON v.kind = l.kind AND v.row_id = l.row_id AND v.run_from = l.run_no
LEFT JOIN staged_versions b ON b.kind = l.kind AND b.row_id = l.row_id AND b.run_to = l.run_no AND v.row_id IS NOT NULL
LEFT JOIN (SELECT DISTINCT kind, row_id FROM store.holds) h ON h.kind = l.kind AND h.row_id = l.row_id
GROUP BY ALL
UNION ALL
SELECT o.run_no, t.file_id, 0, 0, 0, count(*) FROM staged_kept_out o JOIN store.returns t USING (return_id) GROUP BY ALL;
UPDATE store.files f SET added = greatest(f.added - s.added, 0), changed = greatest(f.changed - s.changed, 0),
    unchanged = greatest(f.unchanged - s.unchanged, 0), quarantined = greatest(f.quarantined - s.quarantined, 0),
    rows_read = greatest(f.rows_read - s.added - s.changed - s.unchanged - s.quarantined, 0)
FROM (SELECT file_id, sum(added)::INT AS added, sum(changed)::INT AS changed, sum(unchanged)::INT AS unchanged,
    sum(quarantined)::INT AS quarantined FROM staged_less GROUP BY file_id) s
WHERE s.file_id = f.file_id;
UPDATE store.runs r SET quarantined = x.q, added = x.a, changed = x.c, unchanged = n - x.q - x.a - x.c, rows_read = n
FROM (
    SELECT r.run_no, l.n, least(greatest(r.quarantined - s.quarantined, 0), l.n) AS q,
        least(greatest(r.added - s.added, 0), l.n - q) AS a, least(greatest(r.changed - s.changed, 0), l.n - q - a) AS c
    FROM store.runs r
    JOIN (SELECT run_no, sum(added)::INT AS added, sum(changed)::INT AS changed, sum(quarantined)::INT AS quarantined
        FROM staged_less GROUP BY run_no) s USING (run_no)
    JOIN (SELECT run_no, sum(n)::INT AS n
        FROM (
            SELECT run_no, count(*) AS n FROM store.lineage ANTI JOIN staged_gone USING (kind, row_id) GROUP BY run_no
            UNION ALL SELECT run_no, count(*) FROM store.quarantine GROUP BY run_no
            UNION ALL SELECT run_no, -count(*) FROM staged_kept_out GROUP BY run_no
            UNION ALL SELECT run_no, 0 FROM store.runs)
        GROUP BY run_no) l USING (run_no)
) x
WHERE x.run_no = r.run_no AND r.status = 'done'`

// textColumn is a column in which a name can stand.
type textColumn struct {
	table, column, kind string // kind: VARCHAR, JSON or VARCHAR[]
	nullable            bool
}

func (c textColumn) name() string { return c.table + "." + c.column }

// textColumns lists the columns of all tables but those that come with the program, so that
// a table of a later migration is looked through as well.
func (w *writer) textColumns(ctx context.Context) ([]textColumn, error) {
	var list []textColumn
	err := w.each(ctx, `SELECT table_name, column_name, data_type, is_nullable
		FROM duckdb_columns()
		WHERE database_name = current_database() AND schema_name = 'store' AND data_type IN ('VARCHAR', 'JSON', 'VARCHAR[]')
		  AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE schema_name = 'store')
		  AND table_name NOT IN ('schema_version', 'meta', 'code_lists', 'areas', 'area_members', 'area_changes', 'forgotten', 'forgettings')
		ORDER BY ALL`, func(rows *sql.Rows) error {
		var c textColumn
		err := rows.Scan(&c.table, &c.column, &c.kind, &c.nullable)
		list = append(list, c)
		return err
	})
	return list, err
}

// mentions counts the cells that name the person, outside the rows that a condition on
// their table takes out.
func (w *writer) mentions(ctx context.Context, words *words, except [][2]string) ([]TableCount, error) {
	pattern := words.pattern()
	columns, err := w.textColumns(ctx)
	if err != nil || pattern == "" {
		return nil, err
	}
	own := map[string]string{}
	for _, t := range except {
		own[t[0]] = " AND NOT coalesce(" + t[1] + ", false)"
	}
	var list []TableCount
	for _, c := range columns {
		var n int
		err := w.tx.QueryRowContext(ctx, fmt.Sprintf("SELECT count(*) FROM store.%s WHERE regexp_matches(%s::VARCHAR, ?)%s",
			c.table, quoted(c.column), own[c.table]), pattern).Scan(&n)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name(), err)
		}
		if n > 0 {
			list = append(list, TableCount{c.name(), n})
		}
	}
	return list, nil
}

// blank takes the words out of a column. A cell that held nothing else is empty then. The
// hash of the row stays: to the same old file the row is still the same.
func (w *writer) blank(ctx context.Context, c textColumn, pattern string) (int, error) {
	if pattern == "" {
		return 0, nil
	}
	col := quoted(c.column)
	var value string
	switch c.kind {
	case "VARCHAR":
		value = "regexp_replace(" + col + ", $1, '\\1…\\2', 'g')"
		if c.nullable {
			value = "nullif(" + value + ", '…')"
		}
	case "JSON":
		value = "regexp_replace(" + col + "::VARCHAR, $1, '\\1…\\2', 'g')::JSON"
	case "VARCHAR[]":
		value = "list_transform(" + col + ", lambda x: regexp_replace(x, $1, '\\1…\\2', 'g'))"
	}
	return w.count(ctx, fmt.Sprintf("UPDATE store.%s SET %s = %s WHERE regexp_matches(%s::VARCHAR, $1)", c.table, col, value, col), pattern)
}

// pattern is a regular expression of RE2 that finds the words as whole words in any case;
// "" when there are none.
func (ws *words) pattern() string {
	var list []string
	for _, word := range ws.all() {
		list = append(list, escapeRegexp(word))
	}
	if len(list) == 0 {
		return ""
	}
	return `(^|[^\pL\pM\pN])(?i:` + strings.Join(list, "|") + `)($|[^\pL\pM\pN])`
}

// escapeRegexp is a word as an expression; blanks in it may be any.
func escapeRegexp(word string) string {
	var b strings.Builder
	for _, r := range word {
		switch {
		case r == ' ':
			b.WriteString(`\s+`)
		case strings.ContainsRune(`\.+*?()|[]{}^$/-`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
