package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

func newQuery(w world) *cobra.Command {
	var f tableFlags
	var l listFlags
	cmd := &cobra.Command{
		Use:   "query [NAME]",
		Short: "Câu hỏi đặt sẵn; không có NAME thì liệt kê (named questions)",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := l.list()
			switch {
			case err != nil:
				return err
			case len(args) == 0 && list != nil:
				return listListings(w, f.view.lang.Lang)
			case len(args) == 0:
				return listQuestions(w, f.view)
			}
			params := map[string]string{}
			cmd.Flags().Visit(func(flag *pflag.Flag) {
				if !f.own[flag.Name] {
					params[flag.Name] = flag.Value.String()
				}
			})
			if err := analytics.CheckQuestion(args[0], params); err != nil {
				return f.explain(err) // said before a store is looked for
			}
			if err := f.checkAnswer(args[0], list); err != nil {
				return err
			}
			return f.answer(cmd.Context(), w, func(ctx context.Context, s *analytics.Store) (*analytics.Table, error) {
				return s.Ask(ctx, args[0], params, analytics.AskOptions{Today: w.today(), ShowValues: f.view.show, List: list})
			})
		},
	}
	f.add(cmd, w)
	knownAtFlag(cmd, &f.knownAt)
	f.own["known-at"] = true
	l.add(cmd.Flags(), f.own)
	cmd.Flags().Lookup("format").Usage += ", svg (biểu đồ, ở câu hỏi có biểu đồ)"
	addParameters(cmd.Flags())
	return cmd
}

// addParameters adds one flag for each parameter that any question takes.
func addParameters(flags *pflag.FlagSet) {
	for _, q := range analytics.Questions() {
		for _, p := range q.Params {
			if flags.Lookup(p.Name) == nil {
				flags.String(p.Name, "", p.Title.VI)
			}
		}
	}
}

// listFlags ask for what stands behind an answer.
type listFlags struct {
	on     bool
	column string
	rows   []string
}

func (l *listFlags) add(flags *pflag.FlagSet, own map[string]bool) {
	flags.BoolVar(&l.on, "list", false, "liệt kê từng người, tổ chức đứng sau số liệu, kèm ô trong tệp gửi lên; không có NAME thì cho biết liệt kê được gì (what stands behind)")
	flags.StringVar(&l.column, "column", "", "cùng --list: những người, tổ chức được đếm ở cột này")
	flags.StringArrayVar(&l.rows, "row", nil, "cùng --list: chỉ dòng có giá trị này, hoặc CỘT=GIÁ_TRỊ; ghi nhiều lần thì phải thỏa tất cả; của biểu: mã hoặc tên một dòng")
	for _, name := range []string{"list", "column", "row"} {
		own[name] = true
	}
}

// list is nil where the answer itself is asked for.
func (l *listFlags) list() (*analytics.List, error) {
	if l.on {
		return &analytics.List{Column: l.column, Rows: l.rows}, nil
	}
	if l.column != "" || l.rows != nil {
		return nil, usagef("--column và --row chỉ dùng cùng --list")
	}
	return nil, nil
}

// checkAnswer says what cannot be asked before a store is looked for.
func (f *tableFlags) checkAnswer(question string, list *analytics.List) error {
	if list == nil {
		return f.checkFor(question)
	}
	if err := analytics.CheckList(question, *list, f.view.show); err != nil {
		return f.explain(err)
	}
	return f.check()
}

// listListings writes which columns each question lists, and what stands behind them.
func listListings(w world, lang dossier.Lang) error {
	for _, q := range analytics.Questions() {
		for _, l := range q.Lists {
			if _, err := fmt.Fprintf(w.stdout, "%-34s %s: %s\n", q.Name, l.Things().In(lang), l.Columns(lang)); err != nil {
				return err
			}
		}
	}
	return nil
}

func listQuestions(w world, view viewFlags) error {
	for _, q := range analytics.Questions() {
		if _, err := fmt.Fprintf(w.stdout, "%-26s %s\n", q.Name, q.Title.In(view.lang.Lang)); err != nil {
			return err
		}
	}
	return nil
}
