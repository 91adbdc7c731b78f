package main

import (
	"cmp"
	"encoding/json"
	"io"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// judgedIn is the step that applies a rule.
func judgedIn(r validate.Rule) string {
	switch {
	case r.OfReading():
		return "reading"
	case r.OfSet():
		return "set"
	}
	return "record"
}

// ruleJSON is one rule in the contract's JSON. The event is the field whose date selects the rule, or sheet_day for the
// day of the list; days that are open are "".
type ruleJSON struct {
	Code       string             `json:"code"`
	JudgedIn   string             `json:"judged_in"`
	Severity   dossier.Severity   `json:"severity"`
	Title      dossier.Text       `json:"title"`
	Why        dossier.Text       `json:"why"`
	Bad        dossier.Text       `json:"bad"`
	Good       dossier.Text       `json:"good"`
	Fix        dossier.Text       `json:"fix"`
	Event      string             `json:"event"`
	Due        int                `json:"event_months,omitempty"` // the day that selects the rule is so many months later
	From       string             `json:"valid_from"`
	To         string             `json:"valid_to"`
	Confidence dossier.Confidence `json:"confidence"`
	Citations  []citationJSON     `json:"citations"`
	Changes    []changeJSON       `json:"changes,omitempty"` // of a rules file
}

type changeJSON struct {
	Threshold string           `json:"threshold,omitempty"`
	Value     *int             `json:"value,omitempty"`
	Severity  dossier.Severity `json:"severity,omitempty"`
	State     validate.State   `json:"state,omitempty"`
	ValidFrom string           `json:"valid_from,omitempty"`
	ValidTo   string           `json:"valid_to,omitempty"`
	From      string           `json:"events_from,omitempty"`
	To        string           `json:"events_to,omitempty"`
	Document  string           `json:"document"`
	Date      string           `json:"date"`
	Approver  string           `json:"approver"`
}

func changesJSON(r validate.Rule, on dossier.Date) []changeJSON {
	var list []changeJSON
	for _, c := range r.Amendments(on) {
		j := changeJSON{
			Threshold: c.Threshold, Severity: c.Severity, State: c.State,
			ValidFrom: c.ValidFrom.String(), ValidTo: c.ValidTo.String(), From: c.From.String(), To: c.To.String(),
			Document: c.By.Document, Date: c.By.Date.String(), Approver: c.By.Approver,
		}
		if c.Threshold != "" {
			j.Value = &c.Value
		}
		list = append(list, j)
	}
	return list
}

type citationJSON struct {
	Number     string             `json:"number"`
	Date       string             `json:"date,omitempty"`
	Point      string             `json:"point,omitempty"`
	From       string             `json:"valid_from,omitempty"`
	To         string             `json:"valid_to,omitempty"`
	Confidence dossier.Confidence `json:"confidence,omitempty"`
}

func rulesJSON(w io.Writer, book []validate.Rule, on dossier.Date) error {
	list := make([]ruleJSON, len(book))
	for i, r := range book {
		cites := make([]citationJSON, len(r.Citations))
		for j, c := range r.Citations {
			cites[j] = citationJSON{c.Number, c.Date.String(), c.Point, c.From.String(), c.To.String(), c.Confidence}
		}
		list[i] = ruleJSON{r.Code, judgedIn(r), r.Severity, r.Title, r.Why, r.Bad, r.Good, r.Fix,
			cmp.Or(r.Event, validate.SheetDay), r.Due, r.From.String(), r.To.String(), r.Confidence, cites, changesJSON(r, on)}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}
