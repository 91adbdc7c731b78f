package analytics

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed checks/*.sql
var checkFiles embed.FS

// SetRule is a rule that looks at many rows at once: a file of checks/ or of a committee, whose header is
// its page in the rule book and whose statement returns the offenders. Their columns are
//
//	stage_no                 the staged row, which an error keeps out; absent for stored rows and units
//	return_id                where the fault is; only those of the run are told
//	row_no, field            a row; or
//	cell_row, cell_col       a cell that names a unit
//	event_on                 the day that selects the document; the day of the list when absent
//
// and any others, which fill the placeholders of the message.
type SetRule struct {
	dossier.Rule
	message dossier.Text
	kinds   []string // judged where a run has rows of one of these
	needs   []string // and only where there are lists of all of these, of any run
	phase   phase    // when it is judged
	keeps   bool     // it names staged rows, so that as an error it keeps them out
	sql     string
	own     *ownRule // nil for those of the book
}

// SetRules are those of the book, in the order in which they are judged.
func SetRules() []SetRule { return slices.Clone(setRules()) }

// KeepsOut reports whether the rule can keep rows out of the store, so that a rules file may make an error of it.
func (r SetRule) KeepsOut() bool { return r.keeps }

// LedgerRules are the rules of the store that need no SQL: they look at files, or at who was forgotten.
func LedgerRules() []dossier.Rule { return []dossier.Rule{seenRule, forgottenRule} }

// Rules lists the rules of the store, in the order of their codes.
func Rules() []dossier.Rule {
	list := LedgerRules()
	for _, r := range setRules() {
		list = append(list, r.Rule)
	}
	slices.SortFunc(list, func(a, b dossier.Rule) int { return strings.Compare(a.Code, b.Code) })
	return list
}

var setRules = sync.OnceValue(func() []SetRule {
	names, err := fs.Glob(checkFiles, "checks/*.sql")
	if err != nil {
		panic("analytics: embedded checks: " + err.Error())
	}
	var list []SetRule
	for _, name := range names {
		body, err := checkFiles.ReadFile(name)
		if err != nil {
			panic("analytics: embedded checks: " + err.Error())
		}
		r, err := parseSetRule(string(body))
		if err != nil {
			panic("analytics: " + name + ": " + err.Error())
		}
		list = append(list, r)
	}
	return list
})
