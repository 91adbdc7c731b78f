package analytics

import (
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// seed fills the code lists and the areas that come with the program, where the store
// holds others.
func (s *Store) seed(ctx context.Context) error {
	for _, t := range []struct {
		name string
		sum  string // of what the rows are made from
		rows map[string]func() [][]driver.Value
	}{
		{"code_lists", codeSum(), map[string]func() [][]driver.Value{"code_lists": codeRows}},
		{"areas", areaSum(), map[string]func() [][]driver.Value{"areas": areaRows, "area_members": memberRows}},
		{"area_changes", changeSum(), map[string]func() [][]driver.Value{"area_changes": changeRows}},
	} {
		if err := s.refill(ctx, t.name, t.sum, t.rows); err != nil {
			return fmt.Errorf("fill %s: %w", t.name, err)
		}
	}
	return nil
}

// refill replaces the rows of tables in one transaction, unless they were made from the same.
func (s *Store) refill(ctx context.Context, name, sum string, rows map[string]func() [][]driver.Value) error {
	var have string
	err := s.db.QueryRowContext(ctx, "SELECT coalesce(max(value), '') FROM store.meta WHERE key = ?", name).Scan(&have)
	if err != nil || have == sum {
		return err
	}
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	for table, of := range rows {
		if err := w.exec(ctx, "DELETE FROM store."+table); err != nil {
			return err
		}
		for _, row := range of() {
			if err := w.append(table, row...); err != nil {
				return err
			}
		}
	}
	if err := w.exec(ctx, "DELETE FROM store.meta WHERE key = ?", name); err != nil {
		return err
	}
	if err := w.append("meta", name, sum); err != nil {
		return err
	}
	if err := w.commit(ctx); err != nil {
		return err
	}
	return s.checkpoint(ctx)
}

var (
	codeSum   = sync.OnceValue(func() string { return sumOf(codeRows()) })
	changeSum = sync.OnceValue(func() string { return sumOf(org.Changes()) })

	areaSum = sync.OnceValue(func() string { return sumOf(org.Areas()) + sumOf(org.Edges()) })
)

func sumOf[T any](list []T) string {
	h := sha256.New()
	for _, item := range list {
		fmt.Fprintln(h, item)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func codeRows() [][]driver.Value {
	var rows [][]driver.Value
	for _, list := range dossier.Lists() {
		for _, c := range dossier.List(list) {
			rows = append(rows, []driver.Value{list, c.Code, c.Label.VI, c.Label.In(dossier.EN)})
		}
	}
	return rows
}

func areaRows() [][]driver.Value {
	var rows [][]driver.Value
	for _, a := range org.Areas() {
		rows = append(rows, []driver.Value{a.ID, a.Name, a.Kind, text(a.ParentID), text(a.Code), day(a.ValidFrom), day(a.ValidTo)})
	}
	return rows
}

func memberRows() [][]driver.Value {
	var rows [][]driver.Value
	for _, m := range org.Memberships() {
		rows = append(rows, []driver.Value{m.Child, m.Parent})
	}
	return rows
}

func changeRows() [][]driver.Value {
	var rows [][]driver.Value
	for _, c := range org.Changes() {
		var share driver.Value
		if c.Whole {
			share = 1.0
		}
		rows = append(rows, []driver.Value{c.From, c.To, day(c.On), share})
	}
	return rows
}
