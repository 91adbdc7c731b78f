package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/value"
	"github.com/hoso-vn/hoso/validate"
	"github.com/hoso-vn/hoso/validate/report"
	"github.com/hoso-vn/hoso/validate/rules"
)

// ruleFiles are the flags that change the rule book.
type ruleFiles struct {
	overrides string
}

func (f *ruleFiles) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.overrides, "rules-file", "", "tệp YAML sửa ngưỡng, mức của quy tắc hoặc miễn trừ (docs/rules-file.md)")
}

// ruleBook is the whole rule book of a run: of reading, of records, and of sets. Each rule stands beside its check;
// only here do the three meet.
type ruleBook struct {
	engine    *validate.Engine
	overrides *validate.Overrides // nil without a rules file
}

// read makes the book for a day of judgement. What is wrong with the files of the flags is wrong use.
func (f *ruleFiles) read(asOf dossier.Date) (*ruleBook, error) {
	var b ruleBook
	if f.overrides != "" {
		text, err := os.ReadFile(f.overrides)
		if err != nil {
			return nil, err
		}
		if b.overrides, err = validate.LoadOverrides(f.overrides, text); err != nil {
			return nil, usageError{err}
		}
	}
	var sets []dossier.Rule
	for _, r := range analytics.SetRules() {
		sets = append(sets, r.Rule)
	}
	var err error
	b.engine, err = validate.New(rules.All(), validate.Options{
		AsOf: asOf, Overrides: b.overrides, Sets: sets,
		Reading: slices.Concat(ingest.Rules(), value.Rules(), analytics.LedgerRules()),
	})
	if err != nil {
		return nil, usageError{fmt.Errorf("rule book: %w", err)}
	}
	return &b, nil
}

// sorted are all rules by their codes, as the files of the flags have left them.
func (b *ruleBook) sorted() []validate.Rule {
	book := b.engine.Catalogue()
	slices.SortFunc(book, func(a, b validate.Rule) int { return strings.Compare(a.Code, b.Code) })
	return book
}

// run is what the ledger keeps of the book.
func (b *ruleBook) run(r analytics.Run) analytics.Run {
	r.RuleBook, r.Policy = rules.Version, b.engine
	if b.overrides != nil {
		r.RulesFileSHA256 = b.overrides.SHA256
	}
	return r
}

// report is what a report says of the book.
func (b *ruleBook) report(r *report.Report) {
	r.Run.RuleBook = rules.Version
	r.Rules = map[string]dossier.Rule{}
	for _, rule := range b.engine.Catalogue() {
		r.Rules[rule.Code] = rule.Rule
	}
	if b.overrides == nil {
		return
	}
	r.RulesFile = &report.RulesFile{Name: b.overrides.Name, SHA256: b.overrides.SHA256, Changes: len(b.overrides.Changes)}
	for _, w := range b.engine.Waivers() {
		r.RulesFile.Waivers = append(r.RulesFile.Waivers, report.Waiver{
			Rule: w.Rule, Unit: w.Unit, Superior: w.Superior, Person: w.Person, Period: w.Period,
			Document: w.By.Citation().String(), Approver: w.By.Approver, Expires: w.Expires, Line: w.Line,
			Findings: w.Findings, Lapsed: w.Lapsed,
		})
	}
}
