package analytics

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// subject is what a row or a return speaks about.
type subject struct {
	unit  dossier.UnitRef
	ref   string // of the unit
	assoc string // association of a roll
	scope string
}

// addReturn stages the rows of a return, the nth of its file.
func (l *Load) addReturn(f *loadedFile, n int, ret *dossier.Return, bad map[place][]string) (*loadedReturn, error) {
	loaded := &loadedReturn{file: f, sent: *ret, cols: map[string]int{}, scopes: map[int]string{}, numbers: map[int]int{}, units: map[string]dossier.UnitRef{}}
	loaded.sent.Records = nil
	_, loaded.on = l.period(ret)
	if len(ret.Records) == 0 {
		return loaded, nil
	}
	retID := id("e", "return", l.run.ID, f.file.Path, ret.Sheet, strconv.Itoa(n))
	l.returns[retID] = loaded
	l.kinds[ret.Kind] = true
	about, err := l.subject(f, ret, nil)
	if err != nil {
		return nil, err
	}
	loaded.scopes[0] = about.scope
	if err := l.writeReturn(retID, about.scope, ret, loaded); err != nil {
		return nil, err
	}
	for _, rec := range ret.Records {
		loaded.numbers[rec.Row] = rec.Number
		loaded.scopes[rec.Number], err = l.addRow(retID, loaded, ret, rec, bad[place{ret.Sheet, rec.Number}])
		if err != nil {
			return nil, fmt.Errorf("sheet %s, row %d: %w", ret.Sheet, rec.Row, err)
		}
	}
	return loaded, l.writeChanges(retID, ret)
}

func (l *Load) writeReturn(retID, scope string, ret *dossier.Return, loaded *loadedReturn) error {
	err := l.w.append("returns", retID, l.no, loaded.file.id, string(ret.Kind), orEmpty(ret.Sheet), scope, text(ret.Association),
		text(ret.Period), day(ret.PeriodEnd), text(ret.Unit.Name), text(ret.Unit.From), text(ret.Unit.Cell.String()),
		int32(ret.HeaderRows[0]), int32(ret.HeaderRows[1]), int32(len(ret.Records)), ret.Vertical, ret.Partial)
	if err != nil {
		return err
	}
	for _, c := range ret.Columns {
		if _, ok := loaded.cols[c.Field]; c.Field != "" && !ok {
			loaded.cols[c.Field] = c.Col
		}
		err := l.w.append("columns", retID, int32(c.Col), columnName(ret, c.Col), orEmpty(c.Header), text(c.Field),
			decimal(c.Confidence), text(c.Why))
		if err != nil {
			return err
		}
	}
	return nil
}

// columnName is the letters of a column, of a form filled in downwards the number of the row.
func columnName(ret *dossier.Return, col int) string {
	if ret.Vertical {
		return strconv.Itoa(col)
	}
	return dossier.ColumnName(col)
}

func (l *Load) writeChanges(retID string, ret *dossier.Return) error {
	for c := range ret.Changes {
		err := l.w.append("changes", l.no, retID, c.Cell.String(), int32(c.Cell.Row), c.Field, text(c.Raw), text(c.Cleaned), text(c.Reason))
		if err != nil {
			return err
		}
	}
	return nil
}

// addRow stages a row and returns its scope.
func (l *Load) addRow(retID string, loaded *loadedReturn, ret *dossier.Return, rec *dossier.Record, reasons []string) (string, error) {
	f := loaded.file
	about, err := l.subject(f, ret, rec)
	if err != nil {
		return "", err
	}
	if _, told := loaded.units[about.scope]; !told {
		loaded.units[about.scope] = about.unit
		cell := about.unit.Cell
		err := l.w.append("return_units", l.no, retID, about.scope, text(about.unit.Name), int32(cell.Row), int32(cell.Col))
		if err != nil {
			return "", err
		}
	}
	l.staged++
	row := rowBuilder{load: l, file: f, ret: ret, rec: rec, about: about}
	values, err := row.values(retID)
	if err != nil {
		return "", err
	}
	for _, finding := range row.misfits {
		reasons = append(reasons, finding.Rule)
		l.findings = append(l.findings, finding)
		if err := l.addFinding(f, finding, about.scope); err != nil {
			return "", err
		}
	}
	if len(reasons) > 0 {
		l.reasons[l.staged] = reasons
	}
	head := []driver.Value{l.staged, len(reasons) > 0, rawValues(rec)}
	return about.scope, l.w.append("staged_"+rec.Kind.Table(), append(head, values...)...)
}

