package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
	"github.com/hoso-vn/hoso/validate/rules"
)

// regulation is one line of testdata/regulations.csv: the 74 rules that were read out of the documents, with
// severity and event dates as the reading has them, then as the book has them, and why where the two differ.
type regulation struct {
	id, readSeverity, readFrom, readTo string
	severity, from, to, heldBy, why    string
}

// TestRegulations holds the book to the list of what the documents say.
func TestRegulations(t *testing.T) {
	list := readRegulations(t)
	if len(list) != 74 {
		t.Errorf("the list has %d rules, want 74", len(list))
	}
	book, held := map[string]validate.Rule{}, holders()
	for _, r := range wholeBook(t) {
		if _, twice := book[r.Code]; twice {
			t.Errorf("%s stands twice in the book", r.Code)
		}
		book[r.Code] = r
	}
	for _, want := range list {
		got, ok := book[want.id]
		if !ok {
			t.Errorf("%s is not in the book", want.id)
			continue
		}
		if string(got.Severity) != want.severity || got.From.String() != want.from || got.To.String() != want.to {
			t.Errorf("%s is %s for events from %q to %q, want %s from %q to %q",
				want.id, got.Severity, got.From, got.To, want.severity, want.from, want.to)
		}
		if held[want.id] != want.heldBy {
			t.Errorf("%s is held by %q, want %q", want.id, held[want.id], want.heldBy)
		}
		milder := strings.HasPrefix(want.readSeverity, "error") && want.severity != "error"
		if want.why == "" && (milder || want.heldBy == "principle" || want.from != want.readFrom || want.to != want.readTo) {
			t.Errorf("%s departs from what was read, without a reason", want.id)
		}
	}
}

// holders tells where the rule of a code is checked.
func holders() map[string]string {
	held := map[string]string{"DD-10": "reading"}
	for _, r := range rules.All() {
		held[r.Code] = "record"
		if r.Check == nil && r.Whole == nil && r.Shape.Tag == "" {
			held[r.Code] = "principle"
		}
	}
	for _, r := range analytics.SetRules() {
		held[r.Code] = "set"
	}
	return held
}

func wholeBook(t *testing.T) []validate.Rule {
	t.Helper()
	book, err := new(ruleFiles).read(t.Context(), dossier.MustDate("2026-11-22"))
	if err != nil {
		t.Fatal(err)
	}
	return book.sorted()
}

func readRegulations(t *testing.T) []regulation {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "regulations.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []regulation
	for _, r := range rows[1:] {
		list = append(list, regulation{r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]})
	}
	return list
}
