package main

import (
	"context"
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

func newRuns(w world) *cobra.Command {
	var db string
	cmd := &cobra.Command{
		Use:   "runs [RUN]",
		Short: "Các lần nhập; có RUN thì liệt kê các tệp của lần đó (history)",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openForReading(cmd.Context(), db)
			if err != nil {
				return err
			}
			defer store.Close()
			if len(args) == 1 {
				return listFiles(cmd.Context(), w.stdout, store, args[0])
			}
			return listRuns(cmd.Context(), w.stdout, store)
		},
	}
	dbFlag(cmd, w, &db)
	return cmd
}

func listRuns(ctx context.Context, out io.Writer, store *analytics.Store) error {
	runs, err := store.Runs(ctx)
	if err != nil {
		return err
	}
	t := plainTable(out)
	t.AppendHeader(table.Row{"lần nhập", "lúc (UTC)", "ngày xét", "tệp", "dòng", "thêm", "đổi", "giữ", "bỏ", "cách ly", "trạng thái"})
	for _, r := range runs {
		c := r.Total
		t.AppendRow(table.Row{
			r.ID, r.StartedAt.UTC().Format("2006-01-02 15:04:05"), r.AsOf, r.Files,
			c.Read, c.Added, c.Changed, c.Unchanged, c.Removed, c.Quarantined, r.Status,
		})
	}
	t.Render()
	return nil
}

func listFiles(ctx context.Context, out io.Writer, store *analytics.Store, run string) error {
	files, err := store.RunFiles(ctx, run)
	if err != nil {
		return fmt.Errorf("%s: %w", run, err)
	}
	t := plainTable(out)
	t.AppendHeader(table.Row{"tệp", "trạng thái", "dòng", "thêm", "đổi", "giữ", "bỏ", "cách ly"})
	for _, f := range files {
		t.AppendRow(table.Row{f.Path, f.Status, f.Read, f.Added, f.Changed, f.Unchanged, f.Removed, f.Quarantined})
	}
	t.Render()
	return nil
}

// plainTable is a table without frames.
func plainTable(out io.Writer) table.Writer {
	t := table.NewWriter()
	t.SetOutputMirror(out)
	t.SetStyle(table.StyleLight)
	t.Style().Options = table.OptionsNoBordersAndSeparators
	return t
}
