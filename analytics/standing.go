package analytics

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed told.sql
var toldSQL string

//go:embed standing.sql
var standingSQL string

// tell notes what the run tells before its rows move, for the rules that look at that.
func (l *Load) tell(ctx context.Context) error {
	if len(l.kinds) == 0 {
		return nil
	}
	if err := l.w.exec(ctx, toldSQL); err != nil {
		return fmt.Errorf("note what is told: %w", err)
	}
	return nil
}

// stand notes what stands after the rows have moved, for the rules that look at all of it.
func (l *Load) stand(ctx context.Context) error {
	if len(l.kinds) == 0 {
		return nil
	}
	if err := l.w.exec(ctx, standingSQL); err != nil {
		return fmt.Errorf("note what stands: %w", err)
	}
	l.standing = map[dossier.Kind]bool{}
	err := l.w.each(ctx, "SELECT DISTINCT kind FROM standing_lists", func(rows *sql.Rows) error {
		var kind string
		err := rows.Scan(&kind)
		l.standing[dossier.Kind(kind)] = true
		return err
	})
	if err != nil {
		return fmt.Errorf("note what stands: %w", err)
	}
	return l.keyNames(ctx)
}

// keyNames notes the keys of the people whom rows of this run name beside those they are about.
func (l *Load) keyNames(ctx context.Context) error {
	var names []string
	err := l.w.each(ctx, namedBeside, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		names = append(names, name)
		return err
	})
	if err != nil {
		return fmt.Errorf("note who is named: %w", err)
	}
	for _, name := range names {
		if err := l.w.append("staged_names", name, l.names.of(name)); err != nil {
			return err
		}
	}
	return nil
}

// namedBeside are the names of people in rows of this run that are about others.
const namedBeside = `
SELECT DISTINCT name FROM (
    SELECT unnest([referrer_1, referrer_2]) AS name FROM staged_members
    UNION ALL SELECT mentor_party_member FROM staged_candidates
    UNION ALL SELECT secretary_name FROM staged_units
    UNION ALL SELECT head_name FROM staged_hamlets)
WHERE name IS NOT NULL
ORDER BY name`
