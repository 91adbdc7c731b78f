package analytics

import (
	"context"
	_ "embed"
	"fmt"
)

//go:embed hold.sql
var holdSQL string

// hold decides which rows the set rules keep out. It looks at all that stands and not at
// what came last, so that the answer does not depend on the order of returns, and a row is
// free again when the one that it contradicts is gone.
func hold(ctx context.Context, w *writer) error {
	if err := w.exec(ctx, holdSQL); err != nil {
		return fmt.Errorf("hold rows: %w", err)
	}
	return nil
}

// hold is hold of the run in the making: it tells what its rows contradict, and lets those
// pass that the policy of the run spares.
func (l *Load) hold(ctx context.Context) error {
	if err := hold(ctx, l.w); err != nil {
		return err
	}
	if len(l.kinds) == 0 {
		return nil
	}
	if err := l.w.exec(ctx, standingRows); err != nil {
		return fmt.Errorf("hold rows: %w", err)
	}
	if err := l.judge(ctx, phaseHeld); err != nil {
		return err
	}
	if l.spared == 0 {
		return nil
	}
	return hold(ctx, l.w)
}

// standingRows are the rows that this run tells.
const standingRows = `
CREATE OR REPLACE TEMP TABLE standing_rows AS
SELECT kind, row_id, return_id, row_no FROM store.lineage SEMI JOIN staged_run USING (run_no)`

// spare notes that a row is let pass by the policy of the run.
func (l *Load) spare(r SetRule, o offender) error {
	row, ok := o.row["row_id"].(string)
	if !ok || r.phase != phaseHeld {
		return nil
	}
	l.spared++
	return l.w.append("spared", l.no, string(o.ret.sent.Kind), row, r.Code)
}
