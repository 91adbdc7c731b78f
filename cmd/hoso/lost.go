package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// warnOfLost says so where the access log tells of a run that the store does not hold: DuckDB opens
// a store whose last writes are gone (a log that was cut off or not copied along) without a word.
func (a *access) warnOfLost(ctx context.Context, store *analytics.Store) error {
	if a == nil {
		return nil
	}
	entries, err := accesslog.Recent(a.log)
	if err != nil {
		return nil // its next line cannot be written either, which says it
	}
	runs, err := store.Runs(ctx)
	if err != nil {
		return err
	}
	status := map[string]string{}
	for _, r := range runs {
		status[r.ID] = r.Status
	}
	if run := lostRun(entries, status); run != "" {
		fmt.Fprintf(a.world.stderr, "lưu ý: theo nhật ký, %s đã ghi xong vào kho nhưng kho không có: tệp kho đã bị thay, hoặc mất phần ghi sau cùng\n"+
			"(tệp %s.wal bị xóa, bị cắt hoặc không chép theo). Hãy nhập lại, hoặc phục hồi từ bản sao lưu.\n", run, strings.TrimSuffix(a.log, ".log"))
	}
	return nil
}

// lostRun is the first thing that the log tells of runs, and that their status in the store does
// not bear out; "" where there is none. Where a run comes again the store was made anew or
// restored since, and what was before does not count.
func lostRun(entries []accesslog.Entry, status map[string]string) string {
	began := map[int]accesslog.Entry{}
	want := map[string]string{}
	var order []string
	for _, e := range entries {
		switch {
		case e.Event == accesslog.Started:
			began[e.N] = e
		case e.Event != accesslog.Ended || e.Exit == nil:
		case e.Command == "restore" && *e.Exit == exitOK:
			want, order = map[string]string{}, nil
		case e.Command == "import" && e.What != "":
			if want[e.What] != "" {
				want, order = map[string]string{}, nil
			}
			want[e.What], order = "done", append(order, e.What)
		case e.Command == "undo" && *e.Exit == exitOK:
			run, _, _ := strings.Cut(began[e.Of].What, " ")
			if want[run] != "" {
				want[run] = "undone"
			}
		}
	}
	for _, run := range order {
		switch {
		case status[run] == "":
			return "lần nhập " + run
		case want[run] == "undone" && status[run] != "undone":
			return "việc rút lại lần nhập " + run
		}
	}
	return ""
}
