package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
	"github.com/hoso-vn/hoso/validate/rules"
)

func newRules(w world) *cobra.Command {
	var view viewFlags
	var on dateFlag
	var format string
	var files ruleFiles
	cmd := &cobra.Command{
		Use:   "rules [CODE]",
		Short: "Sách quy tắc: căn cứ, thời hạn, ví dụ (the rule book)",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			all, err := files.read(cmd.Context(), on.orToday(w.now()))
			if err != nil {
				return err
			}
			book, err := chosen(all.sorted(), args)
			if err != nil {
				return err
			}
			switch {
			case format == "json":
				return rulesJSON(w.stdout, book, on.Date)
			case format != "text":
				return usagef("--format %q không có; chọn text hoặc json", format)
			case len(args) == 1:
				fmt.Fprint(w.stdout, rules.Describe(book[0], on.Date, view.lang.Lang))
			default:
				for _, r := range book {
					fmt.Fprintln(w.stdout, listed(r, on.Date, view.lang.Lang))
				}
			}
			return nil
		},
	}
	view.add(cmd)
	files.add(cmd, &view.lang)
	cmd.Flags().Var(&on, "on", "quy tắc như có hiệu lực tại ngày này")
	cmd.Flags().StringVar(&format, "format", "text", "text hoặc json")
	return cmd
}

func chosen(book []validate.Rule, args []string) ([]validate.Rule, error) {
	if len(args) == 0 {
		return book, nil
	}
	for _, r := range book {
		if strings.EqualFold(r.Code, args[0]) {
			return []validate.Rule{r}, nil
		}
	}
	return nil, usagef("không có quy tắc %q; hoso rules liệt kê tất cả", args[0])
}

// listed is the line of a rule, with what a rules file makes of it.
func listed(r validate.Rule, on dossier.Date, lang dossier.Lang) string {
	line := fmt.Sprintf("%-6s %-8s %s", r.Code, standing(r, on), r.Title.In(lang))
	changes := r.Amendments(on)
	if len(changes) == 0 {
		return line
	}
	var documents []string
	for _, c := range changes {
		documents = append(documents, c.By.Document)
	}
	by := dossier.Text{VI: "đã sửa theo ", EN: "changed by "}
	return line + " (" + by.In(lang) + strings.Join(slices.Compact(documents), ", ") + ")"
}

// standing is the severity of a rule, or the state that a rules file gives it.
func standing(r validate.Rule, on dossier.Date) string {
	word := string(r.Severity)
	for _, c := range r.Amendments(on) {
		switch {
		case c.State != "":
			return string(c.State)
		case c.Severity != "":
			word = string(c.Severity)
		}
	}
	return word
}
