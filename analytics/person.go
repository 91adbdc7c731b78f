package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// tellWho are the fields that tell whom a row is about, besides the date of birth.
var tellWho = []string{"full_name", "citizen_id", "old_id_number", "party_card_no", "party_card_no_qd85"}

// whose reads whom the rows of the offenders of a rule are about, where the policy has to know. The rows of the run
// stay in staging after they have moved.
func (l *Load) whose(ctx context.Context, r SetRule, offenders []offender) (map[returnRow]*dossier.Record, error) {
	if l.run.Policy == nil || !l.run.Policy.Waives(r.Code) {
		return nil, nil
	}
	wanted := map[dossier.Kind]map[returnRow]bool{}
	for _, o := range offenders {
		kind := o.ret.sent.Kind
		if wanted[kind] == nil {
			wanted[kind] = map[returnRow]bool{}
		}
		wanted[kind][o.at()] = true
	}
	records := map[returnRow]*dossier.Record{}
	for kind, rows := range wanted {
		if !hasField(kind, "full_name") {
			continue
		}
		if err := l.readWhose(ctx, kind, rows, records); err != nil {
			return nil, fmt.Errorf("who is named in %s: %w", kind.Table(), err)
		}
	}
	return records, nil
}

func (l *Load) readWhose(ctx context.Context, kind dossier.Kind, wanted map[returnRow]bool, records map[returnRow]*dossier.Record) error {
	fields := slices.DeleteFunc(slices.Clone(tellWho), func(name string) bool { return !hasField(kind, name) })
	var returns, rows []string
	for at := range wanted {
		returns = append(returns, "'"+at.retID+"'")
		rows = append(rows, strconv.Itoa(at.row))
	}
	query := fmt.Sprintf(`SELECT return_id, row_no, CASE WHEN birth_precision = 'day' THEN birth_date END, [%s]
		FROM staged_%s WHERE return_id IN (%s) AND row_no IN (%s)`,
		strings.Join(fields, ", "), kind.Table(), strings.Join(returns, ", "), strings.Join(rows, ", "))
	return l.w.each(ctx, query, func(r *sql.Rows) error {
		var at returnRow
		var day sql.Null[time.Time]
		var values any
		if err := r.Scan(&at.retID, &at.row, &day, &values); err != nil || !wanted[at] {
			return err
		}
		rec := dossier.NewRecord(kind, at.row)
		for i, v := range values.([]any) {
			text, _ := v.(string)
			rec.Set(fields[i], dossier.Value{Text: text})
		}
		if day.Valid {
			rec.Set("birth_date", dossier.Value{Date: dossier.FromTime(day.V)})
		}
		records[at] = rec
		return nil
	})
}

func hasField(kind dossier.Kind, name string) bool {
	_, ok := kind.Index(name)
	return ok
}
