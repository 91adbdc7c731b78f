package analytics

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Finish judges the staged rows with the set rules, moves them to their tables or to
// quarantine and commits. Of a dry run nothing is kept. After an error nothing is kept
// either, but where it is ErrKept, and the Load is of no more use.
func (l *Load) Finish(ctx context.Context) (*Result, error) {
	result, err := l.finish(ctx)
	if err != nil {
		l.w.abort()
		return nil, fmt.Errorf("finish run %s: %w", l.run.ID, err)
	}
	return result, nil
}

func (l *Load) finish(ctx context.Context) (*Result, error) {
	moved, err := resolve(ctx, l.w, listedOrStaged)
	if err != nil {
		return nil, err
	}
	if err := l.tell(ctx); err != nil {
		return nil, err
	}
	if err := l.judge(ctx, phaseStaged); err != nil {
		return nil, err
	}
	if err := l.quarantine(ctx); err != nil {
		return nil, err
	}
	for _, kind := range dossier.Kinds() {
		if err := l.merge(ctx, kind); err != nil {
			return nil, fmt.Errorf("merge %s: %w", kind.Table(), err)
		}
	}
	if moved {
		if err := rebuild(ctx, l.w); err != nil {
			return nil, err
		}
	}
	if err := timeUnits(ctx, l.w); err != nil {
		return nil, err
	}
	if err := l.hold(ctx); err != nil {
		return nil, err
	}
	if err := identify(ctx, l.w); err != nil {
		return nil, err
	}
	if err := l.stand(ctx); err != nil {
		return nil, err
	}
	if err := l.judge(ctx, phaseLoaded); err != nil {
		return nil, err
	}
	result, err := l.result(ctx)
	if err != nil {
		return nil, err
	}
	if err := l.closeLedger(ctx, result); err != nil {
		return nil, err
	}
	if l.run.DryRun {
		return result, l.w.abort()
	}
	return result, l.commit(ctx)
}

// commit commits and looks whether it did: an error of the disk can come after the
// commit, and an aborted transaction commits nothing without a word.
func (l *Load) commit(ctx context.Context) error {
	err := l.w.commit(ctx)
	var kept int
	look := l.store.db.QueryRowContext(ctx, "SELECT count(*) FROM store.runs WHERE run_id = ?", l.run.ID).Scan(&kept)
	switch {
	case kept == 0:
		return firstError(err, look, fmt.Errorf("commit: %w", ErrBroken))
	case look != nil:
		return look
	}
	return l.store.checkpoint(ctx)
}

// merge moves the staged rows of a kind to their table: those that say something new
// become a version, the version they replace is closed, and so is the version of a row
// that the new return no longer has. A row in quarantine leaves its old version open.
func (l *Load) merge(ctx context.Context, kind dossier.Kind) error {
	table := kind.Table()
	if !l.kinds[kind] {
		return nil
	}
	for _, step := range []string{mergeOutcome, mergeRemoved, mergeClose, mergeInsert, mergeLineage} {
		if err := l.w.exec(ctx, fmt.Sprintf(step, table, l.no, kind)); err != nil {
			return err
		}
	}
	return nil
}

