package analytics

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/duckdb/duckdb-go/v2"
)

// writer is one transaction on one connection: rows go in through an appender for each
// table (a hundred times the speed of INSERT), statements see what was appended.
type writer struct {
	conn      *sql.Conn
	tx        *sql.Tx
	appenders map[string]*duckdb.Appender
}

func begin(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	// Were the transaction bound to the context, a cancelled one would be rolled back and its
	// connection closed behind our back, while an appender may still be writing on it.
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		conn.Close()
		return nil, err
	}
	return &writer{conn, tx, map[string]*duckdb.Appender{}}, nil
}

// append adds a row to a table of schema store, or to a temporary one ("staged_…").
// The values must have come through the converters of convert.go: the appender stores
// NULL for broken text and cuts numbers that do not fit, without a word.
func (w *writer) append(table string, row ...driver.Value) error {
	a, ok := w.appenders[table]
	if !ok {
		var err error
		if a, err = w.appender(table); err != nil {
			return fmt.Errorf("append to %s: %w", table, err)
		}
		w.appenders[table] = a
	}
	if err := a.AppendRow(row...); err != nil {
		return fmt.Errorf("append to %s: %w", table, err)
	}
	return nil
}

func (w *writer) appender(table string) (a *duckdb.Appender, err error) {
	catalog, schema := "", "store"
	if strings.HasPrefix(table, "staged_") {
		catalog, schema = "temp", "main"
	}
	rawErr := w.conn.Raw(func(c any) error {
		a, err = duckdb.NewAppender(c.(driver.Conn), catalog, schema, table)
		return nil
	})
	if rawErr != nil {
		return nil, rawErr
	}
	return a, err
}

// flush makes what was appended visible to statements.
func (w *writer) flush(ctx context.Context) error {
	for table, a := range w.appenders {
		if err := a.FlushWithCancel(ctx); err != nil {
			return fmt.Errorf("append to %s: %w", table, err)
		}
	}
	return nil
}

func (w *writer) exec(ctx context.Context, statement string, args ...any) error {
	_, err := w.count(ctx, statement, args...)
	return err
}

// count is exec that says how many rows were touched.
func (w *writer) count(ctx context.Context, statement string, args ...any) (int, error) {
	if err := w.flush(ctx); err != nil {
		return 0, err
	}
	res, err := w.tx.ExecContext(ctx, statement, args...)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}

// each calls f for every row of a query; f scans it.
func (w *writer) each(ctx context.Context, query string, f func(*sql.Rows) error, args ...any) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	rows, err := w.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// commit flushes and commits. A cancelled context must be looked for here: the last
// flush of an appender does not heed it.
func (w *writer) commit(ctx context.Context) error {
	if err := w.close(ctx); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	defer w.release()
	err := commit(ctx, w.tx)
	if err != nil {
		w.tx.Rollback() // the connection waits for the end of its transaction
	}
	return err
}

// release ends the connection, and with it the temporary tables: the pool would keep both.
func (w *writer) release() {
	w.conn.Raw(func(any) error { return driver.ErrBadConn })
	w.conn.Close()
}

func (w *writer) close(ctx context.Context) error {
	for table, a := range w.appenders {
		delete(w.appenders, table)
		if err := a.CloseWithCancel(ctx); err != nil {
			return fmt.Errorf("append to %s: %w", table, err)
		}
	}
	return nil
}

// abort gives everything up; after commit it does nothing.
func (w *writer) abort() error {
	for table, a := range w.appenders {
		delete(w.appenders, table)
		a.Clear()
		a.Close()
	}
	defer w.release()
	if err := w.tx.Rollback(); err != nil && err != sql.ErrTxDone {
		return err
	}
	return nil
}
