package analytics

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed checks/*.sql
var checkFiles embed.FS

// setRule is a rule that looks at many rows at once: a file of checks/, whose header is
// its page in the rule book and whose statement returns the offenders. Their columns are
//
//	stage_no                 the staged row, which an error keeps out; absent for stored rows and units
//	return_id                where the fault is
//	row_no, field            a row; or
//	cell_row, cell_col       a cell that names a unit
//
// and any others, which fill the placeholders of the message.
type setRule struct {
	dossier.Rule
	message dossier.Text
	kinds   []string // judged where a run has rows of one of these
	loaded  bool     // judged after the rows have moved to their tables
	sql     string
}

// Rules lists the rules of the store, in the order of their codes.
func Rules() []dossier.Rule {
	list := []dossier.Rule{seenRule}
	for _, r := range setRules() {
		list = append(list, r.Rule)
	}
	slices.SortFunc(list, func(a, b dossier.Rule) int { return strings.Compare(a.Code, b.Code) })
	return list
}

var setRules = sync.OnceValue(func() []setRule {
	names, err := fs.Glob(checkFiles, "checks/*.sql")
	if err != nil {
		panic("analytics: embedded checks: " + err.Error())
	}
	var list []setRule
	for _, name := range names {
		body, err := checkFiles.ReadFile(name)
		if err != nil {
			panic("analytics: embedded checks: " + err.Error())
		}
		r, err := parseSetRule(string(body))
		if err != nil {
			panic("analytics: " + name + ": " + err.Error())
		}
		list = append(list, r)
	}
	return list
})

// parseSetRule reads the header of a check: comment lines "-- key: value", in which a bar
// parts the Vietnamese from the English.
func parseSetRule(file string) (setRule, error) {
	var r setRule
	lines := strings.Split(file, "\n")
	n := 0
	for ; n < len(lines) && strings.HasPrefix(lines[n], "--"); n++ {
		key, value, ok := strings.Cut(strings.TrimPrefix(lines[n], "--"), ":")
		if !ok {
			return r, fmt.Errorf("line %d: want -- key: value", n+1)
		}
		if err := r.header(strings.TrimSpace(key), strings.TrimSpace(value)); err != nil {
			return r, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	r.sql = strings.Join(lines[n:], "\n")
	if r.Code == "" || r.Severity.Rank() == 0 || r.message.VI == "" || len(r.kinds) == 0 || r.Fix.VI == "" || r.Confidence == "" {
		return r, fmt.Errorf("the header wants code, severity, kinds, message, fix and confidence")
	}
	return r, nil
}

func (r *setRule) header(key, value string) error {
	texts := map[string]*dossier.Text{"title": &r.Title, "why": &r.Why, "fix": &r.Fix, "message": &r.message}
	if t, ok := texts[key]; ok {
		vi, en, _ := strings.Cut(value, " | ")
		*t = dossier.Text{VI: strings.TrimSpace(vi), EN: strings.TrimSpace(en)}
		return nil
	}
	switch key {
	case "code":
		r.Code = value
	case "severity":
		r.Severity = dossier.Severity(value)
	case "kinds":
		r.kinds = strings.Fields(value)
	case "phase":
		r.loaded = value == "loaded"
	case "bad":
		r.Bad = value
	case "good":
		r.Good = value
	case "confidence":
		r.Confidence = dossier.Confidence(value)
	case "cite":
		return r.cite(strings.Split(value, " | "))
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

// cite takes "number | date | point | from | confidence".
func (r *setRule) cite(f []string) error {
	if len(f) != 5 {
		return fmt.Errorf("cite has %d parts, want 5", len(f))
	}
	signed, err := dossier.ParseDate(f[1])
	if err != nil {
		return err
	}
	from, err := dossier.ParseDate(f[3])
	if err != nil {
		return err
	}
	r.Citations = append(r.Citations, dossier.Citation{
		Number: f[0], Date: signed, Point: f[2], From: from, Confidence: dossier.Confidence(f[4])})
	return nil
}

// judge runs the rules of a phase and writes down what they find.
func (l *Load) judge(ctx context.Context, loaded bool) error {
	for _, r := range setRules() {
		if r.loaded != loaded || !slices.ContainsFunc(r.kinds, func(k string) bool { return l.kinds[dossier.Kind(k)] }) {
			continue
		}
		if err := l.apply(ctx, r); err != nil {
			return fmt.Errorf("rule %s: %w", r.Code, err)
		}
	}
	return nil
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
	finding := dossier.Finding{
		Rule: r.Code, Severity: r.Severity, File: ret.file.file.Path, Sheet: ret.sheet, Unit: ret.unit,
		Message: r.message, Fix: r.Fix, Source: r.Cite(dossier.Date{}).String(),
	}
	if len(r.Citations) == 0 {
		finding.Source = ""
	}
	finding.Field, _ = row["field"].(string)
	if n := number(row["row_no"]); n > 0 {
		finding.Cell = dossier.Cell{Row: n, Col: ret.cols[finding.Field]}
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

var offenderColumns = map[string]bool{
	"stage_no": true, "return_id": true, "row_no": true, "field": true, "cell_row": true, "cell_col": true,
}

// privacyOf is the class of a placeholder: that of the field it is named after, and of
// "value" that of the field at fault.
func privacyOf(name, field string) dossier.Privacy {
	if name == "value" {
		name = field
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
