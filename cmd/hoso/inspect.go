package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

func newInspect(w world) *cobra.Command {
	var view viewFlags
	var read readFlags
	var format string
	var save bool
	cmd := &cobra.Command{
		Use:   "inspect PATH…",
		Short: "Cho biết tệp được hiểu thế nào: trang, tiêu đề, cột (how files are understood)",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return usagef("--format %q không có; chọn text hoặc json", format)
			}
			o, err := read.options(w)
			if err != nil {
				return err
			}
			infos, err := inspectAll(cmd.Context(), args, o)
			if err != nil {
				return err
			}
			if save {
				if err := saveMaps(w, read.mapFile, o.Maps, infos); err != nil {
					return err
				}
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
	read.add(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text hoặc json")
	cmd.Flags().BoolVar(&save, "save-map", false, "ghi nhớ cách hiểu các cột vào tệp --map, dùng cho các tệp cùng mẫu về sau")
	return cmd
}

func inspectAll(ctx context.Context, paths []string, o ingest.Options) ([]*ingest.FileInfo, error) {
	sources, _, err := ingest.Find(paths)
	if err != nil {
		return nil, err
	}
	infos := make([]*ingest.FileInfo, 0, len(sources))
	for _, s := range sources {
		o.Root = s.Root
		info, err := ingest.Inspect(ctx, s.Path, o)
		if err != nil {
			return nil, err
		}
		infos = append(infos, info)
	}
	return infos, nil
}

// saveMaps adds the layouts of the files to the map file; a layout that is there already is replaced.
func saveMaps(w world, name string, maps ingest.Maps, infos []*ingest.FileInfo) error {
	for _, info := range infos {
		for _, s := range info.Sheets {
			if s.Kind == "" {
				continue
			}
			m := s.Map()
			maps = slices.DeleteFunc(maps, func(old ingest.Map) bool { return old.Fingerprint == m.Fingerprint })
			maps = append(maps, m)
		}
	}
	if err := toFile(name, w.stdout, maps.Write); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w.stderr, "đã ghi %d mẫu vào %s; sửa tên trường trong tệp này nếu cột nào hiểu chưa đúng\n", len(maps), name)
	return err
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
		fmt.Fprintf(w, "  %s: %s; %s; %s\n", s.Name, orUnknown(s.Kind.Title().In(view.lang.Lang)), orUnknown(s.Unit), extent(s))
		for _, c := range s.Columns {
			field := c.Field
			if field == "" {
				field = "–"
			}
			fmt.Fprintf(w, "    %-3s %-24s %3.0f%%  %s  (%s)\n", columnOf(s, c), field, 100*c.Confidence, oneLine(c.Header), c.Why)
		}
	}
	for _, f := range info.Findings {
		if f.Severity == dossier.Error {
			message, fix := f.Render(view.lang.Lang, view.show)
			fmt.Fprintf(w, "  %s %s %s\n  → %s\n", f.Rule, f.Cell, message, fix)
		}
	}
}

// extent says where the header of a table stands and how much is beneath it, or beside it.
func extent(s ingest.SheetInfo) string {
	if s.Vertical {
		return fmt.Sprintf("nhãn xếp dọc ở cột %s–%s; %d cột dữ liệu", dossier.ColumnName(s.HeaderRows[0]), dossier.ColumnName(s.HeaderRows[1]), s.DataRows)
	}
	return fmt.Sprintf("tiêu đề dòng %d–%d; %d dòng dữ liệu", s.HeaderRows[0], s.HeaderRows[1], s.DataRows)
}

// columnOf names a column, or the row of a label that stands in for one.
func columnOf(s ingest.SheetInfo, c dossier.Column) string {
	if s.Vertical {
		return strconv.Itoa(c.Col)
	}
	return dossier.ColumnName(c.Col)
}

func orUnknown(s string) string {
	if s == "" {
		return "chưa rõ"
	}
	return s
}

// oneLine shows the line breaks of a header as blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
