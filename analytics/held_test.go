package analytics

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// twinOf are the members of two branches, of whom two have one citizen id, and the roll in which
// one of the two stands by his card.
func twinOf(cid string) (an, binh, roll sheet) {
	header := "full_name | birth_date | citizen_id | party_card_no | note\n"
	an = sheet{path: "an.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: header + "Lý Văn An | 1960-03-04 | 002060000001 | 02000001 | an"}
	binh = sheet{path: "binh.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: header + "Phàn Thị Bình | 1972-05-06 | " + cid + " | 02000002 | bình"}
	roll = sheet{path: "hv.xlsx", kind: dossier.Roll, assoc: "farmers", unit: "Hội Nông dân xã Vĩnh Hảo < Hội Nông dân huyện Bắc Quang", period: "2018-09-30",
		rows: header + "Phàn Thị Bình | 1972-05-06 | | 02000002 | roll"}
	return an, binh, roll
}

// A row that is held is no evidence: it ties nobody to anybody until it is free.
func TestAHeldRowIsNoEvidence(t *testing.T) {
	s := openMemory(t)
	an, binh, roll := twinOf("002060000001")
	load(t, s, "r1", an, binh, roll)
	if diff := cmp.Diff([]string{"an.xlsx | 4", "binh.xlsx | 4"}, strs(t, s, "SELECT path, row_no FROM quarantine ORDER BY ALL")); diff != "" {
		t.Fatalf("held (-want +got)\n%s", diff)
	}
	for _, table := range []string{"store.person_links", "store.person_evidence"} {
		if got := strs(t, s, "SELECT * FROM "+table); got != nil {
			t.Errorf("%s: %q", table, got)
		}
	}
	if diff := cmp.Diff([]string{"Phàn Thị Bình | roll"}, strs(t, s, "SELECT full_name, kind FROM identities")); diff != "" {
		t.Errorf("identities (-want +got)\n%s", diff)
	}
	_, mended, _ := twinOf("002172000002")
	load(t, s, "r2", mended)
	if p := notes(t, s); p["bình"] != p["roll"] || p["an"] == p["bình"] {
		t.Errorf("once it is free the card ties the roll to her: %v", p)
	}
	if _, err := s.Undo(context.Background(), "r2", false); err != nil {
		t.Fatal(err)
	}
	if got := strs(t, s, "SELECT * FROM store.person_links"); got != nil {
		t.Errorf("held again, and still tied: %q", got)
	}
}

// A finding of a doubled number is settled when the other row is mended, open again when that is
// taken back, and superseded when its own list comes again.
func TestAFindingOfARowThatIsFreeIsSettled(t *testing.T) {
	s := openMemory(t)
	an, binh, _ := twinOf("002060000001")
	load(t, s, "r1", an)
	load(t, s, "r2", binh)
	status := func(when string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, strs(t, s, "SELECT run_id, rule, status FROM findings WHERE rule = 'TR-01' ORDER BY ALL")); diff != "" {
			t.Errorf("%s: findings (-want +got)\n%s", when, diff)
		}
	}
	status("doubled", "r2 | TR-01 | open")
	mended := an
	mended.rows = strings.ReplaceAll(an.rows, "002060000001", "002060000009")
	load(t, s, "r3", mended)
	status("mended", "r2 | TR-01 | settled")
	open := s.mustAsk(t, "findings-by-rule", map[string]string{"as-of": "2018-09-30"})
	for _, row := range open.Rows {
		if row[0] == "TR-01" {
			t.Errorf("still asked for: %v", row)
		}
	}
	if _, err := s.Undo(context.Background(), "r3", false); err != nil {
		t.Fatal(err)
	}
	status("taken back", "r2 | TR-01 | open")
	_, other, _ := twinOf("002172000002")
	load(t, s, "r4", other)
	status("its own list again", "r2 | TR-01 | superseded")
}
