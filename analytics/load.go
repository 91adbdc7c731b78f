package analytics

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Run says what is known of a run before it starts.
type Run struct {
	ID        string    // "" for the next number: "r0001"
	StartedAt time.Time // kept in UTC
	AsOf      dossier.Date
	User      string
	Version   string // of hoso
	RuleBook  string // its version
	DryRun    bool   // judge everything, keep nothing

	RulesFileSHA256 string // hex, of the rules file that changes the book; "" without one
	OwnRulesSHA256  string // hex, of the own set rules; "" without any

	OwnRules []SetRule // judged after those of the book; see ReadOwnRules
	Policy   Policy    // what a rules file decides of set rules; nil: nothing
}

// Policy is what a rules file decides of set rules. Its methods are called one at a time.
type Policy interface {
	// Runs reports whether a rule has anything to judge.
	Runs(code string) bool
	// Waives reports whether Weigh has to know the row to judge a finding of a rule.
	Waives(code string) bool
	// Weigh gives a finding the severity and status that it has for an event of that day; false where the rule does
	// not judge such events. Of sent the records are not given; row holds what tells who a person is, and is nil where
	// the finding is about no row.
	Weigh(f dossier.Finding, event dossier.Date, sent *dossier.Return, row *dossier.Record) (dossier.Finding, bool)
}

// Load is one run in the making: one transaction, nothing of which is seen before Finish.
// Its methods must be called one at a time.
type Load struct {
	store *Store
	w     *writer
	run   Run
	no    int32 // number of the run

	known    map[string]string // what files that were loaded before said → their run
	copies   map[string]bool   // what files of this run are and of whom they speak
	files    []*loadedFile
	returns  map[string]*loadedReturn // by id
	refs     *unitRefs
	names    nameKeys
	touched  map[string]bool       // scopes of this run
	rowTimes map[string]int        // how often a row key came
	values   map[string][]string   // different values that came under a key
	reasons  map[int64][]string    // rules that keep a staged row out
	kinds    map[dossier.Kind]bool // that the run has rows of
	standing map[dossier.Kind]bool // that there are lists of, once the rows have moved
	staged   int64                 // rows so far
	spared   int                   // rows that the policy lets pass
	findings []dossier.Finding     // of the set rules

	forgotten forgottenPeople
}

// loadedFile is a file of this run.
type loadedFile struct {
	id     string
	file   dossier.File
	status string
	counts Counts
}

// loadedReturn is a return of this run: what is needed to point into it.
type loadedReturn struct {
	file    *loadedFile
	sent    dossier.Return             // without its records
	on      dossier.Date               // day for which it speaks
	cols    map[string]int             // field → column
	scopes  map[int]string             // of its records, by number; 0: of the return
	numbers map[int]int                // of its records, by row
	units   map[string]dossier.UnitRef // units that it names, by scope
}

//go:embed staging.sql
var stagingSQL string

// Begin starts a run. End it with Finish or Abort.
func (s *Store) Begin(ctx context.Context, run Run) (*Load, error) {
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, fmt.Errorf("begin run: %w", connectError(err))
	}
	l := &Load{
		store: s, w: w, run: run,
		returns: map[string]*loadedReturn{}, names: nameKeys{}, copies: map[string]bool{}, touched: map[string]bool{},
		rowTimes: map[string]int{}, values: map[string][]string{}, kinds: map[dossier.Kind]bool{}, reasons: map[int64][]string{},
	}
	l.refs = newUnitRefs(func(u saidUnit) error {
		return w.append("unit_refs", l.no, u.ref, text(u.code), text(u.name), text(u.parent), texts(u.places), u.party, text(u.home))
	})
	if err := l.begin(ctx); err != nil {
		w.abort()
		return nil, fmt.Errorf("begin run: %w", err)
	}
	return l, nil
}

func (l *Load) begin(ctx context.Context) error {
	err := l.w.tx.QueryRowContext(ctx, "SELECT coalesce(max(run_no), 0) + 1 FROM store.runs").Scan(&l.no)
	if err != nil {
		return err
	}
	if l.run.ID == "" {
		l.run.ID = fmt.Sprintf("r%04d", l.no)
	}
	var taken int
	err = l.w.tx.QueryRowContext(ctx, "SELECT count(*) FROM store.runs WHERE run_id = ?", l.run.ID).Scan(&taken)
	if err != nil || taken > 0 {
		return firstError(err, fmt.Errorf("run %s is there already", l.run.ID))
	}
	if l.run.AsOf.IsZero() {
		l.run.AsOf = dossier.FromTime(l.run.StartedAt)
	}
	for _, kind := range dossier.Kinds() {
		statement := fmt.Sprintf("CREATE OR REPLACE TEMP TABLE staged_%[1]s AS SELECT 0::BIGINT AS stage_no, false AS faulty, ''::VARCHAR AS raw, %[2]s FROM store.%[1]s LIMIT 0",
			kind.Table(), columnNames(kind))
		if err := l.w.exec(ctx, statement); err != nil {
			return err
		}
	}
	if err := l.w.exec(ctx, stagingSQL); err != nil {
		return err
	}
	if err := l.w.append("staged_run", l.no); err != nil {
		return err
	}
	if err := l.readForgotten(ctx); err != nil {
		return err
	}
	l.known = map[string]string{}
	return l.w.each(ctx, knownFiles, func(rows *sql.Rows) error {
		var what, run string
		err := rows.Scan(&what, &run)
		l.known[what] = run
		return err
	}, l.run.RulesFileSHA256, l.run.OwnRulesSHA256)
}

// knownFiles are the files that were loaded without an error, under the same rules file and own rules, and have the
// only and last word on their units and periods; what each said is as by said.
const knownFiles = `
WITH speaks AS (
    SELECT DISTINCT t.file_id, l.run_no, s.means, s.last_run
    FROM store.lineage l
    JOIN store.returns t ON t.return_id = l.return_id
    JOIN store.scopes s ON s.scope_id = l.scope_id
), shared AS (
    SELECT run_no, means FROM speaks GROUP BY ALL HAVING count(DISTINCT file_id) > 1
)
SELECT f.sha256 || ' ' || t.scopes, r.run_id
FROM store.files f
JOIN store.runs r USING (run_no)
JOIN (SELECT file_id, array_to_string(list_sort(list(DISTINCT scope_id)), ' ') AS scopes FROM store.returns GROUP BY file_id) t USING (file_id)
WHERE f.status IN ('loaded', 'known')
  AND f.file_id NOT IN (SELECT file_id FROM store.findings WHERE severity = 'error' OR status IS NOT NULL)
  AND coalesce(r.rules_file_sha256, '') = ? AND coalesce(r.own_rules_sha256, '') = ?
  AND f.file_id NOT IN (SELECT file_id FROM speaks SEMI JOIN shared USING (run_no, means))
  AND f.file_id NOT IN (SELECT file_id FROM speaks WHERE last_run > run_no)
ORDER BY f.run_no`

// RunID is the id of the run.
func (l *Load) RunID() string { return l.run.ID }

// Abort gives the run up: nothing of it is kept.
func (l *Load) Abort() error { return l.w.abort() }

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
