package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

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
	own       string        // folder
	limit     time.Duration // for a statement of it
	lang      *langFlag
}

func (f *ruleFiles) add(cmd *cobra.Command, lang *langFlag) {
	f.lang = lang
	cmd.Flags().StringVar(&f.own, "rules-dir", "", "thư mục quy tắc riêng, tệp .sql (folder of own set rules; docs/rules-file.md)")
	cmd.Flags().DurationVar(&f.limit, "rules-timeout", time.Minute, "thời hạn chạy của mỗi quy tắc riêng (limit for each own rule)")
	cmd.Flags().StringVar(&f.overrides, "rules-file", "", "tệp YAML sửa ngưỡng, mức của quy tắc hoặc miễn trừ (docs/rules-file.md)")
}

// ruleBook is the whole rule book of a run: of reading, of records, and of sets. Each rule stands beside its check;
// only here do the three meet.
type ruleBook struct {
	engine    *validate.Engine
	overrides *validate.Overrides // nil without a rules file
	dir       string
	own       *analytics.OwnRules // nil without a folder
	lang      dossier.Lang
}

// language is that of the command; hoso version has no --lang.
func (f *ruleFiles) language() dossier.Lang {
	if f.lang == nil {
		return dossier.VI
	}
	return f.lang.Lang
}

// read makes the book for a day of judgement. What is wrong with the files of the flags is wrong use.
func (f *ruleFiles) read(ctx context.Context, asOf dossier.Date) (*ruleBook, error) {
	b := ruleBook{lang: f.language()}
	reading := slices.Concat(ingest.Rules(), value.Rules(), analytics.LedgerRules())
	sets := analytics.SetRules()
	if f.own != "" {
		var err error
		if b.own, err = f.readOwn(ctx, reading, sets); err != nil {
			return nil, err
		}
		b.dir, sets = f.own, append(sets, b.own.Rules...)
	}
	if f.overrides != "" {
		text, err := os.ReadFile(f.overrides)
		if err != nil {
			return nil, err
		}
		if b.overrides, err = validate.LoadOverrides(f.overrides, text); err != nil {
			return nil, wrongUse(err, f.language())
		}
	}
	var err error
	b.engine, err = validate.New(rules.All(), validate.Options{AsOf: asOf, Overrides: b.overrides,
		Sets: pages(sets), Keeping: keeping(sets), Reading: reading})
	if err != nil {
		return nil, wrongUse(err, f.language())
	}
	return &b, nil
}

// readOwn reads the rules of the committee; their codes may not be those of the book.
func (f *ruleFiles) readOwn(ctx context.Context, reading []dossier.Rule, sets []analytics.SetRule) (*analytics.OwnRules, error) {
	var taken []string
	for _, r := range rules.All() {
		taken = append(taken, r.Code)
	}
	for _, r := range slices.Concat(reading, pages(sets)) {
		taken = append(taken, r.Code)
	}
	if _, err := os.Stat(f.own); err != nil {
		return nil, err
	}
	own, err := analytics.ReadOwnRules(ctx, os.DirFS(f.own), filepath.ToSlash(f.own), taken, f.limit)
	return own, wrongUse(err, f.language())
}

// pages are what the book says of set rules.
func pages(sets []analytics.SetRule) []dossier.Rule {
	list := make([]dossier.Rule, len(sets))
	for i, r := range sets {
		list[i] = r.Rule
	}
	return list
}

// keeping are the codes of set rules that can keep rows out.
func keeping(sets []analytics.SetRule) []string {
	var codes []string
	for _, r := range sets {
		if r.KeepsOut() {
			codes = append(codes, r.Code)
		}
	}
	return codes
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
	if b.own != nil {
		r.OwnRules, r.OwnRulesSHA256 = b.own.Rules, b.own.SHA256
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
	if b.own != nil {
		r.OwnRules = &report.OwnRules{Dir: b.dir, SHA256: b.own.SHA256}
		for _, rule := range b.own.Rules {
			r.OwnRules.Codes = append(r.OwnRules.Codes, rule.Code)
		}
	}
	if b.overrides == nil {
		return
	}
	r.RulesFile = &report.RulesFile{Name: b.overrides.Name, SHA256: b.overrides.SHA256, Changes: len(b.overrides.Changes)}
	for _, w := range b.engine.Waivers() {
		r.RulesFile.Waivers = append(r.RulesFile.Waivers, report.Waiver{
			Rule: w.Rule, Unit: w.Unit, Superior: w.Superior, Person: w.Person, Period: w.Period,
			Document: w.By.Citation().In(b.lang), Approver: w.By.Approver, Expires: w.Expires, Line: w.Line,
			Findings: w.Findings, Lapsed: w.Lapsed,
		})
	}
}
