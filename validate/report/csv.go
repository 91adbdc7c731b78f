package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// CSV writes one line per finding, with a byte order mark so that Excel reads the Vietnamese right. The columns are
// those of the store's view findings.
func CSV(w io.Writer, r *Report, o Options) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	_ = c.Write([]string{"rule", "severity", "file", "sheet", "cell", "row_no", "field", "unit", "message", "fix", "source", "fingerprint", "status"})
	for _, e := range r.entries(o) {
		row := ""
		if e.Row > 0 {
			row = strconv.Itoa(e.Row)
		}
		line := []string{e.Rule, string(e.Severity), e.File, e.Sheet, e.Cell, row, e.Field, e.Unit, e.Message, e.Fix, e.Source, e.Fingerprint, string(e.Status)}
		for i := range line {
			line[i] = plain(line[i])
		}
		_ = c.Write(line) // the writer keeps its first error
	}
	c.Flush()
	return c.Error()
}

// plain keeps a spreadsheet from taking text for a formula: names of files and sheets come from outside.
func plain(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
