package analytics

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// derivation names the way in which derive makes what follows from the ledger. A change of hoso
// that makes something else of the same ledger gives it another name.
const derivation = "2026-11-22"

// derivedKey is where store.meta keeps by what the store was derived.
const derivedKey = "derived"

// derivedSum is by what this program derives: its way, and the areas.
func derivedSum() string {
	sum := sha256.Sum256([]byte(derivation + areaSum() + changeSum()))
	return hex.EncodeToString(sum[:])
}

// settle makes anew what follows from the ledger, where another hoso made it: one that knew less
// of it, or other areas.
func (s *Store) settle(ctx context.Context) error {
	settled, err := isSettled(ctx, s.db)
	if err != nil || settled {
		return err
	}
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	var runs int
	if err := w.tx.QueryRowContext(ctx, "SELECT count(*) FROM store.runs").Scan(&runs); err != nil {
		return err
	}
	if runs > 0 {
		if err := w.derive(ctx); err != nil {
			return fmt.Errorf("derive anew: %w", err)
		}
	}
	if err := w.exec(ctx, "DELETE FROM store.meta WHERE key = ?", derivedKey); err != nil {
		return err
	}
	if err := w.append("meta", derivedKey, derivedSum()); err != nil {
		return err
	}
	if err := w.commit(ctx); err != nil {
		return err
	}
	return s.checkpoint(ctx)
}

// isSettled reports whether a store was derived as this program does it.
func isSettled(ctx context.Context, db querier) (bool, error) {
	rows, err := db.QueryContext(ctx, "SELECT 1 FROM store.meta WHERE key = ? AND value = ?", derivedKey, derivedSum())
	if err != nil {
		return false, err
	}
	defer rows.Close()
	return rows.Next(), rows.Err()
}
