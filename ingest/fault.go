package ingest

import (
	"slices"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// fault is a rule of this package and the message that reports a breach of it. Each stands beside its check.
type fault struct {
	dossier.Rule
	message dossier.Text // with placeholders for the finding's Vars
}

// Rules lists the rules about files and sheets, TP-01 to TP-23, for the rule book. Those of single
// values are with the package that reads values.
func Rules() []dossier.Rule {
	rules := make([]dossier.Rule, 0, len(faults))
	for _, f := range faults {
		rules = append(rules, f.Rule)
	}
	return rules
}

var faults = []*fault{
	&notAWorkbook, &needsPassword, &damaged, &emptyFile, &beyondLimit, &noHeader, &blankTemplate, &unknownKind, &unknownUnit,
	&unknownPeriod, &unknownColumn, &columnTwice, &hiddenParts, &checkerColumns, &formulaWithoutValue, &errorInCell,
	&macrosOrLinks, &lockFile, &swappedDays, &columnMissing, &oldFormat, &fixedByMap, &textRepaired,
}

// find records a finding.
func (r *reader) find(f *fault, at place, vars ...dossier.Var) {
	r.batch.Findings = append(r.batch.Findings, dossier.Finding{
		Rule: f.Code, Severity: f.Severity, File: r.batch.File.Path, Sheet: at.sheet, Cell: at.cell.Turned(r.turned), Record: at.record, Field: at.field,
		Unit: at.unit, Message: f.message, Fix: f.Fix, Source: f.Cite(dossier.Date{}).String(), Vars: vars,
	})
}

// reject records a finding that keeps the whole file out.
func (r *reader) reject(f *fault, at place, vars ...dossier.Var) {
	r.batch.Rejected = true
	r.find(f, at, vars...)
}

// leaveOut records a finding that keeps one table out. Whether the file is rejected is decided when all of it
// is read: beside a good list a table of another sort only draws a warning.
func (r *reader) leaveOut(f *fault, at place, vars ...dossier.Var) {
	r.find(f, at, vars...)
	r.leftOut = append(r.leftOut, len(r.batch.Findings)-1)
}

// forget takes findings back, from an index on: of a table that is left out only the reason is said.
func (r *reader) forget(from int) { r.batch.Findings = r.batch.Findings[:from] }

// settle decides what tables that were left out mean for the file.
func (r *reader) settle() {
	if len(r.batch.Returns) == 0 {
		r.batch.Rejected = slices.ContainsFunc(r.batch.Findings, func(f dossier.Finding) bool { return f.Severity == dossier.Error })
		return
	}
	for _, i := range r.leftOut {
		if f := &r.batch.Findings[i]; f.Rule == unknownKind.Code || f.Rule == noHeader.Code {
			f.Severity = dossier.Warning
		}
	}
}

// place is where a finding is.
type place struct {
	sheet  string
	cell   dossier.Cell // as the table has it, see reader.turned
	field  string
	unit   string
	record int // number of the record, 0 for the table
}

// plain is a variable that anybody may see: a header, a count, the name of a sheet.
func plain(name, value string) dossier.Var { return dossier.Var{Name: name, Value: value} }

func number(name string, n int) dossier.Var { return plain(name, strconv.Itoa(n)) }
