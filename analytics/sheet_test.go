package analytics

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// sheet is a return in few words. The first line of rows names the fields, the others
// hold canonical values, parted by bars; a line "@ Chi bộ …" names the unit of those below.
type sheet struct {
	path   string // "cb1.xlsx"
	kind   dossier.Kind
	unit   string // "Chi bộ thôn 1 < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"
	assoc  string
	period string // ISO date
	rows   string
	sender string // folders in which the file lay: "Huyện Bắc Quang/Vĩnh Hảo"
	unseen string // field that is told by other columns and has none of its own
}

// unitRef reads "own < parent < …".
func unitRef(s string) dossier.UnitRef {
	var u dossier.UnitRef
	for i, name := range strings.Split(s, "<") {
		switch name = strings.TrimSpace(name); {
		case name == "":
		case i == 0:
			u.Name, u.From, u.Cell = name, "title", dossier.Cell{Row: 2, Col: 1}
		default:
			u.Parents = append(u.Parents, name)
		}
	}
	return u
}

// batch is the sheet as ingest would hand it over: header in row 3, data from row 4, the
// first field in column B.
func (s sheet) batch() *dossier.Batch {
	sum := sha256.Sum256([]byte(strings.Join([]string{s.path, string(s.kind), s.unit, s.assoc, s.period, s.rows, s.sender}, "|")))
	b := &dossier.Batch{File: dossier.File{Path: s.path, Sender: s.sender, SHA256: hex.EncodeToString(sum[:]), Size: int64(len(s.rows))}}
	ret := &dossier.Return{
		Kind: s.kind, Sheet: "Sheet1", Unit: unitRef(s.unit), Association: s.assoc, Period: s.period, HeaderRows: [2]int{3, 3}}
	if s.period != "" {
		ret.PeriodEnd = dossier.MustDate(s.period).Last()
	}
	lines := strings.Split(strings.TrimSpace(s.rows), "\n")
	names := cells(lines[0])
	for i, name := range names {
		f, ok := s.kind.Field(name)
		if !ok {
			panic("no field " + name)
		}
		if name == s.unseen {
			continue
		}
		ret.Columns = append(ret.Columns, dossier.Column{Col: i + 2, Header: f.Header, Field: name, Confidence: 1})
	}
	var own dossier.UnitRef
	for n, line := range lines[1:] {
		if at, ok := strings.CutPrefix(strings.TrimSpace(line), "@"); ok {
			own = unitRef(at)
			own.Cell = dossier.Cell{Row: 4 + n, Col: 1}
			continue
		}
		rec := dossier.NewRecord(s.kind, 4+n)
		rec.Unit = own
		for i, cell := range cells(line) {
			rec.Set(names[i], value(s.kind, names[i], cell, i+2))
		}
		ret.Records = append(ret.Records, rec)
	}
	b.Returns = []*dossier.Return{ret}
	return b
}

func cells(line string) []string {
	list := strings.Split(line, "|")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func value(kind dossier.Kind, field, cell string, col int) dossier.Value {
	v := dossier.Value{Raw: cell, Text: cell, Col: col}
	if f, _ := kind.Field(field); f.Type == dossier.Day && cell != "" {
		v.Date = dossier.MustDate(cell)
		v.Raw = v.Date.VN()
	}
	return v
}

// fault is an error finding about a cell of a batch.
func fault(b *dossier.Batch, rule, field string, row int) dossier.Finding {
	return dossier.Finding{
		Rule: rule, Severity: dossier.Error, File: b.File.Path, Sheet: "Sheet1", Cell: dossier.Cell{Row: row, Col: 2}, Record: row, Field: field,
		Message: dossier.Text{VI: "sai"}, Fix: dossier.Text{VI: "sửa"}}
}

var asOf = dossier.MustDate("2018-09-30")

func thisRun(id string) Run {
	return Run{ID: id, StartedAt: time.Date(2018, 9, 30, 8, 0, 0, 0, time.UTC), AsOf: asOf, User: "an", Version: "test"}
}

// load runs sheets through the store in one run.
func load(t testing.TB, s *Store, runID string, sheets ...sheet) *Result {
	t.Helper()
	var batches []*dossier.Batch
	for _, sh := range sheets {
		batches = append(batches, sh.batch())
	}
	return loadBatches(t, s, thisRun(runID), nil, batches...)
}

func loadBatches(t testing.TB, s *Store, run Run, findings []dossier.Finding, batches ...*dossier.Batch) *Result {
	t.Helper()
	ctx := context.Background()
	l, err := s.Begin(ctx, run)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		if err := l.Add(ctx, b, findings); err != nil {
			t.Fatal(err)
		}
	}
	res, err := l.Finish(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// told is a finding in one line: "TR-01 error cb1.xlsx Sheet1!B4 citizen_id: message".
func told(findings []dossier.Finding) []string {
	var list []string
	for _, f := range findings {
		message, _ := f.Render(dossier.VI, true)
		list = append(list, strings.Join([]string{f.Rule, string(f.Severity), f.File, f.Sheet + "!" + f.Cell.String(), f.Field + ":", message}, " "))
	}
	return list
}
