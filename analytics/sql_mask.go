package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// maskMacros hide values as dossier.Mask does.
const maskMacros = `
CREATE OR REPLACE TEMP MACRO mask_words(s) AS
    regexp_replace(regexp_replace(s, '(^|\s)(\S)\S*', '\1\2.', 'g'), '(^|\s)\d\.', '\1**', 'g');
CREATE OR REPLACE TEMP MACRO mask_number(s) AS
    CASE WHEN length(s) < 6 THEN repeat('*', length(s))
         ELSE left(s, 1) || repeat('*', length(s) - 4) || right(s, 3) END;
CREATE OR REPLACE TEMP MACRO mask_whole(s) AS CASE WHEN s IS NULL OR CAST(s AS VARCHAR) = '' THEN CAST(s AS VARCHAR) ELSE '***' END;
`

// ledgerViews hold no dossiers; of their columns only these hold values of persons.
var ledgerViews = map[string][]string{
	"runs": nil, "files": nil, "returns": nil, "columns": nil, "findings": nil, "lineage": nil, "lineage_cells": nil,
	"areas": nil, "area_members": nil, "area_changes": nil, "unit_versions": nil, "unit_changes": nil, "code_lists": nil,
	"quarantine": {"raw", "cleaned"},
	"changes":    {"raw", "cleaned"},
}

// openColumns of views of dossiers are text that no field table names and that tells of no person.
var openColumns = []string{"person_id", "own_id", "kind", "member_person_id", "unit_id", "area_id", "parent_id", "hamlet_id", "training_id",
	"birth_precision", "link_method", "period", "row_id", "return_id", "org_code", "org_name", "unit_kind", "hamlet",
	"hamlet_name", "commune", "association", "association_branch", "category", "member_type", "member_status"}

// dayTables are the table macros that take a day, and the view whose columns they have.
var dayTables = map[string]string{"members_on": "members", "candidates_on": "candidates", "rolls_on": "rolls", "units_on": "units"}

// names are what a statement may name.
type names struct {
	twins  map[string]string          // view or day table → what it means
	masked map[string]map[string]bool // of each twin the columns that it masks
}

// sandboxNames makes a temporary masked twin of each view and day table of the store. The
// twins have names of their own: a temporary name that hides one of the store would hide it
// from the store's own macros too.
func sandboxNames(ctx context.Context, conn *sql.Conn, shown bool) (names, error) {
	n := names{map[string]string{}, map[string]map[string]bool{}}
	views, err := storeViews(ctx, conn)
	if err != nil {
		return n, err
	}
	if _, err := conn.ExecContext(ctx, maskMacros); err != nil {
		return n, fmt.Errorf("masks: %w", err)
	}
	for _, view := range sortedKeys(views) {
		n.twins[view] = view
		if shown {
			continue
		}
		n.twins[view] = "masked_" + view
		create := fmt.Sprintf("CREATE OR REPLACE TEMP VIEW %s AS SELECT %s FROM main.%s",
			quoted("masked_"+view), n.twin(view, view, views[view]), quoted(view))
		if _, err := conn.ExecContext(ctx, create); err != nil {
			return n, fmt.Errorf("view %s: %w", view, err)
		}
	}
	for _, macro := range sortedKeys(dayTables) {
		view := dayTables[macro]
		n.twins[macro] = macro
		if shown || views[view] == nil {
			continue
		}
		n.twins[macro] = "masked_" + macro
		create := fmt.Sprintf("CREATE OR REPLACE TEMP MACRO masked_%[1]s(d) AS TABLE SELECT %[2]s FROM main.%[1]s(CAST(d AS DATE))",
			macro, n.twin(macro, view, views[view]))
		if _, err := conn.ExecContext(ctx, create); err != nil {
			return n, fmt.Errorf("macro %s: %w", macro, err)
		}
	}
	return n, nil
}

// viewColumn is a column of a view of the store.
type viewColumn struct{ name, dataType string }

func storeViews(ctx context.Context, conn *sql.Conn) (map[string][]viewColumn, error) {
	rows, err := conn.QueryContext(ctx, `
		SELECT c.table_name, c.column_name, c.data_type
		FROM duckdb_columns() c JOIN duckdb_views() v ON v.view_oid = c.table_oid AND v.database_name = c.database_name
		WHERE c.schema_name = 'main' AND c.database_name = current_database() AND NOT v.internal
		ORDER BY c.table_name, c.column_index`)
	if err != nil {
		return nil, fmt.Errorf("views: %w", err)
	}
	defer rows.Close()
	views := map[string][]viewColumn{}
	for rows.Next() {
		var view string
		var c viewColumn
		if err := rows.Scan(&view, &c.name, &c.dataType); err != nil {
			return nil, fmt.Errorf("views: %w", err)
		}
		views[view] = append(views[view], c)
	}
	return views, rows.Err()
}

// twin is the list of columns that the twin of a view, or of a day table with its columns, selects.
func (n names) twin(name, view string, columns []viewColumn) string {
	n.masked[name] = map[string]bool{}
	var list []string
	for _, c := range columns {
		expr := maskedColumn(view, c)
		if expr != quoted(c.name) {
			n.masked[name][c.name] = true
			expr += " AS " + quoted(c.name)
		}
		list = append(list, expr)
	}
	return strings.Join(list, ", ")
}

// maskedColumn is the column as SQL, masked by the privacy of its field. Text that no one
// vouches for is hidden. Codes of lists stay unless they are sensitive, since statistics
// need them and they single no one out; so do dates other than the day of birth.
func maskedColumn(view string, c viewColumn) string {
	col := quoted(c.name)
	if persons, ok := ledgerViews[view]; ok {
		if slices.Contains(persons, c.name) {
			return "mask_whole(" + col + ")"
		}
		return col
	}
	f, known := viewField(view, c.name)
	switch {
	case known && f.Privacy == dossier.Sensitive:
		return "mask_whole(" + col + ")"
	case c.name == "birth_date" && c.dataType == "DATE":
		return "make_date(year(" + col + "), 1, 1)"
	case known && f.Privacy == dossier.Identifier:
		return "mask_number(CAST(" + col + " AS VARCHAR))"
	case known && f.Privacy == dossier.Personal && f.Type != dossier.Choice && c.dataType == "VARCHAR":
		return "mask_words(" + col + ")"
	case known, slices.Contains(openColumns, c.name), safeType(c.dataType):
		return col
	}
	return "mask_whole(" + col + ")"
}

// safeType reports whether a type cannot hold text.
func safeType(dataType string) bool {
	switch dataType {
	case "BOOLEAN", "DATE", "INTEGER", "BIGINT", "TIMESTAMP":
		return true
	}
	return strings.HasPrefix(dataType, "DECIMAL")
}

// viewField is the field behind a column of a view.
func viewField(view, column string) (dossier.Field, bool) {
	for _, k := range dossier.Kinds() {
		if k.Table() == view {
			return k.Field(column)
		}
	}
	return dossier.Field{}, false
}

func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
