package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/rules"
)

func newVersion(w world) *cobra.Command {
	var db string
	var content bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Phiên bản của hoso, bộ quy tắc và DuckDB; --store: dấu vân nội dung của kho",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if content {
				return printContentHash(cmd, w, db)
			}
			store, err := analytics.Open(cmd.Context(), ":memory:", analytics.Options{})
			if err != nil {
				return err
			}
			defer store.Close()
			book, err := new(ruleFiles).read(cmd.Context(), dossier.FromTime(w.now()))
			if err != nil {
				return err
			}
			fmt.Fprintf(w.stdout, "hoso       %s (%s/%s, %s)\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version())
			fmt.Fprintf(w.stdout, "bộ quy tắc %s (%d quy tắc)\n", rules.Version, len(book.sorted()))
			fmt.Fprintf(w.stdout, "DuckDB     %s\n", store.Version().DuckDB)
			return nil
		},
	}
	dbFlag(cmd, w, &db)
	cmd.Flags().BoolVar(&content, "store", false, "in dấu vân SHA-256 của những gì kho đang chứa: hai kho cùng nội dung có cùng dấu vân")
	return cmd
}

// printContentHash prints what two stores of the same content have in common.
func printContentHash(cmd *cobra.Command, w world, db string) error {
	store, err := analytics.Open(cmd.Context(), db, analytics.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer store.Close()
	sum, err := store.ContentHash(cmd.Context())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(w.stdout, sum)
	return err
}
