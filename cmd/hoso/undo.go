package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

func newUndo(w world) *cobra.Command {
	var db string
	var yes bool
	cmd := &cobra.Command{
		Use:   "undo RUN",
		Short: "Rút lại một lần nhập; không có --yes thì chỉ cho biết số dòng (take a run back)",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openForWriting(cmd.Context(), db, !yes)
			if err != nil {
				return err
			}
			defer store.Close()
			u, err := store.Undo(cmd.Context(), args[0], !yes)
			if errors.Is(err, analytics.ErrNoRun) {
				return usagef("không có lần nhập %q, hoặc đã rút lại; hoso runs liệt kê các lần nhập", args[0])
			}
			if err != nil {
				return err
			}
			word := "sẽ rút lại (thêm --yes để thực hiện)"
			if yes {
				word = "đã rút lại"
			}
			fmt.Fprintf(w.stdout, "%s %s: %d tệp, bỏ %d dòng, phục hồi %d dòng\n", u.RunID, word, u.Files, u.Gone, u.Back)
			return nil
		},
	}
	dbFlag(cmd, w, &db)
	cmd.Flags().BoolVar(&yes, "yes", false, "thực hiện thật")
	return cmd
}