// The steps of merge; %[1]s is the table, %[2]d the run, %[3]s the kind.
const (
	mergeOutcome = `
INSERT INTO staged_outcomes
SELECT s.return_id,
    CASE WHEN s.faulty THEN 'quarantined'
         WHEN t.row_id IS NULL THEN 'added'
         WHEN t.row_hash <> s.row_hash THEN 'changed'
         ELSE 'unchanged' END, s.row_id, s.stage_no
FROM staged_%[1]s s
LEFT JOIN store.%[1]s t ON t.row_id = s.row_id AND t.run_to IS NULL`

	mergeRemoved = `
INSERT INTO staged_outcomes
SELECT coalesce(reach.return_id, again.return_id), 'removed', t.row_id, NULL
FROM store.%[1]s t
LEFT JOIN staged_reach reach ON reach.scope_id = t.scope_id
LEFT JOIN staged_again again ON again.row_id = t.row_id
LEFT JOIN staged_%[1]s s ON s.row_id = t.row_id
WHERE t.run_to IS NULL
  AND (reach.return_id IS NOT NULL AND s.row_id IS NULL
    OR again.return_id IS NOT NULL AND (s.row_id IS NULL OR s.faulty AND s.return_id <> again.return_id))`

	mergeClose = `
UPDATE store.%[1]s SET run_to = %[2]d
WHERE run_to IS NULL AND row_id IN (SELECT row_id FROM staged_outcomes WHERE outcome IN ('changed', 'removed'))`

	mergeInsert = `
INSERT INTO store.%[1]s BY NAME
SELECT s.* EXCLUDE (stage_no, faulty, raw)
FROM staged_%[1]s s JOIN staged_outcomes o ON o.stage_no = s.stage_no
WHERE o.outcome IN ('added', 'changed')
ORDER BY s.stage_no`

	mergeLineage = `
INSERT INTO store.lineage
SELECT %[2]d, '%[3]s', row_id, row_hash, scope_id, return_id, row_no
FROM staged_%[1]s WHERE NOT faulty ORDER BY stage_no`
)

// result counts what became of the rows.
func (l *Load) result(ctx context.Context) (*Result, error) {
	err := l.w.each(ctx, outcomes, func(rows *sql.Rows) error {
		var retID, outcome string
		var n int
		if err := rows.Scan(&retID, &outcome, &n); err != nil {
			return err
		}
		l.returns[retID].file.counts.count(outcome, n)
		return nil
	})
	if err != nil {
		return nil, err
	}
	result := &Result{RunID: l.run.ID, Findings: l.findings}
	for _, f := range l.files {
		if f.counts.Quarantined > 0 {
			f.status = "partial"
		}
		result.Files = append(result.Files, FileResult{f.file.Path, f.status, f.counts})
		result.Total.add(f.counts)
	}
	return result, nil
}

// outcomes are the numbers of rows by what became of them; those that a set rule holds
// are in quarantine.
const outcomes = `
SELECT return_id, CASE WHEN outcome <> 'removed' AND row_id IN (SELECT row_id FROM store.holds) THEN 'quarantined' ELSE outcome END AS what,
    count(*)
FROM staged_outcomes GROUP BY return_id, what`

func (c *Counts) count(outcome string, n int) {
	switch outcome {
	case "added":
		c.Added += n
	case "changed":
		c.Changed += n
	case "unchanged":
		c.Unchanged += n
	case "removed":
		c.Removed += n
		return
	case "quarantined":
		c.Quarantined += n
	}
	c.Read += n
}

// closeLedger writes the lines of the run and of its files.
func (l *Load) closeLedger(ctx context.Context, result *Result) error {
	for _, f := range l.files {
		c := f.counts
		if c == (Counts{}) {
			continue
		}
		err := l.w.append("staged_files", f.id, f.status, int32(c.Read), int32(c.Added), int32(c.Changed), int32(c.Unchanged),
			int32(c.Removed), int32(c.Quarantined))
		if err != nil {
			return err
		}
	}
	err := l.w.exec(ctx, `UPDATE store.files f SET status = c.status, rows_read = c.rows_read, added = c.added, changed = c.changed,
		unchanged = c.unchanged, removed = c.removed, quarantined = c.quarantined
		FROM staged_files c WHERE c.file_id = f.file_id`)
	if err != nil {
		return err
	}
	c := result.Total
	err = l.w.append("runs", l.no, l.run.ID, l.run.StartedAt.UTC(), day(l.run.AsOf), text(l.run.User), text(l.run.Version),
		text(l.run.RuleBook), "done", int32(len(l.files)), int32(c.Read), int32(c.Added), int32(c.Changed), int32(c.Unchanged),
		int32(c.Removed), int32(c.Quarantined), text(l.run.RulesFileSHA256), text(l.run.OwnRulesSHA256), nil)
	if err != nil {
		return err
	}
	return l.w.exec(ctx, sealRun, l.no)
}
