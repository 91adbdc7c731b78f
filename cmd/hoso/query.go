package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hoso-vn/hoso/analytics"
)

func newQuery(w world) *cobra.Command {
	var f tableFlags
	cmd := &cobra.Command{
		Use:   "query [NAME]",
		Short: "Câu hỏi đặt sẵn; không có NAME thì liệt kê (named questions)",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
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
			if err := f.checkFor(args[0]); err != nil {
				return err
			}
			return f.answer(cmd.Context(), w, func(ctx context.Context, s *analytics.Store) (*analytics.Table, error) {
				return s.Ask(ctx, args[0], params, analytics.AskOptions{Today: w.today(), ShowValues: f.view.show})
			})
		},
	}
	f.add(cmd, w)
	knownAtFlag(cmd, &f.knownAt)
	f.own["known-at"] = true
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

func listQuestions(w world, view viewFlags) error {
	for _, q := range analytics.Questions() {
		if _, err := fmt.Fprintf(w.stdout, "%-26s %s\n", q.Name, q.Title.In(view.lang.Lang)); err != nil {
			return err
		}
	}
	return nil
}
