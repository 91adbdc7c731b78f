package analytics

import (
	"context"
	"database/sql"
	"slices"
)

// compare makes pairs by a script, compares them and returns those of which the condition
// is true, strongest first.
func (m *matcher) compare(ctx context.Context, script, condition string) ([]link, error) {
	if err := m.run(ctx, script); err != nil {
		return nil, err
	}
	var pairs int
	err := m.w.tx.QueryRowContext(ctx, "SELECT count(*) FROM people_pairs").Scan(&pairs)
	if err != nil || pairs == 0 {
		return nil, err
	}
	if err := m.run(ctx, "compare.sql"); err != nil {
		return nil, err
	}
	var list []link
	err = m.w.each(ctx, "SELECT a, b, cid, cmnd, card, name, coalesce(birth, ''), coalesce(n_unit, n_sub_branch), n_area, n_home FROM people_compared WHERE "+condition,
		func(rows *sql.Rows) error {
			var l link
			var cid, cmnd, card sql.NullString
			var unit, area, home sql.NullInt64
			err := rows.Scan(&l.a, &l.b, &cid, &cmnd, &card, &l.name, &l.birth, &unit, &area, &home)
			l.method, l.place = methodOf(cid.String, cmnd.String, card.String), placeOf(unit.Valid, area.Valid, home.Valid)
			list = append(list, l)
			return err
		})
	slices.SortFunc(list, func(x, y link) int {
		return slices.Compare([]int{rank(x.method), x.a, x.b}, []int{rank(y.method), y.a, y.b})
	})
	return list, err
}

var methods = []string{"decision", "citizen_id", "old_id_number", "party_card", "name_birth_place"}

func rank(method string) int { return slices.Index(methods, method) }

// methodOf is the strongest of what two mentions share.
func methodOf(cid, cmnd, card string) string {
	for i, verdict := range []string{cid, cmnd, card} {
		if verdict == "same" {
			return methods[i+1]
		}
	}
	return "name_birth_place"
}

// placeOf is the narrowest place that two mentions share.
func placeOf(unit, area, home bool) string {
	switch {
	case unit:
		return "unit"
	case home:
		return "home"
	case area:
		return "area"
	}
	return ""
}
