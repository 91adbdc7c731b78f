package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// reportRepeated reports the first two rows of a sheet that have one key, and shows the field of
// the second. Rows with an empty key are left out.
func reportRepeated(s *validate.Sheet, field string, key func(*dossier.Record) string) {
	f, _ := s.Return.Kind.Field(field)
	seen := make(map[string]int)
	for _, rec := range s.Return.Records {
		k := key(rec)
		if first, ok := seen[k]; ok && k != "" {
			s.Report(field, dossier.Var{Name: "repeated", Value: rec.Text(field), Privacy: f.Privacy},
				open("first", strconv.Itoa(first)), open("second", strconv.Itoa(rec.Row)))
			return
		}
		seen[k] = rec.Row
	}
}
