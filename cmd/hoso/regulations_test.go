package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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
	book, err := (&ruleFiles{lang: &langFlag{}}).read(t.Context(), dossier.MustDate("2026-11-22"))
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

// TestEveryRuleIsComplete asks of the whole book what an official looks for on a page of it.
func TestEveryRuleIsComplete(t *testing.T) {
	code := regexp.MustCompile(`^(TP|DD|KN|DB|TD|KL|TT|TC|DT|TR|DC)-\d\d$`)
	book := wholeBook(t)
	if len(book) < 150 {
		t.Errorf("the book has %d rules, want 150 at least", len(book))
	}
	for _, r := range book {
		lacks := map[string]bool{
			"a code of a family":     !code.MatchString(r.Code),
			"a title":                r.Title.VI == "" || r.Title.EN == "",
			"a reason":               r.Why.VI == "" || r.Why.EN == "",
			"a bad example":          r.Bad.VI == "",
			"a good example":         r.Good.VI == "",
			"a fix":                  r.Fix.VI == "" || r.Fix.EN == "",
			"a citation":             len(r.Citations) == 0,
			"a severity":             !slices.Contains([]dossier.Severity{dossier.Error, dossier.Warning, dossier.Info}, r.Severity),
			"a confidence":           !slices.Contains([]dossier.Confidence{dossier.Verified, dossier.Secondary, dossier.Memory}, r.Confidence),
			"days in their order":    r.To.Before(r.From),
			"two different texts":    r.Title.VI == r.Title.EN || r.Why.VI == r.Why.EN || r.Fix.VI == r.Fix.EN,
			"two different examples": r.Bad == r.Good,
		}
		for _, c := range r.Citations {
			lacks["a citation with its number"] = lacks["a citation with its number"] || c.Number == ""
			lacks["a citation with its date"] = lacks["a citation with its date"] || c.Date.IsZero()
			lacks["a citation that says how well it is known"] = lacks["a citation that says how well it is known"] || c.Confidence == ""
		}
		for what, missing := range lacks {
			if missing {
				t.Errorf("%s lacks %s", r.Code, what)
			}
		}
	}
}

// TestRulesAsJSON reads the book back as a program would.
func TestRulesAsJSON(t *testing.T) {
	var list []ruleJSON
	if err := json.Unmarshal(hoso(t, 0, "rules", "--format", "json"), &list); err != nil {
		t.Fatal(err)
	}
	book := wholeBook(t)
	if len(list) != len(book) {
		t.Fatalf("%d rules in JSON, %d in the book", len(list), len(book))
	}
	for i, r := range list {
		if r.Code != book[i].Code || r.Severity != book[i].Severity || r.Event == "" || len(r.Citations) != len(book[i].Citations) {
			t.Errorf("%s in JSON is %+v", book[i].Code, r)
		}
	}
}
