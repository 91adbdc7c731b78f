package validate_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// tooEarly is a toy rule: nobody is admitted before 2000 under the one document that governs until 2019.
var tooEarly = validate.Rule{
	Rule: dossier.Rule{
		Code: "ZZ-01", Severity: dossier.Error, Event: "cell_resolution_on", Confidence: dossier.Verified,
		Fix: dossier.Text{VI: "Sửa", EN: "Mend"},
		Citations: []dossier.Citation{
			{Number: "1-QĐ", Date: dossier.MustDate("1990-01-01"), From: dossier.MustDate("1990-01-01"), To: dossier.MustDate("2009-12-31"), Confidence: dossier.Verified},
			{Number: "2-QĐ", Date: dossier.MustDate("2010-01-01"), From: dossier.MustDate("2010-01-01"), To: dossier.MustDate("2019-12-31"), Confidence: dossier.Secondary},
		},
	},
	Kinds: []dossier.Kind{dossier.Member}, Needs: []string{"full_name"},
	Later: []string{"admission_date"}, Happened: []dossier.Kind{dossier.Member},
	Params: []validate.Param{{Name: "limit", Values: []validate.Dated{
		{To: dossier.MustDate("1999-06-30"), Value: 1}, {From: dossier.MustDate("1999-07-01"), Value: 2},
	}}},
	Message: dossier.Text{VI: "{full_name} ngày {event_date}, hạn {limit}", EN: "{full_name} on {event_date}, limit {limit}"},
	Check:   func(c *validate.Case) { c.Report("full_name") },
}

func engine(t *testing.T, rules ...validate.Rule) *validate.Engine {
	t.Helper()
	e, err := validate.New(rules, validate.Options{AsOf: dossier.MustDate("2024-06-30")})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// member is a batch of one row; a value "!" is a cell that could not be typed.
func member(values map[string]string) *dossier.Batch {
	rec := dossier.NewRecord(dossier.Member, 7)
	for name, text := range values {
		i, _ := dossier.Member.Index(name)
		v := dossier.Value{Raw: text, Text: text, Col: i + 1, Bad: text == "!"}
		if d, err := dossier.ParseDate(text); err == nil {
			v.Date = d
		}
		if v.Bad {
			v.Text = ""
		}
		rec.Set(name, v)
	}
	return &dossier.Batch{
		File: dossier.File{Path: "a/b.xlsx"},
		Returns: []*dossier.Return{{
			Kind: dossier.Member, Sheet: "DS", Unit: dossier.UnitRef{Name: "Chi bộ A"}, Records: []*dossier.Record{rec},
		}},
	}
}

func TestEventSelectsTheText(t *testing.T) {
	tests := []struct {
		name     string
		values   map[string]string
		severity dossier.Severity
		source   string
		message  string
	}{
		{"verified text", map[string]string{"cell_resolution_on": "2005-01-02"},
			dossier.Error, "1-QĐ ngày 01/01/1990", "An on 2005-01-02, limit 2"},
		{"earlier value of the parameter", map[string]string{"cell_resolution_on": "1999-06-30"},
			dossier.Error, "1-QĐ ngày 01/01/1990", "An on 1999-06-30, limit 1"},
		{"the value on the earliest day of the year", map[string]string{"cell_resolution_on": "1999"},
			dossier.Error, "1-QĐ ngày 01/01/1990", "An on 1999, limit 1"},
		{"text known less well than the rule", map[string]string{"cell_resolution_on": "2010-01-01"},
			dossier.Warning, "2-QĐ ngày 01/01/2010", "An on 2010-01-01, limit 2 The text of Regulation 2-QĐ of 1 January 2010 has not been seen, so this is only a warning."},
		{"no text governs", map[string]string{"cell_resolution_on": "2020-01-01"},
			dossier.Warning, "1-QĐ ngày 01/01/1990", "An on 2020-01-01, limit 2 The document that governs this date is not known, so this is only a warning."},
		{"a later date stands in", map[string]string{"cell_resolution_on": "", "admission_date": "2005-01-02"},
			dossier.Warning, "1-QĐ ngày 01/01/1990", "An on 2005-01-02, limit 2 The date of the branch resolution on admission is missing; judged by the admission ceremony, so this is a question, not a verdict."},
		{"no date in the row", map[string]string{"cell_resolution_on": ""},
			dossier.Info, "1-QĐ ngày 01/01/1990", "Cannot decide ZZ-01: “Ngày chi bộ xét, ra nghị quyết” is missing."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.values["full_name"] = "An"
			got := engine(t, tooEarly).Check(member(tt.values))
			if len(got) != 1 {
				t.Fatalf("got %d findings, want 1", len(got))
			}
			message, _ := got[0].Render(dossier.EN, true)
			if got[0].Severity != tt.severity || got[0].Source != tt.source || message != tt.message {
				t.Errorf("got %s, %q, %q", got[0].Severity, got[0].Source, message)
			}
		})
	}
}

