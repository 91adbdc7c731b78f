package analytics

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// column is one column of a fact table.
type column struct{ name, typ string }

// columns are the columns of a kind in the order in which a row is staged: where the row
// stands, what identifies it, the fields of the kind, the rest. The fact table has the same
// columns; there those of a later migration come last.
func columns(k dossier.Kind) []column {
	list := []column{
		{"row_id", "VARCHAR"}, {"row_hash", "VARCHAR"}, {"run_from", "INTEGER"}, {"run_to", "INTEGER"},
		{"scope_id", "VARCHAR"}, {"return_id", "VARCHAR"}, {"row_no", "INTEGER"},
	}
	for _, name := range keyColumns(k) {
		list = append(list, column{name, "VARCHAR"})
	}
	for _, f := range k.Fields() {
		list = append(list, column{f.Name, columnType(f)})
		if f.Name == "birth_date" {
			list = append(list, column{"birth_precision", "VARCHAR"})
		}
	}
	return append(list, column{"partial_dates", "JSON"}, column{"extra", "JSON"})
}

// columnNames are the columns of a kind as the list of a SELECT.
func columnNames(k dossier.Kind) string {
	var names []string
	for _, c := range columns(k) {
		names = append(names, c.name)
	}
	return strings.Join(names, ", ")
}

// keyColumns are the columns that identify what a row of the kind is about.
func keyColumns(k dossier.Kind) []string {
	switch k {
	case dossier.Member, dossier.Candidate, dossier.Roll:
		return []string{"person_id", "name_key"}
	case dossier.Training:
		return []string{"person_id", "name_key", "training_id"}
	case dossier.Unit:
		return []string{"unit_ref", "parent_ref"}
	case dossier.Hamlet:
		return []string{"hamlet_id"}
	}
	return nil
}
