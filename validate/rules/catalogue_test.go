package rules

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

func TestCatalogueIsWhole(t *testing.T) {
	code := regexp.MustCompile(`^(TP|DD|KN|DB|TD|KL|TT|TC|DT|TR|DC)-\d\d$`)
	for _, r := range All() {
		for what, missing := range map[string]bool{
			"a code":                !code.MatchString(r.Code),
			"a title":               r.Title.VI == "" || r.Title.EN == "",
			"a why":                 r.Why.VI == "" || r.Why.EN == "",
			"a bad example":         r.Bad.VI == "",
			"a good example":        r.Good.VI == "",
			"a fix":                 r.Fix.VI == "" || r.Fix.EN == "",
			"an example in its fix": !strings.Contains(r.Fix.VI, "Ví dụ") && !strings.Contains(r.Fix.VI, "{example}"),
			"a message":             r.Message.VI == "" || r.Message.EN == "",
			"a citation":            len(r.Citations) == 0,
			"a confidence":          r.Confidence == "",
			"a severity":            r.Severity.Rank() == 0 && r.Severity != dossier.Info,
			"a kind":                len(r.Kinds) == 0,
		} {
			if missing {
				t.Errorf("%s lacks %s", r.Code, what)
			}
		}
		for _, c := range r.Citations {
			if c.Number == "" || c.Date.IsZero() || c.Confidence == "" {
				t.Errorf("%s cites %q without number, date or confidence", r.Code, c)
			}
		}
	}
}

// Titles and whys go into the rule book, where nothing fills placeholders.
func TestBookTextHasNoPlaceholders(t *testing.T) {
	for _, r := range All() {
		if text := r.Title.VI + r.Title.EN + r.Why.VI + r.Why.EN; strings.ContainsAny(text, "{}") {
			t.Errorf("%s: placeholder in title or why", r.Code)
		}
	}
}

// The citations of a rule that changes over time must leave no day of its scope uncovered and no day covered twice.
func TestCitationsOfTheRegulationsAreAChain(t *testing.T) {
	chain := regulations("")
	for i, c := range chain[1:] {
		if got := chain[i].To.AddDays(1); got != c.From {
			t.Errorf("%s ends on %s, %s begins on %s", chain[i].Number, chain[i].To, c.Number, c.From)
		}
	}
}

func TestNewTakesTheCatalogue(t *testing.T) {
	if _, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate("2026-10-01")}); err != nil {
		t.Fatal(err)
	}
}

func byCode(t *testing.T, code string) validate.Rule {
	t.Helper()
	for _, r := range All() {
		if r.Code == code {
			return r
		}
	}
	t.Fatalf("no rule %s", code)
	return validate.Rule{}
}
