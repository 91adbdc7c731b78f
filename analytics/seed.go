package analytics

import (
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// seed fills the code lists and the areas that come with the program, where the store
// holds others.
func (s *Store) seed(ctx context.Context) error {
	for _, t := range []struct {
		tables []string
		rows   map[string][][]driver.Value
	}{
		{[]string{"code_lists"}, map[string][][]driver.Value{"code_lists": codeRows()}},
		{[]string{"areas", "area_members"}, map[string][][]driver.Value{"areas": areaRows(), "area_members": memberRows()}},
	} {
		if err := s.refill(ctx, t.tables, t.rows); err != nil {
			return fmt.Errorf("fill %s: %w", t.tables[0], err)
		}
	}
	return nil
}

// refill replaces the rows of tables in one transaction, unless they are the same already.
func (s *Store) refill(ctx context.Context, tables []string, rows map[string][][]driver.Value) error {
	key, sum := tables[0], sumOf(tables, rows)
	var have string
	err := s.db.QueryRowContext(ctx, "SELECT coalesce(max(value), '') FROM store.meta WHERE key = ?", key).Scan(&have)
	if err != nil || have == sum {
		return err
	}
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	for _, t := range tables {
		if err := w.exec(ctx, "DELETE FROM store."+t); err != nil {
			return err
		}
		for _, row := range rows[t] {
			if err := w.append(t, row...); err != nil {
				return err
			}
		}
	}
	if err := w.exec(ctx, "DELETE FROM store.meta WHERE key = ?", key); err != nil {
		return err
	}
	if err := w.append("meta", key, sum); err != nil {
		return err
	}
	if err := w.commit(ctx); err != nil {
		return err
	}
	return s.checkpoint(ctx)
}

func sumOf(tables []string, rows map[string][][]driver.Value) string {
	h := sha256.New()
	for _, t := range tables {
		for _, row := range rows[t] {
			fmt.Fprintln(h, row)
		}
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
