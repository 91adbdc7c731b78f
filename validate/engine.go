package validate

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"github.com/go-playground/validator/v10"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Options say how to judge.
type Options struct {
	AsOf      dossier.Date // the day of judgement; no event lies after it
	Overrides *Overrides   // what a rules file changes and waives; nil for nothing
	// Sets are the rules that the store applies to many rows; see Weigh. A rules file may waive them, and change all
	// but thresholds.
	Sets []dossier.Rule
	// Keeping are the codes of those of Sets that can keep rows out; a rules file can make errors of no others.
	Keeping []string
	// Reading are the rules that reading applies; see Waive. A rules file may waive them, and not change them.
	Reading []dossier.Rule
}

// Engine applies a catalogue to batches. It may be used from several goroutines.
type Engine struct {
	asOf      dossier.Date
	rules     []Rule // of the catalogue
	others    []Rule // of sets and of reading
	byKind    map[dossier.Kind][]*Rule
	sets      map[string]*Rule
	shapes    *validator.Validate
	overrides *Overrides
	uses      []atomic.Int64 // findings that each waiver covers
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
		others:    others(o),
		byKind:    make(map[dossier.Kind][]*Rule),
		sets:      make(map[string]*Rule),
		shapes:    validator.New(),
		overrides: o.Overrides,
	}
	known, err := e.known()
	if err != nil {
		return nil, err
	}
	if o.Overrides != nil {
		if err := o.Overrides.apply(known); err != nil {
			return nil, err
		}
		e.uses = make([]atomic.Int64, len(o.Overrides.Waivers))
	}
	for i := range e.rules {
		if err := e.enrol(&e.rules[i]); err != nil {
			return nil, fmt.Errorf("rule %s: %w", e.rules[i].Code, err)
		}
	}
	return e, nil
}

// others makes rules that somebody else applies into rules that a rules file can be about.
func others(o Options) []Rule {
	list := make([]Rule, 0, len(o.Sets)+len(o.Reading))
	for _, r := range o.Sets {
		r.Event = cmp.Or(r.Event, SheetDay)
		list = append(list, Rule{Rule: r, maker: bySet, keeps: slices.Contains(o.Keeping, r.Code)})
	}
	for _, r := range o.Reading {
		list = append(list, Rule{Rule: r, maker: byReading})
	}
	return list
}

// known are all rules by their codes.
func (e *Engine) known() (map[string]*Rule, error) {
	known := make(map[string]*Rule, len(e.rules)+len(e.others))
	for _, list := range [][]Rule{e.rules, e.others} {
		for i := range list {
			r := &list[i]
			if known[r.Code] != nil {
				return nil, fmt.Errorf("rule %s stands twice in the catalogue", r.Code)
			}
			known[r.Code] = r
			if r.maker == bySet {
				e.sets[r.Code] = r
			}
		}
	}
	return known, nil
}

// Catalogue are all rules as the overrides have left them: those of the catalogue in the order of judgement, then
// those of sets and of reading.
func (e *Engine) Catalogue() []Rule { return slices.Concat(e.rules, e.others) }

// Rules is the rule book in the order of Catalogue, with the severities of the day of judgement.
func (e *Engine) Rules() []dossier.Rule {
	catalogue := e.Catalogue()
	book := make([]dossier.Rule, len(catalogue))
	for i, r := range catalogue {
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
