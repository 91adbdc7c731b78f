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
	return &cobra.Command{
		Use:   "version",
		Short: "Phiên bản của hoso, bộ quy tắc và DuckDB",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
}
