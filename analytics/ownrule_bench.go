package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// ruleBench tries rules of a committee on an empty store with the temporary tables of a load.
type ruleBench struct {
	store *Store
	load  *Load
	gate  *gate

	limit   time.Duration // for each statement
	stopped bool          // one ran longer: DuckDB has ended the transaction
}

// ruleFunctions are macros of a load that rules may use besides what the gate allows.
var ruleFunctions = set("births_agree same_birthday differ real_number")

func newRuleBench(ctx context.Context, limit time.Duration) (*ruleBench, error) {
	store, err := Open(ctx, "", Options{Threads: 1})
	if err != nil {
		return nil, err
	}
	b := &ruleBench{store: store, limit: limit}
	if err := b.open(ctx); err != nil {
		b.close()
		return nil, err
	}
	return b, nil
}

func (b *ruleBench) open(ctx context.Context) (err error) {
	if b.gate, err = openGate(); err != nil {
		return err
	}
	b.gate.more = ruleFunctions
	if b.load, err = b.store.Begin(ctx, Run{StartedAt: time.Unix(0, 0)}); err != nil {
		return err
	}
	for _, tables := range []string{toldSQL, standingRows, standingSQL} {
		if err := b.load.w.exec(ctx, tables); err != nil {
			return err
		}
	}
	b.gate.twins, err = b.tables(ctx)
	return err
}

func (b *ruleBench) close() {
	if b.load != nil {
		b.load.Abort()
	}
	if b.gate != nil {
		b.gate.close()
	}
	b.store.Close()
}

// tables are what a rule may name: each means itself.
func (b *ruleBench) tables(ctx context.Context) (map[string]string, error) {
	names := map[string]string{}
	for name := range dayTables {
		names[name] = name
	}
	err := b.load.w.each(ctx, `SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal
		UNION SELECT table_name FROM duckdb_tables() WHERE temporary`, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		names[name] = name
		return err
	})
	return names, err
}

// try reads a rule and runs it on the empty store. Used are the codes that it may not have, book those of the book.
func (b *ruleBench) try(ctx context.Context, file, text string, used, book []string) (SetRule, error) {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\uFEFF"), "\r\n", "\n")
	r, err := parseSetRule(text)
	if r.own == nil {
		r.own = &ownRule{}
	}
	r.own.file, r.own.limit = file, b.limit
	var header headerError
	var wrong *UsageError
	if errors.As(err, &header) && errors.As(err, &wrong) {
		return r, r.own.wrongAt(header.line, wrong.Text.VI, wrong.Text.EN)
	}
	r.own.line = 1 + strings.Count(text, "\n") - strings.Count(r.sql, "\n")
	if err := r.checkCode(text, used, book); err != nil {
		return r, err
	}
	passed, err := b.gate.check(ctx, r.sql)
	if err != nil {
		return r, r.refused(err)
	}
	columns, err := b.columns(ctx, r, passed.sql)
	if err != nil {
		return r, err
	}
	r.sql, r.keeps = passed.sql, r.phase == phaseStaged && slices.Contains(columns, "stage_no")
	return r, r.checkColumns(text, columns)
}

// checkCode refuses a code that is used, or whose letters are those of a family of the book.
func (r *SetRule) checkCode(text string, used, book []string) error {
	at := lineOf(text, "code")
	if slices.Contains(used, r.Code) {
		return r.own.wrongAt(at, "mã "+r.Code+" đã có", "code "+r.Code+" is there already")
	}
	family := r.Code[:3]
	if slices.ContainsFunc(book, func(code string) bool { return strings.HasPrefix(code, family) }) {
		return r.own.wrongAt(at, "các mã "+family+".. dành cho sách quy tắc; dùng hai chữ cái khác, ví dụ RR-01",
			"codes "+family+".. belong to the book; use other letters, such as RR-01")
	}
	return nil
}

// refused is an error of the gate with the line of the file.
func (r *SetRule) refused(err error) error {
	var wrong *UsageError
	if !errors.As(err, &wrong) {
		return err
	}
	line := r.own.line + strings.Count(r.sql[:min(wrong.at, len(r.sql))], "\n")
	return r.own.wrongAt(line, wrong.Text.VI, wrong.Text.EN)
}

// columns runs a statement that passed the gate. As it was written it is only explained, for the line of an error.
func (b *ruleBench) columns(ctx context.Context, r SetRule, passed string) ([]string, error) {
	var columns []string
	err := r.own.within(ctx, func(limited context.Context) error {
		defer func() { b.stopped = limited.Err() != nil }()
		w := b.load.w
		if err := w.each(limited, "EXPLAIN "+r.sql, func(*sql.Rows) error { return nil }); err != nil {
			return err
		}
		rows, err := w.tx.QueryContext(limited, passed)
		if err != nil {
			return err
		}
		defer rows.Close()
		columns, err = rows.Columns()
		return err
	})
	return columns, err
}

var placeholder = regexp.MustCompile(`\{([^}]*)\}`)

// checkColumns wants the columns that say where the fault is, and one for each placeholder.
func (r *SetRule) checkColumns(text string, columns []string) error {
	wanted := []string{"return_id"}
	if slices.Contains(columns, "row_no") {
		wanted = append(wanted, "field")
	}
	if r.phase == phaseHeld {
		return r.own.wrongAt(lineOf(text, "phase"), "quy tắc riêng chỉ xét trước (staged) hoặc sau khi nạp (loaded)",
			"a rule of your own is judged staged or loaded")
	}
	if r.Severity == dossier.Error {
		if r.phase == phaseLoaded {
			return r.own.wrongAt(lineOf(text, "phase"), "quy tắc xét sau khi nạp (loaded) không thể là error: dòng đã vào kho",
				"a rule of phase loaded cannot be an error: the rows are in")
		}
		wanted = append(wanted, "stage_no", "row_no")
	}
	for _, name := range wanted {
		if !slices.Contains(columns, name) {
			return r.own.wrongAt(r.own.line, "câu lệnh phải trả về cột "+name, "the statement has to return a column "+name)
		}
	}
	for key, t := range map[string]dossier.Text{"message": r.message, "fix": r.Fix} {
		for _, m := range placeholder.FindAllStringSubmatch(t.VI+t.EN, -1) {
			if !slices.Contains(columns, m[1]) || offenderColumns[m[1]] {
				return r.own.wrongAt(lineOf(text, key), fmt.Sprintf("%q không có cột tương ứng trong câu lệnh", m[0]),
					fmt.Sprintf("the statement returns no column for %q", m[0]))
			}
		}
	}
	return nil
}

// lineOf is the line of a key of the header, 1 where it has none.
func lineOf(text, key string) int {
	for i, line := range strings.Split(text, "\n") {
		if name, _, _ := strings.Cut(strings.TrimPrefix(line, "--"), ":"); strings.TrimSpace(name) == key {
			return i + 1
		}
	}
	return 1
}

// privacy is the class of a column that a rule of a committee returns: that of the field that it is named after; of
// others only numbers and what the header calls open are shown.
func (o *ownRule) privacy(name, field string, value any) dossier.Privacy {
	class := privacyOf(name, field)
	if class != dossier.Open || o.open[name] {
		return class
	}
	switch value.(type) {
	case string, time.Time:
		if !isField(name) {
			return dossier.Personal
		}
	}
	return dossier.Open
}

func isField(name string) bool {
	return slices.ContainsFunc(dossier.Kinds(), func(k dossier.Kind) bool { return hasField(k, name) })
}
