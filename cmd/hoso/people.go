package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// peopleFlags say what people is to do: at most one of review, accept, refuse and undo.
type peopleFlags struct {
	table                tableFlags
	review               bool
	accept, refuse, undo string // pairs
	reason               string
	limit                int
}

func newPeople(w world) *cobra.Command {
	var f peopleFlags
	cmd := &cobra.Command{
		Use:   "people [PERSON]",
		Short: "Ai là ai: lịch sử một người, cặp cần xem xét, quyết định (who is who)",
		Long: "Không có PERSON: số người và cách nối các dòng. Có PERSON (mã người, số giấy tờ hoặc họ tên): mọi dòng nói về người đó và căn cứ nối.\n" +
			"--review liệt kê những cặp có thể là một người nhưng máy không tự nối; cán bộ quyết định bằng --accept hoặc --refuse, kèm lý do.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.check(args); err != nil {
				return err
			}
			if f.changes() {
				return f.decide(cmd.Context(), w)
			}
			return f.show(cmd.Context(), w, args)
		},
	}
	f.table.add(cmd, w)
	flags := cmd.Flags()
	flags.BoolVar(&f.review, "review", false, "liệt kê các cặp cần xem xét (pairs to decide on)")
	flags.StringVar(&f.accept, "accept", "", "cặp là một người (the pair is one person)")
	flags.StringVar(&f.refuse, "refuse", "", "cặp là hai người, kể cả khi máy đã nối (the pair is two people)")
	flags.StringVar(&f.undo, "undo", "", "rút lại quyết định về cặp (take the decision back)")
	flags.StringVar(&f.reason, "reason", "", "lý do của quyết định (why)")
	flags.IntVar(&f.limit, "limit", 50, "số cặp liệt kê, 0 là tất cả (pairs shown)")
	return cmd
}

func (f *peopleFlags) changes() bool { return f.accept+f.refuse+f.undo != "" }

func (f *peopleFlags) check(args []string) error {
	asked := len(args)
	for _, is := range []bool{f.review, f.accept != "", f.refuse != "", f.undo != ""} {
		if is {
			asked++
		}
	}
	switch {
	case asked > 1:
		return usagef("chỉ dùng một trong: PERSON, --review, --accept, --refuse, --undo")
	case f.accept+f.refuse != "" && f.reason == "":
		return usagef("hãy ghi lý do: --reason \"…\"")
	case f.limit < 0:
		return usagef("--limit phải từ 0 trở lên")
	}
	return f.table.check()
}

// show answers without changing anything.
func (f *peopleFlags) show(ctx context.Context, w world, args []string) error {
	o := analytics.PeopleOptions{Lang: f.table.view.lang.Lang, ShowValues: f.table.view.show, Limit: f.limit}
	err := f.table.answer(ctx, w, func(ctx context.Context, s *analytics.Store) (*analytics.Table, error) {
		switch {
		case f.review:
			return s.Review(ctx, o)
		case len(args) == 1:
			return s.History(ctx, args[0], o)
		}
		return s.PeopleSummary(ctx, o.Lang)
	})
	if errors.Is(err, analytics.ErrNoPerson) {
		return usagef("không có dòng nào nói về người này; dùng mã người (p…), số giấy tờ hoặc đúng họ tên có dấu")
	}
	return err
}

// decide records a decision, or takes one back.
func (f *peopleFlags) decide(ctx context.Context, w world) error {
	store, err := openForWriting(ctx, f.table.db, false)
	if err != nil {
		return err
	}
	defer store.Close()
	user := osUser(w)
	d := analytics.Decision{Pair: f.accept, Verdict: analytics.Same, Reason: f.reason, User: user, At: w.now()}
	done := dossier.Text{VI: "đã nối: hai bản ghi là một người", EN: "joined: one person"}
	switch {
	case f.undo != "":
		d.Pair, done = f.undo, dossier.Text{VI: "đã rút lại quyết định", EN: "the decision is taken back"}
		err = store.TakeBack(ctx, f.undo, user, w.now())
	case f.refuse != "":
		d.Pair, d.Verdict = f.refuse, analytics.Apart
		done = dossier.Text{VI: "đã tách: hai bản ghi là hai người", EN: "kept apart: two people"}
		fallthrough
	default:
		err = store.Decide(ctx, d)
	}
	switch {
	case errors.Is(err, analytics.ErrNoPair):
		return usagef("không có cặp %q; mã cặp có dạng 3fa9c1d2-77b0e5aa, xem hoso people --review", d.Pair)
	case errors.Is(err, analytics.ErrNoDecision):
		return usagef("chưa có quyết định nào về cặp %s", d.Pair)
	case err != nil:
		return err
	}
	return say(w.stdout, d.Pair, done.In(f.table.view.lang.Lang))
}

func say(out io.Writer, pair, done string) error {
	_, err := fmt.Fprintf(out, "%s %s\n", pair, done)
	return err
}
