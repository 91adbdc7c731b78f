package analytics

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A partial list adds to the last whole one: nobody is gone for not standing in it, and nobody is missed.
func TestAPartialListTakesNothingAway(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", sheet{path: "a.xlsx", kind: dossier.Member, unit: branch1, period: "2018-06-30", rows: three})
	added := func(path, period, rows string) *dossier.Batch {
		b := sheet{path: path, kind: dossier.Member, unit: branch1, period: period,
			rows: "full_name | birth_date | citizen_id | member_type\n" + rows}.batch()
		b.Returns[0].Partial = true
		return b
	}
	res := loadBatches(t, s, thisRun("r2"), nil, added("b.xlsx", "2018-09-30", "Phạm Văn Mới | 1990-01-02 | 002090000014 | probationary"))
	loadBatches(t, s, thisRun("r3"), nil, added("c.xlsx", "2018-09-30", "Phạm Thị Nữa | 1991-01-02 | 002191000015 | probationary"))
	if res.Total.Removed != 0 {
		t.Errorf("removed %d rows, want none", res.Total.Removed)
	}
	for _, f := range res.Findings {
		if f.Rule == "TT-15" {
			t.Errorf("%s of a partial list", f.Rule)
		}
	}
	for day, want := range map[string]string{"2018-06-30": "3", "2018-09-30": "5"} {
		if diff := cmp.Diff([]string{want}, strs(t, s, "SELECT count(*) FROM members_on(DATE '"+day+"')")); diff != "" {
			t.Errorf("members on %s (-want +got)\n%s", day, diff)
		}
	}
	checkAgainstLedger(t, s)
	loadBatches(t, s, thisRun("r4"), nil, sheet{path: "d.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: three}.batch())
	if diff := cmp.Diff([]string{"5"}, strs(t, s, "SELECT count(*) FROM members_on(DATE '2018-09-30')")); diff != "" {
		t.Errorf("beside a whole list of the same day (-want +got)\n%s", diff)
	}
}
