package analytics

import (
	"io"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// FormatOptions say how an answer is written.
type FormatOptions struct {
	Lang dossier.Lang // of headings and labels; the zero value is Vietnamese
	BOM  bool         // of CSV: begin with a byte order mark, for Excel
}

var formats = map[string]func(*Table, io.Writer, FormatOptions) error{
	"table": (*Table).writeText,
	"csv":   (*Table).writeCSV,
	"json":  (*Table).writeJSON,
	"md":    (*Table).writeMarkdown,
	"xlsx":  (*Table).writeXLSX,
	"svg":   (*Table).writeSVG,
}

// Formats lists the names that Write takes for every answer. Some questions have a chart too: see Question.Formats.
func Formats() []string { return []string{"table", "csv", "json", "xlsx", "md"} }

// Write writes the answer. The formats csv and json are for programs: names of
// columns, codes and plain numbers; the others are for readers: labels, and
// numbers as they are written in the language.
func (t *Table) Write(w io.Writer, format string, o FormatOptions) error {
	write := formats[format]
	if write == nil {
		return wrongUsef("không có định dạng %q; các định dạng: %s", "no format %q; there are %s", format, strings.Join(Formats(), ", "))
	}
	if o.Lang == "" {
		o.Lang = dossier.VI
	}
	return write(t, w, o)
}

// headings are the labels of the columns.
func (t *Table) headings(lang dossier.Lang) []string {
	list := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		list[i] = c.Label.In(lang)
	}
	return list
}

// notKnown stands where a list has an entry for everything that is known.
var notKnown = dossier.Text{VI: "chưa có thông tin", EN: "not known"}

// shown is a value as a reader sees it in the column.
func (c Column) shown(v any, lang dossier.Lang) string {
	if s, ok := v.(string); ok && c.List != "" {
		return dossier.Label(c.List, s).In(lang)
	}
	if v == nil && c.List != "" {
		return notKnown.In(lang)
	}
	for _, line := range c.codes {
		if line.Code == v {
			return line.Label.In(lang)
		}
	}
	if s, ok := v.(string); ok && lang == dossier.EN {
		return c.english(s)
	}
	return showValue(v, lang)
}

// english is a text of an answer with our own words in English; those of senders stay as they are.
func (c Column) english(s string) string {
	for _, w := range c.words {
		if w.VI == s {
			return w.EN
		}
	}
	if rest, ok := strings.CutPrefix(s, "Chưa xác định ("); ok { // queries/macros/scope.sql
		return "Not determined (" + rest
	}
	return s
}

// numeric reports whether the values of column i are numbers, which stand on the right.
func (t *Table) numeric(i int) bool {
	return slices.ContainsFunc(t.Rows, func(row []any) bool {
		switch row[i].(type) {
		case int64, float64, Decimal:
			return true
		}
		return false
	})
}