// subject is what a row (nil: the return as a whole) speaks about: a kind, a unit, an
// association and a period. Where the unit cannot be known it is the file, which only
// the same file can supersede.
func (l *Load) subject(f *loadedFile, ret *dossier.Return, rec *dossier.Record) (subject, error) {
	about := subject{unit: ret.Unit, assoc: ret.Association}
	if rec != nil {
		about.unit = l.refs.ofRow(ret, rec)
		about.assoc = association(ret, rec)
	}
	var err error
	about.ref, err = l.refs.add(about.unit, l.isParty(ret.Kind, about.unit), whereaboutsOf(rec, f))
	if err != nil {
		return subject{}, err
	}
	named := about.ref
	if named == "" {
		named = id("x", "file", f.file.Path)
	}
	period, speaks := l.period(ret)
	about.scope = scopeID(ret, named, about.assoc, period)
	if l.touched[about.scope] {
		return about, nil
	}
	l.touched[about.scope] = true
	err = l.w.append("scopes", about.scope, string(ret.Kind), named, text(about.assoc), text(period), nil, nil, nil, nil, nil, ret.Partial)
	if err != nil {
		return subject{}, err
	}
	return about, l.w.append("touched", l.no, about.scope, day(speaks))
}

// scopeID is the id of a scope. A partial list has one of its own: it replaces no whole list.
func scopeID(ret *dossier.Return, unit, assoc, period string) string {
	parts := []string{string(ret.Kind), unit, assoc, period}
	if ret.Partial {
		parts = append(parts, "partial")
	}
	return id("c", "scope", parts...)
}

// period is the period of a return, and the day for which it speaks: the end of the
// period, but never a day that had not come when it was judged.
func (l *Load) period(ret *dossier.Return) (string, dossier.Date) {
	end := ret.PeriodEnd
	if end.IsZero() {
		end, _ = dossier.ParseDate(ret.Period)
		end = end.Last()
	}
	switch {
	case end.IsZero():
		return ret.Period, l.run.AsOf
	case end.After(l.run.AsOf):
		return end.String(), l.run.AsOf
	}
	return end.String(), end
}

// isParty reports whether a unit is a party organisation; a row of some kinds can be
// sent by a people's committee or an association.
func (l *Load) isParty(kind dossier.Kind, unit dossier.UnitRef) bool {
	switch kind {
	case dossier.Member, dossier.Candidate, dossier.Unit:
		return true
	}
	return l.refs.parse(unit.Name).Kind != ""
}

// whereaboutsOf are names that help to find the area of a row's unit. The commune of an organisation
// without a name says nothing of the committee whose list it is.
func whereaboutsOf(rec *dossier.Record, f *loadedFile) whereabouts {
	var where whereabouts
	if rec != nil && (rec.Kind != dossier.Unit || rec.Text("org_name") != "") {
		for _, field := range []string{"commune", "association_unit"} {
			if s := rec.Text(field); s != "" {
				where.row = append(where.row, s)
			}
		}
	}
	folders := strings.Split(f.file.Sender, "/")
	for i := len(folders) - 1; i >= 0; i-- {
		if folders[i] != "" {
			where.folders = append(where.folders, folders[i])
		}
	}
	return where
}

// association is the one a roll row names, else that of its return.
func association(ret *dossier.Return, rec *dossier.Record) string {
	if a := rec.Text("association"); a != "" {
		return a
	}
	return ret.Association
}

// rawValues are the cells of a row as they stood, for quarantine.
func rawValues(rec *dossier.Record) driver.Value {
	var b strings.Builder
	for i, v := range rec.All {
		if i > 0 {
			b.WriteByte(rawSeparator)
		}
		b.WriteString(strings.ReplaceAll(v.Raw, string(rune(rawSeparator)), " "))
	}
	return orEmpty(b.String())
}

// rawSeparator parts the raw cells of a staged row; it cannot stand in an XML file.
const rawSeparator = 0x1F

// extra is the cells of unknown columns, header → text, nil when there are none. The
// appender makes JSON of it.
func extra(rec *dossier.Record) driver.Value {
	if len(rec.Extra) == 0 {
		return nil
	}
	m := make(map[string]driver.Value, len(rec.Extra))
	for _, e := range rec.Extra {
		header := e.Header
		if _, ok := m[header]; ok || header == "" {
			header = strings.TrimSpace(header + " (" + dossier.ColumnName(e.Col) + ")")
		}
		m[header] = orEmpty(e.Text)
	}
	return m
}
