package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Verdict is what was decided about two mentions.
type Verdict string

// The verdicts.
const (
	Same  Verdict = "same"  // one person
	Apart Verdict = "apart" // two people
)

// Errors on which a caller branches.
var (
	ErrNoPair     = errors.New("no such pair of mentions")   // or an id that fits several
	ErrNoDecision = errors.New("no decision about the pair") // or it was taken back
)

// Decision is what somebody decided about a pair of mentions.
type Decision struct {
	Pair    string // id, "3fa9c1d2-77b0e5aa"
	Verdict Verdict
	Reason  string
	User    string
	At      time.Time // UTC
}

// decision is a Decision that holds, with the whole ids of its mentions, a < b.
type decision struct {
	Decision
	mentionA, mentionB string
}

// Decide records what somebody decided about a pair, in place of what was decided before,
// and lets it take effect. A decision outlives the rows: it holds again when they come
// again. Error: ErrNoPair.
func (s *Store) Decide(ctx context.Context, d Decision) error {
	return s.deciding(ctx, d, func(w *writer, a, b string) error {
		if _, err := takeBack(ctx, w, a, b, d); err != nil {
			return err
		}
		var no, after int32
		err := w.tx.QueryRowContext(ctx, `SELECT coalesce(max(decision_no), 0) + 1, (SELECT coalesce(max(run_no), 0) FROM store.runs)
			FROM store.person_decisions`).Scan(&no, &after)
		if err != nil {
			return err
		}
		return w.append("person_decisions", no, a, b, string(d.Verdict), orEmpty(d.Reason), text(d.User), d.At.UTC(), nil, nil, after, nil)
	})
}

// TakeBack ends the decision about a pair; its line stays on record. Error: ErrNoDecision.
func (s *Store) TakeBack(ctx context.Context, pair, user string, at time.Time) error {
	return s.deciding(ctx, Decision{Pair: pair, User: user, At: at}, func(w *writer, a, b string) error {
		n, err := takeBack(ctx, w, a, b, Decision{User: user, At: at})
		if err == nil && n == 0 {
			err = ErrNoDecision
		}
		return err
	})
}

// deciding changes the decisions and with them who is who, in one transaction.
func (s *Store) deciding(ctx context.Context, d Decision, change func(w *writer, a, b string) error) error {
	w, err := begin(ctx, s.db)
	if err != nil {
		return fmt.Errorf("decide on %s: %w", d.Pair, connectError(err))
	}
	defer w.abort()
	a, b, err := findPair(ctx, w, d.Pair)
	if err == nil {
		err = change(w, a, b)
	}
	if err == nil {
		err = identify(ctx, w)
	}
	if err == nil {
		err = w.commit(ctx)
	}
	if err != nil {
		return fmt.Errorf("decide on %s: %w", d.Pair, err)
	}
	return s.checkpoint(ctx)
}

func takeBack(ctx context.Context, w *writer, a, b string, d Decision) (int, error) {
	return w.count(ctx, `UPDATE store.person_decisions SET undone_by = ?, undone_at = ?,
			undone_after = (SELECT coalesce(max(run_no), 0) FROM store.runs)
		WHERE mention_a = ? AND mention_b = ? AND undone_at IS NULL`, text(d.User), d.At.UTC(), a, b)
}

// findPair finds the mentions that a pair names, among those of the rows that stand and of
// the decisions.
func findPair(ctx context.Context, w *writer, pair string) (a, b string, err error) {
	first, second, ok := strings.Cut(strings.ToLower(strings.TrimSpace(pair)), "-")
	if !ok || !isMentionID(first) || !isMentionID(second) {
		return "", "", ErrNoPair
	}
	if err := w.exec(ctx, matching("mentions.sql")); err != nil {
		return "", "", err
	}
	for _, m := range []struct {
		prefix string
		into   *string
	}{{first, &a}, {second, &b}} {
		var n int
		var found sql.NullString
		err := w.tx.QueryRowContext(ctx, `SELECT count(DISTINCT id), min(id) FROM (
			SELECT mention_id AS id FROM people_mentions
			UNION ALL SELECT unnest([mention_a, mention_b]) FROM store.person_decisions) WHERE starts_with(id, ?)`, m.prefix).Scan(&n, &found)
		switch {
		case err != nil:
			return "", "", err
		case n != 1:
			return "", "", ErrNoPair
		}
		*m.into = found.String
	}
	if a == b {
		return "", "", ErrNoPair
	}
	return min(a, b), max(a, b), nil
}

func isMentionID(s string) bool {
	return len(s) >= shownMention && len(s) <= 16 && strings.Trim(s, "0123456789abcdef") == ""
}

// shownMention is how much of the id of a mention is shown.
const shownMention = 8

// pairID is the id of a pair as people type it.
func pairID(a, b string) string {
	a, b = min(a, b), max(a, b)
	return a[:shownMention] + "-" + b[:shownMention]
}

// readDecisions lists the decisions that hold.
func readDecisions(ctx context.Context, w *writer) ([]decision, error) {
	var list []decision
	err := w.each(ctx, `SELECT mention_a, mention_b, verdict, reason, coalesce(user_name, ''), decided_at
		FROM store.person_decisions
		WHERE undone_at IS NULL
		ORDER BY mention_a, mention_b`, func(rows *sql.Rows) error {
		var d decision
		err := rows.Scan(&d.mentionA, &d.mentionB, &d.Verdict, &d.Reason, &d.User, &d.At)
		d.Pair = pairID(d.mentionA, d.mentionB)
		list = append(list, d)
		return err
	})
	return list, err
}
