package report

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Widths are those of the terminal: a Vietnamese letter is one column wide, however many bytes or marks it has.

// labels writes lines of "label: value" with the values in one column; empty values are left out.
func (t *textWriter) labels(indent string, lines [][2]string) {
	width := 0
	for _, l := range lines {
		if l[1] != "" {
			width = max(width, text.StringWidth(l[0]))
		}
	}
	for _, l := range lines {
		if l[1] == "" {
			continue
		}
		head := indent + text.Pad(l[0]+":", width+2, ' ')
		t.line(wrap(head, strings.Repeat(" ", text.StringWidth(head)), l[1]))
	}
}

// wrap breaks text at spaces so that no line is wider than lineWidth, if it can.
func wrap(head, indent, s string) string {
	var b strings.Builder
	b.WriteString(head)
	at, fresh := text.StringWidth(head), true
	for word := range strings.FieldsSeq(s) {
		w := text.StringWidth(word)
		switch {
		case fresh:
		case at+1+w > lineWidth:
			b.WriteString("\n" + indent)
			at = text.StringWidth(indent)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at, fresh = at+w, false
	}
	return b.String()
}

// shorten cuts text that is wider than width columns.
func shorten(s string, width int) string {
	if text.StringWidth(s) <= width {
		return s
	}
	return strings.TrimSpace(text.Trim(s, width-1)) + "…"
}

// newTable is a table without frame; the columns from 2 to last, or those listed, are numbers.
func newTable(heads []any, last int, numbers ...int) table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.Style{
		Box:     table.BoxStyle{MiddleHorizontal: "─", MiddleSeparator: "─", PaddingRight: "  ", PaddingLeft: ""},
		Options: table.Options{SeparateHeader: true},
	})
	t.AppendHeader(heads)
	if numbers == nil {
		for col := 2; col <= last; col++ {
			numbers = append(numbers, col)
		}
	}
	var configs []table.ColumnConfig
	for _, col := range numbers {
		configs = append(configs, table.ColumnConfig{Number: col, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	t.SetColumnConfigs(configs)
	t.SuppressTrailingSpaces()
	return t
}

// commonDir is the deepest folder that holds all.
func commonDir(dirs []string) string {
	common := strings.Split(dirs[0], "/")
	for _, dir := range dirs[1:] {
		parts, n := strings.Split(dir, "/"), 0
		for n < min(len(common), len(parts)) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	return strings.Join(common, "/")
}
