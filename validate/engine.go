package validate

import (
	"errors"
	"fmt"
	"slices"

	"github.com/go-playground/validator/v10"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Options say how to judge.
type Options struct {
	AsOf      dossier.Date // the day of judgement; no event lies after it
	Overrides *Overrides   // what a rules file changes and waives; nil for nothing
	Others    []string     // codes of rules that others apply: a rules file may waive them, and not change them
}

// Engine applies a catalogue to batches. It may be used from several goroutines.
type Engine struct {
	asOf      dossier.Date
	rules     []Rule
	byKind    map[dossier.Kind][]*Rule
	shapes    *validator.Validate
	overrides *Overrides
}

// New makes an engine of a catalogue. It fails on a code that comes twice, on a field that a
// kind does not have, on a shape that cannot be checked, on overrides that do not fit the
// catalogue, and without a day of judgement.
func New(rules []Rule, o Options) (*Engine, error) {
	if !o.AsOf.Full() {
		return nil, errors.New("no day of judgement")
	}
	e := &Engine{
		asOf:      o.AsOf,
		rules:     slices.Clone(rules),
		byKind:    make(map[dossier.Kind][]*Rule),
		shapes:    validator.New(),
		overrides: o.Overrides,
	}
	if o.Overrides != nil {
		if err := o.Overrides.apply(e.rules, o.Others); err != nil {
			return nil, err
		}
	}
	seen := make(map[string]bool)
	for i := range e.rules {
		r := &e.rules[i]
		if seen[r.Code] {
			return nil, fmt.Errorf("rule %s stands twice in the catalogue", r.Code)
		}
		seen[r.Code] = true
		if err := e.enrol(r); err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.Code, err)
		}
	}
	return e, nil
}

// Catalogue are the rules in the order of judgement, as the overrides have left them.
func (e *Engine) Catalogue() []Rule { return slices.Clone(e.rules) }

// Rules is the rule book in the order of judgement, with the severities of the day of judgement.
func (e *Engine) Rules() []dossier.Rule {
	book := make([]dossier.Rule, len(e.rules))
	for i, r := range e.rules {
		book[i] = r.Rule
		book[i].Severity, _ = r.severityOn(e.asOf)
	}
	return book
}

// Check judges all rows of a batch. A rejected batch has nothing that could be judged.
func (e *Engine) Check(b *dossier.Batch) []dossier.Finding {
	if b.Rejected {
		return nil
	}
	var found []dossier.Finding
	for _, r := range b.Returns {
		if r.Kind.Valid() {
			found = append(found, e.newSheet(b.File.Path, r).judge()...)
		}
	}
	return e.Waive(b, found)
}

// enrol puts a rule before the kinds that it judges.
func (e *Engine) enrol(r *Rule) error {
	r.events = r.chain()
	if err := e.tryShape(r.Shape); err != nil {
		return err
	}
	for _, k := range r.Kinds {
		if !k.Valid() {
			return fmt.Errorf("no kind %q", k)
		}
		for _, name := range r.Needs {
			if _, ok := k.Index(name); !ok {
				return fmt.Errorf("%s has no field %q", k, name)
			}
		}
		if !slices.ContainsFunc(r.events, func(name string) bool { return isDay(k, name) }) {
			return fmt.Errorf("%s has no date that could select it", k)
		}
		if !r.principle() {
			e.byKind[k] = append(e.byKind[k], r)
		}
	}
	return nil
}

func isDay(k dossier.Kind, name string) bool {
	f, ok := k.Field(name)
	return name == SheetDay || ok && f.Type == dossier.Day
}