func TestFindingSaysWhere(t *testing.T) {
	got := engine(t, tooEarly).Check(member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"}))
	want := []dossier.Finding{{
		Rule: "ZZ-01", Severity: dossier.Error, File: "a/b.xlsx", Sheet: "DS", Unit: "Chi bộ A",
		Cell: dossier.Cell{Row: 7, Col: 1}, Record: 7, Field: "full_name",
		Message: tooEarly.Message, Fix: tooEarly.Fix, Source: "1-QĐ ngày 01/01/1990",
		Vars: []dossier.Var{
			{Name: "full_name", Value: "An", Privacy: dossier.Personal},
			{Name: "event_date", Value: "02/01/2005", Privacy: dossier.Personal},
			{Name: "limit", Value: "2"},
		},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOneCauseOneFinding(t *testing.T) {
	second := tooEarly
	second.Code = "ZZ-02"
	second.Check = func(c *validate.Case) {
		if c.Text("full_name") != "" {
			c.Report("full_name")
		}
	}
	t.Run("an error silences what rests on its field", func(t *testing.T) {
		b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})
		wantCodes(t, engine(t, tooEarly, second).Check(b), "ZZ-01")
	})
	t.Run("a warning does not", func(t *testing.T) {
		b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2012-01-02"})
		wantCodes(t, engine(t, tooEarly, second).Check(b), "ZZ-01", "ZZ-02")
	})
	t.Run("an unreadable date selects nothing, nor does a later one for it", func(t *testing.T) {
		b := member(map[string]string{"full_name": "An", "cell_resolution_on": "!", "admission_date": "2005-01-02"})
		wantCodes(t, engine(t, tooEarly, second).Check(b))
	})
	t.Run("rules that miss the same date are named together", func(t *testing.T) {
		b := member(map[string]string{"full_name": "An", "cell_resolution_on": ""})
		got := engine(t, tooEarly, second).Check(b)
		wantCodes(t, got, "ZZ-01")
		if message, _ := got[0].Render(dossier.EN, true); !strings.Contains(message, "ZZ-01, ZZ-02") {
			t.Errorf("message %q does not name both rules", message)
		}
	})
	t.Run("a sheet without the columns is told once", func(t *testing.T) {
		b := member(map[string]string{"full_name": "An"})
		b.Returns[0].Records = append(b.Returns[0].Records, b.Returns[0].Records[0])
		got := engine(t, tooEarly).Check(b)
		wantCodes(t, got, "ZZ-01")
		if got[0].Field != "" || got[0].Record != 0 {
			t.Errorf("the finding is about record %d, want the sheet", got[0].Record)
		}
	})
	t.Run("a sheet without a needed column is left alone", func(t *testing.T) {
		wantCodes(t, engine(t, tooEarly).Check(member(map[string]string{"cell_resolution_on": "2005-01-02"})))
	})
}

func TestScopeIsByEvent(t *testing.T) {
	rule := tooEarly
	rule.From, rule.To = dossier.MustDate("2001-02-03"), dossier.MustDate("2002-02-03")
	tests := []struct {
		event string
		want  []dossier.Severity
	}{
		{"2001-02-02", nil},
		{"2001-02-03", []dossier.Severity{dossier.Error}},
		{"2002-02-03", []dossier.Severity{dossier.Error}},
		{"2002-02-04", nil},
		{"2001-02", []dossier.Severity{dossier.Warning}}, // on either side of the border
		{"2002-02", []dossier.Severity{dossier.Warning}},
		{"2001-01", nil},
		{"2001", []dossier.Severity{dossier.Warning}},
	}
	for _, tt := range tests {
		var got []dossier.Severity
		for _, f := range engine(t, rule).Check(member(map[string]string{"full_name": "An", "cell_resolution_on": tt.event})) {
			got = append(got, f.Severity)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("event %s (-want +got):\n%s", tt.event, diff)
		}
	}
}

func TestUnitOfTheRowCounts(t *testing.T) {
	b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})
	b.Returns[0].Records[0].Unit = dossier.UnitRef{Name: "Chi bộ B"}
	if got := engine(t, tooEarly).Check(b)[0].Unit; got != "Chi bộ B" {
		t.Errorf("unit %q, want the row's own", got)
	}
}

