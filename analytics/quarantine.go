package analytics

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// quarantine marks the rows that an error keeps out and writes them down as they stood
// and as they were understood, with the rules that they break.
func (l *Load) quarantine(ctx context.Context) error {
	if len(l.reasons) == 0 {
		return nil
	}
	for stageNo, rules := range l.reasons {
		slices.Sort(rules)
		if err := l.w.append("staged_faulty", stageNo, slices.Compact(rules)); err != nil {
			return err
		}
	}
	for kind := range l.kinds {
		if err := l.quarantineKind(ctx, kind); err != nil {
			return fmt.Errorf("quarantine %s: %w", kind.Table(), err)
		}
	}
	return nil
}

func (l *Load) quarantineKind(ctx context.Context, kind dossier.Kind) error {
	table := kind.Table()
	err := l.w.exec(ctx, fmt.Sprintf("UPDATE staged_%s SET faulty = true WHERE stage_no IN (SELECT stage_no FROM staged_faulty)", table))
	if err != nil {
		return err
	}
	var rows []quarantined
	query := fmt.Sprintf(`SELECT row_id, scope_id, return_id, row_no, raw, %s, array_to_string(reasons, ' ')
		FROM staged_%s JOIN staged_faulty USING (stage_no) ORDER BY stage_no`, cleanedJSON(kind), table)
	err = l.w.each(ctx, query, func(r *sql.Rows) error {
		var q quarantined
		err := r.Scan(&q.row, &q.scope, &q.ret, &q.rowNo, &q.raw, &q.cleaned, &q.reasons)
		rows = append(rows, q)
		return err
	})
	if err != nil {
		return err
	}
	for _, q := range rows {
		err := l.w.append("quarantine", l.no, q.row, q.scope, q.ret, string(kind), q.rowNo, rawCells(kind, q.raw), json.RawMessage(q.cleaned),
			strings.Fields(q.reasons))
		if err != nil {
			return err
		}
	}
	return nil
}

// quarantined is a row that is kept out.
type quarantined struct {
	row, scope, ret string
	rowNo           int32
	raw             string
	cleaned         string
	reasons         string
}

// cleanedJSON is an expression for the fields of a staged row.
func cleanedJSON(kind dossier.Kind) string {
	var pairs []string
	for _, f := range kind.Fields() {
		pairs = append(pairs, fmt.Sprintf("'%[1]s', %[1]s", f.Name))
	}
	return "json_object(" + strings.Join(pairs, ", ") + ", 'extra', extra)::VARCHAR"
}

// rawCells are the cells of a row as they stood, by field; blank cells left out.
func rawCells(kind dossier.Kind, raw string) map[string]string {
	cells := map[string]string{}
	for i, cell := range strings.Split(raw, string(rune(rawSeparator))) {
		if cell != "" && i < len(kind.Fields()) {
			cells[kind.Fields()[i].Name] = cell
		}
	}
	return cells
}
