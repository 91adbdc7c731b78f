package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
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
				return rulesJSON(w.stdout, book)
			case format != "text":
				return usagef("--format %q không có; chọn text hoặc json", format)
			case len(args) == 1:
				fmt.Fprint(w.stdout, rules.Describe(book[0], on.Date, view.lang.Lang))
			default:
				for _, r := range book {
					fmt.Fprintf(w.stdout, "%-6s %-8s %s\n", r.Code, r.Severity, r.Title.In(view.lang.Lang))
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

// ruleJSON is one rule in the contract's JSON. The event is the field whose date selects the rule, or sheet_day for the
// day of the list; days that are open are "".
type ruleJSON struct {
	Code       string             `json:"code"`
	Severity   dossier.Severity   `json:"severity"`
	Title      dossier.Text       `json:"title"`
	Why        dossier.Text       `json:"why"`
	Bad        string             `json:"bad"`
	Good       string             `json:"good"`
	Fix        dossier.Text       `json:"fix"`
	Event      string             `json:"event"`
	From       string             `json:"valid_from"`
	To         string             `json:"valid_to"`
	Confidence dossier.Confidence `json:"confidence"`
	Citations  []citationJSON     `json:"citations"`
}

type citationJSON struct {
	Number     string             `json:"number"`
	Date       string             `json:"date,omitempty"`
	Point      string             `json:"point,omitempty"`
	From       string             `json:"valid_from,omitempty"`
	To         string             `json:"valid_to,omitempty"`
	Confidence dossier.Confidence `json:"confidence,omitempty"`
}

func rulesJSON(w io.Writer, book []validate.Rule) error {
	list := make([]ruleJSON, len(book))
	for i, r := range book {
		cites := make([]citationJSON, len(r.Citations))
		for j, c := range r.Citations {
			cites[j] = citationJSON{c.Number, c.Date.String(), c.Point, c.From.String(), c.To.String(), c.Confidence}
		}
		event := cmp.Or(r.Event, validate.SheetDay)
		list[i] = ruleJSON{r.Code, r.Severity, r.Title, r.Why, r.Bad, r.Good, r.Fix, event, r.From.String(), r.To.String(), r.Confidence, cites}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}
