package analytics

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// writeCSV writes names of columns, codes and plain numbers.
func (t *Table) writeCSV(w io.Writer, o FormatOptions) error {
	if o.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	cw := csv.NewWriter(w)
	line := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		line[i] = harmless(c.Name)
	}
	if err := cw.Write(line); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, v := range row {
			line[i] = plainValue(v)
			if _, ok := v.(string); ok {
				line[i] = harmless(line[i])
			}
		}
		if err := cw.Write(line); err != nil {
			return err
		}
	}
	cw.Flush()
	return cw.Error()
}

// harmless puts an apostrophe before text that a spreadsheet would take for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}

// writeJSON writes a list of objects, one for each row, with the columns in their order.
func (t *Table) writeJSON(w io.Writer, _ FormatOptions) error {
	bw := bufio.NewWriter(w)
	bw.WriteString("[")
	for r, row := range t.Rows {
		if r > 0 {
			bw.WriteString(",")
		}
		bw.WriteString("\n  {")
		for i, v := range row {
			if i > 0 {
				bw.WriteString(", ")
			}
			if err := writePair(bw, t.Columns[i].Name, v); err != nil {
				return err
			}
		}
		bw.WriteString("}")
	}
	if len(t.Rows) > 0 {
		bw.WriteString("\n")
	}
	bw.WriteString("]\n")
	return bw.Flush()
}

func writePair(w *bufio.Writer, name string, v any) error {
	if d, ok := v.(dossier.Date); ok {
		v = d.String()
	}
	key, err := json.Marshal(name)
	if err != nil {
		return err
	}
	value, err := json.Marshal(v)
	if err != nil { // NaN and infinity have no JSON
		value = []byte("null")
	}
	w.Write(key)
	w.WriteString(": ")
	_, err = w.Write(value)
	return err
}
