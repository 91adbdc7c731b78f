package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// unitChange is a line of unit_changes by which members came to another unit.
type unitChange struct {
	from, to, kind string
	on             dossier.Date
}

// unitChanges are all of them, in the order of their days.
type unitChanges []unitChange

func readUnitChanges(ctx context.Context, db querier) (unitChanges, error) {
	rows, err := db.QueryContext(ctx, `SELECT unit_id, successor_id, kind, changed_on FROM unit_changes
		WHERE kind IN ('merged', 'united', 'split_off', 'divided') ORDER BY changed_on, unit_id, successor_id, kind`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list unitChanges
	for rows.Next() {
		var c unitChange
		var on time.Time
		if err := rows.Scan(&c.from, &c.to, &c.kind, &on); err != nil {
			return nil, err
		}
		c.on = dossier.FromTime(on)
		list = append(list, c)
	}
	return list, rows.Err()
}

// seats are the units in which somebody who was told to be in a unit on one day can be on
// another, itself where nothing happened in between. One that took in others keeps its own
// members when they are looked for before that, unless they are told to be elsewhere.
func (list unitChanges) seats(unit string, told, day dossier.Date) (certain string, choices []string) {
	if day.After(told) {
		choices = list.later(unit, told, day, nil)
	} else {
		choices = list.earlier(unit, told, day, nil)
	}
	switch {
	case len(choices) == 1:
		return choices[0], choices
	case !day.After(told) && slices.Contains(choices, unit):
		return unit, choices
	}
	return "", choices
}

func (list unitChanges) later(unit string, after, day dossier.Date, found []string) []string {
	for i, c := range list {
		if c.from != unit || !c.on.After(after) || c.on.After(day) {
			continue
		}
		if c.kind == "split_off" {
			found = list.later(unit, c.on, day, found)
		}
		for _, o := range list[i:] {
			if o.from == unit && o.on == c.on {
				found = list.later(o.to, o.on, day, found)
			}
		}
		return found
	}
	return appendOnce(found, unit)
}

func (list unitChanges) earlier(unit string, until, day dossier.Date, found []string) []string {
	for i, c := range slices.Backward(list) {
		if c.to != unit || c.on.After(until) || !c.on.After(day) {
			continue
		}
		if c.kind == "merged" {
			found = list.earlier(unit, c.on.AddDays(-1), day, found)
		}
		for _, o := range slices.Backward(list[:i+1]) {
			if o.to == unit && o.on == c.on {
				found = list.earlier(o.from, o.on.AddDays(-1), day, found)
			}
		}
		return found
	}
	return appendOnce(found, unit)
}

func appendOnce(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// seat makes known where members, candidates, targets and units count on some days after all mergers and splits.
func (b *binding) seat(ctx context.Context, days ...dossier.Date) error {
	changes, err := readUnitChanges(ctx, b.db)
	if err != nil || len(changes) == 0 {
		return err
	}
	rows, err := b.db.QueryContext(ctx, fmt.Sprintf(toldInUnits, b.then()))
	if err != nil {
		return err
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var kind, unit string
		var on time.Time
		if err := rows.Scan(&kind, &unit, &on); err != nil {
			return err
		}
		told := dossier.FromTime(on)
		for _, day := range slices.Compact(days) {
			if certain, choices := changes.seats(unit, told, day); certain != unit || len(choices) > 1 {
				lines = append(lines, seatLine(kind, unit, certain, told, day, choices))
			}
		}
	}
	if err := rows.Err(); err != nil || len(lines) == 0 {
		return err
	}
	_, err = b.db.ExecContext(ctx, "INSERT INTO tree_seats VALUES "+strings.Join(lines, ", "))
	return err
}

// toldInUnits are the units and days of which members, candidates and targets are told, and those that stand on a day.
const toldInUnits = `
SELECT DISTINCT kind, unit_id, speaks_on FROM store.scopes
WHERE kind IN ('member', 'candidate') AND unit_id IS NOT NULL AND speaks_on IS NOT NULL
UNION SELECT 'target', unit_id, period_start(period) FROM targets WHERE unit_id IS NOT NULL AND period_start(period) IS NOT NULL
UNION SELECT 'unit', unit_id, d FROM (SELECT DATE '%[1]s' AS d), units_on(DATE '%[1]s')
ORDER BY ALL`

// seatLine is a line of tree_seats; ids of units have no quotes.
func seatLine(kind, unit, certain string, told, day dossier.Date, choices []string) string {
	place := "NULL"
	if certain != "" {
		place = "'" + certain + "'"
	}
	return fmt.Sprintf("('%s', '%s', DATE '%s', DATE '%s', %s, ['%s'])", kind, unit, told, day, place, strings.Join(choices, "', '"))
}
