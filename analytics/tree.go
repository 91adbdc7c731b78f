package analytics

import (
	"context"
	_ "embed" // the tables of a tree
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// The words of the parameter tree, which every question of an area takes.
const (
	treeThen = "then" // the areas of the day for which the question asks
	treeNow  = "now"  // the areas of today
)

var treeParam = Param{Name: "tree", Type: ParamTree, Default: treeThen,
	Title: dossier.Text{VI: "Theo địa bàn hành chính ngày", EN: "By the areas of"}}

// treeSQL makes the temporary tables that say where people count in the areas of a day.
//
//go:embed queries/macros/tree.sql
var treeSQL string

// treeDay is the day whose areas are meant: that of the question, today's or a named one.
func (b *binding) treeDay(text string) (dossier.Date, error) {
	switch text {
	case "", treeThen:
		return b.then(), nil
	case treeNow:
		return b.today, nil
	}
	d, err := dossier.ParseDate(text)
	if err != nil {
		return d, wrongUsef("--tree: then (theo ngày tính), now (hiện nay) hoặc một ngày dạng YYYY-MM-DD, không phải %q",
			"--tree is then, now or a date YYYY-MM-DD, not %q", text)
	}
	return d.Last(), nil
}

// then is the day for which the question asks.
func (b *binding) then() dossier.Date {
	if b.asOf.IsZero() {
		return b.today
	}
	return b.asOf
}

// bindTree makes the areas of the day known to the question.
func (b *binding) bindTree(ctx context.Context, p Param, text string) error {
	day, err := b.treeDay(text)
	if err != nil {
		return err
	}
	b.treeNamed = text != "" && text != treeThen
	if b.treeNamed {
		b.head(p.Title, day.VN(), day.String())
	}
	return b.plant(ctx, day)
}

// plant makes the tables of the tree of a day.
func (b *binding) plant(ctx context.Context, day dossier.Date) error {
	b.tree = day
	opening := b.opening()
	days := fmt.Sprintf("SET VARIABLE tree_day = DATE '%s'; SET VARIABLE opening_day = DATE '%s';", day, opening)
	if _, err := b.db.ExecContext(ctx, days+treeSQL); err != nil {
		return fmt.Errorf("areas of %s: %w", day, err)
	}
	if err := speak(ctx, b.db); err != nil {
		return fmt.Errorf("words of questions: %w", err)
	}
	if err := b.seat(ctx, day, opening); err != nil {
		return fmt.Errorf("organisations of %s: %w", day, err)
	}
	if day == b.then() {
		return nil // it says nothing more than the question's own rows
	}
	if _, err := b.db.ExecContext(ctx, treePersons); err != nil {
		return fmt.Errorf("persons in the areas of %s: %w", day, err)
	}
	return nil
}

// speak makes the words of questions known to a connection that does not know them yet: they take longer to make than
// many a question to answer.
func speak(ctx context.Context, db querier) error {
	rows, err := db.QueryContext(ctx, "SELECT getvariable('words_known') IS NOT NULL")
	if err != nil {
		return err
	}
	defer rows.Close()
	known := false
	for rows.Next() {
		if err := rows.Scan(&known); err != nil {
			return err
		}
	}
	if err := rows.Close(); err != nil || known {
		return err
	}
	_, err = db.ExecContext(ctx, scopeMacros+formMacros+"SET VARIABLE words_known = true")
	return err
}

// treePersons notes where persons are told to be on the day of the tree.
const treePersons = `
INSERT INTO tree_persons SELECT DISTINCT person_id, association, area_id
FROM rolls_on(CAST(getvariable('tree_day') AS DATE)) WHERE area_id NOT IN (SELECT area_id FROM tree_places);
INSERT INTO tree_members SELECT person_id, unit_id FROM seated(getvariable('tree_day'), getvariable('tree_day'))
WHERE is_active AND EXISTS (FROM tree_seats);
INSERT INTO tree_candidates FROM tree_members;
INSERT INTO tree_candidates SELECT person_id, unit_id FROM candidates_in(getvariable('tree_day'), NULL, NULL)
WHERE EXISTS (FROM tree_seats) AND person_id NOT IN (SELECT person_id FROM tree_members)`

// opening is the day before the first day of the question, of one without that of the year:
// the day of the organisations with which a balance begins. A named tree is that of both ends.
func (b *binding) opening() dossier.Date {
	switch {
	case b.treeNamed:
		return b.tree
	case b.from.IsZero():
		return dossier.NewDate(int(b.then().Year), 1, 1).AddDays(-1)
	}
	return b.from.AddDays(-1)
}

// fitTree sees that the area stands in the tree: of a commune that does not, nothing could be
// counted. Where no tree was named the commune's own is meant.
func (b *binding) fitTree(ctx context.Context, a org.Area) error {
	if a.Kind != org.Commune || a.On(b.tree) {
		return nil
	}
	if !b.treeNamed {
		if !a.ValidTo.IsZero() && b.tree.After(a.ValidTo) {
			return b.plant(ctx, a.ValidTo)
		}
		return b.plant(ctx, a.ValidFrom)
	}
	var others []string
	for _, o := range org.Changed(a.ID) {
		others = append(others, areaLabel(o, dossier.VI))
	}
	return wrongUsef("%s không có trong địa bàn hành chính ngày %s; khi đó là: %s", "%s is no area on %s; then it is: %s",
		areaLabel(a, dossier.VI), b.tree.VN(), strings.Join(others, ", "))
}
