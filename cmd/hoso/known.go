package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

// knownAtFlag lets a command answer as the store knew at an earlier moment.
func knownAtFlag(cmd *cobra.Command, at *string) {
	cmd.Flags().StringVar(at, "known-at", "", "trả lời theo những gì kho biết ngay sau lần nhập RUN hoặc đến hết ngày DATE; lần nhập đã rút lại thì coi như chưa từng biết (as the store knew then, without runs undone since)")
}

// openAsKnown opens a store as it is, or, where a run or a day is named, as it was known then.
func openAsKnown(ctx context.Context, w world, db, known string) (*analytics.Store, error) {
	if known == "" {
		return openForReading(ctx, db)
	}
	store, err := analytics.OpenKnown(ctx, db, knownAt(w, known))
	return store, explainKnown(err, known)
}

// knownAt reads a run or a day; a day is known to its end.
func knownAt(w world, text string) analytics.KnownAt {
	var day dateFlag
	if day.Set(text) != nil {
		return analytics.KnownAt{RunID: text}
	}
	end := day.Time().AddDate(0, 0, 1)
	return analytics.KnownAt{Until: time.Date(end.Year(), end.Month(), end.Day(), 0, 0, 0, 0, w.now().Location())}
}

func explainKnown(err error, known string) error {
	if errors.Is(err, analytics.ErrNoRun) {
		return usagef("--known-at %q: không có lần nhập này, hoặc đã rút lại; hoso runs liệt kê các lần nhập", known)
	}
	return err
}
