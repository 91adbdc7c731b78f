package analytics

import (
	"context"
	"fmt"
	"slices"
)

// View is a view of the store as a statement sees it.
type View struct {
	Name    string       `json:"name"`
	Comment string       `json:"comment"` // Vietnamese
	Columns []ViewColumn `json:"columns"`
}

// ViewColumn is a column of a View.
type ViewColumn struct {
	Name    string `json:"name"`
	Type    string `json:"type"`    // of DuckDB: "VARCHAR", "DATE", …
	Comment string `json:"comment"` // Vietnamese
	Masked  bool   `json:"masked"`  // unless values are shown
}

// Schema lists the views that SQL may name, in the order of their names.
func (s *Store) Schema(ctx context.Context) ([]View, error) {
	rows, err := s.db.QueryContext(ctx, `
		SELECT c.table_name, coalesce(v.comment, ''), c.column_name, c.data_type, coalesce(c.comment, '')
		FROM duckdb_columns() c JOIN duckdb_views() v ON v.view_oid = c.table_oid AND v.database_name = c.database_name
		WHERE c.schema_name = 'main' AND c.database_name = current_database() AND NOT v.internal
		ORDER BY c.table_name, c.column_index`)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	defer rows.Close()
	var views []View
	for rows.Next() {
		var v View
		var c ViewColumn
		if err := rows.Scan(&v.Name, &v.Comment, &c.Name, &c.Type, &c.Comment); err != nil {
			return nil, fmt.Errorf("schema: %w", err)
		}
		if len(views) == 0 || views[len(views)-1].Name != v.Name {
			views = append(views, v)
		}
		last := &views[len(views)-1]
		c.Masked = maskedColumn(v.Name, viewColumn{c.Name, c.Type}) != quoted(c.Name)
		last.Columns = append(last.Columns, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	return views, nil
}

// DayTables are the table macros that SQL may name besides the views: they take a day, as in
// members_on(DATE '2018-09-30'), and have the columns of the view with that name.
func DayTables() map[string]string {
	tables := map[string]string{}
	for macro, view := range dayTables {
		tables[macro] = view
	}
	return tables
}

// SQLWords are the functions that a statement may call, in their order; operators are not among them.
func SQLWords() []string {
	var words []string
	for name := range allowedFunctions {
		if plainName.MatchString(name) {
			words = append(words, name)
		}
	}
	slices.Sort(words)
	return words
}
