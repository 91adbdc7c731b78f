package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// tableFlags are the flags of the commands that answer with a table.
type tableFlags struct {
	view        viewFlags
	db          string
	format, out string
	bom         bool
	knownAt     string          // run or day up to which the store knows; "" for now
	own         map[string]bool // names of these flags, as against parameters of a question
}

func (f *tableFlags) add(cmd *cobra.Command, w world) {
	f.view.add(cmd)
	dbFlag(cmd, w, &f.db)
	flags := cmd.Flags()
	flags.StringVar(&f.format, "format", "table", "dạng kết quả: table, csv, json, xlsx, md")
	flags.StringVarP(&f.out, "output", "o", "", "tệp ghi ra (mặc định ra màn hình)")
	flags.BoolVar(&f.bom, "bom", false, "csv có dấu BOM để Excel đọc đúng tiếng Việt")
	f.own = map[string]bool{}
	flags.VisitAll(func(flag *pflag.Flag) { f.own[flag.Name] = true })
}

func (f *tableFlags) check() error {
	if !slices.Contains(analytics.Formats(), f.format) {
		return usagef("--format %q không có; các dạng: %v", f.format, analytics.Formats())
	}
	return f.checkPlace()
}

// checkFor is check for the answer to a question, which may have a chart.
func (f *tableFlags) checkFor(question string) error {
	q, err := analytics.FindQuestion(question)
	if err == nil {
		err = q.CheckFormat(f.format)
	}
	if err != nil {
		return f.explain(err)
	}
	return f.checkPlace()
}

// checkPlace wants a file for what is not text.
func (f *tableFlags) checkPlace() error {
	if f.format == "xlsx" && f.out == "" {
		return usagef("dạng xlsx cần -o TỆP.xlsx")
	}
	return nil
}

// answer opens the store for reading, asks, and writes the table.
func (f *tableFlags) answer(ctx context.Context, w world, ask func(context.Context, *analytics.Store) (*analytics.Table, error)) error {
	store, err := f.open(ctx, w)
	if err != nil {
		return err
	}
	defer store.Close()
	table, err := ask(ctx, store)
	if err != nil {
		return f.explain(err)
	}
	if err := accessOf(ctx).showing("", len(table.Rows), personsIn(table)); err != nil {
		return err
	}
	return f.write(table, w)
}

// open opens the store as it is, or as it was known.
func (f *tableFlags) open(ctx context.Context, w world) (*analytics.Store, error) {
	return openAsKnown(ctx, w, f.db, f.knownAt)
}

func (f *tableFlags) write(table *analytics.Table, w world) error {
	return toFile(f.out, w.stdout, func(out io.Writer) error {
		return table.Write(out, f.format, analytics.FormatOptions{Lang: f.view.lang.Lang, BOM: f.bom})
	})
}

// today is the civil date of the clock.
func (w world) today() dossier.Date { return dossier.FromTime(w.now()) }
