package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// BenchmarkRolls is the question for which the product is named, over 10,000 members and
// 40,000 in the rolls, a quarter of them members.
func BenchmarkRolls(b *testing.B) {
	s := openMemory(b)
	var batches []*dossier.Batch
	for n := range 100 {
		batches = append(batches, manyMembers(n, 100).batch())
	}
	for n := range 40 {
		var rows strings.Builder
		rows.WriteString("full_name | birth_date | citizen_id | declared_party_member")
		for i := range 1000 {
			fmt.Fprintf(&rows, "\nNguyễn Văn Số %d | %04d-%02d-%02d | | %v", n*1000+i, 1950+i%40, 1+i%12, 1+i%28, i%10 == 0)
		}
		batches = append(batches, sheet{path: fmt.Sprint("roll", n), kind: dossier.Roll, assoc: "farmers",
			unit: fmt.Sprintf("Hội Nông dân xã %d", n), period: "2018-09-30", rows: rows.String()}.batch())
	}
	loadBatches(b, s, thisRun("r1"), nil, batches...)
	for b.Loop() {
		var members, party int
		err := s.db.QueryRow("SELECT count(*), count(*) FILTER (is_party_member) FROM rolls_on(DATE '2018-09-30')").Scan(&members, &party)
		if err != nil || members != 40000 || party == 0 {
			b.Fatalf("%d members, %d of the party, %v", members, party, err)
		}
	}
}