func TestRejectedBatchIsNotJudged(t *testing.T) {
	b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})
	b.Rejected = true
	wantCodes(t, engine(t, tooEarly).Check(b))
}

func TestPrincipleNeverFires(t *testing.T) {
	rule := tooEarly
	rule.Check = nil
	e := engine(t, rule)
	wantCodes(t, e.Check(member(map[string]string{"full_name": "An", "cell_resolution_on": ""})))
	if len(e.Rules()) != 1 {
		t.Error("a principle stands in the book")
	}
}

func TestCheckFromSeveralGoroutines(t *testing.T) {
	e := engine(t, tooEarly)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			wantCodes(t, e.Check(member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})), "ZZ-01")
		})
	}
	wg.Wait()
}

func TestNewRefuses(t *testing.T) {
	bend := func(change func(*validate.Rule)) validate.Rule {
		r := tooEarly
		change(&r)
		return r
	}
	tests := map[string]struct {
		rules []validate.Rule
		want  string
	}{
		"the same code twice": {[]validate.Rule{tooEarly, tooEarly}, "twice"},
		"an unknown kind":     {[]validate.Rule{bend(func(r *validate.Rule) { r.Kinds = []dossier.Kind{"x"} })}, `no kind "x"`},
		"an unknown field":    {[]validate.Rule{bend(func(r *validate.Rule) { r.Needs = []string{"x"} })}, `no field "x"`},
		"an event that is no date": {[]validate.Rule{bend(func(r *validate.Rule) {
			r.Event, r.Later = "full_name", nil
		})}, "no date"},
		"a shape nobody knows": {[]validate.Rule{bend(func(r *validate.Rule) { r.Shape.Tag = "triangular" })}, "triangular"},
	}
	for name, tt := range tests {
		_, err := validate.New(tt.rules, validate.Options{AsOf: dossier.MustDate("2024-06-30")})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want an error with %q", name, err, tt.want)
		}
	}
	if _, err := validate.New(nil, validate.Options{}); err == nil {
		t.Error("no day of judgement: got no error")
	}
}

func wantCodes(t *testing.T, found []dossier.Finding, want ...string) {
	t.Helper()
	var got []string
	for _, f := range found {
		got = append(got, f.Rule)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
}

func TestBlankCellStandsInItsColumn(t *testing.T) {
	rule := tooEarly
	rule.Check = func(c *validate.Case) {
		if c.Blank("gender") {
			c.Report("gender")
		}
	}
	b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})
	b.Returns[0].Columns = []dossier.Column{{Col: 9, Field: "gender"}}
	got := engine(t, rule).Check(b)
	wantCodes(t, got, "ZZ-01")
	if at := got[0].Cell; at != (dossier.Cell{Row: 7, Col: 9}) {
		t.Errorf("at %s, want I7", at)
	}
}

func TestRowsOfAnotherShapeAreLeftAlone(t *testing.T) {
	b := member(map[string]string{"full_name": "An", "cell_resolution_on": "2005-01-02"})
	short := &dossier.Record{Kind: dossier.Member, Row: 8}
	b.Returns[0].Records = append(b.Returns[0].Records, short, dossier.NewRecord(dossier.Unit, 9))
	wantCodes(t, engine(t, tooEarly).Check(b), "ZZ-01")
}
