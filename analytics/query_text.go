package analytics

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	pretty "github.com/jedib0t/go-pretty/v6/text"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// writeText writes the answer for a terminal.
func (t *Table) writeText(w io.Writer, o FormatOptions) error {
	var b strings.Builder
	if title := t.Title.In(o.Lang); title != "" {
		b.WriteString(title + "\n")
	}
	for _, h := range t.Heads {
		b.WriteString(h.In(o.Lang) + "\n")
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(t.grid(o.Lang) + "\n")
	if len(t.Rows) == 0 {
		b.WriteString(dossier.Text{VI: "Không có dòng nào.", EN: "No rows."}.In(o.Lang) + "\n")
	}
	for _, n := range t.Notes {
		b.WriteString(n.In(o.Lang) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// terminalWidth is how many characters a line of a terminal is taken to hold.
const terminalWidth = 120

// grid is the frame with headings and rows, numbers on the right. Where it is too wide for a terminal
// headings are wrapped, then texts, then the blanks beside the bars go.
func (t *Table) grid(lang dossier.Lang) string {
	tw := table.NewWriter()
	tw.SetStyle(table.StyleLight)
	tw.Style().Format.Header = pretty.FormatDefault
	rooms := t.rooms(lang, 60)
	frame := 3*len(rooms) + 1
	if least := fit(rooms, 0); sum(least)+frame > terminalWidth {
		tw.Style().Box.PaddingLeft, tw.Style().Box.PaddingRight = "", ""
		frame = len(rooms) + 1
	}
	widths := fit(rooms, terminalWidth-frame)
	var configs []table.ColumnConfig
	var head table.Row
	for i, h := range t.headings(lang) {
		head = append(head, wrapped(h, widths[i]))
		c := table.ColumnConfig{Number: i + 1}
		if t.numeric(i) {
			c.Align, c.AlignHeader = pretty.AlignRight, pretty.AlignRight
		}
		configs = append(configs, c)
	}
	tw.SetColumnConfigs(configs)
	tw.AppendHeader(head)
	for _, values := range t.Rows {
		row := make(table.Row, len(values))
		for i := range values {
			row[i] = wrapped(printable(t.shown(values, i, lang)), widths[i])
		}
		tw.AppendRow(row)
	}
	return tw.Render()
}

// shown is a value of a row as a reader sees it.
func (t *Table) shown(row []any, i int, lang dossier.Lang) string {
	if row[i] == nil && t.pending(row, i) {
		return formPending
	}
	return t.Columns[i].shown(row[i], lang)
}

// printable takes away what a terminal would obey.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// writeMarkdown writes the answer as a Markdown table.
func (t *Table) writeMarkdown(w io.Writer, o FormatOptions) error {
	var b strings.Builder
	if title := t.Title.In(o.Lang); title != "" {
		b.WriteString("## " + title + "\n\n")
	}
	for _, h := range t.Heads {
		b.WriteString("* " + h.In(o.Lang) + "\n")
	}
	if len(t.Heads) > 0 {
		b.WriteByte('\n')
	}
	marks := make([]string, len(t.Columns))
	for i := range marks {
		marks[i] = "---"
		if t.numeric(i) {
			marks[i] = "---:"
		}
	}
	writeBars(&b, t.headings(o.Lang))
	b.WriteString("|" + strings.Join(marks, "|") + "|\n")
	for _, values := range t.Rows {
		cells := make([]string, len(values))
		for i := range values {
			cells[i] = t.shown(values, i, o.Lang)
		}
		writeBars(&b, cells)
	}
	for _, n := range t.Notes {
		b.WriteString("\n" + n.In(o.Lang) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeBars(b *strings.Builder, cells []string) {
	escape := strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;")
	for _, c := range cells {
		fmt.Fprintf(b, "| %s ", escape.Replace(c))
	}
	b.WriteString("|\n")
}
