package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

func newSchema(w world) *cobra.Command {
	var db, format string
	cmd := &cobra.Command{
		Use:   "schema [VIEW]",
		Short: "Các bảng, cột của kho và ý nghĩa, dùng khi viết SQL (views and columns)",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if schemaWriters[format] == nil {
				return usagef("--format %q không có; các dạng: table, json, md", format)
			}
			views, err := readSchema(cmd.Context(), db)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				if views, err = oneView(views, args[0]); err != nil {
					return err
				}
			}
			return schemaWriters[format](w.stdout, views)
		},
	}
	dbFlag(cmd, w, &db)
	cmd.Flags().StringVar(&format, "format", "table", "dạng kết quả: table, json, md")
	return cmd
}

func readSchema(ctx context.Context, db string) ([]analytics.View, error) {
	store, err := analytics.Open(ctx, db, analytics.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return store.Schema(ctx)
}

// oneView is the view of that name, or the one whose columns a day table has.
func oneView(views []analytics.View, name string) ([]analytics.View, error) {
	name = strings.ToLower(name)
	if view, ok := analytics.DayTables()[name]; ok {
		name = view
	}
	var names []string
	for _, v := range views {
		if v.Name == name {
			return []analytics.View{v}, nil
		}
		names = append(names, v.Name)
	}
	return nil, usagef("không có bảng %q; các bảng: %s", name, strings.Join(names, ", "))
}

var schemaWriters = map[string]func(io.Writer, []analytics.View) error{
	"table": schemaTable, "json": schemaJSON, "md": schemaMarkdown,
}

func schemaTable(w io.Writer, views []analytics.View) error {
	for i, v := range views {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, headOf(v))
		t := plainTable(w)
		t.AppendHeader(table.Row{"cột", "kiểu", "che", "ý nghĩa"})
		for _, c := range v.Columns {
			t.AppendRow(table.Row{c.Name, c.Type, yes(c.Masked), c.Comment})
		}
		t.Render()
	}
	return nil
}

// headOf is the name of a view, and of the table that has its columns on a day.
func headOf(v analytics.View) string {
	head := v.Name
	for macro, view := range analytics.DayTables() {
		if view == v.Name {
			head += ", " + macro + "(DATE)"
		}
	}
	if v.Comment != "" {
		head += ": " + v.Comment
	}
	return head
}

func schemaJSON(w io.Writer, views []analytics.View) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(views)
}

func schemaMarkdown(w io.Writer, views []analytics.View) error {
	var b strings.Builder
	cell := strings.NewReplacer("|", `\|`, "\n", " ")
	for i, v := range views {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "## %s\n\n| cột | kiểu | che | ý nghĩa |\n|---|---|---|---|\n", cell.Replace(headOf(v)))
		for _, c := range v.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, c.Type, yes(c.Masked), cell.Replace(c.Comment))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
