package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// judge runs the rules of a phase and writes down what they find.
func (l *Load) judge(ctx context.Context, loaded bool) error {
	for _, r := range setRules() {
		if r.loaded != loaded || !l.concerns(r) {
			continue
		}
		if err := l.apply(ctx, r); err != nil {
			return fmt.Errorf("rule %s: %w", r.Code, err)
		}
	}
	return nil
}

// concerns reports whether a rule can find anything new: the run has rows of a kind that it
// looks at, and there are lists of the kinds with which it compares them.
func (l *Load) concerns(r setRule) bool {
	return slices.ContainsFunc(r.kinds, func(k string) bool { return l.kinds[dossier.Kind(k)] }) &&
		!slices.ContainsFunc(r.needs, func(k string) bool { return !l.standing[dossier.Kind(k)] })
}

func (l *Load) apply(ctx context.Context, r setRule) error {
	var offenders []map[string]any
	err := l.w.each(ctx, r.sql, func(rows *sql.Rows) error {
		row, err := scanMap(rows)
		offenders = append(offenders, row)
		return err
	})
	if err != nil {
		return err
	}
	for _, row := range offenders {
		if err := l.report(r, row); err != nil {
			return err
		}
	}
	return nil
}

// report makes an offender into a finding.
func (l *Load) report(r setRule, row map[string]any) error {
	retID, _ := row["return_id"].(string)
	ret, ok := l.returns[retID]
	if !ok || ret.file.status == "known" {
		return nil // a stored row: it was reported when it came
	}
	on := ret.on
	if event, ok := row["event_on"].(time.Time); ok {
		on = dossier.FromTime(event)
	}
	if !r.judges(on) {
		return nil
	}
	finding := dossier.Finding{
		Rule: r.Code, Severity: r.Severity, File: ret.file.file.Path, Sheet: ret.sheet, Unit: ret.unit,
		Message: r.message, Fix: r.Fix, Source: r.Cite(on).String(),
	}
	finding.Field, _ = row["field"].(string)
	if n := number(row["row_no"]); n > 0 {
		finding.Cell = dossier.Cell{Row: n, Col: ret.column(finding.Field)}
	} else {
		finding.Cell = dossier.Cell{Row: number(row["cell_row"]), Col: number(row["cell_col"])}
	}
	for name, v := range row {
		if !offenderColumns[name] {
			finding.Vars = append(finding.Vars, dossier.Var{Name: name, Value: shown(v), Privacy: privacyOf(name, finding.Field)})
		}
	}
	slices.SortFunc(finding.Vars, func(a, b dossier.Var) int { return strings.Compare(a.Name, b.Name) })
	if n := number(row["stage_no"]); n > 0 && r.Severity == dossier.Error {
		l.reasons[int64(n)] = append(l.reasons[int64(n)], r.Code)
	}
	l.findings = append(l.findings, finding)
	return l.addFinding(ret.file, finding, ret.scopes[finding.Row()])
}

// standIns are the columns that say the same where a sheet has none for the field: a roll
// with a pair of columns for probationary and official members has no mark besides.
var standIns = map[string][]string{"declared_party_member": {"admission_date", "official_date"}}

// column is the column of a field, else of what stands in for it, else of the name of what
// the row is about.
func (r *loadedReturn) column(field string) int {
	for _, f := range slices.Concat([]string{field}, standIns[field], []string{"full_name", "org_name", "hamlet_name"}) {
		if col, ok := r.cols[f]; ok {
			return col
		}
	}
	return 0
}

var offenderColumns = map[string]bool{
	"stage_no": true, "return_id": true, "row_no": true, "field": true, "cell_row": true, "cell_col": true, "event_on": true,
}

// privacyOf is the class of a placeholder: that of the field it is named after, of "value"
// that of the field at fault, of "names" that of the names of people.
func privacyOf(name, field string) dossier.Privacy {
	switch name {
	case "value":
		name = field
	case "names":
		name = "full_name"
	}
	for _, kind := range dossier.Kinds() {
		if f, ok := kind.Field(name); ok {
			return f.Privacy
		}
	}
	return dossier.Open
}

// scanMap is a row by the names of its columns.
func scanMap(rows *sql.Rows) (map[string]any, error) {
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	values := make([]any, len(names))
	into := make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	if err := rows.Scan(into...); err != nil {
		return nil, err
	}
	row := make(map[string]any, len(names))
	for i, name := range names {
		row[name] = values[i]
	}
	return row, nil
}

func number(v any) int {
	switch n := v.(type) {
	case int32:
		return int(n)
	case int64:
		return int(n)
	}
	return 0
}

func shown(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case time.Time:
		return dossier.FromTime(v).VN()
	}
	return fmt.Sprint(v)
}
