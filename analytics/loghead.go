package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// logHeadKey is where store.meta keeps the head of the access log.
const logHeadKey = "access_log_head"

// KeepLogHead keeps in the store how far its access log has come.
func (s *Store) KeepLogHead(ctx context.Context, h accesslog.Head) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("keep the head of the access log: %w", err)
	}
	defer tx.Rollback()
	_, err = tx.ExecContext(ctx, "DELETE FROM store.meta WHERE key = ?", logHeadKey)
	if err == nil {
		_, err = tx.ExecContext(ctx, "INSERT INTO store.meta VALUES (?, ?)", logHeadKey, fmt.Sprintf("%d %s", h.N, h.Hash))
	}
	if err == nil {
		err = commit(ctx, tx)
	}
	if err != nil {
		return fmt.Errorf("keep the head of the access log: %w", err)
	}
	return nil
}

// LogHead is what KeepLogHead kept, the zero Head where nothing was kept.
func (s *Store) LogHead(ctx context.Context) (accesslog.Head, error) {
	var text string
	var h accesslog.Head
	err := s.db.QueryRowContext(ctx, "SELECT value FROM store.meta WHERE key = ?", logHeadKey).Scan(&text)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return h, nil
	case err == nil:
		_, err = fmt.Sscanf(text, "%d %s", &h.N, &h.Hash)
	}
	if err != nil {
		return h, fmt.Errorf("head of the access log: %w", err)
	}
	return h, nil
}
