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

// phase says when a set rule is judged.
type phase string

const (
	phaseStaged phase = "staged" // before the rows move to their tables; an error keeps a row in quarantine
	phaseHeld   phase = "held"   // after it; an error holds a row for as long as it contradicts another
	phaseLoaded phase = "loaded" // after that; keeps nothing out
)

// judge runs the rules of a phase and writes down what they find.
func (l *Load) judge(ctx context.Context, in phase) error {
	for _, r := range slices.Concat(setRules(), l.run.OwnRules) {
		if r.phase != in || !l.concerns(r) || in != phaseHeld && !l.runs(r) {
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
func (l *Load) concerns(r SetRule) bool {
	return slices.ContainsFunc(r.kinds, func(k string) bool { return l.kinds[dossier.Kind(k)] }) &&
		!slices.ContainsFunc(r.needs, func(k string) bool { return !l.standing[dossier.Kind(k)] })
}

// runs reports whether the policy lets a rule judge.
func (l *Load) runs(r SetRule) bool { return l.run.Policy == nil || l.run.Policy.Runs(r.Code) }

func (l *Load) apply(ctx context.Context, r SetRule) error {
	offenders, err := l.offenders(ctx, r)
	if err != nil {
		return err
	}
	whose, err := l.whose(ctx, r, offenders)
	if err != nil {
		return err
	}
	for _, o := range offenders {
		if err := l.report(r, o, whose[o.at()]); err != nil {
			return err
		}
	}
	return nil
}

// offenders runs the statement of a rule, one of a committee within its limit.
func (l *Load) offenders(ctx context.Context, r SetRule) (found []offender, err error) {
	run := func(ctx context.Context) error {
		return l.w.each(ctx, r.sql, func(rows *sql.Rows) error {
			row, err := scanMap(rows)
			if o, ok := l.offender(row); ok {
				found = append(found, o)
			}
			return err
		})
	}
	if r.own != nil {
		err = r.own.within(ctx, run)
	} else {
		err = run(ctx)
	}
	return found, err
}

// offender is a row that a set rule returns, in a return of this run.
type offender struct {
	row   map[string]any
	retID string
	ret   *loadedReturn
}

// offender is false for a stored row: it was reported when it came.
func (l *Load) offender(row map[string]any) (offender, bool) {
	retID, _ := row["return_id"].(string)
	ret, ok := l.returns[retID]
	return offender{row, retID, ret}, ok
}

// returnRow is a row of a return.
type returnRow struct {
	retID string
	row   int
}

func (o offender) at() returnRow { return returnRow{o.retID, number(o.row["row_no"])} }

// event is the day that selects the document.
func (o offender) event() dossier.Date {
	if day, ok := o.row["event_on"].(time.Time); ok {
		return dossier.FromTime(day)
	}
	return o.ret.on
}

// report makes an offender into a finding, which a policy may change or drop.
func (l *Load) report(r SetRule, o offender, row *dossier.Record) error {
	finding, ok := l.weigh(r, o, o.finding(r), row)
	if !ok || finding.Severity != dossier.Error {
		if err := l.spare(r, o); err != nil {
			return err
		}
	}
	if !ok {
		return nil
	}
	if n := number(o.row["stage_no"]); n > 0 && finding.Severity == dossier.Error {
		l.reasons[int64(n)] = append(l.reasons[int64(n)], r.Code)
	}
	l.findings = append(l.findings, finding)
	return l.addFinding(o.ret.file, finding, o.ret.scopes[finding.Record])
}

func (o offender) finding(r SetRule) dossier.Finding {
	finding := dossier.Finding{
		Rule: r.Code, Severity: r.Severity, File: o.ret.file.file.Path, Sheet: o.ret.sent.Sheet,
		Message: r.message, Fix: r.Fix, Source: r.Cite(o.event()).String(),
	}
	finding.Field, _ = o.row["field"].(string)
	if n := o.at().row; n > 0 {
		finding.Cell = dossier.Cell{Row: n, Col: o.ret.column(finding.Field)}.Turned(o.ret.sent.Vertical)
		finding.Record = o.ret.numbers[n]
	} else {
		finding.Cell = dossier.Cell{Row: number(o.row["cell_row"]), Col: number(o.row["cell_col"])}
	}
	finding.Unit = o.ret.sent.Unit.Name
	if hasField(o.ret.sent.Kind, "full_name") {
		finding.Unit = o.ret.unitAt(finding).Name
	}
	for name, v := range o.row {
		if !offenderColumns[name] {
			finding.Vars = append(finding.Vars, dossier.Var{Name: name, Value: shown(v), Privacy: r.privacy(name, finding.Field, v)})
		}
	}
	slices.SortFunc(finding.Vars, func(a, b dossier.Var) int { return strings.Compare(a.Name, b.Name) })
	return finding
}

// unitAt is the unit that a finding is about: of its row, or the one that its cell names.
func (r *loadedReturn) unitAt(f dossier.Finding) dossier.UnitRef {
	if unit, ok := r.units[r.scopes[f.Record]]; ok && f.Record > 0 {
		return unit
	}
	for _, scope := range sortedKeys(r.units) {
		if unit := r.units[scope]; f.Cell.Row > 0 && unit.Cell == f.Cell {
			return unit
		}
	}
	return r.sent.Unit
}

// weigh asks the policy; without one a rule holds for the days that it says.
func (l *Load) weigh(r SetRule, o offender, f dossier.Finding, row *dossier.Record) (dossier.Finding, bool) {
	switch {
	case l.run.Policy == nil:
		return f, r.judges(o.event())
	case !l.runs(r):
		return f, false
	}
	sent := o.ret.sent
	sent.Unit = o.ret.unitAt(f)
	if row != nil {
		row.Unit = sent.Unit
	}
	return l.run.Policy.Weigh(f, o.event(), &sent, row)
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
	"stage_no": true, "row_id": true, "return_id": true, "row_no": true, "field": true, "cell_row": true, "cell_col": true, "event_on": true,
}

func (r SetRule) privacy(name, field string, v any) dossier.Privacy {
	if r.own != nil {
		return r.own.privacy(name, field, v)
	}
	return privacyOf(name, field)
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
