package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

func newInspect(w world) *cobra.Command {
	var view viewFlags
	var format, kind, unit, period string
	var asOf dateFlag
	cmd := &cobra.Command{
		Use:   "inspect PATH…",
		Short: "Cho biết tệp được hiểu thế nào: trang, tiêu đề, cột (how files are understood)",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return usagef("--format %q không có; chọn text hoặc json", format)
			}
			sources, _, err := ingest.Find(args)
			if err != nil {
				return err
			}
			infos := make([]*ingest.FileInfo, 0, len(sources))
			for _, s := range sources {
				info, err := ingest.Inspect(cmd.Context(), s.Path, ingest.Options{
					AsOf: asOf.orToday(w.now()), Kind: dossier.Kind(kind), Unit: unit, Period: period, Root: s.Root,
				})
				if err != nil {
					return err
				}
				infos = append(infos, info)
			}
			if format == "json" {
				return inspectJSON(w.stdout, infos)
			}
			for _, info := range infos {
				inspectText(w.stdout, info, view)
			}
			return nil
		},
	}
	view.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "text", "text hoặc json")
	flags.StringVar(&kind, "kind", "", "loại danh sách, khi tệp không tự nói rõ")
	flags.StringVar(&unit, "unit", "", "đơn vị gửi, khi tệp không tự nói rõ")
	flags.StringVar(&period, "period", "", "kỳ báo cáo")
	flags.Var(&asOf, "as-of", "ngày xét (mặc định hôm nay)")
	return cmd
}

func inspectJSON(w io.Writer, infos []*ingest.FileInfo) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(infos)
}

func inspectText(w io.Writer, info *ingest.FileInfo, view viewFlags) {
	fmt.Fprintln(w, info.File)
	for _, s := range info.Sheets {
		fmt.Fprintf(w, "  %s: %s; %s; tiêu đề dòng %d–%d; %d dòng dữ liệu\n",
			s.Name, orUnknown(s.Kind.Title().In(view.lang.Lang)), orUnknown(s.Unit), s.HeaderRows[0], s.HeaderRows[1], s.DataRows)
		for _, c := range s.Columns {
			field := c.Field
			if field == "" {
				field = "–"
			}
			fmt.Fprintf(w, "    %-3s %-24s %3.0f%%  %s  (%s)\n", dossier.ColumnName(c.Col), field, 100*c.Confidence, oneLine(c.Header), c.Why)
		}
	}
	for _, f := range info.Findings {
		if f.Severity == dossier.Error {
			message, fix := f.Render(view.lang.Lang, view.show)
			fmt.Fprintf(w, "  %s %s %s\n  → %s\n", f.Rule, f.Cell, message, fix)
		}
	}
}

func orUnknown(s string) string {
	if s == "" {
		return "chưa rõ"
	}
	return s
}

// oneLine shows the line breaks of a header as blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
