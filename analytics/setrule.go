package analytics

import (
	"embed"
	"fmt"
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
	loaded  bool     // judged after the rows have moved to their tables
	sql     string
}

// SetRules are those of the book, in the order in which they are judged.
func SetRules() []SetRule { return slices.Clone(setRules()) }

// LedgerRules are the rules of the store that look at files, and need no SQL.
func LedgerRules() []dossier.Rule { return []dossier.Rule{seenRule} }

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

// parseSetRule reads the header of a check: comment lines "-- key: value", in which a bar
// parts the Vietnamese from the English.
func parseSetRule(file string) (SetRule, error) {
	var r SetRule
	lines := strings.Split(file, "\n")
	n := 0
	for ; n < len(lines) && strings.HasPrefix(lines[n], "--"); n++ {
		key, value, ok := strings.Cut(strings.TrimPrefix(lines[n], "--"), ":")
		if !ok {
			return r, fmt.Errorf("line %d: want -- key: value", n+1)
		}
		if err := r.header(strings.TrimSpace(key), strings.TrimSpace(value)); err != nil {
			return r, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	r.sql = strings.Join(lines[n:], "\n")
	if r.Code == "" || r.Severity == "" || r.message.VI == "" || len(r.kinds) == 0 || r.Fix.VI == "" || r.Confidence == "" {
		return r, fmt.Errorf("the header wants code, severity, kinds, message, fix and confidence")
	}
	return r, nil
}

func (r *SetRule) header(key, value string) error {
	texts := map[string]*dossier.Text{"title": &r.Title, "why": &r.Why, "fix": &r.Fix, "message": &r.message}
	if t, ok := texts[key]; ok {
		vi, en, _ := strings.Cut(value, " | ")
		*t = dossier.Text{VI: strings.TrimSpace(vi), EN: strings.TrimSpace(en)}
		return nil
	}
	switch key {
	case "code":
		r.Code = value
	case "severity":
		r.Severity = dossier.Severity(value)
	case "kinds":
		r.kinds = strings.Fields(value)
	case "needs":
		r.needs = strings.Fields(value)
	case "phase":
		r.loaded = value == "loaded"
	case "bad":
		r.Bad = value
	case "good":
		r.Good = value
	case "confidence":
		r.Confidence = dossier.Confidence(value)
	case "valid":
		var err error
		r.From, r.To, err = interval(value)
		return err
	case "cite":
		return r.cite(strings.Split(value, " | "))
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

// judges reports whether the rule holds for a list that speaks for that day.
func (r *SetRule) judges(on dossier.Date) bool {
	return !on.Before(r.From) && (r.To.IsZero() || !on.After(r.To))
}

// cite takes "number | date | point | from/to | confidence"; point, from and to may be empty.
func (r *SetRule) cite(f []string) error {
	if len(f) != 5 {
		return fmt.Errorf("cite has %d parts, want 5", len(f))
	}
	c := dossier.Citation{Number: f[0], Point: f[2], Confidence: dossier.Confidence(f[4])}
	var err error
	if c.Date, err = dossier.ParseDate(f[1]); err != nil {
		return err
	}
	c.From, c.To, err = interval(f[3])
	r.Citations = append(r.Citations, c)
	return err
}

// interval reads "from/to"; either may be empty, which leaves it open.
func interval(s string) (from, to dossier.Date, err error) {
	a, b, _ := strings.Cut(s, "/")
	if a != "" {
		from, err = dossier.ParseDate(a)
	}
	if b != "" && err == nil {
		to, err = dossier.ParseDate(b)
	}
	return from, to, err
}
