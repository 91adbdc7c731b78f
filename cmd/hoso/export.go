package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

func newExport(w world) *cobra.Command {
	var db, format, known string
	var show bool
	cmd := &cobra.Command{
		Use:   "export DIR",
		Short: "Xuất các bảng ra Parquet hoặc CSV (export tables)",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "parquet" && format != "csv" {
				return usagef("--format %q không có; chọn parquet hoặc csv", format)
			}
			store, err := openAsKnown(cmd.Context(), w, db, known)
			if err != nil {
				return err
			}
			defer store.Close()
			tables, err := store.Export(cmd.Context(), args[0], analytics.ExportOptions{Format: format, ShowValues: show})
			if err != nil {
				return err
			}
			rows := 0
			for _, t := range tables {
				rows += int(t.Rows)
				fmt.Fprintf(w.stdout, "%-12s %8d dòng, %d tệp\n", t.Table, t.Rows, len(t.Files))
			}
			return accessOf(cmd.Context()).showing("", rows, nil)
		},
	}
	dbFlag(cmd, w, &db)
	knownAtFlag(cmd, &known)
	cmd.Flags().StringVar(&format, "format", "parquet", "parquet hoặc csv")
	cmd.Flags().BoolVar(&show, "show-values", false, "xuất đủ giá trị cá nhân, không che")
	return cmd
}
